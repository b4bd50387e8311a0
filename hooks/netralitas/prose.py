"""Decides what the blocks of a page are: paragraphs, list items, table rows, terms, definitions and headings.

Text is measured and judged block by block, as its author wrote it; code, markers and fences are no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from netralitas.item_words import sentences, words
from netralitas.pages import CITATION, CODE, FENCE, HEADING, HISTORY, MARKER, Page

Kind = Literal["heading", "title", "paragraph", "item", "head", "row", "term", "definition"]
BOX = re.compile(r"^(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+\"(.*)\")?\s*$")
ITEM = re.compile(r"^(?:[-*+]|\d+[.)])\s+")
RULER = re.compile(r"^\|?[\s:|-]+\|[\s:|-]*$")
SKIPPED = re.compile(r"^(?:///|</?(?:div|details|summary|section)\b|\{:)")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"<[^>]*>")
BEFORE_STOP = re.compile(r"\s+([.,;:!?)])")
JOINED = frozenset({"paragraph", "item", "definition"})


@dataclass
class Block:
    """One block: its kind, its text as typed, its first line, its section and what leads to it.

    `lead` is the paragraph or item above a list or table, if it ends in a colon or holds the list.
    """

    kind: Kind
    text: str
    line: int
    section: str = ""
    lead: str = ""
    history: bool = False

    @property
    def cited(self) -> bool:
        """Tell whether a citation stands in the block or in what leads to it."""
        return bool(CITATION.search(self.text) or CITATION.search(self.lead))

    @property
    def plain(self) -> str:
        """Return the text as readers see it, without citations and markup."""
        return plain(self.text)

    @property
    def sentences(self) -> list[str]:
        """Return the sentences of a block; what a list item or a definition holds without a stop is one, too.

        A semicolon joins two sentences and a colon introduces one: both count as part of the sentence around them.
        """
        return [one for one in sentences(self.plain) if words(one)] if self.kind in JOINED else []


def plain(text: str) -> str:
    """Return Markdown without citations, links' addresses, tags and marks of emphasis."""
    text = LINK.sub(r"\1", MARKER.sub("", CITATION.sub("", CODE.sub("", text))))
    return BEFORE_STOP.sub(r"\1", " ".join(TAG.sub("", text).replace("*", "").split()))


def blocks(page: Page) -> list[Block]:
    """Return the blocks of a page in their order."""
    return _Reader().read(page)


class _Reader:
    """Reads a page line by line; a blank line, a heading or a new item ends the open block."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.open: Block | None = None
        self.section, self.history = "", -1
        self.parents: list[tuple[int, Block]] = []

    def read(self, page: Page) -> list[Block]:
        for number, line in prose_lines(page):
            self.line(line, number)
        return self.found

    def line(self, line: str, number: int) -> None:
        text, indent = line.strip(), len(line) - len(line.lstrip())
        if HISTORY.match(line):
            self.history = indent
        elif text and indent <= self.history:
            self.history = -1
        heading, box = HEADING.match(line), BOX.match(text)
        if not text or SKIPPED.match(text):
            self.open = None
        elif heading:
            self.section, self.parents = heading[3] or "", []
            self.add("heading", heading[2], number)
        elif box:
            self.parents = []
            self.add("title", box[1] or "", number)
        elif text.startswith("|"):
            self.row(text, number)
        elif ITEM.match(text):
            self.item(ITEM.sub("", text), indent, number)
        elif text.startswith(":   "):
            for block in reversed(self.found):
                if block.kind != "paragraph" or block.line < number - 1:
                    break
                block.kind = "term"
            self.add("definition", text[4:], number)
        elif self.open and self.open.kind in JOINED:
            self.open.text += f" {text}"
        else:
            self.parents = [one for one in self.parents if one[0] < indent]
            self.add("paragraph", text, number)

    def row(self, text: str, number: int) -> None:
        if RULER.match(text):
            return
        above = self.found[-1] if self.found else None
        in_table = bool(above and above.kind in ("head", "row") and self.open is above)
        lead = above.lead if in_table and above else self.lead()
        self.add("row" if in_table else "head", text, number, lead)

    def item(self, text: str, indent: int, number: int) -> None:
        self.parents = [one for one in self.parents if one[0] < indent]
        above = self.found[-1] if self.found else None
        if self.parents:
            lead = self.parents[-1][1].text
        else:
            lead = above.lead if above and above.kind == "item" else self.lead()
        self.parents.append((indent, self.add("item", text, number, lead)))

    def lead(self) -> str:
        """Return the paragraph above when it ends in a colon, or the title of the box."""
        above = self.found[-1] if self.found else None
        leads = above and (above.kind == "title" or (above.kind == "paragraph" and above.plain.endswith(":")))
        return above.text if above and leads else ""

    def add(self, kind: Kind, text: str, number: int, lead: str = "") -> Block:
        block = Block(kind, text, number, self.section, lead, self.history >= 0)
        self.found.append(block)
        self.open = None if kind in ("heading", "title") else block
        return block


def prose_lines(page: Page) -> Iterator[tuple[int, str]]:
    """Walk the lines outside fences with their numbers, markers taken out."""
    fence = ""
    body = MARKER.sub(lambda found: "\n" * found[0].count("\n"), page.body)
    for number, line in enumerate(body.split("\n"), page.offset + 1):
        mark = FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not mark[2].strip())):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, line
