"""Decides how YAML is read: every scalar stays the text that was typed, and every value keeps its place.

`no`, `9.10` and dates are texts; a key given twice, a tab, an anchor or a second document is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from netralitas.problems import Problems, relative
from netralitas.quick_yaml import CURLY_QUOTES, quickly

INDENTED_ODDLY = re.compile(r" *[^\S ]")
CUT_OFF = re.compile(r"\s+#\S")  # a comment has a space behind its sign; "rapat #1" was meant as text
# What PyYAML says, and the code of the message that says it in plain words.
BROKEN = {
    "undefined alias": "yaml-alias",  # a text that begins with an asterisk
    "mapping values are not allowed": "yaml-colon",
    "could not find expected ':'": "yaml-no-colon",
    "expected <block end>, but found '<scalar>'": "yaml-quote-inside",
    "expected <block end>": "yaml-indent",
    "expected ',' or": "yaml-bracket",
    "cannot start any token": "yaml-start",
    "unexpected end of stream": "yaml-quote",
    "another document": "yaml-second",
    "escape": "yaml-backslash",
}
BROKEN_WHERE_BEGUN = frozenset({"yaml-no-colon", "yaml-bracket", "yaml-quote"})
Place = tuple[int, int]
Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file: plain `data` (str, list, dict) and the line and column of each value by its location."""

    path: str
    data: Any
    places: dict[Loc, Place] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the name of the file without its ending."""
        return PurePosixPath(self.path).stem

    def place(self, loc: Loc) -> Place:
        """Return line and column of the value at `loc`, or of the nearest value around it."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (1, 1))

    def note(self, problems: Problems, code: str, loc: Loc, **params: object) -> None:
        """Note the fault `code` of the value at `loc`."""
        line, column = self.place(loc)
        problems.add(code, self.path, line, column, **params)


def read_text(path: Path, root: Path, problems: Problems) -> str | None:
    """Return the UTF-8 text of a file without byte-order mark, or None after noting why it can't be read."""
    shown = relative(path, root)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.add("file-missing", shown)
        return None
    except OSError as error:
        problems.add("file-unreadable", shown, reason=error.strerror or "error")
        return None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.add("encoding", shown, line)
        return None
    for number, line_text in enumerate(text.split("\n"), 1) if "\ufffd" in text or "<<<<<<<" in text else ():
        if "\ufffd" in line_text:
            problems.add("character-lost", shown, number)
        if line_text.startswith("<<<<<<< "):
            problems.add("conflict", shown, number)
    return text


def load_yaml(path: Path, root: Path, problems: Problems) -> Document | None:
    """Read a YAML file; return None after noting what is wrong with it."""
    text = read_text(path, root, problems)
    return None if text is None else parse_yaml(text, relative(path, root), problems)


def parse_yaml(text: str, path: str, problems: Problems) -> Document | None:
    """Parse YAML text; `path` is only shown in messages."""
    tabbed = [number for number, line in enumerate(text.split("\n"), 1) if INDENTED_ODDLY.match(line)]
    for number in tabbed:
        problems.add("yaml-tab", path, number)
    if tabbed:
        return None
    quick = quickly(text)
    if quick:
        return Document(path, *quick)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        _note_broken(error, path, problems)
        return None
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        problems.add("yaml-character", path, line, character=f"U+{ord(text[error.position]):04X}")
        return None
    except (RecursionError, ValueError):
        problems.add("yaml-broken", path, 1, 1, reason="nested too deeply")
        return None
    if node is None:
        problems.add("yaml-empty", path, 1)
        return None
    reader = _Reader(path, problems, text)
    data = reader.value(node, ())
    return None if reader.failed else Document(path, data, reader.places)


def _note_broken(error: yaml.MarkedYAMLError, path: str, problems: Problems) -> None:
    """Note in plain words what the parser says in its own, at the place where the mistake was made."""
    said = str(error.problem or error.context or "?")
    code = next((code for phrase, code in BROKEN.items() if phrase in said), "yaml-broken")
    begun = error.context_mark if code in BROKEN_WHERE_BEGUN else None
    mark = begun or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problems.add(code, path, line, column, **({"reason": said} if code == "yaml-broken" else {}))


class _Reader:
    """Turns YAML nodes into plain values and remembers where each one stands."""

    def __init__(self, path: str, problems: Problems, text: str) -> None:
        self.path, self.problems, self.lines = path, problems, text.split("\n")
        self.places: dict[Loc, Place] = {}
        self.seen: set[int] = set()
        self.failed = False

    def value(self, node: yaml.Node, loc: Loc) -> Any:
        mark = node.start_mark
        self.places[loc] = (mark.line + 1, mark.column + 1)
        if id(node) in self.seen:
            return self.fault("yaml-alias", node)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*loc, index)) for index, child in enumerate(node.value)]
        return self.scalar(node)

    def scalar(self, node: yaml.Node) -> str:
        """Return a text as typed; what YAML takes from an unquoted one, or leaves on it, is a fault."""
        value, end = str(node.value), node.end_mark
        plain = isinstance(node, yaml.ScalarNode) and node.style is None
        if plain and value.startswith(CURLY_QUOTES):
            self.fault("yaml-curly-quote", node)
        if plain and value and end.line < len(self.lines) and CUT_OFF.match(self.lines[end.line][end.column :]):
            self.fault("yaml-cut-off", node, value=value[-30:])
        return value

    def mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault("yaml-key", key)
                continue
            name = str(key.value)
            if name in result:
                self.fault("yaml-duplicate-key", key, key=name)
                continue
            result[name] = self.value(child, (*loc, name))
        return result

    def fault(self, code: str, node: yaml.Node, **params: str) -> None:
        self.failed = True
        mark = node.start_mark
        self.problems.add(code, self.path, mark.line + 1, mark.column + 1, **params)
