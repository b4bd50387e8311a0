"""Decides where words may part at the end of a line on paper: where their syllables do, and no name in capitals.

The Indonesian patterns of Pyphen part many endings wrongly (`kelur-ahan`, `ungga-han`). What they find is kept where
a syllable can begin, and within a root where they part the bare root too (EYD V, "Pemenggalan Kata").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pyphen
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

PATTERNS = pyphen.Pyphen
# What stands before a break: a vowel, or one consonant after it, or two as foreign words have them.
CODA = re.compile(r"[aiueo](?:[^aiueo]|ng|nk|ks)?$")
PREFIXES = ("ber", "ter", "per", "meng", "peng")
# What stands behind it: a vowel only after a vowel, one consonant, or two that are one sound or end in r or l.
ONSET = re.compile(r"(?:[^aiueo]|ng|ny|kh|sy|[pbtdkgfs]r|[pbkgfs]l)[aiueo]|str|spr|s[pt][aiueo]")
NASALS = {"p": ("m",), "t": ("n",), "s": ("ny", "n"), "k": ("ng",)}  # the sounds into which a prefix turns a letter


@contextmanager
def sound_breaks() -> Iterator[None]:
    """Let Pyphen part words within the block only where they may part."""
    pyphen.Pyphen = Hyphens
    try:
        yield
    finally:
        pyphen.Pyphen = PATTERNS


class Hyphens(PATTERNS):  # type: ignore[misc,valid-type]
    """Finds where a word of a language may part."""

    def __init__(self, *arguments: Any, lang: str = "", **named: Any) -> None:
        super().__init__(*arguments, lang=lang, **named)
        self.indonesian = lang.split("_")[0] == "id"

    def positions(self, word: str) -> list[int]:
        """Return the numbers of letters after which a word may part."""
        if word[1:] != word[1:].lower():
            return []
        found: list[int] = super().positions(word)
        return [place for place in found if not self.indonesian or may_part(word.lower(), place)]


def may_part(word: str, place: int) -> bool:
    """Tell whether an Indonesian word may part after so many letters, where the patterns part it."""
    if not _syllable(word[:place], word[place:]):
        return False
    start, root = _found_root(word)
    within = place - start
    return root == word or not 0 < within < len(root) or within in _places(root)


def _syllable(before: str, after: str) -> bool:
    """Tell whether one syllable can end and another begin between two parts of a word."""
    if after[0] in "aiueo":
        return before[-1] in "aiueo" or before in PREFIXES or after in ("an", "annya")
    return bool(CODA.search(before) and ONSET.match(after))


@cache
def _found_root(word: str) -> tuple[int, str]:
    """Return where the root of a word begins, and the root as it stands there: `milih` for `pilih` in `pemilihan`.

    A word whose root can't be seen in it stands for its own root.
    """
    root = str(_stemmer().stem(word))
    for seen in (root, *(nasal + root[1:] for nasal in NASALS.get(root[:1], ()))):
        if seen and seen in word:
            return word.index(seen), seen
    return 0, word


@cache
def _stemmer() -> Any:
    return StemmerFactory().create_stemmer()


@cache
def _places(root: str) -> frozenset[int]:
    """Return where the patterns part a root at a syllable."""
    return frozenset(place for place in PATTERNS(lang="id").positions(root) if _syllable(root[:place], root[place:]))
