"""Decides how each search gets the same pages: ours, the theme's own and pagefind, each asked in a browser.

A system answers a query with groups of addresses, the best group first. The peers' group is a page with up to three
of its sections, as their boxes show it, and any of them may be the expected place; our group is a single place.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils import yaml_load
from playwright.sync_api import Page

from bench.make_items import REPO

CONTENT = ("docs", "hooks", "overrides", "quizzes")
SECTIONS = 3
ASK_OURS = """query => {
    const box = document.querySelector("[data-search] input");
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll("[data-search-result]")].map(link => [link.href]);
}"""
OPEN_STOCK = """async address => {
    const index = await (await fetch("/search/search_index.json")).json();
    const worker = new Worker(address);
    window.told = message => new Promise(answer => {
        worker.onmessage = event => answer(event.data);
        worker.postMessage(message);
    });
    await told({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
}"""
ASK_STOCK = """async query => (await told({ type: 2, data: query })).data.items.map(group =>
    group.slice().sort((a, b) => b.score - a.score).map(one => new URL(one.location, location.origin + "/").href))"""
OPEN_PAGEFIND = "async () => { window.finder = await import('/pagefind/pagefind.js'); await finder.init(); }"
ASK_PAGEFIND = """async query => {
    const found = await Promise.all((await finder.search(query)).results.slice(0, 3).map(one => one.data()));
    return found.map(page => [page.url, ...page.sub_results.map(one => one.url)]
        .map(address => new URL(address, location.origin).href));
}"""


@dataclass(frozen=True)
class Search:
    """A search: how its site is made, what opens it on a page, and the script that asks it."""

    name: str
    make: Callable[[Path], None]
    open: Callable[[Page, Path], None]
    ask: str


def _make_ours(root: Path) -> None:
    _build(root, {})


def _make_stock(root: Path) -> None:
    """Build with the plugin of the theme instead of our hook."""
    real = _settings()
    hooks = [hook for hook in real["hooks"] if hook != "hooks/search.py"]
    _build(root, {"hooks": hooks, "plugins": ["search", *real["plugins"]]}, "partials/language.html")


def _make_pagefind(root: Path) -> None:
    _build(root, {})
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(root / "site"), "--quiet"], check=True)


def _settings() -> dict[str, Any]:
    found: dict[str, Any] = yaml_load((REPO / "mkdocs.yml").read_text(encoding="utf-8"))
    return found


def _build(root: Path, changes: dict[str, Any], without: str = "") -> None:
    """Build the real pages in `root` with changed settings, and with the theme's own file instead of one of ours."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for folder in CONTENT:
        (root / folder).symlink_to(REPO / folder)
    if without:
        (root / "overrides").unlink()
        shutil.copytree(REPO / "overrides", root / "overrides")
        (root / "overrides" / without).unlink()
    settings = yaml.safe_dump(_settings() | {"strict": False} | changes, allow_unicode=True)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{root.name} was not built:\n{done.stderr or done.stdout}")


def _open_ours(page: Page, site: Path) -> None:
    page.locator("[data-search] input").focus()
    page.wait_for_function("window.asnSearch && window.asnSearch.box")


def _open_stock(page: Page, site: Path) -> None:
    worker = next((site / "assets/javascripts/workers").glob("search.*.js"))
    page.evaluate(OPEN_STOCK, "/" + worker.relative_to(site).as_posix())


def _open_pagefind(page: Page, site: Path) -> None:
    page.evaluate(OPEN_PAGEFIND)


SEARCHES = (
    Search("ours", _make_ours, _open_ours, ASK_OURS),
    Search("theme's lunr", _make_stock, _open_stock, ASK_STOCK),
    Search("pagefind", _make_pagefind, _open_pagefind, ASK_PAGEFIND),
)


def packed(path: Path) -> int:
    """Return the bytes of a file as a server sends it: by gzip, unless it is packed already."""
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data, 9, mtime=0)))
