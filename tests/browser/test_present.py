"""Every page can be presented, from a folder and by keys alone, and is the same page afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from cases_reader import read
from playwright.sync_api import Browser, Page, expect
from project_maker import REPO
from serving import serve
from site_pages import PAGES
from sites import small_site
from visits import LATER, Visits

pytestmark = pytest.mark.browser
PREFIX = {"id": "", "en": "en/"}
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]
DECKS = [address.replace("/rencana-", "/sajian-") for _, address in PAGES if "/rencana-" in address]
SAMPLE = {
    "larangan.html",
    "en/sanksi.html",
    "prosedur.html",
    "en/saat-ditekan.html",
    "pelatih/panduan.html",
    "en/pelatih/sajian-30-menit.html",
    "bolehkah.html",
    "en/kemajuan.html",
    "unduhan.html",
}
WALKS = [
    *(pytest.param(address, SIZES[1:2], id=f"sample-{address}") for address in sorted(SAMPLE)),
    *(pytest.param(one, SIZES, marks=pytest.mark.long, id=one) for one in [*(one for _, one in PAGES), *DECKS]),
]
SHOWN = "[data-slide]:not([hidden])"
TURNS = [
    *[
        ("PageDown", 2),
        ("ArrowRight", 3),
        ("Space", 4),
        ("ArrowDown", 5),
        ("PageUp", 4),
        ("ArrowLeft", 3),
        ("ArrowUp", 2),
    ],
    *[("Shift+Space", 1), ("ArrowLeft", 1), ("PageDown", 2), ("PageDown", 3), ("Home", 1), ("PageDown", 2)],
]
BUTTONS = ".nt-deck__button:visible"
# The page as it stands, but for what the theme's help for keyboards adds to the button that was pressed.
ARTICLE = (
    "document.querySelector('article').outerHTML"
    r""".replace(/ class="(focus-visible)?"| ?focus-visible| data-focus-visible-added=""/g, '')"""
)
REMEMBER_WINDOW = "{ const open = window.open; window.open = (...wanted) => window.lastOpened = open(...wanted); }"
# What sticks out of each slide, is written smaller than 28 px on a canvas of 1280 x 720, or is split where it should
# not be: empty, a heading or an announcement at the end, rows without their head, one line alone.
FAULTS = """() => {
    const unit = Math.min(innerWidth / 1280, innerHeight / 720), faults = [];
    const canvas = document.querySelector('.nt-deck__canvas');
    const scale = canvas.getBoundingClientRect().width / canvas.offsetWidth;
    asnPresent.slides.forEach((slide, n) => {
        asnPresent.go(n + 1);
        const box = slide.lastElementChild, frame = box.getBoundingClientRect();
        const add = text => faults.push(`${innerWidth} x ${innerHeight}, ${n + 1}: ${text}`);
        const shown = node => node.getClientRects().length && node.getBoundingClientRect();
        if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) add('does not fit');
        if (frame.bottom > innerHeight || frame.right > innerWidth + 1) add('off the screen');
        const out = [...box.querySelectorAll('*')].find(node => shown(node) && !node.closest('.nt-unseen')
            && !node.closest('select') && shown(node).right > frame.right + 2);
        if (out) add('too wide: ' + out.outerHTML.slice(0, 80));
        const texts = document.createTreeWalker(document.querySelector('[data-deck]'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const node = texts.currentNode.parentElement, svg = node.closest('svg');
            if (!texts.currentNode.data.trim() || !shown(node)) continue;
            const zoom = svg && svg.viewBox.baseVal.width ? shown(svg).width / svg.viewBox.baseVal.width : scale;
            const size = parseFloat(getComputedStyle(node).fontSize) * zoom;
            if (size < 28 * unit - 0.1) add('too small: ' + texts.currentNode.data);
        }
        if (slide.querySelector('.nt-sum')) return;
        const own = [...box.children].filter(node => shown(node) && !node.matches('.nt-again'));
        const last = own[own.length - 1];
        if (!last) { add('empty'); return; }
        if (last.matches('h2, h3, h4') || last.matches('p') && last.innerText.endsWith(':')) add('announces nothing');
        if ([...box.querySelectorAll('table')].some(table => !shown(table.tHead))) add('rows without head');
        const bottom = Math.max(...own.map(node => shown(node).bottom)), top = shown(own[0]).top;
        if (box.querySelector('.nt-slide__more') && bottom - top < 45 * unit) add('one line alone');
    });
    return faults;
}"""
# Answers each item on its slide, wrongly where that is easy, and names what is then cut off and does not scroll.
ANSWER = """() => {
    const faults = [];
    asnPresent.slides.forEach((slide, n) => {
        const item = slide.querySelector('[data-item]'), box = slide.lastElementChild;
        if (!item) return;
        asnPresent.go(n + 1);
        const look = () => {
            if (box.scrollHeight > box.clientHeight + 1 && !slide.matches('.nt-slide--scroll')) faults.push(item.id);
        };
        item.querySelectorAll('select').forEach(one => {
            one.selectedIndex = one.options.length - 1;
            one.dispatchEvent(new Event('change', { bubbles: true }));
        });
        item.querySelectorAll('label input').forEach(one => {
            if (one.type === 'text') one.value = 'x';
            else if (!item.querySelector(':checked')) one.click();
        });
        item.querySelector('[data-check]').click();
        look();
        asnPresent.step(1);
        if (slide.dataset.view === 'why') look();
    });
    return faults;
}"""


@pytest.fixture(scope="session")
def present_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small site for presenting."""
    return small_site("present", tmp_path_factory.mktemp("present"))


