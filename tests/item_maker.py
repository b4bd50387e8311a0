"""Decides how the short items of case files become whole ones.

An option is a text, with a star in front when it is right, or a mapping of both languages; so is a stem.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import Any

from netralitas.items import BaseItem
from netralitas.quizzes import Quiz

REST = {"sources": ["uu-1-2020/3"], "difficulty": "easy", "topic": "contoh", "explanation": {"id": "x", "en": "x"}}


def make_data(short: dict[str, Any], number: int = 0) -> dict[str, Any]:
    """Return a short item as the data of a whole one."""
    data = REST | {"id": f"soal-{number}", "type": "single"} | short
    data["stem"] = both(data["stem"])
    if "options" in data:
        ids = ("benar", "salah") if data["type"] == "truefalse" else "abcdefgh"
        data["options"] = [make_option(ids[at], option) for at, option in enumerate(data["options"])]
    for step in data.get("steps", ()):
        step["text"] = both(step["text"])
        step["options"] = [make_option("abcd"[at], text) | {"next": "akhir"} for at, text in enumerate(step["options"])]
    return data


def make_option(name: str, short: str | dict[str, str]) -> dict[str, Any]:
    """Return an option with its reason; a star makes it right."""
    texts = both(short)
    option = {"id": name, "text": {key: text.removeprefix("*") for key, text in texts.items()}}
    option["because"] = {"id": "x", "en": "x"}
    return option | ({"correct": "yes"} if texts["id"].startswith("*") else {})


def both(text: str | dict[str, str]) -> dict[str, str]:
    """Return a text for both languages."""
    return {"id": text, "en": text} if isinstance(text, str) else text


def quiz_file(items: Iterable[str]) -> str:
    """Return the text of a quiz file with items given as text."""
    return "items:\n" + "".join("  - " + indent(item, "    ").lstrip() for item in items)


def make_items(shorts: Sequence[dict[str, Any]]) -> tuple[BaseItem, ...]:
    """Return short items as the models of a quiz."""
    return Quiz.model_validate({"items": [make_data(short, at) for at, short in enumerate(shorts)]}).items
