"""Decides what a practice dialogue holds: pressure, refusals, a way out, and what protects the speaker."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug, shape
from netralitas.sources import Register
from netralitas.text_yaml import load_yaml


class Turn(Shape):
    """One thing said: by the one who presses, or by you; `move` names what the sentence does."""

    who: Literal["other", "you"]
    move: Literal["ask", "refuse", "push", "hold", "way-out", "close", "answer"]
    text: Bilingual


class Dialogue(Shape):
    """A conversation under pressure with at least six turns and a second push after the first refusal."""

    id: Slug
    title: Bilingual
    setting: Bilingual
    other: Bilingual
    turns: Annotated[tuple[Turn, ...], Field(min_length=6)]
    why: Bilingual
    write_down: Bilingual
    tell: Bilingual
    protects: Bilingual
    sources: Annotated[tuple[EntryRef, ...], Field(min_length=1)]


class DialogueFile(Shape):
    """All practice dialogues, in the order of the page."""

    dialogues: Annotated[tuple[Dialogue, ...], Field(min_length=1)]


def load_dialogues(root: Path, register: Register, problems: Problems) -> tuple[Dialogue, ...]:
    """Read `docs/dialogues.yml`, if there is one; note doubled ids, unknown sources and a missing second push."""
    path = root / "docs/dialogues.yml"
    if not path.exists():
        return ()
    document = load_yaml(path, root, problems)
    file = document and shape(document, DialogueFile, problems)
    if not document or not file:
        return ()
    seen: set[str] = set()
    for number, dialogue in enumerate(file.dialogues):
        line, column = document.place(("dialogues", number))
        if dialogue.id in seen:
            problems.add("id-twice", document.path, line, column, value=dialogue.id, other=document.path)
        seen.add(dialogue.id)
        moves = [turn.move for turn in dialogue.turns]
        pushes_again = "refuse" in moves and "push" in moves[moves.index("refuse") :]
        if not pushes_again or "way-out" not in moves:
            problems.add("dialogue-moves", document.path, line, column, dialogue=dialogue.id)
        for position, source in enumerate(dialogue.sources):
            line, column = document.place(("dialogues", number, "sources", position))
            if source not in register.sources:
                near = register.nearest(source)
                problems.add("citation-unknown", document.path, line, column, value=source, near=near)
            elif register.sources[source].past:
                problems.add("citation-past", document.path, line, column, value=source)
    return file.dialogues
