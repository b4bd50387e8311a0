"""Decides what the glossary holds: terms with their explanation, sources and the forms in which pages use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.data_files import check_id, read_file
from netralitas.item_words import sentences
from netralitas.problems import Problems
from netralitas.prose import plain
from netralitas.shapes import Bilingual, EntryRef, Shape, Slug, Variants
from netralitas.sources import Register

PATH = "docs/glossary.yml"


class Part(Bilingual):
    """A piece of an explanation in both languages, with the sources of what it says."""

    sources: tuple[EntryRef, ...] = ()


class Term(Shape):
    """A term with its anchor; term and text may hold `<em lang>`. The first sentence explains it in place.

    `forms` are the term as it is written inside sentences; without any, pages don't explain it in place.
    """

    id: Slug
    term: Bilingual
    forms: Variants = Variants()
    text: Annotated[tuple[Part, ...], Field(min_length=1)]

    def name(self, language: str) -> str:
        """Return the term without markup."""
        return plain(self.term[language])

    def meaning(self, language: str) -> str:
        """Return the first sentence of the explanation without markup, which explains the term in place."""
        return sentences(plain(self.text[0][language]))[0]


class Group(Shape):
    """Terms under one heading of the glossary page."""

    id: Slug
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


class GlossaryFile(Shape):
    """All groups in the order of the page."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Glossary:
    """The groups by their ids."""

    groups: dict[str, Group]

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Return every term by its id."""
        return {term.id: term for group in self.groups.values() for term in group.terms}


def load_glossary(root: Path, register: Register, problems: Problems) -> Glossary:
    """Read `docs/glossary.yml`, if there is one; note doubled ids and sources that can't be cited."""
    found = read_file(root, PATH, GlossaryFile, problems)
    if not found:
        return Glossary({})
    document, file = found
    groups: dict[str, str] = {}
    terms: dict[str, str] = {}
    for number, group in enumerate(file.groups):
        check_id(document, ("groups", number, "id"), group.id, groups, problems)
        for position, term in enumerate(group.terms):
            loc = ("groups", number, "terms", position)
            check_id(document, (*loc, "id"), term.id, terms, problems)
            for index, part in enumerate(term.text):
                register.check(part.sources, document, (*loc, "text", index, "sources"), problems)
    return Glossary({group.id: group for group in file.groups})
