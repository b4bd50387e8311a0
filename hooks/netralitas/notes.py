"""Decides what a page says to its trainer: blocks of notes with the minutes planned for their section.

A block stands below the heading that it belongs to, the same in both languages:

    /// notes | 4
    What to ask the room, the usual wrong answer, the point to land.
    ///
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from netralitas.problems import Problems

OPENED = re.compile(r"^///\s*notes\b\s*(?:\|\s*(.*?))?\s*$")
CLOSED = re.compile(r"^///\s*$")
FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
SECTION = re.compile(r"^#{1,6}\s.*?(?:\{\s*#([\w-]+)[^}]*\})?\s*$")
NOT_IN_NOTES = re.compile(r"^#{1,6}\s|<!--\s*site:|^///\s*\S")
MOST_MINUTES = 120


@dataclass(frozen=True)
class Note:
    """What the trainer reads at a section ("" for the top of the page), as Markdown, and the minutes it takes."""

    section: str
    minutes: int
    text: str
    line: int


def split_notes(body: str, offset: int, path: str, problems: Problems) -> tuple[str, tuple[Note, ...]]:
    """Return the text of a page without its notes, every line where it was, and the notes.

    `offset` is the number of lines before `body` in the file. Blocks inside fenced code are left alone.
    """
    kept: list[str] = []
    notes: list[Note] = []
    section, fence = "", ""
    opened: Note | None = None
    for number, line in enumerate(body.split("\n"), offset + 1):
        inside = opened is not None
        start = None if opened or fence else OPENED.match(line)
        if opened:
            if CLOSED.match(line):
                notes += [] if any(note.section == section for note in notes) else [opened]
                opened = None
            else:
                if NOT_IN_NOTES.search(line):
                    problems.add("notes-plain", path, number)
                text = f"{opened.text}\n{line}" if opened.text else line
                opened = Note(opened.section, opened.minutes, text, opened.line)
        elif start:
            if any(note.section == section for note in notes):
                problems.add("notes-twice", path, number)
            opened = Note(section, _minutes(start[1] or "", path, number, problems), "", number)
        else:
            fence = _fence(fence, line)
            heading = None if fence else SECTION.match(line)
            section = (heading[1] or "") if heading else section
        kept.append("" if inside or opened else line)
    if opened:
        problems.add("notes-open", path, opened.line)
        notes.append(opened)
    return "\n".join(kept), tuple(notes)


def without_notes(markdown: str) -> str:
    """Return the Markdown of a page without its notes."""
    return split_notes(markdown, 0, "", Problems())[0]


def _minutes(text: str, path: str, line: int, problems: Problems) -> int:
    if text.isdecimal() and 1 <= int(text) <= MOST_MINUTES:
        return int(text)
    problems.add("notes-minutes", path, line, value=text, most=MOST_MINUTES)
    return 0


def _fence(fence: str, line: str) -> str:
    """Return the fence that is open after a line: "" outside code."""
    mark = FENCE.match(line)
    if not mark:
        return fence
    if not fence:
        return mark[1]
    return "" if mark[1].startswith(fence) else fence
