"""Decides whether mkdocs.yml can be used: readable, every page in its menu, every title of it in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from netralitas.markup import load_settings, menu_translations
from netralitas.pages import Page
from netralitas.problems import LANGUAGES, Problems, nearest
from netralitas.text_yaml import Document, Loc, load_yaml

SETTINGS = "mkdocs.yml"


def check_menu(root: Path, pages: Iterable[Page], problems: Problems) -> None:
    """Note faults of mkdocs.yml, pages that its menu lacks, names that lead nowhere and titles without translation."""
    document = _with_menu(root / SETTINGS, root, problems)
    if not document:
        return
    if not isinstance(document.data, dict) or not isinstance(document.data.get("nav"), list):
        problems.add("field-missing", document.path, 1, field="nav")
        return
    listed = list(_entries(document.data["nav"], ("nav",)))
    _check_pages(document, listed, {page.name for page in pages}, problems)
    settings = load_settings(root / SETTINGS)
    for language in LANGUAGES[1:]:
        known = menu_translations(settings, language)
        for loc, title, _ in listed:
            if title and title not in known:
                document.note(problems, "menu-untranslated", loc, value=title, language=language)


def _with_menu(path: Path, root: Path, problems: Problems) -> Document | None:
    """Return the settings, or those that they inherit from where they name no menu of their own."""
    document = load_yaml(path, root, problems)
    if document and isinstance(document.data, dict) and "nav" not in document.data and "INHERIT" in document.data:
        return _with_menu(path.parent / str(document.data["INHERIT"]), root, problems)
    return document


def _check_pages(document: Document, listed: list[tuple[Loc, str, str]], names: set[str], problems: Problems) -> None:
    missing = names - {name for _, _, name in listed}
    for loc, _, name in listed:
        if name and name not in names and not problems.about(f"docs/{LANGUAGES[0]}/{name}"):
            near = nearest(name, missing or names)
            document.note(problems, "menu-unknown", loc, value=name, near=near)
            missing.discard(near)
    for name in sorted(missing):
        document.note(problems, "menu-lacks", ("nav",), value=name)


def _entries(data: Any, loc: Loc, title: str = "") -> Iterator[tuple[Loc, str, str]]:
    """Walk place, title and page of each entry of the menu; a group has no page."""
    if isinstance(data, str):
        yield loc, title, data
    elif isinstance(data, list):
        if title:
            yield loc, title, ""
        for number, child in enumerate(data):
            yield from _entries(child, (*loc, number))
    elif isinstance(data, dict):
        for name, child in data.items():
            yield from _entries(child, (*loc, name), name)
