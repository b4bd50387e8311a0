"""Decides which font the print editions use: Source Sans Pro from a locked package, never one of the machine."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from font_source_sans_pro import font_directory
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

FAMILY = "Source Sans Pro"
FACES = {"Regular": (400, "normal"), "It": (400, "italic"), "Semibold": (600, "normal"), "SemiboldIt": (600, "italic")}
SOFT_HYPHEN, HYPHEN = 0x00AD, 0x2010


@cache
def characters() -> frozenset[int]:
    """Return the code points that every face can show."""
    faces = (TTFont(_source(face), lazy=True) for face in FACES)
    return frozenset.intersection(*(frozenset(face.getBestCmap()) for face in faces))


def missing(text: Iterable[str]) -> set[str]:
    """Return the characters of `text` that the font can't show."""
    known = characters()
    return {character for character in set(text) if character.isprintable() and ord(character) not in known}


def font_faces(folder: Path) -> str:
    """Write the faces into `folder` and return the style sheet that names them.

    The copies show U+2010, the hyphen at the end of a broken word, by the glyph of the soft hyphen. It looks
    like the hyphen of a compound word, yet a reader of the PDF can tell the two apart.
    """
    rules = []
    for face, (weight, style) in FACES.items():
        font = TTFont(_source(face), lazy=True, recalcTimestamp=False)
        for table in font["cmap"].tables:
            if SOFT_HYPHEN in table.cmap:
                table.cmap[HYPHEN] = table.cmap[SOFT_HYPHEN]
        font.tables["CFF "] = DefaultTable("CFF ")  # the outlines stay as they are; compiling them takes a second
        font.tables["CFF "].data = font.reader["CFF "]
        path = folder / f"{face}.otf"
        font.save(path)
        rules.append(
            f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-style: {style};'
            f' src: url("{path.as_uri()}"); }}'
        )
    return "\n".join(rules)


def _source(face: str) -> Path:
    return Path(font_directory) / f"SourceSansPro-{face}.otf"
