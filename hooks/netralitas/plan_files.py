"""Decides which session plans can be used: what they name is there, nothing is shown twice, they keep their time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from netralitas.data_files import check_file_name, read_files
from netralitas.dialogues import Dialogue
from netralitas.pages import Page
from netralitas.plans import FROM_PAGES, Part, Plan, Slot, below, section_minutes, suited, timetable
from netralitas.problems import LANGUAGES, Problems, nearest
from netralitas.quizzes import Quiz
from netralitas.text_yaml import Document

SEED = re.compile(r"[0-9a-z]{1,12}")
SHOWN_MARKERS = frozenset({"quiz", "figure"})
UNREAD = (
    "encoding",
    "file-",
    "meta-open",
    "heading-",
    "notes-",
)  # faults that hide sections of a page or their minutes
UNTITLED = frozenset({"talk", "break"})


def load_plans(
    root: Path, pages: Iterable[Page], quizzes: Mapping[str, Quiz], dialogues: Iterable[Dialogue], problems: Problems
) -> dict[str, Plan]:
    """Read every `docs/plans/*.yml`; return the plans by name, shortest first, and note the faults of all."""
    check = _Check({page.name.removesuffix(".md"): page for page in pages if page.language == "id"}, quizzes, problems)
    check.names |= {"dialogue": {dialogue.id for dialogue in dialogues}}
    plans = {}
    for document, plan in read_files(root, "docs/plans/*.yml", Plan, problems):
        check_file_name(document, plan.id, problems)
        check.plan(document, plan)
        plans[document.name] = plan
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
            before = len(self.problems.found)
            for code, params in self._faults(slot, shown):
                document.note(self.problems, code, ("parts", position), part=position + 1, **params)
            if slot.minutes == 0 and len(self.problems.found) == before and not self._faulty(slot.part.of or ""):
                document.note(self.problems, "plan-no-minutes", ("parts", position), part=position + 1)
        needed = sum(slot.minutes for slot in timetable(plan, self.noted))
        if needed > plan.minutes:
            document.note(self.problems, "plan-over", ("minutes",), value=needed, most=plan.minutes)

    def _faults(self, slot: Slot, shown: set[str]) -> Iterator[tuple[str, dict[str, object]]]:
        part, kind = slot.part, slot.part.kind
        if part.guide and part.guide not in self.names["section"] and not self._faulty(part.guide):
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
            if self._faulty(part.of):
                return
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

    def _faulty(self, of: str) -> bool:
        """Tell whether what a part shows is faulty itself, so that the plan need not be blamed too."""
        page = f"docs/{LANGUAGES[0]}/{of.partition('#')[0]}.md"
        on_page = any(self.problems.about(page, code) for code in UNREAD)
        return on_page or self.problems.about(f"quizzes/{of}.yml") or self.problems.about("docs/dialogues.yml")

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
