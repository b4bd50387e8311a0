"""The glossary page is made from data, and pages explain its terms at their first use in running text."""

from __future__ import annotations

import re
from functools import cache

import pytest
from netralitas.explained import explain
from netralitas.glossary import Glossary, Group, Part, Term
from netralitas.problems import LANGUAGES
from netralitas.project import Project, load_project, problem_lines
from netralitas.render import PageContext, Renderer
from netralitas.search.sections import page_sections
from netralitas.shapes import Bilingual, Variants
from project_maker import REPO, Maker


def term(name: str, *forms: str) -> Term:
    both = Bilingual(id=name, en=f"<em>{name}</em>")
    return Term(id=name, term=both, forms=Variants(en=forms), text=(Part(id="Arti.", en="Meaning. More."),))


TERMS = Glossary({"a": Group(id="a", terms=(term("kurungan", "kurungan"), term("ppk", "PPK"), term("pw", "PPPK PW")))})


def marked(html: str) -> str:
    return explain(html, TERMS, "en", lambda found, words: f"<{found.id}:{words}>")[0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>The PPK and the PPK.</p>", "<p>The <ppk:PPK> and the PPK.</p>"),
        ("<h2>PPK</h2><p>PPK</p>", "<h2>PPK</h2><p><ppk:PPK></p>"),
        ('<p><a href="#">PPK</a> PPK</p>', '<p><a href="#">PPK</a> <ppk:PPK></p>'),
        ("<p><code>PPK</code></p>", "<p><code>PPK</code></p>"),
        ("<pre>PPK</pre><ul><li>a PPK</li></ul>", "<pre>PPK</pre><ul><li>a <ppk:PPK></li></ul>"),
        ('<p class="admonition-title">PPK</p><p>PPK</p>', '<p class="admonition-title">PPK</p><p><ppk:PPK></p>'),
        ("<table><td><p>PPK</p></td></table>", "<table><td><p>PPK</p></td></table>"),
        ("<p>[@kurungan/ppk] kurungan</p>", "<p>[@kurungan/ppk] <kurungan:kurungan></p>"),
        ("<p>Kurungan, ppk, PPK-1, XPPK</p>", "<p><kurungan:Kurungan>, ppk, PPK-1, XPPK</p>"),
        ("<p><strong>PPPK PW</strong> <br> PPK</p>", "<p><strong><pw:PPPK PW></strong> <br> <ppk:PPK></p>"),
        ("<p>a<img alt='PPK'>b</p><!-- PPK -->", "<p>a<img alt='PPK'>b</p><!-- PPK -->"),
        ("PPK <div>PPK</div>", "PPK <div>PPK</div>"),
    ],
)
def test_where_a_term_is_explained(html: str, expected: str) -> None:
    assert marked(html) == expected


def test_a_glossary_without_forms_explains_nothing() -> None:
    assert explain("<p>PPK</p>", Glossary({}), "en", lambda found, words: "?") == ("<p>PPK</p>", [])


def test_a_term_is_explained_by_its_first_sentence() -> None:
    assert term("x").meaning("en") == "Meaning." and term("x").name("en") == "x"


@cache
def real() -> Project:
    return load_project(REPO)


@pytest.mark.parametrize("language", LANGUAGES)
def test_explained_in_a_page(language: str) -> None:
    words = {"id": "pejabat pembina kepegawaian", "en": "personnel authority"}[language]
    html = Renderer(real()).page(f"<h1>A</h1><p>Oleh {words}.</p>", PageContext(language, "pelatih/a.md"))
    link = re.search(
        r'<a class="nt-term" href="([^"]+)" aria-describedby="([^"]+)" data-gist="([^"]+)">([^<]+)</a>', html
    )
    assert link and (link[1], link[4]) == ("../glosarium.html#ppk", words)
    assert f'<span id="{link[2]}">{link[3]}</span>' in html
    assert real().glossary.terms["ppk"].meaning(language) in link[3]


def test_the_glossary_page_has_an_anchor_for_each_term_and_explains_none_in_place() -> None:
    body = next(page for page in real().pages if page.path == "docs/id/glosarium.md").body
    html = Renderer(real()).page(f"<h1>A</h1><p>PPK</p>{body}", PageContext("id", "glosarium.md"))
    assert re.findall(r'<dt id="([^"]+)" data-term', html) == list(real().glossary.terms)
    assert "nt-term" not in html
    assert 'data-clause="pp-94-2021/1-2"' in html


def test_search_leads_to_each_term() -> None:
    html = Renderer(real()).page("<h1 id='g'>G</h1><!-- site:glossary m-p -->", PageContext("id", "glosarium.md"))
    found = {one.url: one for one in page_sections(html, "Glosarium", "glosarium.html")}
    term = found["glosarium.html#ppk"]
    assert term.title == real().glossary.terms["ppk"].name("id") and "PPK" in term.everyday
    assert real().glossary.terms["ppk"].meaning("id").rstrip(".") in term.text


def test_the_booklet_prints_plain_text() -> None:
    context = PageContext("id", "glosarium.md")
    html = Renderer(real(), layers=("print",)).body("<p>PPK</p><!-- site:glossary m-p -->", context)
    assert "nt-term" not in html and "<dt>" in html and "pp-94-2021/1-2" not in html.split("<dt>")[0]


def test_real_terms_are_found_and_told_apart() -> None:
    for language in LANGUAGES:
        forms = [form for one in real().glossary.terms.values() for form in one.forms[language]]
        assert len(forms) == len(set(forms)) and len(forms) > 30
        assert all(len(one.meaning(language)) <= 200 for one in real().glossary.terms.values())


GLOSSARY = (
    "groups:\n  - id: a\n    terms:\n      - {id: x, term: {id: X, en: X}, text: [{id: T, en: T, sources: [SRC]}]}\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GLOSSARY.replace("SRC", "uu-1-2020/3"), []),
        (GLOSSARY.replace("SRC", "uu-1-2020/9"), ["docs/glossary.yml:4:71: source"]),
        (GLOSSARY.replace("SRC", "uu-1-2020/3") * 2, ["docs/glossary.yml:5:1: "]),
        (GLOSSARY.replace("groups", "group"), ["docs/glossary.yml:1:1: ", "docs/glossary.yml:2:3: "]),
    ],
)
def test_faults_of_the_glossary(text: str, expected: list[str], project: Maker) -> None:
    found = load_project(project({"docs/glossary.yml": text}))
    lines = problem_lines(found.problems, found.words)
    assert len(lines) == len(expected) and all(map(str.startswith, lines, expected)), lines
