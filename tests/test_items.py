"""Each item type becomes the HTML that its case file shows."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from cases_reader import cases
from dom import having, one, parse, shown
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer
from project_maker import Maker


def quiz_file(item: str) -> str:
    return "items:\n  - " + indent(item, "    ").lstrip()


def quiz_html(root: Path, language: str) -> str:
    content = load_project(root)
    content.require_sound()
    return Renderer(content).page("<h1>x</h1><!-- site:quiz uji -->", PageContext(language, "index.md"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("case", cases("items"))
def test_html(case: dict[str, Any], language: str, project: Maker) -> None:
    html = quiz_html(project({"quizzes/uji.yml": quiz_file(case["item"])}), language)
    assert [fragment for fragment in case["html"][language] if fragment not in html] == []


@pytest.mark.parametrize("case", cases("items"))
def test_key_and_texts(case: dict[str, Any], project: Maker) -> None:
    content = load_project(project({"quizzes/uji.yml": quiz_file(case["item"])}))
    item = content.quizzes["uji"].items[0]
    assert list(item.key) == case["key"]
    html = shown(parse(quiz_html(content.root, "en")))
    assert [text for text in item.texts("en") if text not in html] == []


@pytest.mark.parametrize("case", cases("items"))
def test_hooks_of_the_contract(case: dict[str, Any], project: Maker) -> None:
    document = parse(quiz_html(project({"quizzes/uji.yml": quiz_file(case["item"])}), "id"))
    quiz = one(document, "data-quiz", "uji")
    item = one(quiz, "data-item")
    assert item.tag == "fieldset" and item[0].tag == "legend"
    for name in ("data-check", "data-result", "data-retry", "data-key"):
        one(item, name)
    assert one(item, "data-result").get("role") == "status"
    assert one(item, "data-key").tag == "details"
    reasons = [reason.get("data-reason") for reason in having(item, "data-reason")]
    assert reasons == [control.get("data-option") for control in having(item, "data-option")]
