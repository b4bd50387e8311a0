"""Single choice: exactly one option is the key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from netralitas.items.base import Fault
from netralitas.items.choice import ChoiceItem


class SingleItem(ChoiceItem):
    """An item with exactly one correct option."""

    control = "radio"

    type: Literal["single"]

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules, the number of keys among them."""
        yield from super().faults()
        if len(self.key) != 1:
            yield "single-key", ("options",), {"count": str(len(self.key))}
