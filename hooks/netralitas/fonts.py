"""Decides which fonts the print editions use: Source Sans Pro from a locked package, never one of the machine.

What it lacks (emoji, Arabic, Hebrew) comes from the first of the `FALLBACKS` that has it, in regular weight.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from font_source_sans_pro import font_directory
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

FAMILY = "Source Sans Pro"
FACES = {"Regular": (400, "normal"), "It": (400, "italic"), "Semibold": (600, "normal"), "SemiboldIt": (600, "italic")}
FALLBACKS = ("DejaVuSans", "NotoSansSymbols2")
SOFT_HYPHEN, HYPHEN = 0x00AD, 0x2010
SPACES = {" ", "\u00a0"}


@cache
def characters() -> frozenset[int]:
    """Return the code points that every face of Source Sans Pro can show."""
    faces = (TTFont(face_path(face), lazy=True) for face in FACES)
    return frozenset.intersection(*(frozenset(face.getBestCmap()) for face in faces))


def foreign(text: Iterable[str]) -> set[str]:
    """Return the characters of `text` that Source Sans Pro can't show."""
    known = characters()
    return {character for character in set(text) if character.isprintable() and ord(character) not in known}


def missing(text: Iterable[str]) -> set[str]:
    """Return the characters of `text` that no font can show."""
    wanted = foreign(text)
    return wanted - set().union(*_shares(wanted).values())


def font_faces(folder: Path, text: str) -> str:
    """Write the faces that `text` needs into `folder` and return the style sheet that names them.

    The copies show U+2010, the hyphen at the end of a broken word, by the glyph of the soft hyphen. It looks
    like the hyphen of a compound word, yet a reader of the PDF can tell the two apart. A copy of a fallback knows
    only the characters that it is needed for, and the spaces between them, so that nothing is left to the choice of
    the machine.
    """
    rules = []
    for face, (weight, style) in FACES.items():
        descriptors = f"font-weight: {weight}; font-style: {style};"
        rules.append(_written(_face(face), folder / f"{face}.otf", FAMILY, descriptors))
    for name, share in _shares(foreign(text)).items():
        font = TTFont(BytesIO(_fallback(name)), recalcTimestamp=False)
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap = {code: glyph for code, glyph in table.cmap.items() if chr(code) in share | SPACES}
        rules.append(_written(_bytes(font), folder / f"{name}.otf", name, ""))
    return "\n".join(rules)


@cache
def _face(face: str) -> bytes:
    """Return the copy of a face of Source Sans Pro; a process prints many documents with it."""
    font = TTFont(face_path(face), lazy=True, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if SOFT_HYPHEN in table.cmap:
            table.cmap[HYPHEN] = table.cmap[SOFT_HYPHEN]
    font.tables["CFF "] = DefaultTable("CFF ")  # the outlines stay as they are; compiling them takes a second
    font.tables["CFF "].data = font.reader["CFF "]
    return _bytes(font)


def _bytes(font: TTFont) -> bytes:
    copy = BytesIO()
    font.save(copy)
    return copy.getvalue()


def _written(content: bytes, path: Path, family: str, descriptors: str) -> str:
    path.write_bytes(content)
    return f'@font-face {{ font-family: "{family}"; {descriptors} src: url("{path.as_uri()}"); }}'


def _shares(wanted: set[str]) -> dict[str, set[str]]:
    """Return which characters of `wanted` each fallback shows: those that none before it has."""
    shares: dict[str, set[str]] = {}
    for name in FALLBACKS if wanted else ():
        known = TTFont(BytesIO(_fallback(name)), lazy=True).getBestCmap()
        share = {character for character in wanted if ord(character) in known}
        shares |= {name: share} if share else {}
        wanted = wanted - share
    return shares


@cache
def _fallback(name: str) -> bytes:
    """Return the font file; packages of other purposes are not imported for the file they hold."""
    if name == "DejaVuSans":
        (folder,) = find_spec("ziafont").submodule_search_locations  # type: ignore[union-attr,misc]
        return (Path(folder) / f"fonts/{name}.ttf").read_bytes()
    return bytes(import_module(f"pymupdf_fonts.{name}_Regular").fontbuffer)


def face_path(face: str) -> Path:
    """Return the file of a face of Source Sans Pro."""
    return Path(font_directory) / f"SourceSansPro-{face}.otf"
