"""Decides what presenting a page loads: the words of the slides, the notes of each page and the trainer's window.

Nothing of it is part of a page: notes lie in scripts of their own, `sajian/<language>/<page>.js`, which only the
trainer's window asks for. Such a script gives `window.asnNotes`, a list in the order of the page's sections:
`{"section": <id of the heading, "" at the top>, "minutes": <whole number>, "html": <the notes>}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from netralitas.decks import deck_name, deck_notes
from netralitas.formats import as_script
from netralitas.markup import site_name, to_html
from netralitas.notes import Note
from netralitas.pages import Page
from netralitas.render import PageContext, Renderer

SCRIPTS = ("slides.js", "present.js")
COMMENT = re.compile(r"^\s*(?://[^\n]*|/\*.*?\*/)\s*$\n?", re.M | re.S)
INDENT = re.compile(r"^\s+|(?<=[;{},(])\n", re.M)


def presenter(folder: Path) -> str:
    """Return the scripts of the presenter in `folder` as one, without comments, indentation and needless line ends."""
    texts = ((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return "".join(INDENT.sub("", COMMENT.sub("", text)) for text in texts)


def present_files(renderer: Renderer, language: str) -> Iterator[tuple[str, str]]:
    """Walk path below `sajian/` and text of every file that presenting in `language` needs."""
    project = renderer.project
    words = project.words[language]["present"]
    settings = project.settings
    spoken = {key: text for key, text in words.items() if not key.startswith("notes_")}
    yield "sajian.js", presenter(project.root / "overrides/assets/javascripts")
    yield f"kata-{language}.js", as_script("asnPresentWords", spoken)
    window = renderer.fill("present/notes.html", PageContext(language, ""), name=site_name(settings, language))
    yield f"catatan-{language}.html", window
    for page in project.pages:
        if page.language == language:
            yield f"{language}/{page.name.removesuffix('.md')}.js", notes_script(renderer, page, settings)
    for plan in project.plans.values():
        notes = deck_notes(project, plan, language)
        found = noted(renderer, language, settings, [note.section for note in notes], notes)
        yield f"{language}/{deck_name(plan).removesuffix('.md')}.js", as_script("asnNotes", found)


def notes_script(renderer: Renderer, page: Page, settings: dict[str, Any]) -> str:
    """Return the script with the notes of one page."""
    sections = ["", *(mark.text for mark in page.headings if mark.level > 1)]
    return as_script("asnNotes", noted(renderer, page.language, settings, sections, page.notes))


def noted(
    renderer: Renderer, language: str, settings: dict[str, Any], sections: Iterable[str], notes: Iterable[Note]
) -> list[dict[str, Any]]:
    """Return what the trainer's window shows for each section, with or without notes."""
    context = PageContext(language, "sajian/catatan.md")
    known = {note.section: note for note in notes}
    found = []
    for section in sections:
        note = known.get(section)
        html = renderer.cite(to_html(note.text, settings)[0], context) if note else ""
        found.append({"section": section, "minutes": note.minutes if note else 0, "html": html})
    return found
