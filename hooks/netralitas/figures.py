"""Decides what a figure shows and where: steps of a procedure, drawn as SVG with real, wrapped text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import Annotated

from pydantic import Field

from netralitas.data_files import check_file_name, read_files
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug
from netralitas.sources import Register

# Units of the drawing; at 360 px wide they are pixels.
WIDTH, LINE_HEIGHT, PADDING, GAP, MARGIN = 340, 16, 12, 24, 4
LABEL_CHARACTERS, DETAIL_CHARACTERS = 34, 43


class Step(Shape):
    """One box of a flow: what happens, within which time, and what if not, with the sources of what it says."""

    id: Slug
    label: Bilingual
    detail: Bilingual
    branch: Bilingual | None = None
    sources: tuple[EntryRef, ...] = ()


class Figure(Shape):
    """A flow of steps from top to bottom with a title and a text alternative."""

    id: Slug
    title: Bilingual
    desc: Bilingual
    steps: Annotated[tuple[Step, ...], Field(min_length=2)]


@dataclass(frozen=True)
class Box:
    """A step with its place in the drawing: top edge, height and lines as (class, baseline, text)."""

    number: int
    top: int
    height: int
    lines: tuple[tuple[str, int, str], ...]


def boxes(figure: Figure, language: str) -> list[Box]:
    """Return the boxes of a figure from top to bottom; each is as high as its wrapped text needs."""
    placed: list[Box] = []
    top = MARGIN
    for number, step in enumerate(figure.steps, 1):
        lines = [("label", line) for line in wrap(step.label[language], LABEL_CHARACTERS)]
        lines += [("detail", line) for line in wrap(step.detail[language], DETAIL_CHARACTERS)]
        if step.branch:
            branch = wrap(f"↳ {step.branch[language]}", DETAIL_CHARACTERS, subsequent_indent="\u2003")
            lines += [("branch", line) for line in branch]
        height = 2 * PADDING + LINE_HEIGHT * len(lines)
        first = top + PADDING + LINE_HEIGHT - 4
        placed.append(
            Box(
                number,
                top,
                height,
                tuple((kind, first + n * LINE_HEIGHT, text) for n, (kind, text) in enumerate(lines)),
            )
        )
        top += height + GAP
    return placed


def load_figures(root: Path, register: Register, problems: Problems) -> dict[str, Figure]:
    """Read every `docs/figures/*.yml` by name; note sources that can't be cited."""
    figures = {}
    for document, figure in read_files(root, "docs/figures/*.yml", Figure, problems):
        check_file_name(document, figure.id, problems)
        for number, step in enumerate(figure.steps):
            register.check(step.sources, document, ("steps", number, "sources"), problems)
        figures[document.name] = figure
    return figures
