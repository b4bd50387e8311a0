"""The print products are whole, can be read aloud, keep the key apart, fit their limits and are the same each time."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import outloud
import pdfua
import pytest
from docx import Document as read_docx
from docx.oxml.ns import qn
from netralitas.bank import bank, forms
from netralitas.downloads import _printed, add_downloads, file_name
from netralitas.fonts import characters
from netralitas.history import Version, describe
from netralitas.items import ITEM_TYPES, BaseItem
from netralitas.items.choice import ChoiceItem
from netralitas.items.matching import MatchingItem
from netralitas.items.scenario import ScenarioItem
from netralitas.offline import LEFT_OUT, README
from netralitas.pages import CITATION, Page
from netralitas.pdf import write_pdf
from netralitas.problems import ContentError
from netralitas.products import PRODUCTS, Document, Edition
from netralitas.products.answers import ANSWERS
from netralitas.products.leaflets import handed_out
from netralitas.project import Project, load_project
from pdf_tools import Pdf, source_words
from project_maker import REPO, Maker

LANGUAGES = ("id", "en")
DAY = Version("1.0", "abc1234", "2026-11-22", 1795305600)
BASE_KB, KB_A_PAGE = 100, 6
LIMITS_KB = {"lembar": 250, "poster-a3": 400, "poster-a4": 400, "poster-medsos": 400}
PAGES = {
    "peserta": (40, 72),
    "pelatih": (60, 170),
    "lembar": (1, 4),
    "poster-a3": (1, 1),
    "poster-a4": (1, 1),
    "poster-medsos": (1, 1),
    "daftar-periksa": (1, 2),
    "soal": (1, 4),
    "kartu-saku": (1, 1),
    "kartu-saat-ditekan": (8, 8),
    "daftar-hadir": (2, 2),
}
ZIP_LIMIT = 15_000_000
# A warning: lines alike near the edge of three pages might be running heads. "Catatan pelatih · 3 menit" is none; a
# running head that were tagged would be a word too many for the comparison with the source.
ONLY_A_GUESS = "PAG-001"
PER_PRODUCT = 2  # files of a product that the usual run reads; `make test-all` reads them all
LONG_TABLE = "\n".join(f"| Tahap {number} | {number} hari | Wajib netral |" for number in range(1, 80))
TABLE_PAGE = f"""---
title: Tabel
description: "Sebuah tabel."
---

# Tabel

Undang-undang <em lang="en">like</em> dan **tebal** *miring* berdampingan.

| Tahap | Waktu | Kewajiban |
|---|---|---|
{LONG_TABLE}

- luar
    - dalam
