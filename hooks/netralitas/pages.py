"""Decides what a Markdown page holds: headings, citations and markers with their lines."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from netralitas.file_names import well_named
from netralitas.notes import Note, split_notes
from netralitas.problems import LANGUAGES, Problems, nearest, relative
from netralitas.sources import Register
from netralitas.text_yaml import parse_yaml, read_text

CITATION = re.compile(r"\[@([^\[\]\n]*)\]")
MARKER = re.compile(r"<!--\s*site:(.*?)-->", re.S)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{\s*#([\w-]+)[^}]*\})?\s*$")
LINK = re.compile(r"\]\(\s*<?([^)\s<>]+)|^ {0,3}\[[^\]@]+\]:\s*<?([^\s<>]+)")
ANCHOR = re.compile(r"""\{[^}]*#([\w-]+)[^}]*\}|\bid=["']([^"']+)""")
CODE = re.compile(r"`[^`\n]*`")
FENCE = re.compile(r"^\s*(`{3,}|~{3,})(.*)")
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.S)
HISTORY = re.compile(r"^(\s*)(?:!!!|\?\?\?\+?) history\b")
# What may stand at the top of a page, with the values that it takes (none named: any).
META: dict[str, tuple[str, ...]] = {
    "title": (),
    "description": (),
    "hide": (),
    "booklet": ("yes", "no", "trainer"),
    "leaflet": ("yes", "no"),
    "contents": ("short",),
    "sources": ("register",),
    "search": (),  # {exclude: true}: as in the theme
}
FOLDERS = {
    "quiz": "quizzes",
    "figure": "docs/figures",
    "table": "docs/tables",
    "glossary": "docs/glossary",
    "plan": "docs/plans",
}
MARKER_WORDS = dict.fromkeys(FOLDERS, 1) | dict.fromkeys(
    (
        "sources",
        "quick",
        "doors",
        "progress",
        "exam",
        "acts",
        "dialogues",
        "deadlines",
        "plans",
        "room",
        "gain",
        "downloads",
    ),
    0,
)


@dataclass(frozen=True)
class Mark:
    """A heading, citation, marker or link found in a page: its text, its line and the section it stands in."""

    text: str
    line: int
    section: str = ""
    level: int = 0
    column: int = 0
    history: bool = False


@dataclass(frozen=True)
class Page:
    """One page in one language, as its author wrote it."""

    language: str
    name: str
    path: str
    meta: dict[str, str]
    headings: tuple[Mark, ...]
    citations: tuple[Mark, ...]
    markers: tuple[Mark, ...]
    links: tuple[Mark, ...] = ()
    body: str = ""
    notes: tuple[Note, ...] = ()
    offset: int = 0  # lines of the file above the body

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return the ids that a link can lead to."""
        return frozenset(first or second for first, second in ANCHOR.findall(self.body))

    def shows(self, marker: str) -> bool:
        """Tell whether a marker of just this text stands on the page."""
        return any(mark.text == marker for mark in self.markers)

    @cached_property
    def quizzes(self) -> tuple[str, ...]:
        """Return the names of the quizzes that the page shows."""
        parts = (mark.text.split() for mark in self.markers)
        return tuple(part[1] for part in parts if part[0] == "quiz" and len(part) == 2)


def load_pages(root: Path, problems: Problems) -> list[Page]:
    """Read every `docs/<language>/**/*.md`."""
    pages = []
    for language in LANGUAGES:
        base = root / "docs" / language
        for path in well_named(base.rglob("*.md")):
            text = read_text(path, root, problems)
            if text is not None:
                name = path.relative_to(base).as_posix()
                pages.append(parse_page(text, language, name, relative(path, root), problems))
    return pages


def parse_page(text: str, language: str, name: str, path: str, problems: Problems) -> Page:
    """Return what a page holds; note headings without an id and front matter that can't be read."""
    meta, written, offset = _front_matter(text, path, problems)
    body, notes = split_notes(written, offset, path, problems)
    headings: list[Mark] = []
    citations: list[Mark] = []
    markers: list[Mark] = []
    links: list[Mark] = []
    section, fence, history = "", "", -1
    for number, line in enumerate(written.split("\n"), offset + 1):
        mark = FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not mark[2].strip())):
            fence = "" if fence else mark[1]
        if fence:
            continue
        opened, indent = HISTORY.match(line), len(line) - len(line.lstrip())
        if opened:
            history = len(opened[1])
        elif line.strip() and indent <= history:
            history = -1
        shown = CODE.sub(lambda code: " " * len(code[0]), line)
        heading = HEADING.match(shown)
        if heading:
            section = heading[3] or ""
            _check_heading(heading, {mark.text for mark in headings}, path, number, problems)
            headings.append(Mark(section, number, level=len(heading[1])))
        for found in CITATION.finditer(shown):
            citations.append(Mark(found[1], number, section, column=found.start() + 1, history=history >= 0))
        for found in MARKER.finditer(shown):
            markers.append(Mark(" ".join(found[1].split()), number, section, column=found.start() + 1))
        for found in LINK.finditer(shown):
            group = found.lastindex or 1
            links.append(Mark(found[group], number, section, column=found.start(group) + 1))
    marks = (tuple(headings), tuple(citations), tuple(markers), tuple(links))
    return Page(language, name, path, meta, *marks, body, notes, offset)


