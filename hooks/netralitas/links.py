"""Decides whether links lead somewhere: to a page of the same language, a heading on it, or a file of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from netralitas.pages import Mark, Page
from netralitas.problems import Problems, nearest

OF_ONE_COMPUTER = re.compile(r"file:|[a-z]:[\\/]", re.IGNORECASE)


def check_links(root: Path, pages: Iterable[Page], problems: Problems) -> None:
    """Note every link to a page, heading or file that does not exist; addresses of other hosts are left alone."""
    known = {(page.language, page.name): page for page in pages}
    for page in known.values():
        names = {name for language, name in known if language == page.language}
        for mark in page.links:
            if OF_ONE_COMPUTER.match(mark.text):
                problems.add("link-local", page.path, mark.line, mark.column, value=mark.text)
                continue
            name, anchor = _target(mark, page.name)
            folder = f"docs/{page.language}"
            if name in names:
                _check_anchor(mark, page, known[page.language, name], anchor, problems)
            elif name and not (_is_file(root / folder, name) or problems.about(f"{folder}/{name}")):
                near = nearest(name, names)
                problems.add("link-unknown", page.path, mark.line, mark.column, value=name, other=folder, near=near)


def _is_file(folder: Path, name: str) -> bool:
    """Tell whether a link that is no page leads to a file of the site; pages are only linked to as `.md`."""
    return not name.endswith(".md") and (folder / name).is_file()


def _target(mark: Mark, name: str) -> tuple[str, str]:
    """Return the name of the page or file that a link leads to ("" for an address) and the heading on it."""
    try:
        parts = urlsplit(mark.text)
    except ValueError:  # an address that is none
        return mark.text, ""
    if parts.scheme or parts.netloc:
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path)) if parts.path else name
    return path, parts.fragment


def _check_anchor(mark: Mark, page: Page, target: Page, anchor: str, problems: Problems) -> None:
    if anchor and anchor not in target.anchors and not problems.about(target.path, "heading-"):
        near = nearest(anchor, target.anchors)
        problems.add("anchor-unknown", page.path, mark.line, mark.column, value=anchor, other=target.path, near=near)
