"""Items of every type in both languages: answered by keyboard, judged, explained, tried again; nothing told before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answering import FOCUSED, WAYS, WORDS, answer, answer_at_once, enter, item_of, press_check, tab_to
from netralitas.items import BaseItem
from netralitas.project import load_project
from playwright.sync_api import Locator, Page, expect
from site_pages import PREFIX
from test_every_page import TOO_WIDE, violations
from type_site import IDS, make_type_site
from visits import Visits

pytestmark = pytest.mark.browser
every_type = pytest.mark.parametrize("name", IDS)
both_languages = pytest.mark.parametrize("language", ["id", "en"])
HOSTILE = '<img src=x onerror="window.hacked=1">'
HACKED = "window.hacked || document.querySelectorAll('article img, article iframe').length"
STILL = """() => [...document.querySelectorAll('[data-quiz] *')].filter(node => {
    const style = getComputedStyle(node);
    return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01;
}).map(node => node.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BaseItem]:
    content = load_project(make_type_site(tmp_path_factory.mktemp("items") / "project"))
    return {item.type: item for item in content.quizzes["semua"].items}  # type: ignore[attr-defined]


def open_page(visits: Visits, server: str, language: str = "id", name: str = "semua", **how: object) -> Page:
    return visits.open(f"{server}{PREFIX[language]}{name}.html", **how)  # type: ignore[arg-type]


def secrets(item: BaseItem, language: str) -> Iterator[str]:
    """Walk the texts that readers may see only once they have answered."""
    yield item.explanation[language]
    for part in [*getattr(item, "options", ()), *(one for step in getattr(item, "steps", ()) for one in step.options)]:
        yield part.because[language]
    yield from (step.text[language] for step in getattr(item, "steps", ())[1:])
    yield from (outcome.text[language] for outcome in getattr(item, "outcomes", ()))
    for name in ("model", "because"):
        if hasattr(item, name):
            yield getattr(item, name)[language]
    if getattr(item, "accepted", None):
        yield from item.accepted[language]  # type: ignore[attr-defined]
    yield {"id": "UU 1/2020 Pasal 3", "en": "Law 1/2020 Art. 3"}[language]


def state(item: Locator) -> tuple[str, list[object]]:
    values = item.locator("[data-option], [data-note]").evaluate_all(
        "nodes => nodes.map(node => /radio|checkbox/.test(node.type) ? node.checked : node.value)"
    )
    return item.aria_snapshot(), values


@both_languages
@pytest.mark.parametrize("result", ["right", "partly", "wrong"])
def test_by_keyboard_alone(result: str, language: str, visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server, language)
    for name in (name for name in IDS if result in WAYS[name]):
        status = item_of(page, name).get_by_role("status")
        # A live region that comes with its text is not read out by every screen reader.
        expect(status).to_have_attribute("data-result", "")
        expect(status).to_be_empty()
        status.evaluate("node => { node.before = getComputedStyle(node).display; }")
        item = answer(page, name, result, language)
        expect(status).to_have_attribute("data-result", result)
        expect(status).to_contain_text(WORDS[language]["quiz"][result])
        assert status.evaluate("node => node.before") not in ("none", None)
        expect(item.locator("[data-key] [data-clause]").first).to_be_visible()
        expect(item.locator("[data-check]")).to_be_hidden()
        assert page.url == f"{type_server}{PREFIX[language]}semua.html", "nothing is submitted"
        next_one = "[data-retry]" if result != "right" else ".nt-actions button"
        assert page.evaluate(FOCUSED, f"[data-item={IDS[name]}] {next_one}"), (
            f"{name}: the focus stays in the item, on what can be done next"
        )


@both_languages
def test_reasons_and_marks(language: str, visits: Visits, type_server: str, items: dict[str, BaseItem]) -> None:
    page = open_page(visits, type_server, language)
    quiz = WORDS[language]["quiz"]
    for name in IDS:
        item = answer_at_once(page, name, "wrong", language)
        more = item.locator("[data-more]")
        if more.count():
            more.click()
        text = " ".join(item.inner_text().split())
        assert [one for one in secrets(items[name], language) if one not in text] == []
        marks = item.locator(".nt-mark").all_inner_texts()
        assert all(quiz["is_right"] in mark or quiz["is_wrong"] in mark for mark in marks)
        assert bool(marks) == (name not in ("scenario", "reveal"))


