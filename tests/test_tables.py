"""Every table says which cells head its columns and rows, and each other cell the header of its column."""

from __future__ import annotations

import pytest
from netralitas.tables import table_headers

CASES = {
    "head and first cells": (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        '<table data-cards><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        '<tbody><tr><th scope="row" data-column="A">1</th><td data-column="B">2</td></tr></tbody></table>',
    ),
    "words of a header without tags and citations": (
        '<table><tr><th>A</th><th><em>B</em> &amp; "C" [@uu-1-2020/3]</th></tr><tr><td>1</td><td>2</td></tr></table>',
        '<table data-cards><tr><th scope="col">A</th><th scope="col"><em>B</em> &amp; "C" [@uu-1-2020/3]</th></tr>'
        '<tr><th scope="row" data-column="A">1</th><td data-column="B &amp; &#34;C&#34;">2</td></tr></table>',
    ),
    "more cells than headers": (
        "<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>",
        '<table data-cards><tr><th scope="col">A</th></tr>'
        '<tr><th scope="row" data-column="A">1</th><td>2</td></tr></table>',
    ),
    "an empty corner": (
        "<table><thead><tr><th></th><th>B</th></tr></thead></table>",
        '<table data-cards><thead><tr><td></td><th scope="col">B</th></tr></thead></table>',
    ),
    "an empty first cell": ("<table><tr><td></td><td>2</td></tr></table>",) * 2,
    "attributes stay": (
        '<table><tr><th style="text-align: right">A</th></tr></table>',
        '<table data-cards><tr><th scope="col" style="text-align: right">A</th></tr></table>',
    ),
    "outside a table": ("<p>&lt;td&gt; <th>x</th></p>",) * 2,
}


@pytest.mark.parametrize(("given", "made"), CASES.values(), ids=CASES)
def test_headers(given: str, made: str) -> None:
    assert table_headers(given) == made
