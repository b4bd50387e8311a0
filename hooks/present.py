"""Adapter: writes what presenting loads, once the content of a language is known to be sound."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from netralitas.present import SCRIPTS, present_files
from netralitas.project import held_project
from netralitas.render import Renderer


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the template of the trainer's window out of the site, and the scripts that are joined into one."""
    joined = [f"assets/javascripts/{name}" for name in SCRIPTS]
    for file in list(files):
        if file.src_uri.startswith("present/") or file.src_uri in joined:
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write words, notes and the trainer's window of the language just built."""
    renderer = Renderer(held_project(Path(config.config_file_path).parent), layers=("present",))
    for name, text in present_files(renderer, config.plugins["i18n"].current_language):
        target = Path(config.site_dir, "sajian", name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
