"""The version shown is that of the commit, so that one commit gives the same bytes."""

from __future__ import annotations

import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
from netralitas.history import describe


def git(root: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *settings, *arguments], check=True, capture_output=True)


def test_in_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-11-22T23:30:00-05:00")
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "x")
    git(tmp_path, "config", "core.abbrev", "12")
    described = describe(tmp_path)
    assert described.number == version("asn-netral")
    assert (described.day, described.epoch) == ("2026-11-23", 1795408200)
    assert len(described.commit) == 7, "the same in every copy of the repository"


@pytest.mark.parametrize("path", [None, ""], ids=["outside a repository", "without git"])
def test_no_commit(path: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if path is not None:
        monkeypatch.setenv("PATH", path)
    described = describe(tmp_path)
    assert (described.commit, described.day, described.epoch) == ("", "", 0)


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert describe(tmp_path).commit == ""
