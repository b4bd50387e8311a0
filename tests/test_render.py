"""Content becomes HTML through templates: linked, escaped, and otherwise as typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cases_reader import named_cases
from dom import having, one, parse, shown
from netralitas.formats import bound, shown_day
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer
from project_maker import Maker
from type_site import make_type_site

HOSTILE = [
    "a < b & c > d",
    "\"double\" and 'single' quotes",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ words }} {% raw %} {# no #} ${x} $& \\1 \\g<0>",
    "&amp; &lt; &#39; %s {0}",
    "😀 👩🏽‍🏫 naïve é",
    "שלום עולם مرحبا",
    "<!-- site:quiz contoh --> [@uu-1-2020/3]",
    "a" * 3000,
]
LAW, QUIZ, FIGURE = "docs/sources/uu-1-2020.yml", "quizzes/contoh.yml", "docs/figures/alur-contoh.yml"


def renderer(root: Path) -> Renderer:
    content = load_project(root)
    content.require_sound()
    return Renderer(content)


def page(root: Path, html: str, language: str = "en", name: str = "index.md") -> str:
    return renderer(root).page(html, PageContext(language, name))


@pytest.mark.parametrize("case", named_cases("markup", "citations"))
def test_citations(case: dict[str, Any], project: Maker) -> None:
    html = renderer(project()).cite(case["html"], PageContext("en", "index.md"))
    document = parse(html)
    assert shown(document) == case["text"]
    assert [link.get("data-clause") for link in having(document, "data-clause")] == case["clauses"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_label_and_gist_come_back_unchanged(text: str, project: Maker) -> None:
    typed = json.dumps(text, ensure_ascii=False)
    law = {LAW: {"replace": '"Law 1/2020 Art. 3"', "by": typed}}
    root = project(law)
    file = root / LAW
    file.write_text(file.read_text("utf-8").replace('"Staff must be neutral."', typed), "utf-8")
    document = parse(page(root, "<h1>J</h1><p>[@uu-1-2020/3]</p>"))
    link = one(document, "data-clause")
    assert link.text == text and link.get("data-gist") == text
    assert text in "".join(one(document, "id", "isi:uu-1-2020/3").itertext())
    assert document.findall(".//script") == [] and document.findall(".//img") == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_of_a_quiz_come_back_unchanged(text: str, project: Maker) -> None:
    typed = json.dumps(text, ensure_ascii=False)
    root = project({QUIZ: {"replace": '"Which are allowed?"', "by": typed}})
    file = root / QUIZ
    for old in ('"Voting"', '"It is a right."', '"The right to vote stays."'):
        file.write_text(file.read_text("utf-8").replace(old, typed), "utf-8")
    item = one(parse(page(root, "<h1>J</h1><!-- site:quiz contoh -->")), "data-item", "banyak-jawaban")
    whole = "".join(item.itertext())
    assert whole.count(text) == 4
    assert item.findall(".//script") == [] and item.findall(".//img") == []
    assert len(having(item, "data-clause")) == 2


@pytest.mark.parametrize("text", HOSTILE[:-1], ids=range(len(HOSTILE) - 1))
def test_hostile_texts_of_a_figure_come_back_unchanged(text: str, project: Maker) -> None:
    typed = json.dumps(text, ensure_ascii=False)
    html = page(project({FIGURE: {"replace": '"Sample flow"', "by": typed}}), "<!-- site:figure alur-contoh -->")
    titles = [node.text for node in parse(html).iter() if str(node.tag).endswith("title") and node.text]
    assert text in titles


def test_status_line_follows_the_heading(project: Maker) -> None:
    html = page(project(), "<h1>J</h1>\n<p>[@uu-1-2020/3] [@uu-1-2020/3-a]</p><h1>K</h1>", "id")
    body = parse(html).find("body")
    assert body is not None and [child.tag for child in body][:2] == ["h1", "p"]
    time = body.findall(".//time")
    assert [(each.get("datetime"), each.text) for each in time] == [("2026-11-20", "20 November 2026")]


def test_without_citations_there_is_a_status_line_and_no_list_of_sources(project: Maker) -> None:
    html = page(project(), "<h1>J</h1>")
    assert "nt-status" in html and "nt-sources" not in html


def test_the_list_of_sources_says_what_is_uncertain(project: Maker) -> None:
    root = project({LAW: {"append": '    conflict: {id: "Beda.", en: "Some differ."}\n'}})
    document = parse(page(root, "<h1>J</h1><p>[@uu-1-2020/3-a] [@uu-1-2020/3] [@uu-1-2020/3-a]</p>"))
    listed = [node.get("id") for node in document.iter("li")]
    assert listed == ["sumber:uu-1-2020/3-a", "sumber:uu-1-2020/3"]
    doubtful = shown(one(document, "id", "sumber:uu-1-2020/3-a"))
    for part in ("Some differ.", "Grade B", "Not yet compared"):
        assert part in doubtful
    assert "Grade B" not in shown(one(document, "id", "sumber:uu-1-2020/3"))


def test_a_page_in_a_folder_finds_the_register(project: Maker) -> None:
    html = page(project(), "<h1>J</h1><p>[@uu-1-2020/3]</p>", name="pengelola/x.md")
    assert 'href="../sumber.html#uu-1-2020/3"' in html


def test_the_register_shows_every_entry_with_its_day(project: Maker) -> None:
    document = parse(page(project(), "<h1>J</h1><!-- site:sources -->", "id"))
    assert [node.get("id") for node in document.iter("li") if node.get("id")] == ["uu-1-2020/3", "uu-1-2020/3-a"]
    assert "Diperiksa 20 November 2026" in shown(one(document, "id", "uu-1-2020/3-a"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_topics_come_in_the_order_and_by_the_names_of_the_navigation(language: str, tmp_path: Path) -> None:
    topics = renderer(make_type_site(tmp_path / "project")).topics(PageContext(language, "cek.md"))
    assert [topic["name"] for topic in topics] == ["contoh", "semua", "lain"], "not by the alphabet"
    named = {"id": ["Beranda", "Kasus", "Sanksi"], "en": ["Home", "Worked cases", "Sanctions"]}
    assert [topic["title"] for topic in topics] == named[language]
    assert [topic["address"] for topic in topics] == ["index.html", "semua.html", "lain.html"]


def test_links_to_headings_are_named_in_the_language_of_the_page(project: Maker) -> None:
    html = page(project(), '<h2>A <a class="headerlink" href="#a" title="permalink">¶</a></h2>', "id")
    assert one(parse(html), "title").get("title") == "Tautan ke bagian ini"


@pytest.mark.parametrize(("language", "text"), [("id", "2 Agustus 2026"), ("en", "2 August 2026")])
def test_days_are_written_as_people_write_them(language: str, text: str) -> None:
    assert shown_day("2026-08-02", language) == text


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("PP 94/2021 Pasal 5 huruf n angka 3", ["PP 94/2021", "Pasal 5", "huruf n", "angka 3"]),
        ("UU 20/2023 Pasal 24 ayat (1) huruf d", ["UU 20/2023", "Pasal 24", "ayat (1)", "huruf d"]),
        ("Surat Keputusan Bersama 2022, etik", ["Surat", "Keputusan", "Bersama", "2022,", "etik"]),
    ],
)
def test_numbers_of_a_clause_stay_with_their_word(label: str, parts: list[str]) -> None:
    assert bound(label).split(" ") == [part.replace(" ", "\u00a0") for part in parts]
