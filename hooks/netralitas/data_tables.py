"""Decides what a comparison table holds: one structure for both languages, and clauses in every cell."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.data_files import check_file_name, read_files
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Flag, Shape, Slug
from netralitas.sources import Register
from netralitas.text_yaml import Document


class Cell(Shape):
    """What holds for a row in one column: the answer in a few words, perhaps a remark, and the clauses."""

    label: Bilingual
    note: Bilingual | None = None
    sources: Annotated[tuple[EntryRef, ...], Field(min_length=1)]


class Column(Shape):
    """A column and its header."""

    id: Slug
    title: Bilingual


class Row(Shape):
    """A row: its header and the cells by the id of their column."""

    id: Slug
    head: Bilingual
    cells: dict[str, Cell]


class DataTable(Shape):
    """A table of `docs/tables/`: a missing cell shows `empty`; `conflicts` shows where authorities disagree."""

    id: Slug
    title: Bilingual
    corner: Bilingual
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    rows: Annotated[tuple[Row, ...], Field(min_length=1)]
    empty: Bilingual | None = None
    conflicts: Flag = False


def load_tables(root: Path, register: Register, problems: Problems) -> dict[str, DataTable]:
    """Read every `docs/tables/*.yml`; note cells of no column, holes without a word, sources that can't be cited."""
    tables = {}
    for document, table in read_files(root, "docs/tables/*.yml", DataTable, problems):
        check_file_name(document, table.id, problems)
        for number, row in enumerate(table.rows):
            _check_row(document, number, row, table, register, problems)
        tables[document.name] = table
    return tables


def _check_row(
    document: Document, number: int, row: Row, table: DataTable, register: Register, problems: Problems
) -> None:
    loc = ("rows", number, "cells")
    columns = {column.id for column in table.columns}
    if row.cells.keys() - columns or (columns - row.cells.keys() and not table.empty):
        named = {"row": row.id, "value": ", ".join(row.cells), "allowed": ", ".join(sorted(columns))}
        document.note(problems, "table-cells", loc, **named)
    for name, cell in row.cells.items():
        register.check(cell.sources, document, (*loc, name, "sources"), problems)
