"""Decides how content becomes HTML: citations, markers and the sources of a page, through Jinja templates only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from netralitas.acts import STAGES
from netralitas.deadlines import PERSONS
from netralitas.explained import explain
from netralitas.figures import boxes
from netralitas.formats import bound, shown_day, shown_size
from netralitas.glossary import Term
from netralitas.markup import parts
from netralitas.off_days import known_off_days
from netralitas.pages import CITATION, MARKER
from netralitas.project import Project
from netralitas.roles import ROLES
from netralitas.sources import KIND_ORDER, Source
from netralitas.tables import table_headers
from netralitas.trainer import TRAINER_MARKERS, trainer_values
from netralitas.wrapping import wrapped

CODE_OR_CITATIONS = re.compile(
    rf"<(?P<tag>code|pre)\b.*?</(?P=tag)>|(?P<cited>{CITATION.pattern}(?:\s*{CITATION.pattern})*)", re.S
)


@dataclass
class PageContext:
    """Where a page stands and what has been used on it so far."""

    language: str
    name: str
    used: list[str] = field(default_factory=list)
    own_list: bool = True

    @property
    def up(self) -> str:
        """Return the way from the page to the folder of its language: "" or "../" for each level."""
        return "../" * self.name.count("/")

    def place(self, source_id: str) -> str:
        """Return where a citation leads: the page's own list, or the register where a page has no list."""
        return f"#sumber:{source_id}" if self.own_list else f"{self.up}sumber.html#{source_id}"

    def use(self, source: Source) -> Source:
        """Remember a source for the list at the end of the page and return it."""
        if source.id not in self.used:
            self.used.append(source.id)
        return source


@lru_cache(maxsize=32)
def environment(folder: Path, layers: tuple[str, ...]) -> Environment:
    """Return the templates of a folder, those of its `layers` first; an unknown variable in one is an error."""
    found = Environment(
        loader=FileSystemLoader([*(folder / layer for layer in layers), folder]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {"day": shown_day, "size": shown_size, "bound": bound, "wrapped": wrapped}
    return found


@dataclass(frozen=True)
class Renderer:
    """Fills the templates of `overrides/partials` with the content of a project.

    A template of the same name below one of the `layers` (folders in `overrides/`) takes precedence, so that
    a print edition replaces only what paper shows differently.
    """

    project: Project
    with_downloads: bool = True
    report: str = ""
    site_url: str = ""
    downloads: Sequence[Any] = ()
    layers: tuple[str, ...] = ()

    def fill(self, template: str, context: PageContext, **values: Any) -> str:
        """Return a template filled for a page; `source(id)` in it also notes the source as used."""
        project = self.project
        return (
            environment(project.root / "overrides", self.layers)
            .get_template(template)
            .render(
                language=context.language,
                words=project.words[context.language],
                page=context,
                source=lambda known: context.use(project.register.sources[known]),
                **values,
            )
        )

    def page(self, html: str, context: PageContext) -> str:
        """Return a page's HTML with citations, markers, the status line and the list of its sources."""
        words = self.project.words[context.language]["site"]
        html = self.explained(html, context)
        html = self.body(html, context).replace('title="permalink"', f'title="{escape(words["permalink"])}"')
        status = self.fill("partials/status.html", context, checked=self.project.register.checked(context.used))
        html = html.replace("</h1>", f"</h1>\n{status}", 1)
        has_list = context.used and context.own_list
        return html + self.fill("partials/sources/page.html", context) if has_list else html

    def explained(self, html: str, context: PageContext) -> str:
        """Return HTML in which the first use of a term shows its meaning and leads to the glossary."""
        if any(f"site:glossary {group}" in html for group in self.project.glossary.groups):
            return html

        def write(term: Term, shown: str) -> str:
            return self.fill("partials/glossary/term.html", context, term=term, shown=Markup(shown))

        html, terms = explain(html, self.project.glossary, context.language, write)
        return html + self.fill("partials/glossary/meanings.html", context, terms=terms) if terms else html

    def body(self, html: str, context: PageContext) -> str:
        """Return a page's HTML with table headers, citations and markers filled in."""
        html = self.cite(table_headers(html), context)
        return MARKER.sub(lambda found: self.marker(found[1].split(), context), html)

    def cite(self, html: str, context: PageContext) -> str:
        """Return HTML in which every run of citations outside code is a bracket of links."""

        def links(found: re.Match[str]) -> str:
            if not found["cited"]:
                return found[0]
            return self.fill("partials/sources/citations.html", context, ids=CITATION.findall(found["cited"]))

        return CODE_OR_CITATIONS.sub(links, html)

    def marker(self, words: list[str], context: PageContext) -> str:
        """Return what stands in the place of a marker."""
        name, argument = words[0], words[1] if len(words) > 1 else ""
        project = self.project
        if name == "quiz":
            return self.quiz(argument, context)
        if name == "figure":
            figure = project.figures[argument]
            placed = boxes(figure, context.language)
            return self.fill("partials/figures/flow.html", context, figure=figure, boxes=placed)
        if name == "table":
            return self.fill("partials/tables/table.html", context, table=project.tables[argument])
        if name == "deadlines":
            facts = {"deadlines": project.deadlines, "persons": PERSONS, "off_days": known_off_days()}
            return self.fill("partials/tables/deadlines.html", context, **facts)
        if name == "glossary":
            return self.fill("partials/glossary/terms.html", context, group=project.glossary.groups[argument])
        if name == "sources":
            instruments = project.register.instruments
            groups = [(kind, [one for one in instruments if one.kind == kind]) for kind in KIND_ORDER]
            return self.fill("partials/sources/register.html", context, groups=groups)
        if name in ("progress", "exam"):
            return self.fill(f"partials/quiz/{name}.html", context, topics=self.topics(context), **self.quiz_facts)
        if name == "acts":
            facts = {
                "acts": project.acts,
                "roles": ROLES,
                "stages": STAGES,
                "law_checked": project.register.checked(()),
            }
            return self.fill("partials/acts/acts.html", context, **facts)
        if name == "dialogues":
            return self.fill("partials/dialogues/dialogues.html", context, dialogues=project.dialogues)
        if name == "downloads":
            return self.fill("partials/downloads.html", context, products=self.downloads)
        if name in TRAINER_MARKERS:
            values = trainer_values(project, words, context.language, self.site_url)
            return self.fill(
                f"partials/trainer/{TRAINER_MARKERS[name]}.html", context, topics=self.topics(context), **values
            )
        return self.fill(f"partials/{name}.html", context, downloads=self.with_downloads, acts=project.acts)

    def quiz(self, name: str, context: PageContext) -> str:
        """Return a quiz as a form."""
        return self.fill(
            "partials/quiz/quiz.html", context, name=name, quiz=self.project.quizzes[name], **self.quiz_facts
        )

    @cached_property
    def quiz_facts(self) -> dict[str, str]:
        """Return what every quiz tells its script: the day of the legal check and where doubts are reported."""
        return {"law_checked": self.project.register.checked(()), "report": self.report}

    def topics(self, context: PageContext) -> list[dict[str, Any]]:
        """Return the quizzes in the order of the navigation, with title and address of the page, and their items."""
        pages = {page.name: page for page in self.project.pages if page.language == context.language}
        settings = self.project.settings
        found = []
        for page_name, title in (page for part in parts(settings, context.language) for page in part.pages):
            for name in pages[page_name].quizzes if page_name in pages else ():
                address = context.up + page_name.removesuffix(".md") + ".html"
                items = self.project.quizzes[name].items
                found.append({"name": name, "title": title, "address": address, "items": items})
        return found
