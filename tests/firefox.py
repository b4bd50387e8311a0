"""Drives Firefox ESR through Marionette, headless and with a profile of its own."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from marionette_driver.marionette import Marionette

FIREFOX = "/usr/bin/firefox-esr"
SECONDS = 30


@contextmanager
def firefox() -> Iterator[Any]:
    """Start a Firefox and yield its client; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    client = Marionette(host="127.0.0.1", port=port, bin=FIREFOX, headless=True)
    client.start_session()
    client.timeout.page_load = client.timeout.script = SECONDS
    try:
        yield client
    finally:
        client.quit(in_app=False)
