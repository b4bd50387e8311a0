"""Decides what a set of items is: the whole bank, a seeded draw for a room, and two forms of equal difficulty."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netralitas.items import BaseItem
from netralitas.quizzes import Quiz

SET_SIZE = 10
PLAN = {"easy": 4, "medium": 4, "hard": 2}
FORM_TYPES = frozenset({"single", "multiple", "truefalse"})


@dataclass(frozen=True)
class Banked:
    """An item and the quiz it stands in."""

    quiz: str
    item: BaseItem


def bank(quizzes: Mapping[str, Quiz]) -> dict[str, Banked]:
    """Return every item by its id, sorted by id."""
    found = {item.id: Banked(name, item) for name, quiz in quizzes.items() for item in quiz.items}
    return dict(sorted(found.items()))


def rank(seed: str, name: str) -> int:
    """Return the 32-bit FNV-1a hash of `seed/name`; the page's script computes the same.

    Source: Fowler, Noll, Vo, FNV hash, offset basis 2166136261, prime 16777619.
    """
    value = 2166136261
    for byte in f"{seed}/{name}".encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value


def draw(seed: str, items: Iterable[BaseItem], size: int = SET_SIZE) -> list[str]:
    """Return the ids of a set drawn by `seed`: topics in turn, difficulties as planned while they last."""
    topics: dict[str, list[BaseItem]] = defaultdict(list)
    for item in sorted(items, key=lambda one: (rank(seed, one.id), one.id)):
        topics[item.topic].append(item)
    order = sorted(topics, key=lambda name: (rank(seed, name), name))
    left, chosen = Counter(PLAN), list[str]()
    for planned in (True, False):
        moving = True
        while moving and len(chosen) < size:
            moving = False
            for topic in order:
                found = next((one for one in topics[topic] if not planned or left[one.difficulty] > 0), None)
                if found is not None and len(chosen) < size:
                    topics[topic].remove(found)
                    left[found.difficulty] -= 1
                    chosen.append(found.id)
                    moving = True
    return chosen


def forms(items: Iterable[BaseItem], size: int = SET_SIZE) -> dict[str, list[str]]:
    """Return forms A and B: pairs of items of the same difficulty, of the same topic where there are two.

    Parallel forms share the table of specifications (topic by difficulty), so that before and after compare.
    """
    groups: dict[str, list[BaseItem]] = defaultdict(list)
    for item in sorted(items, key=lambda one: (rank("form", one.id), one.id)):
        if getattr(item, "type", "") in FORM_TYPES:
            groups[item.difficulty].append(item)
    result: dict[str, list[str]] = {"A": [], "B": []}
    for difficulty, wanted in PLAN.items():
        for first, second in _pairs(groups[difficulty])[: wanted * size // SET_SIZE]:
            result["A"].append(first.id)
            result["B"].append(second.id)
    return result


def _pairs(items: list[BaseItem]) -> list[tuple[BaseItem, BaseItem]]:
    """Return disjoint pairs, those of one topic first and each topic once before any comes again."""
    by_topic: dict[str, list[BaseItem]] = defaultdict(list)
    for item in items:
        by_topic[item.topic].append(item)
    rounds: list[list[tuple[BaseItem, BaseItem]]] = []
    for members in by_topic.values():
        for turn, start in enumerate(range(0, len(members) - 1, 2)):
            while len(rounds) <= turn:
                rounds.append([])
            rounds[turn].append((members[start], members[start + 1]))
    rest = [members[-1] for members in by_topic.values() if len(members) % 2]
    mixed = list(zip(rest[::2], rest[1::2], strict=False))
    return [pair for turn in rounds for pair in turn] + mixed
