"""Both languages have the same pages, headings, citations of each section and markers."""

from __future__ import annotations

import pytest
from netralitas.pages import parse_page
from netralitas.parity import check_parity
from netralitas.problems import Problems

SAME = [
    ("# A\n\n[@a/1] lalu [@b/2]\n", "# A\n\n[@b/2] then [@a/1]\n"),
    ("# A\n\n## B { #b }\n", "# Other words\n\n## Others { #b }\n"),
    ("# A\n\n`[@a/1]`\n", "# A\n"),
    ("", ""),
]
DIFFERENT = [
    ("# A\n\n[@a/1] [@a/1]\n", "# A\n\n[@a/1]\n", "parity-citations-missing", 1),
    ("# A\n\n[@a/1]\n\n## B { #b }\n", "# A\n\n## B { #b }\n\n[@a/1]\n", "parity-citations-extra", 3),
    ("# A\n\n## B { #b }\n", "# A\n\n### B { #b }\n", "parity-headings", 3),
    ("# A\n\n## B { #b }\n\n## C { #c }\n", "# A\n\n## C { #c }\n\n## B { #b }\n", "parity-headings", 3),
    ("# A\n", "# A\n\n## B { #b }\n", "parity-headings", 3),
    ("[@a/1]\n", "\n", "parity-citations-missing", 1),
    ("# A\n\n<!-- site:quiz a -->\n", "# A\n\n<!-- site:quiz b -->\n", "parity-markers-extra", 1),
]


def compared(first: str, second: str) -> Problems:
    pages = [
        parse_page(text, language, "x.md", f"docs/{language}/x.md", Problems())
        for language, text in (("id", first), ("en", second))
    ]
    problems = Problems()
    check_parity(pages, problems)
    return problems


@pytest.mark.parametrize(("first", "second"), SAME)
def test_same(first: str, second: str) -> None:
    assert list(compared(first, second)) == []


@pytest.mark.parametrize(("first", "second", "code", "line"), DIFFERENT)
def test_different(first: str, second: str, code: str, line: int) -> None:
    assert (code, line) in {(problem.code, problem.line) for problem in compared(first, second)}


def test_the_order_of_pages_does_not_matter() -> None:
    page = parse_page("# A\n", "en", "b.md", "docs/en/b.md", Problems())
    problems = Problems()
    check_parity([page], problems)
    assert [(one.code, one.path) for one in problems] == [("page-missing", "docs/id/b.md")]
