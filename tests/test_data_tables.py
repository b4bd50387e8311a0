"""The tables of sanctions hold every row of the joint decree and say what the regulations say."""

from __future__ import annotations

import pytest
from netralitas.project import Project, load_project
from project_maker import REPO

ROWS = [f"skb-2022/e{number}" for number in range(1, 8)] + [f"skb-2022/d{number}" for number in range(1, 14)]


@pytest.fixture(scope="module")
def content() -> Project:
    return load_project(REPO)


def test_every_row_of_the_annex_is_in_the_table(content: Project) -> None:
    table = content.tables["skb-2022"]
    cited = {source for row in table.rows for cell in row.cells.values() for source in cell.sources}
    assert set(ROWS) <= cited


def test_ethics_come_before_candidates_and_heavy_discipline_after(content: Project) -> None:
    """Only rows 3, 9 and 11 of the discipline part concern the time before, membership and other forms any time."""
    early = {"d3", "d9", "d11", "d5", "d13"}
    for row in content.tables["skb-2022"].rows:
        for column, cell in row.cells.items():
            number = cell.sources[0].removeprefix("skb-2022/")
            assert column == "sebelum" if number.startswith("e") else column == "sesudah" or number in early, row.id
            if number.startswith("e"):
                assert "moral" in cell.label.id and "moral" in cell.label.en
            elif number not in {"d3", "d5", "d9", "d13"}:
                assert "berat" in cell.label.id and "heavy" in cell.label.en


def test_where_sources_differ_the_table_says_so(content: Project) -> None:
    assert content.tables["skb-2022"].conflicts
    for number in ("d3", "d9"):
        assert content.register.sources[f"skb-2022/{number}"].entry.conflict


def test_every_table_is_shown_in_both_languages(content: Project) -> None:
    for language in ("id", "en"):
        shown = {
            mark.text.split()[1]
            for page in content.pages
            for mark in page.markers
            if page.language == language and mark.text.startswith("table ")
        }
        assert shown == set(content.tables)


def test_kurungan_is_never_shown_as_current(content: Project) -> None:
    for row in content.tables["pidana"].rows:
        for cell in row.cells.values():
            if "urungan" in cell.label.id:
                assert cell.note and "dihapus" in cell.note.id and "abolished" in cell.note.en, row.id
