"""What a page with a quiz makes readers load stays small, and a page without one loads nothing of it."""

from __future__ import annotations

import runpy
from collections.abc import Iterable

import pytest
from bench.measure import size
from project_maker import REPO

ASSETS = REPO / "overrides/assets"
ADAPTER = runpy.run_path(str(REPO / "hooks/content.py"))
QUIZ = set(ADAPTER["SCRIPTS"]["quiz"])


def packed(kind: str, names: Iterable[str], ending: str) -> float:
    """Return the bytes of files, each packed alone as a server sends it."""
    return sum(size((ASSETS / kind / f"{name}.{ending}").read_text(encoding="utf-8")).packed for name in names)


def test_scripts_and_styles_of_a_quiz() -> None:
    assert 4000 < packed("javascripts", QUIZ, "js") <= 8000
    assert 1000 < packed("stylesheets", ADAPTER["STYLES"]["quiz"], "css") <= 2500


@pytest.mark.parametrize("page", ["progress", "exam"])
def test_what_progress_and_quick_check_load_besides(page: str) -> None:
    assert 1000 < packed("javascripts", set(ADAPTER["SCRIPTS"][page]) - QUIZ, "js") <= 5000
    assert ADAPTER["STYLES"][page] == ADAPTER["STYLES"]["quiz"], "the style sheet is in the cache already"
