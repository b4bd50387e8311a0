"""Decides the steps of a whole build: check, pages, downloads, exchange."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from netralitas.download_list import TITLES, Download
from netralitas.history import describe
from netralitas.markup import site_address
from netralitas.problems import LANGUAGES, ContentError
from netralitas.project import Project, load_project
from netralitas.swap import built_beside

Say = Callable[[str], None]


def build_site(root: Path, target: Path, with_pdf: bool, say: Say) -> None:
    """Build the whole site into `target`; on any failure `target` stays as it was.

    Raises ContentError with one line for each fault of the content or of the build.
    """
    project = load_project(root)
    project.require_sound()
    address = site_address(project.settings, os.environ)
    if not address:
        say("SITE_URL is not set: no canonical address, sitemap, Open Graph data or QR code.")
    elif not address.startswith(("https://", "http://")):
        raise ContentError(f"SITE_URL: {address} is no address of a site. Write it with https:// in front.")
    say("content: no fault")
    with _named_if_held(target), built_beside(target) as fresh, TemporaryDirectory(prefix="asn-downloads-") as name:
        folder = Path(name, "unduh")
        downloads = _downloads(project, folder, address, say) if with_pdf else []
        _run_mkdocs(root, fresh, folder if with_pdf else None)
        say(f"pages: {len(project.pages)} in {len(LANGUAGES)} languages")
        if with_pdf:
            from netralitas.downloads import add_archive  # needs the libraries of the print editions

            (folder / TITLES).unlink()
            shutil.move(folder, fresh / "unduh")
            say(f"download: {add_archive(project, fresh, downloads).file}")
    say(f"ready: {target.name}/index.html")


@contextmanager
def _named_if_held(target: Path) -> Iterator[None]:
    """Raise ContentError where another program holds the old site, as Windows lets it."""
    try:
        yield
    except PermissionError as error:
        fault = f"{target.name}: can't be written ({error.strerror})."
        raise ContentError(
            f"{fault} Close every program and window that shows a file of it, then build again."
        ) from None


def _downloads(project: Project, folder: Path, address: str, say: Say) -> list[Download]:
    """Write the downloads before the pages, which tell their sizes."""
    from netralitas.downloads import add_downloads  # needs the libraries of the print editions

    downloads = add_downloads(project, folder, address)
    for product, group in groupby(downloads, attrgetter("product")):
        found = list(group)
        say(f"download: {product}, {len(found)} files, {sum(one.pages for one in found)} pages")
    return downloads


def _run_mkdocs(root: Path, target: Path, downloads: Path | None) -> None:
    environ = os.environ | {
        "SOURCE_DATE_EPOCH": str(describe(root).epoch),
        "ASN_DOWNLOADS": str(downloads or ""),
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
