"""The office kit in small: a site with all downloads keeps each promise of printed files, list and archive."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import outloud
import pdfua
import pytest
from docx import Document as read_docx
from docx.oxml.ns import qn
from netralitas import downloads, press
from netralitas import site as builder
from netralitas.acts import STAGES
from netralitas.history import Version, describe
from netralitas.pdf import write_pdf
from netralitas.products import PRODUCTS, Edition
from netralitas.project import load_project
from netralitas.roles import ROLES
from netralitas.site import build_site
from netralitas.unchanged import digest
from office_site import LONG_WORDS, OTHER_FONTS, make_office
from pdf_tools import Pdf, source_words
from project_maker import REPO

LANGUAGES = ("id", "en")
DAY = Version("1.0", "abc1234", "2026-11-22", 1795305600)
ADDRESS = "https://contoh.example/netral/"
WIDE_LETTER = 2.3  # millimetres, where an office lacks the font and gets a wider one
NOT_FOR_A_STICK = (".map", ".gz", ".br")
SHEETS = {"poster-a3": 1, "poster-medsos": 1, "kartu-saku": 1, "daftar-hadir": 2}  # sides
PAGES = ("unduhan.html", "en/unduhan.html")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project with downloads."""
    return make_office(tmp_path_factory.mktemp("office") / "project")


@pytest.fixture(scope="module")
def office(root: Path) -> Path:
    """Return the small site, built with all downloads."""
    with pytest.MonkeyPatch.context() as patch:
        pack = builder._run_mkdocs
        patch.setattr(builder, "_run_mkdocs", lambda *facts: (pack(*facts), _compressed(facts[1])))
        build_site(root, root / "site", with_pdf=True, say=print)
    return root / "site"


def _compressed(site: Path) -> None:
    """Add what a web server likes and a stick does not need."""
    for ending in NOT_FOR_A_STICK:
        (site / f"index.html{ending}").write_text("x", encoding="utf-8")


@pytest.fixture(scope="module", params=LANGUAGES)
def booklet(
    request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, str, Path]:
    """Return language, HTML and file of the booklet of the small project, whose site has an address."""
    html = PRODUCTS["peserta"](Edition(load_project(root), request.param, DAY, ADDRESS))[0].html
    target = tmp_path_factory.mktemp("booklet") / "booklet.pdf"
    write_pdf(html, target)
    return request.param, html, target


def test_list_and_page_agree_with_the_files(office: Path) -> None:
    folder = office / "unduh"
    listed = json.loads((folder / "daftar.json").read_text(encoding="utf-8"))
    assert sorted(one["file"] for one in listed) == sorted(
        path.name for path in folder.iterdir() if path.suffix != ".json"
    )
    assert {one["product"] for one in listed} == {"peserta", "pelatih", "lembar", "soal", "daftar-hadir", "luring"}
    assert [one["lang"] for one in listed].count("mul") == 1
    for one in listed:
        content = (folder / one["file"]).read_bytes()
        pages = len(Pdf(folder / one["file"]).pdf.pages) if one["file"].endswith(".pdf") else 0
        assert (one["bytes"], one["sha256"]) == (len(content), sha256(content).hexdigest()), one["file"]
        assert one["pages"] == pages and f"-{one['lang']}." in one["file"].replace("-luring.", "-mul."), one["file"]
    for name in PAGES:
        page = (office / name).read_text(encoding="utf-8")
        linked = {address.rsplit("/", 1)[1] for address in re.findall(r'href="([^"]*unduh/[^"]+)"', page)}
        assert linked == {one["file"] for one in listed}
        assert re.search(r"\(<span>[\d.,]+.[KM]B</span>\)", page), "the size of the archive"


