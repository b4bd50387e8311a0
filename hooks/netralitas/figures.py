"""Decides what a figure shows: steps of a procedure, drawn as SVG with real text in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from netralitas.problems import Problems
from netralitas.shapes import Bilingual, Line, Shape, Slug, shape
from netralitas.text_yaml import load_yaml


class ShortText(Bilingual):
    """A text that fits on one line of a figure at 360 px."""

    id: Annotated[Line, StringConstraints(max_length=44)]
    en: Annotated[Line, StringConstraints(max_length=44)]


class Detail(Bilingual):
    """A text that fits on two lines of a figure at 360 px."""

    id: Annotated[Line, StringConstraints(max_length=64)]
    en: Annotated[Line, StringConstraints(max_length=64)]


class Step(Shape):
    """One box of a flow: what happens, within which time, and what if not."""

    id: Slug
    label: ShortText
    detail: Detail
    branch: Detail | None = None


class Figure(Shape):
    """A flow of steps from top to bottom with a title and a text alternative."""

    id: Slug
    title: Bilingual
    desc: Bilingual
    steps: Annotated[tuple[Step, ...], Field(min_length=2)]


def load_figures(root: Path, problems: Problems) -> dict[str, Figure]:
    """Read every `docs/figures/*.yml`."""
    figures = {}
    for path in sorted((root / "docs/figures").glob("*.yml")):
        document = load_yaml(path, root, problems)
        figure = document and shape(document, Figure, problems)
        if figure:
            figures[path.stem] = figure
    return figures
