"""Decides where lines end that WeasyPrint ends too early: text that fits but for the space behind it stays whole.

WeasyPrint 70 measures such text with its last space, finds it too wide though Pango broke no line, and so cuts it
after its first word or syllable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline

LETTERS_PER_EM = 4  # more never stand on a line; longer text needs no second look


@contextmanager
def full_lines() -> Iterator[None]:
    """Let WeasyPrint fill lines within the block."""
    before = inline.split_first_line
    inline.split_first_line = _whole(before)
    try:
        yield
    finally:
        inline.split_first_line = before


def _whole(split: Callable[..., Any]) -> Callable[..., Any]:
    """Return WeasyPrint's finder of the first line that leaves text whole which fits without its last space."""

    def whole(text: str, style: Any, context: Any, width: Any, *arguments: Any, **named: Any) -> Any:
        line = split(text, style, context, width, *arguments, **named)
        resume = line[2]
        if resume is None or not text.endswith(" ") or len(text) * style["font_size"] > LETTERS_PER_EM * width:
            return line
        bare = split(text.rstrip(" "), style, context, width, *arguments, **named)
        return split(text, style, context, None, *arguments, **named) if bare[2] is None else line

    return whole
