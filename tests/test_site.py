"""The whole real site: links, languages, self-sufficiency."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from cases_reader import read
from dom import having, parse_file, shown, words_of
from netralitas.problems import LANGUAGES
from project_maker import REPO
from site_pages import ALL, NAMES, PAGES, PREFIX, other

LINKING = ("href", "src", "action", "poster", "data", "srcset")
# Words of the interface that are also words of the other language, or names.
SHARED = {"Menu", "Version", "Basis"}
every_page = pytest.mark.parametrize(("language", "address"), PAGES, ids=[address for _, address in PAGES])
every_file = pytest.mark.parametrize(("language", "address"), ALL, ids=[address for _, address in ALL])


@cache
def anchors(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r"""\b(?:id|name)=["']?([^"'\s>]+)""", path.read_text(encoding="utf-8")))


def links(path: Path) -> list[str]:
    return [value for node in parse_file(path).iter() for name in LINKING if (value := node.get(name))]


def test_both_languages_have_the_same_pages(built_site: Path) -> None:
    found = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    windows = {f"sajian/catatan-{language}.html" for language in LANGUAGES}
    plans = [path.stem for path in (REPO / "docs/plans").glob("*.yml")]
    decks = {f"{prefix}pelatih/sajian-{plan}.html" for plan in plans for prefix in PREFIX.values()}
    assert found == {address for _, address in ALL} | windows | decks


@every_file
def test_every_link_leads_somewhere(language: str, address: str, built_site: Path) -> None:
    broken = []
    for link in links(built_site / address):
        parts = urlsplit(link)
        if parts.scheme in ("mailto", "data", "javascript"):
            continue
        folder = "" if parts.path.startswith("/") else posixpath.dirname(address)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path).lstrip("/"))) if parts.path else address
        file = built_site / target
        anchor = unquote(parts.fragment) if file.suffix == ".html" else ""
        slide = anchor.removeprefix("slide=")
        known = not anchor or slide in anchors(file) or (slide != anchor and slide.isdecimal())
        if not file.is_file() or not known:
            broken.append(link)
    assert broken == []


@every_file
def test_nothing_leads_to_another_host(language: str, address: str, built_site: Path) -> None:
    assert [link for link in links(built_site / address) if re.match(r"(?:https?:)?//", link)] == []


def test_style_sheets_ask_no_other_host(built_site: Path) -> None:
    for path in built_site.rglob("*.css"):
        urls = re.findall(r"""url\(["']?([^"')]+)|@import\s+["']([^"']+)""", path.read_text(encoding="utf-8"))
        assert [url for pair in urls for url in pair if re.match(r"(?:https?:)?//", url)] == [], path.name


@every_file
def test_no_id_stands_twice(language: str, address: str, built_site: Path) -> None:
    ids = [node.get("id") for node in having(parse_file(built_site / address), "id")]
    assert sorted(ids) == sorted(set(ids))


@every_page
def test_head_and_status(language: str, address: str, built_site: Path) -> None:
    document = parse_file(built_site / address)
    head, article = document.find("head"), document.find(".//article")
    assert head is not None and article is not None
    assert document.get("lang") == language
    assert (head.findtext("title") or "").strip()
    description = [node.get("content", "") for node in having(head, "name", "description")]
    assert len(description) == 1 and len(description[0]) > 30
    assert having(head, "hreflang") == [], "the theme's own links between languages are wrong here"
    times = [node.get("datetime", "") for node in article.findall(".//time")]
    assert times and all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in times)
    assert len(document.findall(".//h1")) == 1


def test_titles_and_descriptions_are_each_used_once(built_site: Path) -> None:
    for name in ("title", "description"):
        found = [
            (document.findtext("head/title") or "")
            if name == "title"
            else having(document, "name", "description")[0].get("content", "")
            for document in (parse_file(built_site / address) for _, address in PAGES)
        ]
        assert sorted(found) == sorted(set(found))


@every_page
def test_the_switcher_leads_to_the_same_page(language: str, address: str, built_site: Path) -> None:
    header = parse_file(built_site / address).find(".//header")
    assert header is not None
    switchers = having(header, "hreflang")
    assert [node.get("hreflang") for node in switchers] == [one for one in LANGUAGES if one != language]
    way = posixpath.join(posixpath.dirname(address), switchers[0].get("href", ""))
    assert posixpath.normpath(way) == other(language, address)
    assert switchers[0].get("lang") == switchers[0].get("hreflang")


