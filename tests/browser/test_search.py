"""The search finds what people type: inflected, colloquial, misspelt; by keyboard, from a server and from a folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from cases_reader import CASES, read
from playwright.sync_api import Page, expect
from site_pages import PREFIX
from visits import Visits

pytestmark = pytest.mark.browser

# Share of queries with an expected place among the first three; the blind set was never tuned on.
GOALS = {"id": 0.95, "en": 0.95, "misspelt": 0.95, "blind": 0.85}
BOX = "[data-search] input"
# What the reader sees after typing; the box does the rest by itself.
ADDRESSES = """([query, shown]) => {
    const box = document.querySelector("[data-search] input");
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll("[data-search-result]")].slice(0, shown).map(link => link.href);
}"""


def opened(visits: Visits, address: str, width: int = 1280) -> Page:
    """Open a page and put the cursor into its search box, which loads the search."""
    page = visits.open(address, width=width)
    page.locator(BOX).focus()
    page.wait_for_function("window.asnSearch && window.asnSearch.box")
    return page


def place(address: str) -> str:
    """Return the page and section of an address as the cases name them."""
    return re.sub(r"^.*/|\.html", "", address)


@pytest.mark.parametrize("name", GOALS)
@pytest.mark.parametrize("way", ["http", "file"])
def test_queries_find_their_places(name: str, way: str, visits: Visits, server: str, built_site: Path) -> None:
    start = server if way == "http" else f"{built_site.as_uri()}/"
    cases: list[dict[str, Any]] = read(CASES / f"search/{name}.yml")
    pages: dict[str, Page] = {}
    missed, first = [], 0
    for case in cases:
        language = case.get("language", "en" if name == "en" else "id")
        if language not in pages:
            pages[language] = opened(visits, f"{start}{PREFIX[language]}index.html")
        found = [place(one) for one in pages[language].evaluate(ADDRESSES, [case["query"], 3])]
        first += found[:1] != [] and found[0] in case["targets"]
        if not set(found) & set(case["targets"]):
            missed.append(f"{case['query']}: {found} instead of {case['targets']}")
    hit = 1 - len(missed) / len(cases)
    print(f"{name} ({way}): top 1 {first / len(cases):.0%}, top 3 {hit:.0%}")
    assert hit >= GOALS[name], "\n".join(missed)


@pytest.mark.parametrize("language", PREFIX)
def test_only_the_language_of_the_page(language: str, visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}{PREFIX[language]}siapa.html")
    own, other = ("kampanye", "campaign") if language == "id" else ("campaign", "kampanye")
    assert page.evaluate(ADDRESSES, [own, 9])
    for address in page.evaluate(ADDRESSES, [own, 9]) + page.evaluate(ADDRESSES, [other, 9]):
        assert address.startswith(f"{server}{PREFIX[language]}") and ("/en/" in address) == (language == "en")
    scripts = [url for url in visits.requests if "/search/" in url]
    assert scripts == [f"{server}search/{language}.js"]


def test_nothing_is_loaded_before_the_first_use(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html")
    page.wait_for_load_state("networkidle")
    assert [url for url in visits.requests if "search" in url] == []


@pytest.mark.parametrize("width", [1280, 390])
def test_by_keyboard(width: int, visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}en/index.html", width)
    page.keyboard.type("deadline report")
    results = page.locator("[data-search-result]")
    expect(results.first).to_be_visible()
    expect(page.locator("[data-search] [role=status]")).to_have_text(re.compile(r"\d+ results"))
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_focused()
    expect(results.first).to_be_hidden()
    expect(page.locator(BOX)).to_have_value("deadline report")
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    address = results.first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}en/{address}")


def test_enter_opens_the_first_result(visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}index.html")
    page.keyboard.type("lapor ke mana")
    expect(page.locator("[data-search-result]").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}lapor.html#ke-mana")


def test_a_result_names_page_and_section_and_marks_the_words(visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}index.html")
    page.keyboard.type("keberatn")
    result = page.locator("[data-search-result][href='prosedur.html#keberatan']")
    expect(result).to_contain_text("Bagaimana mengajukan keberatan?")
    expect(result).to_contain_text("Prosedur: dari panggilan sampai banding")
    expect(result.locator("mark").first).to_have_text("keberatan")


def test_nothing_found_is_said_and_markup_stays_text(visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}index.html")
    page.keyboard.type("xqzwvx")
    expect(page.locator("[data-search] [role=status]")).to_have_text("Tidak ditemukan. Coba kata lain.")
    expect(page.locator(".nt-search__none")).to_be_visible()
    expect(page.locator("[data-search-result]")).to_have_count(0)
    page.locator(BOX).fill("<img src=x onerror=alert(1)> lapor")
    expect(page.locator("[data-search-result]").first).to_be_visible()
    expect(page.locator("[data-search] img")).to_have_count(0)


def test_what_was_typed_before_the_search_was_there_counts(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html")
    page.locator(BOX).press_sequentially("lapor", delay=0)
    expect(page.locator("[data-search-result]").first).to_be_visible()


def test_leaving_the_box_closes_the_list(visits: Visits, server: str) -> None:
    page = opened(visits, f"{server}index.html")
    page.keyboard.type("lapor")
    expect(page.locator("[data-search-result]").first).to_be_visible()
    page.locator("article h1").click(position={"x": 5, "y": 5})
    expect(page.locator("[data-search-result]").first).to_be_hidden()


def test_on_a_phone_the_box_opens_over_the_header(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html", width=360)
    page.locator(BOX).click()
    page.keyboard.type("media sosial")
    expect(page.locator("[data-search-result]").first).to_be_in_viewport()
    assert (page.locator(BOX).bounding_box() or {"width": 0})["width"] > 300
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_a_link_stands_in_its_place(visits: Visits, server: str) -> None:
    for language, prefix in PREFIX.items():
        page = visits.open(f"{server}{prefix}siapa.html", scripts=False)
        expect(page.locator(f"[data-search] input:visible, [data-search] ul:visible:lang({language})")).to_have_count(0)
        page.locator("[data-search] a").click()
        page.wait_for_url(f"{server}{prefix}tanya-jawab.html")


def test_the_link_stands_in_its_place_when_the_index_does_not_come(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html")
    page.route("**/search/*.js", lambda route: route.abort())
    page.locator(BOX).focus()
    expect(page.locator("[data-search] a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert all("search/id.js" in fault or "ERR_FAILED" in fault for fault in visits.faults)
    visits.faults.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_with_results(scheme: str, width: int, visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html", width=width, scheme=scheme)
    for query in ("medsos", "xqzwvx"):
        page.locator(BOX).fill(query)
        shown = "[data-search-result]" if query == "medsos" else ".nt-search__none"
        expect(page.locator(shown).first).to_be_visible()
        page.locator(BOX).press("ArrowDown")
        violations = Axe().run(page, context="header").response["violations"]
        assert [(one["id"], node["html"]) for one in violations for node in one["nodes"]] == []
