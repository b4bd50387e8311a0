"""Decides what every print product is made from: content, language, version and address, read and converted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from netralitas.acts import STAGES, Act
from netralitas.history import Version
from netralitas.markup import Heading, site_description, site_name, to_html
from netralitas.pages import Page
from netralitas.products.answers import Short, shorts
from netralitas.project import Project
from netralitas.qr import Code, qr_code
from netralitas.render import PageContext, Renderer
from netralitas.words import Words

LAYER = "print"


@dataclass(frozen=True)
class Document:
    """One file of a product: what its name says after the product ("" for the only one), its HTML and its title."""

    name: str
    html: str
    title: str = ""


@dataclass(frozen=True)
class Edition:
    """The content of a project in one language, as it is printed; `address` is that of the site, if it has one."""

    project: Project
    language: str
    version: Version
    address: str = ""
    _converted: dict[str, tuple[str, tuple[Heading, ...]]] = field(default_factory=dict, repr=False)

    @property
    def words(self) -> Words:
        """Return the words of the language."""
        return self.project.words[self.language]

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Return the pages of the language by name."""
        return {page.name: page for page in self.project.pages if page.language == self.language}

    @cached_property
    def checked(self) -> str:
        """Return the day on which the legal status of the register was last checked."""
        return self.project.register.checked(())

    def context(self) -> PageContext:
        """Return a fresh context, which gathers the sources that one document cites."""
        return PageContext(self.language, "")

    def renderer(self, *layers: str) -> Renderer:
        """Return the renderer whose templates below `overrides/print/<layer>` and `overrides/print` come first."""
        return Renderer(self.project, layers=(*(f"{LAYER}/{layer}" for layer in layers), LAYER))

    def fill(self, template: str, context: PageContext, *layers: str, **values: Any) -> str:
        """Return a template of the print editions, filled with what every one of them says of itself."""
        settings = self.project.settings
        own: dict[str, Any] = {"version": self.version, "checked": self.checked, "qr": self.qr, "shorts": self.shorts}
        own["home"] = self.address
        own["title"] = site_name(settings, self.language)
        own["description"] = site_description(settings, self.language)
        return self.renderer(*layers).fill(template, context, **(own | values))

    def shorts(self, act: Act, role: str, stages: Sequence[str] = STAGES) -> list[Short]:
        """Return the short answers of an act for a role."""
        return shorts(act, role, self.project.register, stages)

    def converted(self, name: str) -> tuple[str, tuple[Heading, ...]]:
        """Return the HTML of a page and its headings."""
        if name not in self._converted:
            self._converted[name] = to_html(self.pages[name].body, self.project.settings)
        return self._converted[name]

    def online(self, name: str) -> str:
        """Return the address of a page ("" where the site has none)."""
        folder = "" if self.language == "id" else f"{self.language}/"
        return f"{self.address}{folder}{name.removesuffix('.md')}.html" if self.address else ""

    def qr(self, name: str) -> Code | None:
        """Return the QR code of a page's address, or nothing where the site has none."""
        return qr_code(self.online(name)) if self.address else None
