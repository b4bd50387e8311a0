"""Decides how the answers of "May I?" are told in short: by role, one line for each answer, how sure it is, clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas.acts import STAGES, Act, Acts, Answer, Rule
from netralitas.sources import Register

ANSWERS: tuple[Answer, ...] = ("boleh", "dilarang", "tanya")
ADVICE, REPORTED = "advice", "reported"


@dataclass(frozen=True)
class Short:
    """An act with one answer: the stages at which it holds (empty: at all that can occur), standing and sources.

    `standing` is "advice" where no rule was found, "reported" where only reports support it, else "".
    """

    act: Act
    answer: Answer
    stages: tuple[str, ...]
    standing: str
    sources: tuple[str, ...]
    rules: tuple[Rule, ...]


def shorts(act: Act, role: str, register: Register, stages: Sequence[str] = STAGES) -> list[Short]:
    """Return the answers for a role at some stages, those that differ in no more than the stage as one."""
    groups: dict[tuple[Answer, str], list[str]] = {}
    rules: dict[tuple[Answer, str], list[Rule]] = {}
    for stage in stages:
        rule = act.rule(role, stage)
        if rule.answer is not None:
            key = (rule.answer, standing(rule, role, register))
            groups.setdefault(key, []).append(stage)
            rules.setdefault(key, []).append(rule)
    possible = sum(map(len, groups.values()))
    return [
        Short(
            act,
            answer,
            () if len(found) == possible else tuple(found),
            sure,
            register.holding(dict.fromkeys(source for rule in rules[answer, sure] for source in rule.sources), role),
            tuple(dict.fromkeys(rules[answer, sure])),
        )
        for (answer, sure), found in groups.items()
    ]


def standing(rule: Rule, role: str, register: Register) -> str:
    """Return how sure an answer is for a role."""
    if rule.track == ADVICE:
        return ADVICE
    sources = register.holding(rule.sources, role)
    if sources and all(register.sources[source].entry.grade == "B" for source in sources):
        return REPORTED
    return ""


def columns(acts: Acts, role: str, stages: Sequence[str], register: Register) -> dict[str, list[Short]]:
    """Return the short answers of all acts for a role, by answer."""
    every = [short for act in acts.acts.values() for short in shorts(act, role, register, stages)]
    return {answer: [one for one in every if one.answer == answer] for answer in ANSWERS}


def stage_runs(stages: Sequence[str]) -> str:
    """Return stages as numbers in their order, those that follow each other as a run: "1, 3–5"."""
    numbers = [number for number, stage in enumerate(STAGES, 1) if stage in stages]
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
