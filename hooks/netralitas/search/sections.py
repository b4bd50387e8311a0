"""Decides what can be found: each section of a page, each act and each term, with its address and words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4")
ACT_LEVEL = 3
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
BREAKING = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "div", "summary", "br", "blockquote", "pre"})
# Quizzes and their keys, lists of sources, drawings and what a page hides are not what readers look for.
SKIPPED_TAGS = frozenset({"script", "noscript", "style", "template", "svg", "form"})
SKIPPED_MARKS = frozenset({"data-search-exclude", "data-quiz", "data-item", "data-key", "hidden"})
SKIPPED_CLASSES = frozenset({"headerlink", "nt-status", "nt-instrument"})
CITATIONS = "nt-cites"
LOOSE = re.compile(r" +([.,;:!?])")  # what a citation leaves behind


@dataclass(frozen=True)
class Section:
    """A place that a result can lead to: page title, address, headings around it, its text, everyday words."""

    page: str
    url: str
    title: str
    parent: str = ""
    text: str = ""
    cited: str = ""
    everyday: str = ""


def page_sections(html: str, page: str, url: str) -> list[Section]:
    """Return one section for each heading with an id and for each act; an act has no text but everyday words.

    Where a page gives the same heading several times (the parts of each worked case), such a part belongs to
    the section above it: five results called "Facts" help nobody.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    titles = Counter(part.line("title") for part in reader.parts)
    found: list[Section] = []
    above: dict[int, str] = {}
    for part in reader.parts:
        title, text, cited = part.line("title"), part.line("text"), part.line("cited")
        outer = [above[level] for level in sorted(above) if 1 < level < part.level]
        if outer and titles[title] > 1:
            last = found[-1]
            found[-1] = replace(last, text=f"{last.text} {text}".strip(), cited=f"{last.cited} {cited}".strip())
            continue
        address = url if part.level == 1 else f"{url}#{part.anchor}"
        found.append(Section(page, address, title, outer[-1] if outer else "", text, cited, part.everyday))
        above = {level: name for level, name in above.items() if level < part.level} | {part.level: title}
    return found


@dataclass
class _Part:
    """A heading or an act while its page is read."""

    level: int
    anchor: str
    everyday: str = ""
    pieces: dict[str, list[str]] = field(default_factory=lambda: {"title": [], "text": [], "cited": []})

    def line(self, kind: str) -> str:
        """Return the title, the text or what is cited, with single spaces."""
        line = " ".join("".join(self.pieces[kind]).split())
        return LOOSE.sub(r"\1", line).strip(" ·")


class _Reader(HTMLParser):
    """Sorts the text of a page by heading; each open tag is kept with what the text in it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[_Part] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = {name: value or "" for name, value in attrs}
        if tag in BREAKING:
            self.handle_data(" ")
        if tag not in VOID:
            self.open.append((tag, self._kind(tag, marks, self.open[-1][1] if self.open else "text")))

    def _kind(self, tag: str, marks: dict[str, str], outer: str) -> str:
        """Return what the text of a tag is: text, cited, title, act (skipped but for its title) or skip."""
        classes = set(marks.get("class", "").split())
        if outer == "skip" or tag in SKIPPED_TAGS or SKIPPED_MARKS & marks.keys() or SKIPPED_CLASSES & classes:
            return "skip"
        if outer == "act":
            return "title" if tag in HEADINGS else "act"
        if "data-act" in marks:
            self.parts.append(_Part(ACT_LEVEL, marks.get("id", ""), marks.get("data-words", "")))
            return "act"
        if "data-term" in marks:
            self.parts.append(_Part(ACT_LEVEL, marks.get("id", ""), marks.get("data-words", "")))
            return "title"
        if tag in HEADINGS and marks.get("id"):
            self.parts.append(_Part(int(tag[1]), marks["id"]))
            return "title"
        return "cited" if CITATIONS in classes else outer

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKING:
            self.handle_data(" · " if tag in ("td", "th") else " ")
        if any(tag == opened for opened, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        kind = self.open[-1][1] if self.open else "text"
        if self.parts and kind in self.parts[-1].pieces:
            self.parts[-1].pieces[kind].append(data)
