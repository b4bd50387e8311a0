"""Fixtures that several test files share."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest
from project_maker import Maker, make_project
from sites import real_site


@pytest.fixture
def project(tmp_path: Path) -> Maker:
    """Return a maker of the small sound project, to be called with changes of its files."""
    return lambda changes=None: make_project(tmp_path / "project", changes)


@pytest.fixture(autouse=True)
def english_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let messages be English whatever the machine speaks, and settings of the machine be unset."""
    monkeypatch.setenv("ASN_LANG", "en")
    for name in ("SITE_URL", "PDF", "STRICT", "ASN_ROOT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real site with its downloads, built once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    target = shared / "built" / "site"
    target.parent.mkdir(exist_ok=True)
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return real_site(target)


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Begin with what opens the real site: while one worker builds it, the other has the rest to do."""
    items.sort(key=lambda item: "built_site" not in item.fixturenames)
