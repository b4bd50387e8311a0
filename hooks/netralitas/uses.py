"""Decides what rests on a source: citations of pages, and every field of our data that names sources.

Data is found by its shape, not by its file: in any YAML file of the content a field `sources`, `compare`, `source` or
`clauses` holds ids of the register, and the nearest id around it says whose they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netralitas.pages import Page
from netralitas.problems import Problems
from netralitas.text_yaml import Document, Loc, load_yaml

SOURCE_FIELDS = ("sources", "compare", "source", "clauses")
# What the things in a folder or file are called; anything else that names sources is data.
KINDS = {
    "quizzes/": "item",
    "docs/acts/": "act",
    "docs/dialogues.yml": "dialogue",
    "docs/figures/": "figure",
    "docs/glossary.yml": "term",
}
NO_DATA = ("docs/sources/", "docs/search/")


@dataclass(frozen=True, order=True)
class Use:
    """One place that rests on a source: where, what kind of thing, its name, and the id of the source."""

    path: str
    line: int
    column: int
    kind: str
    name: str
    source: str


def uses(root: Path, pages: Iterable[Page]) -> list[Use]:
    """Return every use of a source below `root`, by file and line."""
    found = [
        Use(page.path, mark.line, mark.column, "page", f"{page.name.removesuffix('.md')}#{mark.section}", mark.text)
        for page in pages
        for mark in page.citations
    ]
    for document in data_files(root):
        found += data_uses(document)
    return sorted(found)


def data_files(root: Path) -> list[Document]:
    """Return every YAML file of the content that may name sources, but for the register itself."""
    paths = [*(root / "docs").rglob("*.yml"), *(root / "quizzes").glob("*.yml")]
    wanted = (path for path in sorted(paths) if not path.relative_to(root).as_posix().startswith(NO_DATA))
    read = (load_yaml(path, root, Problems()) for path in wanted)
    return [document for document in read if document]


def data_uses(document: Document) -> Iterator[Use]:
    """Walk the uses of sources in one file."""
    kind = next((name for start, name in KINDS.items() if document.path.startswith(start)), "data")
    for loc, name, source in _named(document.data, (), Path(document.path).stem):
        yield Use(document.path, *document.place(loc), kind, name, source)


def _named(data: Any, loc: Loc, name: str) -> Iterator[tuple[Loc, str, str]]:
    """Walk place, name of the nearest thing with an id, and each source that it names."""
    if isinstance(data, list):
        for number, child in enumerate(data):
            yield from _named(child, (*loc, number), name)
    elif isinstance(data, dict):
        own = data.get("id")
        name = own if isinstance(own, str) and not _is_text(data) else name
        for key, child in data.items():
            if key in SOURCE_FIELDS:
                yield from _sources(child, (*loc, key), name)
            else:
                yield from _named(child, (*loc, key), name)


def _is_text(data: dict[str, Any]) -> bool:
    """Tell whether a mapping is a text in both languages, whose `id` is Indonesian and no name."""
    return "en" in data


def _sources(data: Any, loc: Loc, name: str) -> Iterator[tuple[Loc, str, str]]:
    if isinstance(data, str):
        yield loc, name, data
    elif isinstance(data, list):
        for number, child in enumerate(data):
            yield from _sources(child, (*loc, number), name)
