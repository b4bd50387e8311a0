"""Pages are read in blocks, their sentences are short, their headings ask, and every rule has its clause."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from cases_reader import CASES, read
from netralitas.norms import states_norm, uncited_blocks, uncited_texts
from netralitas.pages import Page, load_pages, parse_page
from netralitas.plainness import LONGEST, MEAN, reading, reading_of, statements
from netralitas.problems import LANGUAGES, Problems
from netralitas.prose import blocks, plain
from netralitas.text_yaml import parse_yaml
from netralitas.uses import data_files
from project_maker import REPO

EXEMPT = read(CASES / "uncited.yml")
HEADINGS = read(CASES / "headings.yml")
TEXT = """---
title: A
description: B
---

# Title

Opening *words* [@a/1], with a [link](b.md#c) and <em lang="en">like</em>.
They go on.

!!! ringkas "In short"
    - First item [@a/2]
      that goes on.
    - Second:
        - nested.

## Table? { #table }

Lead-in [@a/3]:

| Head | Cell |
|---|---|
| One | two |

<!-- site:quiz a -->

Term
:   What it means.

!!! history "Before"
    An old rule.

```
- no block
```
"""


@cache
def pages() -> list[Page]:
    return load_pages(REPO, Problems())


def page(text: str, language: str = "en") -> Page:
    return parse_page(text, language, "x.md", f"docs/{language}/x.md", Problems())


def norms(text: str, language: str = "en") -> list[int]:
    return [norm.line for norm in uncited_blocks([page(text, language)])]


def test_blocks_of_a_page() -> None:
    assert [(one.kind, one.line, one.section, one.plain) for one in blocks(page(TEXT))] == [
        ("heading", 6, "", "Title"),
        ("paragraph", 8, "", "Opening words, with a link and like. They go on."),
        ("title", 11, "", "In short"),
        ("item", 12, "", "First item that goes on."),
        ("item", 14, "", "Second:"),
        ("item", 15, "", "nested."),
        ("heading", 17, "table", "Table?"),
        ("paragraph", 19, "table", "Lead-in:"),
        ("head", 21, "table", "| Head | Cell |"),
        ("row", 23, "table", "| One | two |"),
        ("term", 27, "table", "Term"),
        ("definition", 28, "table", "What it means."),
        ("title", 30, "table", "Before"),
        ("paragraph", 31, "table", "An old rule."),
    ]
    leads = {one.line: plain(one.lead) for one in blocks(page(TEXT)) if one.lead}
    assert leads == {12: "In short", 14: "In short", 15: "Second:", 21: "Lead-in:", 23: "Lead-in:"}
    assert [one.line for one in blocks(page(TEXT)) if one.history] == [30, 31]


NORMS = {
    "id": ["ASN wajib netral.", "Itu dilarang.", "Paling lama 7 hari kerja.", "Anda berhak atas salinannya.", "Boleh."],
    "en": ["You must go.", "It is banned.", "Within 7 days.", "You are entitled to a copy.", "The sanction is heavy."],
}
NO_NORMS = {
    "id": [
        "Bolehkah saya hadir?",
        "Saran kami: jangan, walaupun boleh.",
        "Lihat [yang boleh](boleh.md).",
        "Hari Jumat.",
    ],
    "en": ["May I go?", "Our advice: do not, even if you may.", "See [what is allowed](boleh.md).", "On Friday."],
}


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in NORMS.items() for text in texts])
def test_what_states_a_norm(language: str, text: str) -> None:
    assert states_norm(text, language)


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in NO_NORMS.items() for text in texts])
def test_what_states_none(language: str, text: str) -> None:
    assert not states_norm(text, language)


def test_a_norm_is_cited_in_its_block_or_above_its_list() -> None:
    assert norms("You must go.\n") == [1]
    assert norms("You must go [@a/1].\n") == []
    assert norms("You must go.\n\nSee there [@a/1].\n") == [1]
    assert norms("One rule [@a/1]:\n\n- you must go;\n- you may stay.\n") == []
    assert norms("One rule [@a/1].\n\n- you must go;\n") == [3]
    assert norms("You must do three things:\n\n- go [@a/1];\n") == []
    assert norms("You must do three things:\n\n- go;\n") == [1]
    assert norms("Our advice:\n\n- keep what you may need.\n") == []
    assert norms("| A | B |\n|---|---|\n| Go | You must [@a/1] |\n| Stay | You must |\n") == [4]
    assert norms("Term\n:   It is banned.\n") == [2]
    assert norms("## You must go? { #a }\n") == []


def test_a_norm_in_data_is_cited_around_it() -> None:
    text = 'a: {sources: [x/1], because: {id: "Wajib.", en: "A must."}}\nb:\n  - {text: {id: "Wajib.", en: "Go."}}\n'
    document = parse_yaml(text, "x.yml", Problems())
    assert document and [(one.line, one.text) for one in uncited_texts(document)] == [(3, "Wajib.")]


def test_every_norm_on_the_pages_has_its_clause() -> None:
    """Pages for trainers and maintainers (in folders) say how to teach and publish: "must" there is no law."""
    left = list(EXEMPT["exempt"])
    loose = []
    for norm in uncited_blocks(one for one in pages() if "/" not in one.name):
        folder, name = norm.path.removeprefix("docs/").split("/", 1)
        known = [
            one for one in EXEMPT["exempt"] if one["page"] == name and one[folder] and norm.text.startswith(one[folder])
        ]
        left = [one for one in left if one not in known]
        loose += [] if known else [f"{norm.path}:{norm.line}: {norm.text}"]
    assert loose == []
    assert left == [], "no longer needed: delete from tests/cases/uncited.yml"
    assert all(one["reason"] for one in EXEMPT["exempt"])
    assert len(EXEMPT["exempt"]) <= EXEMPT["most"] <= 7


def test_every_norm_in_the_data_has_its_clause() -> None:
    documents = data_files(REPO)
    assert {"quizzes/larangan.yml", "docs/dialogues.yml", "docs/acts/hak.yml"} <= {one.path for one in documents}
    assert [f"{one.path}:{one.line}: {one.text}" for document in documents for one in uncited_texts(document)] == []


@pytest.mark.parametrize("one", pages(), ids=lambda one: one.path)
def test_sentences_are_short(one: Page) -> None:
    found = reading(one)
    assert found.mean <= MEAN
    assert found.longest_words <= LONGEST, f"{one.path}:{found.line}: {found.longest}"


def texts(data: Any, language: str) -> list[str]:
    if isinstance(data, dict) and set(data) == set(LANGUAGES) and isinstance(data["id"], str):
        return [data[language]]
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for child in children for text in texts(child, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_the_data_are_short(language: str) -> None:
    means = {one.path: reading_of(texts(one.data, language)).mean for one in data_files(REPO)}
    assert {path: mean for path, mean in means.items() if mean > MEAN} == {}


def test_reading_counts_words_and_sentences() -> None:
    found = reading(page("# T\n\nOne two three [@a/1]. Four *five*.\n\n- six\n\n| a |\n|---|\n| seven |\n"))
    assert (found.sentences, found.words, found.mean, found.longest, found.line) == (3, 6, 2.0, "One two three.", 3)
    assert reading(page("# T\n")).mean == 0


def test_headings_are_the_readers_questions() -> None:
    for one in pages():
        common = tuple(HEADINGS["everywhere"])
        found = {name for name in statements(one) if not name.endswith(common)}
        assert found == set(HEADINGS.get(one.name, ())), one.path


def test_which_headings_are_no_question() -> None:
    text = "# T\n\n## Why? { #a }\n\n## Because { #b }\n\n### 2 January 2026: a new law { #c }\n"
    assert statements(page(text)) == ["b"]
