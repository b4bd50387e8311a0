"""Decides the attendance list and the pledge as a Word file, to which an office adds its letterhead."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from netralitas.products.edition import Edition
from netralitas.products.sheets import COLUMNS, ROWS, pledge
from netralitas.zips import write_zip

WIDTHS = (10, 50, 44, 40, 34)
LANGUAGE_TAGS = {"id": "id-ID", "en": "en-GB"}


def write_attendance(edition: Edition, target: Path) -> None:
    """Write the file; its texts are those of the PDF."""
    words = edition.words["kit"]
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), LANGUAGE_TAGS[edition.language])
    style.element.get_or_add_rPr().append(tag)
    about = document.core_properties
    about.title, about.author, about.language = words["daftar-hadir_title"], "ASN Netral", edition.language
    about.comments = ""
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(16)
        section.top_margin = section.bottom_margin = Mm(16)
    document.add_paragraph(f"[{words['letterhead']}]")
    document.add_heading(words["attendance"], 1)
    for field in ("activity", "date", "place"):
        document.add_paragraph(f"{words[f'col_{field}']}: ")
    _table(document, [words[f"col_{name}"] for name in COLUMNS])
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_heading(words["pledge"], 1)
    document.add_paragraph(words["pledge_intro"])
    sources = edition.project.register.sources
    for key, cited in pledge(edition).items():
        labels = "; ".join(sources[one].entry.label[edition.language] for one in cited)
        document.add_paragraph(f"{words[key]} ({labels})" if labels else words[key], style="List Number")
    document.add_paragraph(words["pledge_own"])
    for field in ("name", "nip", "unit", "date", "signature"):
        document.add_paragraph(f"{words[f'col_{field}']}: ")
    document.add_paragraph(words["pledge_note"])
    raw = BytesIO()
    document.save(raw)
    with ZipFile(raw) as archive:
        write_zip({name: archive.read(name) for name in archive.namelist()}, target)


def _table(document: DocxDocument, titles: list[str]) -> None:
    """Add the list, whose head is repeated on every page."""
    table = document.add_table(rows=ROWS + 1, cols=len(titles), style="Table Grid")
    for cell, title, width in zip(table.rows[0].cells, titles, WIDTHS, strict=True):
        cell.text, cell.width = title, Mm(width)
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)
    for number, row in enumerate(table.rows[1:], 1):
        row.height = Mm(7.5)
        row.cells[0].text = str(number)
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Mm(width)
