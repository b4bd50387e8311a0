"""Decides how each system gets the same pages and items: as its own documentation tells authors to write them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils import yaml_load

from bench.make_items import LANGUAGES, REPO, SHOWN, Item, instruments, real_singles

PARAGRAPHS = 3
HOOKS = ("tests/bench/one_language.py", "hooks/content.py")


@dataclass(frozen=True)
class System:
    """A way to put quizzes into a site: the plugins and extensions it needs, and how it wants items written."""

    name: str
    write: Callable[[Sequence[Item], str], str]
    package: str = ""
    plugins: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    ours: bool = False


def _nothing(items: Sequence[Item], page: str) -> str:
    return ""


def _list(items: Sequence[Item], page: str) -> str:
    parts = []
    for item in items:
        lines = [f"1.  {item.stem[SHOWN]}", ""]
        for option in item.options:
            word = "Benar" if option.correct else "Salah"
            lines.append(f"    - {option.text[SHOWN]} **{word}.** {option.because[SHOWN]}")
        parts.append("\n".join([*lines, "", f"    {item.explanation[SHOWN]}", "", f"    {_source(item)}"]))
    return "\n\n".join(parts)


def _mkdocs_quiz(items: Sequence[Item], page: str) -> str:
    parts = []
    for item in items:
        lines = ["<quiz>", item.stem[SHOWN]]
        for option in item.options:
            lines += [f"- [{'x' if option.correct else ' '}] {option.text[SHOWN]}", f"> {option.because[SHOWN]}"]
        parts.append("\n".join([*lines, "", item.explanation[SHOWN], "", _source(item), "</quiz>"]))
    return "\n\n".join(parts)


def _mkdocs_mcq(items: Sequence[Item], page: str) -> str:
    """Write items; as it has no place for an explanation and a source, both follow as plain paragraphs."""
    parts = []
    for item in items:
        lines = ["```mcq", "---", "type: single", f"question: {_quoted(item.stem[SHOWN])}", "---", ""]
        for option in item.options:
            lines += [f"- [{'x' if option.correct else ' '}] {option.text[SHOWN]}", f"  > {option.because[SHOWN]}"]
        parts.append("\n".join([*lines, "```", "", item.explanation[SHOWN], "", _source(item)]))
    return "\n\n".join(parts)


def _marker(items: Sequence[Item], page: str) -> str:
    return f"<!-- site:quiz {page} -->"


def _source(item: Item) -> str:
    return f"Dasar: [{item.label}](#sumber:{item.source})"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


PLAIN, LIST, OURS = "plain Material", "Markdown list", "ours"
SYSTEMS = (
    System(PLAIN, _nothing),
    System(LIST, _list),
    System("mkdocs-quiz", _mkdocs_quiz, "mkdocs_quiz", plugins=("mkdocs_quiz",)),
    System(
        "mkdocs-mcq",
        _mkdocs_mcq,
        "mkdocs_mcq",
        plugins=("mcq",),
        extensions=("pymdownx.superfences", "pymdownx.tasklist", "pymdownx.arithmatex"),
    ),
    System(OURS, _marker, ours=True),
)


def make_site(system: System, root: Path, pages: dict[str, Sequence[Item]], repo: Path = REPO) -> Path:
    """Write one page for each entry of `pages` and an index without a quiz into `root`; return the settings file."""
    shutil.rmtree(root, ignore_errors=True)
    bank = real_singles(repo)
    for language in LANGUAGES if system.ours else (SHOWN,):
        folder = root / "docs" / language
        folder.mkdir(parents=True)
        for number, (name, items) in enumerate({"index": (), **pages}.items()):
            quiz = system.write(items, name) if items else ""
            (folder / f"{name}.md").write_text(_page(bank, number, language, quiz), encoding="utf-8")
    (root / "overrides").mkdir()
    shutil.copy(repo / "overrides/main.html", root / "overrides")
    if system.ours:
        make_project(root, pages, repo)
    settings = root / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(_settings(system, repo, pages), allow_unicode=True), encoding="utf-8")
    return settings


def make_project(root: Path, quizzes: dict[str, Sequence[Item]], repo: Path = REPO) -> None:
    """Write what only our engine reads: quizzes, register, templates, scripts and words."""
    (root / "quizzes").mkdir(parents=True)
    for name, items in quizzes.items():
        (root / "quizzes" / f"{name}.yml").write_text(_quiz_file(items), encoding="utf-8")
    (root / "docs/sources").mkdir(parents=True)
    for one in instruments(repo):
        path = root / "docs/sources" / f"{one['id']}.yml"
        path.write_text(yaml.safe_dump(one, allow_unicode=True, default_style='"'), encoding="utf-8")
    for folder in ("partials/quiz", "partials/sources", "assets", "locales"):
        shutil.copytree(repo / "overrides" / folder, root / "overrides" / folder)


def _page(bank: list[dict[str, Any]], number: int, language: str, quiz: str) -> str:
    picked = [bank[(number * PARAGRAPHS + n) % len(bank)]["options"] for n in range(PARAGRAPHS)]
    prose = [" ".join(option["because"][language] for option in options) for options in picked]
    title = f"Pelajaran {number + 1}"
    head = f"---\ntitle: {title}\ndescription: {title}\n---\n# {title}"
    return "\n\n".join([head, *prose, "## Uji diri { #kuis }", quiz]) + "\n"


def _quiz_file(items: Sequence[Item]) -> str:
    """Return a quiz file as authors write it: texts as short mappings, one a line."""

    def pair(texts: dict[str, str]) -> str:
        return f"{{id: {_quoted(texts['id'])}, en: {_quoted(texts['en'])}}}"

    lines = ["items:"]
    for item in items:
        lines += [f"  - id: {item.id}", "    type: single", "    topic: bench", "    difficulty: easy"]
        lines += ["    stem:", *(f"      {language}: {_quoted(item.stem[language])}" for language in LANGUAGES)]
        lines.append("    options:")
        for letter, option in zip("abcd", item.options, strict=True):
            lines += [f"      - id: {letter}", *(["        correct: yes"] if option.correct else [])]
            lines += [f"        text: {pair(option.text)}", f"        because: {pair(option.because)}"]
        lines += ["    explanation:"]
        lines += [f"      {language}: {_quoted(item.explanation[language])}" for language in LANGUAGES]
        lines += [f"    sources: [{item.source}]", ""]
    return "\n".join(lines)


def _settings(system: System, repo: Path, pages: Iterable[str]) -> dict[str, Any]:
    """Return the settings: features of the theme and Markdown extensions are those of the real site."""
    real = yaml_load((repo / "mkdocs.yml").read_text(encoding="utf-8"))
    settings = {
        "site_name": "Bench",
        "docs_dir": f"docs/{SHOWN}",
        "use_directory_urls": False,
        "nav": [f"{name}.md" for name in ("index", *pages)],
        "theme": {
            "name": "material",
            "language": SHOWN,
            "font": False,
            "features": real["theme"]["features"],
            "custom_dir": "overrides",
        },
        "plugins": ["search", *system.plugins],
        "markdown_extensions": [*real["markdown_extensions"], *system.extensions],
    }
    if system.ours:
        settings["hooks"] = [str(repo / hook) for hook in HOOKS]
    return settings
