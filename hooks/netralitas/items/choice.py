"""What single, multiple and true/false share: options of which some are the key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from netralitas.items.base import BaseItem, Fault, Reasoned, doubled, reasoned_texts
from netralitas.shapes import Flag

LETTERS = "ABCDEFGH"


class Option(Reasoned):
    """One answer that can be chosen."""

    correct: Flag = False


class ChoiceItem(BaseItem):
    """An item that is answered by choosing among options."""

    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=len(LETTERS))]

    @property
    def key(self) -> tuple[str, ...]:
        """Return the ids of the correct options."""
        return tuple(option.id for option in self.options if option.correct)

    @property
    def answer(self) -> object:
        """Return the ids of the key; their order does not count."""
        return sorted(self.key)

    @property
    def right(self) -> str:
        """Return the ids of the key, separated by blanks."""
        return " ".join(self.key)

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk options and reasons."""
        return reasoned_texts(self.options, language)

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules that all choices share."""
        yield from doubled(self.options, "options")
