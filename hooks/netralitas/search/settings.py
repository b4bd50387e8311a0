"""Decides what a language adds to the search: words to ignore, stems the stemmer misses, synonyms, affixes."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from netralitas.problems import LANGUAGES, Problems
from netralitas.shapes import Line, Shape, shape
from netralitas.text_yaml import load_yaml

FOLDER = "docs/search"


class SearchSettings(Shape):
    """What `docs/search/<language>.yml` says; without the file the search knows only the words of the pages."""

    ignored: tuple[Line, ...] = ()
    stems: dict[Line, Line] = Field(default_factory=dict)
    synonyms: dict[Line, tuple[Line, ...]] = Field(default_factory=dict)
    prefixes: dict[Line, tuple[str, ...]] = Field(default_factory=dict)
    suffixes: dict[Line, tuple[str, ...]] = Field(default_factory=dict)


def load_search_settings(root: Path, problems: Problems) -> dict[str, SearchSettings]:
    """Read the settings of each language."""
    settings = {}
    for language in LANGUAGES:
        path = root / FOLDER / f"{language}.yml"
        document = load_yaml(path, root, problems) if path.exists() else None
        found = shape(document, SearchSettings, problems) if document else None
        settings[language] = found or SearchSettings()
    return settings
