"""Answers items of every type as a reader without a mouse does, or at once where something else is tested."""

from __future__ import annotations

from cases_reader import read
from playwright.sync_api import Locator, Page
from project_maker import REPO
from type_site import IDS

WORDS = {
    language: {name: read(REPO / f"overrides/locales/{language}/{name}.yml") for name in ("quiz", "progress", "exam")}
    for language in ("id", "en")
}
# For each type and result what is answered, once for each press of the button.
WAYS: dict[str, dict[str, list[str]]] = {
    "single": {"right": ["b"], "wrong": ["a"]},
    "multiple": {"right": ["a c"], "partly": ["a"], "wrong": ["b"]},
    "truefalse": {"right": ["salah"], "wrong": ["benar"]},
    "ordering": {
        "right": ["catat=1 lapor=2 tunggu=3"],
        "partly": ["catat=1 lapor=3 tunggu=2"],
        "wrong": ["catat=2 lapor=3 tunggu=1"],
    },
    "matching": {
        "right": ["coblos=boleh orasi=jangan"],
        "partly": ["coblos=boleh orasi=tanya"],
        "wrong": ["coblos=jangan orasi=boleh"],
    },
    "short": {"right": [" NETRALITAS. "], "wrong": ["Memihak"]},
    "scenario": {
        "right": ["awal-tolak", "lanjut-catat"],
        "partly": ["awal-tolak", "lanjut-diam"],
        "wrong": ["awal-ikut"],
    },
    "reveal": {"right": ["", "right"], "partly": ["", "partly"], "wrong": ["", "wrong"]},
}
# Enters an answer into an item and presses its button, without going there.
AT_ONCE = """([name, given]) => {
    const item = document.querySelector(`[data-item=${name}]`), wanted = given.split(' ');
    const open = [...item.querySelectorAll('[data-option]')].filter(node => !node.disabled && node.offsetParent);
    if (!given) item.querySelector('[data-note]').value = 'Supaya adil.';
    else open.forEach(node => {
        const pair = wanted.find(one => one.startsWith(node.dataset.option + '='));
        if (node.type === 'text') node.value = given;
        else if (pair) node.value = pair.split('=')[1];
        else node.checked = wanted.includes(node.dataset.option);
    });
    item.querySelector('[data-check]').click();
}"""
FOCUSED = "wanted => document.activeElement.matches(wanted)"


def item_of(page: Page, name: str) -> Locator:
    """Return the item of a type."""
    return page.locator(f"[data-item={IDS[name]}]")


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until an element that the selector describes has the focus."""
    for _ in range(150):
        if page.evaluate(FOCUSED, wanted):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {wanted}")


def press_check(page: Page, name: str, key: str = "Enter") -> None:
    """Go to the button of an item and press it."""
    tab_to(page, f"[data-item={IDS[name]}] [data-check]")
    page.keyboard.press(key)


def answer(page: Page, name: str, result: str, language: str = "id") -> Locator:
    """Answer the item of a type so that `result` comes out; return it."""
    for given in ways(name, result, language):
        enter(page, name, given)
        press_check(page, name)
    return item_of(page, name)


def answer_at_once(page: Page, name: str, result: str, language: str = "id") -> Locator:
    """Answer the item of a type so that `result` comes out, without keys; return it."""
    for given in ways(name, result, language):
        page.evaluate(AT_ONCE, [IDS[name], given])
    return item_of(page, name)


def ways(name: str, result: str, language: str) -> list[str]:
    """Return what is answered to the item of a type, once for each press of the button."""
    return [given if language == "id" else given.replace("NETRALITAS", "NEUTRALITY") for given in WAYS[name][result]]


def enter(page: Page, name: str, given: str) -> None:
    """Enter one answer with keys alone."""
    base = f"[data-item={IDS[name]}]"
    if not given:
        tab_to(page, f"{base} [data-note]")
        page.keyboard.type("Supaya adil.")
        return
    controls = page.locator(f"{base} [data-option]:enabled:visible")
    known = controls.evaluate_all("nodes => nodes.map(node => [node.dataset.option, node.type])")
    tab_to(page, f"{base} [data-option]:enabled")
    if known[0][1] == "text":
        page.keyboard.type(given)
    elif known[0][1] == "radio":
        place = [option for option, _ in known].index(given)
        for key in ["ArrowDown"] * place or ["Space"]:
            page.keyboard.press(key)
    elif known[0][1] == "checkbox":
        for option, _ in known:
            if option in given.split():
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
    else:
        wanted = dict(pair.split("=") for pair in given.split())
        for number, (option, _) in enumerate(known):
            values = controls.nth(number).locator("option").evaluate_all("nodes => nodes.map(node => node.value)")
            for _ in range(values.index(wanted[option])):
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")


def results(page: Page) -> dict[str, str]:
    """Return the result of each type on the page."""
    return {name: item_of(page, name).locator("[data-result]").get_attribute("data-result") or "" for name in IDS}
