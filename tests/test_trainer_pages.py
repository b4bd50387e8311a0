"""What a trainer finds on the pages and on paper: guide, discussions, role-plays, sets for phones, tests and tally."""

from __future__ import annotations

import re

import pytest
from dom import having, parse, shown
from netralitas.bank import bank, forms
from netralitas.history import Version
from netralitas.pages import Page
from netralitas.plans import below, section_minutes, timetable
from netralitas.problems import LANGUAGES
from netralitas.products import PRODUCTS
from netralitas.products.edition import Edition
from netralitas.project import Project, load_project
from netralitas.render import PageContext, Renderer
from project_maker import REPO

GUIDE = ("persiapan", "ruangan", "cetak", "pembukaan", "kuis-bersama", "pertanyaan-sulit", "netral", "penutupan")
IN_GUIDE = (*GUIDE, "dua-layar", "peran", "waktu", "tanpa-listrik", "sesudah")
# Where a rule or a number comes from, on the page that uses it.
LITERATURE = {
    "pelatih/panduan.md": ("Crouch", "Mazur", "2001", "970–977", "Vickrey", "2015"),
    "pelatih/kuis-ruang.md": ("Crouch", "Mazur", "2001", "970–977", "Vickrey", "2015"),
    "pelatih/hasil.md": ("Hake", "1998", "64–74"),
}


@pytest.fixture(scope="module")
def content() -> Project:
    return load_project(REPO)


def page_of(content: Project, name: str, language: str) -> Page:
    return next(one for one in content.pages if (one.name, one.language) == (name, language))


def section(page: Page, name: str) -> str:
    """Return what stands below a heading, up to the next one."""
    found = re.search(rf"^#+ .*\{{ #{name} \}}\n(.*?)(?=^#+ |\Z)", page.body, re.M | re.S)
    assert found, f"{page.name}#{name}"
    return found[1].strip()


