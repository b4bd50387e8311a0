"""Decides what the booklets hold: chapters, answers at a glance and cited sources; the trainer's also notes and keys.

The participant booklet has the pages that everybody needs on paper. The trainer booklet adds pages with notes, pages
marked `booklet: trainer`, and the key beside each question.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from markupsafe import Markup

from netralitas.markup import parts
from netralitas.pages import Page
from netralitas.products.chapter import Chapter, ChapterMaker
from netralitas.products.edition import Document, Edition

GLANCE = "bolehkah-ringkas"
PARTICIPANTS, TRAINERS = "peserta", "pelatih"
MAINTAINERS = "pengelola/"


def participant_booklet(edition: Edition) -> list[Document]:
    """Return the booklet that participants of a training take home."""
    return [Document("", _book(edition, PARTICIPANTS))]


def trainer_booklet(edition: Edition) -> list[Document]:
    """Return the booklet for those who train."""
    return [Document("", _book(edition, TRAINERS))]


def is_in(product: str, page: Page) -> bool:
    """Tell whether a page is a chapter of a booklet; pages in folders are for trainers or maintainers alone."""
    wanted = page.meta.get("booklet", "yes")
    if product == PARTICIPANTS:
        return wanted == "yes" and "/" not in page.name
    return not page.name.startswith(MAINTAINERS) and (wanted in ("yes", "trainer") or bool(page.notes))


def _book(edition: Edition, product: str) -> str:
    context = edition.context()
    maker = ChapterMaker(edition, context, (product,), with_notes=product == TRAINERS)
    entries = [
        (edition.pages[name], part.title, running)
        for part in parts(edition.project.settings, edition.language)
        for name, running in part.pages
        if name in edition.pages and is_in(product, edition.pages[name])
    ]
    body = [maker.chapter(*entry) for entry in entries if not entry[0].shows("sources")]
    glance = _glance(maker)
    acted = {page.name: GLANCE for page in edition.pages.values() if glance and page.shows("acts")}
    body += glance
    body += [maker.chapter(page, "", running) for page, _, running in entries if page.shows("sources")]
    chapters = maker.linked(body, acted)
    return maker.fill(
        "book.html",
        product=product,
        kind=edition.words["kit"][f"{product}_title"],
        checked=edition.project.register.checked(context.used),
        chapters=chapters,
        groups=[(part, list(group)) for part, group in groupby(chapters, attrgetter("part"))],
        minutes=sum(one.minutes for one in chapters),
    )


def _glance(maker: ChapterMaker) -> list[Chapter]:
    """Return the chapter of all acts in short, if there are any."""
    acts = maker.edition.project.acts
    if not acts.themes:
        return []
    title = maker.edition.words["kit"]["glance_title"]
    html = maker.fill("glance.html", anchor=GLANCE, acts=acts, role="pns")
    return [Chapter("", "", title, GLANCE, Markup.escape(title), Markup(html))]
