"""Decides which words are one family: by dictionary (Indonesian) or by rules (English), with corrections."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

import snowballstemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

Stem = Callable[[str], str]
POSSESSIVE = re.compile(r"['’]s?\b")
WORD = re.compile(r"[a-z0-9]+")
CLITIC = re.compile(r"(?:nya|lah|kah|pun)$")


def tokens(text: str) -> list[str]:
    """Return the words of a text as the search sees them: small letters without accents, and figures."""
    plain = unicodedata.normalize("NFKD", POSSESSIVE.sub("", text.lower()))
    return WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def without_clitic(word: str) -> str:
    """Return an Indonesian word without the particle or pronoun at its end."""
    return CLITIC.sub("", word)


def stemmer(language: str, corrections: dict[str, str]) -> Stem:
    """Return the function that gives a word's stem; corrections hold for a word with its clitic as well."""
    basic = _basic(language)

    def stem(word: str) -> str:
        bare = without_clitic(word) if language == "id" else word
        return corrections.get(word) or corrections.get(bare) or basic(word)

    return stem


@cache
def _basic(language: str) -> Stem:
    """Return the stemmer of a library; its answers are kept, because a preview asks for them at every change."""
    work = StemmerFactory().create_stemmer().stem if language == "id" else snowballstemmer.stemmer("english").stemWord
    return cache(lambda word: work(word) if word.isalpha() else word)
