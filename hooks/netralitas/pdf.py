"""Decides how a print edition becomes a PDF: WeasyPrint with the font of the project, then the mending pass."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint import Document as WeasyDocument
from weasyprint.layout import page
from weasyprint.text.fonts import FontConfiguration

from netralitas.columns import columns_once
from netralitas.fitting import TooManyPages, fitted
from netralitas.fonts import font_faces
from netralitas.hyphens import sound_breaks
from netralitas.line_ends import full_lines
from netralitas.mending import mend
from netralitas.repeats import known_lines, with_room
from netralitas.tagging import richer_tags

# A space that begins a line is not drawn, nor is one that stands alone; at the end of the word before it is.
SPACE_AFTER_WORD = re.compile(r"(?<=[^>\s])((?:</(?:a|b|code|em|i|span|strong)>)+)\s+")
FORM = {"pdf_variant": "pdf/ua-1", "uncompressed_pdf": True}
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
NO_SYSTEM_FONTS = '<?xml version="1.0"?>\n<fontconfig><cachedir>{}</cachedir></fontconfig>\n'


def write_pdf(html: str, target: Path) -> int:
    """Write `html` as a tagged PDF to `target`; return the number of pages."""
    with _collection_afterwards():
        return with_room(lambda: _write_pdf(html, target))


def _write_pdf(html: str, target: Path) -> int:
    with TemporaryDirectory(prefix="asn-print-") as name, ExitStack() as stack:
        folder = Path(name)
        for means in (known_lines(), richer_tags(), full_lines(), sound_breaks(), columns_once(), _known_pages()):
            stack.enter_context(means)
        stack.enter_context(_only_fonts_of(folder))
        fonts = FontConfiguration()
        sheets = [CSS(string=font_faces(folder, html), font_config=fonts), *map(_sheet, STYLE.findall(html))]
        text = HTML(string=SPACE_AFTER_WORD.sub(r" \1", STYLE.sub("", html)), base_url=folder.as_uri())
        raw = BytesIO()

        def draft(style: str, most: float) -> WeasyDocument:
            with _at_most(most):
                return text.render(font_config=fonts, stylesheets=[*sheets, _sheet(style)], **FORM)

        fitted(html, draft, lambda document: len(document.pages)).write_pdf(raw, **FORM)
        return mend(raw, target)


@cache
def _sheet(style: str) -> CSS:
    """Return a style sheet that is read once for all documents and drafts with the same one."""
    return CSS(string=style)


@contextmanager
def _collection_afterwards() -> Iterator[None]:
    """Look for garbage only after the block: a layout makes millions of objects, and nearly all stay to its end."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _at_most(pages: float) -> Iterator[None]:
    """Let WeasyPrint give up a document within the block, by TooManyPages, as soon as it needs more `pages`."""
    before = page.make_page

    def counted(context: Any, root: Any, kind: Any, resume_at: Any, number: int, *more: Any) -> Any:
        if number > pages:
            raise TooManyPages
        return before(context, root, kind, resume_at, number, *more)

    page.make_page = counted
    try:
        yield
    finally:
        page.make_page = before


@contextmanager
def _known_pages() -> Iterator[None]:
    """List the pages of a document once: pydyf 0.13 does it again for each tag, which takes a booklet seconds."""
    before = pydyf.PDF.page_references
    known: dict[int, tuple[bytes, ...]] = {}

    def references(document: pydyf.PDF) -> tuple[bytes, ...]:
        count = document.pages["Count"]
        if len(known.get(id(document), ())) != count:
            known[id(document)] = before.fget(document)
        return known[id(document)]

    pydyf.PDF.page_references = property(references)
    try:
        yield
    finally:
        pydyf.PDF.page_references = before


@contextmanager
def _only_fonts_of(folder: Path) -> Iterator[None]:
    """Keep the fonts of the machine out, so that every machine writes the same bytes."""
    settings = folder / "fonts.conf"
    settings.write_text(NO_SYSTEM_FONTS.format(folder / "cache"), encoding="utf-8")
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(settings)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before
