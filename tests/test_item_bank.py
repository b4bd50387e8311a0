"""The bank of items as a whole: large enough, mostly situations, and nothing that binds a reader is left untested."""

from __future__ import annotations

import re
from collections import Counter

from netralitas.items import ITEM_TYPES
from netralitas.items.choice import ChoiceItem
from netralitas.project import load_project
from project_maker import REPO

PROJECT = load_project(REPO)
ITEMS = [item for quiz in PROJECT.quizzes.values() for item in quiz.items]
CITED = {source for item in ITEMS for source in item.sources}
BINDING = frozenset({"duty", "ban", "sanction", "deadline"})
# Binding entries that no item tests, each with its reason. The list may only shrink.
UNTESTED: dict[str, str] = {}
UNTESTED_AT_MOST = 0


def binding() -> set[str]:
    """Return the ids of all entries in force that state a duty, ban, sanction or deadline."""
    register = PROJECT.register.sources
    return {name for name, source in register.items() if source.entry.norm in BINDING and not source.past}


def test_the_bank_is_large_and_mostly_made_of_situations() -> None:
    assert len(ITEMS) >= 160
    assert sum(item.situation for item in ITEMS) >= 0.6 * len(ITEMS)


def test_every_type_of_item_is_used() -> None:
    used = Counter(type(item) for item in ITEMS)
    assert {name for name, model in ITEM_TYPES.items() if used[model] >= 4} == set(ITEM_TYPES)


VERDICTS = (
    "Keliru|Salah|(?:Tidak |Kurang |Belum )?[Tt]epat|Benar|(?:Tidak )?[Tt]ermasuk"
    "|Wrong|Right|Correct|True|False|(?:Not )?[Ii]ncluded|Not best"
)


def test_no_reason_repeats_the_verdict_before_it() -> None:
    """A page, a slide and a key say "Tidak tepat." or "Wrong." before the reason of an option."""
    reasons = [
        (item.id, option.id, text)
        for item in ITEMS
        if isinstance(item, ChoiceItem)
        for option in item.options
        for text in (option.because.id, option.because.en)
    ]
    assert len(reasons) > 800
    assert [one for one in reasons if re.match(rf"({VERDICTS})[.:]", one[2])] == []


def test_options_of_all_items_end_alike() -> None:
    """On one sheet some options ended with a full stop and some did not."""
    parts = [
        part
        for item in ITEMS
        for group in (getattr(item, "options", ()), *(step.options for step in getattr(item, "steps", ())))
        for part in group
    ]
    assert len(parts) > 700
    assert [text for part in parts for text in (part.text.id, part.text.en) if text.endswith(".")] == []


def test_no_difficulty_is_rare() -> None:
    spread = Counter(item.difficulty for item in ITEMS)
    assert all(spread[name] >= 0.2 * len(ITEMS) for name in ("easy", "medium", "hard")), spread


def test_every_misconception_of_the_notes_is_tested() -> None:
    known = PROJECT.register.misconceptions
    assert len(known) == 38 + 48
    assert known - {belief for item in ITEMS for belief in item.misconceptions} == set()


def test_every_binding_entry_in_force_is_tested_or_excused() -> None:
    found = binding()
    assert len(found) >= 250
    assert found - CITED == set(UNTESTED)
    assert all(UNTESTED.values()) and len(UNTESTED) <= UNTESTED_AT_MOST


# Words by which a gist sounds binding, and the entries that sound so and bind nobody.
MARKS = ("may not ", "must ", "forbid", "prison", "penalt", "dismiss", "at the latest")
NO_NORM = {
    "uu-20-2023/1-10": "definition",
    "uu-20-2023/29-1-e": "delegation of powers",
    "pp-94-2021/1-2": "definition",
    "pp-94-2021/1-3": "definition",
    "pp-94-2021/tanpa-ptdh": "says what the list lacks",
    "pp-94-2021/17-2": "competence",
    "pp-94-2021/18-3": "competence",
    "pp-94-2021/29-1": "a choice of the superior",
    "pp-94-2021/32-2": "says what the minutes are worth",
    "pp-94-2021/34": "a choice of the examiner",
    "pp-94-2021/45-3": "repeal",
    "permenpanrb-19-2025/disiplin": "table of contents",
    "se-menpanrb-18-2023/sifat-edaran": "the view of an author",
}


def test_an_entry_that_sounds_binding_says_its_norm() -> None:
    """A new entry without `norm` would escape the test above."""
    watched = {"statute", "regulation", "decree", "circular"}
    silent = {
        name
        for name, source in PROJECT.register.sources.items()
        if source.instrument.kind in watched
        and not source.past
        and source.entry.norm is None
        and any(mark in source.entry.gist["en"].casefold() for mark in MARKS)
    }
    assert silent == set(NO_NORM)


def test_no_item_collects_sources() -> None:
    """What an item cites it has to test; the longest lists belong to scenarios and matching."""
    assert [item.id for item in ITEMS if not len(item.sources) == len(set(item.sources)) <= 15] == []
