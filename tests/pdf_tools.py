"""Reads PDFs for the tests on its own terms: nothing of the code that made them is used."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import html5lib
import pikepdf
import pypdfium2
from pypdfium2 import raw as pdfium

BLOCKS = {"html", "body", "section", "nav", "main", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "figure"}
BLOCKS |= {"thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "pre"}
INLINE = {"/Span", "/Link"}
SOFT_HYPHEN = "\u00ad"


class Pdf:
    """A PDF with its tags and the text of each piece of marked content."""

    def __init__(self, path: Path) -> None:
        self.pdf = pikepdf.open(path)
        self.numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages, 1)}

    @cached_property
    def content(self) -> dict[tuple[int, int], str]:
        """Return the text of marked content by page and number."""
        return {key: text for page, number in self._pages() for key, text in _marked(page, number)}

    @cached_property
    def destinations(self) -> dict[str, int]:
        """Return the page of every anchor."""
        if "/Names" not in self.pdf.Root:
            return {}
        names = list(self.pdf.Root.Names.Dests.Names)
        pairs = zip(names[::2], names[1::2], strict=True)
        return {str(name): self.numbers[target[0].objgen] for name, target in pairs}

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """Return level, title and page of every bookmark."""
        return list(self._bookmarks(self.pdf.Root.Outlines, 1))

    def tags(self, kind: str = "", below: Any = None) -> list[Any]:
        """Return the tags of a kind (all without one) in reading order."""
        root = self.pdf.Root.StructTreeRoot if below is None else below
        return [tag for tag in _walk(root) if not kind or str(tag.S) == kind]

    def words(self, tag: Any = None) -> list[str]:
        """Return what the tags say, without list labels and pictures."""
        text = "".join(self._said(self.pdf.Root.StructTreeRoot.K if tag is None else tag))
        return text.replace(SOFT_HYPHEN, "").split()

    def page_words(self, number: int) -> list[str]:
        """Return the tagged words of a page."""
        text = "\n".join(text for (page, _), text in sorted(self.content.items()) if page == number)
        return re.sub(f"{SOFT_HYPHEN}\\s*", "", text).split()

    def fonts(self) -> Iterator[Any]:
        """Walk the fonts of all pages."""
        for page in self.pdf.pages:
            yield from page.Resources.Font.values()

    def _pages(self) -> Iterator[tuple[pikepdf.Page, int]]:
        return ((page, number) for number, page in enumerate(self.pdf.pages, 1))

    def _said(self, tag: Any) -> Iterator[str]:
        kind = str(tag.S)
        if kind in ("/Lbl", "/Figure"):
            return
        edge = "" if kind in INLINE else "\n"
        yield edge
        for kid in _kids(tag):
            if isinstance(kid, int):
                yield self.content[self.numbers[tag.Pg.objgen], kid]
            elif "/MCID" in kid:
                yield self.content[self.numbers[kid.get("/Pg", tag.Pg).objgen], int(kid.MCID)]
            elif "/S" in kid:
                yield from self._said(kid)
        yield edge

    def _bookmarks(self, parent: Any, level: int) -> Iterator[tuple[int, str, int]]:
        one = parent.get("/First")
        while one is not None:
            yield level, str(one.Title), self.numbers[one.Dest[0].objgen]
            yield from self._bookmarks(one, level + 1)
            one = one.get("/Next")


def source_words(html: str, destinations: dict[str, int]) -> list[str]:
    """Return what the HTML of a print edition says, page numbers filled in as the PDF has them."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    return "".join(_text(root.find("body"), destinations)).split()


def _text(element: Any, destinations: dict[str, int]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag.endswith("}svg") or element.get("aria-hidden") == "true":
        return
    edge = "\n" if element.tag in BLOCKS else ""
    yield edge + (element.text or "")
    if "data-page" in element.attrib:
        yield str(destinations[element.get("data-page").removeprefix("#")])
    for child in element:
        yield from _text(child, destinations)
        yield child.tail or ""
    yield edge


def _kids(tag: Any) -> list[Any]:
    kids = tag.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _walk(tag: Any) -> Iterator[Any]:
    for kid in _kids(tag):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)


def _marked(page: pikepdf.Page, number: int) -> Iterator[tuple[tuple[int, int], str]]:
    maps = {name: _unicode(font) for name, font in page.Resources.Font.items()}
    current, letters, shown, told = -1, {}, "", False
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC" and "/MCID" in operands[1]:
            current, shown = int(operands[1].MCID), ""
        elif name == "BDC" and "/ActualText" in operands[1]:
            told, shown = True, shown + str(operands[1].ActualText)
        elif name == "Tf":
            letters = maps[str(operands[0])]
        elif name == "TJ" and current >= 0 and not told:
            for part in operands[0]:
                raw = bytes(part) if isinstance(part, pikepdf.String) else b""
                shown += "".join(letters[raw[at : at + 2]] for at in range(0, len(raw), 2))
        elif name == "EMC" and told:
            told = False
        elif name == "EMC" and current >= 0:
            yield (number, current), shown
            current = -1


def _unicode(font: Any) -> dict[bytes, str]:
    table = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", font.ToUnicode.read_bytes())
    pairs = ((bytes.fromhex(glyph.decode()), bytes.fromhex(text.decode())) for glyph, text in table)
    return {glyph: text.decode("utf-16-be") for glyph, text in pairs}


class Run(NamedTuple):
    """Text in one font on one line: edges of its ink in points from the top left corner, font, colour as 0xRRGGBB."""

    left: float
    top: float
    right: float
    bottom: float
    font: str
    color: int
    text: str


class Printed(NamedTuple):
    """What stands on a page: its width and height in points, and its runs of text."""

    width: float
    height: float
    runs: list[Run]


def printed(path: Path) -> list[Printed]:
    """Return the pages of a PDF as they are drawn."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [Printed(*page.get_size(), list(_runs(page))) for page in pdf]


def _runs(page: pypdfium2.PdfPage) -> Iterator[Run]:
    text, height = page.get_textpage(), page.get_height()
    for number in range(text.count_rects()):
        left, low, right, high = text.get_rect(number)
        said = text.get_text_bounded(left, low, right, high)
        letter = text.get_index(left + 1, (low + high) / 2, 3, 3)
        if said.strip() and letter is not None:
            yield Run(left, height - high, right, height - low, *_look(text, letter), said)


def _look(text: pypdfium2.PdfTextPage, letter: int) -> tuple[str, int]:
    font, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, letter, font, len(font), flags)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, letter, red, green, blue, alpha)
    return font.value.decode(), red.value << 16 | green.value << 8 | blue.value
