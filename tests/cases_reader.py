"""Decides how case files become test parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

CASES = Path(__file__).parent / "cases"


def case_files(folder: str) -> list[Path]:
    """Return the case files of a folder; a folder without any is a mistake."""
    files = sorted((CASES / folder).glob("*.yml"))
    assert files, f"no case in {CASES / folder}"
    return files


def cases(folder: str) -> list[Any]:
    """Return one pytest parameter for each file of the folder."""
    return [pytest.param(read(path), id=path.stem) for path in case_files(folder)]


def named_cases(folder: str, name: str) -> list[Any]:
    """Return one pytest parameter for each named case of one file."""
    return [pytest.param(case, id=key) for key, case in read(CASES / folder / f"{name}.yml").items()]


def read(path: Path) -> Any:
    """Return the content of a case file as YAML usually reads it."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))
