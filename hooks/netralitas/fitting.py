"""Decides in which size a print edition is set: the first that fills whole sheets, of those its template offers.

A template offers sizes as `<html data-sizes="9.6 9.1" data-pages="1 2 4">`: lengths in points, the preferred one
first, and the numbers of pages that suit paper printed on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol, TypeVar

OFFER = re.compile(r'<html[^>]*\sdata-sizes="([\d. ]+)" data-pages="([\d ]+)"')
STYLE = "html {{ font-size: {}pt; }}"


class Draft(Protocol):
    """What is laid out in pages, perhaps not for good."""

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        ...


AnyDraft = TypeVar("AnyDraft", bound=Draft)


def fitted(html: str, draft: Callable[[str, Callable[[int], bool]], AnyDraft]) -> AnyDraft:
    """Return the draft of the first size with a wanted number of pages, else that with the fewest pages.

    `draft` is called with the style of one size, and a test of whether a number of pages ends the search. Sizes in
    between are only tried when the last one, the smallest, does better than the first.
    """
    styles, wanted = offered(html)
    only = len(styles) == 1
    drafts = (draft(style, lambda pages: only or pages in wanted) for style in (styles[0], styles[-1], *styles[1:-1]))

    def worth(one: AnyDraft) -> tuple[bool, int]:
        return one.pages not in wanted, one.pages

    first = next(drafts)
    if only or not worth(first)[0]:
        return first
    last = next(drafts)
    if worth(last) >= worth(first):
        return first
    return next((one for one in drafts if worth(one) <= worth(last)), last)


def offered(html: str) -> tuple[list[str], frozenset[int]]:
    """Return the style of each size that the HTML offers, an empty one if it offers none, and the wanted pages."""
    found = OFFER.search(html)
    if not found:
        return [""], frozenset()
    return [STYLE.format(size) for size in found[1].split()], frozenset(map(int, found[2].split()))
