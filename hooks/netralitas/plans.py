"""Decides what a session plan is: parts with minutes, a timetable that is computed, and what makes a plan faulty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from netralitas.bank import FORM_TYPES
from netralitas.dialogues import Dialogue
from netralitas.pages import Page
from netralitas.problems import Problems, nearest
from netralitas.quizzes import Quiz
from netralitas.shapes import Bilingual, Line, Shape, Slug, check_file_name, shape
from netralitas.text_yaml import Document, load_yaml

FOLDER = "docs/plans"
COUNT = r"^[1-9][0-9]{0,2}$"
SEED = re.compile(r"[0-9a-z]{1,12}")
SHOWN_MARKERS = frozenset({"quiz", "figure"})
Kind = Literal["section", "case", "discussion", "dialogue", "quiz", "set", "form", "talk", "break"]
FROM_PAGES = frozenset({"section", "case", "discussion"})
UNTITLED = frozenset({"talk", "break"})


def _count(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(COUNT, value):
        return int(value)
    raise PydanticCustomError("count", "not a whole number from 1 to 999")


COUNT_SCHEMA = {"type": ["string", "integer"], "pattern": COUNT, "minimum": 1, "maximum": 999}
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(COUNT_SCHEMA)]


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


def load_plans(
    root: Path, pages: Iterable[Page], quizzes: Mapping[str, Quiz], dialogues: Iterable[Dialogue], problems: Problems
) -> dict[str, Plan]:
    """Read every `docs/plans/*.yml`; return the plans by name, shortest first, and note the faults of all."""
    check = _Check({page.name.removesuffix(".md"): page for page in pages if page.language == "id"}, quizzes, problems)
    check.names |= {"dialogue": {dialogue.id for dialogue in dialogues}}
    plans = {}
    for path in sorted((root / FOLDER).glob("*.yml")):
        document = load_yaml(path, root, problems)
        plan = document and shape(document, Plan, problems)
        if document and plan:
            check_file_name(document, plan.id, problems)
            check.plan(document, plan)
            plans[path.stem] = plan
    return dict(sorted(plans.items(), key=lambda one: (one[1].minutes, one[0])))


class _Check:
    """Notes what a plan names that isn't there, and a plan that takes longer than it may."""

    def __init__(self, pages: Mapping[str, Page], quizzes: Mapping[str, Quiz], problems: Problems) -> None:
        self.pages, self.quizzes, self.problems = pages, quizzes, problems
        sections = {
            f"{name}#{heading.text}" for name, page in pages.items() for heading in page.headings if heading.level > 1
        }
        self.names: dict[str, set[str]] = {kind: {*pages, *sections} for kind in FROM_PAGES}
        self.names |= {"quiz": set(quizzes), "form": {"A", "B"}}
        self.noted = section_minutes(pages.values())

    def plan(self, document: Document, plan: Plan) -> None:
        shown: set[str] = set()
        for position, slot in enumerate(timetable(plan, self.noted)):
            line, column = document.place(("parts", position))
            before = len(self.problems.found)
            for code, params in self._faults(slot, shown):
                self.problems.add(code, document.path, line, column, part=position + 1, **params)
            if slot.minutes == 0 and len(self.problems.found) == before:
                self.problems.add("plan-no-minutes", document.path, line, column, part=position + 1)
        needed = sum(slot.minutes for slot in timetable(plan, self.noted))
        if needed > plan.minutes:
            line, column = document.place(("minutes",))
            self.problems.add("plan-over", document.path, line, column, value=needed, most=plan.minutes)

    def _faults(self, slot: Slot, shown: set[str]) -> Iterator[tuple[str, dict[str, object]]]:
        part, kind = slot.part, slot.part.kind
        if part.guide and part.guide not in self.names["section"]:
            near = nearest(part.guide, self.names["section"])
            yield "plan-part-unknown", {"kind": "guide", "value": part.guide, "near": near}
        if kind in UNTITLED:
            if part.title is None:
                yield "plan-needs", {"kind": kind, "field": "title"}
            elif part.title.id in shown:
                yield "plan-twice", {"value": part.title.id}
            shown.add(part.title.id if part.title else "")
            return
        if part.of is None:
            yield "plan-needs", {"kind": kind, "field": "of"}
            return
        if kind == "set":
            if not SEED.fullmatch(part.of):
                yield "plan-set", {"value": part.of}
        elif part.of not in self.names[kind]:
            yield "plan-part-unknown", {"kind": kind, "value": part.of, "near": nearest(part.of, self.names[kind])}
            return
        for name in self._shown(part):
            if name in shown:
                yield "plan-twice", {"value": name}
            shown.add(name)
        if kind in FROM_PAGES:
            for word in self._odd_markers(part.of):
                yield "plan-marker", {"value": word}
        if kind == "quiz":
            count = len(suited(self.quizzes[part.of]))
            if count < (part.take or 1):
                yield "plan-take", {"value": part.of, "count": count}

    def _shown(self, part: Part) -> Iterator[str]:
        """Walk what a part shows; nothing may be shown twice, or its anchors would not be unique."""
        family = "page" if part.kind in FROM_PAGES else part.kind
        yield part.of if family in ("page", "quiz") and part.of else f"{part.kind} {part.of}"
        for marker in self._markers(part.of or "") if family == "page" else ():
            if marker.startswith("quiz "):
                yield marker.removeprefix("quiz ")

    def _odd_markers(self, of: str) -> Iterator[str]:
        return (marker for marker in self._markers(of) if marker.split()[0] not in SHOWN_MARKERS)

    def _markers(self, of: str) -> list[str]:
        """Return the markers in a section and below it."""
        name, _, section = of.partition("#")
        page = self.pages[name]
        sections = below(page, section)
        return [marker.text for marker in page.markers if marker.section in sections and marker.text]
