"""Without the Pango libraries the pages are built all the same, and one line says what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from netralitas.products import PRODUCTS
from office_site import make_office
from project_maker import REPO

ASN = [sys.executable, "-c", "from netralitas.cli import main; main()", "site"]
NOISE = "print('WeasyPrint could not import some external libraries.')\nraise OSError('cannot load library')\n"


def hidden(folder: Path) -> dict[str, str]:
    """Return settings with which WeasyPrint finds no Pango: it says so at length and gives up, as the real one does."""
    (folder / "weasyprint").mkdir()
    (folder / "weasyprint/__init__.py").write_text(NOISE, encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(REPO / "hooks")])}


def test_publishing_stops_with_one_line_that_names_everything(tmp_path: Path) -> None:
    root = make_office(tmp_path / "project")
    environ = os.environ | hidden(tmp_path) | {"ASN_ROOT": str(root), "STRICT": "1"}
    done = subprocess.run(ASN, env=environ, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert [name for name in (*PRODUCTS, "luring") if name not in line] == []
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0" in line and "Windows" in line and "macOS" in line
    assert not (root / "site").exists()


def test_otherwise_the_pages_are_built_and_promise_no_download(tmp_path: Path) -> None:
    root = make_office(tmp_path / "project")
    environ = os.environ | hidden(tmp_path) | {"ASN_ROOT": str(root)}
    done = subprocess.run(ASN, env=environ, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert len(done.stderr.splitlines()) == 1 and "ready: site/index.html" in done.stdout
    assert not (root / "site/unduh").exists()
    for name, said in (("unduhan.html", "Unduhan belum dibuat"), ("en/unduhan.html", "no downloads yet")):
        assert said in (root / "site" / name).read_text(encoding="utf-8")
    pages = [path for path in (root / "site").rglob("*.html") if "unduh/" in path.read_text(encoding="utf-8")]
    assert pages == []
