"""The boxes of a figure are as high as their text, one below the other, and hold the steps of the list below it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from netralitas.figures import DETAIL_CHARACTERS, Figure, boxes
from netralitas.fonts import FACES
from netralitas.project import load_project
from netralitas.wrapping import width, wrapped
from project_maker import REPO

LONG = "kata " * 40


def figure(*details: str) -> Figure:
    steps = [
        {
            "id": f"s{number}",
            "label": {"id": "Langkah", "en": "Step"},
            "detail": {"id": detail, "en": detail},
            "branch": {"id": "atau", "en": "or"},
        }
        for number, detail in enumerate(details)
    ]
    text = {"id": "x", "en": "x"}
    return Figure.model_validate({"id": "x", "title": text, "desc": text, "steps": steps})


def test_boxes_do_not_overlap_and_hold_their_lines() -> None:
    placed = boxes(figure("short", LONG, "short"), "id")
    assert [box.number for box in placed] == [1, 2, 3]
    for box, after in pairwise(placed):
        assert box.top + box.height < after.top
    for box in placed:
        assert all(box.top < baseline < box.top + box.height for _, baseline, _ in box.lines)
    assert placed[1].height > placed[0].height


def test_no_word_is_lost_and_no_line_is_too_long() -> None:
    lines = boxes(figure(LONG, "short"), "en")[0].lines
    details = [text for kind, _, text in lines if kind == "detail"]
    assert " ".join(details).split() == LONG.split()
    assert max(map(len, details)) <= DETAIL_CHARACTERS


@pytest.mark.parametrize("face", FACES)
def test_a_line_on_paper_is_as_full_as_its_width_lets_it_be(face: str) -> None:
    lines = wrapped("Wwww mmm iiiiiiii " * 12, 12, face)
    assert " ".join(lines).split() == ["Wwww", "mmm", "iiiiiiii"] * 12
    assert max(width(line, face) for line in lines) <= 12
    for line, after in pairwise(lines):
        assert width(f"{line} {after.split()[0]}", face) > 12


def test_letters_have_their_own_widths() -> None:
    assert width("iiii") < width("nnnn") < width("mmmm") < width("mmmm", "Semibold")
    assert wrapped("seventeenseventeen is", 3) == ["seventeenseventeen", "is"]


def test_a_figure_and_the_list_below_it_have_the_same_steps() -> None:
    project = load_project(REPO)
    found = 0
    for page in project.pages:
        for name, listed in re.findall(r"<!-- site:figure (\S+) -->\n\n((?:\d+\. .*\n)+)", page.body):
            assert len(project.figures[name].steps) == listed.count("\n"), f"{page.path}: {name}"
            found += 1
    assert found == 2 * len(project.figures)
