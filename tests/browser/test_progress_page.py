"""The progress page: topics, repetition after 1, 3 and 7 days, one's own data, and the sheet to print."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from answering import WORDS, answer, item_of
from playwright.sync_api import Page, expect
from site_pages import PREFIX
from test_item_types import HACKED, HOSTILE
from visits import Visits

pytestmark = pytest.mark.browser
both_languages = pytest.mark.parametrize("language", ["id", "en"])
START = datetime(2026, 11, 23, 10)
PRINTS = """window.print = () => {
    const seen = [...document.querySelectorAll('body *')].filter(node => !node.children.length && node.innerText
        && node.getClientRects().length && getComputedStyle(node).visibility === 'visible');
    window.printed = seen.map(node => [Boolean(node.closest('[data-sheet]')), node.innerText]);
    window.sheet = document.querySelector('[data-sheet]').innerText;
    dispatchEvent(new Event('afterprint'));
};"""


def filled(text: str, **values: int) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def progress(page: Page, server: str, language: str = "id") -> dict[str, str]:
    page.goto(f"{server}{PREFIX[language]}kemajuan.html")
    return WORDS[language]["progress"]


def take(page: Page, text: str) -> None:
    page.locator("[data-import]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    )


@both_languages
def test_topics_done_and_missed(language: str, visits: Visits, type_server: str) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}semua.html")
    for name, result in {"single": "right", "truefalse": "right", "multiple": "partly", "short": "wrong"}.items():
        answer(page, name, result, language)
    for shown in ("id", "en"):
        words = progress(page, type_server, shown)
        state = page.locator("[data-topic=semua] [data-state]")
        expect(state).to_have_text(filled(words["state"], right=2, all=8, missed=2, open=4))
        expect(page.locator("[data-topic=lain] [data-state]")).to_have_text(filled(words["none"], all=36))
        expect(page.locator("[data-sum]")).to_have_text(filled(words["sum"], done=4, all=47, right=2))
        expect(page.locator("[data-due]")).to_have_text(filled(words["due"], due=0, waiting=2))
        expect(page.locator("[data-repeat]")).to_be_hidden()


@both_languages
def test_a_missed_item_comes_back_after_one_three_and_seven_days(
    language: str, visits: Visits, type_server: str
) -> None:
    page = visits.open("about:blank")
    page.clock.set_fixed_time(START)
    page.goto(f"{type_server}{PREFIX[language]}semua.html")
    answer(page, "single", "wrong", language)
    day = START
    for days in (1, 3, 7):
        page.clock.set_fixed_time(day + timedelta(days=days - 1))
        words = progress(page, type_server, language)
        expect(page.locator("[data-due]")).to_have_text(filled(words["due"], due=0, waiting=1))
        day += timedelta(days=days)
        page.clock.set_fixed_time(day)
        progress(page, type_server, language)
        expect(page.locator("[data-due]")).to_have_text(filled(words["due"], due=1, waiting=0))
        page.locator("[data-repeat]").click()
        expect(page.locator("[data-item]")).to_have_count(1)
        order = page.locator("[data-option]").evaluate_all("nodes => nodes.map(node => node.dataset.option)")
        assert order == ["a", "b", "c", "d"][: len(order)], "nobody asked for mixed options"
        answer(page, "single", "right", language)
        expect(item_of(page, "single").locator("[data-result]")).to_have_attribute("data-result", "right")
    expect(page.locator("[data-due]")).to_have_text(words["nothing_due"])
    page.clock.set_fixed_time(day + timedelta(days=100))
    progress(page, type_server, language)
    expect(page.locator("[data-due]")).to_have_text(words["nothing_due"])


def test_an_item_missed_again_starts_anew_and_a_second_try_on_one_day_moves_nothing(
    visits: Visits, type_server: str
) -> None:
    page = visits.open("about:blank")
    page.clock.set_fixed_time(START)
    page.goto(type_server + "semua.html")
    box = "asnStore.all().satu.b + ' ' + asnStore.all().satu.u"
    for result in ("wrong", "right"):
        answer(page, "single", result)
        assert page.evaluate(box) == "1 2026-11-24"
        page.evaluate("document.querySelector('[data-item=satu] [data-retry]').click()")
    page.clock.set_fixed_time(START + timedelta(days=1))
    answer(page, "single", "right")
    assert page.evaluate(box) == "2 2026-11-27"
    page.evaluate("document.querySelector('[data-item=satu] [data-retry]').click()")
    answer(page, "single", "wrong")
    assert page.evaluate(box) == "1 2026-11-25"


@both_languages
def test_data_is_saved_deleted_and_taken_back(language: str, visits: Visits, type_server: str, tmp_path: Path) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}semua.html")
    answer(page, "single", "wrong", language)
    answer(page, "matching", "right", language)
    words = progress(page, type_server, language)
    before = page.locator("[data-sum]").inner_text()
    with page.expect_download() as waiting:
        page.locator("[data-export]").click()
    waiting.value.save_as(tmp_path / "x.json")
    assert waiting.value.suggested_filename.startswith("asn-netral-20")
    saved = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert set(saved["items"]) == {"satu", "pasangan"}
    told = page.locator("section [data-told]")
    page.locator("[data-delete]").click()
    expect(told).to_have_text(words["sure"])
    assert page.evaluate("localStorage.getItem('asn-netral')") is not None, "one press deletes nothing"
    page.locator("[data-delete]").click()
    expect(told).to_have_text(words["cleared"])
    assert page.evaluate("localStorage.getItem('asn-netral')") is None
    expect(page.locator("[data-sum]")).to_have_text(filled(words["sum"], done=0, all=47, right=0))
    page.locator("[data-import]").set_input_files(tmp_path / "x.json")
    expect(told).to_have_text(words["imported"])
    expect(page.locator("[data-sum]")).to_have_text(before)
    assert json.loads(page.evaluate("asnStore.text()")) == saved


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"v":2,"items":{}}', '{"v":1}', HOSTILE])
def test_another_file_is_refused_and_changes_nothing(text: str, visits: Visits, type_server: str) -> None:
    page = visits.open(type_server + "semua.html")
    answer(page, "single", "right")
    words = progress(page, type_server)
    before = page.evaluate("localStorage.getItem('asn-netral')")
    take(page, text)
    expect(page.locator("section [data-told]")).to_have_text(words["refused"])
    assert page.evaluate("localStorage.getItem('asn-netral')") == before


def test_imported_text_is_never_parsed_as_html(visits: Visits, type_server: str) -> None:
    page = visits.open(type_server + "kemajuan.html")
    pairs = [one.split(":") for one in (page.locator("[data-topic=semua]").get_attribute("data-items") or "").split()]
    one = {"r": "wrong", "a": HOSTILE, "d": HOSTILE, "b": 1, "u": "2020-01-01"}
    entries = {name: one | {"s": sign} for name, sign in pairs} | {HOSTILE: one | {"s": HOSTILE}}
    entries["lain"] = one | {"s": "x", "r": HOSTILE}
    take(page, json.dumps({"v": 1, "items": entries, HOSTILE: 1}))
    expect(page.locator("section [data-told]")).to_have_text(WORDS["id"]["progress"]["imported"])
    assert set(page.evaluate("Object.keys(asnStore.all())")) == {name for name, _ in pairs}
    page.locator("[data-repeat]").click()
    expect(page.locator("[data-item]")).to_have_count(8)
    for address in ("kemajuan.html", "semua.html", "en/semua.html"):
        assert not page.evaluate(HACKED)
        page.goto(type_server + address)
    assert not page.evaluate(HACKED)
    expect(item_of(page, "short").locator("[data-option]")).to_have_value(HOSTILE)


@both_languages
def test_the_sheet_is_printed_alone_with_name_day_and_note(language: str, visits: Visits, type_server: str) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}semua.html", before=PRINTS)
    answer(page, "single", "right", language)
    words = progress(page, type_server, language)
    page.emulate_media(media="print")
    page.locator("[data-name]").evaluate("(node, name) => { node.value = name; }", f"Sri {HOSTILE}")
    page.locator("[data-print]").evaluate("node => node.click()")
    sheet = page.evaluate("window.sheet")
    state = filled(words["state"], right=1, all=8, missed=0, open=7)
    assert filled(words["sum"], done=1, all=47, right=1) in sheet
    assert re.search(rf"\b\d{{1,2}} [A-Z][a-z]+ {datetime.now().year}\n", sheet), "a day as people write it"
    for part in (words["sheet_title"], words["sheet_note"], f"Sri {HOSTILE}", state, "November 2026"):
        assert part in sheet
    assert [text for inside, text in page.evaluate("window.printed") if not inside and text.strip()] == []
    assert not page.evaluate(HACKED)
    expect(page.locator("[data-sheet]")).to_be_hidden()
    assert "Sri" not in page.evaluate("localStorage.getItem('asn-netral')"), "the name is not kept"


def test_without_scripts_topics_are_listed_and_nothing_is_dead(visits: Visits, type_server: str) -> None:
    for language in ("id", "en"):
        page = visits.open(f"{type_server}{PREFIX[language]}kemajuan.html", scripts=False)
        expect(page.locator("[data-topic] a")).to_have_count(3)
        assert WORDS[language]["progress"]["noscript"] in (page.locator("noscript").text_content() or "")
        expect(page.locator("[data-topic=semua] [data-state]")).to_have_text(
            filled(WORDS[language]["progress"]["items"], all=8)
        )
        expect(page.locator("article button:visible, article input:visible")).to_have_count(0)
