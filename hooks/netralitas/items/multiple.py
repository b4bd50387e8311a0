"""Multiple choice: one or more options are correct, and at least one is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from netralitas.items.base import Fault
from netralitas.items.choice import ChoiceItem


class MultipleItem(ChoiceItem):
    """An item of which every correct option has to be chosen and no other."""

    control = "checkbox"

    type: Literal["multiple"]

    def faults(self) -> Iterator[Fault]:
        """Walk the broken rules, a missing key or a missing distractor among them."""
        yield from super().faults()
        if not self.key:
            yield "multiple-no-key", ("options",), {}
        elif len(self.key) == len(self.options):
            yield "multiple-all-keys", ("options",), {}
