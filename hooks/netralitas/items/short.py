"""Short answer: a word or a number is typed; spelling variants and a tolerance are accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from netralitas.items.base import BaseItem, Fault
from netralitas.problems import LANGUAGES
from netralitas.shapes import Bilingual, Line, Variants

NUMBER = r"^-?[0-9]+([.,][0-9]+)?$"
Number = Annotated[str, Field(pattern=NUMBER), WithJsonSchema({"type": ["string", "number"], "pattern": NUMBER})]


class Accepted(Variants):
    """Accepted spellings, for each language."""

    id: Annotated[tuple[Line, ...], Field(min_length=1)]
    en: Annotated[tuple[Line, ...], Field(min_length=1)]


class ShortItem(BaseItem):
    """A word (`accepted`) or a number (`number`, `tolerance`, `unit`) to type."""

    control = "input"

    type: Literal["short"]
    accepted: Accepted | None = None
    number: Number | None = None
    tolerance: Number = "0"
    unit: Bilingual | None = None
    because: Bilingual

    @property
    def answer(self) -> object:
        """Return number and tolerance, or the accepted spellings in normal form."""
        if self.number is not None:
            return [self.number, self.tolerance]
        return {language: self.normal(language) for language in LANGUAGES}

    def normal(self, language: str) -> list[str]:
        """Return the accepted spellings as answers are compared."""
        return [normal_form(spelling) for spelling in self.accepted[language]] if self.accepted else []

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk the accepted spellings, the unit and the reason."""
        yield from self.accepted[language] if self.accepted else [self.number or ""]
        if self.unit:
            yield self.unit[language]
        yield self.because[language]

    def faults(self) -> Iterator[Fault]:
        """Walk answers that are missing or given both as word and as number."""
        if (self.number is None) == (self.accepted is None):
            yield "short-answer", (), {}
        for language in LANGUAGES if self.accepted else ():
            if any(not spelling for spelling in self.normal(language)):
                yield "short-blank", ("accepted", language), {}


def normal_form(text: str) -> str:
    """Return a typed answer as it is compared: small letters and digits, single blanks, nothing else."""
    return " ".join(re.sub(r"[^\w]+|_", " ", text.casefold()).split())
