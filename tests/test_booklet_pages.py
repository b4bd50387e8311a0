"""The pages of the booklets are set as a publisher sets them: full, inside the margins, no heading left alone."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from netralitas.history import describe
from netralitas.pdf import write_pdf
from netralitas.products import PRODUCTS, Edition
from netralitas.project import load_project
from pdf_tools import Pdf, Printed, Run, printed
from project_maker import REPO

BOOKLETS = [f"{product}-{language}" for product in ("peserta", "pelatih") for language in ("id", "en")]
POINTS_A_MM = 72 / 25.4
TOP, RIGHT, BOTTOM, LEFT = (mm * POINTS_A_MM for mm in (17, 17, 15, 17))
SLACK = 2  # points: accents and round letters stand a little over their line
LEAST_FILLED = 1 / 3
TEAL = 0x0F5F5A
LAST_LETTERS = 60


@pytest.fixture(params=BOOKLETS, scope="module")
def booklet(request: pytest.FixtureRequest, built_site: Path) -> Path:
    """Return one booklet after the other."""
    return built_site / f"unduh/asn-netral-{request.param}.pdf"


@pytest.fixture(scope="module")
def pages(booklet: Path) -> dict[int, Printed]:
    """Return the pages of the booklet by number, without running head and foot."""
    return {
        number: page._replace(runs=[run for run in page.runs if run.bottom > TOP and run.top < page.height - BOTTOM])
        for number, page in enumerate(printed(booklet), 1)
    }


def test_no_page_is_nearly_empty(booklet: Path, pages: dict[int, Printed]) -> None:
    starts = {page for level, _, page in Pdf(booklet).outline if level == 1} | {len(pages) + 1}
    filled = {number: _filled(page) for number, page in pages.items()}
    assert {n: round(share, 2) for n, share in filled.items() if share < LEAST_FILLED and n + 1 not in starts} == {}
    assert {number for number, share in filled.items() if number + 1 in starts and share < 0.03} == set()


def _filled(page: Printed) -> float:
    return (max((run.bottom for run in page.runs), default=TOP) - TOP) / (page.height - TOP - BOTTOM)


def test_text_stays_inside_the_margins(pages: dict[int, Printed]) -> None:
    out = [
        (number, run.text)
        for number, page in pages.items()
        if number > 1
        for run in page.runs
        if run.left < LEFT - SLACK
        or run.right > page.width - RIGHT + SLACK
        or run.bottom > page.height - BOTTOM + SLACK
    ]
    assert out == []


def test_no_line_of_the_contents_holds_only_its_number(booklet: Path, pages: dict[int, Printed]) -> None:
    contents, chapter = sorted({page for level, _, page in Pdf(booklet).outline if level == 1})[:2]
    lines = []
    for number in range(contents, chapter):
        page = pages[number]
        for run in page.runs:
            if run.text.strip(" .").isdigit():
                beside = [one for one in page.runs if one.top < run.bottom and one.bottom > run.top]
                half = [one.text for one in beside if (one.left > page.width / 2) == (run.left > page.width / 2)]
                lines.append("".join(half))
    assert len(lines) > 50
    assert [line for line in lines if not re.search("[a-zA-Z]", line)] == []


def test_no_heading_ends_a_page_or_column(pages: dict[int, Printed]) -> None:
    alone = []
    for number, page in pages.items():
        middle = page.width / 2
        found = page.runs if number > 1 else []
        for half in ([run for run in found if run.left < middle], [run for run in found if run.left > middle]):
            last = max(half, key=lambda run: run.bottom, default=None)
            if last and _is_heading(last):
                alone.append((number, last.text))
    assert alone == []


def _is_heading(run: Run) -> bool:
    return run.color == TEAL and "Semi" in run.font


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_note_ends_a_page_before_what_it_is_about(built_site: Path, language: str) -> None:
    html = PRODUCTS["pelatih"](Edition(load_project(REPO), language, describe(REPO)))[0].html
    notes = re.findall(r'<div class="note">(.*?)</div>', html, re.S)
    ends = {_letters(unescape(re.sub(r"<[^>]+>", "", note)))[-LAST_LETTERS:] for note in notes}
    assert len(ends) > 20
    pages = printed(built_site / f"unduh/asn-netral-pelatih-{language}.pdf")
    bodies = [[run for run in page.runs if TOP < run.bottom < page.height - BOTTOM + SLACK] for page in pages]
    said = [_letters("".join(run.text for run in body))[-LAST_LETTERS:] for body in bodies]
    assert [number for number, last in enumerate(said, 1) if last in ends] == []


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("text", ["Apa {} <b>sebelum</b>", "<b>Apa {}</b>\n<i></i>"])
def test_text_that_fits_stays_on_its_line(text: str, tmp_path: Path) -> None:
    """A line was cut after its first word when it was only too long by the space behind it."""
    said = text.format("yang dibaca dalam sepuluh menit")
    widths = [f"{50 + number / 2}mm" for number in range(60)]
    rows = "".join(f'<p style="width: {width}">{said}</p>' for width in widths)
    write_pdf(
        f'<html lang="id"><title>x</title><body style="font: 12pt Source Sans Pro">{rows}</body></html>',
        tmp_path / "x.pdf",
    )
    shown = [run.text.split() for page in printed(tmp_path / "x.pdf") for run in page.runs]
    assert len(shown) >= len(widths)
    assert ["Apa"] not in shown
