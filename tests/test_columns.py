"""Columns are laid out as WeasyPrint does it by itself, only less often."""

from __future__ import annotations

from typing import Any

import pytest
from netralitas.columns import columns_once
from weasyprint import HTML
from weasyprint.layout import block

STYLE = """@page { size: A6; margin: 10mm } body { margin: 0 } .two { columns: 2 } .two.late { column-fill: auto }
h1, .foot { column-span: all } img { float: right }
.placed { position: absolute; top: 0 }"""
WORDS = "".join(f"<p>{'kata ' * (7 + number % 5)}</p>" for number in range(60))
CODE = "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'/>\">"
TEXTS = {
    "balanced": f"<div class=two><h1>Judul</h1>{CODE}{WORDS}</div>",
    "one after the other": f'<div class="two late"><h1>Judul</h1>{WORDS}</div>',
    "parts": f"<div class=two><h1>Satu</h1>{WORDS[:300]}<h1>Dua</h1>{WORDS}</div>",
    "a last line across": f"<div class=two>{WORDS}<p class=foot>Kaki</p></div>",
    "out of flow": f"<div class=two>{CODE}{WORDS[:300]}{CODE}<b class=placed>Lepas</b></div>",
    "one page": f"<div class=two>{WORDS[:300]}</div><p>Sesudahnya</p>",
}


def laid(text: str) -> tuple[bytes, int]:
    """Return a text as a PDF, and how many columns were laid out for it."""
    count, before = [0], block.block_box_layout

    def counted(context: Any, box: Any, *arguments: Any, **named: Any) -> Any:
        count[0] += getattr(box, "is_column", False)
        return before(context, box, *arguments, **named)

    block.block_box_layout = counted
    try:
        document = HTML(string=f"<style>{STYLE}</style>{text}").render()
    finally:
        block.block_box_layout = before
    pdf: bytes = document.write_pdf(uncompressed_pdf=True)
    return pdf, count[0]


@pytest.mark.parametrize("name", TEXTS)
def test_the_pages_are_those_of_weasyprint(name: str) -> None:
    theirs, often = laid(TEXTS[name])
    with columns_once():
        ours, seldom = laid(TEXTS[name])
    assert ours == theirs
    assert name in ("a last line across", "out of flow", "one page") or seldom < often
