"""Decides what WeasyPrint works out once and keeps: lines of text, which it lays out again and again.

WeasyPrint 70 lays columns out many times until they are equally long, and tries the same words at the same width in
each of these rounds. What is kept is the same to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from weasyprint.formatting_structure.boxes import Box, LineBox
from weasyprint.layout import block, column, inline, page, preferred, table

Result = TypeVar("Result")
SIZED = (block, column, inline, table)
SIDES = ("top", "right", "bottom", "left")
SIZES = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in SIDES),
    *(f"border_{side}_width" for side in SIDES),
    *(f"{limit}{axis}" for limit in ("", "min_", "max_") for axis in ("width", "height")),
)
ROOM = 100_000  # in words of 8 bytes: CPython then fetches 1 MB, and leaves a quarter of it to the calls within


def with_room(call: Callable[[], Result]) -> Result:
    """Call `call` with room for all the calls within it.

    CPython 3.11 keeps the frames of calls in pieces of 16 KB, and asks the system anew for each. A layout that goes in
    and out at the end of a piece spends a tenth of the time of printing so. A frame that is too large for a piece
    gets a larger one (16 KB doubled as often as needed), and the calls within it have what is left of that.
    """

    def roomy() -> Result:
        return call()

    roomy.__code__ = roomy.__code__.replace(co_stacksize=ROOM)
    return roomy()


@contextmanager
def known_lines() -> Iterator[None]:
    """Let WeasyPrint keep within the block how texts break into lines, and the lines of a page until it is done.

    Styles and boxes stand for what they hold and are kept too, so that none lends its id to another.
    """
    splits, struts, lines, resolve = dict[Any, Any](), dict[int, Any](), dict[Any, Any](), block.resolve_percentages
    before = inline.split_first_line, inline.strut, inline.split_inline_box, page.make_page
    inline.split_first_line = preferred.split_first_line = _kept_splits(before[0], splits)
    inline.strut = _kept_struts(before[1], struts)
    inline.split_inline_box = _kept_lines(before[2], lines)
    page.make_page = _forgetful(before[3], lines)
    sizes = _kept_sizes(resolve, {})
    for module in SIZED:
        module.resolve_percentages = sizes
    try:
        yield
    finally:
        for module in SIZED:
            module.resolve_percentages = resolve
        inline.split_first_line, inline.strut, inline.split_inline_box, page.make_page = before
        preferred.split_first_line = before[0]


def _kept_splits(split: Callable[..., Any], kept: dict[Any, Any]) -> Callable[..., Any]:
    """Return WeasyPrint's finder of the first line of a text that finds it once."""

    def known(text: str, style: Any, context: Any, *arguments: Any, **named: Any) -> Any:
        key = text, id(style), *arguments, *named.items()
        if key not in kept:
            kept[key] = style, split(text, style, context, *arguments, **named)
        return kept[key][1]

    return known


def _kept_struts(strut: Callable[[Any], Any], kept: dict[int, Any]) -> Callable[[Any], Any]:
    """Return WeasyPrint's measure of an empty line that measures each style once."""

    def known(style: Any) -> Any:
        if id(style) not in kept:
            kept[id(style)] = style, strut(style)
        return kept[id(style)][1]

    return known


def _kept_lines(split: Callable[..., Any], kept: dict[Any, Any]) -> Callable[..., Any]:
    """Return WeasyPrint's filler of lines that fills each line of a block once for each place in its width."""

    def known(context: Any, box: Any, left: float, right: float, bottom: Any, skip: Any, *more: Any) -> Any:
        if not isinstance(box, LineBox):
            return split(context, box, left, right, bottom, skip, *more)
        key = id(box), left, right, str(skip)
        if key not in kept:
            found = split(context, box, left, right, bottom, skip, *more)
            if not _in_flow(found[0]):
                return found
            kept[key] = box, found
        line, *rest = kept[key][1]
        line = _deep_copy(line)
        line.position_y = box.position_y
        return line, *rest

    return known


def _kept_sizes(resolve: Callable[[Any, Any], None], kept: dict[Any, Any]) -> Callable[[Any, Any], None]:
    """Return WeasyPrint's reckoner of lengths that reckons once what a style comes to in a room of one size."""

    def known(box: Any, containing_block: Any) -> None:
        room = containing_block
        size = (room.width, room.height) if isinstance(room, Box) else room
        key = id(box.style), *size
        if key in kept:
            box.__dict__.update(kept[key][1])
            return
        resolve(box, room)
        if box.style["border_collapse"] == "separate":
            kept[key] = box.style, {name: box.__dict__[name] for name in SIZES}

    return known


def _forgetful(make: Callable[..., Any], lines: dict[Any, Any]) -> Callable[..., Any]:
    """Return WeasyPrint's maker of a page that forgets the lines before: page numbers in them may have changed."""

    def forgetful(*arguments: Any, **named: Any) -> Any:
        lines.clear()
        return make(*arguments, **named)

    return forgetful


def _in_flow(line: Any) -> bool:
    """Return whether a line holds nothing that moves on its own."""
    return all(isinstance(one, Box) and one.is_in_normal_flow() and _in_flow(one) for one in line.children)


def _deep_copy(box: Any) -> Any:
    """Return a copy of a box and of all boxes within it."""
    copy = box.copy()
    if box.children:
        copy.children = type(box.children)(map(_deep_copy, box.children))
    return copy
