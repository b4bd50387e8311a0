"""May I?: the page gives the answers that Python gives, in both languages, on paper and without scripts."""

from __future__ import annotations

from typing import Any

import pytest
from netralitas.acts import STAGES
from netralitas.project import load_project
from netralitas.roles import ROLES
from playwright.sync_api import Browser, Page, expect
from project_maker import REPO
from test_every_page import TOO_WIDE, violations
from visits import Visits

pytestmark = pytest.mark.browser
CONTENT = load_project(REPO)
ACTS = CONTENT.acts.acts
# Asks an act in every way a reader can; a question that is not shown needs no answer.
ASK = """([names, roles, stages]) => {
    const found = {};
    const choose = (select, value) => { select.value = value; select.dispatchEvent(new Event('change')); };
    for (const name of names) {
        const act = document.getElementById(name);
        act.querySelector('h3 button').click();
        const [role, stage] = act.querySelectorAll('.nt-questions select');
        for (const one of roles) for (const two of stages) {
            choose(role, one);
            choose(stage, two);
            const shown = [...act.querySelectorAll('.nt-answer')].filter(node => node.getClientRects().length);
            found[[name, one, two]] = [...new Set(shown.map(node => node.dataset.answer || ''))].join() +
                '|' + shown[0].querySelectorAll('p')[1].firstChild.textContent.trim() + '|' + shown.length + '|' +
                [...shown[0].querySelectorAll('[data-clauses] a')].map(node => node.dataset.clause).join();
        }
        act.querySelector('h3 button').click();
    }
    return found;
}"""
SAMPLE = sorted(ACTS)[::6]
REST = sorted(set(ACTS) - set(SAMPLE))


