"""Adapter: gathers the sections of every page and writes what the search loads; leaves the theme's search out."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from netralitas.project import held_project
from netralitas.search.script import lean, search_script
from netralitas.search.sections import Section, page_sections

LUNR = files("mkdocs") / "contrib/search/templates/search/lunr.js"
THEME_SEARCH = ("assets/javascripts/workers/", "assets/javascripts/lunr/")
_sections: dict[str, list[Section]] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the pages of an earlier build."""
    if not config.plugins["i18n"].building:
        _sections.clear()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the theme's worker and its stemmers out of the site."""
    for file in list(files):
        if file.src_uri.startswith(THEME_SEARCH):
            files.remove(file)
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Note the sections of a finished page for the search of its language, unless the page says not to."""
    if page.meta.get("search", {}).get("exclude") or page.meta.get("deck"):
        return context
    language = config.plugins["i18n"].current_language
    address = page.file.dest_uri.removeprefix(f"{language}/")
    title = str(page.meta.get("title") or page.title)
    _sections.setdefault(language, []).extend(page_sections(page.content or "", title, address))
    return context


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the search of each language, once every page of every language is there."""
    if config.plugins["i18n"].building:
        return
    folder = Path(config.site_dir, "search")
    folder.mkdir(exist_ok=True)
    (folder / "lunr.js").write_text(lean(LUNR.read_text(encoding="utf-8")), encoding="utf-8")
    settings = held_project(Path(config.config_file_path).parent).search
    for language, sections in _sections.items():
        script = search_script(sections, language, settings[language])
        (folder / f"{language}.js").write_text(script, encoding="utf-8")
