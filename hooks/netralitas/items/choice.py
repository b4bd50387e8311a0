"""What all items with options share: stem, options with a reason each, explanation and sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from netralitas.problems import LANGUAGES
from netralitas.shapes import Bilingual, EntryRef, Flag, Shape, Slug

LETTERS = "ABCDEFGH"
Fault = tuple[str, tuple[str | int, ...], dict[str, str]]


class Option(Shape):
    """One answer that can be chosen, with the reason why it is right or wrong."""

    id: Slug
    text: Bilingual
    because: Bilingual
    correct: Flag = False


class ChoiceItem(Shape):
    """An item that is answered by choosing among options."""

    id: Slug
    stem: Bilingual
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=len(LETTERS))]
    explanation: Bilingual
    sources: Annotated[tuple[EntryRef, ...], Field(min_length=1)]
    difficulty: Literal["easy", "medium", "hard"]
    topic: Slug
    situation: Flag = False

    @property
    def key(self) -> tuple[str, ...]:
        """Return the ids of the correct options."""
        return tuple(option.id for option in self.options if option.correct)

    def texts(self, language: str) -> Iterator[str]:
        """Walk every text that a reader sees, in `language`."""
        yield self.stem[language]
        for option in self.options:
            yield option.text[language]
            yield option.because[language]
        yield self.explanation[language]

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules as (message code, location in the item, parameters)."""
        yield from _doubled(self.options)


def _doubled(options: tuple[Option, ...]) -> Iterator[Fault]:
    ids: set[str] = set()
    texts: set[tuple[str, str]] = set()
    for position, option in enumerate(options):
        if option.id in ids:
            yield "option-id-twice", ("options", position, "id"), {"value": option.id}
        ids.add(option.id)
        for language in LANGUAGES:
            folded = " ".join(option.text[language].casefold().split()).rstrip(".")
            if (language, folded) in texts:
                yield "option-text-twice", ("options", position, "text", language), {"value": option.id}
            texts.add((language, folded))
