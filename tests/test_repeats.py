"""What is worked out once comes to the same pages as WeasyPrint by itself, with less work."""

from __future__ import annotations

import gc
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from netralitas.line_ends import full_lines
from netralitas.pdf import write_pdf
from netralitas.repeats import ROOM, known_lines, with_room
from netralitas.tagging import richer_tags
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.text import line_break

STYLE = """@page { size: A6; margin: 10mm } body { margin: 0; hyphens: auto } .two { columns: 2 }
.box { display: inline-block }
.even { text-align: justify } .late::first-line { font-weight: bold } .late::first-letter { font-size: 200% }
img { float: right } b { position: absolute } i { padding: 0 2px } .note { float: footnote }
td { border: 1px solid; padding: 2% } td p { margin-left: 5% } .one { border-collapse: collapse }
.fixed { table-layout: fixed; width: 100% } .small { width: 30mm }
a::after { content: " " target-counter(attr(href), page) }
"""
WORDS = "<p>netralitas pegawai negeri <i>dijaga</i> sampai pemungutan suara selesai</p>" * 9
IMAGE = "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/>\">"
FAR = '<p id="a">Tujuan</p>'
TEXTS = {
    "columns": f"<div class=two>{WORDS}</div>",
    "even lines": f"<div class='two even'>{WORDS}</div>",
    "boxes in lines": f"<div class=two>{WORDS.replace('<i>', '<i class=box>')}</div>",
    "floats": f"<div class=two>{IMAGE}{WORDS}{IMAGE}{WORDS}</div>",
    "floats in lines": f"<div class=two>{WORDS.replace('<i>', IMAGE + '<i>')}</div>",
    "placed in lines": f"<div class=two>{WORDS.replace('<i>', '<b>x</b><i>')}</div>",
    "notes in lines": f"<div class=two>{WORDS.replace('<i>', '<span class=note>x</span><i>')}</div>",
    "first line and letter": f"<div class=two>{WORDS.replace('<p>', '<p class=late>')}</div>",
    "empty lines": f"<div class=two>{WORDS.replace('<p>', '<p>Awal</p><p><u></u></p><p>')}</div>",
    "tables": f"<table class=fixed><col class=small><tr><td>{WORDS}<td>{WORDS}</table>",
    "common borders": f"<table class=one><tr><td>{WORDS}<td style='border: 4px solid'>Lain<td>Lagi<td>Lalu</table>",
    "pages that change": f'<div class=two><p><a href="#a">ke {"halaman " * 7}</a></p>{WORDS * 2}</div>{WORDS * 4}{FAR}',
}


def printed(text: str, means: AbstractContextManager[None]) -> tuple[bytes, int]:
    """Return a text as a PDF, written with our other means too, and how many texts were measured for it."""
    count, before = [0], line_break.Layout.set_text

    def counted(layout: Any, *arguments: Any, **named: Any) -> None:
        count[0] += 1
        before(layout, *arguments, **named)

    line_break.Layout.set_text = counted
    try:
        with richer_tags(), means, full_lines():
            pdf = HTML(string=f"<html lang=id><style>{STYLE}</style>{text}").write_pdf(uncompressed_pdf=True)
    finally:
        line_break.Layout.set_text = before
    return pdf, count[0]


@pytest.mark.parametrize("name", TEXTS)
def test_the_pages_are_those_of_weasyprint(name: str) -> None:
    theirs, often = printed(TEXTS[name], nullcontext())
    ours, seldom = printed(TEXTS[name], known_lines())
    assert ours == theirs
    assert seldom < 0.9 * often


def test_nothing_is_replaced_after_the_block() -> None:
    from weasyprint.layout import block, column, inline, page, preferred, table

    def used() -> list[Any]:
        names = "split_first_line", "strut", "split_inline_box", "make_page", "resolve_percentages"
        modules = block, column, inline, page, preferred, table
        return [getattr(module, name, None) for module in modules for name in names]

    before = used()
    with known_lines():
        assert used() != before
    assert used() == before


def test_a_call_has_room_and_gives_its_result() -> None:
    def room() -> int:
        caller = sys._getframe().f_back
        assert caller
        return caller.f_code.co_stacksize

    assert with_room(room) == ROOM
    with pytest.raises(ZeroDivisionError):
        with_room(lambda: 1 // 0)


@pytest.mark.parametrize("sizes", ["10", "30 20 10"])
def test_nothing_of_a_document_stays_in_memory(sizes: str, tmp_path: Path) -> None:
    def kept() -> int:
        return sum(isinstance(one, PageBox) for one in gc.get_objects())

    gc.collect()
    before = kept()
    write_pdf(f'<html lang="id" data-sizes="{sizes}" data-pages="1"><title>Uji</title>{WORDS}', tmp_path / "uji.pdf")
    assert (kept(), gc.isenabled()) == (before, True)
