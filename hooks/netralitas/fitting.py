"""Decides in which size a print edition is set: the first that fills whole sheets, of those its template offers.

A template offers sizes as `<html data-sizes="9.6 9.1" data-pages="1 2 4">`: lengths in points, the preferred one
first, and the numbers of pages that suit paper printed on both sides.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

OFFER = re.compile(r'<html[^>]*\sdata-sizes="([\d. ]+)" data-pages="([\d ]+)"')
STYLE = "html {{ font-size: {}pt; }}"


Draft = TypeVar("Draft")


class TooManyPages(Exception):
    """A draft needs more pages than are of use."""


def fitted(html: str, draft: Callable[[str, float], Draft], pages: Callable[[Draft], int]) -> Draft:
    """Return the draft of the first size with a wanted number of `pages`, else that with the fewest.

    `draft` is called with the style of one size and the most pages that are of use; it raises TooManyPages if there are
    more. Sizes in between are only tried when the last one, the smallest, does better than the first.
    """
    styles, wanted = offered(html)
    first = draft(styles[0], math.inf)
    if len(styles) == 1 or pages(first) in wanted:
        return first
    try:
        last = draft(styles[-1], pages(first) - 1)
    except TooManyPages:
        return first
    for style in styles[1:-1]:
        with suppress(TooManyPages):
            return draft(style, pages(last))
    return last


def offered(html: str) -> tuple[list[str], frozenset[int]]:
    """Return the style of each size that the HTML offers, an empty one if it offers none, and the wanted pages."""
    found = OFFER.search(html)
    if not found:
        return [""], frozenset()
    return [STYLE.format(size) for size in found[1].split()], frozenset(map(int, found[2].split()))
