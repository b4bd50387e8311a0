"""Decides what a session plan is: parts with minutes, and a timetable that is computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Annotated, Literal

from pydantic import Field

from netralitas.bank import FORM_TYPES
from netralitas.pages import Page
from netralitas.quizzes import Quiz
from netralitas.shapes import Bilingual, Count, Line, Shape, Slug

Kind = Literal["section", "case", "discussion", "dialogue", "quiz", "set", "form", "talk", "break"]
FROM_PAGES = frozenset({"section", "case", "discussion"})


class Part(Shape):
    """One part of a session.

    `of` names what is shown: `page#section` (or `page` for its title and short answer), the id of a dialogue, the
    name of a quiz, the number of a seeded set, or form A or B. `take` limits the questions put to the room.
    Without `minutes` those of the trainer's notes beside the section count. `guide` names the section of a page that
    is read in the trainer's window at this part, unless the part comes from a page with notes of its own.
    """

    kind: Kind
    of: Line | None = None
    title: Bilingual | None = None
    minutes: Count | None = None
    take: Count | None = None
    guide: Line | None = None


class Plan(Shape):
    """A session: for whom, how many minutes in all, what to prepare, and its parts in order."""

    id: Slug
    title: Bilingual
    audience: Bilingual
    minutes: Count
    prepare: Annotated[tuple[Bilingual, ...], Field(min_length=1)]
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Slot:
    """A part in the timetable: minutes after the start, and how many it takes."""

    start: int
    minutes: int
    part: Part


def section_minutes(pages: Iterable[Page]) -> dict[str, int]:
    """Return the minutes that the trainer's notes give to each section, those of its subsections included.

    Keys are `page#section`, and `page` for what stands before the first section.
    """
    found: dict[str, int] = {}
    for page in pages:
        name = page.name.removesuffix(".md")
        given = {note.section: note.minutes for note in page.notes}
        found[name] = given.get("", 0)
        for heading in page.headings:
            if heading.level > 1:
                found[f"{name}#{heading.text}"] = sum(given.get(section, 0) for section in below(page, heading.text))
    return found


def below(page: Page, section: str) -> tuple[str, ...]:
    """Return the ids of a section and its subsections; "" is what stands before the first section."""
    texts = [heading.text for heading in page.headings]
    if section not in texts[1:]:
        return (section,)
    start = texts.index(section)
    deeper = takewhile(lambda heading: heading.level > page.headings[start].level, page.headings[start + 1 :])
    return (section, *(heading.text for heading in deeper))


def timetable(plan: Plan, noted: Mapping[str, int]) -> tuple[Slot, ...]:
    """Return the parts of a plan with their start and length in minutes; unknown lengths count as 0."""
    slots: list[Slot] = []
    start = 0
    for part in plan.parts:
        from_notes = noted.get(part.of or "", 0) if part.kind in FROM_PAGES else 0
        minutes = part.minutes or from_notes
        slots.append(Slot(start, minutes, part))
        start += minutes
    return tuple(slots)


def suited(quiz: Quiz) -> list[str]:
    """Return the ids of the items that a room can answer by raising hands."""
    return [item.id for item in quiz.items if item.type in FORM_TYPES]
