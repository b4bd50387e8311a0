"""A document becomes a typed model, or each misfit is named at its place."""

from __future__ import annotations

import pytest
from netralitas.problems import Problems
from netralitas.shapes import Flag, Shape, Slug, shape
from netralitas.text_yaml import parse_yaml


class Sample(Shape):
    """A model with a shape that no content has yet."""

    id: Slug
    size: int = 0
    seen: Flag = False


def misfits(text: str) -> list[tuple[str, int, int]]:
    problems = Problems()
    document = parse_yaml(text, "x.yml", problems)
    assert document is not None and shape(document, Sample, problems) is None
    return [(one.code, one.line, one.column) for one in problems]


def test_a_misfit_without_words_of_its_own_is_still_named() -> None:
    assert misfits("id: a\nsize: big\n") == [("value-wrong", 2, 7)]


def test_all_misfits_come_together() -> None:
    assert misfits("seen: perhaps\nsize: big\nsise: 1\n") == [
        ("field-missing", 1, 1),
        ("flag-wrong", 1, 7),
        ("value-wrong", 2, 7),
        ("field-unknown", 3, 7),
    ]


@pytest.mark.parametrize(("typed", "meant"), [("yes", True), ("ya", True), ("True", True), ("tidak", False)])
def test_yes_and_no_in_both_languages(typed: str, meant: bool) -> None:
    document = parse_yaml(f"id: a\nseen: {typed}\n", "x.yml", Problems())
    assert document is not None
    made = shape(document, Sample, Problems())
    assert made is not None and made.seen is meant


@pytest.mark.parametrize("text", ["a-", "-a", "a--b", "A", "a_b", "a b", "é", ""])
def test_not_an_id(text: str) -> None:
    assert misfits(f'id: "{text}"\n') == [("id-form", 1, 5)]
