"""`asn test` runs every step and fails when one of them fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from netralitas.cli import main
from netralitas.quality import steps


@pytest.mark.parametrize(("failing", "code"), [("", 0), ("mypy", 1), ("pytest", 1)])
def test_all_steps_run_and_one_failure_counts(
    failing: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: list[str] = []

    def pretend(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        assert command[:2] == [sys.executable, "-m"]
        run.append(command[2])
        return subprocess.CompletedProcess(command, int(command[2] == failing))

    monkeypatch.setattr(subprocess, "run", pretend)
    result = CliRunner().invoke(main, ["--root", str(tmp_path), "test"])
    assert run == ["ruff", "ruff", "mypy", "pytest"]
    assert result.exit_code == code
    assert ("FAILED" in result.output) == bool(code)


def test_long_tests_only_when_asked() -> None:
    assert "not long" in steps(False)[-1][1]
    assert "not long" not in steps(True)[-1][1]
