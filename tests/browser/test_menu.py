"""The head of a page on a phone: the menu by keyboard, and every button in sight when letters are large."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from visits import Visits

pytestmark = pytest.mark.browser
INSIDE = "document.activeElement.closest('.md-nav--primary') !== null"


@pytest.mark.parametrize("address", ["larangan.html", "en/index.html"])
def test_open_walk_and_close_by_keyboard(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=360)
    button = page.locator("[data-press]")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert page.evaluate(INSIDE)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Tab")
    assert not page.evaluate(INSIDE)


@pytest.mark.parametrize("address", ["index.html", "bolehkah.html", "en/larangan.html"])
def test_letters_twice_as_large_push_nothing_off_the_screen(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=360)
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for shown in (".md-header [data-press]", ".nt-language", ".nt-search", "h1", "[data-present]"):
        box = page.locator(shown).first.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360, shown
