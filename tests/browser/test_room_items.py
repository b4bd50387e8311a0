"""Every item of the quiz with the room in every step: whole, readable, and mute about the key before the reveal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cases_reader import read
from netralitas.bank import bank
from netralitas.project import load_project
from playwright.sync_api import Page, expect
from project_maker import REPO
from site_pages import PREFIX
from visits import Visits

pytestmark = pytest.mark.browser
WORDS = {language: read(REPO / f"overrides/locales/{language}/room.yml") for language in ("id", "en")}
VOTES = [100, 88, 999, 9, 77]  # long numbers, more than a hall holds
# Goes through all items of some topics by the buttons of the page and returns what a hall could not read or learns
# too early. In each step: nothing cut, clamped, scrolled away or smaller than 28 px on 1280 x 720; question and
# options whole; before the reveal the options differ in letter and text alone.
WALK = r"""([topics, talk, all, votes, leave]) => {
    const root = document.querySelector('[data-room]'), select = root.querySelector('[data-set]'), faults = [];
    const seen = {steps: {}, items: 0, largest: ''};
    const canvas = root.closest('.nt-deck__canvas');
    const unit = canvas ? 1 : innerHeight / 720;
    let topic = '', nth = 0, texts = [];
    const buttons = () => [...root.querySelectorAll(':scope > .nt-room__buttons button')];
    const press = name => (name ? buttons().find(one => one.textContent === name) : buttons()[0]).click();
    const vote = () => root.querySelectorAll('.nt-room__count').forEach((one, n) => { one.value = votes[n]; });
    const shown = node => node && node.getClientRects().length > 0;
    const look = () => {
        const step = root.dataset.step, body = root.querySelector('.nt-room__body');
        const frame = root.getBoundingClientRect();
        const add = text => faults.push(`${topic} ${nth} ${step}: ${text}`);
        seen.steps[step] = (seen.steps[step] || 0) + 1;
        if (body.scrollHeight > body.clientHeight + 1) add(`${body.scrollHeight - body.clientHeight} px out of sight`);
        root.querySelectorAll('.nt-room__stage *, .nt-room__say, .nt-room__buttons *').forEach(one => {
            if (!shown(one) || one.closest('.nt-room__lobby')) return;
            const style = getComputedStyle(one), box = one.getBoundingClientRect();
            if (style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis')
                add('shortened: ' + one.className);
            if (one !== body && style.overflow !== 'visible' && one.localName !== 'svg'
                && one.scrollHeight > one.clientHeight + 1) add('cut: ' + one.className);
            if (box.right > frame.right + 1 || box.bottom > frame.bottom + 1) add('off the screen: ' + one.className);
            const written = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
            if (written && !one.closest('.nt-room__corner') && parseFloat(style.fontSize) < 27.9 * unit)
                add(`${style.fontSize}: ${one.textContent}`);
        });
        const stem = root.querySelector('.nt-room__stem').textContent;
        const options = [...root.querySelectorAll('.nt-room__text')].map(one => one.textContent);
        if (step === 'ask') texts = [stem, ...options];
        if (step !== 'why' && step !== 'all' && JSON.stringify([stem, ...options]) !== JSON.stringify(texts))
            add('other texts than asked');
        if (step !== 'why' && step !== 'all' && !shown(root.querySelector('.nt-room__stem'))) add('no question');
        if (step === 'reveal' && root.querySelectorAll('.nt-room__bar').length !== 2 * options.length) add('no bars');
        if (['reveal', 'why', 'all'].includes(step)) return;
        if (/data-right|data-mark|data-key|nt-mark|✓|✗/.test(root.innerHTML)) add('tells the key');
        const rows = [...root.querySelectorAll('.nt-room__options li')].map((one, n) => {
            const copy = one.cloneNode(true);
            copy.querySelectorAll('b, span').forEach(part => { part.textContent = ''; });
            return copy.outerHTML.replace(/ aria-label="[^"]*"| ?focus-visible| data-focus-visible-added=""/g, '');
        });
        if (new Set(rows).size !== 1) add('options differ: ' + rows.join(' '));
    };
    for (topic of topics) {
        select.value = topic;
        select.dispatchEvent(new Event('input'));
        root.querySelector('[data-begin]').click();
        for (nth = 1; root.dataset.step !== 'end'; nth++) {
            seen.items++;
            look(); press(); look(); press(); vote(); look(); press(); look(); press(talk); look(); press();
            vote(); look(); press(); look(); press(); look(); press(); look();
            if (buttons().some(one => one.textContent === all)) { press(all); look(); }
            press();
        }
        if (leave || topic !== topics[topics.length - 1])
            [...root.querySelectorAll('.nt-room__corner button')].pop().click();
    }
    return [faults, seen];
}"""


def topics(page: Page) -> list[str]:
    """Return the topics that can be chosen, the largest last."""
    values: list[str] = page.locator("[data-set] option").evaluate_all("all => all.map(one => one.value)")
    sizes = {name: len(content.items) for name, content in load_project(REPO).quizzes.items()}
    return sorted((one for one in values if one.startswith("quiz:")), key=lambda one: sizes[one.removeprefix("quiz:")])


def walk(page: Page, language: str, leave: bool) -> dict[str, Any]:
    """Walk through all items and return what was seen; the bank is there after the first start."""
    words = WORDS[language]
    page.locator("[data-begin]").click()
    expect(page.locator(".nt-room__stem")).to_be_visible()
    page.locator(".nt-room__corner button").last.click()
    faults, seen = page.evaluate(WALK, [topics(page), words["talk"], words["all_reasons"], VOTES, leave])
    assert faults == []
    suited = [
        one for one in bank(load_project(REPO).quizzes).values() if one.item.type in ("single", "multiple", "truefalse")
    ]
    assert seen["items"] == len(suited)
    assert set(seen["steps"]) == {"ask", "think", "vote", "decide", "talk", "vote2", "ready", "reveal", "why", "all"}
    return seen  # type: ignore[no-any-return]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_item_is_whole_and_mute_on_its_page_and_on_a_slide(
    language: str, visits: Visits, built_site: Path, tmp_path: Path
) -> None:
    address = (built_site / f"{PREFIX[language]}pelatih/kuis-ruang.html").as_uri()
    slide = visits.open(address, height=720)
    slide.locator("[data-present]").click()
    expect(slide.locator("[data-slide]:not([hidden])")).to_be_focused()
    slide.keyboard.press("PageDown")
    expect(slide.locator("[data-slide]:not([hidden]) [data-begin]")).to_be_focused()
    walk(slide, language, leave=True)
    page = visits.open(address, height=720)
    walk(page, language, leave=False)
    page.pdf(path=tmp_path / "room.pdf", format="A4")
    with pikepdf.open(tmp_path / "room.pdf") as printed:
        assert len(printed.pages) == 1, "the results of the longest quiz are one page"
    assert all(url.startswith(("file://", "data:", "blob:")) for url in visits.requests)


@pytest.mark.parametrize("kind", ["single", "multiple", "truefalse"])
def test_before_the_reveal_the_accessibility_tree_names_question_options_and_steps_alone(
    kind: str, visits: Visits, server: str
) -> None:
    words = WORDS["id"]
    quizzes = load_project(REPO).quizzes
    topic, item = next((name, one) for name, content in quizzes.items() for one in content.items if one.type == kind)
    page = visits.open(f"{server}pelatih/kuis-ruang.html")
    page.locator("[data-set]").select_option(f"quiz:{topic}")
    page.locator("[data-begin]").click()
    room = page.locator("[data-room]")
    while page.locator(".nt-room__stem").inner_text() != item.stem.id:
        for name in ("vote", "without", "why", "next"):
            page.get_by_role("button", name=words[name], exact=True).click()
    telling = [
        item.explanation.id,
        *(option.because.id for option in item.options),
        words["is_right"] + ".",
        words["is_wrong"],
    ]
    if kind == "truefalse":
        telling = telling[:-2]  # there both words are options
    trees: dict[str, str] = {}
    for go in ("", "think", "vote", "save_votes", "talk", "vote2", "save_votes"):
        if go:
            page.get_by_role("button", name=words[go], exact=True).click()
        for field in page.locator(".nt-room__count").all():
            field.fill("7")
        step = str(room.get_attribute("data-step"))
        trees[step] = room.aria_snapshot()
        assert item.stem.id in page.locator(".nt-room__stem").inner_text()
        assert [text for text in telling if text in trees[step]] == [], step
    assert list(trees) == ["ask", "think", "vote", "decide", "talk", "vote2", "ready"]
    page.get_by_role("button", name=words["reveal"], exact=True).click()
    assert words["key_is"].split("{")[0] in room.aria_snapshot()


# Hands for the key and for another option: is a second vote suggested, and which share is told.
EDGES = [(0, 10, "reveal", 0), (10, 0, "reveal", 100), (30, 70, "talk", 30), (21, 9, "talk", 70), (1, 998, "reveal", 0),
         (999, 1, "reveal", 100), (29, 71, "reveal", 29), (71, 29, "reveal", 71), (24, 57, "talk", 30)]  # fmt: skip


def test_shares_at_their_edges(visits: Visits, server: str) -> None:
    words = WORDS["id"]
    items = [one for one in load_project(REPO).quizzes["larangan"].items if one.type == "single"]
    stems = {one.stem.id: one for one in items}
    page = visits.open(f"{server}pelatih/kuis-ruang.html")
    page.locator("[data-set]").select_option("quiz:larangan")
    page.locator("[data-begin]").click()
    expect(page.locator(".nt-room__stem")).to_be_visible()
    focused = "document.activeElement.textContent"
    edges = list(EDGES)
    while edges:
        item = stems.get(page.locator(".nt-room__stem").inner_text())
        page.get_by_role("button", name=words["vote"], exact=True).click()
        if item:
            right, wrong, suggested, told = edges.pop(0)
            key = next(n for n, option in enumerate(item.options) if option.correct)  # type: ignore[attr-defined]
            fields = page.locator(".nt-room__count")
            fields.nth(key).fill(str(right))
            fields.nth(key - 1 if key else 1).fill(str(wrong))
            page.get_by_role("button", name=words["save_votes"], exact=True).click()
            assert page.evaluate(focused) == words[suggested], (right, wrong)
            page.get_by_role("button", name=words["reveal"], exact=True).click()
            said = (
                words["key_is"].replace("{letters}", "ABCDE"[key]) + " " + words["share"].replace("{first}", str(told))
            )
            expect(page.locator(".nt-room__say")).to_have_text(said + (" " + words["low"] if told < 30 else ""))
            row = page.locator(".nt-room__options li").nth(key)
            expect(row.locator(".nt-room__bar")).to_have_text([f"{words['first']} {right} · {told} %"])
            width = float(str(row.locator("rect").get_attribute("width"))[:-1])
            assert width == pytest.approx(100 * right / (right + wrong))
        else:
            page.get_by_role("button", name=words["without"], exact=True).click()
        page.get_by_role("button", name=words["why"], exact=True).click()
        page.get_by_role("button", name=words["next"], exact=True).click()