@pytest.mark.parametrize("names", [SAMPLE, pytest.param(REST, marks=pytest.mark.long)], ids=["sample", "rest"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_each_combination_is_answered_as_in_python(
    names: list[str], language: str, visits: Visits, server: str
) -> None:
    page = visits.open(server + ("" if language == "id" else "en/") + "bolehkah.html", width=390)
    found: dict[str, Any] = page.evaluate(ASK, [names, list(ROLES), list(STAGES)])
    assert len(found) == len(names) * len(ROLES) * len(STAGES)
    wrong = []
    for key, told in found.items():
        name, role, stage = key.split(",")
        rule = ACTS[name].rule(role, stage)
        clauses = ",".join(CONTENT.register.holding(rule.sources, role))
        wanted = f"{rule.answer or ''}|{rule.reason[language]}|1|{clauses}"
        wrong += [(key, told, wanted)] if " ".join(told.split()) != " ".join(wanted.split()) else []
    assert wrong == []


def opened(page: Page, name: str, stage: str) -> None:
    """Choose role and stage of the act on the page, as far as they are asked."""
    act = page.locator(f"[id='{name}']")
    for asked, value in (("role", "pns"), ("stage", stage)):
        select = act.locator(f"[data-ask-{asked}] select")
        if select.is_visible():
            select.select_option(value)
    expect(act.locator(".nt-answer:visible")).to_have_count(1)


@pytest.mark.parametrize(("prefix", "width", "scheme"), [("", 360, "light"), ("en/", 1280, "dark")])
def test_a_link_opens_an_act_that_can_be_asked_shared_and_read(
    prefix: str, width: int, scheme: str, visits: Visits, server: str
) -> None:
    page = visits.open(f"{server}{prefix}bolehkah.html#menyukai-unggahan", width=width, scheme=scheme)
    act = page.locator("#menyukai-unggahan")
    expect(act.locator("h3 button")).to_have_attribute("aria-expanded", "true")
    box = page.locator(".nt-ask").bounding_box()
    heading = act.locator("h3").bounding_box()
    assert box and heading and box["y"] + box["height"] <= heading["y"] < 300
    opened(page, "menyukai-unggahan", "kampanye")
    expect(act.locator(".nt-answer:visible")).to_have_attribute("data-answer", "dilarang")
    assert (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TOO_WIDE)) == (width, [])
    act.locator("[data-share]").click()
    words = CONTENT.words["en" if prefix else "id"]["acts"]
    expect(page.locator("[data-told]")).to_have_text(words["shared"])
    expect(act.locator("[data-share]")).to_be_focused()
    assert violations(page) == []
    act.locator("[data-all]").click()
    expect(act.locator(".nt-answer:visible")).to_have_count(len(ACTS["menyukai-unggahan"].rules))


def test_everyday_words_lead_to_an_act_by_keyboard(visits: Visits, server: str) -> None:
    page = visits.open(server + "bolehkah.html", width=390)
    page.locator("[data-search-acts]").focus()
    page.keyboard.type("jempol")
    expect(page.locator("[data-told]")).not_to_be_empty()
    shown = page.locator("[data-act]:visible")
    assert 0 < shown.count() < len(ACTS) / 4
    page.keyboard.press("Tab")
    button = shown.first.locator("h3 button")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(shown.first.locator("select:visible").first).to_be_visible()
    page.locator("[data-search-acts]").fill("xyzzy")
    expect(page.locator("[data-told]")).to_have_text(CONTENT.words["id"]["acts"]["none"])


@pytest.mark.parametrize(
    ("prefix", "typed", "wanted"),
    [
        ("", "pake mobil dinas", "kendaraan-dinas-kampanye"),
        ("", "boleh like status calon?", "menyukai-unggahan"),
        ("", "nemenin istri kampanye", "mendampingi-pasangan-calon"),
        ("en/", "put a bumper stiker on my car", "stiker-mobil-pribadi"),
        ("", "di luar pemilihan sesudahnya", "ucapan-selamat-pemenang"),  # words of a heading
    ],
)
def test_words_that_no_act_holds_lead_to_the_best_one(
    prefix: str, typed: str, wanted: str, visits: Visits, server: str
) -> None:
    page = visits.open(f"{server}{prefix}bolehkah.html", width=360)
    page.locator("[data-search-acts]").focus()
    page.wait_for_function("Boolean(window.asnSearch && window.asnSearch.find)")
    page.locator("[data-search-acts]").fill(typed)
    first = page.locator("[data-act]:visible").first
    expect(first).to_have_id(wanted)
    page.keyboard.press("Enter")
    expect(first.locator("h3 button")).to_be_focused()
    expect(first.locator("h3 button")).to_have_attribute("aria-expanded", "true")
    theme = page.locator("[data-theme]:visible").first
    assert (
        theme.evaluate("node => node.querySelector('h2, h3').tagName + node.contains(document.activeElement)")
        == "H2true"
    )
    page.locator("[data-search-acts]").fill("")
    expect(page.locator("[data-act]:visible")).to_have_count(len(ACTS))


@pytest.mark.parametrize(("prefix", "typed"), [("", "like fb"), ("en/", "like facebook")])
def test_a_question_on_the_home_page_opens_its_act(prefix: str, typed: str, visits: Visits, server: str) -> None:
    page = visits.open(f"{server}{prefix}index.html", width=360, height=640)
    box = page.locator("[data-quick]")
    place = box.bounding_box()
    assert place and place["y"] + place["height"] < 640, "below the first screen"
    box.fill(typed)
    box.press("Enter")
    act = page.locator("#menyukai-unggahan")
    expect(act.locator("select:visible").first).to_be_in_viewport()
    expect(page.locator("[data-search-acts]")).to_have_value(typed)
    assert (page.evaluate("document.documentElement.scrollWidth"), violations(page)) == (360, [])
    act.locator("[data-share]").click()
    expect(page.locator("[data-told]")).to_have_text(CONTENT.words["en" if prefix else "id"]["acts"]["shared"])


def test_what_is_asked_most_is_one_tap_away(visits: Visits, server: str) -> None:
    page = visits.open(server + "index.html", width=360)
    links = page.locator(".nt-quick li a")
    assert links.all_inner_texts() == [act.title.id for act in CONTENT.acts.asked]
    links.first.click()
    expect(page.locator(".nt-act--open select:visible").first).to_be_in_viewport()


@pytest.mark.parametrize("lost", ["acts.js", "quiz.js"])
def test_a_script_that_does_not_arrive_hides_no_answer(lost: str, browser: Browser, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto(server + "bolehkah.html")
    rules = sum(len(act.rules) for act in ACTS.values())
    expect(page.locator(".nt-answer:visible")).to_have_count(rules)
    context.close()


@pytest.mark.parametrize("printed", [True, False], ids=["on paper", "without scripts"])
def test_every_answer_is_there(printed: bool, visits: Visits, server: str) -> None:
    page = visits.open(server + "bolehkah.html#menyukai-unggahan", scripts=printed)
    if printed:
        page.emulate_media(media="print")
    rules = sum(len(act.rules) for act in ACTS.values())
    expect(page.locator(".nt-answer:visible")).to_have_count(rules)
    shared = sum(act.shared_instead is not None for act in ACTS.values())
    expect(page.locator("[data-shared]:visible")).to_have_count(shared)
    expect(page.locator("[data-controls]")).to_be_hidden()
