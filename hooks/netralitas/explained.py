"""Decides where a page explains a term in place: at its first use in running text, once for each page.

Headings, links, code, tables, terms of definition lists and titles of boxes are left alone, and so is what markers
put into a page later: quizzes, acts, dialogues.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from netralitas.glossary import Glossary, Term
from netralitas.pages import CITATION

PIECE = re.compile(rf"<!--.*?-->|<[^>]*>|{CITATION.pattern}", re.S)
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*?)(/?)>", re.S)
VOID = frozenset({"br", "hr", "img", "input", "wbr"})
RUNNING = frozenset({"p", "li", "dd"})
LEFT_ALONE = frozenset({"a", "abbr", "button", "code", "pre", "dt", "h1", "h2", "h3", "h4", "summary", "svg", "table"})
LEFT_ALONE_CLASS = re.compile(r'class="[^"]*\badmonition-title\b')

Write = Callable[[Term, str], str]


def explain(html: str, glossary: Glossary, language: str, write: Write) -> tuple[str, list[Term]]:
    """Return HTML in which `write(term, words)` stands for the first use of each term, and the terms so marked."""
    finder, owners = _forms(glossary, language)
    marked: dict[str, Term] = {}
    result: list[str] = []
    stack: list[tuple[str, bool, bool]] = []
    position = 0

    def first_use(found: re.Match[str]) -> str:
        term = owners[found[0]] if found[0] in owners else owners[found[0].lower()]
        if term.id in marked:
            return found[0]
        marked[term.id] = term
        return write(term, found[0])

    for piece in PIECE.finditer(html):
        text = html[position : piece.start()]
        running, left_alone = stack[-1][1:] if stack else (False, False)
        result.append(finder.sub(first_use, text) if finder and running and not left_alone else text)
        result.append(piece[0])
        position = piece.end()
        _follow(stack, piece[0])
    return "".join(result) + html[position:], list(marked.values())


def _follow(stack: list[tuple[str, bool, bool]], piece: str) -> None:
    """Keep the open tags, each with whether it lies in running text and whether in what is left alone."""
    tag = TAG.fullmatch(piece)
    if not tag or tag[4] or tag[2] in VOID:
        return
    if tag[1]:
        while stack and stack.pop()[0] != tag[2]:
            pass
        return
    _, running, left_alone = stack[-1] if stack else ("", False, False)
    alone = left_alone or tag[2] in LEFT_ALONE or bool(LEFT_ALONE_CLASS.search(tag[3]))
    stack.append((tag[2], running or tag[2] in RUNNING, alone))


def _forms(glossary: Glossary, language: str) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """Return what finds the forms of all terms, longest first, and whose form each is."""
    owners = {form: term for term in glossary.terms.values() for form in term.forms[language]}
    return _finder(tuple(sorted(owners, key=lambda form: (-len(form), form)))), owners


@lru_cache
def _finder(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern for whole words; a form in small letters is found in capitals, too."""
    if not forms:
        return None
    shown = (re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(shown)})(?![\w-])")
