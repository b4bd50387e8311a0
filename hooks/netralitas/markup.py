"""Decides how a page's Markdown becomes HTML outside MkDocs, and in which order a book has the pages.

Both are read from mkdocs.yml, so that the site and the print editions can't drift apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown

from netralitas.problems import Problems
from netralitas.text_yaml import load_yaml

MKDOCS_OWN = ("toc", "tables", "fenced_code")
ON_PAPER = {"toc": {"permalink": "false", "toc_depth": "1-2"}}


@dataclass(frozen=True)
class Part:
    """A group of the navigation with the name and short title of each page; outside a group `title` is empty."""

    title: str
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Heading:
    """A heading with an anchor and the headings below it; `title` is HTML."""

    anchor: str
    title: str
    below: tuple[Heading, ...] = ()


def load_settings(path: Path) -> dict[str, Any]:
    """Return mkdocs.yml with every scalar as text, laid over the file that it inherits from."""
    document = load_yaml(path, path.parent, Problems())
    settings: dict[str, Any] = document.data if document else {}
    inherited = settings.pop("INHERIT", None)
    return load_settings(path.parent / inherited) | settings if inherited else settings


def site_address(settings: dict[str, Any], environ: Mapping[str, str]) -> str:
    """Return the address that `site_url` gives, or the first variable of its `!ENV [...]` that is set; "" for none."""
    given = settings.get("site_url", "")
    if isinstance(given, str):
        return given
    *names, otherwise = given
    return next((environ[name] for name in names if environ.get(name)), otherwise)


def site_name(settings: dict[str, Any], language: str) -> str:
    """Return the name of the site in `language`."""
    return str(_language(settings, language).get("site_name", settings["site_name"]))


def site_description(settings: dict[str, Any], language: str) -> str:
    """Return the description of the site in `language`."""
    return str(_language(settings, language).get("site_description", settings.get("site_description", "")))


def menu_translations(settings: dict[str, Any], language: str) -> dict[str, str]:
    """Return the titles of the navigation in `language` by those that stand in it."""
    return dict(_language(settings, language).get("nav_translations", {}))


def parts(settings: dict[str, Any], language: str) -> tuple[Part, ...]:
    """Return the parts of the navigation with their titles in `language`."""
    shown = menu_translations(settings, language)
    found = []
    for entry in settings["nav"]:
        title, below = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        pages = tuple((name, shown.get(short, short)) for name, short in _pages(entry))
        found.append(Part(shown.get(title, title) if isinstance(below, list) else "", pages))
    return tuple(found)


def to_html(text: str, settings: dict[str, Any]) -> tuple[str, tuple[Heading, ...]]:
    """Return the HTML of Markdown text and its headings of the first two levels."""
    configs: dict[str, Any] = {}
    names = list(MKDOCS_OWN)
    for entry in settings["markdown_extensions"]:
        name, config = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names += [name] if name not in names else []
        configs[name] = config
    for name, config in ON_PAPER.items():
        configs[name] = configs.get(name, {}) | config
    engine = Markdown(extensions=names, extension_configs=configs)
    html = engine.convert(text)
    return html, _headings(engine.toc_tokens)


def _headings(tokens: list[dict[str, Any]]) -> tuple[Heading, ...]:
    return tuple(Heading(one["id"], one["name"], _headings(one["children"])) for one in tokens)


def _pages(entry: Any, title: str = "") -> Iterator[tuple[str, str]]:
    """Walk name and short title of the pages of a navigation entry, however deep."""
    if isinstance(entry, str):
        yield entry, title
    elif isinstance(entry, list):
        for child in entry:
            yield from _pages(child)
    else:
        for short, child in entry.items():
            yield from _pages(child, short)


def _language(settings: dict[str, Any], language: str) -> dict[str, Any]:
    plugins = (entry["i18n"] for entry in settings["plugins"] if isinstance(entry, dict) and "i18n" in entry)
    for one in next(plugins, {"languages": []})["languages"]:
        if one["locale"] == language:
            return dict(one)
    return {}
