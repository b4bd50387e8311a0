"""Decides the attendance list and the pledge as a Word file, to which an office adds its letterhead."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Row

from netralitas.products.edition import Edition
from netralitas.products.sheets import COLUMNS, ROWS, pledge
from netralitas.zips import write_zip

FONT = "Calibri"
# Millimetres, wide enough for the letters of an office that lacks the font.
WIDTHS, ROW_HEIGHT, LABEL, SIGNATURE = (12, 48, 44, 40, 34), 7.6, 46, 14
LANGUAGE_TAGS = {"id": "id-ID", "en": "en-GB"}


def write_attendance(edition: Edition, target: Path) -> None:
    """Write the file; its texts are those of the PDF, and the letterhead stands in the head of the page."""
    words = edition.words["kit"]
    document = Document()
    _set_up(document, edition.language)
    about = document.core_properties
    about.title, about.author, about.language = words["daftar-hadir_title"], "ASN Netral", edition.language
    about.comments = ""
    (section,) = document.sections
    section.header.paragraphs[0].text = f"[{words['letterhead']}]"
    document.add_heading(words["attendance"], 1)
    _fields(document, [words[f"col_{field}"] for field in ("activity", "date", "place")])
    _table(document, [words[f"col_{name}"] for name in COLUMNS])
    document.add_heading(words["pledge"], 1).paragraph_format.page_break_before = True
    document.add_paragraph(words["pledge_intro"])
    sources = edition.project.register.sources
    for key, cited in pledge(edition).items():
        labels = "; ".join(sources[one].entry.label[edition.language] for one in cited)
        item = document.add_paragraph(words[key], style="List Number")
        if labels:
            item.add_run(f"\n{labels}").font.size = Pt(9)
    document.add_paragraph(words["pledge_own"])
    _fields(document, [words[f"col_{field}"] for field in ("name", "nip", "unit", "date", "signature")])
    document.paragraphs[-1].paragraph_format.space_before = Mm(SIGNATURE)
    document.add_paragraph(words["pledge_note"]).runs[0].font.size = Pt(9)
    raw = BytesIO()
    document.save(raw)
    with ZipFile(raw) as archive:
        write_zip({name: archive.read(name) for name in archive.namelist()}, target)


def _set_up(document: DocxDocument, language: str) -> None:
    """Set paper, margins, letters and language; headings are plain, so that the office's own style can be put on."""
    tag = LANGUAGE_TAGS[language]
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), tag)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.paragraph_format.space_after = FONT, Pt(11), Pt(6)
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.color.rgb = FONT, Pt(16), RGBColor(0, 0, 0)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(0), Pt(8)
    fonts = heading.element.rPr.rFonts
    for name in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[name]
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.bottom_margin = Mm(16)
    section.header_distance, section.top_margin = Mm(10), Mm(38)


def _fields(document: DocxDocument, labels: list[str]) -> None:
    """Add labels with a line to write on, up to the right margin."""
    for label in labels:
        field = document.add_paragraph(f"{label}:\t\t")
        stops = field.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(LABEL))
        stops.add_tab_stop(Mm(sum(WIDTHS)), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        field.paragraph_format.space_after = Pt(8)


def _table(document: DocxDocument, titles: list[str]) -> None:
    """Add the list, whose head is repeated on every page and whose rows stay whole."""
    table = document.add_table(rows=ROWS + 1, cols=len(titles), style="Table Grid")
    table.autofit = False
    _to_the_margin(table)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Mm(width)
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].font.bold = True
    _flag(table.rows[0], "w:tblHeader")
    for number, row in enumerate(table.rows):
        _flag(row, "w:cantSplit")
        if number:
            row.height = Mm(ROW_HEIGHT)
            row.cells[0].text = str(number)
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width, cell.vertical_alignment = Mm(width), WD_ALIGN_VERTICAL.CENTER
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def _to_the_margin(table: Table) -> None:
    """Let the frame begin at the margin, where headings and lines begin, not a cell's padding left of it."""
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), "108")
    indent.set(qn("w:type"), "dxa")
    table._tbl.tblPr.insert_element_before(indent, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _flag(row: _Row, name: str) -> None:
    flag = OxmlElement(name)
    flag.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(flag)
