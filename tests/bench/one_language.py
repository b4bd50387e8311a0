"""Adapter: lets the hooks of the site run in a site of one language, and leaves out what pages get besides quizzes."""

from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from netralitas.render import Renderer

Renderer.page = Renderer.body  # type: ignore[method-assign]  # no status line, no list of sources


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stand in for the plugin for several languages with the only one there is; it takes part in no event."""
    only = config.theme["language"]
    dict.__setitem__(
        config.plugins, "i18n", SimpleNamespace(building=False, current_language=only, default_language=only)
    )
    return config
