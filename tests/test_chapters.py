"""A page becomes a chapter: own anchors, open blocks, no empty sections, references instead of links."""

from __future__ import annotations

import pytest
from netralitas.chapters import (
    LinkWriters,
    anchor_of,
    anchors,
    as_chapter,
    pointers,
    with_box_titles,
    with_references,
    without_empty_sections,
)

EMPTY = {
    "nothing before the next": ('<h2 id="a">A</h2>\n<h2 id="b">B</h2><p>x</p>', '<h2 id="b">B</h2><p>x</p>'),
    "nothing at the end": ("<p>x</p><h2>A</h2>\n", "<p>x</p>"),
    "nothing but a deeper one": ("<h2>A</h2><h3>B</h3><p>x</p>", "<h2>A</h2><h3>B</h3><p>x</p>"),
    "nothing below either": ("<h2>A</h2><h3>B</h3><h2>C</h2><p>x</p>", "<h2>C</h2><p>x</p>"),
    "a title alone": ("<h1>A</h1><h2>B</h2><p>x</p>", "<h1>A</h1><h2>B</h2><p>x</p>"),
}
LINKS = {
    "another page": ('<a href="../sanksi.md">s</a>', "[sanksi s]"),
    "a section of another page": ('<a href="../sanksi.md#berat">s</a>', "[sanksi--berat s]"),
    "a section of this page": ('<a href="#awal">s</a>', "[pelatih-sesi--awal s]"),
    "what a marker of a page fills in": ('<a href="../sanksi.md#uang">s</a>', "[uang s]"),
    "the same word on a page that is not in the book": ('<a href="../lain.md#uang">s</a>', "<lain.md s>"),
    "nothing in the book": (
        '<a href="../unduh/x.pdf">s</a> <a href="#lain">t</a>',
        "<unduh/x.pdf s> <pelatih/sesi.md t>",
    ),
    "another site": ('<a href="https://example.org/?a=1&amp;b">s</a>', "{https://example.org/?a=1&b s}"),
    "a page that has a chapter in its place": ('<a href="../alat.md#x">s</a>', "[uang s]"),
    "a link with a class": ('<a class="cite" href="#s1">s</a>',) * 2,
}
KNOWN = {"sanksi", "sanksi--berat", "pelatih-sesi--awal", "uang"}


@pytest.mark.parametrize(("given", "left"), EMPTY.values(), ids=EMPTY)
def test_empty_sections(given: str, left: str) -> None:
    assert without_empty_sections(given) == left


@pytest.mark.parametrize(("given", "made"), LINKS.values(), ids=LINKS)
def test_references(given: str, made: str) -> None:
    def inside(anchor: str, text: str) -> str:
        return f"[{anchor} {text}]"

    def outside(address: str, text: str) -> str:
        return f"{{{address} {text}}}"

    def elsewhere(page: str, text: str) -> str:
        return f"<{page} {text}>"

    write = LinkWriters(inside, outside, elsewhere)
    assert with_references(given, "pelatih/sesi.md", KNOWN, write, {"alat.md": "uang"}) == made


def test_anchors_name_the_page() -> None:
    html = as_chapter('<h1 id="judul">J</h1><h2 id="a">A</h2>', "pelatih/sesi.md")
    assert html == '<h1 id="pelatih-sesi">J</h1><h2 id="pelatih-sesi--a">A</h2>'
    assert anchors(html) == {"pelatih-sesi", "pelatih-sesi--a"}
    assert anchor_of("sanksi.md", "berat") == "sanksi--berat"


def test_a_closed_block_is_open_on_paper() -> None:
    html = as_chapter('<details class="tanya"><summary>T</summary><p>x</p></details>', "a.md")
    assert with_box_titles(html, lambda kind, title: f"<p>{kind}: {title}</p>") == (
        '<div class="admonition tanya">\n<p>tanya: T</p><p>x</p></div>'
    )


def test_what_only_a_screen_can_do_is_left_out() -> None:
    html = '<p>a</p>\n<p class="on-screen">b\nc</p>\n<ul>\n<li>d</li>\n<li class="on-screen">e</li>\n</ul>'
    assert as_chapter(html, "a.md") == "<p>a</p>\n<ul>\n<li>d</li>\n</ul>"


def test_a_heading_above_a_pointer_to_a_question_sheet() -> None:
    html = '<h2 id="a">A</h2><p>x</p><h2 id="b">B</h2>\n<p class="quiz-how">y</p>'
    assert pointers(html) == {"b"}
