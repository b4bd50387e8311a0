"""Decides which YAML is read the quick way, with libyaml, in a tenth of the time: what is sound and plain.

What is faulty, or what libyaml and Python may understand differently, is left to Python (`text_yaml.py`), so that
both ways give the same result and the same messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

if TYPE_CHECKING:
    from netralitas.text_yaml import Loc, Place

PLAIN_TEXT = re.compile(
    "[\\n\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]*"
)
CURLY_QUOTES = ("“", "”", "„", "‘", "’")
PERHAPS_CUT_OFF = re.compile(r"[^\s\"'\]},] +#\S")
DEEPEST = 20


def quickly(text: str) -> tuple[Any, dict[Loc, Place]] | None:
    """Return the values of a sound, plain text and the place of each, or None for any other text."""
    if hasattr(yaml, "CSafeLoader") and PLAIN_TEXT.fullmatch(text) and not PERHAPS_CUT_OFF.search(text):
        with suppress(yaml.YAMLError, _NotPlain):
            reader = _QuickReader(yaml.parse(text, Loader=yaml.CSafeLoader))
            return reader.document(), reader.places
    return None


class _NotPlain(Exception):
    """Raised at the first event that a plain file doesn't have."""


class _QuickReader:
    """Turns the events of a parser into plain values and remembers where each one stands."""

    def __init__(self, events: Iterator[Event]) -> None:
        self.events = events
        self.places: dict[Loc, Place] = {}

    def document(self) -> Any:
        self.expect(StreamStartEvent)
        self.expect(DocumentStartEvent)
        data = self.value(next(self.events), ())
        self.expect(DocumentEndEvent)
        self.expect(StreamEndEvent)
        return data

    def expect(self, kind: type[Event]) -> None:
        if type(next(self.events)) is not kind:
            raise _NotPlain

    def value(self, event: Any, loc: Loc) -> Any:
        mark, kind = event.start_mark, type(event)
        self.places[loc] = (mark.line + 1, mark.column + 1)
        if kind is ScalarEvent:
            return self.scalar(event)
        if event.anchor is not None or len(loc) == DEEPEST:
            raise _NotPlain
        return self.sequence(loc) if kind is SequenceStartEvent else self.mapping(loc)

    def scalar(self, event: Any) -> str:
        if type(event) is not ScalarEvent or event.anchor is not None:
            raise _NotPlain
        if not event.style and (not event.value or "?" in event.value or event.value.startswith(CURLY_QUOTES)):
            raise _NotPlain
        return str(event.value)

    def sequence(self, loc: Loc) -> list[Any]:
        result: list[Any] = []
        for event in self.events:
            if type(event) is SequenceEndEvent:
                break
            result.append(self.value(event, (*loc, len(result))))
        return result

    def mapping(self, loc: Loc) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self.events:
            if type(event) is MappingEndEvent:
                break
            key = self.scalar(event)
            if key in result:
                raise _NotPlain
            result[key] = self.value(next(self.events), (*loc, key))
        return result
