"""Answers stay on the device: after a reload, in both languages, through edits; bad storage breaks nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answering import WAYS, WORDS, answer_at_once, item_of, results
from netralitas.site import build_site
from playwright.sync_api import Page, expect
from serving import serve
from site_pages import PREFIX
from test_item_types import HACKED, HOSTILE
from type_site import IDS, ITEMS, make_type_site
from visits import Visits

pytestmark = pytest.mark.browser
KEY = "asn-netral"
MIXED = {name: list(ways)[number % len(ways)] for number, (name, ways) in enumerate(WAYS.items())}
NEW_ITEM = ITEMS["truefalse"].replace("id: pernyataan", "id: sisipan").replace("Langit hijau", "Rumput hijau")
THROWS = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
SOUND = {"s": "x", "r": "right", "a": "b", "d": "2026-11-22", "b": 0, "u": ""}


def holding(text: str) -> str:
    return f"if (location.protocol !== 'about:') localStorage.setItem('{KEY}', {json.dumps(text)});"


BAD = {
    "no JSON": holding("{{{"),
    "another shape": holding('["a"]'),
    "null": holding("null"),
    "older": holding('{"v":0,"items":{"satu":{"r":1}}}'),
    "newer": holding('{"v":99,"items":{}}'),
    "items missing": holding('{"v":1,"items":null}'),
}


def answer_all(page: Page, language: str = "id") -> None:
    for name, result in MIXED.items():
        answer_at_once(page, name, result, language)
    assert results(page) == MIXED


@pytest.mark.parametrize(("first", "second"), [("id", "en"), ("en", "id")])
def test_answers_outlast_a_reload_and_count_in_both_languages(
    first: str, second: str, visits: Visits, type_server: str
) -> None:
    page = visits.open(f"{type_server}{PREFIX[first]}semua.html")
    answer_all(page, first)
    line = page.locator("[data-quiz] .nt-sum [role=status]")
    said = line.inner_text()
    page.reload()
    assert results(page) == MIXED and line.inner_text() == said
    assert page.evaluate("document.activeElement.tagName") == "BODY", "what is kept takes no focus"
    page.goto(f"{type_server}{PREFIX[second]}semua.html")
    assert results(page) == MIXED
    for name, result in MIXED.items():
        expect(item_of(page, name).locator("[data-result]")).to_contain_text(WORDS[second]["quiz"][result])
        marks = item_of(page, name).locator(".nt-mark").all_inner_texts()
        if result == "right":
            assert [mark for mark in marks if WORDS[second]["quiz"]["is_wrong"] in mark] == []


@pytest.fixture(scope="module")
def edited_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site after edits: turned round, one item more, stem reworded, options moved; one key changed."""
    changed = dict(ITEMS)
    changed["single"] = (
        changed["single"].replace(", correct: yes}", "}").replace('"Reason a."}', '"Reason a."}, correct: yes')
    )
    changed["truefalse"] = changed["truefalse"].replace("Langit hijau.", "Langit itu hijau.")
    lines = changed["multiple"].split("\n")
    first = next(number for number, line in enumerate(lines) if "{id: a," in line)
    lines[first], lines[first + 2] = lines[first + 2], lines[first]
    changed["multiple"] = "\n".join(lines)
    changed["reveal"] = changed["reveal"].replace("Agar layanan adil.", "Agar layanan publik adil.")
    root = make_type_site(tmp_path_factory.mktemp("edited") / "project", [NEW_ITEM, *reversed(changed.values())])
    build_site(root, root / "site", with_pdf=False, say=print)
    return root / "site"


def test_answers_outlast_edits_unless_the_key_changed(
    visits: Visits, type_site: Path, edited_site: Path, tmp_path: Path
) -> None:
    current = tmp_path / "current"
    current.symlink_to(type_site)
    for address in serve(current):
        page = visits.open(f"{address}semua.html")
        answer_all(page)
        current.unlink()
        current.symlink_to(edited_site)
        page.goto(f"{address}semua.html?2")
        assert page.locator("[data-item]").first.get_attribute("data-item") == "sisipan"
        expect(item_of(page, "truefalse").locator("legend")).to_contain_text("Langit itu hijau.")
        assert results(page) == MIXED | {"single": ""}
        expect(page.locator("[data-item=sisipan] [data-result]")).to_have_attribute("data-result", "")
        expect(page.locator("[data-store]")).to_be_empty()


