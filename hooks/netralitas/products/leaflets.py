"""Decides which pages are handed out as leaflets: every page to be read, unless its top says `leaflet: no`."""

from __future__ import annotations

from netralitas.markup import parts
from netralitas.pages import Page
from netralitas.products.chapter import ChapterMaker
from netralitas.products.edition import Document, Edition

LAYER = "lembar"


def leaflets(edition: Edition) -> list[Document]:
    """Return one document for each page that is handed out, named like the page."""
    named = {
        name: running for part in parts(edition.project.settings, edition.language) for name, running in part.pages
    }
    return [_leaflet(edition, page, named.get(name, "")) for name, page in edition.pages.items() if handed_out(page)]


def handed_out(page: Page) -> bool:
    """Tell whether a page is a leaflet: the register and pages in folders are for other readers."""
    return page.meta.get("leaflet") != "no" and not page.shows("sources") and "/" not in page.name


def _leaflet(edition: Edition, page: Page, running: str) -> Document:
    maker = ChapterMaker(edition, edition.context(), (LAYER,))
    (chapter,) = maker.linked([maker.chapter(page, "", running)])
    checked = edition.project.register.checked(maker.context.used)
    html = maker.fill("leaflet.html", chapter=chapter, page_name=page.name, checked=checked)
    return Document(page.name.removesuffix(".md"), html, str(page.meta["title"]))
