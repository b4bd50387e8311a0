"""The boxes of a figure are as high as their text, one below the other."""

from __future__ import annotations

from itertools import pairwise

from netralitas.figures import DETAIL_CHARACTERS, Figure, boxes

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
