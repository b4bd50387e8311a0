"""Decides which version and day a build carries: those of the commit, so that the same commit gives the same bytes."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

SHOWN = 7  # letters of a commit; git itself shows more of them in a larger copy of the repository


@dataclass(frozen=True)
class Version:
    """Number of the release, short commit ("" outside a repository) and day of the commit."""

    number: str
    commit: str
    day: str
    epoch: int


def describe(root: Path) -> Version:
    """Return the version of the project in `root`; outside a repository commit, day and epoch are empty."""
    number = version("asn-netral")
    try:
        shown = subprocess.run(
            ["git", "-C", str(root), "show", "-s", "--format=%H %ct", "HEAD"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return Version(number, "", "", 0)
    epoch = int(shown[1])
    return Version(number, shown[0][:SHOWN], datetime.fromtimestamp(epoch, UTC).date().isoformat(), epoch)
