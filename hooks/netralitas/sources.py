"""Decides what a citation may point to: the register of legal sources in `docs/sources/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.data_files import check_file_name, check_id, read_files
from netralitas.problems import Problems, nearest
from netralitas.roles import ROLES, Person, covered, parts_of
from netralitas.shapes import Bilingual, Day, FactId, Line, Shape, Slug
from netralitas.text_yaml import Document, Loc, read_text

Kind = Literal["statute", "regulation", "decree", "circular", "ruling", "report", "news"]
Status = Literal["in-force", "amended", "repealed", "superseded", "pending", "transitional"]
Norm = Literal["duty", "ban", "sanction", "deadline", "right"]
KIND_ORDER: tuple[Kind, ...] = ("statute", "regulation", "decree", "circular", "ruling", "report", "news")
People = Annotated[tuple[Person, ...], Field(min_length=1)]
PAST: frozenset[str] = frozenset({"repealed", "superseded"})


class Entry(Shape):
    """One citable clause, row or statement of an instrument."""

    id: Slug
    label: Bilingual
    gist: Bilingual
    grade: Literal["A", "B"]
    norm: Norm | None = None
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]
    evidence: Annotated[tuple[Line, ...], Field(min_length=1)]
    checked: Day
    compared: Literal["official", "machine-read", "no"]
    people: Annotated[People | None, Field(alias="for")] = None
    since: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    conflict: Bilingual | None = None


class Instrument(Shape):
    """A statute, regulation, decree, circular, ruling, report or news item with its citable entries.

    Its `for` names the people for whom it holds, that of an entry those of the entry; without one, everybody.
    """

    id: Slug
    title: Bilingual
    short: Bilingual
    kind: Kind
    number: Line | None = None
    year: Line | None = None
    issuer: Bilingual
    status: Status
    changed_by: tuple[Slug, ...] = ()
    people: Annotated[People | None, Field(alias="for")] = None
    entries: Annotated[tuple[Entry, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Source:
    """An entry together with its instrument."""

    instrument: Instrument
    entry: Entry

    @property
    def id(self) -> str:
        """Return the id used in a citation: `<instrument>/<entry>`."""
        return f"{self.instrument.id}/{self.entry.id}"

    @cached_property
    def people(self) -> frozenset[str]:
        """Return the roles, those of several parts by part, for which the entry holds."""
        return covered(self.entry.people or self.instrument.people or ("all",))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Return the roles for which the entry holds, or for a part of them."""
        return tuple(role for role in ROLES if not self.people.isdisjoint(parts_of(role)))

    @property
    def past(self) -> bool:
        """Tell whether the entry may only be cited as history."""
        return self.instrument.status in PAST or self.entry.until is not None


@dataclass(frozen=True)
class Register:
    """All instruments, in the order in which readers look for them: kind, year, number; ids of wrong beliefs noted."""

    instruments: tuple[Instrument, ...]
    misconceptions: frozenset[str] = frozenset()

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return every source by its id."""
        found = (Source(instrument, entry) for instrument in self.instruments for entry in instrument.entries)
        return {source.id: source for source in found}

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the ids of all instruments."""
        return frozenset(instrument.id for instrument in self.instruments)

    def holding(self, cited: Iterable[str], role: str) -> tuple[str, ...]:
        """Return those sources that hold for a role, in their order."""
        return tuple(known for known in cited if role in self.sources[known].roles)

    def nearest(self, wanted: str) -> str:
        """Return the existing id that is most like `wanted`; the same instrument is preferred."""
        instrument = wanted.split("/")[0]
        same = [known for known in self.sources if known.startswith(f"{instrument}/")]
        return nearest(wanted, same or self.sources)

    def faults(self, cited: Iterable[str], problems: Problems) -> Iterator[tuple[int, str, dict[str, str]]]:
        """Walk what can't be cited: its position, "unknown" or "past", and the parameters of the message.

        A source of an instrument whose file is faulty is not blamed too.
        """
        for position, wanted in enumerate(cited):
            instrument = wanted.split("/")[0]
            if wanted in self.sources:
                if self.sources[wanted].past:
                    yield position, "past", {"value": wanted}
            elif instrument in self.names or not problems.about(f"docs/sources/{instrument}.yml"):
                yield position, "unknown", {"value": wanted, "near": self.nearest(wanted)}

    def check(self, cited: Iterable[str], document: Document, loc: Loc, problems: Problems) -> None:
        """Note what can't be cited in the list of sources at `loc`."""
        for position, fault, params in self.faults(cited, problems):
            document.note(problems, f"citation-{fault}", (*loc, position), **params)

    def checked(self, ids: Iterable[str]) -> str:
        """Return the earliest day on which one of the sources was checked; of all when `ids` is empty."""
        chosen = [self.sources[known] for known in ids] or list(self.sources.values())
        return min(source.entry.checked for source in chosen)


def load_register(root: Path, problems: Problems) -> Register:
    """Read every `docs/sources/*.yml`; note misfits, doubled ids and names that lead nowhere."""
    read = list(read_files(root, "docs/sources/*.yml", Instrument, problems))
    names = {instrument.id for _, instrument in read}
    notes = _notes(root, problems)
    facts = set(re.findall(r"\b(?:CS|EL)-\d{3}\b", notes))
    for document, instrument in read:
        _check(document, instrument, names, facts, problems)
    order = {kind: position for position, kind in enumerate(KIND_ORDER)}
    instruments = [instrument for _, instrument in read]
    ordered = sorted(instruments, key=lambda one: (order[one.kind], one.year or "", one.id))
    return Register(tuple(ordered), frozenset(re.findall(r"(?m)^\| (M-?\d+) \|", notes)))


def _check(document: Document, instrument: Instrument, names: set[str], facts: set[str], problems: Problems) -> None:
    check_file_name(document, instrument.id, problems)
    for position, changer in enumerate(instrument.changed_by):
        if changer not in names and not problems.about(f"docs/sources/{changer}.yml"):
            near = nearest(changer, names)
            document.note(problems, "instrument-unknown", ("changed_by", position), value=changer, near=near)
    owners: dict[str, str] = {}
    for position, entry in enumerate(instrument.entries):
        check_id(document, ("entries", position, "id"), entry.id, owners, problems)
        for number, fact in enumerate(entry.facts):
            if facts and fact not in facts:
                loc = ("entries", position, "facts", number)
                document.note(problems, "fact-unknown", loc, value=fact, entry=entry.id)


def _notes(root: Path, problems: Problems) -> str:
    """Return the research notes; they hold the ids of facts and, in tables, those of misconceptions."""
    texts = (read_text(path, root, problems) for path in sorted((root / "docs/sources/notes").glob("*.md")))
    return "\n".join(text or "" for text in texts)
