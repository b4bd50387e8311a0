"""Whatever is typed into a content file, faults are noted in one line each and nothing is raised."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from item_maker import quiz_file
from netralitas.figures import load_figures
from netralitas.items import BaseItem
from netralitas.links import check_links
from netralitas.pages import check_pages, load_pages
from netralitas.parity import check_parity
from netralitas.problems import Problems
from netralitas.project import problem_lines
from netralitas.quizzes import load_quizzes
from netralitas.sources import load_register
from netralitas.typing_slips import check_typing
from netralitas.words import Words, load_words
from project_maker import make_project
from type_site import ITEMS

FILES = [
    "quizzes/contoh.yml",
    "docs/sources/uu-1-2020.yml",
    "docs/figures/alur-contoh.yml",
    "docs/en/index.md",
    "overrides/locales/en/home.yml",
    "overrides/locales/en/messages.yml",
]
MARKS = [":", "- ", "\n", "\t", "  ", '"', "'", "{", "}", "[", "]", "&a ", "*a", "? ", "|", ">", "#", "!!x ", "%", ","]
WORDS = [
    "---\n",
    "...\n",
    "<!-- site:",
    "[@",
    "```\n",
    "## ",
    "{0}",
    "yes",
    "😀",
    "\r",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
]
PIECES = st.sampled_from(MARKS + WORDS)
TEXTS = st.one_of(PIECES, st.text(max_size=8))
EDITS = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "double", "move"]), st.floats(0, 1), st.floats(0, 1), TEXTS),
    min_size=1,
    max_size=6,
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.dates(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=5,
)
# 11 tests of 1,000 examples each.
MANY = settings(max_examples=1_000, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(MANY, max_examples=60, derandomize=True, database=None)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    every_type = quiz_file(ITEMS.values())
    return make_project(tmp_path_factory.mktemp("fuzz") / "project", {"quizzes/contoh.yml": every_type})


def edited(text: str, edits: list[tuple[str, float, float, str]]) -> str:
    """Return the text after edits at places given as parts of its length."""
    for kind, first, second, piece in edits:
        start, end = sorted((int(first * len(text)), int(second * len(text))))
        end = min(end, start + 40)
        if kind == "insert":
            text = text[:start] + piece + text[start:]
        elif kind == "delete":
            text = text[:start] + text[end:]
        elif kind == "double":
            text = text[:end] + text[start:end] + text[end:]
        else:
            text = text[:start] + text[end:] + text[start:end]
    return text


def replaced(data: Any, steps: list[int], value: Any) -> Any:
    """Return YAML data in which the node that the steps lead to is another value."""
    if not steps or not isinstance(data, dict | list) or not data:
        return value
    keys = list(data) if isinstance(data, dict) else list(range(len(data)))
    key = keys[steps[0] % len(keys)]
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[key] = replaced(data[key], steps[1:], value)
    return copy


def keyed(item: BaseItem) -> bool:
    """Tell whether an item, as a reader of its file sees it, has an answer that is right."""
    data = item.model_dump()
    options = data.get("options", ())
    if data["type"] in ("single", "truefalse", "multiple"):
        right = sum(option["correct"] for option in options)
        return 1 <= right < len(options) and (right == 1 or data["type"] == "multiple")
    if data["type"] == "ordering":
        return len({option["id"] for option in options}) == len(options) > 2
    if data["type"] == "matching":
        return {option["match"] for option in options} <= {one["id"] for one in data["responses"]} != set()
    if data["type"] == "short":
        words = (data["accepted"] or {}).values()
        return bool(data["number"]) != bool(data["accepted"]) and all(
            any(letter.isalnum() for letter in spelling) for spellings in words for spelling in spellings
        )
    if data["type"] == "scenario":
        good = {one["id"] for one in data["outcomes"] if one["result"] == "right"}
        for step in reversed(data["steps"]):
            good |= {step["id"]} if any(option["next"] in good for option in step["options"]) else set()
        return data["steps"][0]["id"] in good
    return bool(data["model"]["id"].strip() and data["model"]["en"].strip())


@cache
def sound_words(root: Path) -> dict[str, Words]:
    """Return the words of the project where no fault was typed into them."""
    return load_words(root, Problems())


def noted(root: Path, path: str, content: bytes) -> list[str]:
    """Return the lines that the faulty project gives; the file is put right again.

    Without a line the project would be published: then every item must have a key.
    """
    file = root / path
    sound = file.read_bytes()
    file.write_bytes(content)
    problems = Problems()
    try:
        words = load_words(root, problems) if path.startswith("overrides/") else sound_words(root)
        register = load_register(root, problems)
        quizzes = load_quizzes(root, register, problems)
        figures = load_figures(root, register, problems)
        pages = load_pages(root, problems)
        check_pages(pages, register, {"quiz": quizzes, "figure": figures, "table": ()}, problems)
        check_typing(pages, register, problems)
        check_links(root, pages, problems)
        check_parity(pages, problems)
        lines = problem_lines(problems, words)
        items = [item for quiz in quizzes.values() for item in quiz.items]
        assert lines or all(map(keyed, items)), "an item without a key would be published"
    finally:
        file.write_bytes(sound)
    return lines


def check_lines(lines: list[str]) -> None:
    for line in lines:
        assert len(line.splitlines()) == 1, f"more than one line: {line!r}"
        assert ": " in line and line.split(":")[0].endswith((".yml", ".md")), line


def check_text(root: Path, path: str, edits: list[tuple[str, float, float, str]]) -> None:
    text = edited((root / path).read_text(encoding="utf-8"), edits)
    check_lines(noted(root, path, text.encode("utf-8", "surrogatepass")))


def check_data(root: Path, path: str, steps: list[int], value: Any) -> None:
    data = yaml.safe_load((root / path).read_text(encoding="utf-8"))
    content = yaml.safe_dump(replaced(data, steps, value), allow_unicode=True, sort_keys=False)
    check_lines(noted(root, path, content.encode("utf-8", "surrogatepass")))


STEPS = st.lists(st.integers(0, 20), max_size=6)


@pytest.mark.parametrize("path", FILES)
@given(edits=EDITS)
@FEW
def test_edited_text(root: Path, path: str, edits: list[tuple[str, float, float, str]]) -> None:
    check_text(root, path, edits)


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".yml")])
@given(steps=STEPS, value=VALUES)
@FEW
def test_other_values(root: Path, path: str, steps: list[int], value: Any) -> None:
    check_data(root, path, steps, value)


@pytest.mark.long
@pytest.mark.parametrize("path", FILES)
@given(edits=EDITS)
@MANY
def test_edited_text_at_length(root: Path, path: str, edits: list[tuple[str, float, float, str]]) -> None:
    check_text(root, path, edits)


@pytest.mark.long
@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".yml")])
@given(steps=STEPS, value=VALUES)
@MANY
def test_other_values_at_length(root: Path, path: str, steps: list[int], value: Any) -> None:
    check_data(root, path, steps, value)
