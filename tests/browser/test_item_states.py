"""What holds of an item in every state: nothing is lost on paper, in other colours, under strict rules, for helpers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from answering import WORDS, answer_at_once, item_of, results, tab_to
from item_maker import make_data
from netralitas.items.short import normal_form
from netralitas.site import build_site
from playwright.sync_api import Page, Route, expect
from serving import serve
from site_pages import PREFIX
from test_every_page import NOT_PRINTED, TOO_WIDE, violations
from test_kept_answers import MIXED
from type_site import IDS, make_type_site
from visits import Visits

pytestmark = pytest.mark.browser
both_languages = pytest.mark.parametrize("language", ["id", "en"])
REPORT = "mailto:soal@example.org?subject="
POLICY = "script-src 'self'; object-src 'none'; connect-src 'none'"
# Each number of options a choice may have, for both kinds of choice.
CHOICES = {
    f"{kind}-{count}": {"id": f"{kind}-{count}", "type": kind, "stem": f"Pilih {kind} {count}?"}
    | {"options": ["*Pilihan 1", *(f"Pilihan {number}" for number in range(2, count + 1))]}
    for kind, count in product(("single", "multiple"), range(2, 9))
}


@pytest.fixture(scope="module")
def choices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a site with choices of two to eight options and an address for doubtful items."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPORT_ADDRESS", REPORT)
        items = [json.dumps(make_data(short)) + "\n" for short in CHOICES.values()]
        root = make_type_site(tmp_path_factory.mktemp("choices") / "project", items)
        build_site(root, root / "site", with_pdf=False, say=print)
    yield from serve(root / "site")


@pytest.fixture(scope="module")
def printed_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the pages that a test prints go."""
    return tmp_path_factory.mktemp("printed")


def open_page(visits: Visits, server: str, language: str = "id", **how: object) -> Page:
    return visits.open(f"{server}{PREFIX[language]}semua.html", **how)  # type: ignore[arg-type]


def test_every_option_of_two_to_eight_is_chosen_changed_and_checked_with_keys(visits: Visits, choices: str) -> None:
    page = open_page(visits, choices)
    for name, short in CHOICES.items():
        count, item = len(short["options"]), page.locator(f"[data-item={name}]")
        tab_to(page, f"[data-item={name}] [data-option=a]")
        reached = []
        for number in range(count):
            page.keyboard.press("Space")
            reached += [item.locator("[data-option]:checked").evaluate_all("nodes => nodes.map(one => one.value)")]
            assert page.evaluate("document.activeElement.dataset.option") == "abcdefgh"[number]
            assert page.evaluate("document.activeElement.checked")
            if short["type"] == "multiple":
                page.keyboard.press("Space")
                assert not page.evaluate("document.activeElement.checked"), "a choice can be taken back"
            if number < count - 1:
                page.keyboard.press("ArrowDown" if short["type"] == "single" else "Tab")
            expect(item.locator("[data-result]")).to_have_attribute("data-result", "")
        assert [len(one) for one in reached] == [1] * count
        page.keyboard.press("Space")
        tab_to(page, f"[data-item={name}] [data-check]")
        page.keyboard.press("Enter")
        expect(item.locator("[data-result]")).to_have_attribute("data-result", "wrong")
        expect(item.locator(f"[data-option={'abcdefgh'[count - 1]}]")).to_be_checked()


@both_languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_width_and_focus_order_from_new_to_finished(
    scheme: str, language: str, visits: Visits, type_server: str
) -> None:
    page = open_page(visits, type_server, language, scheme=scheme, width=390)
    page.emulate_media(reduced_motion="reduce")
    found = {"new": violations(page)}
    for name, result in MIXED.items():
        answer_at_once(page, name, result, language)
    assert results(page) == MIXED
    found["answered"] = violations(page)
    page.get_by_role("button", name=WORDS[language]["quiz"]["again"]).click()
    found["repeated"] = violations(page)
    for name in IDS:
        if not results(page)[name]:
            answer_at_once(page, name, "right", language)
    assert set(results(page).values()) == {"right"}
    found["finished"] = violations(page)
    assert {state: told for state, told in found.items() if told} == {}
    expect(page.locator(".nt-sum [role=status]")).not_to_be_empty()
    assert (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TOO_WIDE)) == (390, [])
    assert page.locator("[tabindex]").evaluate_all("nodes => nodes.filter(node => node.tabIndex > 0).length") == 0


