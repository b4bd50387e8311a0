"""Decides what an author is told about the bank of items: coverage, situations, balance of the key, sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from textwrap import fill

from netralitas.bank import PLAN
from netralitas.item_rules import key_places, letter
from netralitas.items import ITEM_TYPES, BaseItem
from netralitas.quizzes import Quiz
from netralitas.sources import Register

WIDTH = 100
POSITIONS = 4
NUMBER = re.compile(r"\d+%?|–")

Cells = Sequence[object]
Words = Mapping[str, str]


def bank_report(quizzes: Mapping[str, Quiz], register: Register, words: Words) -> str:
    """Return all views as text, each with a heading, in the language of `words`."""
    items = _items(quizzes)
    cited = Counter(source for item in items for source in item.sources)
    free = [name for name, source in register.sources.items() if name not in cited and not source.past]
    parts = {
        words["topics"]: table(topic_rows(items, words)),
        words["quizzes"]: table(quiz_rows(quizzes, words)),
        words["sources"]: table(instrument_rows(items, register, words)),
        words["cited"]: entry_lines(
            [name for name in register.sources if name in cited], lambda name, entry: f"{entry} ({cited[name]})"
        ),
        words["unused"]: entry_lines(free, lambda name, entry: normed(entry, register.sources[name].entry.norm)),
    }
    return "\n".join(f"{heading}\n\n{body}" for heading, body in parts.items())


def topic_rows(items: Sequence[BaseItem], words: Words) -> list[Cells]:
    """Return how many items of each type a topic has at each difficulty; the last rows hold the sums."""
    counts: Counter[tuple[str, str, type[BaseItem]]]
    counts = Counter((item.topic, item.difficulty, type(item)) for item in items)
    topics = sorted({item.topic for item in items})

    def row(name: str, chosen: Sequence[str], difficulty: str) -> Cells:
        cells = [sum(counts[topic, difficulty, model] for topic in chosen) for model in ITEM_TYPES.values()]
        return [name, difficulty, *cells, sum(cells)]

    rows = [row(topic, [topic], difficulty) for topic in topics for difficulty in PLAN]
    sums = [row(words["all"], topics, difficulty) for difficulty in PLAN]
    return [[words["topic"], words["difficulty"], *ITEM_TYPES, words["sum"]], *rows, *sums]


def quiz_rows(quizzes: Mapping[str, Quiz], words: Words) -> list[Cells]:
    """Return items, situations and the positions of single-choice keys for each quiz; the last row holds the sums."""
    width = max([POSITIONS - 1, *key_places(_items(quizzes))]) + 1

    def row(name: str, items: Sequence[BaseItem]) -> Cells:
        situations, places = sum(1 for item in items if item.situation), Counter(key_places(items))
        most = max(places.values(), default=0)
        keys = [places[position] for position in range(width)]
        return [name, len(items), situations, share(situations, len(items)), *keys, share(most, places.total())]

    head = [words["quiz"], words["items"], words["situations"], "%", *map(letter, range(width)), words["most"]]
    return [head, *(row(name, quiz.items) for name, quiz in quizzes.items()), row(words["all"], _items(quizzes))]


def instrument_rows(items: Sequence[BaseItem], register: Register, words: Words) -> list[Cells]:
    """Return entries, entries with an item, and items that cite the instrument; the last row holds the sums."""
    cited = {source for item in items for source in item.sources}

    def row(name: str, entries: set[str]) -> Cells:
        return [name, len(entries), len(entries & cited), sum(not entries.isdisjoint(item.sources) for item in items)]

    rows = [row(one.id, {f"{one.id}/{entry.id}" for entry in one.entries}) for one in register.instruments]
    head = [words["source"], words["entries"], words["with_item"], words["items"]]
    return [head, *rows, row(words["all"], set(register.sources))]


def entry_lines(names: Sequence[str], shown: Callable[[str, str], str]) -> str:
    """Return one wrapped line for each instrument with its entries, each as `shown` gives it."""
    grouped: dict[str, list[str]] = {}
    for name in names:
        instrument, entry = name.split("/")
        grouped.setdefault(instrument, []).append(shown(name, entry))
    lines = (f"{instrument}: {', '.join(entries)}" for instrument, entries in grouped.items())
    wrapped = (fill(line, WIDTH, subsequent_indent="  ", break_on_hyphens=False) for line in lines)
    return "".join(f"{line}\n" for line in wrapped) or "–\n"


def normed(entry: str, norm: str | None) -> str:
    """Return an entry with the norm that it states, if it states one."""
    return f"{entry} ({norm})" if norm else entry


def table(rows: Sequence[Cells]) -> str:
    """Return rows as aligned lines, numbers to the right; a zero is a dash, so that gaps are seen."""
    texts = [["–" if cell == 0 else str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    numbers = [all(NUMBER.fullmatch(cell) for cell in column[1:]) for column in zip(*texts, strict=True)]
    forms = [f"{{:>{width}}}" if number else f"{{:<{width}}}" for width, number in zip(widths, numbers, strict=True)]
    return "".join(f"{'  '.join(forms).format(*row).rstrip()}\n" for row in texts)


def share(part: int, whole: int) -> str:
    """Return a part of a whole in per cent, a dash of nothing."""
    return f"{part / whole:.0%}" if whole else "–"


def _items(quizzes: Mapping[str, Quiz]) -> list[BaseItem]:
    return [item for quiz in quizzes.values() for item in quiz.items]
