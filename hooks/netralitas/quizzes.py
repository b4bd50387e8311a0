"""Decides which quizzes can be published: shapes, the rules of each item type, ids used once in the whole bank."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.data_files import check_id, read_files
from netralitas.items import Item
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, Shape
from netralitas.sources import Register
from netralitas.text_yaml import Document, Loc


class Quiz(Shape):
    """A set of items on one topic, in both languages."""

    title: Bilingual | None = None
    items: Annotated[tuple[Item, ...], Field(min_length=1)]

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of all sources of the items, in order of first use."""
        return tuple(dict.fromkeys(source for item in self.items for source in item.sources))


def load_quizzes(root: Path, register: Register, problems: Problems) -> dict[str, Quiz]:
    """Read every `quizzes/*.yml`; return the sound ones by file name and note the faults of all."""
    quizzes: dict[str, Quiz] = {}
    owners: dict[str, str] = {}
    for document, quiz in read_files(root, "quizzes/*.yml", Quiz, problems):
        _check(document, quiz, register, owners, problems)
        quizzes[document.name] = quiz
    return quizzes


def _check(document: Document, quiz: Quiz, register: Register, owners: dict[str, str], problems: Problems) -> None:
    for number, item in enumerate(quiz.items):
        place: Loc = ("items", number)
        check_id(document, (*place, "id"), item.id, owners, problems)
        for code, loc, params in item.faults():
            document.note(problems, code, (*place, *loc), item=item.id, **params)
        for position, belief in enumerate(item.misconceptions):
            if belief not in register.misconceptions:
                where = (*place, "misconceptions", position)
                document.note(problems, "misconception-unknown", where, value=belief, item=item.id)
        register.check(item.sources, document, (*place, "sources"), problems)
