"""Decides how plain a page is: how long its sentences are, and whether its headings ask what readers ask.

Twenty words a sentence is the usual upper mean of plain-language guides; longer ones are hard to follow on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from netralitas.item_words import sentences, words
from netralitas.pages import Page
from netralitas.prose import blocks, plain

MEAN, LONGEST = 20, 25
DATED = re.compile(r"^(?:\d{1,2} )?(?:[A-Z]\w+[–-])?[A-Z]\w+ \d{4}: ")


@dataclass(frozen=True)
class Reading:
    """How a text reads: sentences, words, and the longest sentence with its line (0 where lines mean nothing)."""

    sentences: int
    words: int
    longest: str
    line: int = 0

    @property
    def mean(self) -> float:
        """Return the mean number of words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def longest_words(self) -> int:
        """Return the number of words in the longest sentence."""
        return len(words(self.longest))


def reading(page: Page) -> Reading:
    """Return how the prose of a page reads, without headings, tables, citations and markup."""
    return _reading((block.line, sentence) for block in blocks(page) for sentence in block.sentences)


def reading_of(texts: Iterable[str]) -> Reading:
    """Return how some texts read together."""
    return _reading((0, sentence) for text in texts for sentence in sentences(plain(text)))


def _reading(found: Iterable[tuple[int, str]]) -> Reading:
    every = [(len(words(sentence)), line, sentence) for line, sentence in found]
    _, line, longest = max(every, default=(0, 0, ""))
    return Reading(len(every), sum(count for count, _, _ in every), longest, line)


def statements(page: Page) -> list[str]:
    """Return the ids of headings below the first that are no question and no event with its date."""
    below = [block for block in blocks(page) if block.kind == "heading"][1:]
    shown = [(block.section, plain(block.text)) for block in below]
    return [section for section, text in shown if not text.endswith("?") and not DATED.match(text)]
