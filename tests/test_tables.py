"""Every table says which cells head its columns and rows."""

from __future__ import annotations

import pytest
from netralitas.tables import table_headers

CASES = {
    "head and first cells": (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        '<tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table>',
    ),
    "an empty corner": (
        "<table><thead><tr><th></th><th>B</th></tr></thead></table>",
        '<table><thead><tr><td></td><th scope="col">B</th></tr></thead></table>',
    ),
    "an empty first cell": ("<table><tr><td></td><td>2</td></tr></table>",) * 2,
    "attributes stay": (
        '<table><tr><th style="text-align: right">A</th></tr></table>',
        '<table><tr><th scope="col" style="text-align: right">A</th></tr></table>',
    ),
    "outside a table": ("<p>&lt;td&gt; <th>x</th></p>",) * 2,
}


@pytest.mark.parametrize(("given", "made"), CASES.values(), ids=CASES)
def test_headers(given: str, made: str) -> None:
    assert table_headers(given) == made
