"""Every page is accessible and readable: both languages, light and dark, wide and narrow."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits
from playwright.sync_api import Page, expect
from site_pages import ALL

pytestmark = pytest.mark.browser
every_page = pytest.mark.parametrize("address", [address for _, address in ALL])
QUIZ_PAGES = ["larangan.html", "en/larangan.html"]


def violations(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@every_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(address: str, scheme: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate" if scheme == "dark" else "default")
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", QUIZ_PAGES)
def test_axe_on_an_answered_quiz(address: str, scheme: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, scheme=scheme, width=390)
    results = set()
    for number, item in enumerate(page.locator("[data-item]").all()):
        key = (item.get_attribute("data-right") or "").split()
        for control in item.locator("[data-option]").all():
            if (control.get_attribute("data-option") in key) == (number % 2 == 0):
                control.check()
        item.locator("[data-check]").click()
        results.add(item.locator("[data-result]").get_attribute("data-result"))
    assert {"right", "wrong"} <= results
    assert violations(page) == []


@every_page
def test_nothing_is_wider_than_a_small_phone(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=360)
    width = page.evaluate("document.documentElement.scrollWidth")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('article *')].filter(node => {
            const box = node.getBoundingClientRect();
            return box.width && box.right > innerWidth + 1 && !node.closest('.md-typeset__scrollwrap, .md-typeset__table, pre');
        }).map(node => node.outerHTML.slice(0, 120)).slice(0, 5)"""
    )
    assert (width, wide) == (360, [])


@every_page
def test_nothing_of_the_text_is_lost_on_paper(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address)
    page.emulate_media(media="print")
    lost = page.evaluate(
        """() => [...document.querySelectorAll('article :is(h1, h2, h3, h4, p, li, dt, dd, td, th, legend, figure, text)')]
            .filter(node => !node.closest('[data-key], .nt-evidence, .nt-item__actions, .nt-quiz__intro, [data-result]'))
            .filter(node => node.textContent.trim() && !node.getClientRects().length)
            .map(node => node.textContent.trim().slice(0, 80))"""
    )
    assert lost == []
    for part in (".md-header", ".md-sidebar", ".md-footer"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ["larangan.html", "en/siapa.html"])
def test_a_citation_shows_its_gist_until_escape(address: str, width: int, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=width)
    link = page.locator("article .nt-cite").first
    gist = link.get_attribute("data-gist") or ""
    look = "node => { const style = getComputedStyle(node, '::after'); return style.display === 'none' ? '' : style.content; }"
    assert link.evaluate(look) in ("none", "")
    link.hover()
    assert gist and gist in link.evaluate(look)
    page.keyboard.press("Escape")
    assert link.evaluate(look) == ""
    page.mouse.move(2, 2)
    page.keyboard.press("Tab")
    link.focus()
    assert gist in link.evaluate(look)
    page.keyboard.press("Escape")
    assert link.evaluate(look) == ""
    described = page.locator(f"[id='{link.get_attribute('aria-describedby')}']")
    expect(described).to_contain_text(gist)


def test_texts_of_a_figure_stay_in_their_boxes_and_are_readable(visits: Visits, server: str) -> None:
    for language in ("", "en/"):
        page = visits.open(f"{server}{language}prosedur.html", width=360)
        sizes = page.locator("svg.nt-flow").evaluate_all(
            """figures => figures.flatMap(figure => {
                const frame = figure.getBoundingClientRect();
                const zoom = frame.width / figure.viewBox.baseVal.width;
                return [...figure.querySelectorAll('text')].map(text => {
                    const box = text.getBoundingClientRect();
                    const inside = box.left >= frame.left && box.right <= frame.right && box.bottom <= frame.bottom;
                    return [inside, zoom * parseFloat(getComputedStyle(text).fontSize), text.textContent];
                });
            })"""
        )
        assert sizes
        assert [one for one in sizes if not one[0] or one[1] < 10.5] == []


@pytest.mark.parametrize("address", ["index.html", "en/larangan.html"])
def test_menu_and_search_open_from_the_keyboard(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=390)
    for switch in ("__drawer", "__search"):
        button = page.locator(f"header label[for={switch}][data-press]")
        button.focus()
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(f"#{switch}")).to_be_checked()
        page.keyboard.press("Escape")
        page.locator(f"#{switch}").evaluate("node => { node.checked = false; }")
