"""Decides what the small site with downloads is: the sample project with a page of downloads and one long text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from project_maker import REPO, make_project

OTHER_FONTS = '<?xml version="1.0"?>\n<fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir></fontconfig>\n'
NAV = "  - Unduhan: unduhan.md\n"
LONG_WORDS = {
    "id": "Pertanggungjawaban ketidakberpihakan penyelenggaraan pemerintahan kabupaten dipertanggungjawabkan. ",
    "en": "Administrative responsibility characteristically presupposes uncompromising impartiality everywhere. ",
}
FOREIGN = {"id": '<em lang="en">deepfake</em>', "en": '<em lang="id">netralitas</em>'}
TEXT = "\n{}\n\nLihat [alur](#alur), [sumber](sumber.md), dan [situs lain](https://contoh.example/aturan). {}\n"
MIXED = "\n" + "**satu** dua *tiga* empat " * 40 + "\n"  # lines break before, behind and within its inline elements
OFFICE: dict[str, Any] = {
    "mkdocs.yml": {"append": NAV},
    **{
        f"docs/{language}/index.md": {"append": TEXT.format(LONG_WORDS[language] * 30, FOREIGN[language]) + MIXED}
        for language in LONG_WORDS
    },
    **{
        f"docs/{language}/unduhan.md": (REPO / f"docs/{language}/unduhan.md").read_text(encoding="utf-8")
        for language in LONG_WORDS
    },
}


def make_office(root: Path) -> Path:
    """Write the small project with downloads into `root`."""
    return make_project(root, OFFICE)
