"""The commands say what is wrong in one line each, and never harm the last good site."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cases_reader import CASES, read
from click.testing import CliRunner, Result
from netralitas import cli
from project_maker import Maker

PROGRAM = Path(sys.executable).with_name("asn")
MANY = read(CASES / "bad_input/many-files.yml")
UNKNOWN_EXTENSION = {"mkdocs.yml": {"append": "markdown_extensions: [nothing]\n"}}


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["--root", str(root), *arguments])


def old_site(root: Path) -> dict[str, str]:
    (root / "site").mkdir()
    (root / "site/index.html").write_text("old", encoding="utf-8")
    return {"index.html": "old"}


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_check_of_sound_content(project: Maker) -> None:
    result = run(project(), "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "4 pages, 2 sources, 3 items: no fault.\n"


@pytest.mark.parametrize("verb", ["check", "site"])
def test_all_faults_come_in_one_run(verb: str, project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDF", "0")
    root = project(MANY["change"])
    before = old_site(root)
    result = run(root, verb)
    assert result.exit_code == 1 and isinstance(result.exception, SystemExit)
    assert result.stderr.splitlines() == MANY["expect"]
    assert files(root / "site") == before


def test_faults_in_indonesian(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASN_LANG", "id")
    result = run(project({"quizzes/kosong.yml": ""}), "check")
    assert result.stderr == "quizzes/kosong.yml:1: berkas kosong. Isi atau hapus berkas itu.\n"


def test_what_only_the_build_finds_stops_it_and_keeps_the_old_site(
    project: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PDF", "0")
    root = project(UNKNOWN_EXTENSION)
    before = old_site(root)
    result = run(root, "site")
    assert result.exit_code == 1
    assert "markdown_extensions" in result.stderr and "nothing" in result.stderr
    assert "Traceback" not in result.output
    assert files(root / "site") == before
    assert not list(root.glob("site.new-*"))


def test_a_build_shows_its_progress(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDF", "0")
    root = project()
    result = run(root, "site")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "SITE_URL is not set: no canonical address, sitemap, Open Graph data or QR code.",
        "content: no fault",
        "pages: 4 in 2 languages",
        "ready: site/index.html",
    ]
    assert {"index.html", "sumber.html", "404.html"} <= set(files(root / "site"))


def test_without_pango_the_pages_are_built_and_the_command_is_named(
    project: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "pango_found", lambda: False)
    root = project()
    result = run(root, "site")
    assert result.exit_code == 0 and "apt-get install libpango" in result.stderr
    monkeypatch.setenv("STRICT", "1")
    assert run(root, "site").exit_code == 1


@pytest.mark.parametrize(("module", "found"), [(None, False), ("weasyprint", False), ("weasyprint", True)])
def test_pango_is_looked_for(module: str | None, found: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "find_spec", lambda name: module)
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    source = "" if found else 'raise OSError("cannot load library")'
    (tmp_path / "weasyprint.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert cli.pango_found() is found
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)


@pytest.mark.parametrize("verb", ["check", "site", "serve", "test"])
def test_every_verb_explains_itself(verb: str) -> None:
    result = CliRunner().invoke(cli.main, [verb, "--help"])
    assert result.exit_code == 0 and len(result.output.splitlines()) > 4


def test_the_installed_program_speaks_utf_8_on_any_machine(project: Maker) -> None:
    root = project({"docs/figures/alur-contoh.yml": None})
    environ = os.environ | {"ASN_ROOT": str(root), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run([PROGRAM, "check"], env=environ, capture_output=True)
    assert done.returncode == 1
    assert done.stderr.decode("utf-8").splitlines() == read(CASES / "bad_input/figure-unknown.yml")["expect"]


@contextmanager
def serving(root: Path) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [PROGRAM, "--root", root, "serve", "--dev-addr", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            yield port
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # the program and the server that it started


def wait_for(port: int, path: str, text: str) -> None:
    deadline = time.monotonic() + 60
    page = ""
    while time.monotonic() < deadline:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path)
            page = connection.getresponse().read().decode("utf-8")
        except OSError:
            page = ""
        if text in page:
            return
        time.sleep(0.2)
    raise AssertionError(f"{text!r} never came; the page ends {page[-300:]!r}")


EDITS = [
    ("docs/id/index.md", "Pegawai wajib netral", "Pegawai tetap netral", "/index.html"),
    ("quizzes/contoh.yml", "Apa kewajiban pegawai?", "Apa tugas pegawai?", "/index.html"),
    ("docs/sources/uu-1-2020.yml", "Sample Law", "Example Law", "/en/sumber.html"),
    ("overrides/locales/en/quiz.yml", "Your answers are marked", "Answers are marked", "/en/index.html"),
]


def test_the_preview_follows_edits(project: Maker) -> None:
    root = project()
    with serving(root) as port:
        for path, old, new, address in EDITS:
            wait_for(port, address, "</html>")
            text = (root / path).read_text(encoding="utf-8")
            (root / path).write_text(text.replace(old, new), encoding="utf-8")
            wait_for(port, address, new)
