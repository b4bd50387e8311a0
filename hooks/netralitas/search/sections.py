"""Decides what can be found: each section of a built page, each act and each term, with its address and words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4")
ACT_LEVEL = 3
TERM_LEVEL = 4
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
BREAKING = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "div", "summary", "br", "blockquote", "pre"})
ARTICLE = re.compile(r"[^/]+(?:/\d+)?")  # of a clause the search knows instrument and article, not the paragraph
# Quizzes and their keys, lists of sources, drawings and what a page hides are not what readers look for.
SKIPPED_TAGS = frozenset({"script", "noscript", "style", "template", "svg", "form"})
SKIPPED_MARKS = frozenset({"data-search-exclude", "data-quiz", "data-item", "data-key", "hidden"})
SKIPPED_CLASSES = frozenset({"headerlink", "nt-status", "nt-instrument"})
CITATIONS = "nt-cites"
LOOSE = re.compile(r" +([.,;:!?])")  # what a citation leaves behind


@dataclass(frozen=True)
class Section:
    """A place that a result can lead to: its page's title, address, heading above it, text, articles it cites."""

    page: str
    url: str
    title: str
    parent: str = ""
    text: str = ""
    clauses: tuple[str, ...] = ()
    everyday: str = ""


def page_sections(html: str, page: str, url: str) -> list[Section]:
    """Return one section for each heading with an id, each term and each act, which has everyday words for a text.

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
        title, text, clauses = part.line("title"), part.line("text"), tuple(dict.fromkeys(part.clauses))
        outer = [above[level] for level in sorted(above) if 1 < level < part.level]
        if outer and titles[title] > 1:
            last = found[-1]
            both = tuple(dict.fromkeys(last.clauses + clauses))
            found[-1] = replace(last, text=f"{last.text} {text}".strip(), clauses=both)
            continue
        address = url if part.level == 1 else f"{url}#{part.anchor}"
        found.append(Section(page, address, title, outer[-1] if outer else "", text, clauses, part.everyday))
        above = {level: name for level, name in above.items() if level < part.level} | {part.level: title}
    return found


@dataclass
class _Part:
    """A heading, an act or a term while its page is read."""

    level: int
    anchor: str
    everyday: str = ""
    clauses: list[str] = field(default_factory=list)
    pieces: dict[str, list[str]] = field(default_factory=lambda: {"title": [], "text": []})

    def line(self, kind: str) -> str:
        """Return the title or the text with single spaces."""
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
        """Return what the text of a tag is: text, title, cited (only clauses), act (only title, clauses) or skip."""
        classes = set(marks.get("class", "").split())
        if outer == "skip" or tag in SKIPPED_TAGS or SKIPPED_MARKS & marks.keys() or SKIPPED_CLASSES & classes:
            return "skip"
        if self.parts and (clause := ARTICLE.match(marks.get("data-clause", ""))):
            self.parts[-1].clauses.append(clause[0])
        if outer == "act":
            return "title" if tag in HEADINGS else "act"
        if "data-act" in marks:
            self.parts.append(_Part(ACT_LEVEL, marks.get("id", ""), marks.get("data-words", "")))
            return "act"
        if tag in HEADINGS and marks.get("id"):
            self.parts.append(_Part(int(tag[1]), marks["id"]))
            return "title"
        if "data-term" in marks:
            self.parts.append(_Part(TERM_LEVEL, marks.get("id", ""), marks.get("data-words", "")))
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
