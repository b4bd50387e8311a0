"""Decides which words the interface uses: one file per language and feature, with the same keys."""

from __future__ import annotations

from pathlib import Path

from netralitas.file_names import well_named
from netralitas.problems import LANGUAGES, Problems, relative
from netralitas.text_yaml import Document, load_yaml

Words = dict[str, dict[str, str]]
LOCALES = "overrides/locales"


def load_words(root: Path, problems: Problems) -> dict[str, Words]:
    """Return `words[language][feature][key]`; note keys and files that one language lacks."""
    words: dict[str, Words] = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for path in well_named((root / LOCALES / language).glob("*.yml")):
            document = load_yaml(path, root, problems)
            if document:
                words[language][path.stem] = _texts(document, problems)
    for language in LANGUAGES:
        for other in LANGUAGES:
            _compare(root, words, language, other, problems)
    return words


def _texts(document: Document, problems: Problems) -> dict[str, str]:
    if not isinstance(document.data, dict):
        problems.add("type-mapping", document.path, 1, field=Path(document.path).name)
        return {}
    for key, value in document.data.items():
        if not isinstance(value, str):
            document.note(problems, "type-text", (key,), field=key)
        elif not value.strip():
            document.note(problems, "text-empty", (key,), field=key)
    return {key: value for key, value in document.data.items() if isinstance(value, str)}


def _compare(root: Path, words: dict[str, Words], language: str, other: str, problems: Problems) -> None:
    for feature, entries in words[language].items():
        path = relative(root / LOCALES / other / f"{feature}.yml", root)
        if problems.about(path):
            continue
        if feature not in words[other]:
            problems.add("file-missing", path)
        for key in sorted(entries.keys() - words[other].get(feature, entries).keys()):
            problems.add("word-missing", path, 1, field=key)
