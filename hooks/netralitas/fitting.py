"""Decides in which size a print edition is set: the first that fills whole sheets, of those its template offers.

A template offers sizes as `<html data-sizes="9.6 9.1" data-pages="1 2 4">`: lengths in points, the preferred one
first, and the numbers of pages that suit paper printed on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol, TypeVar

OFFER = re.compile(r'<html[^>]*\sdata-sizes="([\d. ]+)" data-pages="([\d ]+)"')
STYLE = "<style>html {{ font-size: {}pt; }}</style>\n</head>"


class Laid(Protocol):
    """What is laid out in pages."""

    pages: list[object]


AnyLaid = TypeVar("AnyLaid", bound=Laid)


def fitted(html: str, lay: Callable[[str], AnyLaid]) -> AnyLaid:
    """Return the HTML laid out in the first size with a wanted number of pages, else with the fewest pages.

    Sizes in between are only tried when the last one, the smallest, does better than the first.
    """
    sizes, wanted = offered(html)

    def worth(laid: AnyLaid) -> tuple[bool, int]:
        return len(laid.pages) not in wanted, len(laid.pages)

    first = lay(sizes[0])
    if len(sizes) == 1 or not worth(first)[0]:
        return first
    last = lay(sizes[-1])
    if worth(last) >= worth(first):
        return first
    between = map(lay, sizes[1:-1])
    return next((one for one in between if worth(one) <= worth(last)), last)


def offered(html: str) -> tuple[list[str], frozenset[int]]:
    """Return the HTML in each size that it offers, itself alone if it offers none, and the wanted numbers of pages."""
    found = OFFER.search(html)
    if not found:
        return [html], frozenset()
    sizes = [html.replace("</head>", STYLE.format(size), 1) for size in found[1].split()]
    return sizes, frozenset(map(int, found[2].split()))
