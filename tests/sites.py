"""Decides where the sites lie that tests open: built when they are wanted, or kept ready for many runs in a row.

A run that breaks one file after another (`test_mutations.py`) keeps them ready, in the folder that KEPT names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from netralitas.present import SCRIPTS, presenter
from netralitas.site import build_site
from present_site import make_present_project
from project_maker import REPO, make_project
from type_site import make_type_site

KEPT = "ASN_TEST_SITES"
COUNTED = "COVERAGE_PROCESS_CONFIG"  # tells child processes to count what they run
REAL = "real"
SMALL: dict[str, Callable[[Path], Path]] = {
    "sample": make_project,
    "types": make_type_site,
    "present": make_present_project,
}


def kept_site(name: str) -> Path | None:
    """Return the site of a name that is kept ready, if it is."""
    folder = os.environ.get(KEPT)
    return Path(folder, name) if folder and Path(folder, name).is_dir() else None


def small_site(name: str, folder: Path) -> Path:
    """Return a small site: the one kept ready, or one built in `folder`."""
    kept = kept_site(name)
    if kept:
        return kept
    root = SMALL[name](folder / "project")
    build_site(root, root / "site", with_pdf=False, say=print)
    return root / "site"


def real_site(target: Path) -> Path:
    """Return the real site with its downloads: the one kept ready, or `target`, built when it isn't there yet."""
    kept = kept_site(REAL)
    if kept:
        return kept
    if not target.exists():
        with _uncounted():
            build_site(REPO, target, with_pdf=True, say=print)
    return target


@contextmanager
def _uncounted() -> Iterator[None]:
    """Let coverage leave alone the processes that are started in the block: it makes printing take twice as long."""
    before = os.environ.pop(COUNTED, None)
    try:
        yield
    finally:
        if before is not None:
            os.environ[COUNTED] = before


def published(root: Path, path: str) -> tuple[str, str] | None:
    """Return where a file below `overrides/assets` stands in a site, and the text it has there.

    None for any other file: what comes of it only a build can tell.
    """
    if not path.startswith("overrides/assets/"):
        return None
    scripts = root / "overrides/assets/javascripts"
    if Path(path).name in SCRIPTS:
        return "sajian/sajian.js", presenter(scripts)
    return path.removeprefix("overrides/"), (root / path).read_text(encoding="utf-8")
