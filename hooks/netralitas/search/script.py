"""Decides what a page loads at the first use of its search: sections and vocabulary as a script without any code.

The browser indexes the sections with lunr, because their whole texts are needed anyway to show the passage that
matches: an index made here would come on top. Measured on 2026-11-22 with 455 sections: 100 KB (gzip) all together,
indexed in 50 ms; an index that lunr serialises is 145 KB without any text.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

from netralitas.search.sections import Section
from netralitas.search.settings import SearchSettings
from netralitas.search.stems import Stem, stemmer, tokens, without_clitic

COMMENT_OR_INDENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|^[ \t]+", re.S | re.M)
FIELDS = ("page", "title", "parent", "text", "everyday")


def search_script(sections: list[Section], language: str, settings: SearchSettings) -> str:
    """Return `search/<language>.js`, which sets `window.asnSearch`."""
    found = search_data(sections, settings, stemmer(language, settings.stems))
    return f"window.asnSearch = {json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n"


def lean(code: str) -> str:
    """Return a script with the licence at its head but without the other comments and indents: half of lunr."""
    head, end, rest = code.partition("*/")
    return head + end + COMMENT_OR_INDENT.sub("", rest)


def search_data(sections: list[Section], settings: SearchSettings, stem: Stem) -> dict[str, Any]:
    """Return everything that matching needs: sections, word families and what people type."""
    words = {word for one in sections for name in FIELDS for word in tokens(getattr(one, name))}
    words |= {word for one in sections for clause in one.clauses for word in tokens(clause)}
    ignored = set(settings.ignored)
    ignored |= {word for word in words if without_clitic(word) in ignored}
    families = _families(words - ignored, stem)
    pages = list(dict.fromkeys(one.page for one in sections))
    clauses = sorted({clause for one in sections for clause in one.clauses})
    return {
        "pages": pages,
        "clauses": clauses,
        "sections": [
            [pages.index(one.page), one.url, one.title, one.parent, one.text, one.everyday, _places(one, clauses)]
            for one in sections
        ],
        "families": [" ".join(family) for family in families.values() if len(family) > 1],
        "synonyms": _synonyms(settings, set(families), ignored, stem),
        "ignored": " ".join(sorted(ignored)),
        "prefixes": [[part, *instead] for part, instead in settings.prefixes.items()],
        "suffixes": [[part, *instead] for part, instead in settings.suffixes.items()],
    }


def _places(section: Section, clauses: list[str]) -> list[int]:
    return [clauses.index(clause) for clause in section.clauses]


def _families(words: set[str], stem: Stem) -> dict[str, list[str]]:
    """Return every stem with itself and the other words of its family that occur."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        found[stem(word)].add(word)
    return {name: [name, *sorted(found[name] - {name})] for name in sorted(found)}


def _synonyms(settings: SearchSettings, known: set[str], ignored: set[str], stem: Stem) -> dict[str, list[str]]:
    """Return for what people type the stems that are meant; a meaning with a word that no page uses is left out."""
    found = {}
    for typed, meanings in settings.synonyms.items():
        stems = ([stem(word) for word in tokens(meaning) if word not in ignored] for meaning in meanings)
        meant = [" ".join(one) for one in stems if one and known >= set(one)]
        if meant:
            found[" ".join(tokens(typed))] = meant
    return found
