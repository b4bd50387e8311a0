"""Each dialogue practises a refusal that holds, a way out that keeps face, and what to do afterwards."""

from __future__ import annotations

from itertools import groupby

import pytest
from netralitas.dialogues import Dialogue
from netralitas.project import load_project
from project_maker import REPO

CONTENT = load_project(REPO)
SITUATIONS = {
    "kerabat-maju",
    "atasan-minta",
    "grup-kantor",
    "foto-dengan-calon",
    "syukuran-warga",
    "suami-calon",
    "grup-alumni",
    "mantan-atasan",
    "fotokopi-ktp",
    "data-untuk-tim",
    "kursi-acara",
    "seragam-pulang",
    "dimasukkan-grup",
    "ditandai-unggahan",
}


def test_the_hard_situations_are_all_there() -> None:
    assert {dialogue.id for dialogue in CONTENT.dialogues} >= SITUATIONS


@pytest.mark.parametrize("dialogue", CONTENT.dialogues, ids=lambda one: one.id)
def test_a_dialogue_pushes_twice_and_ends_with_a_way_out(dialogue: Dialogue) -> None:
    moves = [turn.move for turn in dialogue.turns]
    assert len(moves) >= 6
    refused = moves.index("refuse")
    assert moves[:refused] and moves[refused + 1] == "push"
    assert "hold" in moves[refused + 1 : moves.index("way-out")]
    assert dialogue.turns[moves.index("way-out")].who == "you"
    assert all(len(list(said)) == 1 for _, said in groupby(turn.who for turn in dialogue.turns)), "speakers alternate"


@pytest.mark.parametrize("dialogue", CONTENT.dialogues, ids=lambda one: one.id)
def test_a_dialogue_tells_what_comes_after(dialogue: Dialogue) -> None:
    for text in (dialogue.why, dialogue.write_down, dialogue.tell, dialogue.protects):
        assert all(len(text[language].split()) >= 12 for language in ("id", "en"))
    assert dialogue.sources
