"""Decides how an address becomes a QR code: dark modules as one path, ready for a drawing."""

from __future__ import annotations

from dataclasses import dataclass

import segno

QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks for


@dataclass(frozen=True)
class Code:
    """A QR code: the address, the side in modules with the quiet zone, the path of its dark modules, that zone."""

    address: str
    side: int
    path: str
    quiet: int = QUIET_ZONE

    @property
    def shown(self) -> str:
        """Return the address as people type it."""
        return self.address.partition("://")[2]


def qr_code(address: str) -> Code:
    """Return the QR code of an address, error correction M: readable when a seventh of it is covered."""
    made = segno.make_qr(address, error="m")
    rows = [[bool(module) for module in row] for row in made.matrix]
    path = "".join(
        f"M{column + QUIET_ZONE} {line + QUIET_ZONE}h{length}v1h-{length}z"
        for line, row in enumerate(rows)
        for column, length in _runs(row)
    )
    return Code(address, len(rows) + 2 * QUIET_ZONE, path)


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Return start and length of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((column, 1))
    return runs