@cache
def theme_words(language: str) -> dict[str, str]:
    import material

    folder = Path(material.__file__).parent / "templates/partials/languages"
    text = (folder / f"{language}.html").read_text(encoding="utf-8")
    return dict(re.findall(r'"([\w.]+)": "([^"]*)"', text))


@cache
def interface_words(language: str) -> frozenset[str]:
    """Return the words of the interface and of the theme that are foreign on pages in the other language."""
    other_one = next(one for one in LANGUAGES if one != language)
    ours, theirs = theme_words(language), theme_words(other_one)
    # The theme leaves some of its English words untranslated: on an Indonesian page they are foreign all the same.
    differing = {text for key, text in ours.items() if language == "en" or text != theirs.get(key)}
    found = {text for text in differing if re.search(r"[A-Za-z]{3}", text)}
    for path in (REPO / "overrides/locales" / language).glob("*.yml"):
        if path.stem != "messages":
            entries, translated = read(path), read(REPO / "overrides/locales" / other_one / path.name)
            found |= {text for key, text in entries.items() if text != translated[key]}
    return frozenset(text for text in found if re.search("[A-Za-z]", text) and "#" not in text and text not in SHARED)


@every_page
def test_no_word_of_the_interface_is_in_the_other_language(language: str, address: str, built_site: Path) -> None:
    other_one = next(one for one in LANGUAGES if one != language)
    foreign = interface_words(other_one)
    single = {text for text in foreign if " " not in text}
    phrases = re.compile("|".join(rf"\b{re.escape(text)}" for text in sorted(foreign - single)))
    found = set()
    for text in words_of(parse_file(built_site / address), language):
        plain = " ".join(text.split())
        if plain.rstrip(":.") in single or phrases.search(plain):
            found.add(plain)
    assert found == set()


def test_the_error_page_speaks_both_languages(built_site: Path) -> None:
    document = parse_file(built_site / "404.html")
    assert document.get("lang") == "id"
    for language in LANGUAGES:
        words = read(REPO / f"overrides/locales/{language}/site.yml")
        section = next(node for node in having(document, "lang", language) if node.tag == "section")
        for key in ("not_found_title", "not_found_text", "not_found_home", "not_found_faq"):
            assert words[key] in shown(section)
        homes = [node.get("href", "") for node in section.iter("a")]
        assert homes[0].endswith(PREFIX[language] + "index.html")


@every_page
def test_every_citation_has_its_entry_on_the_page(language: str, address: str, built_site: Path) -> None:
    document = parse_file(built_site / address)
    links = having(document, "data-clause")
    cited = {node.get("data-clause") for node in links}
    if address.endswith("bolehkah.html"):  # hundreds of entries: they stand in the register, which links lead to
        register = {node.get("id") for node in parse_file((built_site / address).with_name("sumber.html")).iter()}
        assert cited <= register
        assert {node.get("href") for node in links} == {f"sumber.html#{one}" for one in cited}
        return
    listed = {
        node.get("id", "").removeprefix("sumber:") for node in document.iter("li") if "sumber:" in node.get("id", "")
    }
    assert cited == listed
    for link in having(document, "data-clause"):
        assert link.get("href") == f"#sumber:{link.get('data-clause')}" and shown(link)


@every_page
def test_nothing_is_left_unfilled(language: str, address: str, built_site: Path) -> None:
    document = parse_file(built_site / address)
    body = document.find("body")
    assert body is not None
    assert re.findall(r"\[@|site:|\{[{%#]|%\}|\}\}|&(?:amp|lt|quot);", shown(body)) == []
    assert {"None", "undefined", ""} & set(words_of(body, language)) == set()


def test_only_wanted_files_are_published(built_site: Path) -> None:
    kinds = {path.suffix for path in built_site.rglob("*") if path.is_file()}
    assert kinds & {".yml", ".md", ".py"} == set()
    folders = {path.name for path in built_site.iterdir() if path.is_dir()}
    assert folders <= {"assets", "en", "kuis", "pelatih", "sajian", "search", "unduh"}
    assert not (built_site / "sitemap.xml").exists() and not (built_site / "sitemap.xml.gz").exists()


def test_the_home_page_leads_to_every_page(built_site: Path) -> None:
    for prefix in PREFIX.values():
        targets = {link.split("#")[0] for link in links(built_site / f"{prefix}index.html")}
        assert set(NAMES) - targets == set()
