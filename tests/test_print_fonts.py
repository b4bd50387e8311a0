"""Emoji and right-to-left text of a quiz come back unchanged on page and paper; a text without them costs nothing."""

from __future__ import annotations

import json
from pathlib import Path

import outloud
import pdfua
import pytest
from dom import parse
from fontTools.ttLib import TTFont
from netralitas.fonts import FACES, font_faces, missing
from netralitas.history import Version
from netralitas.pdf import write_pdf
from netralitas.products.books import trainer_booklet
from netralitas.products.edition import Edition
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer
from pdf_tools import Pdf, source_words
from project_maker import Maker
from test_render import HOSTILE

QUIZ, DAY = "quizzes/contoh.yml", Version("1.0", "abc1234", "2026-11-22", 1795305600)
PLACES = ["Apa kewajiban pegawai?", "Netral", "Begitu bunyi pasalnya.", "Memihak", "Netral setiap hari."]
PLACES += ["Mana yang boleh?", "Memilih di TPS", "Itu hak.", "Hak pilih tetap ada."]
EMOJI, ARABIC = "Boleh 👍 atau ✗ di grup 😀?", "مرحبا بالعالم 14 (ayat)"
HEBREW = "שלום עולם dan \u200fשָׁלוֹם\u200f, lalu ✔\ufe0f"
LONG = "Campur: abc مرحبا 😂 שלום xyz. " + "هذا نص طويل جدا 😀 שלום " * 12
TEXTS = {
    "foreign": [EMOJI, ARABIC, HEBREW, "كمڤڠ ❗ 🗳", LONG],
    "hostile": [text for text in HOSTILE[:-1] if not missing(text)],  # the last one only is long
}


def document(body: str) -> str:
    """Return a printable document."""
    style = '<style>html { font: 9pt "Source Sans Pro" }</style>'
    head = f'<title>Uji</title><meta name="description" content="Uji">{style}'
    return f'<!doctype html><html lang="id"><head>{head}</head><body><main><h1>Uji</h1>{body}</main></body></html>'


def lost(texts: list[str], said: str) -> list[str]:
    """Return the texts that are not said, whatever their spaces and line breaks."""
    said = "".join(said.split())
    return [text for text in texts if "".join(text.split()) not in said]


@pytest.mark.parametrize("kind", TEXTS)
def test_texts_of_a_quiz_come_back_as_typed_on_the_page_and_on_paper(
    kind: str, project: Maker, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = project()
    quiz = (root / QUIZ).read_text(encoding="utf-8")
    for place, text in zip(PLACES, TEXTS[kind], strict=False):
        assert f"id: {json.dumps(place)}" in quiz
        quiz = quiz.replace(f"id: {json.dumps(place)}", f"id: {json.dumps(text, ensure_ascii=False)}")
    (root / QUIZ).write_text(quiz, encoding="utf-8")
    content = load_project(root)
    content.require_sound()
    page = Renderer(content).quiz("contoh", PageContext("id", "index.md"))
    assert lost(TEXTS[kind], "".join(parse(page).itertext())) == []
    paper = trainer_booklet(Edition(content, "id", DAY))[0].html
    assert missing(paper) == set()
    target = tmp_path / "quiz.pdf"
    write_pdf(paper, target)
    assert caplog.messages == []
    pdf = Pdf(target)
    assert lost(TEXTS[kind], " ".join(pdf.words())) == []
    assert pdf.words() == source_words(paper, pdf.destinations)
    result = outloud.check(str(target))
    assert (result.error, [f"{one.rule}: {one.message} ({one.evidence})" for one in result.findings]) == (None, [])
    assert [f"{one.rule_id}: {one.message}" for one in pdfua.validate(str(target)).findings] == []
    write_pdf(paper, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == target.read_bytes()


def test_what_no_font_has_is_told() -> None:
    assert [text for text in HOSTILE if missing(text)] == ["😀 👩🏽\u200d🏫 naïve é"]
    assert missing("abc 中文 😀 مرحبا שלום") == {"中", "文"}


def test_a_font_is_written_only_for_what_needs_it(tmp_path: Path) -> None:
    def written(text: str) -> dict[str, set[int]]:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        rules = font_faces(folder, text)
        assert all(path.as_uri() in rules for path in folder.iterdir())
        return {
            path.stem: set(TTFont(path).getBestCmap()) - {0x20, 0xA0}
            for path in folder.iterdir()
            if path.stem not in FACES
        }

    assert written("Netral – “ya”") == {}
    assert written("مرحبا 😀 ✗") == {"DejaVuSans": set(map(ord, "مرحبا😀✗"))}
    assert written("👍 ✗") == {"DejaVuSans": {ord("✗")}, "NotoSansSymbols2": {ord("👍")}}


def test_plain_text_is_printed_as_before(tmp_path: Path) -> None:
    broken = '<p style="width: 3em; hyphens: auto">pertanggungjawaban ketidakberpihakan</p>'
    write_pdf(document(f"<p>Netral – “ya”</p>{broken}"), tmp_path / "plain.pdf")
    pdf = Pdf(tmp_path / "plain.pdf")
    assert [name for font in pdf.fonts() if "Source-Sans-Pro" not in (name := str(font.BaseFont))] == []
    assert all(b"ActualText" not in page.Contents.read_bytes() for page in pdf.pdf.pages)
