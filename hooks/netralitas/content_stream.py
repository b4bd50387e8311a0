"""Decides how the content of a page is mended: what is an artifact, which lines belong together, no empty shifts."""

from __future__ import annotations

import re
from collections.abc import Mapping

MARKS = re.compile(
    rb"(?P<tagged>/\w+\s*<<\s*/MCID (?P<mcid>\d+)\s*>>\s*BDC\s*)|(?P<other>\bB[MD]C\b)|(?P<end>\bEMC\b\s*)"
)
ARTIFACT = b"/Artifact << /Type /Pagination >> BDC\n"
OUTSIDE, NOBODY = -2, -1
NO_SHIFT = re.compile(rb">\s*0\s*(?:<|(?=\]))")
PLACE = re.compile(
    rb"(?P<follows>\bET\s+BT\s+)?(?P<upright>\b1 0 0 -1 )?(?<![\d.])(?P<x>-?[\d.]++) (?P<y>-?[\d.]++) Tm"
)
TURNED = (-1.0, -1.0)
FONT = re.compile(rb"^(?:(?P<font>/\w+ [\d.]+ Tf)|[qQ])\n", re.M)
LETTERS = re.compile(rb"<([0-9a-f]+)>")
ESCAPED = re.compile(rb"[\\()\r]")
FINE = re.compile(rb"(?<!\d)(?!0*\.)(\d++\.\d\d)\d+")


def mended_content(content: bytes, owners: Mapping[int, object]) -> tuple[bytes, set[int]]:
    """Return a page's content and the numbers that are gone from it.

    `owners` names the run of text that each number belongs to; a line that directly follows another of its run
    joins it. What has no owner (running heads, repeated table heads, dots) becomes an artifact.
    """
    parts: list[bytes] = []
    gone: set[int] = set()
    position, current, ended, end_at = 0, OUTSIDE, OUTSIDE, -1
    for found in MARKS.finditer(content):
        parts.append(content[position : found.start()])
        position = found.end()
        if found["mcid"] is None:
            parts.append(found[0])
            ended, end_at = (current, found.end()) if found["end"] else (OUTSIDE, -1)
            current = OUTSIDE
            continue
        number = int(found["mcid"])
        current = number if number in owners else NOBODY
        if ended != OUTSIDE and end_at == found.start() and owners.get(ended) is owners.get(current):
            parts.pop()
            parts.pop()
            gone |= {number} & owners.keys()
        else:
            parts.append(ARTIFACT if current == NOBODY else found["tagged"])
    parts.append(content[position:])
    return _smaller(b"".join(parts)), gone


def _smaller(content: bytes) -> bytes:
    """Return content without what WeasyPrint writes and nobody can see; it is half of the size.

    Shifts of 0 between letters go, and decimals: text is placed to a tenth of a pixel, the rest to a hundredth.
    Letters are bytes instead of digits. A line is placed from the line above, and a font named only where it changes
    or a graphics state begins or ends.
    """
    content = NO_SHIFT.sub(lambda found: b"" if found[0].endswith(b"<") else b">", content)
    font, place = b"", (0.0, 0.0)

    def placed(found: re.Match[bytes]) -> bytes:
        nonlocal place
        before, place = place, (round(float(found["x"]), 1), round(float(found["y"]), 1))
        if not found["upright"]:
            place = TURNED
            return found[0]
        if found["follows"] and before != TURNED:
            return b"%.1f %.1f Td" % (place[0] - before[0], before[1] - place[1])
        return (found["follows"] or b"") + b"1 0 0 -1 %.1f %.1f Tm" % place

    def named(found: re.Match[bytes]) -> bytes:
        nonlocal font
        same = found["font"] is not None and found["font"] == font
        font = found["font"] or b""
        return b"" if same else found[0]

    return LETTERS.sub(_as_bytes, FONT.sub(named, FINE.sub(rb"\1", PLACE.sub(placed, content))))


def _as_bytes(found: re.Match[bytes]) -> bytes:
    """Return letters written in hexadecimal as a string of bytes (ISO 32000-1, 7.3.4.2)."""
    raw = bytes.fromhex(found[1].decode("ascii"))
    return b"(" + ESCAPED.sub(lambda special: b"\\r" if special[0] == b"\r" else b"\\" + special[0], raw) + b")"
