"""Decides how the content of a page is mended: what is an artifact, which lines belong together, no empty shifts."""

from __future__ import annotations

import re

MARKS = re.compile(
    rb"(?P<tagged>/\w+\s*<<\s*/MCID (?P<mcid>\d+)\s*>>\s*BDC\s*)|(?P<other>\bB[MD]C\b)|(?P<end>\bEMC\b\s*)"
)
ARTIFACT = b"/Artifact << /Type /Pagination >> BDC\n"
NO_SHIFT = re.compile(rb">\s*0\s*(?:<|(?=\]))")
FINE = re.compile(rb"(\.\d{3})\d+")


def mended_content(content: bytes, owners: dict[int, object]) -> tuple[bytes, set[int]]:
    """Return a page's content and the numbers that are gone from it.

    `owners` names the run of text that each number belongs to; a line that directly follows another of its run
    joins it. What has no owner (running heads, repeated table heads, dots) becomes an artifact.
    WeasyPrint also writes a shift of 0 between most letters and six decimals; both go, as half of the size.
    """
    content = NO_SHIFT.sub(lambda found: b"" if found[0].endswith(b"<") else b">", content)
    content = FINE.sub(rb"\1", content)
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
