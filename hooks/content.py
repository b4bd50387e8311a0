"""Adapter: checks the content once for each build and turns pages into HTML with citations and quizzes."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from netralitas.decks import deck_markdown, deck_name
from netralitas.download_list import read_downloads
from netralitas.formats import as_script
from netralitas.notes import without_notes
from netralitas.off_days import known_off_days, off_days_data
from netralitas.pages import MARKER
from netralitas.plans import Plan
from netralitas.problems import LANGUAGES, ContentError
from netralitas.project import held_project
from netralitas.quiz_scripts import bank_script, words_script
from netralitas.render import PageContext, Renderer

SCRIPTS = {
    "quiz": ["store", "quiz"],
    "exam": ["store", "quiz", "bank", "exam"],
    "progress": ["store", "quiz", "bank", "progress"],
    "acts": ["acts"],
    "deadlines": ["libur", "due", "deadlines"],
    "room": ["bank", "room"],
    "plan": ["plan"],
    "gain": ["gain"],
}
STYLES = {
    "quiz": ["quiz"],
    "exam": ["quiz"],
    "progress": ["quiz"],
    "acts": ["acts"],
    "dialogues": ["acts"],
    "roleplay": ["acts", "trainer"],
    "table": ["tables"],
    "deadlines": ["tables"],
    "downloads": ["downloads"],
} | {kind: ["trainer"] for kind in ("room", "plan", "plans", "gain")}
_state: dict[str, Renderer] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the content of an earlier build, so that a preview reads it anew."""
    if not config.plugins["i18n"].building:
        _state.clear()
        held_project.cache_clear()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop the build with every fault of the content."""
    if _state:
        return
    project = held_project(Path(config.config_file_path).parent)
    try:
        project.require_sound()
    except ContentError as error:
        raise PluginError(f"\n{error}") from None
    folder = os.environ.get("ASN_DOWNLOADS")
    _state["renderer"] = Renderer(
        project,
        bool(folder),
        config.extra.get("report") or "",
        config.site_url or "",
        read_downloads(Path(folder)) if folder else [],
    )


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the templates of the print editions out of the site; add the decks of the session plans.

    The decks come after the plugin of the languages has listed its pages, so that no sitemap names them.
    """
    for file in list(files):
        if file.src_uri.startswith("print/"):
            files.remove(file)
    language = config.plugins["i18n"].current_language
    for plan in _state["renderer"].project.plans.values():
        versions = {one: _deck(plan, one, config) for one in LANGUAGES}
        versions[language].alternates = versions
        files.append(versions[language])
    return files


def _deck(plan: Plan, language: str, config: MkDocsConfig) -> File:
    """Return the page that shows a plan as slides, as if its author had written it."""
    name, text = deck_name(plan), deck_markdown(_state["renderer"].project, plan, language)
    file = File.generated(config, f"{language}/{name}", content=text, inclusion=InclusionLevel.NOT_IN_NAV)
    folder = "" if language == LANGUAGES[0] else f"{language}/"
    file.dest_uri = folder + name.removesuffix(".md") + ".html"
    file.locale = file.localization = file.locale_alternate_of = language
    file.norm_src_uri = name
    return file


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep what is written for trainers off the page."""
    return without_notes(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in citations, markers, status and sources; `contents: short` at the top of a page lists no subsections."""
    if page.meta.get("deck"):
        page.toc.items.clear()  # a page outside the menu lacks the switch that the theme's list of contents names
    renderer = _state["renderer"]
    language = config.plugins["i18n"].current_language
    name = page.file.src_uri.removeprefix(f"{language}/")
    kinds = {
        "room" if mark.strip().split()[0].endswith("-in-room") else mark.split()[0] for mark in MARKER.findall(html)
    }
    page.meta["scripts"] = list(dict.fromkeys(name for kind in SCRIPTS if kind in kinds for name in SCRIPTS[kind]))
    page.meta["styles"] = list(dict.fromkeys(name for kind in STYLES if kind in kinds for name in STYLES[kind]))
    if page.meta.get("contents") == "short":
        for section in (below for top in page.toc for below in top.children):
            section.children = []
    return renderer.page(html, PageContext(language, name, own_list=page.meta.get("sources") != "register"))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the bank of items, the words of the quizzes in the language just built, and the days off."""
    language = config.plugins["i18n"].current_language
    folder = Path(config.site_dir, "kuis")
    folder.mkdir(exist_ok=True)
    renderer = _state["renderer"]
    (folder / f"bank-{language}.js").write_text(bank_script(renderer, language), encoding="utf-8")
    (folder / f"kata-{language}.js").write_text(words_script(renderer, language), encoding="utf-8")
    days_off = as_script("asnDaysOff", off_days_data(known_off_days()))
    Path(config.site_dir, "assets/javascripts/libur.js").write_text(days_off, encoding="utf-8")
