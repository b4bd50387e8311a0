"""Asks each search the queries of tests/cases/search in the same run and prints what it finds first and what it weighs.

Nothing here fails because of a number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from cases_reader import CASES, read
from playwright.sync_api import Browser, Page, sync_playwright
from serving import serve

from bench.search_systems import SEARCHES, SECTIONS, Search, packed

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking"]
SETS = ("id", "en", "misspelt", "blind")
PREFIX = {"id": "", "en": "en/"}
NOTES = """\
Share of queries whose place is the first, or among the first three; of a peer a whole page with up to three of its
sections counts as one. KB: gzip, what the first query of a page loads. From a folder (file://) only ours works."""


@dataclass(frozen=True)
class Query:
    """What is typed on pages of a language, and the places that answer it, as addresses in the site."""

    text: str
    language: str
    targets: frozenset[str]


def queries(name: str) -> list[Query]:
    """Return the queries of a set."""
    found = []
    for case in read(CASES / f"search/{name}.yml"):
        language = case.get("language", "en" if name == "en" else "id")
        places = (target.partition("#") for target in case["targets"])
        targets = {f"{PREFIX[language]}{page}.html{mark}{anchor}" for page, mark, anchor in places}
        found.append(Query(case["query"], language, frozenset(targets)))
    return found


def rank(groups: Sequence[Sequence[str]], targets: frozenset[str]) -> int:
    """Return the place (from 1) of the first group with a target, 0 if there is none among the first three."""
    for number, group in enumerate(groups[:3], 1):
        if targets & set(group[: SECTIONS + 1]):
            return number
    return 0


def address(url: str) -> str:
    """Return an address in the site: page and section; the heading of an act stands for the act."""
    parts = urlsplit(url)
    page = parts.path.lstrip("/")
    page += "index.html" if not page or page.endswith("/") else ""
    return f"{page}#{unquote(parts.fragment).removeprefix('judul-')}" if parts.fragment else page


@contextmanager
def opened(browser: Browser, search: Search, site: Path) -> Iterator[dict[str, tuple[Page, list[str]]]]:
    """Open a page of each language with its search; with each the files that it asks for from now on."""
    server = serve(site)
    start = next(server)
    pages = {}
    for language, prefix in PREFIX.items():
        page = browser.new_context().new_page()
        page.goto(f"{start}{prefix}tentang.html", wait_until="networkidle")
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        search.open(page, site)
        pages[language] = (page, asked)
    yield pages
    for page, _ in pages.values():
        page.context.close()
    next(server, None)


def measured(browser: Browser, search: Search, site: Path) -> tuple[dict[str, list[int]], dict[str, float]]:
    """Return the ranks by set, and by language the KB (gzip) that the first query loads."""
    ranks: dict[str, list[int]] = defaultdict(list)
    weight: dict[str, float] = {}
    with opened(browser, search, site) as pages:
        for name in SETS:
            for query in queries(name):
                page, asked = pages[query.language]
                groups: list[list[str]] = page.evaluate(search.ask, query.text)
                ranks[name].append(rank([[address(one) for one in group] for group in groups], query.targets))
                if query.language not in weight:
                    page.wait_for_load_state("networkidle")
                    files = {site / urlsplit(url).path.lstrip("/") for url in asked}
                    weight[query.language] = sum(packed(path) for path in files if path.is_file()) / 1000
    return ranks, weight


def line(name: str, ranks: dict[str, list[int]], weight: dict[str, float]) -> str:
    """Return a row of the table."""
    cells: list[Any] = []
    for found in (ranks[one] for one in SETS):
        first, three = sum(one == 1 for one in found), sum(one > 0 for one in found)
        cells.append(f"{first / len(found):.0%} / {three / len(found):.0%}")
    return "  ".join([name.ljust(14), *(cell.rjust(12) for cell in cells), *(f"{weight[one]:6.0f}" for one in PREFIX)])


def compare_searches(work: Path) -> None:
    """Build the site for each search, ask and print."""
    sites = {}
    for search in SEARCHES:
        root = work / search.name.replace(" ", "-").replace("'", "")
        search.make(root)
        sites[search.name] = root / "site"
    print("\nSearch: first / first three")
    print("  ".join(["system".ljust(14), *(name.rjust(12) for name in SETS), "KB  id", "KB  en"]))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for search in SEARCHES:
            print(line(search.name, *measured(browser, search, sites[search.name])), flush=True)
        browser.close()
    print(NOTES)
