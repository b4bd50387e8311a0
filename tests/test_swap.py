"""A finished build takes the place of the last good one in one step, or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from netralitas import swap
from netralitas.swap import STALE_AFTER_SECONDS, built_beside

KILLED = """
import sys, time
from pathlib import Path
from netralitas.swap import built_beside
with built_beside(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("half")
    print("writing", flush=True)
    time.sleep(60)
"""


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def content(path: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in path.iterdir()}


def build(target: Path, text: str) -> None:
    with built_beside(target) as fresh:
        assert fresh.parent == target.parent and list(fresh.iterdir()) == []
        (fresh / "index.html").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("exchange", [True, False], ids=["one call", "two renames"])
def test_a_finished_build_replaces_the_old_one(exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(sys, "platform", "darwin")
    target = folder(tmp_path / "site", "old")
    (target / "gone.html").write_text("old", encoding="utf-8")
    build(target, "new")
    assert content(target) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert target.stat().st_mode & 0o777 == 0o755


def test_the_first_build(tmp_path: Path) -> None:
    build(tmp_path / "site", "new")
    assert content(tmp_path / "site") == {"index.html": "new"}


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_failed_build_leaves_the_old_one(error: type[BaseException], tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "old")
    with pytest.raises(error), built_beside(target) as fresh:
        (fresh / "index.html").write_text("half", encoding="utf-8")
        raise error
    assert content(target) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_killed_build_leaves_the_old_one_and_the_next_succeeds(tmp_path: Path) -> None:
    target = folder(tmp_path / "site", "old")
    with subprocess.Popen([sys.executable, "-c", KILLED, str(target)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"writing\n"
        process.send_signal(signal.SIGKILL)
    assert content(target) == {"index.html": "old"}
    build(target, "new")
    assert content(target) == {"index.html": "new"}


def test_what_killed_builds_left_is_removed_after_an_hour_only(tmp_path: Path) -> None:
    left, running = folder(tmp_path / "site.new-a", "left"), folder(tmp_path / "site.new-b", "running")
    old = time.time() - STALE_AFTER_SECONDS - 1
    os.utime(left, (old, old))
    build(tmp_path / "site", "new")
    assert not left.exists() and running.exists()


def test_no_moment_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder(tmp_path / "site", "old")
    seen: list[bool] = []
    real = Path.rename
    monkeypatch.setattr(Path, "rename", lambda self, other: (real(self, other), seen.append(target.exists()))[0])
    build(target, "new")
    assert seen == [], "two renames where one exchange is possible"
    assert swap._exchange(tmp_path / "nothing", target) is False


def test_the_old_site_comes_back_when_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder(tmp_path / "site", "old")
    real = Path.rename

    def held(self: Path, other: Path) -> Path:
        if other == target and ".new-" in self.name and not self.name.endswith("-old"):
            raise PermissionError(13, "Access is denied")
        return real(self, other)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(PermissionError):
        build(target, "new")
    assert content(target) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
