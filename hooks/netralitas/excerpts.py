"""Decides how a section of a page becomes part of another page: its lines, with anchors and links of their own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from netralitas.chapters import anchor_of
from netralitas.pages import FENCE, HEADING

OPENING = "awal"
ANCHOR = re.compile(r"(\{[^}\n]*#)([\w-]+)")
TAG_ANCHOR = re.compile(r"""(\bid=["'])([^"']+)""")
LINK = re.compile(r"(\]\(\s*<?)([^)\s<>]+)")
ELSEWHERE = re.compile(r"[a-z]+:|/")


def excerpt(body: str, name: str, section: str, place: str) -> str:
    """Return a section of the page `name` as Markdown that can stand on the page `place`.

    Without a section it is what stands before the first one, with the page's title as heading. The section becomes
    one of the second level and keeps its subsections; anchors are those of `anchor_of`; links keep their target.
    """
    lines = list(_opening(body) if not section else _section(body, section))
    first = HEADING.match(lines[0]) if lines else None
    if not first:
        return ""
    heading = f"## {first[2]} {{ #{anchor_of(name, section or OPENING)} }}"
    shift = len(first[1]) - 2
    rest = [_raised(line, shift) for line in lines[1:]]
    text = ANCHOR.sub(lambda found: found[1] + anchor_of(name, found[2]), "\n".join(rest))
    text = TAG_ANCHOR.sub(lambda found: found[1] + anchor_of(name, found[2]), text)
    return f"{heading}\n{LINK.sub(lambda found: found[1] + _moved(found[2], name, place), text)}".rstrip() + "\n"


def heading_of(body: str, section: str) -> str:
    """Return the text of a section's heading, or without a section the page's title, as Markdown."""
    found = (heading for _, heading in _lines(body) if heading)
    return next((one[2] for one in found if (one[3] == section if section else len(one[1]) == 1)), "")


def _moved(link: str, name: str, place: str) -> str:
    """Return a link of the page `name` as it is written on the page `place`."""
    if ELSEWHERE.match(link):
        return link
    path, mark, anchor = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    return posixpath.relpath(target, posixpath.dirname(place) or ".") + mark + anchor


def _raised(line: str, shift: int) -> str:
    found = HEADING.match(line)
    return line[shift:] if found and shift > 0 else line


def _opening(body: str) -> Iterator[str]:
    """Walk the title and the lines before the first section."""
    started = False
    for line, heading in _lines(body):
        if heading and len(heading[1]) > 1:
            return
        started = started or heading is not None
        if started:
            yield line


def _section(body: str, section: str) -> Iterator[str]:
    """Walk the lines of a section, its subsections included."""
    level = 0
    for line, heading in _lines(body):
        if heading and level and len(heading[1]) <= level:
            return
        if heading and heading[3] == section:
            level = len(heading[1])
        if level:
            yield line


def _lines(body: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Walk the lines, each with its heading if it is one; what stands in fenced code is none."""
    fence = ""
    for line in body.split("\n"):
        mark = FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not mark[2].strip())):
            fence = "" if fence else mark[1]
        yield line, None if fence else HEADING.match(line)
