"""A page is read as its author wrote it: headings, citations and markers with their lines."""

from __future__ import annotations

from typing import Any

import pytest
from cases_reader import named_cases
from netralitas.pages import Page, parse_page
from netralitas.problems import Problems


def parsed(text: str) -> Page:
    return parse_page(text, "id", "x.md", "docs/id/x.md", Problems())


@pytest.mark.parametrize("case", named_cases("pages", "pages"))
def test_page(case: dict[str, Any]) -> None:
    page = parsed(case["text"])
    assert [[mark.level, mark.text, mark.line] for mark in page.headings] == case.get("headings", [])
    citations = [[mark.text, mark.section, mark.line, mark.column, mark.history] for mark in page.citations]
    assert citations == case.get("citations", [])
    assert [[mark.text, mark.section, mark.line] for mark in page.markers] == case.get("markers", [])
    assert [[mark.text, mark.line, mark.column] for mark in page.links] == case.get("links", [])
    assert [[note.section, note.minutes, note.text, note.line] for note in page.notes] == case.get("notes", [])
    assert page.body == case.get("body", page.body)
    assert page.meta == case.get("meta", page.meta)


def test_quizzes_of_a_page() -> None:
    page = parsed("<!-- site:quiz larangan -->\n<!-- site:sources -->\n<!-- site:quiz -->\n")
    assert page.quizzes == ("larangan",)
