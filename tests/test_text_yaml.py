"""YAML values stay the text that was typed, and every value keeps its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cases_reader import CASES, named_cases, read
from netralitas.problems import Problems
from netralitas.text_yaml import load_yaml, parse_yaml

PLACES = read(CASES / "text_yaml/places.yml")


@pytest.mark.parametrize("case", named_cases("text_yaml", "values"))
def test_value(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "file.yml").write_text(case["text"], encoding="utf-8", newline="")
    problems = Problems()
    document = load_yaml(tmp_path / "file.yml", tmp_path, problems)
    assert list(problems) == []
    assert document is not None and document.data == case["data"]


@pytest.mark.parametrize(("loc", "line", "column"), PLACES["places"])
def test_place(loc: list[str | int], line: int, column: int) -> None:
    document = parse_yaml(PLACES["text"], "file.yml", Problems())
    assert document is not None and document.place(tuple(loc)) == (line, column)


def test_deep_nesting_is_a_fault_and_no_crash() -> None:
    problems = Problems()
    assert parse_yaml("[" * 5000, "file.yml", problems) is None
    assert [problem.code for problem in problems] == ["yaml-broken"]


def test_a_bomb_of_aliases_is_refused_at_its_first_alias() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    problems = Problems()
    assert parse_yaml("\n".join(lines), "file.yml", problems) is None
    assert {problem.code for problem in problems} == {"yaml-alias"}
