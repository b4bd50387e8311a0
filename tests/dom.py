"""Reads HTML as a browser would, so that tests see what readers get and not how it was written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib


def parse(text: str) -> Element:
    """Return the document that a browser makes of the text."""
    return html5lib.parse(text, namespaceHTMLElements=False)


@cache
def parse_file(path: Path) -> Element:
    """Return the document of a file."""
    return parse(path.read_text(encoding="utf-8"))


def shown(element: Element) -> str:
    """Return the text of an element with single spaces."""
    return " ".join("".join(element.itertext()).split())


def having(element: Element, attribute: str, value: str | None = None) -> list[Element]:
    """Return the elements below that have an attribute, in document order."""
    test = f"[@{attribute}]" if value is None else f"[@{attribute}='{value}']"
    return element.findall(f".//*{test}")


def one(element: Element, attribute: str, value: str | None = None) -> Element:
    """Return the only element below that has an attribute."""
    found = having(element, attribute, value)
    assert len(found) == 1, f"{len(found)} elements with {attribute}={value}"
    return found[0]


def words_of(element: Element, language: str, ignored: frozenset[str] = frozenset()) -> Iterator[str]:
    """Walk the texts that readers and screen readers get in `language`; parts in another one are left out."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "template", *ignored):
        return
    here = element.get("lang", language) == language or element.tag == "html"
    if here:
        for name in ("aria-label", "title", "placeholder", "alt"):
            yield from filter(None, [element.get(name)])
        yield from filter(None, [(element.text or "").strip()])
    for child in element:
        if here or child.get("lang") == language:
            yield from words_of(child, language, ignored)
        if here:
            yield from filter(None, [(child.tail or "").strip()])
