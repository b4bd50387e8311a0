"""The quick check: ten items by number or form, the same for a whole room, also from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering import WORDS
from netralitas.bank import bank, draw
from netralitas.bank import forms as forms_of
from netralitas.project import Project, load_project
from playwright.sync_api import Page, expect
from site_pages import PREFIX
from type_site import make_type_site
from visits import Visits

pytestmark = pytest.mark.browser
both_languages = pytest.mark.parametrize("language", ["id", "en"])


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return load_project(make_type_site(tmp_path_factory.mktemp("bank") / "project"))


def shown(page: Page) -> list[str]:
    expect(page.locator("[data-quiz=cek] [data-item]")).to_have_count(10)
    return [node.get_attribute("data-item") or "" for node in page.locator("[data-quiz=cek] [data-item]").all()]


def options(page: Page) -> list[str]:
    return page.locator("[data-quiz=cek] [data-option]").evaluate_all("nodes => nodes.map(node => node.dataset.option)")


@both_languages
def test_a_number_gives_a_whole_room_the_same_ten(
    language: str, visits: Visits, type_server: str, content: Project
) -> None:
    items = [one.item for one in bank(content.quizzes).values()]
    found = []
    for _ in range(2):
        page = visits.open(f"{type_server}{PREFIX[language]}cek.html#set=4711")
        found.append((shown(page), options(page)))
        expect(page.locator("[data-told]")).to_have_text(WORDS[language]["exam"]["set"].replace("{seed}", "4711"))
    assert found[0] == found[1] and found[0][0] == draw("4711", items)
    numbers = page.locator(".nt-no").all_inner_texts()
    assert numbers == [f"{WORDS[language]['quiz']['question']} {number}" for number in range(1, 11)]
    page.evaluate("location.hash = '#set=4712'")
    expect(page.locator("[data-seed]")).to_have_value("4712")
    assert shown(page) == draw("4712", items) != found[0][0]


@both_languages
def test_the_reader_starts_and_finishes_ten(language: str, visits: Visits, type_server: str) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}cek.html")
    expect(page.locator("[data-item]")).to_have_count(0)
    assert not [url for url in visits.requests if "bank-" in url], "the bank comes when it is needed"
    page.locator("[data-form=A]").focus()
    page.keyboard.press("Enter")
    shown(page)
    assert page.url.endswith("#paket=A")
    assert page.evaluate("document.activeElement.closest('[data-item]') === document.querySelector('[data-item]')")
    for number, item in enumerate(page.locator("[data-item]").all()):
        right = (item.get_attribute("data-right") or "").split()
        for control in item.locator("[data-option]").all():
            if (control.get_attribute("data-option") in right) == (number > 0):
                control.check()
                if control.get_attribute("type") == "radio":
                    break
        item.locator("[data-check]").click()
    told = page.locator("[data-exam] .nt-sum [role=status]")
    expect(told).to_contain_text(f"9 {'dari' if language == 'id' else 'of'} 10")
    expect(told.locator("a")).to_have_count(1)
    link = told.locator("a").get_attribute("href") or ""
    page.goto(f"{type_server}{PREFIX[language]}{link}")
    expect(page.locator("#kuis")).to_be_visible()


def test_forms_have_no_item_in_common_and_are_equally_hard(visits: Visits, type_server: str, content: Project) -> None:
    known = bank(content.quizzes)
    forms = {}
    for name in ("A", "B"):
        forms[name] = shown(visits.open(f"{type_server}cek.html#paket={name}"))
    assert forms == forms_of(one.item for one in known.values())
    assert not set(forms["A"]) & set(forms["B"])
    assert [sorted(known[name].item.difficulty for name in forms[form]) for form in "AB"] == [
        sorted(["easy"] * 4 + ["medium"] * 4 + ["hard"] * 2)
    ] * 2


@both_languages
def test_it_works_from_a_folder(language: str, visits: Visits, type_site: Path) -> None:
    page = visits.open((type_site / f"{PREFIX[language]}cek.html").as_uri() + "#set=99")
    shown(page)
    item = page.locator("[data-item]").first
    expect(item.locator("[data-check]")).to_be_visible()
    assert all(url.startswith(("file://", "data:", "blob:")) for url in visits.requests)


@pytest.mark.parametrize("address", ["#set=", "#set=<img>", "#paket=C", "#set=%00", "#soal-x", "#set=" + "9" * 50])
def test_a_broken_address_breaks_nothing(address: str, visits: Visits, type_server: str) -> None:
    page = visits.open(f"{type_server}cek.html{address}")
    expect(page.locator("[data-start]")).to_be_visible()
    expect(page.locator("[data-item]")).to_have_count(0)
    page.locator("[data-seed]").fill('<img src=x onerror="window.hacked=1">')
    page.locator("[data-same]").click()
    shown(page)
    assert not page.evaluate("window.hacked")


def test_a_missing_bank_is_told(visits: Visits, type_server: str) -> None:
    page = visits.open(type_server + "cek.html")
    page.route("**/bank-id.js", lambda route: route.abort())
    page.locator("[data-start]").click()
    expect(page.locator("[data-told]")).to_have_text(WORDS["id"]["exam"]["failed"])
    visits.faults.clear()


@both_languages
def test_a_shared_item_leads_to_its_own_page(language: str, visits: Visits, type_server: str) -> None:
    before = "navigator.share = data => { window.shared = data; return Promise.resolve(); };"
    page = visits.open(f"{type_server}{PREFIX[language]}cek.html#paket=A", before=before)
    item = page.locator("[data-item]").first
    item.locator("[data-option]").first.check()
    item.locator("[data-check]").click()
    item.get_by_role("button", name=WORDS[language]["quiz"]["share"]).click()
    address = page.evaluate("window.shared.url")
    assert "cek.html" not in address, "the next quick check has other items"
    page.goto(address)
    expect(page.locator("[data-item]:target")).to_have_count(1)


@both_languages
def test_without_scripts_the_topics_are_listed(language: str, visits: Visits, type_server: str) -> None:
    page = visits.open(f"{type_server}{PREFIX[language]}cek.html", scripts=False)
    expect(page.locator("[data-topic] a")).to_have_count(3)
    expect(page.locator("article button:visible, article input:visible")).to_have_count(0)
