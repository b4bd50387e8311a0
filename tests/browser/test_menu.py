"""The menu of a phone by keyboard: its state is told, focus goes into it and comes back."""

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
