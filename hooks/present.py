"""Adapter: writes what presenting loads, once the content of a language is known to be sound."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from netralitas.present import present_files
from netralitas.project import load_project
from netralitas.render import Renderer


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave the template of the trainer's window out of the site."""
    for file in list(files):
        if file.src_uri.startswith("present/"):
            files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write words, notes and the trainer's window of the language just built."""
    renderer = Renderer(load_project(Path(config.config_file_path).parent))
    for name, text in present_files(renderer, config.plugins["i18n"].current_language):
        target = Path(config.site_dir, "sajian", name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
