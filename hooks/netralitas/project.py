"""Decides what a project is: everything that is read from its folder, checked in one run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from netralitas.acts import Acts, load_acts
from netralitas.data_tables import DataTable, load_tables
from netralitas.deadlines import Deadline, load_deadlines
from netralitas.dialogues import Dialogue, load_dialogues
from netralitas.figures import Figure, load_figures
from netralitas.file_names import check_file_names
from netralitas.glossary import Glossary, load_glossary
from netralitas.item_warnings import item_warnings
from netralitas.links import check_links
from netralitas.markup import load_settings
from netralitas.menu import check_menu
from netralitas.pages import Page, check_pages, load_pages
from netralitas.parity import check_parity
from netralitas.plan_files import load_plans
from netralitas.plans import Plan
from netralitas.posters import Poster, load_posters
from netralitas.problems import LANGUAGES, ContentError, Problems, message_language
from netralitas.quizzes import Quiz, load_quizzes
from netralitas.search.settings import SearchSettings, load_search_settings
from netralitas.sources import Register, load_register
from netralitas.typing_slips import check_typing
from netralitas.words import Words, load_words


@dataclass(frozen=True)
class Project:
    """The content of a project folder: words, register, quizzes, figures and pages, with all faults found."""

    root: Path
    words: dict[str, Words]
    register: Register
    quizzes: dict[str, Quiz]
    figures: dict[str, Figure]
    acts: Acts
    dialogues: tuple[Dialogue, ...]
    tables: dict[str, DataTable]
    deadlines: tuple[Deadline, ...]
    glossary: Glossary
    posters: dict[str, Poster]
    pages: tuple[Page, ...]
    plans: dict[str, Plan]
    search: dict[str, SearchSettings]
    problems: Problems

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Return mkdocs.yml, read when somebody first asks."""
        return load_settings(self.root / "mkdocs.yml")

    @cached_property
    def warnings(self) -> Problems:
        """Return what is weak in the items; it stops no build, so it is only worked out when somebody asks."""
        return item_warnings(self.root, self.quizzes)

    def require_sound(self) -> None:
        """Raise ContentError with one line for each fault, if there is any."""
        if self.problems:
            raise ContentError("\n".join(problem_lines(self.problems, self.words)))


def load_project(root: Path) -> Project:
    """Read and check the whole content below `root`; faults are gathered, not raised."""
    problems = Problems()
    check_file_names(root, problems)
    words = load_words(root, problems)
    register = load_register(root, problems)
    quizzes = load_quizzes(root, register, problems)
    figures = load_figures(root, register, problems)
    acts = load_acts(root, register, problems)
    dialogues = load_dialogues(root, register, problems)
    tables = load_tables(root, register, problems)
    deadlines = load_deadlines(root, register, problems)
    glossary = load_glossary(root, register, problems)
    posters = load_posters(root, acts, problems)
    pages = load_pages(root, problems)
    check_typing(pages, register, problems)
    plans = load_plans(root, pages, quizzes, dialogues, problems)
    search = load_search_settings(root, problems)
    named: dict[str, Collection[str]] = {
        "quiz": quizzes,
        "figure": figures,
        "table": tables,
        "glossary": glossary.groups,
        "plan": plans,
    }
    check_pages(pages, register, named, problems)
    check_links(root, pages, problems)
    check_menu(root, pages, problems)
    check_parity(pages, problems)
    return Project(
        root,
        words,
        register,
        quizzes,
        figures,
        acts,
        dialogues,
        tables,
        deadlines,
        glossary,
        posters,
        tuple(pages),
        plans,
        search,
        problems,
    )


@lru_cache(maxsize=1)
def held_project(root: Path) -> Project:
    """Return the content below `root` as it was when first asked for; `held_project.cache_clear()` forgets it."""
    return load_project(root)


def problem_lines(problems: Problems, words: dict[str, Words]) -> list[str]:
    """Return one line for each fault in the language of the person at the keyboard."""
    messages = _texts(words, "messages")
    return [problem.text(messages) for problem in problems]


def warning_lines(warnings: Problems, words: dict[str, Words]) -> list[str]:
    """Return one line for each warning, with that word in it, in the language of the person at the keyboard."""
    messages = _texts(words, "warnings")
    return [warning.text(messages, messages.get("label", "warning")) for warning in warnings]


def _texts(words: dict[str, Words], feature: str) -> dict[str, str]:
    """Return the words of a feature in the language of the person at the keyboard, or in any that has them."""
    chosen = (words[language].get(feature) for language in (message_language(), *reversed(LANGUAGES)))
    return next(filter(None, chosen), {})
