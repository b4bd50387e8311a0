"""The table of item types: adding a type means a module here, a template, words and one case."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from netralitas.items.multiple import MultipleItem
from netralitas.items.single import SingleItem
from netralitas.items.truefalse import TrueFalseItem

Item = Annotated[SingleItem | MultipleItem | TrueFalseItem, Field(discriminator="type")]
ITEM_TYPES = {"single": SingleItem, "multiple": MultipleItem, "truefalse": TrueFalseItem}

__all__ = ["ITEM_TYPES", "Item", "MultipleItem", "SingleItem", "TrueFalseItem"]
