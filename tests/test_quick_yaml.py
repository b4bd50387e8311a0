"""Reading with libyaml gives what reading with Python gives, value by value and place by place, or nothing at all."""

from __future__ import annotations

import random

import pytest
from netralitas import text_yaml
from netralitas.problems import Problems
from netralitas.quick_yaml import quickly
from netralitas.text_yaml import Document, parse_yaml
from project_maker import REPO

MUTATED = 2000
PIECES = [
    "\n",
    "\n  ",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    " #",
    "&a ",
    "*a",
    "!!int ",
    "? ",
    "?",
    "\t",
    "\r",
    "\ufeff",
]
PIECES += [
    '"',
    "'",
    "|\n",
    ">-\n  ",
    "\\",
    "<<: ",
    "---\n",
    "%YAML 1.1\n---\n",
    '""',
    "\x85",
    "\u2028",
    "\x07",
    "😀",
    "ا",
]
LEFT_TO_PYTHON = {
    "empty": "",
    "empty value": "a:\nb: c",
    "question mark in a flow": "{a, e?n: b}",
    "tab": "a: b\t",
    "alias": "a: &x b\nc: *x",
    "key twice": "a: b\na: c",
    "key that is a list": "[a]: b",
    "two documents": "a: b\n---\nc: d",
    "byte-order mark": "a: b\ufeffc",
    "control character": "a: \x07",
    "open list": "a: [b",
    "deep list": "[" * 100_000,
    "deep block": "- " * 100_000,
    "deep mapping": "{a: " * 100_000,
}

needs_libyaml = pytest.mark.skipif(not hasattr(text_yaml.yaml, "CSafeLoader"), reason="PyYAML came without libyaml")


def slowly(text: str, monkeypatch: pytest.MonkeyPatch) -> Document | None:
    with monkeypatch.context() as patched:
        patched.setattr(text_yaml, "quickly", lambda text: None)
        return parse_yaml(text, "a.yml", Problems())


@needs_libyaml
@pytest.mark.parametrize("path", sorted((REPO / "quizzes").glob("*.yml"))[:3], ids=lambda path: path.stem)
def test_real_files_are_read_quickly(path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    quick, slow = quickly(text), slowly(text, monkeypatch)
    assert quick is not None and slow is not None
    assert quick == (slow.data, slow.places)


@pytest.mark.parametrize("text", LEFT_TO_PYTHON.values(), ids=LEFT_TO_PYTHON.keys())
def test_what_is_not_plain_is_left_to_python(text: str) -> None:
    assert quickly(text) is None


@needs_libyaml
def test_mutated_files_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [path.read_text(encoding="utf-8") for path in sorted((REPO / "quizzes").glob("*.yml"))]
    chance, read = random.Random(7), 0
    for _ in range(MUTATED):
        lines = chance.choice(files).split("\n")
        start = chance.choice((0, chance.randrange(len(lines))))
        text = "\n".join(lines[start : start + chance.randrange(2, 20)])
        for _ in range(chance.randrange(3)):
            place, piece = chance.randrange(len(text) + 1), chance.choice(PIECES)
            text = text[:place] + piece + text[place + chance.randrange(3) :]
        quick = quickly(text)
        if quick is not None:
            read += 1
            slow = slowly(text, monkeypatch)
            assert slow is not None, text
            assert quick == (slow.data, slow.places), text
    assert read > MUTATED / 4
