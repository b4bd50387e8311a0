"""Decides what a test on paper is: a sheet without any trace of the key, a key of its own, and a tally sheet.

Questions and key are separate files, so that nobody hands out the key with the questions. The answer sheet has room
for every answer: letters to fill in for each choice and each moment of a story, boxes for what is put into order or
matched, lines for words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas.bank import bank, forms
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
# A test before and after is without names: a code of one's own joins its two sheets.
FORM_FIELDS, TOPIC_FIELDS = ("code", "date"), ("name", "unit", "date")


@dataclass(frozen=True)
class Room:
    """What an item gets on the answer sheet: rows of letters, a number of boxes, or lines (and their unit)."""

    letters: tuple[str, ...] = ()
    boxes: int = 0
    lines: int = 0
    unit: str = ""


@dataclass(frozen=True)
class Paper:
    """A set of items with its name in files, its title, and the letter of its form ("" for a topic)."""

    name: str
    title: str
    items: Sequence[BaseItem]
    form: str = ""


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
        return Room(letters=tuple(LETTERS[: len(step.options)] for step in item.steps))
    if isinstance(item, (MatchingItem, OrderingItem)):
        return Room(boxes=len(item.options))
    if isinstance(item, ShortItem) and item.unit:
        return Room(lines=1, unit=item.unit[language])
    return Room(lines=3 if isinstance(item, RevealItem) else 1)


def short_key(item: BaseItem, language: str) -> str:
    """Return the key in the letters and numbers of the answer sheet; "" where only the reasons can tell."""
    if isinstance(item, ChoiceItem):
        return " ".join(letter for letter, one in zip(LETTERS, item.options, strict=False) if one.correct)
    if isinstance(item, MatchingItem):
        ids = [response.id for response in item.responses]
        return " ".join(f"{row}{LETTERS[ids.index(one.match)]}" for row, one in enumerate(item.options, 1))
    if isinstance(item, OrderingItem):
        return "-".join(str(item.options.index(one) + 1) for one in item.shown)
    if isinstance(item, ShortItem):
        return item.accepted[language][0] if item.accepted else str(item.number)
    return ""


def _sheets(edition: Edition, paper: Paper) -> list[Document]:
    rooms = [room(item, edition.language) for item in paper.items]
    keys = [short_key(item, edition.language) for item in paper.items]
    key_title = f"{paper.title} · {edition.words['print']['keys_title']}"
    fields = FORM_FIELDS if paper.form else TOPIC_FIELDS
    questions = edition.fill("questions.html", edition.context(), *LAYERS, paper=paper, rooms=rooms, fields=fields)
    key = edition.fill("key.html", edition.context(), *LAYERS, paper=paper, keys=keys)
    return [Document(paper.name, questions, paper.title), Document(f"{paper.name}-kunci", key, key_title)]


def _tally(edition: Edition, size: int) -> Document:
    html = edition.fill("tally.html", edition.context(), *LAYERS, size=size, rows=TALLY_ROWS)
    return Document("rekap", html, edition.words["kit"]["tally"])
