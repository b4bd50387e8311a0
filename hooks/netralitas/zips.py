"""Decides how an archive is written: sorted, without dates, the same bytes each time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format can hold
PLAIN_FILE, UNIX = 0o100644 << 16, 3


def write_zip(files: Mapping[str, bytes], target: Path) -> None:
    """Write an archive of the files by name."""
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, FIRST_DAY)
            entry.external_attr, entry.create_system, entry.compress_type = PLAIN_FILE, UNIX, ZIP_DEFLATED
            archive.writestr(entry, files[name])
