"""The site works when it is opened from a folder, without any server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from site_pages import ALL
from visits import Visits

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 390])
def test_home_language_and_quiz(width: int, visits: Visits, built_site: Path) -> None:
    page = visits.open((built_site / "index.html").as_uri(), width=width)
    expect(page.locator("html")).to_have_attribute("lang", "id")
    page.locator("header [hreflang=en]").click()
    page.wait_for_url((built_site / "en/index.html").as_uri())
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("article a[href^='larangan.html']").first.click()
    page.wait_for_url("**/en/larangan.html*")
    item = page.locator("[data-item]").first
    key = (item.get_attribute("data-right") or "").split()
    for option in key:
        item.locator(f"[data-option={option}]").check()
    item.locator("[data-check]").click()
    expect(item.locator("[data-result]")).to_have_attribute("data-result", "right")
    page.locator("header [hreflang=id]").click()
    page.wait_for_url((built_site / "larangan.html").as_uri())
    assert all(url.startswith(("file://", "data:", "blob:")) for url in visits.requests)


@pytest.mark.parametrize("address", [address for _, address in ALL if address != "404.html"])
def test_no_page_asks_for_what_is_not_there(address: str, visits: Visits, built_site: Path) -> None:
    page = visits.open((built_site / address).as_uri())
    page.wait_for_load_state("networkidle")
    assert {url for url in visits.requests if not url.startswith(("file://", "data:", "blob:"))} == set()
    expect(page.locator("article h1")).to_be_visible()
