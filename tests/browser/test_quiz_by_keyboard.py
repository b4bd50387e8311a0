"""A quiz can be done with the keyboard alone; the result is announced and every reason has its clause."""

from __future__ import annotations

import pytest
from answering import FOCUSED, tab_to
from playwright.sync_api import Locator, Page, expect
from visits import Visits

pytestmark = pytest.mark.browser

# Keys pressed on the first option of an item, then what is chosen, the result and the reasons shown.
CASES = {
    "single right": ("satu-jawaban", ["Space"], ["netral"], "right", ["netral"]),
    "single wrong": ("satu-jawaban", ["ArrowDown"], ["memihak"], "wrong", ["netral", "memihak"]),
    "single round and back": ("satu-jawaban", ["ArrowDown", "ArrowDown"], ["netral"], "right", ["netral"]),
    "multiple right": (
        "banyak-jawaban",
        ["Space", "Tab", "Space"],
        ["memilih", "membaca"],
        "right",
        ["memilih", "membaca"],
    ),
    "multiple partly": ("banyak-jawaban", ["Space"], ["memilih"], "partly", ["memilih", "membaca"]),
    "multiple too many": (
        "banyak-jawaban",
        ["Space", "Tab", "Space", "Tab", "Space"],
        ["memilih", "membaca", "berkampanye"],
        "partly",
        ["memilih", "membaca", "berkampanye"],
    ),
    "multiple wrong": (
        "banyak-jawaban",
        ["Tab", "Tab", "Space"],
        ["berkampanye"],
        "wrong",
        ["memilih", "membaca", "berkampanye"],
    ),
    "true or false right": ("benar-salah", ["ArrowDown"], ["salah"], "right", ["salah"]),
    "true or false wrong": ("benar-salah", ["Space"], ["benar"], "wrong", ["benar", "salah"]),
}
SAID = {"right": "Correct.", "partly": "Partly correct.", "wrong": "Not quite."}


def chosen(item: Locator) -> list[str]:
    return item.locator("[data-option]:checked").evaluate_all("nodes => nodes.map(node => node.dataset.option)")


def answer(page: Page, name: str, keys: list[str]) -> Locator:
    item = page.locator(f"[data-item={name}]")
    tab_to(page, f"[data-item={name}] [data-option]")
    for key in keys:
        page.keyboard.press(key)
    return item


@pytest.mark.parametrize(
    ("press", "name", "keys", "options", "result", "reasons"),
    [(("Enter", "Space")[number % 2], *case) for number, case in enumerate(CASES.values())],
    ids=CASES,
)
def test_keyboard_alone(
    press: str,
    name: str,
    keys: list[str],
    options: list[str],
    result: str,
    reasons: list[str],
    visits: Visits,
    sample_server: str,
) -> None:
    page = visits.open(sample_server + "en/index.html")
    item = answer(page, name, keys)
    assert chosen(item) == options
    status = item.get_by_role("status")
    expect(status).to_have_attribute("data-result", "")
    expect(status).to_be_empty()
    tab_to(page, f"[data-item={name}] [data-check]")
    page.keyboard.press(press)
    expect(status).to_have_attribute("data-result", result)
    expect(status).to_have_text(SAID[result])
    for option in item.locator("[data-for]").all():
        expect(option).to_be_visible(visible=option.get_attribute("data-for") in reasons)
    expect(item.locator("[data-key] [data-clause]").first).to_be_visible()
    assert page.url == sample_server + "en/index.html", "nothing is submitted"
    # The focus stays in the item, on what can be done next.
    wanted = ".nt-actions button:not([data-retry], [data-check])" if result == "right" else "[data-retry]"
    assert page.evaluate(FOCUSED, f"[data-item={name}] {wanted}")


@pytest.mark.parametrize("name", ["satu-jawaban", "banyak-jawaban", "benar-salah"])
def test_retry_resets(name: str, visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "en/index.html")
    item = answer(page, name, ["Space"])
    before = page.locator(f"[data-item={name}] [data-key]").inner_html()
    tab_to(page, f"[data-item={name}] [data-check]")
    page.keyboard.press("Enter")
    expect(item.locator("[data-option]").first).to_be_disabled()
    item.locator("[data-retry]").focus()
    page.keyboard.press("Enter")
    assert chosen(item) == []
    expect(item.locator("[data-option]").first).to_be_focused()
    expect(item.locator("[data-option]").first).to_be_enabled()
    expect(item.get_by_role("status")).to_be_empty()
    expect(item.get_by_role("status")).to_have_attribute("data-result", "")
    expect(item.locator("[data-check]")).to_be_visible()
    expect(item.locator("[data-retry]")).to_be_hidden()
    expect(item.locator("[data-mark]")).to_have_count(0)
    expect(item.locator("[data-for]:visible")).to_have_count(0)
    assert item.locator("[data-key]").inner_html() == before, "the key is as it was"


def test_checking_without_an_answer_asks_for_one(visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "index.html")
    item = page.locator("[data-item=satu-jawaban]")
    item.locator("[data-check]").click()
    expect(item.get_by_role("status")).to_have_text("Jawab dahulu semua bagian soal ini.")
    expect(item.get_by_role("status")).to_have_attribute("data-result", "")
    expect(item.locator("[data-for]:visible")).to_have_count(0)


def test_arrows_and_enter_on_an_answer_check_nothing(visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "en/index.html")
    item = answer(page, "satu-jawaban", ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Enter"])
    expect(item.get_by_role("status")).to_be_empty()
    assert page.url == sample_server + "en/index.html"


def test_the_place_of_the_result_is_there_before_it_speaks(visits: Visits, sample_server: str) -> None:
    """A live region that comes with its text is not read out by every screen reader."""
    page = visits.open(sample_server + "en/index.html")
    hidden = page.locator("[data-result]").evaluate_all(
        "nodes => nodes.filter(node => getComputedStyle(node).display === 'none').length"
    )
    assert hidden == 0


def test_an_item_is_a_named_group(visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "en/index.html")
    group = page.get_by_role("group", name="Which are allowed?")
    expect(group.get_by_role("checkbox")).to_have_count(3)
    expect(group.get_by_role("checkbox", name="Campaigning")).to_have_count(1)


def test_items_do_not_disturb_each_other(visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "en/index.html")
    for name in ("satu-jawaban", "benar-salah"):
        page.locator(f"[data-item={name}] [data-option]").first.check()
    page.locator("[data-item=satu-jawaban] [data-check]").click()
    other = page.locator("[data-item=benar-salah]")
    assert chosen(other) == ["benar"]
    expect(other.get_by_role("status")).to_be_empty()
    expect(other.locator("[data-for]:visible")).to_have_count(0)