def filled(content: Project, marker: str, language: str, address: str = "") -> str:
    renderer = Renderer(content, site_url=address)
    return renderer.page(f"<!-- site:{marker} -->", PageContext(language, "pelatih/kuis-ruang.md"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_holds_what_a_trainer_needs(language: str, content: Project) -> None:
    guide = page_of(content, "pelatih/panduan.md", language)
    for name in IN_GUIDE:
        assert len(section(guide, name).split()) >= 10, name
    hard = below(guide, "pertanyaan-sulit")[1:]
    assert len(hard) >= 8
    assert all(len(section(guide, one).split()) >= 8 for one in hard)
    for name, words in LITERATURE.items():
        assert [word for word in words if word not in page_of(content, name, language).body] == [], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_discussion_has_its_expected_answer(language: str, content: Project) -> None:
    page = page_of(content, "pelatih/diskusi.md", language)
    prompts = [one.text for one in page.headings if one.level == 2]
    assert len(prompts) >= 8
    for one in prompts:
        assert "**Situa" in section(page, one), one
        told = section(page, f"{one}-jawaban")
        assert told.count("\n- ") >= 1 and "[@" in told, one


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_booklet_works_without_a_screen(language: str, content: Project) -> None:
    """Guide, discussions and plans are on paper, and a plan names the page of each part."""
    html = PRODUCTS["pelatih"](Edition(content, language, Version("1.0", "abc1234", "2026-11-22", 1795305600)))[0].html
    anchors = set(re.findall(r'\sid="([^"]+)"', html))
    assert {"pelatih-panduan--pembukaan", "pelatih-panduan--sulit-atasan", "pelatih-diskusi--grup"} <= anchors
    noted = section_minutes(page for page in content.pages if page.language == language)
    for plan in content.plans.values():
        place = f'<section class="chapter chapter-pelatih-rencana-{plan.id}"'
        rows = re.findall(r"<tr><td.*?</tr>", html.partition(place)[2].partition("</section>")[0])
        slots = timetable(plan, noted)
        assert [int(re.findall(r'<th scope="row">(\d+)<', row)[0]) for row in rows[:-1]] == [one.start for one in slots]
        for row, slot in zip(rows, slots, strict=False):
            part, led = slot.part, re.findall(r'data-page="#([^"]+)"', row)
            if part.kind in ("form", "set", "break"):
                assert led == [], "what stands on no page of the booklet"
            else:
                assert led and led[0] in anchors, f"{plan.id}: {part.of or part.guide}"
            if part.kind == "dialogue":
                assert led[0] == part.of
            if part.guide:
                assert led[-1] == part.guide.replace("/", "-").replace("#", "--"), f"{plan.id}: the guide of {part.of}"
            count = content.words[language]["kit"]["take_one" if part.take == 1 else "take"].format(count=part.take)
            assert (f"; {count}" in row) == bool(part.take), f"{plan.id}: how many questions of {part.of}"
            if part.kind == "quiz":
                assert led[0].endswith("--kuis")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_role_play_shows_both_roles_before_the_conversation(language: str, content: Project) -> None:
    assert content.dialogues
    for one in content.dialogues:
        html = filled(content, f"roleplay {one.id}", language)
        cards = [shown(card) for card in having(parse(html), "class") if "nt-card" in (card.get("class") or "").split()]
        assert len(cards) == 2 and one.other[language] in cards[0]
        places = [html.find(f'id="dialogue-{one.id}{part}"') for part in ("", "-contoh", "-sesudah")]
        assert -1 < places[0] < html.find("nt-card--you") < places[1] < places[2]
        turns = having(parse(html[places[1] : places[2]]), "class")
        assert sum("nt-turn" in (turn.get("class") or "").split() for turn in turns) == len(one.turns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_address_a_hint_and_the_file_stand_in_place_of_a_code(language: str, content: Project) -> None:
    hint = content.words[language]["room"]["no_address"]
    for marker, place in (
        ("room", "cek.html#set=1"),
        ("form A", "cek.html#paket=A"),
        ("quiz larangan", "larangan.html"),
    ):
        name, _, of = marker.partition(" ")
        wanted = marker if not of else f"{name}-in-room {of} 0"
        bare, coded = (filled(content, wanted, language, address) for address in ("", "https://contoh.example/"))
        folder = "" if language == "id" else "en/"
        assert "<svg" not in bare and hint in shown(parse(bare)) and place in shown(parse(bare))
        assert "<svg" in coded and hint not in shown(parse(coded))
        assert f"contoh.example/{folder}{place}" in shown(parse(coded))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_tests_come_on_paper_with_a_key_and_a_tally_sheet(language: str, content: Project) -> None:
    sheets = {
        one.name: one.html for one in PRODUCTS["soal"](Edition(content, language, Version("1.0", "", "2026-11-22", 0)))
    }
    assert {"paket-a", "paket-a-kunci", "paket-b", "paket-b-kunci", "rekap"} <= set(sheets)
    size = len(forms(one.item for one in bank(content.quizzes).values())["A"])
    tables = parse(sheets["rekap"]).findall(".//table")
    words = content.words[language]["kit"]
    assert len(tables) == 2
    titles = [shown(one) for one in parse(sheets["rekap"]).findall(".//h1")]
    assert titles == [f"{words['tally_title']} · {words['form']} {form}" for form in "AB"]
    for table in tables:
        rows = table.findall("./tbody/tr")
        assert len(rows) >= 30 and {len(row) for row in rows} == {size + 3}
        assert shown(table.findall("./thead/tr/th")[1]) == words["tally_code"], "only codes on both tests are counted"
        # A cell without any text would look like an empty layout to a reader of the tags; its mark is white on white.
        assert {shown(cell) for row in rows for cell in row[1:]} == {words["blank"]}
        assert ".tally tbody td { color: #fff;" in sheets["rekap"]
        assert shown(rows[-1][0]) == words["sum"]
