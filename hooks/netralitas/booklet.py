"""Decides what the participant booklet holds: every page as a chapter, then the cited sources, then the keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

from markupsafe import Markup

from netralitas.chapters import (
    anchor_of,
    anchors,
    as_chapter,
    with_box_titles,
    with_references,
    without_empty_sections,
)
from netralitas.history import Version
from netralitas.markup import Heading, load_settings, parts, site_description, site_name, to_html
from netralitas.pages import Page
from netralitas.project import Project
from netralitas.render import PageContext, Renderer

KEYS = "kunci"


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


@dataclass(frozen=True)
class Booklet:
    """The booklet of a project in one language."""

    project: Project
    language: str
    version: Version

    def html(self) -> str:
        """Return the whole booklet as one HTML document that any print engine can set."""
        chapters = self._linked(self._chapters())
        return self._fill(
            "booklet.html",
            title=site_name(self.settings, self.language),
            description=site_description(self.settings, self.language),
            version=self.version,
            checked=self.project.register.checked(self.context.used),
            chapters=chapters,
            groups=[(part, list(group)) for part, group in groupby(chapters, attrgetter("part"))],
        )

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Return the settings of the site."""
        return load_settings(self.project.root / "mkdocs.yml")

    @cached_property
    def context(self) -> PageContext:
        """Return the one context of the whole book, which gathers all sources it cites."""
        return PageContext(self.language, "")

    @cached_property
    def renderer(self) -> Renderer:
        """Return the renderer whose print templates take precedence over those of the site."""
        return Renderer(self.project, layers=("print",))

    def _fill(self, template: str, **values: Any) -> str:
        return self.renderer.fill(template, self.context, **values)

    def _chapters(self) -> list[Chapter]:
        """Return pages, register and keys; the register comes after all else has been cited."""
        pages = {page.name: page for page in self.project.pages if page.language == self.language}
        entries = [
            (pages[name], part.title, running)
            for part in parts(self.settings, self.language)
            for name, running in part.pages
            if name in pages and pages[name].printed
        ]
        body = [self._chapter(*entry) for entry in entries if not _is_register(entry[0])]
        keys = self._keys(entry[0] for entry in entries)
        register = [self._chapter(page, "", running) for page, _, running in entries if _is_register(page)]
        return body + register + keys

    def _chapter(self, page: Page, part: str, running: str) -> Chapter:
        html, headings = to_html(page.body, self.settings)
        html = self.renderer.body(as_chapter(html, page.name), self.context)
        html = without_empty_sections(with_box_titles(html, self._box_title))
        first, sections = _outline(headings)
        present = anchors(html)
        kept = (replace(one, anchor=anchor_of(page.name, one.anchor)) for one in sections)
        return Chapter(
            page.name,
            part,
            running,
            anchor_of(page.name),
            Markup(first or page.meta["title"]),
            Markup(html),
            tuple(one for one in kept if one.anchor in present),
        )

    def _keys(self, pages: Iterable[Page]) -> list[Chapter]:
        """Return the chapter of all keys, or nothing in a book without questions."""
        places = {quiz: page for page in pages for quiz in page.quizzes}
        if not places:
            return []
        quizzes = [(name, self.project.quizzes[name], anchor_of(page.name)) for name, page in places.items()]
        html = self._fill("keys.html", anchor=KEYS, quizzes=quizzes)
        title = self.project.words[self.language]["print"]["keys_title"]
        return [Chapter("", "", title, KEYS, Markup.escape(title), Markup(html))]

    def _box_title(self, kind: str, title: str) -> str:
        words = self.project.words[self.language]["print"]
        label = words.get(f"kind_{kind}", "")
        if title.casefold().startswith(label.casefold()):
            label = ""
        return self._fill("partials/box-title.html", label=label, title=Markup(title))

    def _linked(self, chapters: list[Chapter]) -> list[Chapter]:
        """Return the chapters with links among them turned into references."""
        known = {anchor for chapter in chapters for anchor in anchors(chapter.html)}

        def inside(anchor: str, text: str) -> str:
            return self._fill("partials/reference.html", anchor=anchor, text=Markup(text))

        def outside(address: str, text: str) -> str:
            return self._fill("partials/address.html", address=address, text=Markup(text))

        return [
            replace(one, html=Markup(with_references(one.html, one.name, known, inside, outside))) for one in chapters
        ]


def booklet_html(project: Project, language: str, version: Version) -> str:
    """Return the participant booklet in `language` as one HTML document."""
    return Booklet(project, language, version).html()


def _is_register(page: Page) -> bool:
    return any(mark.text == "sources" for mark in page.markers)


def _outline(headings: tuple[Heading, ...]) -> tuple[str, tuple[Heading, ...]]:
    """Return the title of a page and its sections."""
    first = headings[0] if headings else Heading("", "")
    return first.title, first.below