"""


Documents = dict[str, Document]


@pytest.fixture(scope="session")
def real() -> Project:
    """Return the real content."""
    return load_project(REPO)


@pytest.fixture(params=LANGUAGES, scope="session")
def language(request: pytest.FixtureRequest) -> str:
    """Return one language after the other."""
    return str(request.param)


@pytest.fixture(params=PRODUCTS, scope="session")
def product(request: pytest.FixtureRequest) -> str:
    """Return one product after the other."""
    return str(request.param)


@pytest.fixture(scope="session")
def edition(real: Project, language: str) -> Edition:
    """Return the real content as it is printed."""
    return Edition(real, language, describe(REPO))


@pytest.fixture(scope="session")
def documents(edition: Edition, product: str) -> Documents:
    """Return the documents of a product by file name."""
    return {file_name(product, edition.language, one): one for one in PRODUCTS[product](edition)}


@pytest.fixture(scope="session")
def folder(built_site: Path) -> Path:
    """Return the downloads of the real site."""
    return built_site / "unduh"


@pytest.fixture
def printed(project: Maker, tmp_path: Path) -> Callable[..., tuple[str, Pdf]]:
    """Return a maker of the booklet of the sample project, to be called with changes of its files."""

    def make(changes: dict[str, Any] | None = None) -> tuple[str, Pdf]:
        html = _html("peserta", load_project(project(changes)))
        target = tmp_path / "small.pdf"
        write_pdf(html, target)
        return html, Pdf(target)

    return make


def _html(product: str, project: Project, language: str = "id") -> str:
    return PRODUCTS[product](Edition(project, language, DAY))[0].html


def check_tags(path: Path, html: str) -> None:
    """Let both checkers and our own reader go through a file."""
    result = outloud.check(str(path))
    pdf = Pdf(path)
    findings = [one for one in result.findings if one.rule != ONLY_A_GUESS and not _repeated(one, pdf)]
    found = [f"{one.rule} p.{one.page}: {one.message} ({one.evidence})" for one in findings]
    assert (result.error, found) == (None, []), path.name
    assert [f"{one.rule_id}: {one.message}" for one in pdfua.validate(str(path)).findings] == [], path.name
    assert pdf.words() == source_words(html, pdf.destinations), path.name


def _repeated(finding: Any, pdf: Pdf) -> bool:
    """Tell whether a running head only says again what page 1 says, as an artifact may (ISO 14289-1, 7.8)."""
    if finding.rule != "TAG-002" or finding.page == 1:
        return False
    said = re.findall(r"\w+", finding.evidence)[:-1]  # the last word may be cut
    return set(said) - set(re.findall(r"\w+", " ".join(pdf.page_words(1)))) <= {"continued", "lanjutan"}


def test_a_sample_can_be_read_aloud(documents: Documents, folder: Path) -> None:
    for name in list(documents)[:PER_PRODUCT]:
        check_tags(folder / name, documents[name].html)


@pytest.mark.long
def test_every_file_can_be_read_aloud(documents: Documents, folder: Path) -> None:
    for name, document in documents.items():
        check_tags(folder / name, document.html)


def test_title_language_fonts_pages_and_size(documents: Documents, folder: Path, product: str, language: str) -> None:
    assert documents, "nothing is printed"
    least, most = PAGES[product]
    for name in documents:
        pdf = Pdf(folder / name)
        root, size = pdf.pdf.Root, (folder / name).stat().st_size
        assert str(pdf.pdf.docinfo.Title).startswith("ASN Netral: "), name
        assert (str(root.Lang), bool(root.ViewerPreferences.DisplayDocTitle)) == (language, True)
        assert least <= len(pdf.pdf.pages) <= most, name
        assert size <= 1024 * LIMITS_KB.get(product, BASE_KB + KB_A_PAGE * len(pdf.pdf.pages)), name
        assert all(pdf.page_words(number) for number in range(2, len(pdf.pdf.pages) + 1)), f"{name}: empty page"
        for font in pdf.fonts():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert str(font.BaseFont).split("+")[1].startswith("Source-Sans-Pro")
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())


def test_bookmarks_follow_the_pages(folder: Path, real: Project, language: str) -> None:
    pdf = Pdf(folder / f"asn-netral-peserta-{language}.pdf")
    chapters = [title for level, title, _ in pdf.outline if level == 1]
    assert chapters[0] == real.words[language]["print"]["contents"]
    assert len(chapters) == 2 + len([page for page in real.pages if page.language == language and _in_booklet(page)])
    assert [page for _, _, page in pdf.outline] == sorted(page for _, _, page in pdf.outline)


def _in_booklet(page: Page) -> bool:
    return page.meta.get("booklet", "yes") == "yes" and "/" not in page.name


def _in_trainer_booklet(page: Page) -> bool:
    return "pengelola/" not in page.name and (page.meta.get("booklet", "yes") != "no" or bool(page.notes))


@pytest.mark.parametrize(
    ("product", "wanted"), [("peserta", _in_booklet), ("pelatih", _in_trainer_booklet), ("lembar", handed_out)]
)
def test_every_heading_and_citation_of_the_pages_is_there(
    product: str, wanted: Callable[[Page], bool], real: Project, edition: Edition, language: str
) -> None:
    html = {one.name: one.html for one in PRODUCTS[product](edition)}
    for page in (page for page in real.pages if page.language == language and wanted(page)):
        stem = page.name.removesuffix(".md").replace("/", "-")
        here = html.get(stem, html.get("", ""))
        lost = {mark.text for mark in page.headings if mark.text and f'id="{stem}--{mark.text}"' not in here}
        assert lost <= {"pintu"}, f"{page.name}: only the doors of the home page lead nowhere on paper"
        cited = {mark.text for mark in page.citations} if product == "pelatih" else set(CITATION.findall(page.body))
        assert cited <= set(re.findall(r'data-clause="([^"]+)"', here)), f"{page.name}: notes are for trainers alone"


def test_the_booklets_tell_every_source_that_they_cite(edition: Edition, real: Project, language: str) -> None:
    for product in ("peserta", "pelatih"):
        html = PRODUCTS[product](edition)[0].html
        cited = set(re.findall(r'data-clause="([^"]+)"', html))
        assert html.count('<li id="s') == len(cited)
        assert set(re.findall(r'(?:href|data-page)="#([^"]+)"', html)) <= set(re.findall(r'\sid="([^"]+)"', html))


def test_the_participant_booklet_leads_to_the_question_sheets(edition: Edition, real: Project, language: str) -> None:
    html = PRODUCTS["peserta"](edition)[0].html
    contents, chapters = html.split("</nav>", 1)
    shown = {quiz for page in real.pages if page.language == language and _in_booklet(page) for quiz in page.quizzes}
    sheets = set(re.findall(r"asn-netral-soal-([\w-]+)-(?:id|en)\.pdf", chapters))
    assert sheets == shown, "each chapter names its sheet"
    assert "--kuis" not in contents, "a way to a sheet is no chapter"
    assert chapters.count(f"({edition.words['print']['on_site']})") >= len(sheets)
    cover = PRODUCTS["peserta"](Edition(real, language, DAY, "https://contoh.example/netral/"))[0].html
    assert ">contoh.example/netral</p>" in cover.split("<nav", 1)[0]
    assert 'class="cover-site"' not in contents


def test_a_story_in_the_trainer_booklet_tells_where_each_choice_leads(
    edition: Edition, real: Project, language: str
) -> None:
    html, words = PRODUCTS["pelatih"](edition)[0].html, edition.words["kit"]
    stories = [item for quiz in real.quizzes.values() for item in quiz.items if isinstance(item, ScenarioItem)]
    printed_ones = [item for item in stories if f'data-item="{item.id}"' in html]
    assert len(printed_ones) > 5
    for item in printed_ones:
        rows = html.split(f'data-item="{item.id}"', 1)[1].split("</section>", 1)[0].split("<tr")[1:]
        places = {step.id: f"{words['to_moment']} {number}" for number, step in enumerate(item.steps, 1)}
        places |= {one.id: str(words["to_end"]) for one in item.outcomes}
        wanted = [places[option.next] for step in item.steps for option in step.options]
        assert [
            re.findall(r"<td><b>[^<]*<span class=\"leads\">→ (.*?)</span>", " ".join(row.split()))[0] for row in rows
        ] == wanted, item.id


def test_every_item_is_on_paper(edition: Edition, real: Project, language: str) -> None:
    sheets = {one.name: _said(one.html) for one in PRODUCTS["soal"](edition)}
    trainer = _said(PRODUCTS["pelatih"](edition)[0].html)
    shown = {quiz for page in real.pages if _in_trainer_booklet(page) for quiz in page.quizzes}
    for name, quiz in real.quizzes.items():
        for item in quiz.items:
            for text in item.texts(language):
                wanted = " ".join(text.split())
                assert wanted in sheets[name] or wanted in sheets[f"{name}-kunci"], text
                assert name not in shown or wanted in trainer, text
            assert all(" ".join(reason.split()) in sheets[f"{name}-kunci"] for reason in reasons(item, language))
    known = bank(real.quizzes)
    for form, ids in forms(one.item for one in known.values()).items():
        assert all(known[one].item.stem[language] in sheets[f"paket-{form.lower()}"] for one in ids)
    fields = {one.name: re.findall(r'<p class="field">(.*?)</p>', one.html) for one in PRODUCTS["soal"](edition)}
    kit = edition.words["kit"]
    assert fields["paket-a"] == fields["paket-b"] == [kit["col_code"], kit["col_date"]], "before and after is nameless"
    assert kit["col_name"] in fields["larangan"]


def _said(html: str) -> str:
    return " ".join(source_words(html, AnyPage()))


class AnyPage(dict[str, int]):
    """Page numbers before anything is printed."""

    def __missing__(self, anchor: str) -> int:
        return 0


def test_every_act_and_dialogue_is_on_paper(edition: Edition, real: Project, language: str) -> None:
    lists, cards = (
        " ".join(_said(one.html) for one in PRODUCTS[name](edition))
        for name in ("daftar-periksa", "kartu-saat-ditekan")
    )
    assert [act.id for act in real.acts.acts.values() if act.title[language] not in lists] == []
    for one in real.dialogues:
        texts = [one.title, one.setting, one.why, one.write_down, one.tell, one.protects]
        for text in [*texts, *(turn.text for turn in one.turns)]:
            assert " ".join(text[language].split()) in cards


def test_posters_say_what_the_rules_say(edition: Edition, real: Project, language: str) -> None:
    words = real.words[language]["kit"]
    for name, product in (("utama", "poster-a3"), ("medsos", "poster-medsos"), ("saku", "kartu-saku")):
        html, poster = unescape(PRODUCTS[product](edition)[0].html), real.posters[name]
        for act in (real.acts.acts[one] for one in poster.acts):
            rule = act.rule(poster.role, poster.stage)
            before = html[: html.index(act.title[language])]
            signs = {answer: before.rfind(f"{words[f'poster_{answer}']}</h2>") for answer in ANSWERS}
            assert max(signs, key=lambda answer: signs[answer]) == rule.answer, act.id
    a3, a4 = (PRODUCTS[name](edition)[0].html for name in ("poster-a3", "poster-a4"))
    assert a3.replace('<body class="a3">', '<body class="a4">') == a4


def test_another_key_leaves_the_question_sheets_as_they_are(real: Project, tmp_path: Path, language: str) -> None:
    given, turned = (PRODUCTS["soal"](Edition(one, language, DAY)) for one in (real, _turned(real)))
    for before, after in zip(given, turned, strict=True):
        same = before.html == after.html
        assert same != before.name.endswith("-kunci"), before.name
    for number, one in enumerate((given[0], turned[0])):
        write_pdf(one.html, tmp_path / f"{number}.pdf")
    assert (tmp_path / "0.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


def test_no_reason_stands_with_the_questions(edition: Edition, real: Project, language: str) -> None:
    sheets = {one.name: _said(one.html) for one in PRODUCTS["soal"](edition)}
    html = PRODUCTS["peserta"](edition)[0].html
    booklet = _said(html)
    assert not {"data-key=", "data-item="} & set(re.findall(r"data-\w+=", html))
    for name, quiz in real.quizzes.items():
        for reason in (reason for item in quiz.items for reason in reasons(item, language) if len(reason) > 40):
            assert reason not in sheets[name]
            assert reason not in booklet or len(reason) < 50, f"{reason}: only a short one may be a phrase of the pages"


def test_notes_are_for_trainers_only(project: Maker) -> None:
    text = (REPO / "tests/cases/project/docs/id/index.md").read_text(encoding="utf-8")
    title = re.search(r"^# .*$", text, re.M)
    assert title
    noted = text.replace(title[0], f"{title[0]}\n\n/// notes | 7\nTanyakan ini kepada peserta.\n///", 1)
    content = load_project(project({"docs/id/index.md": noted}))
    said = {
        f"{product}-{one.name}": _said(one.html)
        for product, make in PRODUCTS.items()
        for one in make(Edition(content, "id", DAY))
    }
    assert [name for name, text in said.items() if "Tanyakan ini kepada peserta." in text] == ["pelatih-"]
    assert "Catatan pelatih · 7 menit" in said["pelatih-"]
    minutes = "7 menit)", f"{content.words['id']['kit']['minutes_all']}: 7 menit"
    assert all(text in said["pelatih-"] and text not in said["peserta-"] for text in minutes)


def test_a_qr_code_is_there_when_the_site_has_an_address(real: Project, language: str) -> None:
    address = "https://contoh.example/netral/"
    html = PRODUCTS["lembar"](Edition(real, language, DAY, address))[0].html
    assert html.count('class="qr"') == 1 and f"{address}{'' if language == 'id' else 'en/'}" in html
    assert 'class="qr"' not in PRODUCTS["lembar"](Edition(real, language, DAY))[0].html


def reasons(item: BaseItem, language: str) -> list[str]:
    """Return the reasons of an item of any type, and its model answer."""
    steps = getattr(item, "steps", ())
    parts = [*getattr(item, "options", ()), *(choice for step in steps for choice in step.options)]
    told = [part.because for part in parts] + [
        getattr(item, name) for name in ("because", "model") if hasattr(item, name)
    ]
    return [text[language] for text in told]


def _turned(project: Project) -> Project:
    """Return the project with the key of every item moved on by one option."""
    quizzes = {
        name: quiz.model_copy(update={"items": tuple(_turned_item(item) for item in quiz.items)})
        for name, quiz in project.quizzes.items()
    }
    return dataclasses.replace(project, quizzes=quizzes)


def _turned_item(item: BaseItem) -> BaseItem:
    if isinstance(item, ChoiceItem):
        name = "correct"
    elif isinstance(item, MatchingItem):
        name = "match"
    elif isinstance(item, ScenarioItem):
        ends = [outcome.result for outcome in item.outcomes]
        turned = zip(item.outcomes, ends[-1:] + ends[:-1], strict=True)
        return item.model_copy(
            update={"outcomes": tuple(one.model_copy(update={"result": end}) for one, end in turned)}
        )
    else:
        return item
    keys = [getattr(option, name) for option in item.options]
    moved = zip(item.options, keys[-1:] + keys[:-1], strict=True)
    options = tuple(option.model_copy(update={name: key}) for option, key in moved)
    return item.model_copy(update={"options": options})


def test_the_list_names_what_is_there(folder: Path, real: Project) -> None:
    listed = json.loads((folder / "daftar.json").read_text(encoding="utf-8"))
    assert {one["file"] for one in listed} | {"daftar.json"} == {path.name for path in folder.iterdir()}
    assert [one["product"] for one in listed].count("peserta") == 2
    assert {one["product"] for one in listed} == {*PRODUCTS, "luring"}
    for one in listed:
        content = (folder / one["file"]).read_bytes()
        assert set(one) == {"file", "product", "lang", "pages", "bytes", "sha256"}
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        assert one["pages"] == (len(Pdf(folder / one["file"]).pdf.pages) if one["file"].endswith(".pdf") else 0)
    for name in ("unduhan.html", "en/unduhan.html"):
        page = (folder.parent / name).read_text(encoding="utf-8")
        assert [one["file"] for one in listed if f"unduh/{one['file']}" not in page] == []
        assert "<span data-luring-size></span>" not in page


def test_the_offline_archive_is_the_whole_site(folder: Path) -> None:
    path, site = folder / "asn-netral-luring.zip", folder.parent
    assert path.stat().st_size <= ZIP_LIMIT
    with ZipFile(path) as archive:
        names = archive.namelist()
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        on_site = {one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file() and one != path}
        assert names == sorted(names)
        assert set(names) == {one for one in on_site if Path(one).suffix not in LEFT_OUT} | {README}
        assert "index.html" in archive.read(README).decode("utf-8-sig")
        pages = {name: archive.read(name).decode() for name in names if name.endswith(".html")}
    for name, html in pages.items():
        for address in re.findall(r'(?:href|src)="([^"#]+)', html):
            if not re.match(r"[a-z]+:", address):
                place = (Path("/") / Path(name).parent / address.split("?")[0]).resolve().relative_to("/").as_posix()
                assert place in names, f"{name}: {address}"


def test_the_word_file_has_the_list_and_the_pledge(folder: Path, real: Project, language: str) -> None:
    document = read_docx(str(folder / f"asn-netral-daftar-hadir-{language}.docx"))
    words = real.words[language]["kit"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(words[key] in text for key in ("attendance", "pledge", "pledge_1", "pledge_4", "pledge_note"))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells][:2] == [words["col_number"], words["col_name"]]
    assert "tblHeader" in table.rows[0]._tr.xml and len(table.rows) > 20
    assert not document.inline_shapes, "no emblem"
    (section,) = document.sections
    assert words["letterhead"] in section.header.paragraphs[0].text and section.top_margin > section.left_margin
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    tags = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert tags == {{"id": "id-ID", "en": "en-GB"}[language]}


def test_a_second_run_writes_the_same_bytes(project: Maker, tmp_path: Path) -> None:
    content = load_project(project())
    folders = [tmp_path / name for name in ("one", "two", "three")]
    for folder, cache in zip(folders, (False, True, True), strict=True):
        add_downloads(content, folder, cache=cache)
    names = sorted(path.name for path in folders[0].iterdir())
    assert len([name for name in names if name.endswith(".pdf")]) > 8
    for folder in folders[1:]:
        assert [(folder / name).read_bytes() for name in names] == [(folders[0] / name).read_bytes() for name in names]


def test_what_did_not_change_is_not_printed_again(
    project: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = load_project(project())
    add_downloads(content, tmp_path / "one")
    printed: list[Path] = []
    monkeypatch.setattr("netralitas.press._print", lambda jobs: printed.extend(job[1] for job in jobs) or [])
    add_downloads(content, tmp_path / "two")
    assert printed == []


def test_an_unchanged_project_is_not_even_read_into_products(
    project: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project()
    first = add_downloads(load_project(root), tmp_path / "one")
    made: list[Project] = []
    monkeypatch.setattr("netralitas.downloads._printed", lambda *facts: made.append(facts[0]) or _printed(*facts))
    assert add_downloads(load_project(root), tmp_path / "two") == first
    assert made == []
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()
    page = root / "docs/id/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nLagi.\n", encoding="utf-8")
    add_downloads(load_project(root), tmp_path / "three")
    assert len(made) == 1, "a page changed"
    next((root / ".cache/print").glob("*-*.pdf")).unlink()
    add_downloads(load_project(root), tmp_path / "four")
    assert len(made) == 2, "a copy is gone"


@pytest.mark.long
def test_a_second_full_run_writes_the_same_bytes(folder: Path, real: Project, tmp_path: Path) -> None:
    for one in add_downloads(real, tmp_path / "again", cache=False):
        assert (tmp_path / "again" / one.file).read_bytes() == (folder / one.file).read_bytes(), one.file


def test_a_long_table_is_one_table_with_headers(
    printed: Callable[..., tuple[str, Pdf]], caplog: pytest.LogCaptureFixture
) -> None:
    html, pdf = printed({"docs/id/index.md": TABLE_PAGE})
    assert [one for one in caplog.messages if "HarfBuzz" not in one] == [], "WeasyPrint complains"
    (table,) = pdf.tags("/Table")
    assert len(pdf.tags("/THead", table)) == 1
    scopes = [str(tag.A.Scope) for tag in pdf.tags("/TH", table)]
    assert scopes == ["/Column"] * 3 + ["/Row"] * 79
    assert len(pdf.tags("/TD", table)) == 2 * 79
    assert pdf.words() == source_words(html, pdf.destinations)
    assert pdf.words(table)[:5] == ["Tahap", "Waktu", "Kewajiban", "Tahap", "1"]


def test_a_table_of_two_columns_has_no_row_headers(printed: Callable[..., tuple[str, Pdf]]) -> None:
    rows = (
        TABLE_PAGE.replace(LONG_TABLE, "| satu | dua | tiga |")
        .replace("| Kewajiban |", "|")
        .replace("|---|---|---|", "|---|---|")
    )
    html, pdf = printed({"docs/id/index.md": rows.replace("| satu | dua | tiga |", "| satu | dua |\n| tiga | empat |")})
    assert [str(tag.A.Scope) for tag in pdf.tags("/TH")] == ["/Column"] * 2
    assert pdf.words() == source_words(html, pdf.destinations)


def test_foreign_words_links_and_lists_are_described(printed: Callable[..., tuple[str, Pdf]]) -> None:
    _, pdf = printed({"docs/id/index.md": TABLE_PAGE.replace("berdampingan", "berdampingan [@uu-1-2020/3]")})
    foreign = [tag for tag in pdf.tags() if "/Lang" in tag]
    assert [(str(tag.Lang), pdf.words(tag)) for tag in foreign] == [("en", ["like"])]
    (inner,) = [tag for tag in pdf.tags("/L") if pdf.words(tag) == ["dalam"]]
    assert str(inner.P.S) == "/LBody"
    annotations = [one for page in pdf.pdf.pages for one in page.obj.get("/Annots", [])]
    assert {int(one.F) for one in annotations} == {4}
    assert all(str(one.Contents).strip() for one in annotations)


def test_hyphens_that_break_a_word_can_be_told_from_others(folder: Path, language: str) -> None:
    text = "".join(Pdf(folder / f"asn-netral-peserta-{language}.pdf").content.values())
    assert "\u00ad" in text
    assert "\u2010" not in text


def test_the_figures_have_words(folder: Path, real: Project, language: str) -> None:
    pdf = Pdf(folder / f"asn-netral-peserta-{language}.pdf")
    told = [str(figure.Alt) for figure in pdf.tags("/Figure")]
    assert sorted(told) == sorted(f"{one.title[language]}. {one.desc[language]}" for one in real.figures.values())


def test_a_character_without_a_glyph_is_named_at_its_place(project: Maker, tmp_path: Path) -> None:
    root = project({"docs/id/index.md": {"replace": "wajib netral", "by": "wajib \u4e2d netral"}})
    with pytest.raises(ContentError) as error:
        add_downloads(load_project(root), tmp_path / "unduh")
    assert str(error.value).startswith(
        'docs/id/index.md:8:15: the font of the print editions has no "\u4e2d" (U+4E2D).'
    )
    assert not list((tmp_path / "unduh").glob("*.pdf"))


def test_the_font_has_what_the_templates_draw() -> None:
    assert {ord(character) for character in "•–→·…“”‘’"} <= characters()


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_an_item_type_can_be_printed(name: str) -> None:
    assert (REPO / f"overrides/print/partials/key/{name}.html").is_file()
    assert (REPO / f"overrides/print/pelatih/partials/beside/{name}.html").is_file()
