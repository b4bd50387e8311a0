"""Decides which files may lie among the content: endings that are read, and names that work as addresses everywhere.

What a copy, a cloud folder or a word processor leaves behind would otherwise be published, read twice or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from netralitas.problems import LANGUAGES, Problems, relative

NAME = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
OF_THE_SYSTEM = re.compile(r"\.|~\$|desktop\.ini$|thumbs\.db$", re.IGNORECASE)
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
# Endings by folder, the innermost folder first.
ENDINGS = {
    "docs/assets": PICTURES,
    "docs/sources/notes": (".md", ".yml"),
    **{f"docs/{language}": (".md",) for language in LANGUAGES},
    "docs": (".yml", ".json"),
    "quizzes": (".yml", ".json"),
    "overrides/locales": (".yml",),
}


def well_named(paths: Iterable[Path]) -> list[Path]:
    """Return the files with a sound name, in order; `check_file_names` notes the others."""
    return sorted(path for path in paths if NAME.fullmatch(path.name))


def check_file_names(root: Path, problems: Problems) -> None:
    """Note every file of the content whose name or ending keeps it from being read."""
    for path in _files(root):
        shown = relative(path, root)
        allowed = next(ends for folder, ends in ENDINGS.items() if shown.startswith(f"{folder}/"))
        if path.suffix == ".md" and ".md" not in allowed:
            problems.add("page-misplaced", shown)
        elif path.suffix not in allowed:
            named = ", ".join(ending for ending in allowed if ending != ".json")  # only our schemas are JSON
            problems.add("file-ending", shown, allowed=named)
        elif not NAME.fullmatch(path.name):
            problems.add("file-name", shown, value=path.name)


def _files(root: Path) -> Iterator[Path]:
    for folder in ("docs", "quizzes", "overrides/locales"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not OF_THE_SYSTEM.match(path.name):
                yield path
