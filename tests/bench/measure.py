"""Decides what is counted on a built site: bytes of pages, scripts and styles, search index, hosts."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from statistics import mean
from urllib.parse import urlsplit

INLINE = re.compile(r"<(?P<tag>script|style)\b(?P<head>[^>]*)>(?P<code>.*?)</(?P=tag)>", re.S)
DATA = re.compile(r"""type=["']?application/(?:ld\+)?json""")


@dataclass(frozen=True)
class Size:
    """A number of bytes as they are and packed by gzip; may be a fraction or, as a difference, negative."""

    raw: float = 0
    packed: float = 0

    def __add__(self, other: Size) -> Size:
        return Size(self.raw + other.raw, self.packed + other.packed)

    def __sub__(self, other: Size) -> Size:
        return Size(self.raw - other.raw, self.packed - other.packed)

    def __truediv__(self, count: int) -> Size:
        return Size(self.raw / count, self.packed / count)

    def __str__(self) -> str:
        return f"{self.raw:,.0f} ({self.packed:,.0f})"


def size(text: str) -> Size:
    """Return the size of a text."""
    raw = text.encode()
    return Size(len(raw), len(gzip.compress(raw, 9, mtime=0)) if raw else 0)


class _Links(HTMLParser):
    """Collects every address in `src` and `href`, and those of scripts and style sheets apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.every: list[str] = []
        self.files: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.every += [value for name in ("src", "href") if (value := known.get(name))]
        if tag == "script" and known.get("src"):
            self.files["script"].append(known["src"] or "")
        elif tag == "link" and known.get("rel") == "stylesheet":
            self.files["style"].append(known["href"] or "")


@dataclass(frozen=True)
class Built:
    """One built page: its HTML and the folder of its site."""

    site: Path
    name: str

    @cached_property
    def html(self) -> str:
        """Return the whole page."""
        return (self.site / self.name).read_text(encoding="utf-8")

    @cached_property
    def links(self) -> _Links:
        """Return the addresses in the page."""
        return _Links(self.html)

    def bare(self) -> str:
        """Return the page without inline scripts and styles; data in JSON stay."""
        return INLINE.sub(lambda found: found[0] if DATA.search(found["head"]) else "", self.html)

    def code(self, kind: str, known: Iterable[str] = ()) -> dict[str, str]:
        """Return the scripts or styles of the page by address, inline ones by their text, without `known`."""
        tag = {"script": "script", "style": "style"}[kind]
        found = {
            one["code"]: one["code"]
            for one in INLINE.finditer(self.html)
            if one["tag"] == tag and one["code"].strip() and not DATA.search(one["head"])
        }
        for address in self.links.files[kind]:
            path = self.site / posixpath.join(posixpath.dirname(self.name), urlsplit(address).path)
            if not urlsplit(address).netloc:
                found[address] = path.read_text(encoding="utf-8")
        return {name: text for name, text in found.items() if name not in set(known)}

    def hosts(self) -> set[str]:
        """Return the hosts that addresses in the page name."""
        return {host for address in self.links.every if (host := urlsplit(address).netloc)}


def above(pages: Sequence[Built], others: Sequence[Built]) -> Size:
    """Return by how much a page is larger than the same page of another site, as the mean over all pages."""
    differences = [size(page.bare()) - size(other.bare()) for page, other in zip(pages, others, strict=True)]
    return Size(mean(one.raw for one in differences), mean(one.packed for one in differences))


def added_code(page: Built, plain: Built, kind: str) -> Size:
    """Return the size of the scripts or styles that a page has and the plain page has not, each packed alone."""
    return sum((size(text) for text in page.code(kind, plain.code(kind)).values()), Size())


def index_size(site: Path) -> int:
    """Return the bytes of the search index."""
    return (site / "search/search_index.json").stat().st_size


def index_text(site: Path) -> str:
    """Return all titles and texts of the search index, without tags and with single blanks."""
    docs = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    return folded(" ".join(f"{one['title']} {one['text']}" for one in docs))


def folded(html: str) -> str:
    """Return the text of HTML with single blanks and plain quotes."""

    class Text(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.parts: list[str] = []

        def handle_data(self, data: str) -> None:
            self.parts.append(data)

    reader = Text()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())
