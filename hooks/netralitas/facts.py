"""Decides where a fact of the research notes is used, and that a fact used nowhere has its reason.

A fact reaches readers through the entries of the register that carry it. What no page, act, item or other data uses
stands in `docs/sources/notes/unused.yml` with the reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.data_files import read_file
from netralitas.problems import Problems
from netralitas.shapes import FactId, Line, Shape
from netralitas.sources import Register
from netralitas.text_yaml import read_text
from netralitas.uses import Use

NOTES = "docs/sources/notes"
REASONS = f"{NOTES}/unused.yml"
BULLET = re.compile(r"^- \*\*((?:CS|EL)-\d{3})\*\* [–—-]\s*(.*)")
GROUP = re.compile(r"^\*(?:Sources)[^*]* for ((?:CS|EL)-\d{3})(?: to ((?:CS|EL)-\d{3}))?:\*")
GRADE = re.compile(r"\*\*([ABC])\*\*")


class Reason(Shape):
    """Why some facts are used nowhere."""

    because: Line
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]


class ReasonFile(Shape):
    """All facts that are used nowhere, by reason."""

    unused: tuple[Reason, ...]


@dataclass(frozen=True)
class Fact:
    """A fact of the notes: its id, its grade (A, B or C), its first words and where it stands."""

    id: str
    grade: str
    text: str
    path: str
    line: int


@dataclass(frozen=True)
class Trace:
    """What became of a fact: the entries that carry it, the uses of these, or the reason why there are none."""

    fact: Fact
    entries: tuple[str, ...]
    uses: tuple[Use, ...]
    reason: str

    @property
    def lost(self) -> bool:
        """Tell whether the fact is used nowhere without a reason."""
        return not self.uses and not self.reason

    @property
    def stale(self) -> bool:
        """Tell whether a reason is given although the fact is used."""
        return bool(self.uses and self.reason)


def load_facts(root: Path) -> dict[str, Fact]:
    """Return every fact of the notes by its id, in the order of the notes; a later bullet of an id takes its place.

    The grade is the first one that the bullet names; a bullet without one has the grade of its group, named in the
    line of sources above it.
    """
    found: dict[str, Fact] = {}
    for path in sorted((root / NOTES).glob("*.md")):
        group = ("", "", "")
        for number, line in enumerate((read_text(path, root, Problems()) or "").split("\n"), 1):
            named, bullet, grade = GROUP.match(line), BULLET.match(line), GRADE.search(line)
            if named:
                group = (named[1], named[2] or named[1], grade[1] if grade else "")
            elif bullet:
                inherited = group[2] if group[0] <= bullet[1] <= group[1] else ""
                shown = grade[1] if grade else inherited or "C"
                found[bullet[1]] = Fact(bullet[1], shown, bullet[2], path.relative_to(root).as_posix(), number)
    return found


def load_reasons(root: Path, problems: Problems) -> dict[str, str]:
    """Return why each fact is used nowhere, by fact id; without the file there is no reason."""
    found = read_file(root, REASONS, ReasonFile, problems)
    return {fact: reason.because for reason in (found[1].unused if found else ()) for fact in reason.facts}


def trace(root: Path, register: Register, used: Iterable[Use], problems: Problems) -> dict[str, Trace]:
    """Return what became of every fact of the notes; note faults of the file of reasons."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for name, source in register.sources.items():
        for fact in source.entry.facts:
            carriers[fact].append(name)
    resting: dict[str, list[Use]] = defaultdict(list)
    for use in used:
        resting[use.source].append(use)
    reasons = load_reasons(root, problems)
    return {
        name: Trace(
            fact,
            tuple(carriers[name]),
            tuple(sorted(use for entry in carriers[name] for use in resting[entry])),
            reasons.get(name, ""),
        )
        for name, fact in load_facts(root).items()
    }
