"""Decides whether the print products of the last build still hold: nothing that decides them has changed since.

One digest covers the content, the templates, the code, every installed package, the version and the address. As
long as it is the same, not even the HTML of the products is made again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import distributions
from pathlib import Path

INPUTS = ("docs", "quizzes", "overrides", "mkdocs.yml")
RECORD = "last.json"


@dataclass(frozen=True)
class Printed:
    """A file of the last build: its name, product, language and title, pages, and the copy that was kept of it."""

    file: str
    product: str
    language: str
    title: str
    pages: int
    kept: str


def digest(root: Path, *facts: str) -> str:
    """Return the digest of all that decides the print products of the project in `root`."""
    installed = sorted(f"{one.name} {one.version}" for one in distributions())
    total = hashlib.sha256("\0".join((*facts, *installed)).encode())
    for path in _inputs(root):
        total.update(f"\0{path.as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return total.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    places = [*(root / name for name in INPUTS), Path(__file__).parent]
    files = (path for place in places for path in ([place] if place.is_file() else sorted(place.rglob("*"))))
    return (path for path in files if path.is_file() and path.suffix != ".pyc")


def recall(cache: Path, wanted: str, folder: Path) -> list[Printed]:
    """Put the files of the last build into `folder`, if it had this digest and all its copies are there."""
    record = cache / RECORD
    if not record.is_file():
        return []
    known = json.loads(record.read_text(encoding="utf-8"))
    files = [Printed(**one) for one in known["files"]]
    if known["digest"] != wanted or not all((cache / one.kept).is_file() for one in files):
        return []
    for one in files:
        shutil.copyfile(cache / one.kept, folder / one.file)
    return files


def remember(cache: Path, known: str, files: Sequence[Printed]) -> None:
    """Write down what this build printed."""
    text = json.dumps({"digest": known, "files": [asdict(one) for one in files]}, ensure_ascii=False)
    (cache / RECORD).write_text(text, encoding="utf-8")
