"""Decides how the list of downloads is written, and how the page of downloads reads it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from netralitas.offline import ARCHIVE
from netralitas.products import PRODUCTS

LIST, TITLES = "daftar.json", "judul.json"
EVERY_LANGUAGE = "mul"  # ISO 639-2: several languages


@dataclass(frozen=True)
class Download:
    """What the list says about one file; `pages` is 0 where a file has none of its own."""

    file: str
    product: str
    lang: str
    pages: int
    bytes: int
    sha256: str


Shown = list[tuple[str, list[tuple[Download, str]]]]


def write_list(folder: Path, downloads: list[Download]) -> None:
    """Write the published list into the folder of the files."""
    listed = json.dumps([asdict(one) for one in downloads], indent=2)
    (folder / LIST).write_text(f"{listed}\n", encoding="utf-8", newline="\n")


def write_titles(folder: Path, titles: dict[str, str]) -> None:
    """Write what tells files of one product apart; the page needs it, the site doesn't publish it."""
    (folder / TITLES).write_text(json.dumps(titles, ensure_ascii=False), encoding="utf-8")


def read_downloads(folder: Path) -> Shown:
    """Return the files by product, each with its title, and the archive that will join them."""
    titles = json.loads((folder / TITLES).read_text(encoding="utf-8"))
    known = [Download(**one) for one in json.loads((folder / LIST).read_text(encoding="utf-8"))]
    known.sort(key=lambda one: list(PRODUCTS).index(one.product))
    shown = [
        (product, [(one, titles.get(one.file, "")) for one in group])
        for product, group in groupby(known, attrgetter("product"))
    ]
    return [*shown, ("luring", [(Download(ARCHIVE, "luring", EVERY_LANGUAGE, 0, 0, ""), "")])]
