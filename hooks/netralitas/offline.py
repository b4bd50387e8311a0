"""Decides what the offline archive holds: the finished site with all other downloads, and a note on how to start."""

from __future__ import annotations

import re
from pathlib import Path

from netralitas.problems import LANGUAGES
from netralitas.words import Words
from netralitas.zips import write_zip

ARCHIVE, README = "asn-netral-luring.zip", "BACA-SAYA.txt"
LEFT_OUT = {".map", ".gz", ".br"}
PAGE = "unduhan.html"
OWN_ENTRY = re.compile(r"<!--luring-->.*?<!--/luring-->", re.S)
SIZE = "<span data-luring-size></span>"
README_LINES = ("readme_title", "readme_start", "readme_print", "readme_law", "readme_licence")


def pack(site: Path, words: dict[str, Words], law_checked: dict[str, str]) -> Path:
    """Write the archive of `site` into its downloads and return its path; in it, no page links to the archive.

    `law_checked` is the day of the last check, as people of each language write it.
    """
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix not in LEFT_OUT
    }
    for name, language in _pages().items():
        if name in files:
            files[name] = OWN_ENTRY.sub(words[language]["kit"]["here"], files[name].decode()).encode()
    files[README] = _readme(words, law_checked).encode("utf-8-sig")
    target = site / "unduh" / ARCHIVE
    write_zip(files, target)
    return target


def tell_size(site: Path, shown: dict[str, str]) -> None:
    """Write the size of the archive into the page of downloads of each language."""
    for name, language in _pages().items():
        path = site / name
        if path.exists():
            text = path.read_text(encoding="utf-8").replace(SIZE, f"<span>{shown[language]}</span>")
            path.write_text(text, encoding="utf-8", newline="\n")


def _pages() -> dict[str, str]:
    return {PAGE if language == "id" else f"{language}/{PAGE}": language for language in LANGUAGES}


def _readme(words: dict[str, Words], law_checked: dict[str, str]) -> str:
    """Return the note, with line ends that every editor of an office shows."""
    parts = []
    for language in LANGUAGES:
        lines = [words[language]["kit"][key] for key in README_LINES]
        parts.append("\r\n\r\n".join(lines).replace("{checked}", law_checked[language]))
    return "\r\n\r\n----\r\n\r\n".join(parts) + "\r\n"
