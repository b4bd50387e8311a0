"""Two machines write the same bytes, whatever their folders, languages, clocks, fonts and rights are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from font_source_sans_pro import font_directory
from office_site import OTHER_FONTS, make_office
from project_maker import REPO

LEFT_OUT = (".venv", ".cache", ".tools", "site", "node_modules", "__pycache__", ".*_cache", ".hypo*")
OLD_DAY = 1_000_000_000  # seconds of the epoch: September 2001
ASN = [sys.executable, "-c", "from netralitas.cli import main; main()"]


def build(root: Path, own: dict[str, str], umask: int = 0o022) -> dict[str, bytes]:
    """Build the site in `root` with all downloads, in a process of its own; return its files."""
    environ = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    environ |= {"ASN_ROOT": str(root), "PYTHONPATH": str(REPO / "hooks")} | own
    done = subprocess.run([*ASN, "site"], cwd=root, env=environ, umask=umask, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def another_machine(folder: Path) -> dict[str, str]:
    """Return the settings of a machine that has little in common with this one."""
    fonts = folder / "fonts"
    fonts.mkdir()
    for face in Path(font_directory).glob("*Black*.otf"):
        shutil.copy(face, fonts)
    (fonts / "fonts.conf").write_text(OTHER_FONTS.format(fonts), encoding="utf-8")
    (folder / "temporary").mkdir()
    return {
        "HOME": str(folder),
        "TMPDIR": str(folder / "temporary"),
        "LC_ALL": "POSIX",
        "TZ": "America/St_Johns",
        "PYTHONHASHSEED": "7",
        "FONTCONFIG_FILE": str(fonts / "fonts.conf"),
    }


def moved(root: Path, target: Path) -> Path:
    """Copy a project to another place, its files written in the opposite order and long ago; return the copy."""
    ignore = shutil.ignore_patterns(*LEFT_OUT)
    shutil.copytree(root, target, symlinks=True, ignore=ignore)
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_file() and not path.is_symlink() and ".git" not in path.relative_to(target).parts:
            content = path.read_bytes()
            path.unlink()
            path.write_bytes(content)
            os.utime(path, (OLD_DAY, OLD_DAY))
    return target


def check_same(root: Path, tmp_path: Path) -> None:
    """Build a project here and on another machine, and compare all files."""
    here = build(root, {"HOME": str(Path.home()), "PYTHONHASHSEED": "0"})
    elsewhere = tmp_path / "another machine"
    elsewhere.mkdir()
    there = build(moved(root, elsewhere / "a/b"), another_machine(elsewhere), umask=0o077)
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert {Path(name).suffix for name in here} >= {".pdf", ".docx", ".zip", ".json", ".html"}


def test_a_small_site_is_the_same_on_another_machine(tmp_path: Path) -> None:
    check_same(make_office(tmp_path / "project"), tmp_path)


@pytest.mark.long
def test_the_whole_site_is_the_same_on_another_machine(tmp_path: Path) -> None:
    root = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(REPO), str(root)], check=True)
    check_same(root, tmp_path)
