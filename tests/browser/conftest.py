"""Chromium, a local server, and visits that record every request and every fault of a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from serving import serve
from sites import small_site
from visits import Visits

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking"]


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """Return the address of the real site."""
    yield from serve(built_site)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project as a site: one quiz of three items."""
    return small_site("sample", tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def sample_server(sample_site: Path) -> Iterator[str]:
    """Return the address of the sample site."""
    yield from serve(sample_site)


@pytest.fixture(scope="session")
def type_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site with one item of each type, a quick check and a progress page."""
    return small_site("types", tmp_path_factory.mktemp("types"))


@pytest.fixture(scope="session")
def type_server(type_site: Path) -> Iterator[str]:
    """Return the address of the site with one item of each type."""
    yield from serve(type_site)


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
