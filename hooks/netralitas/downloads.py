"""Decides which files the site offers for download: every product in both languages, and the list that names them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from netralitas.attendance_file import write_attendance
from netralitas.download_list import EVERY_LANGUAGE, Download, write_list, write_titles
from netralitas.fonts import missing
from netralitas.formats import shown_day, shown_size
from netralitas.history import describe
from netralitas.offline import pack, tell_size
from netralitas.press import key_of, press, tools
from netralitas.problems import LANGUAGES, ContentError, Problems, relative
from netralitas.products import PRODUCTS, Document, Edition
from netralitas.project import Project, problem_lines
from netralitas.unchanged import Printed, digest, recall, remember

CACHE = ".cache/print"
WRITTEN_BY_PEOPLE = (
    "docs/{}/**/*.md",
    "quizzes/*.yml",
    "docs/sources/*.yml",
    "docs/figures/*.yml",
    "docs/acts/*.yml",
    "docs/tables/*.yml",
    "docs/*.yml",
)


def add_downloads(project: Project, folder: Path, address: str = "", cache: bool = True) -> list[Download]:
    """Write every product in every language and the list of them into `folder`; return what the list says.

    Raises ContentError with one line for each character that the font of the print editions lacks.
    """
    folder.mkdir(parents=True, exist_ok=True)
    version = describe(project.root)
    editions = [Edition(project, language, version, address) for language in LANGUAGES]
    kept = project.root / CACHE if cache else None
    known = digest(project.root, tools(), str(version), address) if kept else ""
    files = recall(kept, known, folder) if kept else []
    if not files:
        files = _printed(project, editions, folder, kept)
        if kept:
            remember(kept, known, files)
    downloads = [_download(folder / one.file, one.product, one.language, one.pages) for one in files]
    for edition in editions:
        target = folder / f"asn-netral-daftar-hadir-{edition.language}.docx"
        write_attendance(edition, target)
        downloads.append(_download(target, "daftar-hadir", edition.language, 0))
    write_list(folder, downloads)
    write_titles(folder, {one.file: one.title for one in files})
    return downloads


def _printed(project: Project, editions: list[Edition], folder: Path, kept: Path | None) -> list[Printed]:
    jobs = [
        (product, edition.language, document)
        for product, make in PRODUCTS.items()
        for edition in editions
        for document in make(edition)
    ]
    _require_glyphs(project, [(language, document.html) for _, language, document in jobs])
    names = [file_name(*job) for job in jobs]
    pages = press([(job[2].html, folder / name) for job, name in zip(jobs, names, strict=True)], kept)
    return [
        Printed(name, product, language, one.title, count, f"{key_of(one.html)}-{count}.pdf")
        for name, (product, language, one), count in zip(names, jobs, pages, strict=True)
    ]


def add_archive(project: Project, site: Path, downloads: list[Download]) -> Download:
    """Pack the finished site for use without internet, and add the archive to the list."""
    checked = {language: shown_day(project.register.checked(()), language) for language in LANGUAGES}
    archive = _download(pack(site, project.words, checked), "luring", EVERY_LANGUAGE, 0)
    tell_size(site, {language: shown_size(archive.bytes, language) for language in LANGUAGES})
    write_list(site / "unduh", [*downloads, archive])
    return archive


def file_name(product: str, language: str, document: Document) -> str:
    """Return the name of a document's file."""
    return f"asn-netral-{'-'.join(part for part in (product, document.name, language) if part)}.pdf"


def _download(target: Path, product: str, language: str, pages: int) -> Download:
    content = target.read_bytes()
    return Download(target.name, product, language, pages, len(content), hashlib.sha256(content).hexdigest())


def _require_glyphs(project: Project, texts: Iterable[tuple[str, str]]) -> None:
    problems = Problems()
    lacking = {(language, character) for language, html in texts for character in missing(html)}
    for language, character in sorted(lacking):
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
