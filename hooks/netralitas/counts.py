"""Decides what a figure on a page is: a share or a count of cases, which needs its source and its year.

Amounts of money, terms, deadlines and numbers of clauses are rules and no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from netralitas.pages import CITATION, Page
from netralitas.prose import blocks
from netralitas.sources import Register

UNITS = {
    "id": r"perkara|kasus|laporan|pelanggaran|temuan|putusan|ASN|PNS|kepala desa|pegawai|TPS|pemilih|responden",
    "en": r"cases?|reports?|breach(?:es)?|violations?|findings?|verdicts?|ASN|PNS|civil servants|village heads"
    r"|polling stations|voters|respondents",
}
NUMBER = {
    "id": r"(?:\d{1,3}(?:\.\d{3})+|\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)",
    "en": r"(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven)",
}
SHARE = re.compile(r"\b\d+(?:[.,]\d+)?\s*(?:%|persen\b|per ?cent\b)")
COUNT = {
    language: re.compile(rf"(?<![./\d-])\b{NUMBER[language]} (?:suspected |alleged |dugaan )?(?:{UNITS[language]})\b")
    for language in UNITS
}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What figures are taken from: reports, news, and rulings; a share in a statute is a rule.
DATA_KINDS = frozenset({"report", "news", "ruling"})
JUDGED = frozenset({"paragraph", "item", "row", "definition"})


@dataclass(frozen=True, order=True)
class Figure:
    """A figure that lacks a source of the data kind (`source`), a year (`year`), or rivals named by their ids."""

    path: str
    line: int
    lacks: str
    text: str


def loose_figures(pages: Iterable[Page], register: Register) -> list[Figure]:
    """Return every figure that stands without its source or its year; a share may be a rule with its clause."""
    found = []
    for page in pages:
        for block in blocks(page):
            count, share = COUNT[page.language].search(block.plain), SHARE.search(block.plain)
            if block.kind not in JUDGED or not (count or share):
                continue
            cited = {register.sources[name].instrument.kind for name in CITATION.findall(block.text + block.lead)}
            if not cited or (count and not cited & DATA_KINDS):
                found.append(Figure(page.path, block.line, "source", block.plain))
            elif cited <= DATA_KINDS and not YEAR.search(f"{block.plain} {block.lead}"):
                found.append(Figure(page.path, block.line, "year", block.plain))
    return found


def lonely_figures(pages: Iterable[Page], rivals: Iterable[frozenset[str]]) -> list[Figure]:
    """Return every figure whose section leaves out a rival: counts of the same thing that do not agree."""
    found = []
    for page in pages:
        every = blocks(page)
        for block in every:
            if not COUNT[page.language].search(block.plain):
                continue
            beside = set(CITATION.findall(" ".join(one.text for one in every if one.section == block.section)))
            for group in rivals:
                if group.intersection(CITATION.findall(block.text)) and not group <= beside:
                    found.append(Figure(page.path, block.line, ", ".join(sorted(group - beside)), block.plain))
    return found
