"""Session plans: computed timetables, decks made from other pages, QR codes of the sets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import segno
from netralitas.decks import deck_anchor, deck_markdown, deck_name, deck_notes
from netralitas.excerpts import excerpt, heading_of
from netralitas.notes import Note
from netralitas.pages import Mark, Page, parse_page
from netralitas.plan_files import load_plans
from netralitas.plans import Part, Plan, Slot, below, section_minutes, timetable
from netralitas.problems import LANGUAGES, Problems
from netralitas.project import Project, load_project
from netralitas.qr import QUIET_ZONE, qr_code
from netralitas.render import PageContext, Renderer
from netralitas.trainer import room_set
from project_maker import REPO, Maker

BODY = """---
title: Contoh
description: "Contoh."
---

# Judul <em lang="en">page</em>

Awal, lihat [sana](sanksi.md#tingkat).

/// notes | 2
Sapa.
///

## Satu { #satu }

Teks [ke atas](#satu), [keluar](https://example.org), [luring](../unduhan.md).

/// notes | 3
Tanya.
///

### Bagian { #bagian }

```
## bukan judul { #palsu }
```

- butir { #butir }

/// notes | 4
Jawab.
///

## Dua { #dua }

Akhir.
"""


def page(name: str = "contoh.md", body: str = BODY) -> Page:
    return parse_page(body, "id", name, f"docs/id/{name}", Problems())


def part(**values: object) -> Part:
    return Part.model_validate(values)


def plan(*parts: Part, minutes: str = "60") -> Plan:
    both = {"id": "Contoh", "en": "Sample"}
    head = {"id": "contoh", "title": both, "audience": both, "minutes": minutes, "prepare": [both]}
    return Plan.model_validate(head | {"parts": parts})


def test_a_section_takes_the_minutes_of_its_notes_and_of_those_below_it() -> None:
    assert section_minutes([page()]) == {"contoh": 2, "contoh#satu": 7, "contoh#bagian": 4, "contoh#dua": 0}
    assert below(page(), "satu") == ("satu", "bagian") and below(page(), "") == ("",)


@pytest.mark.parametrize(
    ("parts", "starts", "lengths"),
    [
        ([{"kind": "section", "of": "contoh#satu"}], [0], [7]),
        ([{"kind": "section", "of": "contoh#satu", "minutes": "5"}], [0], [5]),
        ([{"kind": "talk", "minutes": "3"}, {"kind": "case", "of": "contoh"}, {"kind": "break", "minutes": "15"}],
         [0, 3, 5], [3, 2, 15]),
        ([{"kind": "section", "of": "contoh#dua"}, {"kind": "talk", "minutes": "1"}], [0, 0], [0, 1]),
        ([{"kind": "quiz", "of": "contoh"}], [0], [0]),
    ],
)  # fmt: skip
def test_the_timetable_is_computed(parts: list[dict[str, str]], starts: list[int], lengths: list[int]) -> None:
    slots = timetable(plan(*(part(**one) for one in parts)), section_minutes([page()]))
    assert [(slot.start, slot.minutes) for slot in slots] == list(zip(starts, lengths, strict=True))
    assert isinstance(slots[0], Slot)


def test_an_excerpt_has_its_own_anchors_and_links_that_still_lead_there() -> None:
    text = excerpt(page().body, "contoh.md", "satu", "pelatih/sajian-x.md")
    assert text.splitlines()[0] == "## Satu { #contoh--satu }"
    assert "[ke atas](../contoh.md#satu)" in text and "](https://example.org)" in text
    assert "[luring](../../unduhan.md)" in text
    assert "### Bagian { #contoh--bagian }" in text and "- butir { #contoh--butir }" in text
    assert "Dua" not in text and "///" not in text and "Tanya" not in text


def test_an_opening_has_the_title_of_its_page() -> None:
    text = excerpt(page("sub/contoh.md").body, "sub/contoh.md", "", "pelatih/sajian-x.md")
    assert text.startswith('## Judul <em lang="en">page</em> { #sub-contoh--awal }\n')
    assert "[sana](../sub/sanksi.md#tingkat)" in text and "Satu" not in text
    assert heading_of(page().body, "dua") == "Dua" and heading_of(page().body, "palsu") == ""


def test_a_subsection_alone_becomes_a_section() -> None:
    text = excerpt(page().body, "contoh.md", "bagian", "pelatih/sajian-x.md")
    assert text.startswith("## Bagian { #contoh--bagian }\n")
    assert excerpt(page().body, "contoh.md", "tidak-ada", "x.md") == ""


@pytest.fixture(scope="module")
def content() -> Project:
    return load_project(REPO)


def test_every_real_plan_keeps_its_time(content: Project) -> None:
    assert sorted(one.minutes for one in content.plans.values()) == [30, 60, 90, 240]
    noted = section_minutes(one for one in content.pages if one.language == "id")
    for one in content.plans.values():
        slots = timetable(one, noted)
        last = slots[-1]
        assert 0.8 * one.minutes <= last.start + last.minutes <= one.minutes, one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deck_holds_every_part_once_and_every_anchor_is_its_own(language: str, content: Project) -> None:
    from netralitas.markup import load_settings, to_html

    settings = load_settings(REPO / "mkdocs.yml")
    renderer = Renderer(content, site_url="https://contoh.example/")
    for one in content.plans.values():
        source = parse_page(deck_markdown(content, one, language), language, deck_name(one), "x", Problems())
        html = renderer.page(to_html(source.body, settings)[0], PageContext(language, deck_name(one)))
        anchors = re.findall(r'\sid="([^"]+)"', html)
        assert len(anchors) == len(set(anchors)), sorted(name for name in anchors if anchors.count(name) > 1)
        assert {deck_anchor(step) for step in one.parts} <= set(anchors)
        assert "<!-- site:" not in html and "[@" not in html
        assert set(re.findall(r'href="#(sumber:[^"]+)"', html)) <= set(anchors)
        notes = deck_notes(content, one, language)
        assert sum(note.minutes for note in notes) <= one.minutes and {note.section for note in notes} <= set(anchors)
        read = {note.section: note.text for note in notes}
        guided = [step for step in one.parts if step.kind in ("talk", "quiz", "dialogue")]
        assert guided and all(len(read[deck_anchor(step)]) > 200 for step in guided), (
            "the guide is read beside the slide"
        )
        assert not re.search(r"\[@|\]\(|^#", "".join(read[deck_anchor(step)] for step in guided), re.M)


def test_notes_of_a_deck_stand_at_its_slides_with_the_minutes_of_the_plan(project: Maker) -> None:
    steps = ["{kind: section, of: index#alur, minutes: 9}", "{kind: talk, minutes: 1, title: {id: Buka, en: Open}}"]
    noted = "/// notes | 3\nTanyakan.\n///\n\n<!-- site:figure"
    changes = {f"docs/{one}/index.md": {"replace": "<!-- site:figure", "by": noted} for one in LANGUAGES}
    content = load_project(project(changes | {"docs/plans/contoh.yml": written(steps)}))
    content.require_sound()
    notes = deck_notes(content, content.plans["contoh"], "id")
    assert notes == (Note("index--alur", 9, "Tanyakan.", 0), Note("talk-buka", 1, "", 0))
    assert "Tanyakan" not in deck_markdown(content, content.plans["contoh"], "id")


def written(steps: list[str]) -> str:
    both = '{id: "Contoh", en: "Sample"}'
    head = f"id: contoh\ntitle: {both}\naudience: {both}\nminutes: 30\nprepare: [{both}]\nparts:\n"
    return head + "".join(f"  - {step}\n" for step in steps)


def test_a_faulty_plan_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "docs/plans").mkdir(parents=True)
    (tmp_path / "docs/plans/lain.yml").write_text(written(["{kind: set, of: '1', minutes: 5}"]), encoding="utf-8")
    (tmp_path / "docs/plans/rusak.yml").write_text("id: rusak\n", encoding="utf-8")
    problems = Problems()
    assert list(load_plans(tmp_path, [], {}, [], problems)) == ["lain"]
    assert {problem.code for problem in problems} == {"id-not-file-name", "field-missing"}


@pytest.mark.parametrize("address", ["https://a.id/cek.html#set=1", "https://contoh.go.id/en/" + "x" * 150 + ".html"])
def test_a_qr_code_draws_the_modules_of_the_library(address: str) -> None:
    code = qr_code(address)
    dark = {
        (int(x) + step, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", code.path)
        for step in range(int(length))
    }
    rows = segno.make_qr(address, error="m").matrix
    assert dark == {(x + QUIET_ZONE, y + QUIET_ZONE) for y, row in enumerate(rows) for x, on in enumerate(row) if on}
    assert code.side == len(rows) + 2 * QUIET_ZONE and code.shown == address.removeprefix("https://")


def test_sets_lead_to_the_same_items_on_a_phone_and_no_address_is_invented(content: Project) -> None:
    assert room_set(content, "set", "7", "id", "").code is None
    places = [room_set(content, *one, "https://a.id/").code for one in
              [("set", "7", "id"), ("form", "B", "en"), ("quiz", "larangan", "en")]]  # fmt: skip
    assert [code.address for code in places if code] == [
        "https://a.id/cek.html#set=7",
        "https://a.id/en/cek.html#paket=B",
        "https://a.id/en/larangan.html#kuis",
    ]


def test_headings_are_marks() -> None:
    assert [one.text for one in page().headings] == ["", "satu", "bagian", "dua"]
    assert all(isinstance(one, Mark) for one in page().headings)
