"""Every page is accessible and readable: both languages, light and dark, wide and narrow."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from site_pages import ALL
from visits import Visits

pytestmark = pytest.mark.browser
every_page = pytest.mark.parametrize("address", [address for _, address in ALL])
SCHEMES = {"light": "default", "dark": "slate"}
QUIZ_PAGES = ["larangan.html", "en/larangan.html"]
# One page of each kind is looked at in every way. Of the others two ways do, and one in English, which has the same
# markup and styles. The long tests take the rest.
KINDS = {"index", "larangan", "prosedur", "sumber", "glosarium", "bolehkah", "saat-ditekan", "cek", "kemajuan", "404"}
SHORT = {"id": {("light", 390), ("dark", 1280)}, "en": {("light", 390)}}
LOOKS = [
    pytest.param(address, scheme, width, marks=() if wanted else pytest.mark.long)
    for language, address in ALL
    for scheme in SCHEMES
    for width in (1280, 390)
    for wanted in [(scheme, width) in SHORT[language] or address.removesuffix(".html") in KINDS]
]
CHOICES = ", ".join(f"[data-type={name}]" for name in ("single", "multiple", "truefalse"))
MENU = ".md-sidebar--primary .md-nav__title >> nth=0"
# Elements of the article that stick out to the right; tables and code may scroll by themselves.
TOO_WIDE = """() => [...document.querySelectorAll('article *')]
    .filter(node => node.getBoundingClientRect().width && node.getBoundingClientRect().right > innerWidth + 1)
    .filter(node => !node.closest('.md-typeset__scrollwrap, .md-typeset__table, pre'))
    .map(node => node.outerHTML.slice(0, 120)).slice(0, 5)"""
# Texts of the article without a place on paper; keys and controls of quizzes need none.
NOT_PRINTED = """() => [...document.querySelectorAll('article :is(h1, h2, h3, p, li, dt, dd, td, th, legend, text)')]
    .filter(node => !node.closest('[data-key], .nt-evidence, .nt-actions, .nt-how, .nt-sum'))
    .filter(node => !node.closest('[data-sheet], [data-result], [data-due]'))
    .filter(node => node.textContent.trim() && !node.getClientRects().length)
    .map(node => node.textContent.trim().slice(0, 80))"""
# What a citation shows beside itself.
BESIDE = """node => {
    const style = getComputedStyle(node, '::after');
    return style.display === 'none' || style.content === 'none' ? '' : style.content;
}"""


def violations(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("address", "scheme", "width"), LOOKS)
def test_axe(address: str, scheme: str, width: int, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=width, scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", QUIZ_PAGES)
def test_axe_on_an_answered_quiz(address: str, scheme: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, scheme=scheme, width=390)
    results = set()
    for number, item in enumerate(page.locator(CHOICES).all()):
        key = (item.get_attribute("data-right") or "").split()
        for control in item.locator("[data-option]").all():
            if (control.get_attribute("data-option") in key) == (number % 2 == 0):
                control.check()
        item.locator("[data-check]").click()
        results.add(item.locator("[data-result]").get_attribute("data-result"))
    assert {"right", "wrong"} <= results
    assert violations(page) == []


@every_page
def test_nothing_is_wider_than_a_small_phone_or_lost_on_paper(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=360)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert (width, page.evaluate(TOO_WIDE)) == (360, [])
    page.emulate_media(media="print")
    assert page.evaluate(NOT_PRINTED) == []
    for part in (".md-header", ".md-sidebar", ".md-footer"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ["larangan.html", "en/siapa.html"])
def test_a_citation_shows_its_gist_until_escape(address: str, width: int, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=width)
    link = page.locator("article .nt-cite").first
    gist = link.get_attribute("data-gist") or ""
    assert link.evaluate(BESIDE) == ""
    link.hover()
    assert gist and gist in link.evaluate(BESIDE)
    page.keyboard.press("Escape")
    assert link.evaluate(BESIDE) == ""
    page.mouse.move(2, 2)
    page.keyboard.press("Tab")
    link.focus()
    assert gist in link.evaluate(BESIDE)
    page.keyboard.press("Escape")
    assert link.evaluate(BESIDE) == ""
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


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_from_the_keyboard(key: str, visits: Visits, server: str) -> None:
    page = visits.open(server + "en/index.html", width=390)
    page.get_by_role("button", name="Open menu").focus()
    page.keyboard.press(key)
    expect(page.locator("#__drawer")).to_be_checked()
    expect(page.locator(MENU)).to_be_in_viewport()


def test_the_menu_opens_without_scripts(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html", width=390, scripts=False)
    page.locator("header label[for=__drawer]").click()
    expect(page.locator(MENU)).to_be_in_viewport()
    expect(page.locator("header [data-press]:visible")).to_have_count(0)
