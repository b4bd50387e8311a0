"""Decides what the small site with an item of each type is, with pages of other kinds and in a folder below."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cases_reader import CASES, read
from item_maker import make_data, quiz_file
from netralitas.items import ITEM_TYPES
from project_maker import make_project

ITEMS: dict[str, str] = {name: read(CASES / f"items/{name}.yml")["item"] for name in ITEM_TYPES}
IDS = {name: text.split("\n")[0].removeprefix("id: ") for name, text in ITEMS.items()}
PAGES = {
    "semua": "## Kuis { #kuis }\n\n<!-- site:quiz semua -->",
    "lain": "## Kuis { #kuis }\n\n<!-- site:quiz lain -->",
    "cek": "<!-- site:exam -->",
    "kemajuan": "<!-- site:progress -->",
    "pelatih/ruang": "## Menata ruang { #ruang }\n\nPintu dibuka. "
    + "Kursi disusun rapi. " * 20
    + "Proyektor dicoba dulu.",
    "pelatih/catatan": "## Catatan pelatih { #catatan }\n\nJawaban proyektor rahasia.",
}
# Titles of the menu that the settings of the repository translate.
TITLES = {
    "semua": "Kasus",
    "lain": "Sanksi",
    "cek": "Uji cepat",
    "kemajuan": "Kemajuan saya",
    "pelatih/ruang": "Panduan pelatih",
    "pelatih/catatan": "Bahan diskusi",
}
NOT_SEARCHED = "pelatih/catatan"
OTHERS = [
    make_data(
        {"id": f"lain-{difficulty}-{number}", "topic": topic, "difficulty": difficulty}
        | {"stem": f"{topic} {difficulty} {number}?", "options": ["*Netral", "Memihak", "Diam"]}
    )
    for topic in ("satu", "dua", "tiga")
    for difficulty in ("easy", "medium", "hard")
    for number in [f"{topic}-{n}" for n in range(4)]
]


def make_type_site(root: Path, items: list[str] | None = None) -> Path:
    """Write a project whose page `semua` shows `items`, by default one of each type."""
    changes: dict[str, Any] = {"quizzes/semua.yml": quiz_file(items or ITEMS.values())}
    changes["quizzes/lain.yml"] = json.dumps({"items": OTHERS}, ensure_ascii=False)
    nav = ""
    for name, body in PAGES.items():
        nav += f"  - {TITLES[name]}: {name}.md\n"
        for language in ("id", "en"):
            head = (
                f"---\ntitle: {name} {language}\ndescription: Halaman {name} {language}.\n---\n\n# {name.title()}\n\n"
            )
            if name == NOT_SEARCHED:
                head = head.replace("---\n\n", "search: {exclude: true}\n---\n\n", 1)
            changes[f"docs/{language}/{name}.md"] = f"{head}{body}\n"
    changes["mkdocs.yml"] = {"append": nav}
    return make_project(root, changes)
