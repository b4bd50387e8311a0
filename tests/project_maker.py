"""Decides what the small sound project of the tests is and how a case changes it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[1]
Maker = Callable[..., Path]
SAMPLE = Path(__file__).parent / "cases/project"
NAV = "nav:\n  - Beranda: index.md\n  - Sumber: sumber.md\n"


def make_project(root: Path, changes: dict[str, Any] | None = None) -> Path:
    """Write the sample project into `root` with the theme of the repository, then apply the changes."""
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    shutil.copytree(REPO / "overrides", root / "overrides")
    shutil.copytree(REPO / "docs/assets", root / "docs/assets")
    (root / "hooks").symlink_to(REPO / "hooks")
    (root / "mkdocs.yml").write_text(f"INHERIT: {REPO / 'mkdocs.yml'}\n{NAV}", encoding="utf-8")
    for path, change in (changes or {}).items():
        apply(root / path, change)
    return root


def apply(path: Path, change: Any) -> None:
    """Change one file: text or bytes become its content, None removes it, a mapping names another change.

    Mappings: `replace` with `by` (every occurrence), `append`, `latin-1`, `folder` or `link` (to nowhere).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(change, str):
        path.write_text(change, encoding="utf-8", newline="")
    elif isinstance(change, bytes):
        path.write_bytes(change)
    elif change is None:
        path.unlink()
    else:
        _apply_named(path, **{name.replace("-", "_"): value for name, value in change.items()})


def _apply_named(
    path: Path,
    replace: str = "",
    by: str = "",
    append: str = "",
    latin_1: str = "",
    folder: bool = False,
    link: str = "",
) -> None:
    if replace:
        text = path.read_text(encoding="utf-8")
        assert replace in text, f"{path.name} does not hold {replace!r}"
        path.write_text(text.replace(replace, by), encoding="utf-8")
    elif append:
        path.write_text(path.read_text(encoding="utf-8") + append, encoding="utf-8")
    elif latin_1:
        path.write_bytes(latin_1.encode("latin-1"))
    else:
        path.unlink(missing_ok=True)
        if folder:
            path.mkdir()
        elif link:
            path.symlink_to(path.parent / link)
