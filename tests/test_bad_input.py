"""Every fault of the content is one line with place, fault and remedy; all faults come in one run."""

from __future__ import annotations

from typing import Any

import pytest
from cases_reader import case_files, cases, read
from conftest import Maker
from netralitas.project import load_project, problem_lines
from project_maker import REPO

FOUND_ELSEWHERE = {"value-wrong": "a fallback for shapes to come; see test_shapes.py"}


@pytest.mark.parametrize("case", cases("bad_input"))
def test_case(case: dict[str, Any], project: Maker) -> None:
    content = load_project(project(case["change"]))
    assert problem_lines(content.problems, content.words) == case["expect"]


def test_the_sample_project_is_sound(project: Maker) -> None:
    content = load_project(project())
    assert problem_lines(content.problems, content.words) == []
    assert content.pages and content.quizzes and content.figures and content.register.sources


def test_every_message_has_a_case() -> None:
    codes = set(read(REPO / "overrides/locales/en/messages.yml"))
    named = {path.stem.split(".")[0] for path in case_files("bad_input")} | set(FOUND_ELSEWHERE)
    assert codes - named == set()
    assert named - codes == {"many-files"}
