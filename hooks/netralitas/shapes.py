"""Decides how a YAML document becomes a typed model and how each misfit is named at its place."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema
from pydantic_core import ErrorDetails, PydanticCustomError

from netralitas.problems import LANGUAGES, Problems, nearest
from netralitas.text_yaml import Document, Loc

YES = {"yes": True, "ya": True, "true": True, "no": False, "tidak": False, "false": False}


def any_case(word: str) -> str:
    """Return a pattern for a word in small or capital letters; JSON Schema knows no flag for it."""
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in YES:
        return YES[value.lower()]
    raise PydanticCustomError("flag", "not yes or no")


def _day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day", "not a date") from None
    return value


def _count(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(COUNT, value):
        return int(value)
    raise PydanticCustomError("count", "not a whole number from 1 to 999")


def _visible(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "empty text")
    return value.strip()


COUNT = r"^[1-9][0-9]{0,2}$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
# What an editor's YAML hands to JSON Schema: it has turned 14 into a number and true into a boolean, we have not.
LINE_SCHEMA = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
SLUG_SCHEMA = {"type": ["string", "integer", "boolean"], "pattern": SLUG, "minimum": 0}
FLAG_SCHEMA = {
    "anyOf": [
        {"enum": ["yes", "no", True, False]},
        {"type": "string", "pattern": f"^({'|'.join(map(any_case, YES))})$"},
    ]
}
COUNT_SCHEMA = {"type": ["string", "integer"], "pattern": COUNT, "minimum": 1, "maximum": 999}
DAY_SCHEMA = {"type": "string", "pattern": DAY, "format": "date"}

Line = Annotated[str, AfterValidator(_visible), WithJsonSchema(LINE_SCHEMA)]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema(FLAG_SCHEMA)]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(COUNT_SCHEMA)]
Day = Annotated[str, Field(pattern=DAY), AfterValidator(_day), WithJsonSchema(DAY_SCHEMA)]
Slug = Annotated[str, Field(pattern=SLUG), WithJsonSchema(SLUG_SCHEMA)]
ENTRY_REF = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
FACT = r"^(CS|EL)-[0-9]{3}$"
EntryRef = Annotated[str, Field(pattern=ENTRY_REF)]
FactId = Annotated[str, Field(pattern=FACT)]


class Shape(BaseModel):
    """Base of everything read from YAML: immutable, no unknown field."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bilingual(Shape):
    """A text in both languages of the site."""

    id: Line
    en: Line

    def __getitem__(self, language: str) -> str:
        """Return the text in `language` ("id" or "en")."""
        return str(getattr(self, language))


class Variants(Shape):
    """Any number of texts in each language of the site."""

    id: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        """Return the texts in `language`."""
        return tuple(getattr(self, language))


Model = TypeVar("Model", bound=BaseModel)


def shape(document: Document, model: type[Model], problems: Problems) -> Model | None:
    """Return the document as `model`, or None after noting every misfit with its line and column."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors()
        faulty = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
        for detail in details:
            if detail["type"] != "too_short" or detail["loc"] not in faulty:  # faulty entries are not counted
                _note(detail, document, model, problems)
        return None


def _note(detail: ErrorDetails, document: Document, model: type[BaseModel], problems: Problems) -> None:
    loc = _real_location(detail["loc"], document.data)
    if detail["type"] == "union_tag_invalid":
        loc = (*loc, "type")
    code, params = _CODES.get(detail["type"], "value-wrong"), {"field": _field(loc, document.path)}
    if code == "id-form":
        code = _FORMS.get(str(detail.get("ctx", {}).get("pattern")), code)
    params["value"] = _shown(detail["input"])
    if code == "field-missing" and loc[-1] in LANGUAGES and len(loc) > 1:
        code, params = "translation-missing", {"field": str(loc[-2]), "language": str(loc[-1])}
    elif code == "field-unknown":
        params["near"] = nearest(params["field"], _field_names(model) - {params["field"]})
    elif code == "value-choice":
        context = detail.get("ctx", {})
        allowed = re.findall(r"'([^']*)'", str(context.get("expected") or context.get("expected_tags")))
        params["value"] = str(context.get("tag", params["value"]))
        params |= {"allowed": ", ".join(allowed), "near": nearest(params["value"], allowed)}
    document.note(problems, code, loc, **params)


def _real_location(loc: Loc, data: Any) -> Loc:
    """Return the location without the names that pydantic adds for the members of a union."""
    real: list[str | int] = []
    for position, part in enumerate(loc):
        inside = part in data if isinstance(data, dict) else isinstance(data, list) and isinstance(part, int)
        if inside:
            data = data[part]
        if inside or position == len(loc) - 1:
            real.append(part)
    return tuple(real)


def _field(loc: Loc, path: str) -> str:
    """Return how a place is named to people: the field, for an entry of a list with its number."""
    if not loc:
        return Path(path).name
    names = [part if isinstance(part, str) else str(part + 1) for part in loc]
    return names[-1] if isinstance(loc[-1], str) else " ".join(names[-2:])


def _shown(value: object) -> str:
    return str(value)[:60].replace("\n", " ")


def _field_names(model: type[BaseModel]) -> set[str]:
    names: set[str] = set()
    queue: list[Any] = [model.model_json_schema()]
    while queue:
        node = queue.pop()
        if isinstance(node, dict):
            names.update(node.get("properties", {}))
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)
    return names


_FORMS = {DAY: "date-wrong", ENTRY_REF: "source-form", FACT: "fact-form"}
_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "string_type": "type-text",
    "list_type": "type-list",
    "tuple_type": "type-list",
    "dict_type": "type-mapping",
    "model_type": "type-mapping",
    "model_attributes_type": "type-mapping",
    "literal_error": "value-choice",
    "union_tag_invalid": "value-choice",
    "union_tag_not_found": "field-missing-type",
    "string_pattern_mismatch": "id-form",
    "blank": "text-empty",
    "flag": "flag-wrong",
    "count": "count-wrong",
    "day": "date-wrong",
    "too_short": "list-short",
    "too_long": "list-long",
}
