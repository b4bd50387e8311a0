"""Decides what a language adds to the search: words to ignore, stems the stemmer misses, synonyms, affixes."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from netralitas.data_files import read_file
from netralitas.problems import LANGUAGES, Problems
from netralitas.shapes import Line, Shape

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
        found = read_file(root, f"{FOLDER}/{language}.yml", SearchSettings, problems)
        settings[language] = found[1] if found else SearchSettings()
    return settings