def test_the_archive_is_the_site_for_a_stick(office: Path) -> None:
    path = office / "unduh/asn-netral-luring.zip"
    assert list(office.rglob("*.map")) and list(office.rglob("*.gz"))
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(archive.namelist())
        files = {name: archive.read(name) for name in archive.namelist()}
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    names = set(files)
    on_site = {one.relative_to(office).as_posix() for one in office.rglob("*") if one.is_file() and one != path}
    assert names == {one for one in on_site if not one.endswith(NOT_FOR_A_STICK)} | {"BACA-SAYA.txt"}
    note = files["BACA-SAYA.txt"].decode("utf-8-sig")
    assert note.count("index.html") >= 2 and "\r\n" in note and "{" not in note
    for name in (name for name in names if name.endswith(".html")):
        html = files[name].decode()
        assert "luring.zip" not in html, "the archive is not in itself"
        for address in re.findall(r'(?:href|src)="([^"#]+)', html):
            if not re.match(r"[a-z]+:", address):
                place = (Path("/") / Path(name).parent / unescape(address).split("?")[0]).resolve().relative_to("/")
                assert place.as_posix() in names or not (office / place).exists(), f"{name}: {address}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_file_is_ready_for_a_letterhead(office: Path, language: str) -> None:
    path = office / f"unduh/asn-netral-daftar-hadir-{language}.docx"
    document, words = read_docx(str(path)), load_project(REPO).words[language]["kit"]
    texts = [paragraph.text for paragraph in document.paragraphs]
    (section,) = document.sections
    assert [paragraph.text for paragraph in section.header.paragraphs] == [f"[{words['letterhead']}]"]
    wanted = ("attendance", "pledge", "pledge_intro", "pledge_own", "pledge_note")
    assert [key for key in wanted if words[key] not in texts] == []
    assert all(any(text.startswith(words[f"pledge_{number}"]) for text in texts) for number in range(1, 5))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        words[f"col_{name}"] for name in ("number", "name", "nip", "unit", "signature")
    ]
    assert "tblHeader" in table.rows[0]._tr.xml and len(table.rows) == 25
    assert document.core_properties.language == language
    frame = table._tbl.tblPr.find(qn("w:tblInd"))
    assert frame is not None and frame.get(qn("w:w")) == "108", "the frame begins at the margin"
    assert frame.getnext().tag == qn("w:tblLayout"), "in the order that Word asks for"
    wide = sum(column.width.mm for column in table.columns)
    assert abs(wide - (section.page_width.mm - 2 * section.left_margin.mm)) < 0.1
    fields = [one for one in document.paragraphs if one.text.endswith(":\t\t")]
    stops = [(len(one.text) - 2, one.paragraph_format.tab_stops[0].position.mm) for one in fields]
    assert len(stops) == 8 and [letters for letters, place in stops if place < WIDE_LETTER * letters] == []
    assert fields[-1].paragraph_format.space_before.mm > 10, "room for a signature"
    with ZipFile(path) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    tags = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert tags == {{"id": "id-ID", "en": "en-GB"}[language]}


def test_a_booklet_can_be_read_aloud_and_says_what_its_source_says(booklet: tuple[str, str, Path]) -> None:
    language, html, path = booklet
    result = outloud.check(str(path))
    assert (result.error, [f"{one.rule}: {one.message} ({one.evidence})" for one in result.findings]) == (None, [])
    assert [f"{one.rule_id}: {one.message}" for one in pdfua.validate(str(path)).findings] == []
    pdf = Pdf(path)
    assert pdf.words() == source_words(html, pdf.destinations)
    root = pdf.pdf.Root
    assert (str(root.Lang), bool(root.ViewerPreferences.DisplayDocTitle)) == (language, True)
    assert str(pdf.pdf.docinfo.Title).startswith("ASN Netral: ")
    other = [(str(tag.Lang), pdf.words(tag)) for tag in pdf.tags() if "/Lang" in tag]
    assert other == [{"id": ("en", ["deepfake"]), "en": ("id", ["netralitas"])}[language]]
    assert all(len(str(figure.Alt)) > 20 for figure in pdf.tags("/Figure")) and pdf.tags("/Figure")


def test_a_booklet_uses_its_own_font_breaks_words_and_is_small(booklet: tuple[str, str, Path]) -> None:
    language, _, path = booklet
    pdf = Pdf(path)
    check_fonts(pdf)
    said = "".join(pdf.content.values())
    assert said.count("\u00ad") > 3 and "\u2010" not in said, "hyphens that break a word"
    broken = LONG_WORDS[language].split()[0]
    assert broken in pdf.words() and broken not in said.replace("\u00ad", "|").split(" ")[0]
    assert path.stat().st_size <= 1024 * (40 + 6 * len(pdf.pdf.pages)), "fonts of few letters: below the limit of 100"


