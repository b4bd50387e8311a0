"""Decides whether the two languages say the same: pages, headings, citations of each section, markers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from netralitas.pages import Mark, Page
from netralitas.problems import LANGUAGES, Problems


def check_parity(pages: Iterable[Page], problems: Problems) -> None:
    """Note every page, heading, citation or marker that one language has and the other has not."""
    by_name: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_name.setdefault(page.name, {})[page.language] = page
    for name, versions in sorted(by_name.items()):
        for language in LANGUAGES:
            path = f"docs/{language}/{name}"
            if language not in versions and not problems.about(path):
                problems.add("page-missing", path)
        if len(versions) == len(LANGUAGES):
            _compare(versions["id"], versions["en"], problems)


def _compare(first: Page, second: Page, problems: Problems) -> None:
    if _outline(first) != _outline(second):
        if any(problems.about(page.path, code) for page in (first, second) for code in ("heading-", "meta-open")):
            return
        line, ours, theirs = _first_difference(first.headings, second.headings)
        problems.add("parity-headings", second.path, line, value=theirs, other=first.path, wanted=ours)
        return
    _compare_notes(first, second, problems)
    for kind, code in (("citations", "citation-"), ("markers", "marker-")):
        faulty = {*_faulty_sections(first, code, problems), *_faulty_sections(second, code, problems)}
        for section in dict.fromkeys(["", *(mark.text for mark in first.headings)]):
            if section in faulty:
                continue
            wanted = _in_section(getattr(first, kind), section)
            given = _in_section(getattr(second, kind), section)
            missing, extra = wanted - given, given - wanted
            heading = _heading(second, section)
            for text in sorted(missing):
                problems.add(f"parity-{kind}-missing", second.path, heading.line, value=text, other=first.path)
            for text in sorted(extra):
                problems.add(f"parity-{kind}-extra", second.path, heading.line, value=text, other=first.path)


def _faulty_sections(page: Page, code: str, problems: Problems) -> Iterator[str]:
    """Walk the sections in which a citation or marker is faulty itself; the other language need not be blamed too."""
    for problem in problems:
        if problem.path == page.path and problem.code.startswith(code):
            above = [mark.text for mark in page.headings if mark.line <= problem.line]
            yield above[-1] if above else ""


def _compare_notes(first: Page, second: Page, problems: Problems) -> None:
    """Note each section whose minutes for the trainer differ between the languages (0: no notes)."""
    if problems.about(first.path, "notes-") or problems.about(second.path, "notes-"):
        return
    wanted, given = ({note.section: note for note in page.notes} for page in (first, second))
    for section in dict.fromkeys([*wanted, *given]):
        ours = wanted[section].minutes if section in wanted else 0
        theirs = given[section].minutes if section in given else 0
        if ours != theirs:
            line = given[section].line if section in given else _heading(second, section).line
            problems.add("parity-notes", second.path, line, value=theirs, other=first.path, wanted=ours)


def _heading(page: Page, section: str) -> Mark:
    return next((mark for mark in page.headings if mark.text == section), Mark("", 1))


def _outline(page: Page) -> list[tuple[int, str]]:
    return [(mark.level, mark.text) for mark in page.headings]


def _in_section(marks: Iterable[Mark], section: str) -> Counter[str]:
    return Counter(mark.text for mark in marks if mark.section == section)


def _first_difference(ours: tuple[Mark, ...], theirs: tuple[Mark, ...]) -> tuple[int, str, str]:
    """Return the line in the second page and the two headings that differ first."""
    end = Mark("–", theirs[-1].line if theirs else 1)
    for position in range(max(len(ours), len(theirs))):
        first = ours[position] if position < len(ours) else end
        second = theirs[position] if position < len(theirs) else end
        if (first.level, first.text) != (second.level, second.text):
            return second.line, _shown(first), _shown(second)
    return end.line, end.text, end.text


def _shown(mark: Mark) -> str:
    return f"{'#' * mark.level} {mark.text}".strip()
