"""Decides what a test on paper is: a sheet without any trace of the key, a key of its own, and a tally sheet.

Questions and key are separate files, so that nobody hands out the key with the questions.
"""

from __future__ import annotations

from collections.abc import Sequence

from netralitas.bank import bank, forms
from netralitas.items import BaseItem
from netralitas.products.edition import Document, Edition

LETTERED = ("single", "multiple", "truefalse")
TALLY_ROWS = 30
# A test before and after is without names: a code of one's own joins its two sheets.
FORM_FIELDS, TOPIC_FIELDS = ("code", "date"), ("name", "unit", "date")


def question_sheets(edition: Edition) -> list[Document]:
    """Return sheet and key of each topic and of forms A and B, and the tally sheet of both forms."""
    known, words = bank(edition.project.quizzes), edition.words["kit"]
    sets: list[tuple[str, str, Sequence[BaseItem]]] = []
    titles = {name: page.meta["title"] for page in edition.pages.values() for name in page.quizzes}
    for name, quiz in edition.project.quizzes.items():
        title = quiz.title[edition.language] if quiz.title else titles.get(name, name)
        sets.append((name, title, quiz.items))
    pairs = forms(one.item for one in known.values())
    for form, ids in pairs.items():
        if ids:
            sets.append((f"paket-{form.lower()}", f"{words['form']} {form}", [known[one].item for one in ids]))
    found = [one for each in sets for one in _sheets(edition, *each)]
    return found + ([_tally(edition, len(pairs["A"]))] if pairs["A"] else [])


def _sheets(edition: Edition, name: str, title: str, items: Sequence[BaseItem]) -> list[Document]:
    answers = [(len(getattr(item, "options", ())) if getattr(item, "type", "") in LETTERED else 0) for item in items]
    fields = FORM_FIELDS if name.startswith("paket-") else TOPIC_FIELDS
    values = {"set_title": title, "items": items, "answers": answers, "most": max(answers), "fields": fields}
    key_title = f"{title}: {edition.words['print']['keys_title']}"
    return [
        Document(name, edition.fill("questions.html", edition.context(), "soal", **values), title),
        Document(f"{name}-kunci", edition.fill("key.html", edition.context(), "soal", **values), key_title),
    ]


def _tally(edition: Edition, size: int) -> Document:
    html = edition.fill("tally.html", edition.context(), "soal", size=size, rows=TALLY_ROWS)
    return Document("rekap", html, edition.words["kit"]["tally"])
