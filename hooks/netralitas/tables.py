"""Decides what the cells of a Markdown table say of themselves: which are headers, and of which column the others are.

A phone shows each row as a card, in which a cell names its column; so the table is marked with `data-cards`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from netralitas.pages import CITATION

TABLE = re.compile(r"<table\b.*?</table>", re.S)
ROW = re.compile(r"<tr\b.*?</tr>", re.S)
CELL = re.compile(r"<(?P<tag>t[hd])(?![a-z])(?P<rest>[^>]*)>(?P<text>.*?)</(?P=tag)>", re.S)


def table_headers(html: str) -> str:
    """Return HTML in which every header cell says what it heads, and every other cell the header of its column."""
    return TABLE.sub(lambda table: _described(table[0]), html)


def _described(table: str) -> str:
    first = next((CELL.findall(row) for row in ROW.findall(table)), [])
    heads = [_plain(text) if tag == "th" else "" for tag, _, text in first]
    marked = re.sub(r"^<table\b", "<table data-cards", table) if any(heads) else table
    return ROW.sub(lambda row: _row(row[0], heads), marked)


def _row(row: str, heads: Sequence[str]) -> str:
    number = -1

    def cell(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        tag, rest, text = found["tag"], found["rest"], found["text"]
        if not text.strip():
            return "<td></td>" if tag == "th" else found[0]
        if tag == "th":
            return found[0] if "scope=" in rest else f'<th scope="col"{rest}>{text}</th>'
        head = heads[number] if number < len(heads) else ""
        kind = "td" if number else 'th scope="row"'
        column = f' data-column="{head}"' if head else ""
        return f"<{kind}{column}{rest}>{text}</{kind[:2]}>"

    return CELL.sub(cell, row)


def _plain(text: str) -> str:
    """Return the words of a header as the value of an attribute: without tags and citations."""
    return str(Markup.escape(Markup(CITATION.sub("", text)).striptags()))
