"""Decides what a page becomes on paper: open blocks, notes where the trainer needs them, no empty sections."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from netralitas.chapters import (
    LinkWriters,
    anchor_of,
    anchors,
    as_chapter,
    pointers,
    with_box_titles,
    with_references,
    without_empty_sections,
)
from netralitas.markup import Heading, to_html
from netralitas.pages import Page
from netralitas.products.edition import Edition
from netralitas.render import PageContext

HEADING = r'<h[1-6][^>]*?\sid="{}"[^>]*>.*?</h[1-6]>'
QUIZ_HEADING = re.compile(r"(<h2\b[^>]*>)([^<]*)(</h2>\s*<!--\s*site:quiz\s+(\S+)\s*-->)")
FIRST_HEADING = re.compile(r"<h1\b[^>]*>.*?</h1>", re.S)


@dataclass(frozen=True)
class Chapter:
    """A chapter ready for the template: the page it comes from, its part, running head, title and sections."""

    name: str
    part: str
    running: str
    anchor: str
    title: Markup
    html: Markup
    sections: tuple[Heading, ...] = ()
    minutes: int = 0


@dataclass(frozen=True)
class ChapterMaker:
    """Makes the chapters of one document, whose sources `context` gathers."""

    edition: Edition
    context: PageContext
    layers: tuple[str, ...]
    with_notes: bool = False

    def fill(self, template: str, **values: Any) -> str:
        """Return a template of the document, filled."""
        return self.edition.fill(template, self.context, *self.layers, **values)

    def chapter(self, page: Page, part: str = "", running: str = "") -> Chapter:
        """Return a page as a chapter; links in it still lead to pages."""
        html, headings = self.edition.converted(page.name)
        html = QUIZ_HEADING.sub(self._quiz_heading, html)
        html = self._with_notes(html, page) if self.with_notes else html
        html = self.edition.renderer(*self.layers).body(as_chapter(html, page.name), self.context)
        html = without_empty_sections(with_box_titles(html, self._box_title))
        first = headings[0] if headings else Heading("", "")
        present = anchors(html) - pointers(html)
        kept = (replace(one, anchor=anchor_of(page.name, one.anchor)) for one in first.below)
        return Chapter(
            page.name,
            part,
            running,
            anchor_of(page.name),
            Markup(first.title or page.meta["title"]),
            Markup(html),
            tuple(one for one in kept if one.anchor in present),
            sum(note.minutes for note in page.notes),
        )

    def linked(self, chapters: list[Chapter], instead: Mapping[str, str] | None = None) -> list[Chapter]:
        """Return the chapters with links among them turned into references, `instead` of some pages to an anchor."""
        known = {anchor for chapter in chapters for anchor in anchors(chapter.html)}

        def inside(anchor: str, text: str) -> str:
            return self.fill("partials/reference.html", anchor=anchor, text=Markup(text))

        def outside(address: str, text: str) -> str:
            return self.fill("partials/address.html", address=address, text=Markup(text))

        def elsewhere(page: str, text: str) -> str:
            address = self.edition.online(page) if page in self.edition.pages else ""
            return self.fill("partials/elsewhere.html", address=address, text=Markup(text))

        write = LinkWriters(inside, outside, elsewhere)
        return [
            replace(one, html=Markup(with_references(one.html, one.name, known, write, instead or {})))
            for one in chapters
        ]

    def _box_title(self, kind: str, title: str) -> str:
        """Return the title of a box behind the word of its kind, which is not said twice."""
        label = self.edition.words["print"].get(f"kind_{kind}", "")
        if label and re.match(rf"{re.escape(label)}\b", title, re.I):
            title = title[len(label) :].lstrip(",:; ")
            title = title[:1].upper() + title[1:]
        return self.fill("partials/box-title.html", label=label, title=Markup(title))

    def _quiz_heading(self, found: re.Match[str]) -> str:
        """Return the heading above a quiz with the title of the quiz, which no other chapter has."""
        quiz = self.edition.project.quizzes[found[4]]
        return f"{found[1]}{escape(quiz.title[self.edition.language]) if quiz.title else found[2]}{found[3]}"

    def _with_notes(self, html: str, page: Page) -> str:
        """Return a page's HTML with each note below the heading of its section."""
        for note in page.notes:
            text, _ = to_html(note.text, self.edition.project.settings)
            shown = self.fill("partials/note.html", minutes=note.minutes, text=Markup(text))
            place = re.compile(HEADING.format(note.section), re.S) if note.section else FIRST_HEADING
            html = place.sub(lambda found, shown=shown: f"{found[0]}\n{shown}", html, count=1)  # type: ignore[misc]
        return html
