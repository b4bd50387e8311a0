"""Decides what the tags of a PDF know about their HTML: scope of headers, language, words of a link.

WeasyPrint 70 builds the tag tree from its boxes and drops all three. The tree can't be told apart by element
afterwards, so each tag also gets the number of its element; the mending pass joins what a page break parted
and takes the numbers out again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags as weasyprint_tags

ELEMENT = "NtElement"
SCOPES = {"row": "/Row", "col": "/Column"}


@contextmanager
def richer_tags() -> Iterator[None]:
    """Let WeasyPrint write richer tags within the block."""
    original = weasyprint_tags._build_box_tree
    numbers: dict[tuple[int, str], int] = {}

    def build(box: Any, *arguments: Any) -> Iterator[Any]:
        inner = box._box if isinstance(box, AbsolutePlaceholder) else box
        for tag in original(box, *arguments):
            if inner.element is not None and inner.element.get("aria-hidden") == "true":
                continue
            if ELEMENT not in tag and inner.element is not None:
                key = (id(inner.element), inner.element_tag)
                tag[ELEMENT] = numbers.setdefault(key, len(numbers) + 1)
                _describe(tag, inner)
            yield tag

    weasyprint_tags._build_box_tree = build
    try:
        yield
    finally:
        weasyprint_tags._build_box_tree = original


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
