"""Decides which words the interface uses: one file per language and feature, with the same keys."""

from __future__ import annotations

from pathlib import Path

from netralitas.problems import LANGUAGES, Problems, relative
from netralitas.text_yaml import load_yaml

Words = dict[str, dict[str, str]]
LOCALES = "overrides/locales"


def load_words(root: Path, problems: Problems) -> dict[str, Words]:
    """Return `words[language][feature][key]`; note keys and files that one language lacks."""
    words: dict[str, Words] = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for path in sorted((root / LOCALES / language).glob("*.yml")):
            document = load_yaml(path, root, problems)
            if document is None:
                continue
            if not isinstance(document.data, dict):
                problems.add("type-mapping", document.path, 1, field=path.stem)
                continue
            for key, value in document.data.items():
                if not isinstance(value, str) or not value.strip():
                    line, column = document.place((key,))
                    problems.add("text-empty", document.path, line, column, field=key)
            words[language][path.stem] = document.data
    for language in LANGUAGES:
        for other in LANGUAGES:
            _compare(root, words, language, other, problems)
    return words


def _compare(root: Path, words: dict[str, Words], language: str, other: str, problems: Problems) -> None:
    for feature, entries in words[language].items():
        path = relative(root / LOCALES / other / f"{feature}.yml", root)
        if feature not in words[other]:
            problems.add("file-missing", path)
            continue
        for key in sorted(entries.keys() - words[other][feature].keys()):
            problems.add("word-missing", path, 1, field=key)
