"""Every promise of the quizzes has a test that fails when the promise is broken: each guard is broken once here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mutation_table import MUTATIONS, Mutation
from project_maker import REPO

pytestmark = pytest.mark.long
TOOLS = "tests/tools/node_modules"
LEFT_OUT = (".git", ".venv", ".cache", ".tools", "site", "node_modules", "bench", "__pycache__", ".*_cache", ".hypo*")
GUARDS = list(dict.fromkeys(one.guard for one in MUTATIONS))


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository that may be broken."""
    target = tmp_path_factory.mktemp("broken") / "repository"
    shutil.copytree(REPO, target, symlinks=True, ignore=shutil.ignore_patterns(*LEFT_OUT))
    shutil.copytree(REPO / "tests/bench", target / "tests/bench", dirs_exist_ok=True)
    (target / TOOLS).symlink_to((REPO / TOOLS).resolve())
    return target


def run(copy: Path, guards: list[str]) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, on their own: nothing of this run of the tests reaches them."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV"))}
    environ |= {"PYTHONPATH": str(copy / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", "--no-header", *guards]
    return subprocess.run(command, cwd=copy, env=environ, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def broken(copy: Path, request: pytest.FixtureRequest) -> Iterator[Mutation]:
    """Break the copy by one mutation and put it right afterwards."""
    mutation: Mutation = request.param
    path = copy / mutation.path
    sound = path.read_text(encoding="utf-8")
    assert sound.count(mutation.old) == 1, f"{mutation.path} holds {sound.count(mutation.old)} times {mutation.old!r}"
    path.write_text(sound.replace(mutation.old, mutation.new), encoding="utf-8")
    yield mutation
    path.write_text(sound, encoding="utf-8")


def test_all_guards_are_content_with_the_copy(copy: Path) -> None:
    done = run(copy, GUARDS)
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.parametrize("broken", MUTATIONS, ids=[one.name for one in MUTATIONS], indirect=True)
def test_a_broken_promise_turns_its_guard_red(broken: Mutation, copy: Path) -> None:
    done = run(copy, [broken.guard])
    assert done.returncode == 1, f"{broken.guard} does not see it: {done.stdout[-2000:]}"
    assert "FAILED" in done.stdout or "ERROR" in done.stdout
