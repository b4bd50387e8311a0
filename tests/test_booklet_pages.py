"""The pages of the booklets are set as a publisher sets them: full, inside the margins, no heading left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pymupdf
import pytest
from netralitas.pdf import write_pdf

BOOKLETS = [f"{product}-{language}" for product in ("peserta", "pelatih") for language in ("id", "en")]
POINTS_A_MM = 72 / 25.4
TOP, RIGHT, BOTTOM, LEFT = (mm * POINTS_A_MM for mm in (17, 17, 15, 17))
SLACK = 2  # points: accents and round letters stand a little over their line
LEAST_FILLED = 1 / 3
TEAL = 0x0F5F5A


class Line(NamedTuple):
    """A line of text: its edges in points from the top left corner, whether it is a heading, and its words."""

    left: float
    top: float
    right: float
    bottom: float
    heading: bool
    text: str


@pytest.fixture(params=BOOKLETS, scope="module")
def booklet(request: pytest.FixtureRequest, built_site: Path) -> Path:
    """Return one booklet after the other."""
    return built_site / f"unduh/asn-netral-{request.param}.pdf"


def lines(page: pymupdf.Page) -> Iterator[Line]:
    """Walk the lines of a page, running head and foot left out."""
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            text = "".join(span["text"] for span in line["spans"])
            left, top, right, bottom = line["bbox"]
            if text.strip() and bottom > TOP and top < page.rect.height - BOTTOM:
                shown = len(text.rstrip()) / len(text)
                heading = all(_is_heading(span) for span in line["spans"] if span["text"].strip())
                yield Line(left, top, left + (right - left) * shown, bottom, heading, text)


def _is_heading(span: dict[str, Any]) -> bool:
    return span["color"] == TEAL and "Semi" in span["font"]


def test_no_page_is_nearly_empty(booklet: Path) -> None:
    document = pymupdf.open(booklet)
    starts = {page for level, _, page in document.get_toc() if level == 1} | {len(document) + 1}
    height = document[1].rect.height - TOP - BOTTOM
    filled = {
        number: (max(line.bottom for line in lines(page)) - TOP) / height for number, page in enumerate(document, 1)
    }
    assert {n: round(share, 2) for n, share in filled.items() if share < LEAST_FILLED and n + 1 not in starts} == {}
    assert {number for number, share in filled.items() if number + 1 in starts and share < 0.03} == set()


def test_text_stays_inside_the_margins(booklet: Path) -> None:
    document = pymupdf.open(booklet)
    out = [
        (number, line.text)
        for number, page in enumerate(document, 1)
        if number > 1
        for line in lines(page)
        if line.left < LEFT - SLACK
        or line.right > page.rect.width - RIGHT + SLACK
        or line.bottom > page.rect.height - BOTTOM + SLACK
    ]
    assert out == []


def test_no_heading_ends_a_page_or_column(booklet: Path) -> None:
    alone = []
    for number, page in enumerate(pymupdf.open(booklet), 1):
        middle = page.rect.width / 2
        found = list(lines(page)) if number > 1 else []
        for half in ([line for line in found if line.left < middle], [line for line in found if line.left > middle]):
            last = max(half, key=lambda line: line.bottom, default=None)
            if last and last.heading:
                alone.append((number, last.text))
    assert alone == []


def test_text_that_fits_stays_on_its_line(tmp_path: Path) -> None:
    """A line was cut after its first word when it was only too long by the space behind it."""
    words = "Apa yang dibaca dalam sepuluh menit"
    widths = [f"{50 + number / 2}mm" for number in range(60)]
    rows = "".join(f'<p style="width: {width}">{words} <b>sebelum</b></p>' for width in widths)
    write_pdf(
        f'<html lang="id"><title>x</title><body style="font: 12pt Source Sans Pro">{rows}</body></html>',
        tmp_path / "x.pdf",
    )
    shown = [line.text.split() for page in pymupdf.open(tmp_path / "x.pdf") for line in lines(page)]
    assert ["Apa"] not in shown
