"""Decides what a weak item is: rules of the item-writing literature that a program can judge.

Sources: Haladyna, Downing & Rodriguez (2002), "A review of multiple-choice item-writing guidelines for classroom
assessment", Applied Measurement in Education 15(3), quoted below as HDR; Haladyna & Rodriguez (2013), "Developing and
validating test items", Routledge. The thresholds are ours: the guidelines give none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import ceil

from netralitas.item_words import NEGATIONS, absolute_word, asks_nothing, content_words, refuses, sentences, words
from netralitas.items.base import BaseItem
from netralitas.items.choice import ChoiceItem
from netralitas.items.multiple import MultipleItem
from netralitas.items.scenario import ScenarioItem
from netralitas.items.single import SingleItem
from netralitas.items.truefalse import TrueFalseItem
from netralitas.shapes import Bilingual
from netralitas.text_yaml import Loc

LENGTH_RATIO, LENGTH_GAP = 1.25, 12
KEYS_COUNTED, KEYS_SHARE = 4, 0.5
SAME_OPTION = 0.8
STEM_WORDS, SENTENCE_WORDS = 60, 30
SAME_STEM = 0.6

Finding = tuple[Loc, dict[str, str]]
ItemRule = Callable[[BaseItem, str], Iterator[Finding]]


def longest_key(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find a key that is clearly the longest option.

    HDR: "Keep the length of choices about equal"; a conspicuous correct choice is among the clues to be avoided.
    """
    if not isinstance(item, ChoiceItem) or not 0 < len(item.key) < len(item.options):
        return
    keys = [(len(one.text[language]), at) for at, one in enumerate(item.options) if one.correct]
    other = max(len(one.text[language]) for one in item.options if not one.correct)
    length, position = min(keys)
    if length > LENGTH_RATIO * other and length - other > LENGTH_GAP:
        yield ("options", position, "text", language), {"length": str(length), "other": str(other)}


