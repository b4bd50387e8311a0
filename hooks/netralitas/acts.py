"""Decides what "May I?" answers: act, role and stage lead to exactly one rule, which names its clauses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.data_files import check_id, read_files
from netralitas.problems import Problems
from netralitas.roles import ROLE_GROUPS, ROLES, Asked, covered, parts_of
from netralitas.shapes import Bilingual, Count, EntryRef, Flag, Line, Shape, Slug, Variants
from netralitas.sources import Register
from netralitas.text_yaml import Document, Loc

StageName = Literal["tidak-ada", "sebelum", "kampanye", "tenang", "pemungutan", "sesudah"]
Answer = Literal["boleh", "dilarang", "tanya"]
Track = Literal["none", "ethics", "discipline", "dismissal", "crime", "contract", "office", "advice"]
BreachClass = Literal[
    "moral", "light", "medium", "heavy", "no-class", "without-honour", "crime", "by-office", "by-contract"
]
STAGES: tuple[StageName, ...] = ("tidak-ada", "sebelum", "kampanye", "tenang", "pemungutan", "sesudah")
Cell = tuple[str, str]


class Everyday(Variants):
    """Everyday words by which people look for an act; neither language may be forgotten."""

    id: tuple[Line, ...]
    en: tuple[Line, ...]


class Rule(Shape):
    """One answer for some roles and stages of an act; without `stages` it holds at every stage.

    `sources` hold for those whom the rule answers; `compare` are the rules of others of which its reason speaks.
    """

    roles: Annotated[tuple[Asked, ...], Field(min_length=1)]
    stages: tuple[StageName, ...] = STAGES
    answer: Answer | None = None
    reason: Bilingual
    sources: tuple[EntryRef, ...] = ()
    compare: tuple[EntryRef, ...] = ()
    track: Track = "none"
    breach: BreachClass | None = None
    instead: Bilingual | None = None
    ask: Bilingual | None = None
    impossible: Flag = False

    @property
    def covered_roles(self) -> tuple[str, ...]:
        """Return the roles of this rule, groups resolved, in the order in which roles are shown."""
        named = {role for name in self.roles for role in ROLE_GROUPS.get(name, (name,))}
        return tuple(role for role in ROLES if role in named)

    @property
    def any_role(self) -> bool:
        """Tell whether the rule holds for every role."""
        return len(self.covered_roles) == len(ROLES)

    @property
    def any_stage(self) -> bool:
        """Tell whether the rule holds at every stage."""
        return len(self.stages) == len(STAGES)

    @property
    def order(self) -> int:
        """Return the place of the answer: what is allowed comes first, what cannot occur last."""
        return ("boleh", "tanya", "dilarang", None).index(self.answer)

    def cells(self) -> Iterator[Cell]:
        """Walk the combinations of role and stage that this rule answers."""
        return ((role, stage) for role in self.covered_roles for stage in self.stages)


class Act(Shape):
    """Something a reader wants to do, with the rules that answer it.

    `asked` is its place among the acts that the home page names, those that are asked most.
    """

    id: Slug
    title: Bilingual
    everyday: Everyday
    asked: Count | None = None
    rules: Annotated[tuple[Rule, ...], Field(min_length=2)]

    @property
    def shared_instead(self) -> Bilingual | None:
        """Return the way out that several rules share, so that a page says it once for the act."""
        times = Counter(rule.instead for rule in self.rules if rule.instead)
        text, most = times.most_common(1)[0] if times else (None, 0)
        return text if most > 1 else None

    def rule(self, role: str, stage: str) -> Rule:
        """Return the one rule for a role at a stage."""
        return next(rule for rule in self.rules if (role, stage) in set(rule.cells()))


class Theme(Shape):
    """Acts of one theme."""

    title: Bilingual
    acts: Annotated[tuple[Act, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Acts:
    """All themes in the order of their file names, and every act by its id."""

    themes: dict[str, Theme]

    @property
    def acts(self) -> dict[str, Act]:
        """Return every act by its id."""
        return {act.id: act for theme in self.themes.values() for act in theme.acts}

    @property
    def asked(self) -> list[Act]:
        """Return the acts that the home page names, in their order."""
        return sorted((act for act in self.acts.values() if act.asked), key=lambda act: act.asked or 0)


def load_acts(root: Path, register: Register, problems: Problems) -> Acts:
    """Read every `docs/acts/*.yml` and note combinations without an answer or with two."""
    themes: dict[str, Theme] = {}
    owners: dict[str, str] = {}
    for document, theme in read_files(root, "docs/acts/*.yml", Theme, problems):
        for number, act in enumerate(theme.acts):
            _check_act(document, number, act, register, problems)
            check_id(document, ("acts", number, "id"), act.id, owners, problems)
        themes[document.name] = theme
    return Acts(themes)


def _check_act(document: Document, number: int, act: Act, register: Register, problems: Problems) -> None:
    def note(code: str, loc: Loc, **params: str) -> None:
        document.note(problems, code, ("acts", number, *loc), act=act.id, **params)

    answered: dict[Cell, int] = {}
    for position, rule in enumerate(act.rules):
        loc: Loc = ("rules", position)
        twice = [cell for cell in rule.cells() if cell in answered]
        if twice:
            note("act-twice", loc, role=twice[0][0], stage=twice[0][1])
        answered |= dict.fromkeys(rule.cells(), position)
        if rule.impossible == (rule.answer is not None):
            note("act-no-answer", loc)
        if rule.answer is not None and not (rule.sources or rule.compare) and rule.track != "advice":
            note("act-no-source", loc)
        if (rule.answer == "tanya") != (rule.ask is not None):
            note("act-ask", loc)
        if rule.answer == "dilarang" and rule.instead is None:
            note("act-instead", loc)
        for code, inner, params in _misplaced(rule, register):
            note(code, (*loc, *inner), **params)
        for field in ("sources", "compare"):
            for index, fault, params in register.faults(getattr(rule, field), problems):
                note("act-past" if fault == "past" else "act-source", (*loc, field, index), **params)
    for role in ROLES:
        open_stages = [stage for stage in STAGES if (role, stage) not in answered]
        if open_stages:
            note("act-open", ("rules",), role=role, stages=", ".join(open_stages))


def _misplaced(rule: Rule, register: Register) -> Iterator[tuple[str, Loc, dict[str, str]]]:
    """Walk the sources of others, the sources to compare with that are no others', and people without a source."""
    people = covered(rule.roles)
    own, others = (
        {name: register.sources[name].people for name in names if name in register.sources}
        for names in (rule.sources, rule.compare)
    )
    for index, name in enumerate(rule.sources):
        if own.get(name, people).isdisjoint(people):
            yield "act-source-other", ("sources", index), {"value": name, "roles": ", ".join(rule.covered_roles)}
    for index, name in enumerate(rule.compare):
        if name in others and not others[name].isdisjoint(people):
            yield "act-compare", ("compare", index), {"value": name}
    if rule.answer is None or rule.track == "advice" or rule.compare or len(own) < len(set(rule.sources)):
        return
    for role in rule.covered_roles if own else ():
        bare = [part for part in parts_of(role) if not any(part in found for found in own.values())]
        if bare:
            yield "act-source-role", (), {"role": ", ".join(bare)}
