"""Decides what in a page would reach readers otherwise than its author meant.

A marker, citation or note that is typed almost right would be printed as it stands; a table row with too many cells
would lose some; HTML from a word processor brings styles, scripts or pictures of other hosts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from netralitas.pages import CITATION, CODE, MARKER, Page
from netralitas.problems import Problems
from netralitas.prose import RULER, prose_lines
from netralitas.sources import Register

COMMENT = re.compile(r"<!|-->")
SOURCE = re.compile(r"(?<![\w/.])@[\w-]+/|\[\s*@|[\[(]([\w-]+)/[\w-]+[\])]")
TAG = re.compile(
    r"<(?:(?:script|style|iframe|object|embed|form|link|meta|base|font)\b[^>]*|[a-z]:\w[^>]*"
    r"|\w[^>]*\s(?:style|on\w+|class\s*=\s*[\"']?Mso\w*|(?:src|srcset|poster)\s*=\s*[\"']?(?:https?:)?//)[^>]*)>",
    re.IGNORECASE,
)
PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]*)")
TORN_LINK = re.compile(r"\[[^\[\]]+\]\s+\([^()\s]+\.md(?:#[\w-]+)?\)")
REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
CELL_END = re.compile(r"(?<!\\)\|")


def check_typing(pages: Iterable[Page], register: Register, problems: Problems) -> None:
    """Note every slip of typing that a page would print."""
    for page in pages:
        for number, column, code, value in _slips(page, register):
            problems.add(code, page.path, number, column, value=value[:60])


def _slips(page: Page, register: Register) -> Iterator[tuple[int, int, str, str]]:
    """Walk line, column, code and text of each slip."""
    for found in MARKER.finditer(page.body):
        if "\n" in found[0]:  # never closed: it would take everything up to the next marker
            yield page.offset + page.body.count("\n", 0, found.start()) + 1, 0, "marker-form", found[0].split("\n")[0]
    cells, above = 0, ""
    for number, line in prose_lines(page):
        shown = CODE.sub(lambda code: " " * len(code[0]), line)
        if shown.lstrip().startswith("//"):
            yield number, 1, "notes-form", shown.strip()
        for code, slip in _in_line(CITATION.sub(lambda cited: " " * len(cited[0]), shown), register):
            yield number, slip.start() + 1, code, slip[0] if code != "citation-form" else shown[slip.start() :][:30]
        text = shown.strip()
        if not text.startswith("|"):
            cells = 0
        elif RULER.match(text) and above.startswith("|") and _cells(text) == _cells(above):
            cells = _cells(text)
        elif cells and _cells(text) > cells:
            yield number, 0, "table-row", text
        elif not cells and above.startswith("|"):
            yield number, 0, "table-ruler", text
        above = "" if cells else text


def _in_line(line: str, register: Register) -> Iterator[tuple[str, re.Match[str]]]:
    comment = COMMENT.search(line)
    if comment:
        yield "marker-form", comment
    for found in SOURCE.finditer(line):
        if not found[1] or found[1] in register.names:
            yield "citation-form", found
    for found in TAG.finditer(line):
        yield "page-html", found
    for found in TORN_LINK.finditer(line):
        yield "link-torn", found
    for found in PICTURE.finditer(line):
        if REMOTE.match(found[2]):
            yield "picture-remote", found
        if not found[1].strip():
            yield "picture-text", found


def _cells(row: str) -> int:
    return len(CELL_END.findall(row.strip().strip("|"))) + 1
