"""Decides which cells of a Markdown table are headers: the top row for its columns, the first cell for its row."""

from __future__ import annotations

import re

TABLE = re.compile(r"<table\b.*?</table>", re.S)
HEAD_CELL = re.compile(r"<th(?![a-z])(?P<rest>[^>]*)>(?P<text>.*?)</th>", re.S)
FIRST_CELL = re.compile(r"(?P<row><tr[^>]*>\s*)<td(?P<rest>[^>]*)>(?P<text>.*?)</td>", re.S)


def table_headers(html: str) -> str:
    """Return HTML in which every header cell says what it heads; an empty head cell becomes a plain one."""
    return TABLE.sub(lambda table: FIRST_CELL.sub(_row_header, HEAD_CELL.sub(_column_header, table[0])), html)


def _column_header(cell: re.Match[str]) -> str:
    if not cell["text"].strip():
        return "<td></td>"
    if "scope=" in cell["rest"]:
        return cell[0]
    return f'<th scope="col"{cell["rest"]}>{cell["text"]}</th>'


def _row_header(cell: re.Match[str]) -> str:
    if not cell["text"].strip():
        return cell[0]
    return f'{cell["row"]}<th scope="row"{cell["rest"]}>{cell["text"]}</th>'
