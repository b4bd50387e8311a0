"""Decides how often text in columns is laid out: WeasyPrint does it twice to learn whether it fits on the page.

WeasyPrint 70 fills the columns of a page once to measure and once more for good, with the same result wherever the
text goes on overleaf. Only columns that end on the page are made equally long, and have to be measured for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import block

NOTHING_FITS: tuple[Any, ...] = (None, None, {"break": "any", "page": None}, [], False, None)


@contextmanager
def columns_once() -> Iterator[None]:
    """Let WeasyPrint measure within the block only columns that end on a page."""
    before = block.columns_layout
    block.columns_layout = _once(before)
    try:
        yield
    finally:
        block.columns_layout = before


def _once(lay: Callable[..., Any]) -> Callable[..., Any]:
    """Return WeasyPrint's layout of columns that measures as little as it can."""

    def once(context: Any, box: Any, bottom_space: Any, skip: Any, container: Any, empty: bool, *lists: Any) -> Any:
        arguments = (context, box, bottom_space, skip, container, empty, *lists)
        if not box.children or box.children[-1].style["column_span"] == "all":
            return lay(*arguments)
        with _unmeasured(box.children[-1].element):
            laid = lay(*arguments)
        if laid[1] is not None or box.style["column_fill"] == "auto":
            return laid
        block.remove_placeholders(context, [laid[0]], *lists[:2])
        return lay(*arguments)

    return once


@contextmanager
def _unmeasured(last: Any) -> Iterator[None]:
    """Let the columns up to the `last` element look within the block as if they were too long for the page.

    WeasyPrint then gives up measuring and lays them out for good; only then no margins are handed to a column.
    """
    before = block.block_box_layout

    def quick(context: Any, box: Any, *arguments: Any, **named: Any) -> Any:
        measuring = getattr(box, "is_column", False) and arguments[6] is not None
        if measuring and box.children[-1].element is last:
            return NOTHING_FITS
        return before(context, box, *arguments, **named)

    block.block_box_layout = quick
    try:
        yield
    finally:
        block.block_box_layout = before
