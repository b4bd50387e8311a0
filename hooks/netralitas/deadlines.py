"""Decides which deadlines a procedure has: whom each concerns, its days, the event it runs from and its clauses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.data_files import check_id, read_file
from netralitas.due import DayKind
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug
from netralitas.sources import Register

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
    """Read `docs/deadlines.yml`, if there is one; note doubled ids and sources that can't be cited."""
    found = read_file(root, "docs/deadlines.yml", DeadlineFile, problems)
    if not found:
        return ()
    document, file = found
    owners: dict[str, str] = {}
    for number, deadline in enumerate(file.deadlines):
        check_id(document, ("deadlines", number, "id"), deadline.id, owners, problems)
        register.check(deadline.sources, document, ("deadlines", number, "sources"), problems)
    return file.deadlines
