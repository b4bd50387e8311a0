"""Every fault of the content is one line with place, fault and remedy; all faults come in one run."""

from __future__ import annotations

from typing import Any

import pytest
from cases_reader import case_files, cases, read
from netralitas.problems import ContentError
from netralitas.project import load_project, problem_lines
from netralitas.site import build_site
from project_maker import REPO, Maker

TESTS = REPO / "tests"
# Codes that no check of the content alone can find, with the file that tests them.
FOUND_ELSEWHERE = {"value-wrong": "test_shapes.py", "glyph-missing": "test_bad_input.py"}


@pytest.mark.parametrize("case", cases("bad_input"))
def test_case(case: dict[str, Any], project: Maker) -> None:
    content = load_project(project(case["change"]))
    assert problem_lines(content.problems, content.words) == case["expect"]


def test_the_sample_project_is_sound(project: Maker) -> None:
    content = load_project(project())
    assert problem_lines(content.problems, content.words) == []
    assert content.pages and content.quizzes and content.figures and content.register.sources


def test_every_message_has_a_case() -> None:
    codes = set(read(REPO / "overrides/locales/en/messages.yml")) - {"near", "near-none"}
    named = {path.stem.split(".")[0] for path in case_files("bad_input")} | set(FOUND_ELSEWHERE)
    assert codes - named == set()
    assert named - codes == {"many-files"}
    for code, file in FOUND_ELSEWHERE.items():
        assert f'"{code}"' in (TESTS / file).read_text(encoding="utf-8")


def test_a_character_that_no_font_of_the_booklet_has(project: Maker) -> None:
    root = project({"docs/en/index.md": {"append": "\nAn eye: 𓂀\n"}})
    with pytest.raises(ContentError) as caught:
        build_site(root, root / "site", with_pdf=True, say=print)
    message = read(REPO / "overrides/locales/en/messages.yml")["glyph-missing"]
    line = message.format(character="𓂀", number="U+13080")
    assert str(caught.value).splitlines() == [f"docs/en/index.md:18:9: {line}"]
    assert not (root / "site").exists()