@pytest.fixture(scope="session")
def present_server(present_site: Path) -> Iterator[str]:
    """Return the address of the small site for presenting."""
    yield from serve(present_site)


def present(page: Page) -> None:
    page.locator("[data-present]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(SHOWN)).to_be_focused()


def number(page: Page) -> int:
    return int(page.locator(SHOWN).get_attribute("data-slide") or 0)


def section(page: Page) -> str:
    return str(page.evaluate("asnPresent.slides[asnPresent.current - 1].path.join(' ')"))


@pytest.mark.parametrize("language", PREFIX)
def test_by_keys_from_a_folder(language: str, visits: Visits, present_site: Path) -> None:
    start = (present_site / f"{PREFIX[language]}latihan.html").as_uri()
    words = read(REPO / f"overrides/locales/{language}/present.yml")
    page = visits.open(start, height=720)
    before = page.evaluate(ARTICLE)
    assert [url for url in visits.requests if "/sajian/" in url or url.endswith("present.css")] == []
    present(page)
    count = page.locator("[data-slide]").count()
    expect(page.locator(f"{SHOWN} .nt-status time")).to_be_visible()
    small = "all => all.filter(one => Math.min(one.offsetWidth, one.offsetHeight) < 48).map(one => one.title)"
    expect(page.locator(BUTTONS)).to_have_count(7)
    assert page.locator(BUTTONS).evaluate_all(small) == []
    for key, wanted in TURNS:
        page.keyboard.press(key)
        assert number(page) == wanted, key
        assert page.url == f"{start}#slide={wanted}"
        told = words["position"].replace("{n}", str(wanted)).replace("{all}", str(count))
        expect(page.locator("[data-deck] .nt-unseen[role=status]")).to_contain_text(told)
    page.keyboard.press("End")
    assert number(page) == count - 1, "the sum of the quiz says nothing before the first answer"
    page.keyboard.press("ArrowRight")
    assert number(page) == count - 1
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text(words["keys"].split("|")[1].split("\n")[0].strip())
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert number(page) == count - 1
    page.keyboard.press("b")
    expect(page.get_by_role("button", name=words["black_on"])).to_be_focused()
    page.keyboard.press("PageDown")
    expect(page.locator(SHOWN)).to_be_focused()
    for dark, light in (("b", "b"), (".", "Escape")):  # remote clickers send the point
        page.keyboard.press(dark)
        expect(page.locator(".nt-deck__black")).to_be_visible()
        page.keyboard.press(light)
        expect(page.locator(SHOWN)).to_be_focused()
    assert number(page) == count - 1
    page.keyboard.press("p")  # a key of the theme: the page before
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    page.evaluate("document.exitFullscreen()")
    page.get_by_role("button", name=words["previous"]).press("Space")
    assert number(page) == count - 2
    page.keyboard.press("Escape")
    expect(page.locator("[data-deck]")).to_have_count(0)
    expect(page.locator("[data-present]")).to_be_focused()
    assert page.url == start
    assert page.evaluate(ARTICLE) == before
    page.evaluate("scrollTo(0, 400)")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words["leave"]).click()
    assert page.evaluate("scrollY") == 400
    assert [url for url in visits.requests if url.endswith(f"{language}/latihan.js")] == [], "of the trainer's window"
    assert all(url.startswith(("file://", "data:")) for url in visits.requests)


