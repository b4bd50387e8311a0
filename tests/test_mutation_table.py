"""The tables of broken promises fit the repository: every text is there once, every guard is a test."""

from __future__ import annotations

import subprocess
import sys

from mutation_table import MUTATIONS
from project_maker import REPO


def test_every_text_to_be_broken_is_there_once() -> None:
    wrong = {one.name: one.path for one in MUTATIONS if (REPO / one.path).read_text("utf-8").count(one.old) != 1}
    assert wrong == {}


def test_every_row_breaks_something_and_has_a_name_of_its_own() -> None:
    names = [one.name for one in MUTATIONS]
    assert len(names) == len(set(names))
    assert [one.name for one in MUTATIONS if one.old == one.new] == []


def test_every_guard_is_a_test() -> None:
    guards = sorted({one.guard for one in MUTATIONS})
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "--collect-only", *guards]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
