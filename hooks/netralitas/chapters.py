"""Decides what a page's HTML becomes inside a book: own anchors, open blocks, no empty sections, references.

What only makes sense on a screen, marked `{: .on-screen }` in a page, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath

ANCHOR = re.compile(r'(<[a-z][^>]*?\sid=")([^"]+)(")')
FIRST_ANCHOR = re.compile(r'(<h1[^>]*?\sid=")([^"]+)(")')
DETAILS = re.compile(r'<details(?: class="(?P<kind>[^"]*)")?[^>]*>\s*<summary>(?P<title>.*?)</summary>', re.S)
BOX_TITLE = re.compile(
    r'<div class="admonition (?P<kind>[\w-]+)[^"]*">\s*<p class="admonition-title">(?P<title>.*?)</p>', re.S
)
EMPTY_SECTION = re.compile(r"<h([2-6])\b[^>]*>(?:(?!</h\1>).)*</h\1>\s*(?=<h([1-6])\b|$)", re.S)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
ON_SCREEN = re.compile(r'<(p|li) class="on-screen">.*?</\1>\n?', re.S)
POINTER = re.compile(r'<h2[^>]*?\sid="([^"]+)"[^>]*>[^<]*</h2>\s*<p class="quiz-how"')
OUTSIDE = re.compile(r"(?:https?|mailto):")


def anchor_of(name: str, fragment: str = "") -> str:
    """Return the anchor in a book of the page `name`, or of one of its headings."""
    chapter = name.removesuffix(".md").replace("/", "-")
    return f"{chapter}--{fragment}" if fragment else chapter


def as_chapter(html: str, name: str) -> str:
    """Return a page's HTML for paper alone, with anchors that are unique in a book and with every block open."""
    html = ON_SCREEN.sub("", html)
    html = ANCHOR.sub(lambda found: found[1] + anchor_of(name, found[2]) + found[3], html)
    html = FIRST_ANCHOR.sub(lambda found: found[1] + anchor_of(name) + found[3], html, count=1)
    html = html.replace("</details>", "</div>")
    return DETAILS.sub(
        lambda found: (
            f'<div class="admonition {found["kind"] or "catatan"}">\n<p class="admonition-title">{found["title"]}</p>'
        ),
        html,
    )


def with_box_titles(html: str, title: Callable[[str, str], str]) -> str:
    """Return HTML in which `title(kind, text)` stands as the title of every block."""

    def replaced(found: re.Match[str]) -> str:
        return f'<div class="admonition {found["kind"]}">\n{title(found["kind"], found["title"])}'

    return BOX_TITLE.sub(replaced, html)


def without_empty_sections(html: str) -> str:
    """Return HTML without headings under which nothing is left on paper."""

    def kept(found: re.Match[str]) -> str:
        deeper = found[2] is not None and int(found[2]) > int(found[1])
        return found[0] if deeper else ""

    before = ""
    while before != html:
        before, html = html, EMPTY_SECTION.sub(kept, html)
    return html


def anchors(html: str) -> set[str]:
    """Return every anchor in the HTML."""
    return {found[2] for found in ANCHOR.finditer(html)}


def pointers(html: str) -> set[str]:
    """Return the anchors of headings below which nothing stands but where to find a question sheet."""
    return set(POINTER.findall(html))


@dataclass(frozen=True)
class LinkWriters:
    """How a link is written on paper: `inside(anchor, text)`, `outside(address, text)`, `elsewhere(page, text)`."""

    inside: Callable[[str, str], str]
    outside: Callable[[str, str], str]
    elsewhere: Callable[[str, str], str]


def with_references(html: str, name: str, known: set[str], write: LinkWriters, instead: Mapping[str, str]) -> str:
    """Return HTML in which links between pages are references within the book.

    What a marker fills in keeps its own anchor, so a link to it counts if the book has its page.
    `elsewhere` writes a link whose target the book lacks: a download, a part of the site that is not printed.
    `instead` names the anchors that paper has for pages that only work on screen.
    """

    def reference(found: re.Match[str]) -> str:
        address, text = unescape(found[1]), found[2]
        if OUTSIDE.match(address):
            return write.outside(address, text)
        path, _, fragment = address.partition("#")
        page = normpath(join(dirname(name), path)) if path else name
        target = anchor_of(page, fragment)
        if page in instead:
            target = instead[page]
        elif target not in known and anchor_of(page) in known:
            target = fragment
        return write.inside(target, text) if target in known else write.elsewhere(page, text)

    return LINK.sub(reference, html)
