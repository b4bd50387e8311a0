"""True or false: two options, `benar` and `salah`, of which one is the key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from netralitas.items.base import Fault
from netralitas.items.choice import ChoiceItem


class TrueFalseItem(ChoiceItem):
    """A statement that is either true or false."""

    control = "radio"

    type: Literal["truefalse"]

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules, other options than true and false among them."""
        yield from super().faults()
        if [option.id for option in self.options] != ["benar", "salah"]:
            yield "truefalse-options", ("options",), {}
        if len(self.key) != 1:
            yield "single-key", ("options",), {"count": str(len(self.key))}
