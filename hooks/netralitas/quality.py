"""Decides what `make test` runs, in this order, and that one failure fails the whole."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

LOWEST_COVERAGE = 90

Say = Callable[[str], None]


def steps(long: bool) -> list[tuple[str, list[str]]]:
    """Return what is run, each with its name; the tests come last, so that their summary ends the output."""
    tests = ["pytest", "-n", "auto", "--dist", "worksteal", "--cov=netralitas", "--cov-branch"]
    tests += ["--cov-report=term-missing:skip-covered", f"--cov-fail-under={LOWEST_COVERAGE}"]
    return [
        ("style", ["ruff", "check", "."]),
        ("format", ["ruff", "format", "--check", "."]),
        ("types", ["mypy"]),
        ("tests", tests if long else [*tests, "-m", "not long"]),
    ]


def run_all(root: Path, long: bool, say: Say) -> bool:
    """Run every step, also after one has failed; tell whether all went well."""
    failed = []
    for name, command in steps(long):
        say(f"== {name}: {' '.join(command)}")
        if subprocess.run([sys.executable, "-m", *command], cwd=root).returncode:
            failed.append(name)
    if failed:
        say(f"FAILED: {', '.join(failed)}")
    return not failed
