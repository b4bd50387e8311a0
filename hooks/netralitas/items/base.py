"""What every item has: stem, explanation, sources, difficulty, topic, hints and silenced warnings."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from netralitas.problems import LANGUAGES
from netralitas.shapes import Bilingual, EntryRef, Flag, Line, Shape, Slug

Fault = tuple[str, tuple[str | int, ...], dict[str, str]]
Rule = Literal[
    "longest-key",
    "absolute-word",
    "lone-refusal",
    "key-position",
    "options-overlap",
    "stem-long",
    "sentence-long",
    "stem-open",
    "stem-twin",
]


class Silence(Shape):
    """A warning that the author has read and keeps, with the reason."""

    rule: Rule
    because: Line


class BaseItem(Shape):
    """An item of any type; ids are typed once and never used again."""

    control: ClassVar[str]

    id: Slug
    stem: Bilingual
    explanation: Bilingual
    sources: Annotated[tuple[EntryRef, ...], Field(min_length=1)]
    difficulty: Literal["easy", "medium", "hard"]
    topic: Slug
    situation: Flag = False
    misconceptions: tuple[Line, ...] = ()
    hints: tuple[Bilingual, ...] = ()
    ok: tuple[Silence, ...] = ()

    @property
    @abstractmethod
    def answer(self) -> object:
        """Return what makes an answer right, as plain values; a reader's stored answer lasts while it does."""

    @property
    def sign(self) -> str:
        """Return eight characters that change only when the right answer changes."""
        type_name = type(self).__name__
        return sha256(json.dumps([type_name, self.answer], sort_keys=True).encode()).hexdigest()[:8]

    @property
    def right(self) -> str:
        """Return the right answer as the page's script reads it."""
        return ""

    @abstractmethod
    def own_texts(self, language: str) -> Iterator[str]:
        """Walk the texts that only this type has, in `language`."""

    def texts(self, language: str) -> Iterator[str]:
        """Walk every text that a reader sees, in `language`."""
        yield self.stem[language]
        yield from self.own_texts(language)
        yield self.explanation[language]
        for hint in self.hints:
            yield hint[language]

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules as (message code, location in the item, parameters)."""
        yield from ()


class Reasoned(Shape):
    """A text with the reason why it is right, wrong or in its place."""

    id: Slug
    text: Bilingual
    because: Bilingual


def doubled(parts: tuple[Reasoned, ...], field: str) -> Iterator[Fault]:
    """Walk ids and texts that two parts share; white space, case and a final full stop do not count."""
    ids: set[str] = set()
    texts: set[tuple[str, str]] = set()
    for position, part in enumerate(parts):
        if part.id in ids:
            yield "option-id-twice", (field, position, "id"), {"value": part.id}
        ids.add(part.id)
        for language in LANGUAGES:
            folded = " ".join(part.text[language].casefold().split()).rstrip(".")
            if (language, folded) in texts:
                yield "option-text-twice", (field, position, "text", language), {"value": part.id}
            texts.add((language, folded))


def reasoned_texts(parts: tuple[Reasoned, ...], language: str) -> Iterator[str]:
    """Walk text and reason of each part."""
    for part in parts:
        yield part.text[language]
        yield part.because[language]
