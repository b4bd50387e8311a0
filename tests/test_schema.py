"""The JSON Schemas in the repository are current and say the same as the loader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from cases_reader import CASES
from click.testing import CliRunner
from editor_yaml import READERS, Raw, read_as_editor, write
from jsonschema import Draft7Validator
from netralitas.cli import main
from netralitas.items import ITEM_TYPES
from netralitas.problems import Problems
from netralitas.schema import SCHEMAS, schema_of, schema_text
from netralitas.shapes import shape
from netralitas.text_yaml import parse_yaml
from project_maker import REPO

FILES = {
    "quizzes/schema.json": "quizzes/*.yml",
    "docs/sources.schema.json": "docs/sources/*.yml",
    "docs/plans.schema.json": "docs/plans/*.yml",
}
SOUND = {
    "quizzes/schema.json": "quiz.yml",
    "docs/sources.schema.json": "source.yml",
    "docs/plans.schema.json": "plan.yml",
}
VALIDATORS = {
    path: Draft7Validator(schema_of(model), format_checker=Draft7Validator.FORMAT_CHECKER)
    for path, model in SCHEMAS.items()
}


def sound(kind: str) -> str:
    return (CASES / "schema" / SOUND[kind]).read_text(encoding="utf-8")


def loads(kind: str, text: str) -> bool:
    """Tell whether the loader finds no fault of shape."""
    document = parse_yaml(text, "x.yml", Problems())
    assert document is not None, text
    return shape(document, SCHEMAS[kind], Problems()) is not None


def validates(kind: str, text: str, version: str = "1.2") -> bool:
    return bool(VALIDATORS[kind].is_valid(read_as_editor(text, version)))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_in_the_repository_is_current(kind: str) -> None:
    assert (REPO / kind).read_text(encoding="utf-8") == schema_text(SCHEMAS[kind]), "run: asn schema"
    Draft7Validator.check_schema(json.loads((REPO / kind).read_text(encoding="utf-8")))


def test_the_command_writes_the_schemas(tmp_path: Any) -> None:
    for kind in SCHEMAS:
        (tmp_path / kind).parent.mkdir(parents=True, exist_ok=True)
    result = CliRunner().invoke(main, ["--root", str(tmp_path), "schema"])
    assert (result.exit_code, result.stdout.splitlines()) == (0, list(SCHEMAS))
    assert {kind: (tmp_path / kind).read_text("utf-8") for kind in SCHEMAS} == {
        kind: schema_text(model) for kind, model in SCHEMAS.items()
    }


@pytest.mark.parametrize("version", READERS)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_an_editor_accepts_every_file_of_the_repository(kind: str, version: str) -> None:
    files = sorted(REPO.glob(FILES[kind]))
    assert files
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    faults = {
        name: [fault.message for fault in VALIDATORS[kind].iter_errors(read_as_editor(text, version))]
        for name, text in texts.items()
    }
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("version", READERS)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_sound_samples_hold_every_field_and_please_both(kind: str, version: str) -> None:
    assert loads(kind, sound(kind)) and validates(kind, sound(kind), version)
    data = read_as_editor(sound(kind))
    used = {name for node in nodes(data) if isinstance(node, dict) for name in node}
    named = {
        name
        for node in nodes(schema_of(SCHEMAS[kind]))
        if isinstance(node, dict)
        for name in node.get("properties", ())
    }
    assert named - used == set()
    if kind == "quizzes/schema.json":
        assert {item["type"] for item in data["items"]} == set(ITEM_TYPES)


def nodes(data: Any) -> Iterator[Any]:
    yield data
    for child in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from nodes(child)


SCALARS = [
    *map(Raw, ("", "yes", "no", "ya", "tidak", "off", "true", "false", "14", "0", "-3", "1.5", "2,5", "2021", "a/b")),
    *map(
        Raw, ("2026-11-22", "2026-02-30", "2026-13-01", "CS-001", "CS-01", "easy", "single", "A", "right", "official")
    ),
    *(
        "",
        " ",
        "\n",
        "teks",
        "abc-def",
        "Abc",
        "a--b",
        "x y",
        "14",
        "yes",
        "uu-1-2020/3",
        "uu-1-2020/",
        "longest-key",
        "é",
    ),
]
FIELDS = ["id", "type", "stem", "text", "correct", "ok", "hints", "number", "next", "match", "until", "note", "Id"]


def mutated(kind: str, seed: int) -> str:
    """Return the sound sample with one to three changes."""
    chance = Random(seed)
    data = plain(read_as_editor(sound(kind)), parse_yaml(sound(kind), "x.yml", Problems()).data)  # type: ignore[union-attr]
    for _ in range(chance.randint(1, 3)):
        change(data, chance)
    return write(data)


def plain(read: Any, typed: Any) -> Any:
    """Return data as it was typed; what an editor takes for other than text is written without quotes."""
    if isinstance(read, dict):
        return {name: plain(read[name], typed[str(name)]) for name in read}
    if isinstance(read, list):
        return [plain(one, other) for one, other in zip(read, typed, strict=True)]
    return typed if isinstance(read, str) else Raw(typed)


def change(data: Any, chance: Random) -> None:
    """Change one place of the data: a value, an entry or a field."""
    holders = [node for node in nodes(data) if isinstance(node, dict | list) and node]
    holder = chance.choice(holders)
    place = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    kind = chance.choice(["scalar", "scalar", "scalar", "remove", "transplant", "empty", "more"])
    if kind == "scalar":
        holder[place] = chance.choice(SCALARS)
    elif kind == "remove":
        del holder[place]
    elif kind == "transplant":
        holder[place] = deepcopy(chance.choice(list(nodes(data))))
    elif kind == "empty":
        holder[place] = chance.choice([[], {}])
    elif isinstance(holder, list):
        holder.insert(place, deepcopy(chance.choice(holder)))
    else:
        holder[chance.choice(FIELDS)] = deepcopy(holder[place])


def told_apart(text: str) -> bool:
    """Tell whether a file holds one of the spellings that a schema can't see; see the cases below."""
    return "compared: false" in text


