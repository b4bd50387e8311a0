"""`asn impact` and `asn facts` find every use of a source, and a fact used nowhere has its reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from netralitas import cli
from netralitas.facts import REASONS, Trace, load_facts, trace
from netralitas.problems import Problems
from netralitas.project import load_project
from netralitas.text_yaml import parse_yaml
from netralitas.uses import data_uses, uses
from project_maker import REPO, Maker

NOTES = "docs/sources/notes/note.md"
DATA = """\
deadlines:
  - id: keberatan
    label: {id: "Keberatan", en: "Objection"}
    source: uu-1-2020/3
    steps: [{clauses: [uu-1-2020/3-a]}]
"""


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["--root", str(root), *arguments])


def test_uses_in_data_are_found_by_the_field() -> None:
    document = parse_yaml(DATA, "docs/deadlines.yml", Problems())
    assert document
    found = [(one.line, one.column, one.kind, one.name, one.source) for one in data_uses(document)]
    assert found == [(4, 13, "data", "keberatan", "uu-1-2020/3"), (5, 24, "data", "keberatan", "uu-1-2020/3-a")]


def test_uses_in_the_real_content() -> None:
    found = uses(REPO, load_project(REPO).pages)
    assert {one.kind for one in found} == {"page", "item", "act", "dialogue", "figure", "term", "data"}
    for one in found[::50]:
        line = (REPO / one.path).read_text(encoding="utf-8").split("\n")[one.line - 1]
        assert line[one.column - 1 :].lstrip("[@\"'").startswith(one.source)


def test_impact_of_an_instrument_and_of_an_entry(project: Maker) -> None:
    root = project({"docs/deadlines.yml": DATA})
    whole, entry = run(root, "impact", "uu-1-2020"), run(root, "impact", "uu-1-2020/3")
    assert (whole.exit_code, entry.exit_code) == (0, 0)
    lines = entry.stdout.splitlines()
    assert set(lines) <= {*whole.stdout.splitlines(), lines[-1]}
    assert "docs/deadlines.yml:4:13: data file keberatan: uu-1-2020/3" in lines
    assert any(re.match(r"docs/id/index\.md:\d+:\d+: page index#\w*: uu-1-2020/3$", line) for line in lines)
    assert any(re.match(r"quizzes/contoh\.yml:\d+:\d+: item [\w-]+: uu-1-2020/3$", line) for line in lines)
    assert (
        lines[-1]
        == f"{len(lines) - 1} places in {len({one.split(':')[0] for one in lines[:-1]})} files rest on uu-1-2020/3."
    )


@pytest.mark.parametrize(("wanted", "near"), [("uu-1-2021", "uu-1-2020"), ("uu-1-2020/3-b", "uu-1-2020/3-a")])
def test_impact_of_an_unknown_source(wanted: str, near: str, project: Maker) -> None:
    result = run(project(), "impact", wanted)
    assert result.exit_code == 1 and result.stdout == ""
    assert result.stderr == f'There is no source "{wanted}" in docs/sources/. Did you mean "{near}"?\n'


def test_impact_in_indonesian(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASN_LANG", "id")
    assert ": halaman index#" in run(project(), "impact", "uu-1-2020/3").stdout


@pytest.mark.parametrize("verb", ["impact", "facts"])
def test_help(verb: str, project: Maker) -> None:
    result = run(project(), verb, "--help")
    assert result.exit_code == 0 and len(result.stdout.splitlines()) > 5


def test_facts_used_lost_and_excused(project: Maker) -> None:
    note = "- **CS-001** – Used. **A**.\n- **CS-002** – Not used. **B**.\n"
    lost = run(project({NOTES: note}), "facts")
    assert lost.exit_code == 1
    assert "CS-002 (B) docs/sources/notes/note.md:2\n  Not used: no reason is given." in lost.stdout
    assert lost.stdout.endswith("2 facts: 1 used, 0 not used for a stated reason, 1 not used without a reason.\n")


def test_facts_with_reasons(project: Maker) -> None:
    note = "- **CS-001** – Used. **A**.\n- **CS-002** – Not used. **B**.\n"
    because = 'unused: [{because: "Says nothing to readers.", facts: [CS-002]}]\n'
    root = project({NOTES: note, REASONS: because})
    assert run(root, "facts").exit_code == 0
    shown = run(root, "facts", "--unused").stdout
    assert "Not used: Says nothing to readers." in shown and "CS-001" not in shown
    assert "page index#" in run(root, "facts", "CS-001").stdout
    (root / REASONS).write_text(because.replace("CS-002", "CS-002, CS-001"), encoding="utf-8")
    result = run(root, "facts")
    assert result.exit_code == 1 and "is not needed. Delete it there." in result.stdout
    (root / REASONS).write_text("unused: [{facts: [CS-002]}]\n", encoding="utf-8")
    result = run(root, "facts")
    assert result.exit_code == 1 and result.stderr.startswith(f"{REASONS}:1:10: ")


def test_an_unknown_fact(project: Maker) -> None:
    result = run(project({NOTES: "- **CS-001** – Used. **A**.\n"}), "facts", "CS-011")
    assert result.exit_code == 1
    assert result.stderr == "There is no fact CS-011 in docs/sources/notes/. Did you mean CS-001?\n"


@pytest.fixture(scope="module")
def traces() -> dict[str, Trace]:
    project = load_project(REPO)
    problems = Problems()
    found = trace(REPO, project.register, uses(REPO, project.pages), problems)
    assert not problems
    return found


def test_no_fact_is_lost(traces: dict[str, Trace]) -> None:
    assert len(traces) >= 328
    assert [name for name, one in traces.items() if one.lost] == []
    assert [name for name, one in traces.items() if one.stale] == []


def test_grade_a_facts_are_told(traces: dict[str, Trace]) -> None:
    """Those that are not: told under another id, kept back by the notes, partisan, or about no act of readers."""
    idle = [name for name, one in traces.items() if one.fact.grade == "A" and not one.uses]
    told = [name for name in idle if traces[name].reason.startswith("Told as ")]
    assert set(idle) - set(told) == {"EL-032", "EL-502", "EL-519"}


def test_what_is_told_under_another_id_is_used(traces: dict[str, Trace]) -> None:
    for one in traces.values():
        for twin in re.findall(r"\b(?:CS|EL)-\d{3}\b", one.reason):
            assert traces[twin].uses, f"{one.fact.id}: {twin}"


def test_grades_of_groups_are_inherited() -> None:
    facts = load_facts(REPO)
    assert [facts[name].grade for name in ("CS-001", "CS-204", "CS-060", "CS-110", "CS-121", "EL-302")] == list(
        "ABCAAA"
    )
