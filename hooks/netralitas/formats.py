"""Decides how days, sizes and clauses are written for people, and data for scripts."""

from __future__ import annotations

import json
import re
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

NUMBER_OR_LETTER = re.compile(r" (?=\(?(?:[0-9A-Za-z]{1,3}|[0-9]+/[0-9]{4})\)?(?:[ ,;:]|$))")

# Where prose may not break: "PP 94/2021", "ayat (2)", "huruf n", "Rp24 juta", "7 hari", "Paslon A".
IN_PROSE = re.compile(
    r"(\w) (?=[0-9]+/[0-9]{4}\b)"
    r"|\b(pasal|ayat|angka|baris|row|saat|moment|articles?|question|soal) (?=\(?[0-9]{1,4}[A-Z]?\)?(?!\w))"
    r"|\b(huruf|form|paket|paslon) (?=[a-z]\b)"
    r"|(?<=[0-9]) (?=(?:ribu|juta|miliar|thousand|million|billion|hari|bulan|tahun|days?|months?|years?)\b)",
    re.I,
)
TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")


def as_script(name: str, data: object) -> str:
    """Return the script that gives `data` to other scripts as `window.<name>`."""
    text = json.dumps(data, ensure_ascii=False)
    for unsafe in ("<", "\u2028", "\u2029"):
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return f"window.{name}={text};\n"


def shown_day(day: str, language: str) -> str:
    """Return a date like 2026-11-22 as people of `language` write it."""
    return format_date(date.fromisoformat(day), "d MMMM y", locale=language)


def shown_size(size: int, language: str) -> str:
    """Return a number of bytes as people of `language` read it: 412 KB, 4,2 MB (decimal units)."""
    if size < 1_000_000:
        return f"{format_decimal(max(1, round(size / 1000)), locale=language)} KB"
    return f"{format_decimal(size / 1_000_000, format='0.0', locale=language)} MB"


def bound(label: str) -> str:
    """Return a label whose numbers and letters stay on the line of the word before: "PP 94/2021 Pasal 5 huruf n"."""
    return NUMBER_OR_LETTER.sub("\u00a0", label)


def tied(html: str) -> str:
    """Return a document whose prose does not break within the name of a clause, an amount or a pair."""
    head, body, rest = html.partition("<body")
    return head + body + TEXT.sub(lambda found: IN_PROSE.sub(lambda one: one[0].strip() + "\u00a0", found[0]), rest)