def test_schema_and_loader_agree_on_a_hundred_generated_files_of_each_kind() -> None:
    texts = [(kind, mutated(kind, seed)) for seed in range(100) for kind in SCHEMAS]
    judged = [(kind, text, loads(kind, text)) for kind, text in texts]
    assert len(texts) == 100 * len(SCHEMAS)
    shares = {kind: sum(good for one, _, good in judged if one == kind) / 100 for kind in SCHEMAS}
    assert (shares[QUIZ] + shares[SOURCE]) / 2 >= 0.25, "the generated files are too alike"
    assert all(0.1 <= share <= 0.75 for share in shares.values()), "the generated files of a kind are too alike"
    apart = [text for kind, text, good in judged if validates(kind, text) != good and not told_apart(text)]
    assert apart == []
    refused = [text for kind, text, good in judged if good and not validates(kind, text, "1.1")]
    assert refused == []


QUIZ, SOURCE, *_ = SCHEMAS
UNSEEN = [
    (SOURCE, "compared: no\n", "compared: false\n", False, True),
    (QUIZ, "- id: satu\n", "- id: 1.0\n", False, True),
    (QUIZ, "- id: satu\n", "- id: True\n", False, True),
    (QUIZ, "id: Netral,", "id: ~,", True, False),
]


@pytest.mark.parametrize(("kind", "old", "new", "loader", "schema"), UNSEEN)
def test_what_a_schema_can_not_see(kind: str, old: str, new: str, loader: bool, schema: bool) -> None:
    assert old in sound(kind)
    text = sound(kind).replace(old, new)
    assert (loads(kind, text), validates(kind, text)) == (loader, schema)


@pytest.mark.parametrize("typed", ["yes", "Yes", "NO", "ya", "Tidak", "true", "True", "FALSE", '"yes"'])
@pytest.mark.parametrize("version", READERS)
def test_every_yes_and_no_pleases_both(typed: str, version: str) -> None:
    text = sound(QUIZ).replace("situation: yes", f"situation: {typed}")
    assert loads(QUIZ, text) and validates(QUIZ, text, version)


@pytest.mark.parametrize("typed", ["perhaps", "1", "y", "[yes]", "yess", ""])
def test_what_is_neither_yes_nor_no_pleases_neither(typed: str) -> None:
    text = sound(QUIZ).replace("situation: yes", f"situation: {typed}")
    assert not loads(QUIZ, text) and not validates(QUIZ, text)


def test_an_editor_gets_names_and_choices_to_offer() -> None:
    schema = schema_of(SCHEMAS[QUIZ])
    item = schema["$defs"]["SingleItem"]
    assert item["properties"]["difficulty"]["enum"] == ["easy", "medium", "hard"]
    assert item["additionalProperties"] is False and item["description"]
    text = schema_text(SCHEMAS[QUIZ])
    assert '"null"' not in text and '"default"' not in text and "discriminator" not in text
