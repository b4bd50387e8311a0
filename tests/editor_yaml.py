"""Decides what an editor's YAML makes of a file before JSON Schema sees it: plain scalars become other than text.

YAML 1.2 (core schema) is what editors read by default; in YAML 1.1 `yes`, `no`, `on` and `off` are booleans as well.
Dates stay text in both, because JSON has none.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

STAMP = "tag:yaml.org,2002:timestamp"


class Yaml11(yaml.SafeLoader):
    """YAML 1.1 without dates."""


class Yaml12(yaml.SafeLoader):
    """The core schema of YAML 1.2."""


Yaml11.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != STAMP]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.yaml_implicit_resolvers = {}
for kind, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(rf"^(?:{pattern})$"), first)
Yaml12.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Yaml12.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))

READERS = {"1.1": Yaml11, "1.2": Yaml12}


def read_as_editor(text: str, version: str = "1.2") -> Any:
    """Return the data that an editor hands to JSON Schema."""
    return yaml.load(text, Loader=READERS[version])


class Raw(str):
    """A scalar that is written without quotes, whatever YAML makes of it."""


class RawDumper(yaml.SafeDumper):
    """Writes raw scalars as they are."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything in full."""
        return True


def _plain(dumper: yaml.SafeDumper, value: Raw) -> yaml.ScalarNode:
    return dumper.represent_scalar(dumper.resolve(yaml.ScalarNode, str(value), (True, False)), str(value))


RawDumper.add_representer(Raw, _plain)


def write(data: Any) -> str:
    """Return data as YAML text; texts get quotes where they need them, raw scalars none."""
    return yaml.dump(data, Dumper=RawDumper, sort_keys=False, allow_unicode=True, width=1000)