@both_languages
def test_on_paper_every_question_is_whole_and_no_key_is_told(
    language: str, visits: Visits, type_server: str, printed_pages: Path
) -> None:
    page = open_page(visits, type_server, language)
    page.emulate_media(media="print")
    assert page.evaluate(NOT_PRINTED) == []
    expect(page.locator("[data-moment]")).to_have_count(2)
    for moment in page.locator("[data-moment]").all():
        expect(moment).to_be_visible()
    for hidden in ("[data-key]", ".nt-actions", "[data-result]", ".nt-sum", ".nt-hint", "[data-self]"):
        expect(page.locator(f"article {hidden}:visible")).to_have_count(0)
    answer_at_once(page, "scenario", "right", language)
    expect(item_of(page, "scenario").locator("[data-key]")).to_be_visible()
    told = item_of(page, "scenario").locator("[data-result]").inner_text()
    assert len(told) > len(WORDS[language]["quiz"]["right"]) + 10, "how the story ends is told with the result"


def test_the_policy_that_allows_only_files_of_the_site_is_enough(visits: Visits, type_server: str) -> None:
    page = visits.open("about:blank")

    def guarded(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | {"content-security-policy": POLICY})

    page.route("**/*.html", guarded)
    page.goto(type_server + "semua.html")
    for name, result in MIXED.items():
        answer_at_once(page, name, result)
    assert results(page) == MIXED
    page.goto(type_server + "kemajuan.html")
    expect(page.locator("[data-topic=semua] [data-state]")).to_contain_text("8")
    page.goto(type_server + "cek.html#set=7")
    expect(page.locator("[data-item]")).to_have_count(10)
    # Only the theme's own inline scripts are refused and missed.
    assert [fault for fault in visits.faults if "inline script" not in fault and "__md_" not in fault] == []
    visits.faults.clear()


def test_numbers_and_words_are_read_as_people_write_them(visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server)
    item, status = item_of(page, "short"), item_of(page, "short").locator("[data-result]")
    cases = [
        (
            {"number": "21", "tolerance": "0"},
            ["21", " 21 hari", "21,0", "21.", "± 21"],
            ["20", "2 1", "211", "hari", "-21"],
        ),
        ({"number": "2.5", "tolerance": "0"}, ["2.5", "2,5", "2,50 %"], ["25", "2", "2,51"]),
        ({"number": "1500", "tolerance": "0"}, ["1500", "1.500", "1,500", "1.500,00"], ["1,5", "15.00", "150"]),
        ({"number": "2000000", "tolerance": "0"}, ["2000000", "2.000.000", "2,000,000"], ["2.000", "2.000.00"]),
        ({"number": "10", "tolerance": "0.5"}, ["10", "9,5", "10.5"], ["9.4", "10.6", "1"]),
        ({"number": "-3", "tolerance": "0"}, ["-3"], ["3"]),
        (
            {"accepted": "|".join(map(normal_form, ["Surat Keputusan", "SK (É)"]))},
            ["surat keputusan", " SURAT-Keputusan. ", "sk é", "“Surat\tkeputusan”"],
            ["surat", "suratkeputusan", "|", "sk"],
        ),
    ]
    for data, right, wrong in cases:
        item.evaluate(
            "(node, data) => { for (const name of ['number', 'tolerance']) delete node.dataset[name];"
            " Object.assign(node.dataset, data); }",
            data,
        )
        for typed in [*right, *wrong]:
            item.locator("[data-option]").fill(typed)
            item.locator("[data-check]").click()
            expect(status).to_have_attribute("data-result", "right" if typed in right else "wrong")
            item.locator("[data-retry]").evaluate("node => node.click()")


