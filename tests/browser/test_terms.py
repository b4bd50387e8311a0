"""Terms and citations show their text on hover, focus and touch, Escape hides it, and no script is needed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect
from visits import Visits

pytestmark = pytest.mark.browser
BESIDE = """node => {
    const style = getComputedStyle(node, '::after');
    return style.display === 'none' || style.content === 'none' ? '' : style.content;
}"""
# A term must not be taken for a link: it has the colour of the text around it.
LIKE_THE_TEXT = "node => getComputedStyle(node).color === getComputedStyle(node.parentElement).color"


def shown(term: Locator) -> str:
    text: str = term.evaluate(BESIDE)
    return text


@pytest.mark.parametrize(("address", "width"), [("prosedur.html", 1280), ("en/lapor.html", 360)])
def test_by_pointer_and_keyboard(address: str, width: int, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=width)
    term = page.locator("article .nt-term").first
    gist = term.get_attribute("data-gist") or ""
    assert gist and shown(term) == "" and term.evaluate(LIKE_THE_TEXT)
    expect(term).to_have_accessible_description(gist)
    term.hover()
    assert gist in shown(term)
    page.keyboard.press("Escape")
    assert shown(term) == ""
    page.mouse.move(2, 2)
    page.keyboard.press("Tab")
    term.focus()
    assert gist in shown(term)
    page.keyboard.press("Enter")
    expect(page.locator("dt:target")).to_contain_text(gist.split(" – ")[0])
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("kind", "target"), [(".nt-term", "dt:target"), (".nt-cite", "li:target")])
def test_by_touch(kind: str, target: str, browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(server + "larangan.html")
    first, second = (page.locator(f"article {kind}").nth(number) for number in range(2))
    first.tap()
    assert shown(first) and page.url.endswith("larangan.html")
    second.tap()
    assert shown(second) and not shown(first)
    page.locator("h1").tap()
    assert not shown(second)
    second.tap()
    second.tap()
    expect(page.locator(target)).to_be_in_viewport()
    if kind == ".nt-cite":
        assert not shown(second), "the text covers the source"
    context.close()


def test_without_scripts(visits: Visits, server: str) -> None:
    page = visits.open(server + "prosedur.html", scripts=False)
    term = page.locator("article .nt-term").first
    term.hover()
    assert (term.get_attribute("data-gist") or "?") in shown(term)
    term.click()
    expect(page.locator("dt:target")).to_be_visible()
