"""The table of item types: adding a type means a module here, a template, words and one case."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from netralitas.items.base import BaseItem
from netralitas.items.matching import MatchingItem
from netralitas.items.multiple import MultipleItem
from netralitas.items.ordering import OrderingItem
from netralitas.items.reveal import RevealItem
from netralitas.items.scenario import ScenarioItem
from netralitas.items.short import ShortItem
from netralitas.items.single import SingleItem
from netralitas.items.truefalse import TrueFalseItem

Item = Annotated[
    SingleItem | MultipleItem | TrueFalseItem | OrderingItem | MatchingItem | ShortItem | ScenarioItem | RevealItem,
    Field(discriminator="type"),
]
ITEM_TYPES: dict[str, type[BaseItem]] = {
    "single": SingleItem,
    "multiple": MultipleItem,
    "truefalse": TrueFalseItem,
    "ordering": OrderingItem,
    "matching": MatchingItem,
    "short": ShortItem,
    "scenario": ScenarioItem,
    "reveal": RevealItem,
}

__all__ = ["ITEM_TYPES", "BaseItem", "Item"]
