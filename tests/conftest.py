"""Fixtures that several test files share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from project_maker import make_project

Maker = Callable[..., Path]


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
