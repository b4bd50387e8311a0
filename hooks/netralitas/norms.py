"""Decides what states a norm: a duty, ban, right, sanction or time limit, which needs its clause beside it.

A norm is found by its wording. What the wording alone can't tell apart is left out here: advice marked as ours,
questions, and blocks that only point to another page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from netralitas.item_words import sentences
from netralitas.pages import Page
from netralitas.problems import LANGUAGES
from netralitas.prose import blocks, plain
from netralitas.text_yaml import Document, Loc

NORM = {
    "id": re.compile(
        r"\b(?:wajib|diwajibkan|kewajiban(?:nya)?|harus|dilarang|larangan(?:nya)?|boleh|diperbolehkan|dibenarkan"
        r"|diizinkan|terikat|mengikat|berlaku|melanggar|pelanggaran(?:nya)?|sanksi(?:nya)?|hukuman(?:nya)?|pidana"
        r"|dipidana|didenda|diancam|ancaman(?:nya)?|berhak|hak|berwenang|wewenang(?:nya)?|kelas(?:nya)?|dikecualikan"
        r"|diberhentikan|pemberhentian|didiskualifikasi|paling (?:lama|lambat|sedikit|singkat|banyak)|tenggat(?:nya)?"
        r"|hari (?:kerja|kalender)|jam kerja|(?:dalam|selama|batas(?:nya)?) \d+ (?:hari|minggu|bulan|tahun))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:must|shall|may|duty|duties|bans?|banned|prohibit(?:s|ed|ion)|forbidden|barred|obliged|required|allowed"
        r"|permitted|bound|binds?|appl(?:y|ies)|breach(?:es|ed)?|crimes?|sanctions?|penalt(?:y|ies)|punish(?:ed|es|able)"
        r"|entitled|rights?|power to|class(?:es)?|dismiss(?:ed|al)|disqualified|fined?|deadlines?|at the latest"
        r"|(?:working|calendar) days?|working hours|within \w+ (?:days?|weeks?|months?|years?))\b",
        re.IGNORECASE,
    ),
}
ASIDE = {
    "id": re.compile(
        r"\b(?:[Ss]aran kami|[Pp]ilihan aman|tidak kami temukan|[Kk]ami tidak menemukan|belum dapat kami)\b"
    ),
    "en": re.compile(
        r"\b(?:[Oo]ur advice|[Ss]afe (?:choice|course)|[Ww]e (?:have not found|found no|did not find|cannot yet))\b"
    ),
}
"""Advice marked as ours, and what we say of our own search."""
PAGE_LINK = re.compile(r"\[[^\]]*\]\((?!https?:)[^)]*\)")
JUDGED = frozenset({"paragraph", "item", "row", "definition"})
NOT_JUDGED = frozenset(
    {"title", "head", "corner", "term", "desc", "everyday", "instead", "ask"}
)  # names of things, and advice by its field
SOURCE_FIELDS = frozenset({"sources", "compare", "source", "clauses"})


@dataclass(frozen=True, order=True)
class Norm:
    """A norm without a source: where it stands and its words as readers see them."""

    path: str
    line: int
    text: str


def states_norm(text: str, language: str) -> bool:
    """Tell whether a text states a norm in a sentence that is neither a question nor advice marked as ours.

    The words of a link to another page are the name of that page and state nothing; cells of a row are read one by one.
    """
    parts = (part for cell in PAGE_LINK.sub("", text).split("|") for part in sentences(plain(cell)) if part)
    stated = (part for part in parts if not part.endswith(("?", '?"', "?”")) and not ASIDE[language].search(part))
    return any(NORM[language].search(part) for part in stated)


def uncited_blocks(pages: Iterable[Page]) -> list[Norm]:
    """Return every block of a page that states a norm without a citation in it or in what leads to it.

    A paragraph that ends in a colon is cited by the list or table below it; a list below "Our advice:" is advice.
    """
    found = []
    for page in pages:
        every = blocks(page)
        for block, following in zip(every, [*every[1:], None], strict=True):
            if block.kind not in JUDGED or block.cited or ASIDE[page.language].search(block.lead):
                continue
            if not states_norm(block.text, page.language):
                continue
            if not (following and following.cited and block.plain.endswith(":")):
                found.append(Norm(page.path, block.line, block.plain))
    return found


def uncited_texts(document: Document) -> list[Norm]:
    """Return every text in both languages of a YAML file that states a norm where nothing around it names a source."""
    return [
        Norm(document.path, document.place(loc)[0], text)
        for loc, language, text in _unsourced(document.data, ())
        if states_norm(text, language)
    ]


def _unsourced(data: Any, loc: Loc) -> Iterator[tuple[Loc, str, str]]:
    """Walk place, language and text of what stands in no mapping with sources."""
    if isinstance(data, list):
        for number, child in enumerate(data):
            yield from _unsourced(child, (*loc, number))
    elif isinstance(data, dict) and not any(data.get(name) for name in SOURCE_FIELDS):
        for key, child in data.items():
            if isinstance(child, str) and key in LANGUAGES and set(data) == set(LANGUAGES):
                yield (*loc, key), key, child
            elif key not in NOT_JUDGED:
                yield from _unsourced(child, (*loc, key))
