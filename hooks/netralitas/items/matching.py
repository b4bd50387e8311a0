"""Matching: each premise (an act, an office, a day) gets its class with a select box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from netralitas.items.base import BaseItem, Fault, Reasoned, doubled, reasoned_texts
from netralitas.items.choice import LETTERS
from netralitas.shapes import Bilingual, Shape, Slug


class Response(Shape):
    """One class that premises are matched to."""

    id: Slug
    text: Bilingual


class Premise(Reasoned):
    """What is to be matched, and the id of its right response."""

    match: Slug


class MatchingItem(BaseItem):
    """Premises, each of which belongs to exactly one response; a response may serve several or none."""

    control = "select"

    type: Literal["matching"]
    options: Annotated[tuple[Premise, ...], Field(min_length=2)]
    responses: Annotated[tuple[Response, ...], Field(min_length=2, max_length=len(LETTERS))]

    @property
    def answer(self) -> object:
        """Return the right response of each premise."""
        return {option.id: option.match for option in self.options}

    @property
    def right(self) -> str:
        """Return each premise with its response."""
        return " ".join(f"{option.id}={option.match}" for option in self.options)

    def response(self, wanted: str) -> Response:
        """Return a response by its id."""
        return next(response for response in self.responses if response.id == wanted)

    def letter(self, option: Premise) -> str:
        """Return the letter of the right response of a premise."""
        return LETTERS[self.responses.index(self.response(option.match))]

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk premises, reasons and responses."""
        yield from reasoned_texts(self.options, language)
        for response in self.responses:
            yield response.text[language]

    def faults(self) -> Iterator[Fault]:
        """Walk doubled premises and matches that lead nowhere."""
        yield from doubled(self.options, "options")
        known = [response.id for response in self.responses]
        for position, option in enumerate(self.options):
            if option.match not in known:
                place = ("options", position, "match")
                yield "match-unknown", place, {"value": option.match, "allowed": ", ".join(known)}
        for position, response in enumerate(known):
            if response in known[:position]:
                yield "option-id-twice", ("responses", position, "id"), {"value": response}