@every_type
def test_arrows_and_enter_on_an_answer_submit_nothing(name: str, visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server)
    item, status = item_of(page, name), item_of(page, name).locator("[data-result]")
    if name == "reveal":
        enter(page, name, "")
        press_check(page, name)
    tab_to(page, f"[data-item={IDS[name]}] [data-option]")
    for key in ("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        expect(status).to_have_attribute("data-result", "")
    if not item.locator("select").count():
        page.keyboard.press("Enter")
    expect(status).to_have_attribute("data-result", "")
    expect(item.locator("[data-check]")).to_be_visible()
    assert page.evaluate("Object.keys(asnStore.all()).length") == 0
    assert page.url == type_server + "semua.html"


@both_languages
def test_checking_without_an_answer_asks_for_one(language: str, visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server, language)
    for name in IDS:
        for _ in WAYS[name]["wrong"] if name == "reveal" else "x":
            press_check(page, name)
        status = item_of(page, name).get_by_role("status")
        expect(status).to_have_text(WORDS[language]["quiz"]["choose"])
        expect(status).to_have_attribute("data-result", "")
        if name != "reveal":
            expect(item_of(page, name).locator("[data-key]")).to_be_hidden()


def test_retry_makes_the_item_new(visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server)
    for name in IDS:
        before = state(item_of(page, name))
        item = answer(page, name, "wrong")
        assert page.evaluate("document.activeElement.matches('[data-retry]')")
        page.keyboard.press("Enter")
        for note in item.locator("[data-note]").all():
            note.fill("")
        assert state(item) == before
        assert page.evaluate(FOCUSED, f"[data-item={IDS[name]}] :is([data-option], [data-note])")
        expect(item.locator("[data-result]")).to_have_attribute("data-result", "")
        answer_at_once(page, name, "right")
        expect(item.locator("[data-result]")).to_have_attribute("data-result", "right")


@both_languages
def test_hints_open_in_steps_and_tell_nothing_of_the_key(language: str, visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server, language)
    hints = item_of(page, "single").locator(".nt-hint")
    expect(hints).to_have_count(2)
    for number in (0, 1):
        expect(hints.nth(number)).not_to_have_attribute("open", "")
        hints.nth(number).locator("summary").focus()
        page.keyboard.press("Enter")
        expect(hints.nth(number)).to_have_attribute("open", "")
    expect(item_of(page, "single").locator("[data-key]")).to_be_hidden()
    expect(item_of(page, "single").locator("[data-result]")).to_have_attribute("data-result", "")


@both_languages
def test_nothing_of_the_key_is_told_before(
    language: str, visits: Visits, type_server: str, items: dict[str, BaseItem]
) -> None:
    page = open_page(visits, type_server, language, width=390)
    for name in IDS:
        item = item_of(page, name)
        told = item.aria_snapshot() + item.inner_text()
        assert [text for text in secrets(items[name], language) if text in told] == []
        assert items[name].stem[language] in told
        quiz = WORDS[language]["quiz"]
        assert quiz["key"] not in told and "✓" not in told and "✗" not in told


@pytest.mark.parametrize("name", ["cek", "kemajuan"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_quick_check_and_progress(name: str, scheme: str, visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server, "id", name, scheme=scheme, width=390)
    if name == "cek":
        page.locator("[data-start]").click()
        expect(page.locator("[data-item]")).to_have_count(10)
    assert violations(page) == []
    assert (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TOO_WIDE)) == (390, [])


@both_languages
def test_forced_colours_and_reduced_motion(
    language: str, visits: Visits, type_server: str, items: dict[str, BaseItem]
) -> None:
    page = open_page(visits, type_server, language, width=390)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    for name in IDS:
        told = item_of(page, name).aria_snapshot() + item_of(page, name).inner_text()
        assert [text for text in secrets(items[name], language) if text in told] == []
        answer_at_once(page, name, "wrong", language)
        item = item_of(page, name)
        expect(item.locator("[data-result]")).to_contain_text(WORDS[language]["quiz"]["wrong"])
        lines = item.locator("label, .nt-actions button:visible").evaluate_all(
            "nodes => nodes.filter(node => node.offsetParent).map(node => getComputedStyle(node).borderTopStyle)"
        )
        assert lines and "none" not in lines
    assert page.evaluate(STILL) == []
    assert (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TOO_WIDE)) == (390, [])


def test_typed_text_is_never_parsed_as_html(visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server)
    item_of(page, "short").locator("[data-option]").fill(HOSTILE)
    item_of(page, "short").locator("[data-check]").click()
    item_of(page, "reveal").locator("[data-note]").fill(HOSTILE)
    item_of(page, "reveal").locator("[data-check]").click()
    expect(item_of(page, "short").locator("[data-result]")).to_have_attribute("data-result", "wrong")
    for _ in range(2):
        assert item_of(page, "short").locator("[data-option]").input_value() == HOSTILE
        assert not page.evaluate(HACKED)
        page.reload()


def test_sharing_gives_question_explanation_clause_day_and_address(visits: Visits, type_server: str) -> None:
    before = "navigator.share = data => { window.shared = data; return Promise.resolve(); };"
    page = open_page(visits, type_server, before=before)
    item = answer(page, "single", "wrong")
    item.locator("[data-more]").click()
    item.get_by_role("button", name=WORDS["id"]["quiz"]["share"]).click()
    shared = page.evaluate("window.shared")
    assert shared["url"] == f"{type_server}semua.html#soal-satu"
    for part in ("Apa?", "Penjelasan.", "UU 1/2020 Pasal 3", "November 2026"):
        assert part in shared["text"]


@both_languages
def test_without_scripts_everything_can_be_read(
    language: str, visits: Visits, type_server: str, items: dict[str, BaseItem]
) -> None:
    page = open_page(visits, type_server, language, width=390, scripts=False)
    for name in IDS:
        item = item_of(page, name)
        expect(item.locator("button")).to_have_count(0)
        expect(item.locator("[data-key] [data-clause]").first).to_be_hidden()
        for summary in item.locator("summary").all():
            summary.click()
        visible = " ".join(item.inner_text().split())
        assert [text for text in items[name].texts(language) if text not in visible] == []
        expect(item.locator("[data-clause]").first).to_be_visible()
