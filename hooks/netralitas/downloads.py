"""Decides which files the site offers for download: the booklets of both languages and the list that names them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from netralitas.booklet import booklet_html
from netralitas.fonts import missing
from netralitas.history import describe
from netralitas.pdf import write_pdf
from netralitas.problems import LANGUAGES, ContentError, Problems, relative
from netralitas.project import Project, problem_lines

LIST = "daftar.json"
PRODUCTS = {"peserta": booklet_html}
WRITTEN_BY_PEOPLE = (
    "docs/{}/**/*.md",
    "quizzes/*.yml",
    "docs/sources/*.yml",
    "docs/figures/*.yml",
    "docs/tables/*.yml",
    "docs/deadlines.yml",
    "docs/glossary.yml",
)


@dataclass(frozen=True)
class Download:
    """What the list says about one file."""

    file: str
    product: str
    lang: str
    pages: int
    bytes: int
    sha256: str


def add_downloads(project: Project, folder: Path) -> list[str]:
    """Write every product in every language and the list of them into `folder`; return the file names.

    Raises ContentError with one line for each character that the font of the print editions lacks.
    """
    folder.mkdir(parents=True, exist_ok=True)
    version = describe(project.root)
    jobs = [
        (product, language, write(project, language, version))
        for product, write in PRODUCTS.items()
        for language in LANGUAGES
    ]
    _require_glyphs(project, [(language, html) for _, language, html in jobs])
    targets = [folder / f"asn-netral-{product}-{language}.pdf" for product, language, _ in jobs]
    workers = min(len(jobs), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        pages = list(pool.map(write_pdf, (html for _, _, html in jobs), targets))
    downloads = [
        _download(target, product, language, count)
        for target, (product, language, _), count in zip(targets, jobs, pages, strict=True)
    ]
    listed = json.dumps([asdict(one) for one in downloads], indent=2)
    (folder / LIST).write_text(f"{listed}\n", encoding="utf-8", newline="\n")
    return [*(one.file for one in downloads), LIST]


def _download(target: Path, product: str, language: str, pages: int) -> Download:
    content = target.read_bytes()
    return Download(target.name, product, language, pages, len(content), hashlib.sha256(content).hexdigest())


def _require_glyphs(project: Project, texts: Iterable[tuple[str, str]]) -> None:
    problems = Problems()
    for language, html in texts:
        for character in sorted(missing(html)):
            for path, line, column in _places(project.root, language, character):
                number = f"U+{ord(character):04X}"
                problems.add("glyph-missing", path, line, column, character=character, number=number)
    if problems:
        raise ContentError("\n".join(problem_lines(problems, project.words)))


def _places(root: Path, language: str, character: str) -> Iterator[tuple[str, int, int]]:
    """Walk the places where people wrote a character that reaches the print editions of a language."""
    for pattern in WRITTEN_BY_PEOPLE:
        for path in sorted(root.glob(pattern.format(language))):
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                if character in line:
                    yield relative(path, root), number, line.index(character) + 1
