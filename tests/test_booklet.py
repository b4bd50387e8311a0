"""The booklets are whole, can be read aloud, keep the key apart and are the same each time."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pytest
from netralitas.booklet import booklet_html
from netralitas.downloads import add_downloads
from netralitas.fonts import characters, missing
from netralitas.history import Version, describe
from netralitas.items import ITEM_TYPES, BaseItem
from netralitas.items.choice import ChoiceItem
from netralitas.pdf import write_pdf
from netralitas.problems import ContentError
from netralitas.project import Project, load_project
from netralitas.quizzes import Quiz
from pdf_tools import Pdf, source_words
from project_maker import REPO, Maker
from test_render import HOSTILE

LANGUAGES = ("id", "en")
DAY = Version("1.0", "abc1234", "2026-11-22", 1795305600)
BASE_KB, KB_A_PAGE = 100, 6
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


def printed_quizzes(real: Project) -> list[Quiz]:
    """Return the quizzes of all pages that the booklet holds."""
    return [
        real.quizzes[name] for page in real.pages if page.language == "id" and page.printed for name in page.quizzes
    ]


@pytest.fixture(scope="session")
def real() -> Project:
    """Return the real content."""
    return load_project(REPO)


@pytest.fixture(params=LANGUAGES, scope="session")
def language(request: pytest.FixtureRequest) -> str:
    """Return one language after the other."""
    return str(request.param)


@pytest.fixture(scope="session")
def path(built_site: Path, language: str) -> Path:
    """Return the booklet of the real site."""
    return built_site / f"unduh/asn-netral-peserta-{language}.pdf"


@pytest.fixture(scope="session")
def pdf(path: Path) -> Pdf:
    """Return the booklet, opened."""
    return Pdf(path)


@pytest.fixture(scope="session")
def html(real: Project, language: str) -> str:
    """Return the source of the booklet."""
    return booklet_html(real, language, describe(REPO))


@pytest.fixture
def printed(project: Maker, tmp_path: Path) -> Callable[..., tuple[str, Pdf]]:
    """Return a maker of the booklet of the sample project, to be called with changes of its files."""

    def make(changes: dict[str, Any] | None = None) -> tuple[str, Pdf]:
        html = booklet_html(load_project(project(changes)), "id", DAY)
        target = tmp_path / "small.pdf"
        write_pdf(html, target)
        return html, Pdf(target)

    return make


def test_outloud_finds_nothing(path: Path) -> None:
    result = outloud.check(str(path))
    found = [f"{one.rule} p.{one.page}: {one.message} ({one.evidence})" for one in result.findings]
    assert result.error is None
    assert found == []


def test_pdfua_finds_nothing(path: Path) -> None:
    assert [f"{one.rule_id}: {one.message}" for one in pdfua.validate(str(path)).findings] == []


def test_the_tags_say_what_the_source_says(pdf: Pdf, html: str) -> None:
    assert pdf.words() == source_words(html, pdf.destinations)


def test_title_language_and_bookmarks(pdf: Pdf, real: Project, language: str) -> None:
    root = pdf.pdf.Root
    assert str(pdf.pdf.docinfo.Title).startswith("ASN Netral: ")
    assert (str(root.Lang), bool(root.ViewerPreferences.DisplayDocTitle)) == (language, True)
    chapters = [title for level, title, _ in pdf.outline if level == 1]
    assert chapters[0] == real.words[language]["print"]["contents"]
    assert chapters[-1] == real.words[language]["print"]["keys_title"]
    assert len(chapters) == 2 + len([page for page in real.pages if page.language == language and page.printed])
    assert [page for _, _, page in pdf.outline] == sorted(page for _, _, page in pdf.outline)


def test_only_the_font_of_the_project_is_used_and_embedded(pdf: Pdf) -> None:
    for font in pdf.fonts():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert str(font.BaseFont).split("+")[1].startswith("Source-Sans-Pro")
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())


def test_every_heading_item_and_citation_is_there(pdf: Pdf, real: Project, language: str) -> None:
    said = " ".join(pdf.words())
    wanted = [text for quiz in printed_quizzes(real) for item in quiz.items for text in item.texts(language)]
    pages = [page for page in real.pages if page.language == language and page.printed]
    cited = {mark.text for page in pages for mark in page.citations} | {
        source for quiz in printed_quizzes(real) for source in quiz.sources
    }
    for source in (real.register.sources[one] for one in cited):
        wanted += [f"{source.entry.label[language]}. {source.entry.gist[language]}"]
    missing = [text for text in wanted if " ".join(text.split()) not in said]
    assert missing == []
    anchors = set(pdf.destinations)
    lost = {
        f"{page.name}#{mark.text}"
        for page in pages
        for mark in page.headings
        if mark.text and f"{page.name.removesuffix('.md')}--{mark.text}" not in anchors
    }
    assert lost == {"index.md#pintu"}, "only the doors of the home page lead nowhere on paper"


def test_every_reference_leads_somewhere(pdf: Pdf, html: str) -> None:
    wanted = set(re.findall(r'(?:href|data-page)="#([^"]+)"', html))
    assert wanted - set(pdf.destinations) == set()
    links = [one for page in pdf.pdf.pages for one in page.obj.get("/Annots", [])]
    assert {str(one.Dest) for one in links if "/Dest" in one} - set(pdf.destinations) == set()


def test_only_cited_sources_are_listed(html: str, real: Project, language: str) -> None:
    cited = [mark.text for page in real.pages if page.language == language and page.printed for mark in page.citations]
    cited += [source for quiz in printed_quizzes(real) for source in quiz.sources]
    rows = [row for table in real.tables.values() for row in table.rows]
    cited += [source for row in rows for cell in row.cells.values() for source in cell.sources]
    cited += [source for deadline in real.deadlines for source in deadline.sources]
    cited += [source for term in real.glossary.terms.values() for part in term.text for source in part.sources]
    assert html.count('<li id="s') == len(set(cited))


def test_the_key_stands_behind_all_questions(pdf: Pdf, real: Project, language: str) -> None:
    first = pdf.destinations["kunci"]
    before = " ".join(word for number in range(1, first) for word in pdf.page_words(number))
    behind = " ".join(word for number in range(first, len(pdf.pdf.pages) + 1) for word in pdf.page_words(number))
    for item in (item for quiz in printed_quizzes(real) for item in quiz.items):
        for reason in reasons(item, language):
            assert reason in behind
            assert reason not in before or len(reason) < 40, f"{item.id}: {reason}"


def test_another_key_leaves_the_question_pages_as_they_are(
    project: Maker, tmp_path: Path, real: Project, language: str
) -> None:
    start = '<h1 id="kunci">'
    given, turned = (booklet_html(one, language, DAY).split(start) for one in (real, _turned(real)))
    assert given[0] == turned[0]
    assert given[1] != turned[1]
    sample = load_project(project())
    pages = [list(_question_pages(one, tmp_path / "turned.pdf")) for one in (sample, _turned(sample))]
    assert pages[0] == pages[1]
    assert len(pages[0]) > 3


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
    quizzes = {}
    for name, quiz in project.quizzes.items():
        items = []
        for item in quiz.items:
            if not isinstance(item, ChoiceItem):
                items.append(item)
                continue
            keys = [option.correct for option in item.options]
            moved = zip(item.options, keys[-1:] + keys[:-1], strict=True)
            options = tuple(option.model_copy(update={"correct": key}) for option, key in moved)
            items.append(item.model_copy(update={"options": options}))
        quizzes[name] = quiz.model_copy(update={"items": tuple(items)})
    return dataclasses.replace(project, quizzes=quizzes)


def _question_pages(project: Project, target: Path) -> Iterator[tuple[bytes, list[str]]]:
    write_pdf(booklet_html(project, "id", DAY), target)
    pdf = Pdf(target)
    for number in range(1, pdf.destinations["kunci"]):
        yield pdf.pdf.pages[number - 1].Contents.read_bytes(), pdf.page_words(number)


def test_the_size_is_bounded(pdf: Pdf, path: Path) -> None:
    assert path.stat().st_size <= 1024 * (BASE_KB + KB_A_PAGE * len(pdf.pdf.pages))


def test_the_list_names_what_is_there(built_site: Path) -> None:
    folder = built_site / "unduh"
    listed = json.loads((folder / "daftar.json").read_text(encoding="utf-8"))
    booklets = [one for one in listed if one["product"] == "peserta"]
    assert [(one["file"], one["lang"]) for one in booklets] == [
        (f"asn-netral-peserta-{language}.pdf", language) for language in LANGUAGES
    ]
    for one in listed:
        content = (folder / one["file"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["sha256"] == hashlib.sha256(content).hexdigest()
        assert one["pages"] == len(Pdf(folder / one["file"]).pdf.pages)


def test_a_second_run_writes_the_same_bytes(project: Maker, tmp_path: Path) -> None:
    """Each run prints in processes of its own; the long test does the same with the real booklets."""
    content = load_project(project({"docs/id/index.md": TABLE_PAGE}))
    names = add_downloads(content, tmp_path / "one")
    assert add_downloads(content, tmp_path / "two") == names
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


@pytest.mark.long
def test_a_second_run_writes_the_same_downloads(built_site: Path, real: Project, tmp_path: Path) -> None:
    for name in add_downloads(real, tmp_path / "again"):
        assert (tmp_path / "again" / name).read_bytes() == (built_site / "unduh" / name).read_bytes(), name


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


def test_hyphens_that_break_a_word_can_be_told_from_others(pdf: Pdf) -> None:
    text = "".join(pdf.content.values())
    assert "\u00ad" in text
    assert "\u2010" not in text


def test_texts_of_a_quiz_come_back_as_typed(printed: Callable[..., tuple[str, Pdf]]) -> None:
    quiz = (REPO / "tests/cases/project/quizzes/contoh.yml").read_text(encoding="utf-8")
    printable = [text for text in HOSTILE[:-1] if not missing(text)]  # the last one only is long
    assert len(printable) == len(HOSTILE) - 3, "only what the font lacks is left out"
    places = ["Mana yang boleh?", "Memilih di TPS", "Itu hak.", "Membaca berita", "Tidak memihak.", "Berkampanye"]
    places += ["Itu memihak.", "Hak pilih tetap ada.", "Netral setiap hari."]
    for place, text in zip(places, printable, strict=False):
        quiz = quiz.replace(json.dumps(place), json.dumps(text, ensure_ascii=False))
    html, pdf = printed({"quizzes/contoh.yml": quiz})
    said = "".join(pdf.words())
    assert [text for text in printable if "".join(text.split()) not in said] == []
    assert pdf.words() == source_words(html, pdf.destinations)


@pytest.mark.parametrize("text", [text for text in HOSTILE if missing(text)])
def test_a_text_of_a_quiz_that_the_font_lacks_is_refused_and_not_changed(
    text: str, project: Maker, tmp_path: Path
) -> None:
    typed = json.dumps(text, ensure_ascii=False)
    root = project({"quizzes/contoh.yml": {"replace": '"Mana yang boleh?"', "by": typed}})
    with pytest.raises(ContentError) as error:
        add_downloads(load_project(root), tmp_path / "unduh")
    lines = str(error.value).split("\n")
    assert {line.split(":")[:2] == ["quizzes/contoh.yml", "20"] for line in lines} == {True}
    assert {f"U+{ord(character):04X}" for character in missing(text)} == set(
        re.findall(r"U\+[0-9A-F]+", error.value.args[0])
    )


def test_the_figure_has_words(pdf: Pdf, real: Project, language: str) -> None:
    told = [str(figure.Alt) for figure in pdf.tags("/Figure")]
    assert sorted(told) == sorted(f"{one.title[language]}. {one.desc[language]}" for one in real.figures.values())


def test_a_character_without_a_glyph_is_named_at_its_place(project: Maker, tmp_path: Path) -> None:
    root = project({"docs/id/index.md": {"replace": "wajib netral", "by": "wajib \u2717 netral"}})
    with pytest.raises(ContentError) as error:
        add_downloads(load_project(root), tmp_path / "unduh")
    assert str(error.value).startswith(
        'docs/id/index.md:8:15: the font of the print editions has no "\u2717" (U+2717).'
    )
    assert not list((tmp_path / "unduh").glob("*.pdf"))


def test_the_font_has_what_the_templates_draw() -> None:
    assert {ord(character) for character in "•–→·…“”‘’"} <= characters()


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_an_item_type_can_be_printed(name: str) -> None:
    assert (REPO / f"overrides/print/partials/key/{name}.html").is_file()
