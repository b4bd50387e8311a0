"""Scenario: two to five moments in which each choice leads on and ends in an explained outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from netralitas.items.base import BaseItem, Fault, Reasoned, doubled, reasoned_texts
from netralitas.items.choice import LETTERS
from netralitas.shapes import Bilingual, Flag, Shape, Slug


class Choice(Reasoned):
    """What the reader may do, what follows from it, and the moment or outcome it leads to.

    A detour is not what one should do, yet the story goes on and can end well.
    """

    next: Slug
    detour: Flag = False


class Moment(Shape):
    """A situation in which the reader has to choose."""

    id: Slug
    text: Bilingual
    options: Annotated[tuple[Choice, ...], Field(min_length=2)]


class Outcome(Shape):
    """How the story ends and what to learn from it."""

    id: Slug
    result: Literal["right", "partly", "wrong"]
    text: Bilingual


class ScenarioItem(BaseItem):
    """A story that branches; the first moment is its beginning."""

    control = "radio"

    type: Literal["scenario"]
    steps: Annotated[tuple[Moment, ...], Field(min_length=2, max_length=5)]
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=2)]

    @property
    def answer(self) -> object:
        """Return where each choice leads and how each outcome is judged."""
        paths = {f"{step.id}/{option.id}": option.next for step in self.steps for option in step.options}
        return [paths, {outcome.id: outcome.result for outcome in self.outcomes}]

    def own_texts(self, language: str) -> Iterator[str]:
        """Walk moments, choices, consequences and outcomes."""
        for step in self.steps:
            yield step.text[language]
            yield from reasoned_texts(step.options, language)
        for outcome in self.outcomes:
            yield outcome.text[language]

    def leads(self, choice: Choice) -> int:
        """Return the number of the moment that a choice leads to, 0 where it ends the story."""
        return next((number for number, step in enumerate(self.steps, 1) if step.id == choice.next), 0)

    def judged(self, choice: Choice) -> str:
        """Return the result of a choice that ends the story; of others "wrong" where nothing right can follow."""
        if not self.leads(choice):
            return next(outcome.result for outcome in self.outcomes if outcome.id == choice.next)
        if not self._can_end_well(choice):
            return "wrong"
        return "detour" if choice.detour else "right"

    @property
    def path_key(self) -> str:
        """Return the choices of every way that ends well, detours too: `1B 3A / 1C 2B 3A`."""
        return " / ".join(" ".join(way) for way in self._good_ways(1))

    def _good_ways(self, number: int) -> Iterator[tuple[str, ...]]:
        for letter, choice in zip(LETTERS, self.steps[number - 1].options, strict=False):
            mark, then = f"{number}{letter}", self.leads(choice)
            if then:
                yield from ((mark, *way) for way in self._good_ways(then))
            elif self.judged(choice) == "right":
                yield (mark,)

    def _can_end_well(self, choice: Choice) -> bool:
        number = self.leads(choice)
        if not number:
            return self.judged(choice) == "right"
        return any(self._can_end_well(one) for one in self.steps[number - 1].options)

    def paths(self) -> Iterator[tuple[str, ...]]:
        """Walk every way through the story as ids of choices and, last, of the outcome."""
        steps = {step.id: step for step in self.steps}

        def walk(place: str, way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
            if place not in steps:
                yield (*way, place)
                return
            for option in steps[place].options:
                yield from walk(option.next, (*way, option.id))

        return walk(self.steps[0].id, ())

    def faults(self) -> Iterator[Fault]:
        """Walk choices that lead nowhere or back, places never reached, and a story that can't end well."""
        order = [step.id for step in self.steps]
        ends = [outcome.id for outcome in self.outcomes]
        reached = {order[0]}
        for position, step in enumerate(self.steps):
            yield from (
                (code, ("steps", position, *place), params) for code, place, params in doubled(step.options, "options")
            )
            for number, option in enumerate(step.options):
                place = ("steps", position, "options", number, "next")
                if option.next not in order + ends:
                    yield "next-unknown", place, {"value": option.next}
                elif option.next in order[: position + 1]:
                    yield "next-back", place, {"value": option.next}
                if option.detour and option.next in ends:
                    yield "detour-end", (*place[:-1], "detour"), {"value": option.next}
                reached.add(option.next)
        yield from (("unreached", ("steps", n), {"value": one}) for n, one in enumerate(order) if one not in reached)
        yield from (("unreached", ("outcomes", n), {"value": one}) for n, one in enumerate(ends) if one not in reached)
        yield from (
            ("option-id-twice", (), {"value": one}) for n, one in enumerate(order + ends) if one in (order + ends)[:n]
        )
        if not any(outcome.result == "right" for outcome in self.outcomes):
            yield "no-good-end", ("outcomes",), {}
