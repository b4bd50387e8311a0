"""Decides what the small site is on which presenting is tried: one page with all that slides are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from project_maker import make_project

ROWS = "\n".join(
    f"| Tahap {n} | Pegawai tetap netral dan mencatat setiap permintaan [@uu-1-2020/3]. |" for n in range(1, 15)
)
ITEMS = "\n".join(
    f"{n}. Butir {n}: tolak dengan sopan, catat waktunya, lalu sampaikan kepada atasan." for n in range(1, 16)
)
NOTES = {
    "id": {
        "": "Mulailah dari **kewajiban**, bukan dari hukuman [@uu-1-2020/3].",
        "tabel": "Tanyakan: *tahap mana yang paling sering dilupakan?* Beri waktu.\n\n- Biarkan dua orang menjawab.",
        "kuis": "Minta peserta mengangkat tangan sebelum kuncinya dibuka.",
    },
    "en": {
        "": "Begin with the **obligation**, not with the penalty [@uu-1-2020/3].",
        "tabel": "Ask: *which stage is forgotten most often?* Give it a minute.\n\n- Let two people answer.",
        "kuis": "Ask for a show of hands before the key is opened.",
    },
}
MINUTES = {"": 2, "tabel": 5, "kuis": 8}


def notes(language: str, section: str) -> str:
    return f"/// notes | {MINUTES[section]}\n{NOTES[language][section]}\n///"


def body(language: str) -> str:
    """Return the page: a short answer, a long list, a long table, parts, a closed block, a figure and a quiz."""
    more = "Rincian" if language == "id" else "Details"
    return f"""---
title: Latihan
description: "Halaman untuk disajikan."
---

# Latihan di aula

{notes(language, "")}

!!! ringkas "Inti"

    - Pegawai wajib netral [@uu-1-2020/3].

## Langkah demi langkah {{ #langkah }}

{ITEMS}

## Tahap {{ #tabel }}

{notes(language, "tabel")}

| Tahap | Kewajiban |
|---|---|
{ROWS}

## Bagian {{ #bagian }}

### Pertama {{ #pertama }}

Satu. Lihat [tahap](#tabel).

### Kedua {{ #kedua }}

??? catatan "{more}"

    Isi yang tertutup di halaman.

## Alur {{ #alur }}

<!-- site:figure alur-contoh -->

## Kuis {{ #kuis }}

{notes(language, "kuis")}

<!-- site:quiz contoh -->
"""


def make_present_project(root: Path) -> Path:
    """Write the sample project with the page `latihan` in both languages."""
    changes: dict[str, Any] = {f"docs/{language}/latihan.md": body(language) for language in NOTES}
    changes["mkdocs.yml"] = {"append": "  - Latihan: latihan.md\n"}
    return make_project(root, changes)
