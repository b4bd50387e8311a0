"""Each item type becomes the HTML that its case file shows, on screen and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cases_reader import CASES, cases, read
from dom import having, one, parse, shown
from item_maker import make_items, quiz_file
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer
from project_maker import Maker


def quiz_html(root: Path, language: str) -> str:
    content = load_project(root)
    content.require_sound()
    return Renderer(content).page("<h1>x</h1><!-- site:quiz uji -->", PageContext(language, "index.md"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("case", cases("items"))
def test_html(case: dict[str, Any], language: str, project: Maker) -> None:
    html = quiz_html(project({"quizzes/uji.yml": quiz_file([case["item"]])}), language)
    assert [fragment for fragment in case["html"][language] if fragment not in html] == []


@pytest.mark.parametrize("case", cases("items"))
def test_html_on_paper(case: dict[str, Any], project: Maker) -> None:
    content = load_project(project({"quizzes/uji.yml": quiz_file([case["item"]])}))
    paper, context = Renderer(content, layers=("print",)), PageContext("en", "")
    (item,) = content.quizzes["uji"].items
    questions, keys = (
        paper.fill(f"partials/{part}/{item.type}.html", context, item=item, number=1) for part in ("quiz", "key")
    )
    assert [fragment for fragment in case["print"]["questions"] if fragment not in questions] == []
    assert [fragment for fragment in case["print"]["keys"] if fragment not in keys] == []
    assert item.explanation["en"] in keys and item.explanation["en"] not in questions
    assert [
        word for word in ("<input", "<select", "<textarea", "<button", "<details") if word in questions + keys
    ] == []


def test_steps_are_shown_in_another_order_that_never_changes(project: Maker) -> None:
    steps = ["Mencatat", "Melapor", "Menunggu"]
    items = make_items([{"id": f"urutan-{n}", "type": "ordering", "stem": "?", "options": steps} for n in range(60)])
    assert [item.id for item in items if item.shown == item.options] == []  # type: ignore[attr-defined]
    assert {len(set(item.shown)) for item in items} == {3}  # type: ignore[attr-defined]
    root = project({"quizzes/uji.yml": quiz_file([read(CASES / "items/ordering.yml")["item"]])})
    orders = {
        tuple(control.get("data-option") for control in having(parse(quiz_html(root, language)), "data-option"))
        for language in ("id", "en")
    }
    assert len(orders) == 1 and orders != {("catat", "lapor", "tunggu")}


def test_a_number_is_given_to_the_script_with_a_point(project: Maker) -> None:
    item = read(CASES / "items/short.yml")["item"]
    accepted = next(line for line in item.split("\n") if line.startswith("accepted:"))
    number = item.replace(accepted, "number: 2,5\ntolerance: 0,1\nunit: {id: hari, en: days}")
    document = parse(quiz_html(project({"quizzes/uji.yml": quiz_file([number])}), "en"))
    answered = one(document, "data-item")
    assert (answered.get("data-number"), answered.get("data-tolerance")) == ("2.5", "0.1")
    assert "data-accepted" not in answered.attrib
    assert one(answered, "data-option").get("inputmode") == "decimal"
    assert "2,5 days." in shown(one(answered, "data-key"))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("case", cases("items"))
def test_key_and_texts(case: dict[str, Any], language: str, project: Maker) -> None:
    content = load_project(project({"quizzes/uji.yml": quiz_file([case["item"]])}))
    item = content.quizzes["uji"].items[0]
    assert item.right == case["right"]
    document = parse(quiz_html(content.root, language))
    assert one(document, "data-item").get("data-right", "") == case["right"]
    assert [text for text in item.texts(language) if text not in shown(document)] == []


@pytest.mark.parametrize("case", cases("items"))
def test_hooks_of_the_contract(case: dict[str, Any], project: Maker) -> None:
    """The buttons and the place of the result come with the script; `test_quiz_by_keyboard.py` looks for them."""
    document = parse(quiz_html(project({"quizzes/uji.yml": quiz_file([case["item"]])}), "id"))
    quiz = one(document, "data-quiz", "uji")
    item = one(quiz, "data-item")
    assert item.tag == "fieldset" and item[0].tag == "legend"
    assert item.get("id") == f"soal-{item.get('data-item')}" and len(item.get("data-sign", "")) == 8
    assert [having(item, name) for name in ("data-check", "data-result", "data-retry")] == [[], [], []]
    key = one(item, "data-key")
    assert key.tag == "details" and "open" not in key.attrib
    assert having(key, "data-clause") != [] and having(key, "data-option") == []
    controls = [control.get("data-option") for control in having(item, "data-option")]
    assert len(controls) == len(set(controls)) > 0
    reasons = [reason.get("data-for") for reason in having(key, "data-for")]
    assert sorted(reasons) == ([] if item.get("data-type") == "reveal" else sorted(controls))
    labelled = [node for label in item.iter("label") for node in having(label, "data-option")]
    assert len(labelled) == len(controls)
