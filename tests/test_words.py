"""Interface words are the same keys in both languages, and templates use no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from netralitas.problems import LANGUAGES, Problems
from netralitas.words import load_words
from project_maker import REPO, Maker

CODE = {".py", ".html", ".js"}
TEMPLATES = sorted((REPO / "overrides").rglob("*.html"))


def test_the_real_words_are_complete() -> None:
    problems = Problems()
    words = load_words(REPO, problems)
    assert list(problems) == []
    for feature in words["id"]:
        assert words["id"][feature].keys() == words["en"][feature].keys()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(REPO).as_posix())
def test_every_word_of_a_template_exists(template: Path) -> None:
    words = load_words(REPO, Problems())
    text = template.read_text(encoding="utf-8")
    for feature, key in re.findall(r"\bwords\.(\w+)\.(\w+)", text):
        for language in LANGUAGES:
            assert key in words[language][feature], f"{feature}.{key} in {language}"


def test_every_word_is_said_somewhere() -> None:
    """A word is named whole, or put together of a fixed beginning or end and what varies ("track_" ~ rule.track)."""
    files = [path for folder in ("hooks", "overrides") for path in (REPO / folder).rglob("*") if path.suffix in CODE]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    whole = set(re.findall(r"""(?<=[."'])[\w-]+""", code))
    begins = tuple(set(re.findall(r"""["'](\w+_)(?:["'] [~+]|\{)""", code)))
    ends = tuple(set(re.findall(r"""(?:[~+] ["']|\})(_\w+)["']""", code)))
    words = load_words(REPO, Problems())["id"]
    unsaid = {
        f"{feature}.{key}"
        for feature in words.keys() - {"messages", "warnings", "theme", "home"}  # named by codes, the theme, numbers
        for key in words[feature]
        if not (key in whole or key.startswith(begins) or key.endswith(ends))
    }
    assert unsaid == set()


def test_an_english_word_differs_from_the_indonesian_one() -> None:
    words = load_words(REPO, Problems())
    same = {
        key
        for feature in words["id"]
        for key, text in words["id"][feature].items()
        if text == words["en"][feature][key] and re.search(r"[a-z]{4}", text)
    }
    assert same == set(), "translated in name only"


def test_files_of_words_that_are_no_mapping_are_named(project: Maker) -> None:
    problems = Problems()
    path = "overrides/locales/en/baru.yml"
    load_words(project({path: "- a\n", "overrides/locales/id/baru.yml": "a: {b: c}\n"}), problems)
    codes = {(one.path, one.code) for one in problems}
    assert codes == {(path, "type-mapping"), ("overrides/locales/id/baru.yml", "type-text")}
