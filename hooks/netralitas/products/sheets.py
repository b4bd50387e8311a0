"""Decides what the sheets of an office hold: posters, checklists, pocket card, cards under pressure, attendance."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from netralitas.acts import STAGES
from netralitas.dialogues import Dialogue
from netralitas.posters import Poster
from netralitas.products.answers import ANSWERS, Short, columns, shorts, stage_runs
from netralitas.products.clauses import clauses
from netralitas.products.edition import Document, Edition
from netralitas.roles import ROLES

POSTER, SOCIAL_MEDIA, POCKET = "utama", "medsos", "saku"
CARDS_ON_A_SHEET = 2
STAGE_ROLE = "pns"
# What people promise, with the clauses that bind them already: key of the words and sources.
PLEDGE = {
    "pledge_1": ("uu-20-2023/24-1-d",),
    "pledge_2": ("pp-94-2021/5-n-1", "pp-94-2021/5-n-6"),
    "pledge_3": ("skb-2022/d6",),
    "pledge_4": ("pp-94-2021/5-n-4",),
}
ROWS, COLUMNS = 24, ("number", "name", "nip", "unit", "signature")


def poster_a3(edition: Edition) -> list[Document]:
    """Return the poster "allowed, don't, ask first" in A3."""
    return _poster(edition, POSTER, "a3")


def poster_a4(edition: Edition) -> list[Document]:
    """Return the same poster in A4."""
    return _poster(edition, POSTER, "a4")


def poster_social_media(edition: Edition) -> list[Document]:
    """Return the poster on social media, in A4."""
    return _poster(edition, SOCIAL_MEDIA, "a4")


def _poster(edition: Edition, name: str, size: str) -> list[Document]:
    poster = edition.project.posters.get(name)
    if poster is None:
        return []
    return [
        _document(
            edition,
            "poster.html",
            poster=poster,
            size=size,
            groups=answers(edition, poster),
            **_clauses(edition, poster.role),
        )
    ]


def answers(edition: Edition, poster: Poster) -> dict[str, list[Short]]:
    """Return the acts of a poster by their answer."""
    acts, register = edition.project.acts.acts, edition.project.register
    every = [one for name in poster.acts for one in shorts(acts[name], poster.role, register, [poster.stage])]
    return {answer: [one for one in every if one.answer == answer] for answer in ANSWERS}


def _clauses(edition: Edition, role: str) -> dict[str, Any]:
    """Return what tells a template the clauses below an answer for a role."""
    return {"clauses": lambda one: clauses(one, role, edition.project.register)}


def checklists(edition: Edition) -> list[Document]:
    """Return what is allowed, forbidden and to be asked first: a document for each stage and for each role."""
    acts = edition.project.acts
    if not acts.themes:
        return []
    by_stage = [_checklist(edition, f"tahap-{stage}", f"check_{stage}", STAGE_ROLE, stage) for stage in STAGES]
    return by_stage + [_checklist(edition, f"peran-{role}", f"role_{role}", role) for role in ROLES]


def _checklist(edition: Edition, name: str, title: str, role: str, stage: str = "") -> Document:
    """Return the list of a role, at one stage or at all."""
    words = edition.words
    told = words["kit"][title] if stage else words["acts"][title]
    heading = f"{words['kit']['checklist']}: {told}"
    groups = columns(edition.project.acts, role, [stage] if stage else STAGES, edition.project.register)
    values = {"heading": heading, "stage": stage, "stages": STAGES, "runs": stage_runs, "groups": groups}
    values |= _clauses(edition, role)
    return replace(_document(edition, "checklists.html", **values), name=name, title=heading)


def pocket_card(edition: Edition) -> list[Document]:
    """Return the card that folds into eight small pages."""
    poster = edition.project.posters.get(POCKET)
    if poster is None:
        return []
    return [
        _document(
            edition, "pocket.html", poster=poster, groups=answers(edition, poster), **_clauses(edition, poster.role)
        )
    ]


def cards(edition: Edition) -> list[Document]:
    """Return the dialogues as cards to cut out."""
    known = edition.project.dialogues
    if not known:
        return []
    sheets: list[tuple[Dialogue, ...]] = [
        known[start : start + CARDS_ON_A_SHEET] for start in range(0, len(known), CARDS_ON_A_SHEET)
    ]
    return [_document(edition, "cards.html", sheets=sheets)]


def attendance(edition: Edition) -> list[Document]:
    """Return the attendance list and the pledge."""
    return [_document(edition, "attendance.html", rows=ROWS, columns=COLUMNS, pledge=pledge(edition))]


def pledge(edition: Edition) -> dict[str, tuple[str, ...]]:
    """Return the sentences of the pledge with those of their sources that the register holds."""
    known = edition.project.register.sources
    return {key: tuple(one for one in sources if one in known) for key, sources in PLEDGE.items()}


def _document(edition: Edition, template: str, **values: Any) -> Document:
    return Document("", edition.fill(template, edition.context(), "lembar", **values))
