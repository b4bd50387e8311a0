"""The register decides what may be cited, and as present or past law."""

from __future__ import annotations

import pytest
from netralitas.problems import Problems
from netralitas.sources import Register, load_register
from project_maker import SAMPLE, Maker

LAW = "docs/sources/uu-1-2020.yml"


def register_of(project: Maker, changes: dict[str, object] | None = None) -> Register:
    problems = Problems()
    register = load_register(project(changes), problems)
    assert list(problems) == []
    return register


@pytest.mark.parametrize(
    ("status", "past"),
    [
        ("in-force", False),
        ("amended", False),
        ("transitional", False),
        ("pending", False),
        ("repealed", True),
        ("superseded", True),
    ],
)
def test_status_decides_what_is_past(status: str, past: bool, project: Maker) -> None:
    register = register_of(project, {LAW: {"replace": "status: in-force", "by": f"status: {status}"}})
    assert [source.past for source in register.sources.values()] == [past, past]


def test_an_entry_that_has_ended_is_past(project: Maker) -> None:
    register = register_of(project, {LAW: {"append": "    from: 2020-01-01\n    until: 2025-12-31\n"}})
    assert {id: source.past for id, source in register.sources.items()} == {
        "uu-1-2020/3": False,
        "uu-1-2020/3-a": True,
    }
    assert register.sources["uu-1-2020/3-a"].entry.since == "2020-01-01"


def test_the_nearest_id_is_of_the_same_instrument(project: Maker) -> None:
    second = (SAMPLE / LAW).read_text(encoding="utf-8").replace("id: uu-1-2020", "id: uu-9-2020")
    second = second.replace("id: 3-a", "id: 8-z")
    register = register_of(project, {"docs/sources/uu-9-2020.yml": second})
    assert register.nearest("uu-1-2020/3-aa") == "uu-1-2020/3-a"
    assert register.nearest("uu-1-2020/8-z") == "uu-1-2020/3-a", "not the one of the other instrument"
    assert register.nearest("uu-9-2020/8-a") == "uu-9-2020/8-z"
    assert register.nearest("uu-1-2021/3") in register.sources
    assert register.nearest("") == "–"


def test_instruments_stand_by_kind_and_year(project: Maker) -> None:
    def other(name: str, kind: str, year: str) -> str:
        text = (SAMPLE / LAW).read_text(encoding="utf-8").replace("id: uu-1-2020", f"id: {name}")
        return text.replace("kind: statute", f"kind: {kind}").replace('year: "2020"', f'year: "{year}"')

    register = register_of(
        project,
        {
            "docs/sources/a-berita.yml": other("a-berita", "news", "2010"),
            "docs/sources/b-perka.yml": other("b-perka", "regulation", "2012"),
            "docs/sources/z-uu.yml": other("z-uu", "statute", "2014"),
        },
    )
    assert [one.id for one in register.instruments] == ["z-uu", "uu-1-2020", "b-perka", "a-berita"]


def test_the_day_checked_is_the_earliest(project: Maker) -> None:
    register = register_of(project)
    assert register.checked(["uu-1-2020/3"]) == "2026-11-22"
    assert register.checked(["uu-1-2020/3", "uu-1-2020/3-a"]) == "2026-11-20"
    assert register.checked([]) == "2026-11-20"
