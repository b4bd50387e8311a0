"""Decides what a test on paper is: a sheet without any trace of the key, a key of its own, and a tally sheet.

Questions and key are separate files, so that nobody hands out the key with the questions. The answer sheet has room
for every answer: letters to fill in for each choice and each moment of a story, boxes for what is put into order or
matched, lines for words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas.bank import bank, forms
from netralitas.formats import tied
from netralitas.items import BaseItem
from netralitas.items.choice import LETTERS, ChoiceItem
from netralitas.items.matching import MatchingItem
from netralitas.items.ordering import OrderingItem
from netralitas.items.reveal import RevealItem
from netralitas.items.scenario import ScenarioItem
from netralitas.items.short import ShortItem
from netralitas.products.edition import Document, Edition

LAYERS = ("lembar",)
TALLY_ROWS = 30
SHORT = 6  # items that two columns of equal length hold on one page, at little cost
WRITTEN_LINES = 5  # room for three or four sentences by hand, across the sheet
# A test before and after is without names: a code of one's own joins its two sheets.
FORM_FIELDS, TOPIC_FIELDS = ("code", "date"), ("name", "unit", "date")


@dataclass(frozen=True)
class Room:
    """What an item gets on the answer sheet: rows of letters, named boxes, a line (and its unit), or several lines.

    The rows of a story are its moments. Several lines stand below the table and take the whole width.
    """

    letters: tuple[str, ...] = ()
    story: bool = False
    boxes: tuple[str, ...] = ()
    line: bool = False
    unit: str = ""
    written: int = 0


@dataclass(frozen=True)
class Paper:
    """A set of items with its name in files, its title, and the letter of its form ("" for a topic)."""

    name: str
    title: str
    items: Sequence[BaseItem]
    form: str = ""

    @property
    def topic(self) -> str:
        """Return the title without what stands before its colon, for names that have a colon of their own."""
        topic = self.title.rpartition(": ")[2]
        return topic[:1].upper() + topic[1:]


def question_sheets(edition: Edition) -> list[Document]:
    """Return sheet and key of each topic and of forms A and B, and the tally sheet of both forms."""
    known, words = bank(edition.project.quizzes), edition.words["kit"]
    titles = {name: page.meta["title"] for page in edition.pages.values() for name in page.quizzes}
    papers = [
        Paper(name, quiz.title[edition.language] if quiz.title else titles.get(name, name), quiz.items)
        for name, quiz in edition.project.quizzes.items()
    ]
    pairs = forms(one.item for one in known.values())
    papers += [
        Paper(f"paket-{form.lower()}", f"{words['form']} {form}", [known[one].item for one in ids], form)
        for form, ids in pairs.items()
        if ids
    ]
    found = [one for paper in papers for one in _sheets(edition, paper)]
    return found + ([_tally(edition, len(pairs["A"]))] if pairs["A"] else [])


def room(item: BaseItem, language: str) -> Room:
    """Return the room that the answer to an item needs; it says nothing of the key."""
    if isinstance(item, ChoiceItem):
        return Room(letters=(LETTERS[: len(item.options)],))
    if isinstance(item, ScenarioItem):
        return Room(letters=tuple(LETTERS[: len(step.options)] for step in item.steps), story=True)
    if isinstance(item, MatchingItem):
        return Room(boxes=tuple(str(row) for row, _ in enumerate(item.options, 1)))
    if isinstance(item, OrderingItem):
        return Room(boxes=tuple(LETTERS[: len(item.options)]))
    if isinstance(item, RevealItem):
        return Room(written=WRITTEN_LINES)
    return Room(line=True, unit=item.unit[language] if isinstance(item, ShortItem) and item.unit else "")


def short_key(item: BaseItem, language: str) -> str:
    """Return the key in the letters and numbers of the answer sheet; "" where only the reasons can tell."""
    if isinstance(item, ChoiceItem):
        return " ".join(letter for letter, one in zip(LETTERS, item.options, strict=False) if one.correct)
    if isinstance(item, MatchingItem):
        return " ".join(f"{row}{item.letter(one)}" for row, one in enumerate(item.options, 1))
    if isinstance(item, OrderingItem):
        return " ".join(f"{letter}{place}" for letter, place in item.places.items())
    if isinstance(item, ScenarioItem):
        return item.path_key
    if isinstance(item, ShortItem):
        return (
            item.accepted[language][0]
            if item.accepted
            else f"{item.number} {item.unit[language] if item.unit else ''}".strip()
        )
    return ""


def _sheets(edition: Edition, paper: Paper) -> list[Document]:
    rooms = [room(item, edition.language) for item in paper.items]
    keys = [short_key(item, edition.language) for item in paper.items]
    key_title = f"{paper.title} · {edition.words['print']['keys_title']}"
    fields = FORM_FIELDS if paper.form else TOPIC_FIELDS
    short = len(paper.items) <= SHORT
    given = {"paper": paper, "rooms": rooms, "fields": fields, "short": short}
    questions = tied(edition.fill("questions.html", edition.context(), *LAYERS, **given))
    key = tied(edition.fill("key.html", edition.context(), *LAYERS, paper=paper, keys=keys, short=short))
    return [Document(paper.name, questions, paper.title), Document(f"{paper.name}-kunci", key, key_title)]


def _tally(edition: Edition, size: int) -> Document:
    html = edition.fill("tally.html", edition.context(), *LAYERS, size=size, rows=TALLY_ROWS)
    return Document("rekap", html, edition.words["kit"]["tally"])