def test_references_lead_to_their_page(booklet: tuple[str, str, Path]) -> None:
    language, html, path = booklet
    pdf, words = Pdf(path), load_project(REPO).words[language]["print"]
    said = " ".join(pdf.words())
    for anchor in ("index--alur", "sumber"):
        text = re.search(rf'class="see" href="#{anchor}">([^<]+)<', html)
        assert text, anchor
        assert f"{text[1]} ({words['page']} {pdf.destinations[anchor]})" in said
    assert "(contoh.example/aturan)" in said, "an address outside is printed in short"
    assert html.count('class="qr"') >= 1 and ADDRESS in html
    levels = [(level, page) for level, _, page in pdf.outline]
    assert len(levels) > 3 and [page for _, page in levels] == sorted(page for _, page in levels)


def test_no_font_of_the_machine_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place,) = find_spec("ziafont").submodule_search_locations  # type: ignore[union-attr,misc]
    (tmp_path / "DejaVuSans.ttf").write_bytes((Path(place) / "fonts/DejaVuSans.ttf").read_bytes())
    (tmp_path / "fonts.conf").write_text(OTHER_FONTS.format(tmp_path), encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    body = '<p style="font-family: DejaVu Sans">Netral</p>'
    write_pdf(f'<!doctype html><html lang="id"><title>Uji</title><body>{body}</body></html>', tmp_path / "own.pdf")
    check_fonts(Pdf(tmp_path / "own.pdf"))


@pytest.fixture(scope="module")
def edition() -> Edition:
    """Return the real content in Indonesian."""
    return Edition(load_project(REPO), "id", DAY)


def test_every_act_is_told_in_both_booklets_and_every_list_is_there(edition: Edition) -> None:
    titles = [act.title["id"] for act in edition.project.acts.acts.values() if edition.shorts(act, "pns")]
    assert len(titles) > 60
    for product in ("peserta", "pelatih"):
        html = unescape(PRODUCTS[product](edition)[0].html)
        assert [title for title in titles if title not in html] == []
    lists = [document.name for document in PRODUCTS["daftar-periksa"](edition)]
    assert lists == [*(f"tahap-{stage}" for stage in STAGES), *(f"peran-{role}" for role in ROLES)]


@pytest.mark.parametrize(("product", "pages"), SHEETS.items())
def test_a_sheet_fits_its_paper(product: str, pages: int, edition: Edition, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    assert write_pdf(PRODUCTS[product](edition)[0].html, target) == pages
    assert target.stat().st_size <= 1024 * 250


def test_what_decides_the_prints_is_in_their_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_office(tmp_path / "project")
    known = {digest(root)}
    for path in ("docs/id/index.md", "docs/sources/uu-1-2020.yml", "quizzes/contoh.yml", "mkdocs.yml"):
        with (root / path).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert digest(root) not in known, path
        known.add(digest(root))
    (root / "overrides/print/css/base.css").write_text("", encoding="utf-8")
    assert digest(root) not in known and digest(root, "x") != digest(root)
    facts: list[str] = []
    monkeypatch.setattr(downloads, "digest", lambda root, *told: facts.extend(told) or "0")
    monkeypatch.setattr(downloads, "_printed", lambda *told: [])
    monkeypatch.setattr(downloads, "remember", lambda *told: None)
    downloads.add_downloads(load_project(root), tmp_path / "unduh", ADDRESS)
    assert {press.tools(), str(describe(root)), ADDRESS} <= set(facts)
    before = press.key_of("x")
    monkeypatch.setattr(press, "tools", lambda: "another Pango")
    assert press.key_of("x") != before
    assert press.key_of("x") != press.key_of("y")


def check_fonts(pdf: Pdf) -> None:
    """See that every font is a face of Source Sans Pro and lies in the file."""
    fonts: list[Any] = list(pdf.fonts())
    assert fonts
    for font in fonts:
        assert re.fullmatch(r"/[A-Z]{6}\+Source-Sans-Pro.*", str(font.BaseFont))
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.DescendantFonts[0].FontDescriptor.keys())
