"""Decides which deadlines a procedure has: whom each concerns, its days, the event it runs from and its clauses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.due import DayKind
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug, shape
from netralitas.sources import Register
from netralitas.text_yaml import load_yaml

Person = Literal["examined", "superior", "reporter"]
PERSONS: tuple[Person, ...] = ("examined", "superior", "reporter")


class Deadline(Shape):
    """Days that run from an event; `outcome` tells whether they are a limit or bring something into effect."""

    id: Slug
    person: Person
    title: Bilingual
    days: Annotated[int, Field(ge=1, le=99)]
    kind: DayKind
    event: Bilingual
    outcome: Literal["limit", "effect"] = "limit"
    note: Bilingual | None = None
    sources: Annotated[tuple[EntryRef, ...], Field(min_length=1)]


class DeadlineFile(Shape):
    """All deadlines, in the order of the page."""

    deadlines: Annotated[tuple[Deadline, ...], Field(min_length=1)]


def load_deadlines(root: Path, register: Register, problems: Problems) -> tuple[Deadline, ...]:
    """Read `docs/deadlines.yml`, if there is one; note doubled ids and unknown sources."""
    path = root / "docs/deadlines.yml"
    document = load_yaml(path, root, problems) if path.exists() else None
    file = document and shape(document, DeadlineFile, problems)
    if not document or not file:
        return ()
    seen: set[str] = set()
    for number, deadline in enumerate(file.deadlines):
        if deadline.id in seen:
            line, column = document.place(("deadlines", number, "id"))
            problems.add("id-twice", document.path, line, column, value=deadline.id, other=document.path)
        seen.add(deadline.id)
        for position, source in enumerate(deadline.sources):
            line, column = document.place(("deadlines", number, "sources", position))
            if source not in register.sources:
                near = register.nearest(source)
                problems.add("citation-unknown", document.path, line, column, value=source, near=near)
            elif register.sources[source].past:
                problems.add("citation-past", document.path, line, column, value=source)
    return file.deadlines
