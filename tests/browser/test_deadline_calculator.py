"""The deadline calculator tells what Python counts, says so, and gives no date that may still change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date
from netralitas.due import due
from netralitas.off_days import known_off_days
from netralitas.project import load_project
from playwright.sync_api import Page, expect
from project_maker import REPO
from test_every_page import TOO_WIDE, violations
from visits import Visits

pytestmark = pytest.mark.browser
CONTENT = load_project(REPO)


def ask(page: Page, step: str, start: str) -> str:
    page.locator("[data-step]").select_option(step)
    page.locator("[data-start]").fill(start)
    page.locator("[data-start]").press("Enter")
    return page.locator("[data-due] [role=status]").inner_text()


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_deadline_ends_as_counted(language: str, visits: Visits, built_site: Path, server: str) -> None:
    """Once from a folder, without a server; Enter in the date field counts."""
    address = server + "en/prosedur.html" if language == "en" else (built_site / "prosedur.html").as_uri()
    page = visits.open(address, width=360, scheme="dark")
    words = CONTENT.words[language]["deadlines"]
    start = date(2026, 12, 18)
    for one in CONTENT.deadlines:
        told = ask(page, one.id, start.isoformat())
        assert one.event[language] in page.locator("label:has([data-from])").inner_text()
        safe = due(start, one.days, one.kind, True, known_off_days())
        if safe.day is None:
            assert words["undecided"] in told and "2027" not in told
            continue
        later = due(start, one.days, one.kind, False, known_off_days())
        shown = [format_date(day, "EEEE", locale=language) for day in (safe.day, later.day or safe.day)]
        lines = told.splitlines()
        assert shown[0] in lines[0] and format_date(safe.day, "d MMMM y", locale=language) in lines[0], one.id
        assert shown[1] in told and str(one.days) in told and words[one.kind] in told
    assert words["undecided"] in ask(page, "keberatan", "2028-05-02")
    assert words["missing"] in ask(page, "keberatan", "")
    expect(page.locator("[data-start]")).to_be_focused()
    ask(page, "keberatan", "2026-12-18")
    assert (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TOO_WIDE)) == (360, [])
    if language == "en":
        assert violations(page) == []


def test_without_scripts_every_deadline_can_be_read(visits: Visits, server: str) -> None:
    page = visits.open(server + "prosedur.html", width=390, scripts=False)
    expect(page.locator("[data-due]")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    for one in CONTENT.deadlines:
        row = page.locator(f"[data-deadline={one.id}]")
        expect(row).to_contain_text(str(one.days))
        expect(row).to_contain_text(one.event.id)
        expect(row.locator("[data-clause]").first).to_be_visible()
