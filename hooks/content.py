"""Adapter: checks the content once for each build and turns pages into HTML with citations and quizzes."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from netralitas.notes import without_notes
from netralitas.off_days import known_off_days, off_days_data
from netralitas.problems import ContentError
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer, as_script

SCRIPTS = {
    "quiz": ["store", "quiz"],
    "exam": ["store", "quiz", "bank", "exam"],
    "progress": ["store", "quiz", "bank", "progress"],
    "acts": ["acts"],
    "deadlines": ["libur", "due", "deadlines"],
}
STYLES = {
    "quiz": "quiz",
    "exam": "quiz",
    "progress": "quiz",
    "acts": "acts",
    "dialogues": "acts",
    "table": "tables",
    "deadlines": "tables",
}
_state: dict[str, Renderer] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the content of an earlier build, so that a preview reads it anew."""
    if not config.plugins["i18n"].building:
        _state.clear()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop the build with every fault of the content."""
    if _state:
        return
    project = load_project(Path(config.config_file_path).parent)
    try:
        project.require_sound()
    except ContentError as error:
        raise PluginError(f"\n{error}") from None
    _state["renderer"] = Renderer(project, os.environ.get("ASN_DOWNLOADS") == "1", config.extra.get("report") or "")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the templates of the print editions out of the site."""
    for file in list(files):
        if file.src_uri.startswith("print/"):
            files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep what is written for trainers off the page."""
    return without_notes(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in citations, markers, status and sources; `contents: short` at the top of a page lists no subsections."""
    renderer = _state["renderer"]
    language = config.plugins["i18n"].current_language
    name = page.file.src_uri.removeprefix(f"{language}/")
    marked = [word for word in STYLES if f"site:{word}" in html]
    page.meta["scripts"] = list(dict.fromkeys(name for word in marked for name in SCRIPTS.get(word, ())))
    if page.meta.get("contents") == "short":
        for section in (below for top in page.toc for below in top.children):
            section.children = []
    page.meta["styles"] = list(dict.fromkeys(STYLES[word] for word in marked))
    return renderer.page(html, PageContext(language, name, own_list=page.meta.get("sources") != "register"))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the bank of items, the words of the quizzes in the language just built, and the days off."""
    language = config.plugins["i18n"].current_language
    folder = Path(config.site_dir, "kuis")
    folder.mkdir(exist_ok=True)
    renderer = _state["renderer"]
    (folder / f"bank-{language}.js").write_text(renderer.bank(language), encoding="utf-8")
    (folder / f"kata-{language}.js").write_text(renderer.quiz_words(language), encoding="utf-8")
    days_off = as_script("asnDaysOff", off_days_data(known_off_days()))
    Path(config.site_dir, "assets/javascripts/libur.js").write_text(days_off, encoding="utf-8")
