"""Opens pages as a reader does; what they ask for and what goes wrong is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

PATIENCE = 10_000  # milliseconds until what does not come is a failure
# Lets the clock of a window go on by some seconds. Its timers stay those of the browser.
LATER = """seconds => {
    const Now = Date, later = () => Now.now() + seconds * 1000;
    window.Date = class extends Now {
        constructor(...given) { super(...(given.length ? given : [later()])); }
        static now() { return later(); }
    };
}"""


@dataclass
class Visits:
    """Opens pages; what they ask for and what goes wrong is kept for the end of the test."""

    browser: Browser
    contexts: list[Any] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(
        self,
        address: str,
        width: int = 1280,
        scheme: Any = "light",
        scripts: bool = True,
        before: str = "",
        height: int = 800,
    ) -> Page:
        """Open an address in a browser of its own, after a script that runs `before` all others."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=scripts
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", self._note)
        context.on("response", self._check)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("console", lambda said: said.type == "error" and self.faults.append(said.text))
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.goto(address)
        return page

    def _note(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # what the next page makes needless
            self.faults.append(f"failed: {request.url}")

    def _check(self, response: Any) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def hosts(self) -> set[str]:
        """Return the hosts that were asked."""
        schemes = ("http", "https", "ws", "wss")
        return {parts.hostname or "" for url in self.requests if (parts := urlsplit(url)).scheme in schemes}