def test_the_reason_moves_with_its_option(visits: Visits, type_server: str) -> None:
    """Options are mixed by a seed or a form only; a letter means the same above and below."""
    page = visits.open(type_server + "cek.html#set=3")
    expect(page.locator("[data-item]")).to_have_count(10)
    orders = page.locator("[data-item^=lain-]").evaluate_all(
        """nodes => nodes.map(node => ['data-option', 'data-for'].map(
            name => [...node.querySelectorAll(`[${name}]`)].map(one => one.getAttribute(name)).join('')))"""
    )
    assert all(shown == reasons for shown, reasons in orders)
    assert {"".join(sorted(shown)) for shown, _ in orders} == {"abc"} != {shown for shown, _ in orders}
    bank = page.evaluate("Object.fromEntries(Object.entries(asnBank.items).map(([id, one]) => [id, one.html]))")
    for item in page.locator("[data-item]").all():
        for reason in item.locator("[data-for]").all():
            told = reason.evaluate("node => node.outerHTML.replace(' hidden=\"\"', '')")
            assert told in bank[item.get_attribute("data-item") or ""]
    page.goto(type_server + "lain.html")
    plain = page.locator("[data-option]").evaluate_all("nodes => nodes.map(node => node.dataset.option).join('')")
    assert plain == "abc" * 36, "where nobody asked for it nothing is mixed"


def test_without_a_share_sheet_the_text_is_copied(visits: Visits, type_server: str) -> None:
    page = open_page(visits, type_server, before="delete Navigator.prototype.share;")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    item = answer_at_once(page, "matching", "wrong")
    item.get_by_role("button", name=WORDS["id"]["quiz"]["share"]).click()
    expect(item.get_by_role("status")).to_have_text(WORDS["id"]["quiz"]["shared"])
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "Golongkan perbuatannya.",
        "Penjelasan.",
        "UU 1/2020 Pasal 3",
        "2026",
        f"{type_server}semua.html#soal-",
    ):
        assert part in copied
    assert page.evaluate("document.activeElement.closest('[data-item]').dataset.item") == IDS["matching"]
    page.evaluate("document.execCommand = () => false")
    item.get_by_role("status").evaluate("node => { node.textContent = ''; }")
    item.get_by_role("button", name=WORDS["id"]["quiz"]["share"]).click()
    expect(item.get_by_role("status")).to_be_empty()


@both_languages
def test_a_doubtful_item_is_reported_to_the_address_of_the_settings(
    language: str, visits: Visits, choices: str, type_server: str
) -> None:
    page = open_page(visits, choices, language)
    item = page.locator("[data-item=single-2]")
    link = item.get_by_role("link", name=WORDS[language]["quiz"]["report"])
    expect(link).to_have_count(0)
    item.locator("[data-option=a]").check()
    item.locator("[data-check]").click()
    address = f"{choices}{PREFIX[language]}semua.html%23soal-single-2".replace(":", "%3A").replace("/", "%2F")
    expect(link).to_have_attribute("href", f"{REPORT}single-2%20%E2%80%93%20{address}")
    page = open_page(visits, type_server, language)
    answer_at_once(page, "single", "right", language)
    expect(page.get_by_role("link", name=WORDS[language]["quiz"]["report"])).to_have_count(0)


@both_languages
def test_the_sheet_of_the_whole_site_is_one_page(
    language: str, visits: Visits, server: str, printed_pages: Path
) -> None:
    page = visits.open(f"{server}{PREFIX[language]}kemajuan.html", before="window.print = () => {};")
    page.locator("[data-name]").fill("Sri Wahyuni Kusumaningrum")
    page.locator("[data-print]").click()
    page.emulate_media(media="print")
    expect(page.locator("[data-sheet] li")).to_have_count(page.locator("[data-topic]").count())
    expect(page.locator("[data-sheet]")).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator("[data-sheet]")).to_be_hidden()
    page.emulate_media(media="print")
    target = printed_pages / f"{language}.pdf"
    page.pdf(path=target, format="A4")  # this ends in `afterprint`
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1
    expect(page.locator("[data-sheet]")).to_be_hidden()
    expect(page.locator("[data-topic]").first).to_be_visible()
