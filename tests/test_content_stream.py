"""The content of a page is marked anew and made smaller without moving anything that can be seen."""

from __future__ import annotations

import pytest
from netralitas.content_stream import mended_content

PIECE = "/Span\n<</MCID %d>>\nBDC\nBT\n1 0 0 -1 %s %s Tm\n/F 10 Tf\n[<0001>0<0002>12<0003>0] TJ\nET\nEMC\n"
CASES = {
    "a shift of nothing goes": ([(0, "1.2346", "9.87")], {0: "a"}, "[(\0\1\0\2)12(\0\3)] TJ", set()),
    "text of no tag is an artifact": ([(0, "1.0", "2.0")], {}, "/Artifact << /Type /Pagination >> BDC", set()),
    "a line joins the line above": ([(0, "5.0", "20.0"), (1, "5.0", "38.7")], {0: "a", 1: "a"}, "0.0 -18.7 Td", {1}),
    "not that of another tag": ([(0, "5.0", "20.0"), (1, "5.0", "38.7")], {0: "a", 1: "b"}, "5.0 38.7 Tm", set()),
    "nor from a turned one": ([(0, "-5.0", "20.0"), (1, "5.0", "38.7")], {0: "a", 1: "a"}, "5.0 38.7 Tm", {1}),
}


@pytest.mark.parametrize(("pieces", "owners", "wanted", "gone"), CASES.values(), ids=CASES)
def test_content(pieces: list[tuple[int, str, str]], owners: dict[int, str], wanted: str, gone: set[int]) -> None:
    given = "".join(PIECE % piece for piece in pieces).replace("1 0 0 -1 -5.0", "0 1 1 0 -5.0")
    content, removed = mended_content(given.encode(), owners)
    assert wanted in content.decode()
    assert removed == gone
    assert content.count(b"EMC") == content.count(b"BDC")
    assert content.count(b"BT\n") == content.count(b"ET\n")


def test_letters_are_bytes_and_those_with_a_meaning_are_escaped() -> None:
    made, _ = mended_content(b"[<00285c29000d>] TJ\n/Span <</MCID 0>> BDC\nEMC\n", {0: "a"})
    assert made.startswith(b"[(\0\\(\\\\\\)\0\\r)] TJ")


def test_a_font_is_named_again_after_a_change_of_state() -> None:
    content = b"q\n/F 10 Tf\n(x) Tj\n/F 10 Tf\nQ\n/F 10 Tf\n/G 9 Tf\n/F 10 Tf\n"
    made, _ = mended_content(content, {})
    assert made == b"q\n/F 10 Tf\n(x) Tj\nQ\n/F 10 Tf\n/G 9 Tf\n/F 10 Tf\n"


def test_an_artifact_between_two_lines_keeps_them_apart() -> None:
    border = "/Artifact BMC\n0 0 5 5 re f\nEMC\n"
    given = PIECE % (0, "5.0", "20.0") + border + PIECE % (1, "5.0", "38.7")
    content, gone = mended_content(given.encode(), {0: "a", 1: "a"})
    assert gone == set()
    assert content.count(b"/MCID") == 2