def absolute_words(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find absolute words that stand in wrong options and in no right one, or in a false statement.

    HDR: "Avoid giving clues to the right answer", such as "specific determiners including always, never, completely,
    and absolutely". A word that right and wrong options share is no clue.
    """
    if isinstance(item, TrueFalseItem):
        word = absolute_word(item.stem[language], language)
        if word and item.key == ("salah",):
            yield ("stem", language), {"value": word}
    elif isinstance(item, ChoiceItem):
        held = [(at, one, absolute_word(one.text[language], language)) for at, one in enumerate(item.options)]
        held = [(at, one, word) for at, one, word in held if word]
        if held and not any(one.correct for _, one, _ in held):
            shown = ", ".join(dict.fromkeys(word for _, _, word in held))
            yield ("options", held[0][0], "text", language), {"value": shown}


def lone_refusal(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find a situation in which the key alone says no, or alone says yes: whoever always refuses needs no rule.

    HDR: "Make all distractors plausible" and avoid a "conspicuous correct choice".
    """
    if not isinstance(item, SingleItem) or not item.situation:
        return
    [key] = [position for position, option in enumerate(item.options) if option.correct]
    no = [refuses(option.text[language], language) for option in item.options]
    if len(no) > 2 and no.count(no[key]) == 1:
        yield ("options", key, "text", language), {}


def options_overlap(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find two options of which one holds the other, or which share most of their words.

    HDR: "Keep choices independent; choices should not be overlapping".
    """
    for place, options in _choices(item):
        for (first, one), (second, two) in combinations(enumerate(options), 2):
            if overlapping(words(one[language]), words(two[language])):
                loc = (*place, second, "text", language)
                yield loc, {"value": str(second + 1), "other": str(first + 1)}


def stem_long(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find stems with too many words.

    HDR: "Minimize the amount of reading in each item" and "Avoid window dressing (excessive verbiage)".
    """
    for loc, text in _stems(item, language):
        count = len(words(text))
        if count > STEM_WORDS:
            yield loc, {"count": str(count), "limit": str(STEM_WORDS)}


def sentence_long(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find a sentence of a stem that has too many words.

    HDR: "Keep vocabulary simple for the group of students being tested", which long sentences undo; Haladyna &
    Rodriguez (2013) have items reviewed for linguistic complexity as a whole.
    """
    for loc, text in _stems(item, language):
        count = max(len(words(sentence)) for sentence in sentences(text))
        if count > SENTENCE_WORDS:
            yield loc, {"count": str(count), "limit": str(SENTENCE_WORDS)}


def stem_open(item: BaseItem, language: str) -> Iterator[Finding]:
    """Find a stem that cannot be answered before the options are read: neither a question nor a situation.

    HDR: "Include the central idea in the stem instead of the choices". A true/false stem is a statement and complete.
    """
    if (
        isinstance(item, SingleItem | MultipleItem)
        and not item.situation
        and asks_nothing(item.stem[language], language)
    ):
        yield ("stem", language), {}


ITEM_RULES: dict[str, ItemRule] = {
    "longest-key": longest_key,
    "absolute-word": absolute_words,
    "lone-refusal": lone_refusal,
    "options-overlap": options_overlap,
    "stem-long": stem_long,
    "sentence-long": sentence_long,
    "stem-open": stem_open,
}


def key_position(items: Sequence[BaseItem]) -> Iterator[Finding]:
    """Find the position that holds more than half of the single-choice keys of a quiz.

    HDR: "Vary the location of the right answer according to the number of choices".
    """
    places = Counter(key_places(items))
    total = places.total()
    for position, count in places.most_common(1):
        if total >= KEYS_COUNTED and count > KEYS_SHARE * total:
            yield ("items",), {"value": letter(position), "count": str(count), "all": str(total)}


def key_places(items: Sequence[BaseItem]) -> Iterator[int]:
    """Walk the position of the key in each single-choice item."""
    for item in items:
        if isinstance(item, SingleItem):
            yield from (position for position, option in enumerate(item.options) if option.correct)


def letter(position: int) -> str:
    """Return how an option is called at its position: A, B, C …"""
    return chr(ord("A") + position)


def stem_twins(items: Sequence[BaseItem], language: str) -> Iterator[tuple[int, int, float]]:
    """Find pairs of items whose stems share most of their content words, with the share (Jaccard).

    HDR: "Keep the content of each item independent from content of other items on the test". Two sets of words that
    share so much share one of their rarest words, so only those are looked up (prefix filtering: Chaudhuri, Ganti &
    Kaushik 2006, "A primitive operator for similarity joins in data cleaning").
    """
    contents = [content_words(item.stem[language], language) for item in items]
    frequency = Counter(word for content in contents for word in content)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        rare = sorted(content, key=lambda word: (frequency[word], word))
        rare = rare[: len(content) - ceil(SAME_STEM * len(content)) + 1]
        for other in sorted({holder for word in rare for holder in holders[word]}):
            share = len(content & contents[other]) / len(content | contents[other])
            if share > SAME_STEM:
                yield other, number, share
        for word in rare:
            holders[word].append(number)


def overlapping(first: list[str], second: list[str]) -> bool:
    """Tell whether one list of words holds the other in a row, or both share most words and all numbers.

    Opposites ("boleh", "tidak boleh") and options that differ in a number do not overlap.
    """
    short, long = sorted((first, second), key=len)
    rows = (long[start : start + len(short)] for start in range(len(long) - len(short) + 1))
    if any(row == short for row in rows):
        return not NEGATIONS.issuperset((Counter(long) - Counter(short)).keys()) or short == long
    if {word for word in short if word[0].isdigit()} != {word for word in long if word[0].isdigit()}:
        return False
    if NEGATIONS & (set(short) ^ set(long)):
        return False
    return (Counter(short) & Counter(long)).total() > SAME_OPTION * (Counter(short) | Counter(long)).total()


def _stems(item: BaseItem, language: str) -> Iterator[tuple[Loc, str]]:
    """Walk what is read before options: the stem and, in a scenario, each moment."""
    yield ("stem", language), item.stem[language]
    if isinstance(item, ScenarioItem):
        for position, step in enumerate(item.steps):
            yield ("steps", position, "text", language), step.text[language]


def _choices(item: BaseItem) -> Iterator[tuple[Loc, list[Bilingual]]]:
    """Walk the sets of options among which a reader chooses."""
    if isinstance(item, ChoiceItem):
        yield ("options",), [option.text for option in item.options]
    elif isinstance(item, ScenarioItem):
        for position, step in enumerate(item.steps):
            yield ("steps", position, "options"), [option.text for option in step.options]
