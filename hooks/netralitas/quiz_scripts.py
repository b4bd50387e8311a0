"""Decides what the quizzes of a language load as scripts: every item as HTML, forms A and B, and the words."""

from __future__ import annotations

from netralitas.bank import forms
from netralitas.formats import as_script, shown_day
from netralitas.render import PageContext, Renderer


def bank_script(renderer: Renderer, language: str) -> str:
    """Return the script that holds every item of one language, ready to be shown, and forms A and B."""
    context = PageContext(language, "cek.md", own_list=False)
    quizzes = renderer.project.quizzes
    items = {}
    for name, quiz in quizzes.items():
        for item in quiz.items:
            html = renderer.fill(f"partials/quiz/{item.type}.html", context, item=item, number=1, **renderer.quiz_facts)
            items[item.id] = {"html": html, "quiz": name, "topic": item.topic, "difficulty": item.difficulty}
    every = (item for quiz in quizzes.values() for item in quiz.items)
    return as_script("asnBank", {"items": dict(sorted(items.items())), "forms": forms(every)})


def words_script(renderer: Renderer, language: str) -> str:
    """Return the script that holds what every quiz of one language says, once for all pages."""
    words = renderer.project.words[language]
    checked = f"{words['site']['checked_on']} {shown_day(renderer.quiz_facts['law_checked'], language)}."
    return as_script("asnWords", words["quiz"] | {"checked": checked, "report_to": renderer.report})
