"""Figures have their source and their year, and counts that do not agree never stand alone."""

from __future__ import annotations

import pytest
from cases_reader import CASES, read
from netralitas.counts import COUNT, SHARE, lonely_figures, loose_figures
from netralitas.pages import load_pages, parse_page
from netralitas.problems import Problems
from netralitas.prose import blocks
from netralitas.sources import Register, load_register
from project_maker import REPO

RIVALS = [frozenset(group) for group in read(CASES / "rival_counts.yml").values()]
COUNTED, RIVAL, LAW = "data-pengawas/bkn-2020", "data-pengawas/kasn-pilkada-2020", "pp-94-2021/8-3"


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(REPO, Problems())


def lacks(text: str, register: Register) -> list[str]:
    page = parse_page(text, "en", "x.md", "docs/en/x.md", Problems())
    return [one.lacks for one in loose_figures([page], register)]


def test_a_figure_has_its_source_and_its_year(register: Register) -> None:
    assert lacks("There were 580 cases in 2020.\n", register) == ["source"]
    assert lacks(f"There were 580 cases in 2020 [@{LAW}].\n", register) == ["source"]
    assert lacks(f"There were 1,005 cases [@{COUNTED}].\n", register) == ["year"]
    assert lacks(f"There were 1,005 cases in 2020 [@{COUNTED}].\n", register) == []
    assert lacks("Some 25 per cent.\n", register) == ["source"]
    assert lacks(f"The cut is 25 per cent [@{LAW}].\n", register) == []
    assert lacks("Within 7 days, Rp6 million, Art. 5, 12 months.\n", register) == []


def test_rivals_stand_together() -> None:
    def lonely(text: str) -> list[str]:
        page = parse_page(text, "en", "x.md", "docs/en/x.md", Problems())
        return [one.lacks for one in lonely_figures([page], [frozenset({COUNTED, RIVAL})])]

    assert lonely(f"In 2020 there were 1,005 cases [@{COUNTED}].\n") == [RIVAL]
    assert lonely(f"In 2020 there were 1,005 cases [@{COUNTED}].\n\nKASN: 2,034 reports [@{RIVAL}].\n") == []
    assert lonely(f"The counts differ [@{COUNTED}].\n") == []


def test_figures_of_the_pages(register: Register) -> None:
    """Pages for trainers, in a folder, speak of shares of their own room."""
    pages = [page for page in load_pages(REPO, Problems()) if "/" not in page.name]
    found = [block for page in pages for block in blocks(page) if COUNT[page.language].search(block.plain)]
    assert len(found) >= 40 and any(SHARE.search(block.plain) for page in pages for block in blocks(page))
    loose = [*loose_figures(pages, register), *lonely_figures(pages, RIVALS)]
    assert [f"{one.path}:{one.line}: {one.lacks}: {one.text}" for one in loose] == []


def test_rivals_are_entries_of_the_register(register: Register) -> None:
    assert {name for group in RIVALS for name in group} <= register.sources.keys()
