"""Every promise has a test that fails when the promise is broken: each promise of the tables is broken once here.

The guards of scripts and style sheets open sites that were built before, in which only the broken file is replaced.
"""

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
from sites import KEPT, REAL, SMALL, published, small_site

pytestmark = pytest.mark.long
TOOLS = "tests/tools/node_modules"
LEFT_OUT = (".git", ".venv", ".cache", ".tools", "site", "node_modules", "bench", "__pycache__", ".*_cache", ".hypo*")
# Neither is of use here; the second, loaded late, is not parsed by Python 3.11 once a browser has been driven.
PLUGINS = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest")
FILES = sorted({one.guard.partition("::")[0] for one in MUTATIONS})


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository that may be broken."""
    target = tmp_path_factory.mktemp("broken") / "repository"
    shutil.copytree(REPO, target, symlinks=True, ignore=shutil.ignore_patterns(*LEFT_OUT))
    shutil.copytree(REPO / "tests/bench", target / "tests/bench", dirs_exist_ok=True)
    (target / TOOLS).symlink_to((REPO / TOOLS).resolve())
    return target


@pytest.fixture(scope="session")
def sites(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the sites that guards open, as the sound repository makes them."""
    folder = tmp_path_factory.mktemp("sites")
    shutil.copytree(built_site, folder / REAL)
    for name in SMALL:
        shutil.copytree(small_site(name, tmp_path_factory.mktemp(name)), folder / name)
    return folder


def run(copy: Path, guards: list[str], sites: Path | None) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, on their own: nothing of this run of the tests reaches them.

    Sites are built anew by them where `sites` is None.
    """
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV", KEPT))}
    environ |= {"PYTHONPATH": str(copy / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"} | (
        {KEPT: str(sites)} if sites else {}
    )
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "--no-header", *PLUGINS, *guards]
    return subprocess.run(command, cwd=copy, env=environ, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def broken(copy: Path, sites: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Mutation, Path | None]]:
    """Break the copy by one mutation and put it right afterwards; give the sites that are broken alike, if they are."""
    mutation: Mutation = request.param
    path = copy / mutation.path
    sound, before = path.read_text(encoding="utf-8"), published(copy, mutation.path)
    assert sound.count(mutation.old) == 1, f"{mutation.path} holds {sound.count(mutation.old)} times {mutation.old!r}"
    path.write_text(sound.replace(mutation.old, mutation.new), encoding="utf-8")
    after = published(copy, mutation.path)
    written = [site / before[0] for site in sites.iterdir()] if before else []
    alike = before and all(file.exists() and file.read_text(encoding="utf-8") == before[1] for file in written)
    if before and after and alike:
        for file in written:
            file.write_text(after[1], encoding="utf-8")
    yield mutation, sites if alike else None
    path.write_text(sound, encoding="utf-8")
    if before and alike:
        for file in written:
            file.write_text(before[1], encoding="utf-8")


@pytest.mark.parametrize("file", FILES)
def test_guards_are_content_with_the_copy(file: str, copy: Path, sites: Path) -> None:
    guards = [one.guard for one in MUTATIONS if one.guard.partition("::")[0] == file]
    done = run(copy, list(dict.fromkeys(guards)), sites)
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.parametrize("broken", MUTATIONS, ids=[one.name for one in MUTATIONS], indirect=True)
def test_a_broken_promise_turns_its_guard_red(broken: tuple[Mutation, Path | None], copy: Path) -> None:
    mutation, sites = broken
    done = run(copy, [mutation.guard], sites)
    assert done.returncode == 1, f"{mutation.guard} does not see it: {done.stdout[-2000:]}"
    assert "FAILED" in done.stdout or "ERROR" in done.stdout