def test_notes_lie_in_their_script_alone(present_site: Path) -> None:
    for words in ("paling sering dilupakan", "is forgotten most often", "mengangkat tangan", "show of hands"):
        files = [path for path in present_site.rglob("*") if path.suffix in (".html", ".js", ".json", ".xml")]
        found = [path.relative_to(present_site).as_posix() for path in files if words in path.read_text("utf-8")]
        assert found in (["sajian/id/latihan.js"], ["sajian/en/latihan.js"]), words


def test_what_is_long_goes_on_and_says_so(visits: Visits, present_site: Path) -> None:
    page = visits.open(f"{(present_site / 'latihan.html').as_uri()}#slide=langkah", height=720)
    expect(page.locator(SHOWN)).to_be_focused()
    slides = page.locator("[data-slide]")
    steps = slides.filter(has_text="Butir ")
    assert steps.count() > 1
    counted = steps.evaluate_all(
        "all => all.flatMap(one => [...one.querySelectorAll('ol')].map(list => [list.start, list.children.length]))"
    )
    for (first, length), (second, _) in pairwise(counted):
        assert second == first + length
    assert sum(length for _, length in counted) == 15
    tables = slides.filter(has=page.locator("table"))
    assert tables.count() > 1 and page.locator("tbody tr").count() == 14
    page.evaluate("asnPresent.start('tabel.2')")
    expect(page.locator(f"{SHOWN} .nt-again:is(h2)")).to_have_text("Tahap (lanjutan)")
    expect(page.locator(f"{SHOWN} thead th").first).to_be_visible()
    expect(page.locator("[data-slide] thead")).to_have_count(tables.count())
    page.evaluate("asnPresent.start('kedua')")
    expect(page.locator(SHOWN)).to_contain_text("Isi yang tertutup di halaman.")
    expect(page.locator(f"{SHOWN} details")).to_have_attribute("open", "")
    expect(page.locator(f"{SHOWN} .nt-slide__above")).to_have_text("Bagian")
    page.evaluate("asnPresent.start('pertama')")
    page.locator(f"{SHOWN} a", has_text="tahap").click()
    assert section(page) == "tabel"
    for part in ("header.md-header", ".md-sidebar", ".md-footer", ".headerlink", "[data-present]", ".nt-sources"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)


def test_an_address_leads_to_the_same_slide_in_the_other_language(visits: Visits, present_site: Path) -> None:
    page = visits.open(f"{(present_site / 'latihan.html').as_uri()}#slide=tabel.2", height=720)
    expect(page.locator(SHOWN)).to_be_focused()
    page.locator("[data-deck] [hreflang=en]").click()
    page.wait_for_url("**/en/latihan.html#slide=*")
    expect(page.locator(SHOWN)).to_be_focused()
    assert section(page) == "tabel"
    expect(page.locator(f"{SHOWN} .nt-slide__more")).to_have_text(" (continued)")
    page.reload()
    expect(page.locator(SHOWN)).to_be_focused()
    assert section(page) == "tabel"
    page.goto(f"{(present_site / 'latihan.html').as_uri()}#slide=99")
    expect(page.locator(SHOWN)).to_be_focused()
    assert number(page) == page.locator("[data-slide]").count()
    page.goto(f"{(present_site / 'latihan.html').as_uri()}#slide=2")
    expect(page.locator("[data-slide='2']")).to_be_focused()


