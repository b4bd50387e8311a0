"""Decides which pages the real site must have: those in docs/, in both languages, and the error page."""

from __future__ import annotations

from project_maker import REPO

NAMES = sorted(
    path.relative_to(REPO / "docs/id").with_suffix(".html").as_posix() for path in (REPO / "docs/id").rglob("*.md")
)
PREFIX = {"id": "", "en": "en/"}
PAGES = [(language, prefix + name) for language, prefix in PREFIX.items() for name in NAMES]
ALL = [*PAGES, ("id", "404.html")]


def other(language: str, address: str) -> str:
    """Return the address of the same page in the other language."""
    return f"en/{address}" if language == "id" else address.removeprefix("en/")
