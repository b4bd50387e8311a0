"""Decides how the content of a page is mended: what is an artifact, which lines belong together, no empty shifts."""

from __future__ import annotations

import re
from collections.abc import Mapping

MARKS = re.compile(
    rb"(?P<tagged>/\w+\s*<<\s*/MCID (?P<mcid>\d+)\s*>>\s*BDC\s*)|(?P<other>\bB[MD]C\b)|(?P<end>\bEMC\b\s*)"
)
ARTIFACT = b"/Artifact << /Type /Pagination >> BDC\n"
NO_SHIFT = re.compile(rb">\s*0\s*(?:<|(?=\]))")
PLACE = re.compile(rb"(\d+\.\d+) (\d+\.\d+) Tm")
FONT = re.compile(rb"^(?:(?P<font>/\w+ [\d.]+ Tf)|[qQ])\n", re.M)
FINE = re.compile(rb"(\d*[1-9]\d*\.\d\d)\d+")


def mended_content(content: bytes, owners: Mapping[int, object]) -> tuple[bytes, set[int]]:
    """Return a page's content and the numbers that are gone from it.

    `owners` names the run of text that each number belongs to; a line that directly follows another of its run
    joins it. What has no owner (running heads, repeated table heads, dots) becomes an artifact.
    """
    content = _smaller(content)
    parts: list[bytes] = []
    gone: set[int] = set()
    position, current, ended, end_at = 0, -1, -1, -1
    for found in MARKS.finditer(content):
        parts.append(content[position : found.start()])
        position = found.end()
        if found["mcid"] is None:
            parts.append(found[0])
            ended, end_at = (current, found.end()) if found["end"] else (-1, -1)
            current = -1
            continue
        current = int(found["mcid"])
        if current not in owners:
            parts.append(ARTIFACT)
            current = -1
        elif ended >= 0 and end_at == found.start() and owners[ended] is owners[current]:
            parts.pop()
            parts.pop()
            gone.add(current)
        else:
            parts.append(found["tagged"])
    parts.append(content[position:])
    return b"".join(parts), gone


def _smaller(content: bytes) -> bytes:
    """Return content without the shifts of 0 and the decimals that WeasyPrint writes and nobody can see.

    They are half of the size. Text is placed to a tenth of a pixel, the rest to a hundredth; a font is named
    again only where it changes or a graphics state begins or ends.
    """
    font = b""

    def named(found: re.Match[bytes]) -> bytes:
        nonlocal font
        same = found["font"] is not None and found["font"] == font
        font = found["font"] or b""
        return b"" if same else found[0]

    content = NO_SHIFT.sub(lambda found: b"" if found[0].endswith(b"<") else b">", content)
    content = PLACE.sub(lambda place: b"%.1f %.1f Tm" % (float(place[1]), float(place[2])), content)
    return FONT.sub(named, FINE.sub(rb"\1", content))
