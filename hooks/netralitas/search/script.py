"""Decides what a page loads at the first use of its search: the index as a classic script without any code.

A posting is a letter (A weak, Z strong) and the distance to the section before it in base 36, nothing for 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from netralitas.search.index import Index
from netralitas.search.sections import Section
from netralitas.search.settings import SearchSettings
from netralitas.search.stems import stemmer, tokens

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LEAD = 150


def search_script(sections: list[Section], language: str, settings: SearchSettings) -> str:
    """Return `search/<language>.js`, which sets `window.asnSearch`."""
    index = Index(sections, settings, stemmer(language, settings.stems))
    data = json.dumps(search_data(index), ensure_ascii=False, separators=(",", ":"))
    return f"window.asnSearch = {data};\n"


def search_data(index: Index) -> dict[str, Any]:
    """Return everything that matching needs: sections, word families, postings and what people type."""
    pages = list(dict.fromkeys(one.page for one in index.sections))
    families = ([name, *(word for word in index.families[name] if word != name)] for name in index.families)
    return {
        "pages": pages,
        "sections": [[pages.index(one.page), one.url, one.title, _lead(one), one.parent] for one in index.sections],
        "families": "\n".join(" ".join(family) for family in families),
        "postings": "\n".join(_packed(index.strengths[name]) for name in index.families),
        "synonyms": _synonyms(index),
        "ignored": " ".join(index.settings.ignored),
        "prefixes": [[part, *instead] for part, instead in index.settings.prefixes.items()],
        "suffixes": [[part, *instead] for part, instead in index.settings.suffixes.items()],
    }


def _lead(section: Section) -> str:
    """Return the beginning of a section, which is its answer; of an act what people call it."""
    text = section.text or section.everyday
    if len(text) <= LEAD:
        return text
    return text[:LEAD].rpartition(" ")[0].rstrip(" ,;:.·") + " …"


def _packed(strengths: Iterable[tuple[int, float]]) -> str:
    before, packed = -1, []
    for number, strength in strengths:
        packed.append(LETTERS[int(strength * len(LETTERS))] + _step(number - before))
        before = number
    return "".join(packed)


def _step(distance: int) -> str:
    digits = ""
    while distance > 1 or (digits and distance):
        distance, rest = divmod(distance, len(DIGITS))
        digits = DIGITS[rest] + digits
    return digits


def _synonyms(index: Index) -> dict[str, str]:
    """Return for what people type the families that are meant: alternatives by comma, phrases by dot.

    A meaning with a word that no page uses is left out.
    """
    numbers = {name: str(number) for number, name in enumerate(index.families)}
    found = {}
    for typed, meanings in index.settings.synonyms.items():
        stems = ([index.stem(word) for word in index.kept(meaning)] for meaning in meanings)
        known = [".".join(numbers[name] for name in one) for one in stems if one and numbers.keys() >= set(one)]
        if known:
            found[" ".join(tokens(typed))] = ",".join(known)
    return found
