"""Decides how print products become files: in parallel processes, and only those whose content or tools changed."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

Job = tuple[str, Path, Path | None]  # HTML, file to write, name of the copy to keep
PRINTERS = (
    *("weasyprint", "pydyf", "pikepdf", "fonttools", "pyphen", "pysastrawi"),
    *("font-source-sans-pro", "ziafont", "pymupdf-fonts"),
)
OWN = (
    *("pdf", "fitting", "mending", "content_stream", "tag_tree", "tagging", "line_ends", "hyphens", "columns"),
    *("repeats", "fonts"),
)


def press(jobs: Sequence[tuple[str, Path]], cache_folder: Path | None) -> list[int]:
    """Write each HTML as a PDF to its target; return the numbers of pages.

    What `cache_folder` holds from an earlier build is taken from there. What this build did not use is removed.
    """
    if cache_folder is None:
        return _print([(html, target, None) for html, target in jobs])
    cache_folder.mkdir(parents=True, exist_ok=True)
    known = {path.stem.split("-")[0]: path for path in cache_folder.glob("*-*.pdf")}
    keys = [key_of(html) for html, _ in jobs]
    fresh = {
        key: (html, target, cache_folder / key)
        for key, (html, target) in zip(keys, jobs, strict=True)
        if key not in known
    }
    for key, pages in zip(fresh, _print(list(fresh.values())), strict=True):
        known[key] = cache_folder / f"{key}-{pages}.pdf"
    for key, (_, target) in zip(keys, jobs, strict=True):
        shutil.copyfile(known[key], target)
    for key in known.keys() - set(keys):
        known[key].unlink(missing_ok=True)
    return [int(known[key].stem.split("-")[1]) for key in keys]


def _print(jobs: Sequence[Job]) -> list[int]:
    """Print in as many processes as there are processors, the longest first."""
    order = sorted(range(len(jobs)), key=lambda number: -len(jobs[number][0]))
    if not jobs:
        return []
    with ProcessPoolExecutor(min(len(jobs), os.cpu_count() or 1), mp_context=get_context("spawn")) as pool:
        pages = dict(zip(order, pool.map(_print_one, (jobs[number] for number in order)), strict=True))
    return [pages[number] for number in range(len(jobs))]


def _print_one(job: Job) -> int:
    """Print one document; keep a copy, put in its place in one step, so that a killed build leaves no half of it."""
    from netralitas.pdf import write_pdf  # needs the libraries of the print editions

    html, target, kept = job
    pages = write_pdf(html, target)
    if kept:
        part = kept.with_suffix(f".{os.getpid()}")
        shutil.copyfile(target, part)
        part.replace(kept.with_name(f"{kept.name}-{pages}.pdf"))
    return pages


def key_of(html: str) -> str:
    """Return the name of what is printed from `html` by the tools of this machine."""
    return hashlib.sha256(f"{tools()}\0{html}".encode()).hexdigest()


@cache
def tools() -> str:
    """Return what else decides the bytes of a PDF: packages, the Pango library and our own steps."""
    from weasyprint.text.ffi import pango

    parts = [f"{name} {version(name)}" for name in PRINTERS]
    parts.append(f"pango {pango.pango_version()}")
    here = Path(__file__).parent
    parts += [hashlib.sha256((here / f"{name}.py").read_bytes()).hexdigest() for name in OWN]
    return "\n".join(parts)