def _check_heading(heading: re.Match[str], known: set[str], path: str, number: int, problems: Problems) -> None:
    if heading[3] and heading[3] in known:
        problems.add("heading-id-twice", path, number, value=heading[3])
    if len(heading[1]) > 1 and not heading[3]:
        problems.add("heading-without-id", path, number, heading=heading[2][:40])
    if CITATION.search(heading[2]):
        problems.add("heading-with-citation", path, number, heading=heading[2][:40])


def _front_matter(text: str, path: str, problems: Problems) -> tuple[dict[str, str], str, int]:
    """Return the front matter, the text after it and the number of lines before that text."""
    parts = FRONT_MATTER.match(text)
    if not parts:
        problems.add("meta-open", path, 1)
        return {}, text, 0
    document = parse_yaml(f"\n{parts[1]}", path, problems)
    meta = document.data if document and isinstance(document.data, dict) else {}
    return meta, text[parts.end() :], parts[0].count("\n")


def check_pages(pages: list[Page], register: Register, named: dict[str, Collection[str]], problems: Problems) -> None:
    """Note citations, markers and front matter that the site can't publish; `named` holds what markers can name."""
    for page in pages:
        if not problems.about(page.path, "yaml-") and not problems.about(page.path, "meta-open"):
            _check_meta(page, problems)
        for mark in page.citations:
            _check_citation(mark, page.path, register, problems)
        for mark in page.markers:
            _check_marker(mark, page.path, named, problems)


def _check_meta(page: Page, problems: Problems) -> None:
    """Note what the top of a page lacks, and fields or values there that would say nothing."""
    for key in ("title", "description"):
        if not str(page.meta.get(key, "")).strip():
            problems.add("meta-missing", page.path, 1, field=key)
    for key, value in page.meta.items():
        if key not in META:
            problems.add("field-unknown", page.path, 1, field=key, near=nearest(key, META))
        elif META[key] and value not in META[key]:
            allowed = ", ".join(META[key])
            near = nearest(str(value), META[key])
            problems.add("value-choice", page.path, 1, field=key, value=value, allowed=allowed, near=near)


def _check_citation(mark: Mark, path: str, register: Register, problems: Problems) -> None:
    for _, fault, params in register.faults([mark.text], problems):
        if fault != "past" or not mark.history:
            problems.add(f"citation-{fault}", path, mark.line, mark.column, **params)


def _check_marker(mark: Mark, path: str, names: dict[str, Collection[str]], problems: Problems) -> None:
    word, *arguments = mark.text.split() or [""]
    if word not in MARKER_WORDS:
        near = nearest(word, MARKER_WORDS)
        problems.add("marker-unknown", path, mark.line, mark.column, value=word, near=f"site:{near}")
    elif len(arguments) != MARKER_WORDS[word]:
        problems.add("marker-arguments", path, mark.line, mark.column, value=word, count=MARKER_WORDS[word])
    elif arguments and arguments[0] not in names[word]:
        if any(problems.about(f"{FOLDERS[word]}{rest}.yml") for rest in ("", f"/{arguments[0]}")):
            return
        near = nearest(arguments[0], names[word])
        problems.add(f"{word}-unknown", path, mark.line, mark.column, value=arguments[0], near=near)
