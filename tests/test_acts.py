"""May I?: every combination has one answer, and the answers are those that were written by hand before the rules."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from cases_reader import read
from netralitas.acts import STAGES, Acts
from netralitas.project import Project, load_project
from netralitas.roles import ROLES
from project_maker import REPO

BY_HAND = read(REPO / "tests/cases/acts/answers.yml")
MOST_ASK_FIRST = 0.25
FEWEST_ACTS = 70


@pytest.fixture(scope="module")
def content() -> Project:
    return load_project(REPO)


@pytest.fixture(scope="module")
def acts(content: Project) -> Acts:
    return content.acts


@pytest.mark.parametrize("case", BY_HAND["cases"] + BY_HAND["spare"], ids=lambda one: "-".join(list(one.values())[:3]))
def test_answer_by_hand(case: dict[str, Any], acts: Acts) -> None:
    rule = acts.acts[case["act"]].rule(case["role"], case["stage"])
    assert (rule.answer, case["clause"] in rule.sources + rule.compare) == (case["answer"], True)
    assert "breach" not in case or rule.breach == case["breach"]


def test_answers_by_hand_are_many_and_various() -> None:
    cases = BY_HAND["cases"]
    assert len(cases) >= 60
    assert {case["role"] for case in cases} == set(ROLES)
    assert {case["stage"] for case in cases} == set(STAGES)


def test_every_combination_of_every_act_has_exactly_one_rule(acts: Acts) -> None:
    assert len(acts.acts) >= FEWEST_ACTS
    for act in acts.acts.values():
        cells = Counter(cell for rule in act.rules for cell in rule.cells())
        assert cells == {(role, stage): 1 for role in ROLES for stage in STAGES}, act.id


def test_no_rule_answers_a_whole_act(acts: Acts) -> None:
    assert all(len(act.rules) >= 2 for act in acts.acts.values())


def test_ask_first_stays_the_exception(acts: Acts) -> None:
    answers = Counter(rule.answer for act in acts.acts.values() for rule in act.rules for _ in rule.cells())
    given = answers["boleh"] + answers["dilarang"] + answers["tanya"]
    assert answers["tanya"] <= MOST_ASK_FIRST * given


def test_whoever_must_ask_first_learns_whom_and_what_is_open(acts: Acts) -> None:
    for name, act in acts.acts.items():
        for rule in act.rules:
            if rule.ask:
                assert re.search(r"terbuka|apakah", rule.ask.id), (name, rule.ask.id)
                assert re.search(r"open|whether", rule.ask.en, re.I), (name, rule.ask.en)


def test_what_cannot_occur_says_why_and_all_that_is_allowed_comes_first(acts: Acts) -> None:
    for act in acts.acts.values():
        shown = sorted(act.rules, key=lambda rule: rule.order)
        answers = [rule.answer for rule in shown]
        assert answers == sorted(answers, key=["boleh", "tanya", "dilarang", None].index)
        assert all(len(rule.reason.id.split()) >= 4 for rule in act.rules if rule.impossible)


def test_the_home_page_names_acts_in_their_order(acts: Acts) -> None:
    assert [act.asked for act in acts.asked] == [1, 2, 3, 4, 5]
    assert list(acts.acts).index(acts.asked[0].id) > list(acts.acts).index(acts.asked[-1].id)
