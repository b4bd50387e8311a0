"""Decides whether the links between pages lead somewhere: to a page of the same language and a heading on it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from urllib.parse import urlsplit

from netralitas.pages import Mark, Page
from netralitas.problems import Problems, nearest


def check_links(pages: Iterable[Page], problems: Problems) -> None:
    """Note every link to a page or heading that does not exist; files and addresses are left to the build."""
    known = {(page.language, page.name): page for page in pages}
    for page in known.values():
        names = {name for language, name in known if language == page.language}
        for mark in page.links:
            name, anchor = _target(mark, page.name)
            folder = f"docs/{page.language}"
            if name in names:
                _check_anchor(mark, page, known[page.language, name], anchor, problems)
            elif name.endswith(".md") and not problems.about(f"{folder}/{name}"):
                near = nearest(name, names)
                problems.add("link-unknown", page.path, mark.line, mark.column, value=name, other=folder, near=near)


def _target(mark: Mark, name: str) -> tuple[str, str]:
    """Return the name of the page that a link leads to ("" for what is no page) and the heading on it."""
    parts = urlsplit(mark.text)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path)) if parts.path else name
    return path, parts.fragment


def _check_anchor(mark: Mark, page: Page, target: Page, anchor: str, problems: Problems) -> None:
    if anchor and anchor not in target.anchors:
        near = nearest(anchor, target.anchors)
        problems.add("anchor-unknown", page.path, mark.line, mark.column, value=anchor, other=target.path, near=near)
