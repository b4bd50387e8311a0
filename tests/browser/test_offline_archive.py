"""The offline archive works when it is extracted and opened by double-click: search, quiz, both languages."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from firefox import firefox
from playwright.sync_api import expect
from visits import Visits

pytestmark = pytest.mark.browser
SEARCH = """
    const box = document.querySelector("[data-search] input");
    box.focus();
    box.value = "melanggar";
    box.dispatchEvent(new Event("input", { bubbles: true }));
"""
FOUND = 'return document.querySelectorAll("[data-search-result]").length'
ANSWER = """
    const item = document.querySelector("[data-item]");
    for (const option of item.getAttribute("data-right").split(" ")) {
        item.querySelector(`[data-option=${option}]`).click();
    }
    item.querySelector("[data-check]").click();
"""
RESULT = 'return document.querySelector("[data-result]").getAttribute("data-result")'


@pytest.fixture(scope="module")
def extracted(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder into which the archive was extracted."""
    folder = tmp_path_factory.mktemp("luring")
    with ZipFile(built_site / "unduh/asn-netral-luring.zip") as archive:
        archive.extractall(folder)
    return folder


def test_search_quiz_and_downloads_in_chromium(extracted: Path, visits: Visits) -> None:
    page = visits.open((extracted / "index.html").as_uri())
    page.locator("[data-search] input").fill("melanggar")
    expect(page.locator("[data-search-result]").first).to_be_attached()
    page.goto((extracted / "larangan.html").as_uri())
    item = page.locator("[data-item]").first
    for option in (item.get_attribute("data-right") or "").split():
        item.locator(f"[data-option={option}]").check()
    item.locator("[data-check]").click()
    expect(item.locator("[data-result]")).to_have_attribute("data-result", "right")
    for name in ("unduhan.html", "en/unduhan.html"):
        page.goto((extracted / name).as_uri())
        addresses = page.locator("article a[href*='unduh/']").evaluate_all("links => links.map(link => link.href)")
        assert len(addresses) > 50 and not any("luring.zip" in address for address in addresses)
        assert all((extracted / "unduh" / address.rsplit("/", 1)[1]).is_file() for address in addresses)
    assert visits.hosts() == set()


@pytest.mark.long
def test_search_and_quiz_in_firefox(extracted: Path) -> None:
    with firefox() as client:
        client.navigate((extracted / "index.html").as_uri())
        client.execute_script(SEARCH)
        wait(lambda: client.execute_script(FOUND) > 0)
        client.navigate((extracted / "en/larangan.html").as_uri())
        client.execute_script(ANSWER)
        wait(lambda: client.execute_script(RESULT) == "right")


def wait(done: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "not within the time"
        time.sleep(0.2)
