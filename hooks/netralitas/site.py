"""Decides the steps of a whole build: check, pages, downloads, exchange."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from netralitas.history import describe
from netralitas.problems import LANGUAGES, ContentError
from netralitas.project import load_project
from netralitas.swap import built_beside

Say = Callable[[str], None]


def build_site(root: Path, target: Path, with_pdf: bool, say: Say) -> None:
    """Build the whole site into `target`; on any failure `target` stays as it was.

    Raises ContentError with one line for each fault of the content or of the build.
    """
    project = load_project(root)
    project.require_sound()
    say("content: no fault")
    with built_beside(target) as fresh:
        _run_mkdocs(root, fresh, with_pdf)
        say(f"pages: {len(list(fresh.rglob('*.html')))} in {len(LANGUAGES)} languages")
        if with_pdf:
            from netralitas.downloads import add_downloads  # needs the libraries of the print editions

            for name in add_downloads(project, fresh / "unduh"):
                say(f"download: {name}")
    say(f"ready: {target.name}/index.html")


def _run_mkdocs(root: Path, target: Path, with_pdf: bool) -> None:
    environ = os.environ | {
        "SOURCE_DATE_EPOCH": str(describe(root).epoch),
        "ASN_DOWNLOADS": "1" if with_pdf else "0",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-f",
        "mkdocs.yml",
        "-d",
        str(target),
    ]
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise ContentError(_faults(done.stderr + done.stdout))


def _faults(log: str) -> str:
    """Return what a build said, without its news; --quiet would also hide what --strict counts."""
    lines = (line.removeprefix("WARNING -  ").removeprefix("ERROR   -  ") for line in log.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("INFO ", "DEBUG ")))
