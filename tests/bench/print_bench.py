"""Measures the participant booklet beside WeasyPrint alone on the same HTML and mkdocs-to-pdf on the same pages.

Time is CPU time of fresh processes, as medians of alternating rounds; for the plugin it is what the build of the same
pages takes more with it than without. Nothing here fails because of a number.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from statistics import median

import pikepdf
from netralitas.history import describe
from netralitas.notes import without_notes
from netralitas.pages import CITATION, MARKER
from netralitas.products import Edition
from netralitas.products.books import PARTICIPANTS, is_in, participant_booklet
from netralitas.project import load_project

from bench.make_items import REPO

WORK = REPO / ".cache/bench/print"
OURS, ALONE, PEER = "ours", "WeasyPrint alone", "mkdocs-to-pdf"
SITE = """\
site_name: Bench
theme: material
use_directory_urls: false
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, pymdownx.details]
"""
PLUGIN = "plugins:\n  - to-pdf: {output_path: all.pdf, cover: false}\n"


def main() -> None:
    """Print, measure and tell seconds for each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    WORK.mkdir(parents=True, exist_ok=True)
    edition = Edition(load_project(REPO), "id", describe(REPO))
    html = WORK / "booklet.html"
    html.write_text(participant_booklet(edition)[0].html, encoding="utf-8")
    _write_site(edition)
    spent: dict[str, list[float]] = {OURS: [], ALONE: []}
    pages: dict[str, int] = {}
    with_peer = find_spec("mkdocs_to_pdf") is not None
    if with_peer:
        spent[PEER] = []
    for _ in range(rounds):
        for engine in (OURS, ALONE):
            target = WORK / f"{engine.split()[0]}.pdf"
            told = _run(["-m", "bench.print_once", engine, str(html), str(target)]).split()
            spent[engine].append(float(told[-2]))
            pages[engine] = int(told[-1])
        if with_peer:
            spent[PEER].append(_peer())
            with pikepdf.open(WORK / "site-pdf/all.pdf") as pdf:
                pages[PEER] = len(pdf.pages)
    print("\n".join(table(spent, pages)))
    if not with_peer:
        print(f"{PEER} is not installed: uv run --group bench asn bench")


def table(spent: Mapping[str, Sequence[float]], pages: Mapping[str, int]) -> list[str]:
    """Return a line for each engine: its CPU seconds, pages, seconds for each page, and these against ours."""
    lines = ["booklet in Indonesian      CPU s   pages   s/page   against ours"]
    ours = median(spent[OURS]) / pages[OURS]
    for name, seconds in spent.items():
        each = median(seconds) / pages[name]
        lines.append(f"{name:24} {median(seconds):7.2f} {pages[name]:7} {each:8.3f} {each / ours:14.2f}")
    return lines


def _write_site(edition: Edition) -> None:
    """Write the pages of the booklet as a site of their own, without our markers."""
    docs = WORK / "docs"
    docs.mkdir(exist_ok=True)
    for page in (page for page in edition.pages.values() if is_in(PARTICIPANTS, page)):
        text = MARKER.sub("", without_notes(page.body))
        text = CITATION.sub(lambda found: f"({found[1]})", re.sub(r"\]\([^)]*\)", "](#)", text))
        (docs / page.name).write_text(text, encoding="utf-8")
    (WORK / "plain.yml").write_text(SITE, encoding="utf-8")
    (WORK / "pdf.yml").write_text(SITE + PLUGIN, encoding="utf-8")


def _peer() -> float:
    """Return the CPU seconds that the plugin adds to the build of the same pages."""
    taken = []
    for name in ("plain", "pdf"):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        _run(["-m", "mkdocs", "build", "-q", "-f", str(WORK / f"{name}.yml"), "-d", str(WORK / f"site-{name}")])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return taken[1] - taken[0]


def _run(arguments: list[str]) -> str:
    places = [str(REPO / "tests"), *filter(None, [os.environ.get("PYTHONPATH")])]
    environ = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(places)}
    done = subprocess.run([sys.executable, *arguments], env=environ, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stderr or done.stdout}")
    return done.stdout


if __name__ == "__main__":
    main()