def test_a_quiz_works_on_slides_and_keeps_its_answers(visits: Visits, present_site: Path) -> None:
    page = visits.open((present_site / "en/latihan.html").as_uri(), height=720)
    before = page.locator("form [data-item]").count()
    present(page)
    page.evaluate("asnPresent.start('kuis')")
    while not page.locator(f"{SHOWN} [data-item]").count():
        page.keyboard.press("PageDown")
    item = page.locator(f"{SHOWN} [data-item]")
    expect(item).to_have_count(1)
    here = number(page)
    item.locator("[data-option]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert number(page) == here, "arrows belong to the radio buttons"
    page.keyboard.press("ArrowUp")
    page.evaluate(f"document.querySelector('{SHOWN} [data-item]').append(document.createElement('textarea'))")
    page.locator(f"{SHOWN} textarea").focus()
    page.keyboard.type("b. f")
    page.keyboard.press("Home")
    expect(page.locator(f"{SHOWN} textarea")).to_have_value("b. f")
    page.evaluate("document.querySelector('textarea').remove()")
    item.locator("[data-option]").first.focus()
    assert number(page) == here, "what is typed turns no slide"
    expect(item.locator("[data-option=netral]")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(item.locator("[data-result]")).to_have_attribute("data-result", "right")
    expect(item.locator("[data-result]")).to_be_visible()
    if page.locator(SHOWN).get_attribute("data-view") == "answer":
        page.keyboard.press("PageDown")
    expect(item.locator("[data-key]")).to_be_visible()
    assert number(page) == here
    page.keyboard.press("PageDown")
    assert number(page) == here + 1
    page.keyboard.press("End")
    expect(page.locator(f"{SHOWN} .nt-sum")).to_contain_text("1")
    page.keyboard.press("Escape")
    expect(page.locator("form [data-item]")).to_have_count(before)
    expect(page.locator("form [data-item]").first.locator("[data-result]")).to_have_attribute("data-result", "right")
    expect(page.locator("form [data-option=netral]")).to_be_checked()
    page.reload()
    expect(page.locator("form [data-item]").first.locator("[data-result]")).to_have_attribute("data-result", "right")


@pytest.mark.parametrize("language", PREFIX)
def test_the_notes_window_follows_and_steers(language: str, visits: Visits, present_site: Path) -> None:
    page = visits.open((present_site / f"{PREFIX[language]}latihan.html").as_uri(), height=720, before=REMEMBER_WINDOW)
    present(page)
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    notes = opened.value
    words = read(REPO / f"overrides/locales/{language}/present.yml")
    note = notes.locator("[data-note]")
    expect(note).to_contain_text("bukan dari hukuman" if language == "id" else "not with the penalty")
    expect(note.locator("[data-clause]")).to_have_count(1)
    expect(notes.locator("[data-minutes]")).to_contain_text("2")
    expect(notes.locator("[data-plan]")).to_have_text("2:00")
    expect(notes.locator("[data-clock]")).to_have_text(re.compile(r"\d\d:\d\d"))
    for window in (page, notes):
        window.evaluate(LATER, 65)
    page.context.add_init_script(f"({LATER})(65)")
    expect(notes.locator("[data-used]")).to_have_text(re.compile(r"^1:(0[5-9]|[1-5]\d)$"))
    page.bring_to_front()
    page.keyboard.press("s")
    expect(notes.locator("[data-used]")).to_have_text(re.compile(r"^1:"))
    notes.close()
    page.wait_for_function("lastOpened.closed")  # until then its name still belongs to the window that goes
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    notes = opened.value
    note = notes.locator("[data-note]")
    expect(notes.locator("[data-used]")).to_have_text(re.compile(r"^1:"))
    notes.locator("[data-restart]").click()
    expect(notes.locator("[data-used]")).to_have_text(re.compile(r"^0:"))
    page.evaluate("asnPresent.start('tabel')")
    expect(note.locator("em")).to_contain_text("dilupakan" if language == "id" else "forgotten")
    expect(notes.locator("[data-plan]")).to_have_text("7:00")
    expect(notes.locator("[data-late]")).to_be_empty()
    notes.evaluate(LATER, 450)
    expect(notes.locator("[data-used]")).to_have_text(re.compile("7:3."))
    expect(notes.locator("[data-late]")).to_have_text(words["notes_late"].replace("{n}", "1"))
    notes.locator("[data-restart]").click()
    expect(notes.locator("[data-late]")).to_be_empty()
    expect(notes.locator("[data-next]")).to_contain_text(words["more"])
    here = number(page)
    notes.keyboard.press("ArrowRight")
    expect(notes.locator("[data-place]")).to_have_text(re.compile(rf"^{here + 1} /"))
    assert number(page) == here + 1
    notes.locator("[data-step=PageUp]").click()
    expect(notes.locator("[data-place]")).to_have_text(re.compile(rf"^{here} /"))
    assert number(page) == here
    page.keyboard.press("PageDown")
    expect(notes.locator("[data-place]")).to_have_text(re.compile(rf"^{here + 1} /"))
    page.evaluate("window.postMessage({ asn: 'key', key: 'Home' }, '*')")
    expect(notes.locator("[data-title]")).to_have_text(page.evaluate(f"asnPresent.slides[{here}].told"))
    expect(notes.locator("[data-next]")).to_have_text(page.evaluate(f"asnPresent.slides[{here + 1}].told"))
    assert number(page) == here + 1, "only the trainer's window steers"
    page.evaluate("asnPresent.start('bagian')")
    expect(notes.locator("[data-next]")).to_have_text(page.evaluate("asnPresent.slides[asnPresent.current].told"))
    page.bring_to_front()
    page.keyboard.press("Escape")
    expect(note).to_have_text(words["notes_end"])
    assert all(url.startswith(("file://", "data:")) for url in visits.requests)


def test_a_window_that_is_not_allowed_is_told_in_sight(visits: Visits, present_site: Path) -> None:
    page = visits.open((present_site / "latihan.html").as_uri(), height=720, before="window.open = () => null")
    present(page)
    page.keyboard.press("s")
    told = page.get_by_text(read(REPO / "overrides/locales/id/present.yml")["no_window"])
    assert told.evaluate("node => node.clientHeight") >= 28
    page.keyboard.press("PageDown")
    expect(told).to_have_count(0)


def test_on_a_phone_held_upright_the_controls_are_as_large_as_a_finger(visits: Visits, present_site: Path) -> None:
    page = visits.open((present_site / "latihan.html").as_uri(), width=360, height=740)
    present(page)
    boxes = [one.bounding_box() for one in page.locator(BUTTONS).all()]
    assert len(boxes) >= 4
    assert all(box and min(box["width"], box["height"]) >= 40 and box["x"] + box["width"] <= 360 for box in boxes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(scheme: str, visits: Visits, present_server: str) -> None:
    for language in PREFIX:
        page = visits.open(f"{present_server}{PREFIX[language]}latihan.html", height=720, scheme=scheme)
        present(page)
        for where in ("1", "2", "tabel", "kedua", "alur", "kuis.2"):
            page.evaluate("where => asnPresent.start(where)", where)
            found = Axe().run(page).response["violations"]
            assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == [], where
        page.keyboard.press("?")
        assert Axe().run(page).response["violations"] == []
        page.keyboard.press("?")
        with page.expect_popup() as opened:
            page.keyboard.press("s")
        expect(opened.value.locator("[data-plan]")).to_have_text("15:00")
        assert Axe().run(opened.value).response["violations"] == []


def test_a_swipe_turns_the_slide(browser: Browser, present_site: Path) -> None:
    context = browser.new_context(viewport={"width": 800, "height": 450}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto((present_site / "latihan.html").as_uri())
    page.locator("[data-present]").tap()
    expect(page.locator(SHOWN)).to_be_focused()
    send = context.new_cdp_session(page)

    def swipe(start: int, end: int) -> None:
        for kind, x in (("touchStart", start), ("touchMove", end), ("touchEnd", None)):
            points = [] if x is None else [{"x": x, "y": 200}]
            send.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    swipe(500, 200)
    expect(page.locator("[data-slide='2']")).to_be_visible()
    swipe(200, 500)
    expect(page.locator("[data-slide='1']")).to_be_visible()
    assert page.locator(".nt-deck__progress").evaluate("node => getComputedStyle(node).transitionDuration") == "0s"
    context.close()


@pytest.mark.parametrize(("address", "sizes"), WALKS)
def test_every_slide_fits_and_is_readable(
    address: str, sizes: list[tuple[int, int]], visits: Visits, built_site: Path
) -> None:
    page = visits.open((built_site / address).as_uri())
    before = page.evaluate(ARTICLE)
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        present(page)
        assert page.evaluate(FAULTS) == []
        page.keyboard.press("Escape")
        assert page.evaluate(ARTICLE) == before
    present(page)
    assert page.evaluate(ANSWER) == []


def test_leaving_gives_back_place_focus_and_what_was_open(visits: Visits, present_site: Path) -> None:
    start = f"{(present_site / 'latihan.html').as_uri()}#tabel"
    page = visits.open(start, height=400)
    present(page)
    page.keyboard.press("Escape")
    expect(page.locator("[data-present]")).to_be_focused()
    page.locator("summary", has_text="Rincian").click()
    item = page.locator("form [data-item]").first
    item.locator("label").first.click()
    page.evaluate("document.activeElement.scrollIntoView({ block: 'center' })")
    focused, place = "document.activeElement.dataset.option", page.evaluate("[scrollX, scrollY]")
    chosen = page.evaluate(focused)
    before = page.evaluate(ARTICLE)
    assert place[1] > 500 and chosen
    page.evaluate("asnPresent.start('tabel')")
    page.keyboard.press("End")
    last = number(page)
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == chosen
    assert page.evaluate("[scrollX, scrollY]") == place
    assert page.evaluate(ARTICLE) == before
    assert page.url == start
    expect(item.locator("input").first).to_be_checked()
    expect(page.locator("details", has_text="Rincian")).to_have_attribute("open", "")
    present(page)
    assert number(page) == last, "who left by mistake goes on where it was"


def test_forced_colours_keep_black_black_and_controls_visible(browser: Browser, present_site: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, forced_colors="active", color_scheme="light")
    page = context.new_page()
    page.goto(f"{(present_site / 'latihan.html').as_uri()}#slide=tabel")
    expect(page.locator(SHOWN)).to_be_focused()

    def style(part: str, name: str) -> str:
        return str(page.locator(part).first.evaluate("(node, name) => getComputedStyle(node)[name]", name))

    assert style(f"{SHOWN} thead th", "borderBottomWidth") == "4px"
    paper = style(".nt-deck", "backgroundColor")
    assert style(".nt-deck__progress", "backgroundColor") != paper
    for button in page.locator(".nt-deck__button").all():
        shown = button.evaluate(
            "node => [node.offsetWidth >= 54, node.offsetHeight >= 54, getComputedStyle(node).borderColor]"
        )
        assert shown[:2] == [True, True] and shown[2] != paper
    page.keyboard.press("b")
    assert style(".nt-deck__black", "backgroundColor") == "rgb(0, 0, 0)"
    context.close()


def test_the_button_stands_on_every_page_and_not_on_paper(visits: Visits, built_site: Path) -> None:
    assert [address for _, address in PAGES if "data-present" not in (built_site / address).read_text("utf-8")] == []
    page = visits.open((built_site / "larangan.html").as_uri(), width=360)
    expect(page.locator("[data-present]")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("[data-present]")).to_be_hidden()
    page = visits.open((built_site / "larangan.html").as_uri(), scripts=False)
    expect(page.locator("[data-present]")).to_be_hidden()
