"""Adapter: checks the content once for each build and turns pages into HTML with citations and quizzes."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from netralitas.download_list import read_downloads
from netralitas.notes import without_notes
from netralitas.problems import ContentError
from netralitas.project import load_project
from netralitas.render import PageContext, Renderer

SCRIPTS = {
    "quiz": ["store", "quiz"],
    "exam": ["store", "quiz", "bank", "exam"],
    "progress": ["store", "quiz", "bank", "progress"],
    "acts": ["acts"],
}
STYLES = {
    "quiz": "quiz",
    "exam": "quiz",
    "progress": "quiz",
    "acts": "acts",
    "dialogues": "acts",
    "downloads": "downloads",
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
    folder = os.environ.get("ASN_DOWNLOADS")
    downloads = read_downloads(Path(folder)) if folder else []
    _state["renderer"] = Renderer(project, bool(folder), config.extra.get("report") or "", downloads)


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
    """Fill in citations, markers, status and sources."""
    renderer = _state["renderer"]
    language = config.plugins["i18n"].current_language
    name = page.file.src_uri.removeprefix(f"{language}/")
    page.meta["scripts"] = next((SCRIPTS[word] for word in SCRIPTS if f"site:{word}" in html), [])
    page.meta["style"] = next((STYLES[word] for word in STYLES if f"site:{word}" in html), "")
    return renderer.page(html, PageContext(language, name))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the bank of items and the words of the quizzes in the language just built."""
    language = config.plugins["i18n"].current_language
    folder = Path(config.site_dir, "kuis")
    folder.mkdir(exist_ok=True)
    renderer = _state["renderer"]
    (folder / f"bank-{language}.js").write_text(renderer.bank(language), encoding="utf-8")
    (folder / f"kata-{language}.js").write_text(renderer.quiz_words(language), encoding="utf-8")
