"""Chromium, a local server, and visits that record every request and every fault of a page."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from netralitas.site import build_site
from playwright.sync_api import Browser, sync_playwright
from project_maker import make_project
from visits import Visits

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking"]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a line for each request."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yield its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """Return the address of the real site."""
    yield from serve(built_site)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project as a site: one quiz with an item of each type."""
    root = make_project(tmp_path_factory.mktemp("sample") / "project")
    build_site(root, root / "site", with_pdf=False, say=print)
    return root / "site"


@pytest.fixture(scope="session")
def sample_server(sample_site: Path) -> Iterator[str]:
    """Return the address of the sample site."""
    yield from serve(sample_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return one Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Return an opener of pages; at the end nothing may have failed and no other host been asked."""
    made = Visits(browser)
    yield made
    for context in made.contexts:
        context.close()
    assert made.faults == []
    assert made.hosts() <= {"127.0.0.1"}
