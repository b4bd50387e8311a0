"""Decides how a fault in the content is named: place, fault and remedy on one line, all faults of a run."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

LANGUAGES = ("id", "en")
NONE_NEAR = "–"
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # what would break a line of a message in two


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: a path relative to the project, a place (0 = unknown) and the parameters of its message."""

    path: str
    line: int
    column: int
    code: str
    params: tuple[tuple[str, str], ...] = ()

    def text(self, messages: Mapping[str, str], label: str = "") -> str:
        """Return `path:line:column: fault. Remedy.` in the language of `messages`; a label goes before the fault."""
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        place += f": {label}" if label else ""
        try:
            return f"{place}: {messages[self.code].format(**_with_hint(dict(self.params), messages))}"
        except (KeyError, IndexError, ValueError, AttributeError):  # the message itself is faulty
            return f"{place}: {self.code} ({', '.join(f'{name}: {value}' for name, value in self.params)})."


def _with_hint(params: dict[str, str], messages: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters of a message with the sentence that names what was probably meant, if anything is near."""
    if "near" in params:
        none = params["near"].endswith(NONE_NEAR)
        params["near"] = messages["near-none"] if none else messages["near"].format(name=params["near"])
    return params


@dataclass
class Problems:
    """Collects the faults of a whole run; nothing is raised before every file has been read."""

    found: set[Problem] = field(default_factory=set)

    def add(self, code: str, path: str, line: int = 0, column: int = 0, **params: object) -> None:
        """Note the fault `code`; `params` fill the placeholders of its message."""
        shown = tuple(sorted((name, UNPRINTABLE.sub(" ", str(value))) for name, value in params.items()))
        self.found.add(Problem(path, line, column, code, shown))

    def about(self, path: str, code: str = "") -> bool:
        """Tell whether a fault of this file is known, so that what points to it need not be blamed too.

        A file of the same name with another ending or in capital letters counts: it is that file, misnamed.
        """
        wanted = _bare(path)
        return any(problem.code.startswith(code) and _bare(problem.path) == wanted for problem in self.found)

    def __bool__(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self.found)

    def __iter__(self) -> Iterator[Problem]:
        """Walk the faults by file and line."""
        return iter(sorted(self.found))


def _bare(path: str) -> str:
    folder, _, name = path.lower().rpartition("/")
    return f"{folder}/{name.split('.')[0]}"


class ContentError(Exception):
    """Raised where work cannot go on with faulty content; its text holds one line for each fault."""


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the known name most like the wanted one, or a dash when none is near."""
    match = get_close_matches(wanted, list(known), n=1, cutoff=0.5)
    return match[0] if match else NONE_NEAR


def message_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return the language of messages: `ASN_LANG`, else Indonesian on an Indonesian system, else English."""
    wanted = environ.get("ASN_LANG", "")
    if wanted in LANGUAGES:
        return wanted
    system = environ.get("LC_ALL") or environ.get("LANG") or locale.getlocale()[0] or ""
    return "id" if system.lower().startswith(("id", "indonesia")) else "en"


def relative(path: Path, root: Path) -> str:
    """Return the path as people see it: relative to the project, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()
