"""The quiz with the room: by keyboard alone, on its page and among slides; the key is nowhere before the reveal."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from cases_reader import read
from netralitas.bank import bank, draw
from netralitas.project import load_project
from netralitas.site import build_site
from playwright.sync_api import Page, expect
from project_maker import REPO, make_project
from serving import serve
from site_pages import PREFIX
from test_every_page import violations
from visits import LATER, Visits

pytestmark = pytest.mark.browser
both_languages = pytest.mark.parametrize("language", ["id", "en"])
WORDS = {language: read(REPO / f"overrides/locales/{language}/room.yml") for language in ("id", "en")}
GAIN = {language: read(REPO / f"overrides/locales/{language}/gain.yml") for language in ("id", "en")}
# What a quiz page and its script call the key, and whatever else could tell it.
TELLING = "document.querySelector('[data-room]').innerHTML.match(/data-right|data-mark|data-key|✓|✗/)"


SUITED = ("single", "multiple", "truefalse")
# How much of each bar is filled, in percent.
DRAWN = """all => all.map(one => Math.round(
    100 * one.firstElementChild.getBoundingClientRect().width / one.getBoundingClientRect().width))"""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def type_votes(page: Page, votes: list[int]) -> None:
    for count in votes:
        page.keyboard.type(str(count))
        page.keyboard.press("Enter")


def percent(words: dict[str, str], value: int) -> str:
    return words["percent"].replace("{value}", str(value))


def button(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def known(item: str, language: str) -> tuple[str, list[str], list[str]]:
    """Return stem, texts that tell the key, and ids of the key of an item."""
    found = bank(load_project(REPO).quizzes)[item].item
    reasons = [option.because[language] for option in found.options]  # type: ignore[attr-defined]
    return found.stem[language], [*reasons, found.explanation[language]], found.answer  # type: ignore[return-value]


# Does the browser ask before the page is left?
LEAVING = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"


def vote_and_talk(page: Page, language: str, first: list[int], second: list[int]) -> None:
    """Go from the question to the reveal with two votes, pressing keys only."""
    words = WORDS[language]
    assert button(page) == words["think"]
    press(page, "Enter")
    expect(page.locator("[role=timer]")).to_have_text("0:30")
    page.evaluate(LATER, 31)
    expect(page.locator("[role=timer]")).to_have_text("0:00")
    expect(page.locator(".nt-room__say")).to_have_text(words["time_over"])
    press(page, "Enter")
    press(page, "Tab", "Shift+Tab")
    type_votes(page, first)
    assert button(page) == words["save_votes"]
    press(page, "Enter")
    assert not page.evaluate(TELLING)
    expect(page.locator(".nt-room__bar")).to_have_count(0)
    expect(page.locator(".nt-room__say")).to_have_text(words["split"].replace("{count}", str(sum(first))))
    assert button(page) == words["talk"], "a split room is led to the second vote"
    press(page, "Enter", "Enter")
    type_votes(page, second)
    press(page, "Enter")
    assert button(page) == words["reveal"] and not page.evaluate(TELLING)


@both_languages
def test_a_room_is_led_through_by_keyboard_and_nobody_sees_the_key_too_early(
    language: str, visits: Visits, server: str
) -> None:
    words = WORDS[language]
    page = visits.open(f"{server}{PREFIX[language]}pelatih/kuis-ruang.html")
    expect(page.locator("[data-needs]")).to_have_count(0)
    page.locator("[data-set]").focus()
    page.locator("[data-set]").select_option("form:A")
    press(page, "Tab", "Enter")
    expect(page.locator(".nt-room__stem")).to_be_visible()
    forms = page.evaluate("window.asnBank.forms.A")
    item = next(one for one in forms if page.evaluate(f"window.asnBank.items['{one}'].html.includes('radio')"))
    while True:
        stem, telling, key = known(item, language)
        if page.locator(".nt-room__stem").inner_text() == stem:
            break
        press(page, "Tab", "Enter")
        page.locator("button", has_text=words["without"]).focus()
        press(page, "Enter", "Enter")
        page.locator("button", has_text=words["next"]).focus()
        press(page, "Enter")
    texts = page.locator(".nt-room__text").all_inner_texts()
    options = bank(load_project(REPO).quizzes)[item].item.options  # type: ignore[attr-defined]
    right = texts.index(next(one.text[language] for one in options if one.id in key))
    first = [0] * len(texts)
    first[right], first[right - 1] = 30, 30
    second = [0] * len(texts)
    second[right], second[right - 1] = 45, 15
    for text in telling:
        assert text not in page.locator("[data-room]").inner_html()
        assert text not in page.locator("body").aria_snapshot()
    vote_and_talk(page, language, first, second)
    assert not any(text in page.content() for text in telling)
    assert violations(page) == []
    press(page, "Enter")
    letter = "ABCDE"[right]
    said = words["key_is"].replace("{letters}", letter)
    said += " " + words["shares"].replace("{first}", "50").replace("{second}", "75")
    expect(page.locator(".nt-room__say")).to_have_text(said)
    marked = page.locator("[data-mark=right]")
    expect(marked).to_have_count(1)
    expect(marked.locator(".nt-room__bar")).to_have_text(
        [f"{words['first']} 30 · {percent(words, 50)}", f"{words['second']} 45 · {percent(words, 75)}"]
    )
    assert marked.locator("svg").evaluate_all(DRAWN) == [50, 75]
    room = page.locator("[data-room]").evaluate("node => node.clientWidth")
    assert marked.locator("svg").first.evaluate("node => node.clientWidth") > room / 2, "where there is room below"
    assert page.evaluate(LEAVING), "the counts are not kept yet"
    assert violations(page) == []
    assert telling[-1] not in page.content()
    press(page, "Enter")
    expect(page.locator(".nt-room__why")).to_have_text(telling[-1])
    sources = page.locator(".nt-room__body [data-clause]")
    assert sources.first.evaluate("node => node.href").startswith(f"{server}{PREFIX[language]}sumber.html#")
    assert violations(page) == []
    page.locator("button", has_text=words["results"]).last.focus()
    press(page, "Enter")
    row = page.locator(".nt-room__sheet tbody tr", has_text=stem)
    expect(row.locator("td").nth(0)).to_contain_text(percent(words, 50))
    expect(row.locator("td").nth(1)).to_contain_text(percent(words, 75))
    expect(row.locator("td").nth(2)).to_have_text(f"+25 {words['points']}")
    assert violations(page) == []
    with page.expect_download() as saved:
        press(page, "Enter")
    assert not page.evaluate(LEAVING)
    day = page.evaluate("new Date().toLocaleDateString('sv')")
    assert saved.value.suggested_filename == f"{words['file']}-{day}.csv"
    lines = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert lines[0] == [words[name] for name in ("question", "option", "key", "first", "second")]
    assert [stem, f"{letter}. {texts[right]}", words["is_right"], "30", "45"] in lines
    assert Path(saved.value.path()).read_text("utf-8").startswith("\ufeff"), "or Windows takes it for other letters"
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    shown = page.locator("body > :visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text(words["result_title"])
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    for _ in range(9):
        press(page, "Tab")
        assert page.evaluate("Boolean(document.activeElement.closest('[data-room]'))"), "Tab left the quiz"
    press(page, "Escape")
    assert button(page) == words["resume"]
    expect(page.locator("article h1")).to_be_visible()


def test_an_empty_or_senseless_count_stops_nobody(visits: Visits, server: str) -> None:
    words = WORDS["id"]
    page = visits.open(f"{server}pelatih/kuis-ruang.html")
    page.locator("[data-set]").select_option("other")
    page.locator("[data-number]").fill('<b>"7"</b>')
    press(page, "Tab", "Enter")
    items = [one.item for one in bank(load_project(REPO).quizzes).values()]
    stems = {one.id: one.stem.id for one in items if one.type in SUITED}
    drawn = [stems[one] for one in draw("b7b", items) if one in stems]
    assert page.locator(".nt-room__stem").inner_text() == drawn[0]
    press(page, "Tab", "Enter")
    page.keyboard.type("-1e5")
    assert page.locator(".nt-room__count").first.input_value() == "15"
    page.locator(".nt-room__count").first.fill("")
    page.locator("button", has_text=words["save_votes"]).focus()
    press(page, "Enter")
    expect(page.locator(".nt-room__say")).to_have_text(words["no_votes"])
    page.locator("button", has_text=words["without"]).focus()
    press(page, "Enter")
    expect(page.locator(".nt-room__bar")).to_have_count(0)
    expect(page.locator("[data-mark=right]").first).to_be_visible()


@both_languages
def test_a_plan_is_one_deck_from_a_folder_and_its_quiz_runs_on_a_slide(
    language: str, visits: Visits, built_site: Path
) -> None:
    words = WORDS[language]
    page = visits.open((built_site / f"{PREFIX[language]}pelatih/rencana-30-menit.html").as_uri())
    page.locator("[data-start]").fill("09:30")
    mark = "." if language == "id" else ":"
    expect(page.locator("[data-at='2']")).to_have_text(f"09{mark}32")
    page.locator("[data-plan] a[href*='quiz-media-sosial']").click()
    slide = page.locator("[data-slide]:not([hidden])")
    expect(slide.locator("[data-begin]")).to_be_focused()
    expect(slide.locator(".nt-join__text:visible")).to_have_text(
        f"{words['own_copy']} media-sosial.html#kuis", use_inner_text=True
    )
    press(page, "Enter")
    stem = slide.locator(".nt-room__stem")
    expect(stem).to_be_visible()
    assert stem.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 28
    place = page.url
    press(page, "PageDown", "PageDown", "PageDown")
    expect(page.locator("[data-room][data-step=reveal]")).to_have_count(1)
    assert page.url == place
    press(page, "PageUp")
    assert page.url != place
    press(page, "PageDown")
    expect(page.locator("[data-room][data-step=reveal]")).to_be_visible()
    assert page.locator(".nt-room__body").evaluate("node => node.scrollHeight - node.clientHeight") <= 1
    page.keyboard.press("Escape")
    expect(page.locator("article h1")).to_be_visible()
    deck = visits.open((built_site / f"{PREFIX[language]}pelatih/sajian-60-menit.html").as_uri())
    sides = deck.locator(".nt-turn").evaluate_all("all => all.slice(0, 2).map(one => getComputedStyle(one).marginLeft)")
    assert len(set(sides)) == 2, "who speaks is told by side as well"
    assert all(url.startswith(("file://", "data:", "blob:")) for url in visits.requests)


def test_with_an_address_there_are_codes_and_decks_are_in_no_list(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://contoh.example/")
    both = '{id: "Contoh", en: "Sample"}'
    plan = f"id: contoh\ntitle: {both}\naudience: {both}\nminutes: 30\nprepare: [{both}]\nparts:\n"
    plan += "  - {kind: section, of: index#alur, minutes: 2}\n  - {kind: form, of: A, minutes: 9}\n"
    plan += "  - {kind: quiz, of: contoh, minutes: 9}\n"
    room = '---\ntitle: Kuis\ndescription: "Kuis."\n---\n\n# Kuis\n\n<!-- site:room -->\n'
    changes = {"docs/plans/contoh.yml": plan} | {f"docs/{one}/ruang.md": room for one in ("id", "en")}
    root = make_project(tmp_path / "project", changes)
    nav = root / "mkdocs.yml"
    nav.write_text(nav.read_text("utf-8") + "  - Kuis bersama: ruang.md\n", encoding="utf-8")
    build_site(root, root / "site", with_pdf=False, say=print)
    assert "ruang.html" in (root / "site/sitemap.xml").read_text("utf-8")
    for listing in ("sitemap.xml", "search/id.js", "search/en.js", "index.html"):
        assert "sajian-contoh" not in (root / "site" / listing).read_text("utf-8"), listing
    assert 'content="noindex"' in (root / "site/pelatih/sajian-contoh.html").read_text("utf-8")
    for address in serve(root / "site"):
        page = visits.open(f"{address}en/ruang.html")
        expect(page.get_by_role("img", name="contoh.example/en/cek.html#set=1")).to_be_visible()
        page.locator("[data-set]").select_option("quiz:contoh")
        expect(page.get_by_role("img", name="contoh.example/en/index.html#kuis")).to_be_visible()
        expect(page.locator("svg.nt-qr:visible")).to_have_count(1)
        deck = visits.open(f"{address}pelatih/sajian-contoh.html")
        expect(deck.locator("svg.nt-qr")).to_have_count(2)
        slide = visits.open(f"{address}en/pelatih/sajian-contoh.html#slide=quiz-contoh")
        expect(slide.locator("[data-begin]")).to_be_focused()
        expect(slide.locator("[data-begin]")).to_be_in_viewport(ratio=1)
        assert violations(slide) == []
        press(slide, "Enter")
        expect(slide.locator(".nt-room__stem")).to_be_visible()
        press(slide, "PageDown", "PageDown")
        expect(slide.locator(".nt-room__count").first).to_be_focused()
        assert violations(slide) == []
        press(slide, "PageDown")
        expect(slide.locator("[data-step=reveal]")).to_be_visible()
        assert violations(slide) == []


@both_languages
def test_gain_is_worked_out_while_typing(language: str, visits: Visits, server: str) -> None:
    words = GAIN[language]
    page = visits.open(f"{server}{PREFIX[language]}pelatih/hasil.html", width=360)
    told = page.locator("[data-told]")
    expect(told).to_have_text(words["waiting"])
    page.locator("[data-people]").focus()
    for number in ("20", None, "100", "160"):
        if number:
            page.keyboard.type(number)
        page.keyboard.press("Tab")
    expect(told.locator("dd")).to_have_text(
        [words["percent"].replace("{value}", "50"), words["percent"].replace("{value}", "80"), f"+30 {words['points']}",
         f"0{words['decimal']}60"]
    )  # fmt: skip
    expect(told).to_contain_text(words["band_medium"])
    assert violations(page) == []
    page.locator("[data-after]").fill("201")
    expect(told).to_contain_text("200")
    page.locator("[data-people]").fill("0")
    expect(told).to_have_text(words["no_people"])
    page.get_by_role("button", name=words["empty"]).click()
    expect(told).to_have_text(words["waiting"])
