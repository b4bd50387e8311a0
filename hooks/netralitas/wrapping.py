"""Decides where a text in a drawing breaks: by the widths of the letters of Source Sans Pro, which SVG can't know."""

from __future__ import annotations

from functools import cache

from fontTools.ttLib import TTFont

from netralitas.fonts import face_path


def wrapped(text: str, ems: float, face: str = "Regular") -> list[str]:
    """Return `text` in lines of at most `ems` times the size of its letters; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, face) <= ems:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def width(text: str, face: str = "Regular") -> float:
    """Return how wide a text is, in ems; kerning, which mostly moves letters closer, is left out."""
    widths, other = _widths(face)
    return sum(widths.get(ord(letter), other) for letter in text)


@cache
def _widths(face: str) -> tuple[dict[int, float], float]:
    """Return the width of each character of a face, and that of an em for one that it lacks."""
    font = TTFont(face_path(face), lazy=True)
    units = font["head"].unitsPerEm
    advances = font["hmtx"].metrics
    return {code: advances[glyph][0] / units for code, glyph in font.getBestCmap().items()}, 1.0
