"""Decides what an editor is told about quizzes, sources and plans: JSON Schemas made from the models that read them.

Where the loader reads text, the schema takes numbers and booleans too, because an editor's YAML has already turned
`14` into a number. What a schema can't see it leaves to `asn check`: rules such as "one key", ids used twice, how a
number was spelt (`1.0`, `0x1F`) and whether an empty-looking `~` was meant as text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from netralitas.plans import Plan
from netralitas.quizzes import Quiz
from netralitas.sources import Instrument

SCHEMAS: dict[str, type[BaseModel]] = {
    "quizzes/schema.json": Quiz,
    "docs/sources.schema.json": Instrument,
    "docs/plans.schema.json": Plan,
}


class EditorSchema(GenerateJsonSchema):
    """Writes what editors understand: draft 7, no `null` (a field is there or is not), no defaults to be filled in."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave `null` away; nothing in our files is read as null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave the default away; what is not written is not needed."""
        return self.generate_inner(schema["schema"])

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Accept `no` in a list of words also as YAML 1.1 reads it, as false."""
        made = super().literal_schema(schema)
        if "no" in schema["expected"]:
            return {"enum": [*schema["expected"], False]}
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave away the discriminator of OpenAPI, which JSON Schema does not know."""
        made = super().tagged_union_schema(schema)
        made.pop("discriminator", None)
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Give fields no title; it would only repeat their name."""
        return False


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file."""
    made = model.model_json_schema(schema_generator=EditorSchema)
    return {"$schema": EditorSchema.schema_dialect} | made


def schema_text(model: type[BaseModel]) -> str:
    """Return the JSON Schema as it stands in the repository."""
    return json.dumps(schema_of(model), indent=1, ensure_ascii=False) + "\n"


def write_schemas(root: Path) -> list[str]:
    """Write all schemas below `root`; return their paths."""
    for path, model in SCHEMAS.items():
        (root / path).write_text(schema_text(model), encoding="utf-8", newline="\n")
    return list(SCHEMAS)