def test_only_missed_items_are_repeated(visits: Visits, type_server: str) -> None:
    page = visits.open(type_server + "semua.html")
    answer_all(page)
    words = WORDS["id"]["quiz"]
    page.get_by_role("button", name=words["again"]).click()
    assert results(page) == {name: result if result == "right" else "" for name, result in MIXED.items()}
    assert page.evaluate("document.activeElement.closest('[data-item]').dataset.item") == next(
        IDS[name] for name in IDS if MIXED[name] != "right"
    )
    for name, result in MIXED.items():
        if result != "right":
            answer_at_once(page, name, "right")
    expect(page.get_by_role("button", name=words["again"])).to_be_hidden()
    expect(page.locator(".nt-sum [role=status]")).to_have_text(
        words["score"].replace("{right}", "8").replace("{all}", "8")
    )
    page.get_by_role("button", name=words["clear"]).click()
    assert set(results(page).values()) == {""}
    page.reload()
    assert set(results(page).values()) == {""}


@pytest.mark.parametrize("before", BAD.values(), ids=BAD)
def test_unreadable_answers_are_told_in_one_line(before: str, visits: Visits, type_server: str) -> None:
    for language in ("id", "en"):
        page = visits.open(f"{type_server}{PREFIX[language]}semua.html", before=before, width=390)
        expect(page.locator("[data-store]")).to_have_text(WORDS[language]["quiz"]["corrupt"])
        answer_all(page, language)
        expect(page.locator("[data-store]")).to_be_empty()
        page.goto(f"{type_server}{PREFIX[language]}kemajuan.html")
        expect(page.locator("[data-sum]")).to_contain_text(WORDS[language]["quiz"]["corrupt"])
        expect(page.locator("[data-topic] [data-state]").first).not_to_be_empty()


def test_tabs_do_not_overwrite_each_other(visits: Visits, type_server: str) -> None:
    first = visits.open(type_server + "semua.html")
    second = first.context.new_page()
    second.goto(type_server + "en/semua.html")
    answer_at_once(first, "single", "wrong")
    second.wait_for_function("asnStore.all().satu")
    answer_at_once(second, "truefalse", "right", "en")
    first.wait_for_function("Object.keys(asnStore.all()).length === 2")
    answer_at_once(first, "ordering", "right")
    second.goto(type_server + "semua.html")
    assert {name for name, result in results(second).items() if result} == {"single", "truefalse", "ordering"}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("before", "state"), [(THROWS, "blocked"), (FULL, "full")], ids=["blocked", "full"])
def test_storage_that_refuses_is_told_in_one_line(
    before: str, state: str, language: str, visits: Visits, type_server: str
) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}semua.html", before=before)
    expect(page.locator("[data-store]")).to_have_text(WORDS[language]["quiz"][state] if state == "blocked" else "")
    for name, result in MIXED.items():
        answer_at_once(page, name, result, language)
    assert results(page) == MIXED
    expect(page.locator("[data-store]")).to_have_text(WORDS[language]["quiz"][state])
    page.get_by_role("button", name=WORDS[language]["quiz"]["again"]).click()
    page.goto(f"{type_server}{PREFIX[language]}kemajuan.html")
    expect(page.locator("[data-topic] [data-state]").first).not_to_be_empty()
    if state == "blocked":
        expect(page.locator("[data-sum]")).to_contain_text(WORDS[language]["quiz"]["blocked"])
    page.goto(f"{type_server}{PREFIX[language]}cek.html#set=7")
    expect(page.locator("[data-item]")).to_have_count(10)
    # The theme's own scripts do not expect a refusal; ours must not add to it.
    assert set(visits.faults) <= {"refused"}
    visits.faults.clear()


def test_stored_text_is_never_parsed_as_html(visits: Visits, type_server: str) -> None:
    page = visits.open(type_server + "semua.html")
    signs = page.locator("[data-item]").evaluate_all(
        "nodes => nodes.map(node => [node.dataset.item, node.dataset.sign])"
    )
    entries = {name: SOUND | {"s": sign, "a": HOSTILE, "u": HOSTILE, "d": HOSTILE} for name, sign in signs}
    page.evaluate(holding(json.dumps({"v": 1, "items": entries})))
    for address in ("semua.html", "kemajuan.html", "en/semua.html"):
        page.goto(type_server + address)
        expect(page.locator("article h1")).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert not page.evaluate(HACKED)
