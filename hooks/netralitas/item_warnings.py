"""Decides which weak items are reported: each finding at its place, unless the item silences the rule with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from netralitas.item_rules import ITEM_RULES, key_position, stem_twins
from netralitas.items import BaseItem
from netralitas.problems import LANGUAGES, Problems
from netralitas.quizzes import Quiz
from netralitas.text_yaml import Document, Loc, load_yaml

Slot = tuple[str, int]


@dataclass(frozen=True)
class Warned:
    """A finding: the quiz and place it is shown at, and the items that can silence it."""

    rule: str
    quiz: str
    loc: Loc
    params: dict[str, str]
    slots: tuple[Slot, ...]


def item_warnings(root: Path, quizzes: Mapping[str, Quiz]) -> Problems:
    """Return the warnings about all quizzes; a silence that nothing needs is one as well."""
    found = [*_item_findings(quizzes), *_quiz_findings(quizzes), *_twins(quizzes)]
    silenced = {(slot, silence.rule) for slot, item in _slots(quizzes) for silence in item.ok}
    needed = {(slot, one.rule) for one in found for slot in one.slots}
    warnings = Problems()
    places = _Places(root, warnings)
    for one in found:
        if not any((slot, one.rule) in silenced for slot in one.slots):
            places.note(f"warn-{one.rule}", one.quiz, one.loc, one.params)
    for slot, item in _slots(quizzes):
        for position, silence in enumerate(item.ok):
            if (slot, silence.rule) not in needed:
                loc = ("items", slot[1], "ok", position)
                places.note("ok-unneeded", slot[0], loc, {"item": item.id, "value": silence.rule})
    return warnings


def _slots(quizzes: Mapping[str, Quiz]) -> Iterator[tuple[Slot, BaseItem]]:
    for name, quiz in quizzes.items():
        for number, item in enumerate(quiz.items):
            yield (name, number), item


def _item_findings(quizzes: Mapping[str, Quiz]) -> Iterator[Warned]:
    for slot, item in _slots(quizzes):
        for rule, find in ITEM_RULES.items():
            for language in LANGUAGES:
                for loc, params in find(item, language):
                    named = params | {"item": item.id, "language": language}
                    yield Warned(rule, slot[0], ("items", slot[1], *loc), named, (slot,))


def _quiz_findings(quizzes: Mapping[str, Quiz]) -> Iterator[Warned]:
    for name, quiz in quizzes.items():
        for loc, params in key_position(quiz.items):
            yield Warned("key-position", name, loc, params, tuple((name, at) for at in range(len(quiz.items))))


def _twins(quizzes: Mapping[str, Quiz]) -> Iterator[Warned]:
    slots = list(_slots(quizzes))
    for language in LANGUAGES:
        for first, second, share in stem_twins([item for _, item in slots], language):
            (there, twin), (here, item) = slots[first], slots[second]
            params = {"item": item.id, "language": language, "other": twin.id, "share": f"{share:.0%}"}
            yield Warned("stem-twin", here[0], ("items", here[1], "stem", language), params, (there, here))


class _Places:
    """Notes warnings at line and column; a quiz is read again only when it has one."""

    def __init__(self, root: Path, warnings: Problems) -> None:
        self.root, self.warnings = root, warnings
        self.documents: dict[str, Document | None] = {}

    def note(self, code: str, quiz: str, loc: Loc, params: Mapping[str, str]) -> None:
        path = f"quizzes/{quiz}.yml"
        if quiz not in self.documents:
            self.documents[quiz] = load_yaml(self.root / path, self.root, Problems())
        document = self.documents[quiz]
        line, column = document.place(loc) if document else (0, 0)
        self.warnings.add(code, path, line, column, **params)
