"""Decides how a finished build takes the place of the last good one: in one step, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2
STALE_AFTER_SECONDS = 3600


@contextmanager
def built_beside(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target`; when the block ends well it becomes `target`.

    A block that fails or is interrupted leaves `target` as it was. Folders that killed builds left behind
    are removed after an hour.
    """
    for old in target.parent.glob(f"{target.name}.new-*"):
        if time.time() - old.stat().st_mtime > STALE_AFTER_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(0o755)
        _replace(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; afterwards `fresh` holds what `target` held, if anything."""
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        aside = Path(f"{fresh}-old")
        target.rename(aside)
        try:
            fresh.rename(target)
        except OSError:
            aside.rename(target)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one system call where the system has one (Linux); tell whether it was done."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    names = (AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second))
    return rename is not None and rename(*names, RENAME_EXCHANGE) == 0
