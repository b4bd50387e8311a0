"""Decides what a practice dialogue holds: pressure, refusals, a way out, and what protects the speaker."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from netralitas.data_files import check_id, read_file
from netralitas.problems import Problems
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug
from netralitas.sources import Register


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
    """Read `docs/dialogues.yml`, if there is one; note doubled ids, wrong sources and a missing second push."""
    found = read_file(root, "docs/dialogues.yml", DialogueFile, problems)
    if not found:
        return ()
    document, file = found
    owners: dict[str, str] = {}
    for number, dialogue in enumerate(file.dialogues):
        check_id(document, ("dialogues", number, "id"), dialogue.id, owners, problems)
        moves = [turn.move for turn in dialogue.turns]
        pushes_again = "refuse" in moves and "push" in moves[moves.index("refuse") :]
        if not pushes_again or "way-out" not in moves:
            document.note(problems, "dialogue-moves", ("dialogues", number), dialogue=dialogue.id)
        register.check(dialogue.sources, document, ("dialogues", number, "sources"), problems)
    return file.dialogues
