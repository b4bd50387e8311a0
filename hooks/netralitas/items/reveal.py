"""Reveal: an open question that readers answer for themselves before they see a model answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from netralitas.items.base import BaseItem
from netralitas.shapes import Bilingual


class RevealItem(BaseItem):
    """An open question with a model answer; the reader judges how near the own answer came."""

    control = "radio"

    type: Literal["reveal"]
    model: Bilingual

    @property
    def answer(self) -> object:
        """Return nothing: no stored answer becomes wrong when the model answer is reworded."""
        return None

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk the model answer."""
        yield self.model[language]
