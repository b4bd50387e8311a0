"""Decides which quizzes can be published: shapes, the rules of each item type, ids used once in the whole bank."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.items import Item
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, Shape, shape
from netralitas.sources import Register
from netralitas.text_yaml import Document, Loc, load_yaml


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
    for path in sorted((root / "quizzes").glob("*.yml")):
        document = load_yaml(path, root, problems)
        quiz = document and shape(document, Quiz, problems)
        if document and quiz:
            _check(document, quiz, register, owners, problems)
            quizzes[path.stem] = quiz
    return quizzes


def _check(document: Document, quiz: Quiz, register: Register, owners: dict[str, str], problems: Problems) -> None:
    def note(code: str, loc: Loc, **params: str) -> None:
        line, column = document.place(loc)
        problems.add(code, document.path, line, column, **params)

    for number, item in enumerate(quiz.items):
        if item.id in owners:
            note("id-twice", ("items", number, "id"), value=item.id, other=owners[item.id])
        owners.setdefault(item.id, document.path)
        for code, loc, params in item.faults():
            note(code, ("items", number, *loc), item=item.id, **params)
        for position, belief in enumerate(item.misconceptions):
            if belief not in register.misconceptions:
                note("misconception-unknown", ("items", number, "misconceptions", position), value=belief, item=item.id)
        for position, source in enumerate(item.sources):
            loc = ("items", number, "sources", position)
            instrument = source.split("/")[0]
            if source not in register.sources:
                if instrument in register.names or not problems.about(f"docs/sources/{instrument}.yml"):
                    note("citation-unknown", loc, value=source, near=register.nearest(source))
            elif register.sources[source].past:
                note("citation-past", loc, value=source)
