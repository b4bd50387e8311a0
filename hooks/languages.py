"""Adapter: gives templates the interface words of their language and drops what only one language should write."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from netralitas.history import describe
from netralitas.project import held_project


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Offer the words of this language, those of all languages and the version to every template."""
    root = Path(config.config_file_path).parent
    all_words = held_project(root).words
    env.globals.update(words=all_words[config.theme["language"]], all_words=all_words, version=describe(root))
    return env


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the error page of the first language; write no sitemap without an address."""
    i18n = config.plugins["i18n"]
    second = template_name == "404.html" and i18n.current_language != i18n.default_language
    homeless = template_name == "sitemap.xml" and not config.site_url
    return "" if second or homeless else output
