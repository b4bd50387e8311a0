"""Decides how the project's data files become models: each read once and shaped, named after its id, no id twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from netralitas.file_names import well_named
from netralitas.problems import Problems
from netralitas.shapes import Model, shape
from netralitas.text_yaml import Document, Loc, load_yaml


def read_files(root: Path, pattern: str, model: type[Model], problems: Problems) -> Iterator[tuple[Document, Model]]:
    """Walk the files that fit `pattern` below `root`, by name, each with its model; faulty ones are only noted."""
    for path in well_named(root.glob(pattern)):
        document = load_yaml(path, root, problems)
        found = document and shape(document, model, problems)
        if document and found:
            yield document, found


def read_file(root: Path, name: str, model: type[Model], problems: Problems) -> tuple[Document, Model] | None:
    """Return a file below `root` with its model; None if there is no such file or it is faulty, which is noted."""
    return next(read_files(root, name, model, problems), None)


def check_file_name(document: Document, identifier: str, problems: Problems) -> None:
    """Note an id that is not the name of its file."""
    if document.name != identifier:
        document.note(problems, "id-not-file-name", ("id",), value=identifier)


def check_id(document: Document, loc: Loc, identifier: str, owners: dict[str, str], problems: Problems) -> None:
    """Note an id, which stands at `loc`, that has an owner already; `owners` holds the path of the file of each id."""
    if identifier in owners:
        document.note(problems, "id-twice", loc, value=identifier, other=owners[identifier])
    owners.setdefault(identifier, document.path)
