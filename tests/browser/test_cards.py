"""Tables of the pages: on a phone every row is a card whose cells name their column; wider screens show a table."""

from __future__ import annotations

import pytest
from visits import Visits

pytestmark = pytest.mark.browser
# Of each cell of the first row: the name of its column as it is shown before it, and whether it fills the row.
FIRST_ROW = """() => [...document.querySelector('table[data-cards] tbody tr').cells].map(cell => [
    getComputedStyle(cell, '::before').content.replace(/^"|(: )?"$/g, ''),
    cell.getBoundingClientRect().width > .9 * cell.parentNode.getBoundingClientRect().width,
])"""
COLUMNS = {
    "larangan.html": ["Angka", "Bentuk dukungan", "Kelas hukuman"],
    "en/larangan.html": ["Item", "Form of support", "Class of penalty"],
}


@pytest.mark.parametrize("address", COLUMNS)
def test_a_row_is_a_card_on_a_phone(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=360)
    assert page.evaluate(FIRST_ROW) == [[name, True] for name in COLUMNS[address]]
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("address", COLUMNS)
def test_a_row_is_a_row_on_a_laptop(address: str, visits: Visits, server: str) -> None:
    page = visits.open(server + address, width=1280)
    assert page.evaluate(FIRST_ROW) == [["none", False]] * 3
