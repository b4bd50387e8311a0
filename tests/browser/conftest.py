"""Chromium, a local server, and visits that record every request and every fault of a page."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from netralitas.site import build_site
from playwright.sync_api import Browser, Page, sync_playwright
from project_maker import make_project

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


@dataclass
class Visits:
    """Opens pages; what they ask for and what goes wrong is kept for the end of the test."""

    browser: Browser
    contexts: list[Any] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(self, address: str, width: int = 1280, scheme: Any = "light", scripts: bool = True) -> Page:
        """Open an address in a browser of its own."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts
        )
        self.contexts.append(context)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url}"))
        context.on("response", self._check)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("console", lambda said: said.type == "error" and self.faults.append(said.text))
        page = context.new_page()
        page.goto(address)
        return page

    def _check(self, response: Any) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def hosts(self) -> set[str]:
        """Return the hosts that were asked."""
        schemes = ("http", "https", "ws", "wss")
        return {parts.hostname or "" for url in self.requests if (parts := urlsplit(url)).scheme in schemes}


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Return an opener of pages; at the end nothing may have failed and no other host been asked."""
    made = Visits(browser)
    yield made
    for context in made.contexts:
        context.close()
    assert made.faults == []
    assert made.hosts() <= {"127.0.0.1"}
