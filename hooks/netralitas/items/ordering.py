"""Ordering: the steps of a procedure are brought into order with select boxes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from netralitas.items.base import BaseItem, Fault, Reasoned, doubled, reasoned_texts
from netralitas.items.choice import LETTERS


class OrderingItem(BaseItem):
    """Steps written in the right order; readers see them in another one that never changes."""

    control = "select"

    type: Literal["ordering"]
    options: Annotated[tuple[Reasoned, ...], Field(min_length=3, max_length=len(LETTERS))]

    @property
    def answer(self) -> object:
        """Return the ids in the right order."""
        return [option.id for option in self.options]

    @property
    def right(self) -> str:
        """Return each step with its position."""
        return " ".join(f"{option.id}={position}" for position, option in enumerate(self.options, 1))

    @property
    def shown(self) -> tuple[Reasoned, ...]:
        """Return the steps as readers see them: sorted by a hash, turned on when that is the right order."""
        mixed = tuple(sorted(self.options, key=lambda option: sha256(f"{self.id}/{option.id}".encode()).digest()))
        return mixed if mixed != self.options else mixed[1:] + mixed[:1]

    @property
    def places(self) -> dict[str, int]:
        """Return the place of each step as readers see them: its letter and its number in the right order."""
        return {LETTERS[at]: self.options.index(option) + 1 for at, option in enumerate(self.shown)}

    def letter(self, option: Reasoned) -> str:
        """Return the letter of a step where readers see it."""
        return LETTERS[self.shown.index(option)]

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk steps and reasons."""
        return reasoned_texts(self.options, language)

    def faults(self) -> Iterator[Fault]:
        """Walk steps that are given twice."""
        yield from doubled(self.options, "options")
