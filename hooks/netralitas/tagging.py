"""Decides what the tags of a PDF know about their HTML: scope, language, words of a link, spaces, foreign text.

WeasyPrint 70 drops all of these, and offers no way in; so some of its functions are replaced while it works. The
tags can't be told apart by element afterwards, so each also gets the number of its element; the mending pass
joins what a page break parted and takes the numbers out again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.draw import text as painter
from weasyprint.layout import inline
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags as tag_builder

from netralitas.fonts import HYPHEN, SOFT_HYPHEN, foreign

ELEMENT = "NtElement"
SCOPES = {"row": "/Row", "col": "/Column"}


@contextmanager
def richer_tags() -> Iterator[None]:
    """Let WeasyPrint write richer tags within the block, and the spaces that it takes away at the end of lines.

    Such a space can't be seen in text that is aligned to the left, but without it a reader runs words together.
    """
    before = tag_builder._build_box_tree, inline.split_text_box, inline.remove_last_whitespace
    draw_before = painter.draw_first_line
    tag_builder._build_box_tree = _described(tag_builder._build_box_tree)
    inline.split_text_box = _spaced(inline.split_text_box)
    inline.remove_last_whitespace = lambda context, line: None
    painter.draw_first_line = _readable(draw_before)
    try:
        yield
    finally:
        tag_builder._build_box_tree, inline.split_text_box, inline.remove_last_whitespace = before
        painter.draw_first_line = draw_before


def _spaced(split: Callable[..., Any]) -> Callable[..., Any]:
    """Return WeasyPrint's splitter of text into lines that keeps the space at which it splits."""

    def spaced(context: Any, box: Any, width: Any, skip: Any, is_line_start: bool = True) -> Any:
        line, resume, preserved = split(context, box, width, skip, is_line_start)
        if line and box.text.encode()[:resume].endswith(b" ") and not line.text.endswith(" "):
            line.text += " "
            line.pango_layout.text = line.text
        return line, resume, preserved

    return spaced


def _readable(draw: Callable[..., Any]) -> Callable[..., Any]:
    """Return WeasyPrint's painter of a line that says beside emoji and right-to-left text what was written.

    Glyphs stand in the order of the eye, and some stand for a whole sequence; the `ActualText` (ISO 32000-1,
    14.9.4) has the characters in the order in which they were typed. Readers that sort letters by their place, such
    as pdftotext of Poppler, turn right-to-left words round even so.
    """

    def readable(stream: Any, box: Any, *arguments: Any) -> Any:
        text = box.text.replace(chr(HYPHEN), chr(SOFT_HYPHEN))
        if not foreign(text):
            return draw(stream, box, *arguments)
        pydyf.Stream.begin_marked_content(stream, "Span", pydyf.Dictionary({"ActualText": pydyf.String(text)}))
        emojis = draw(stream, box, *arguments)
        pydyf.Stream.end_marked_content(stream)
        return emojis

    return readable


def _described(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """Return WeasyPrint's builder of tags, each described by its element; hidden elements get none."""
    numbers: dict[tuple[int, str], int] = {}

    def described(box: Any, *arguments: Any) -> Iterator[Any]:
        inner = box._box if isinstance(box, AbsolutePlaceholder) else box
        for tag in build(box, *arguments):
            if inner.element is not None and inner.element.get("aria-hidden") == "true":
                continue
            if ELEMENT not in tag and inner.element is not None:
                key = (id(inner.element), inner.element_tag)
                tag[ELEMENT] = numbers.setdefault(key, len(numbers) + 1)
                _describe(tag, inner)
            yield tag

    return described


def _describe(tag: Any, box: Any) -> None:
    element = box.element
    if box.element_tag == "li::before":
        tag["S"] = "/Lbl"
    if tag["S"] == "/TH":
        tag["A"]["Scope"] = SCOPES.get(element.get("scope", "col"), "/Column")
    if element.get("lang"):
        tag["Lang"] = pydyf.String(element.get("lang"))
    if tag["S"] == "/Link" and box.link_annotation:
        box.link_annotation["Contents"] = pydyf.String(" ".join("".join(element.itertext()).split()))
