"""Decides which texts the compared sites hold: as many single choices as wanted, no text twice.

They are pieces of the real bank, put together anew, with a running number and every fifth word exchanged for
another of the bank, so that gzip finds no more to fold than in real items.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

REPO = Path(__file__).resolve().parents[2]
LANGUAGES = ("id", "en")
SHOWN = "id"
SOURCES = 40
READ_BY_MARKDOWN = re.compile(r"[*_`\[\]<>#\\{}|]")
WORD = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
EXCHANGED = 0.2
TURNS = 5

Texts = dict[str, str]


@dataclass(frozen=True)
class Option:
    """An answer with the reason why it is right or wrong, in both languages."""

    text: Texts
    because: Texts
    correct: bool


@dataclass(frozen=True)
class Item:
    """A single choice with four options and one source."""

    id: str
    stem: Texts
    options: tuple[Option, ...]
    explanation: Texts
    source: str
    label: str

    @property
    def told(self) -> list[str]:
        """Return what a reader may only find after answering: reasons and explanation."""
        return [*(option.because[SHOWN] for option in self.options), self.explanation[SHOWN]]

    @property
    def shown(self) -> list[str]:
        """Return every text that has to be in the page."""
        return [self.stem[SHOWN], *(option.text[SHOWN] for option in self.options), *self.told, self.label]


class _Mixer:
    """Exchanges words of a text until it is unlike every text before."""

    def __init__(self, bank: list[dict[str, Any]]) -> None:
        self.taken: set[str] = set()
        self.words = {
            language: sorted({word for text in _texts(bank, language) for word in WORD.findall(text)})
            for language in LANGUAGES
        }

    def fresh(self, piece: Texts, number: int) -> Texts:
        """Return the piece with other words, and with its number where that does not make it new."""
        made = piece
        for turn in range(TURNS):
            made = {language: self._exchange(piece[language], language, f"{number}/{turn}") for language in LANGUAGES}
            if self.taken.isdisjoint(made.values()):
                break
        else:
            made = {language: f"{text} ({number + 1})" for language, text in made.items()}
        self.taken.update(made.values())
        return made

    def _exchange(self, text: str, language: str, seed: str) -> str:
        chance = random.Random(f"{language}/{seed}/{text}")
        words = self.words[language]
        return WORD.sub(lambda word: chance.choice(words) if chance.random() < EXCHANGED else word[0], text)


def make_items(count: int, repo: Path = REPO) -> list[Item]:
    """Return `count` items, always the same ones."""
    bank = real_singles(repo)
    mixer = _Mixer(bank)
    sources = [
        (f"{one['id']}/{entry['id']}", READ_BY_MARKDOWN.sub("", entry["label"][SHOWN]))
        for one in instruments(repo)
        for entry in one["entries"]
    ]
    items = []
    for number in range(count):
        picked = [bank[(number + 13 * (place + 1)) % len(bank)]["options"][place] for place in range(4)]
        options = tuple(
            Option(mixer.fresh(one["text"], number), mixer.fresh(one["because"], number), place == number % 4)
            for place, one in enumerate(picked)
        )
        stem = mixer.fresh(bank[number % len(bank)]["stem"], number)
        stem = {language: f"{text} ({number + 1})" for language, text in stem.items()}
        explanation = mixer.fresh(bank[(number + 29) % len(bank)]["explanation"], number)
        name = "-".join(WORD.findall(stem[SHOWN])[:3])
        items.append(Item(f"{name}-{number + 1}", stem, options, explanation, *sources[number % len(sources)]))
    return items


def instruments(repo: Path = REPO) -> list[dict[str, Any]]:
    """Return instruments of the real register, cut to `SOURCES` entries that may be cited."""
    chosen: list[dict[str, Any]] = []
    left = SOURCES
    for path in sorted((repo / "docs/sources").glob("*.yml")):
        one = _plain(path)
        entries = [entry for entry in one["entries"] if "until" not in entry][:left]
        if one["status"] == "in-force" and entries:
            chosen.append(one | {"entries": entries, "changed_by": []})
            left -= len(entries)
    return chosen


def real_singles(repo: Path = REPO) -> list[dict[str, Any]]:
    """Return the single choices with four options of the real bank, without characters that Markdown would read."""
    files = [_plain(path) for path in sorted((repo / "quizzes").glob("*.yml"))]
    found = [one for file in files for one in file["items"] if one["type"] == "single" and len(one["options"]) == 4]
    return [_cleaned(one) for one in found]


def _plain(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _cleaned(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_cleaned(child) for child in value]
    return READ_BY_MARKDOWN.sub("", value)


def _texts(value: Any, language: str) -> Iterator[str]:
    """Walk every text in `language` below a value of the bank."""
    children = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    if isinstance(value, dict) and language in value and len(value) == len(LANGUAGES):
        yield value[language]
    else:
        for child in children:
            yield from _texts(child, language)
