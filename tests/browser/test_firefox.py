"""Presenting works in Firefox ESR too, opened from a folder."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from marionette_driver.by import By
from marionette_driver.keys import Keys
from marionette_driver.marionette import Marionette
from serving import free_port

pytestmark = pytest.mark.browser
FIREFOX = "/usr/bin/firefox-esr"
STATE = "asnPresent.current + (asnPresent.slides[asnPresent.current - 1].dataset.view || '')"


@pytest.fixture
def firefox() -> Iterator[Any]:
    """Return a Firefox without a window on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        driver = Marionette(
            bin=FIREFOX,
            headless=True,
            host="127.0.0.1",
            port=port,
            workspace=folder,
            gecko_log=str(Path(folder, "log")),
            prefs={"dom.disable_open_during_load": False},
        )
        driver.start_session()
        driver.timeout.script = 20
        yield driver
        driver.quit()


def wait(ready: Callable[[], Any]) -> Any:
    """Return what `ready` returns as soon as that is true."""
    end = time.monotonic() + 20
    while not (found := ready()) and time.monotonic() < end:
        time.sleep(0.1)
    return found


def test_slides_quiz_and_notes(firefox: Any, built_site: Path) -> None:
    def run(script: str) -> Any:
        return firefox.execute_script(f"return {script}", sandbox=None)

    firefox.set_window_rect(width=1280, height=805)
    firefox.navigate((built_site / "larangan.html").as_uri())
    firefox.find_element(By.CSS_SELECTOR, "[data-present]").click()
    assert wait(lambda: run("window.asnPresent && asnPresent.current")) == 1
    shown = firefox.find_element(By.CSS_SELECTOR, "[data-slide='1']")
    shown.send_keys(Keys.PAGE_DOWN)
    assert run("asnPresent.current") == 2 and run("location.hash") == "#slide=2"
    tall = """asnPresent.slides.filter((slide, n) => { asnPresent.go(n + 1); const box = slide.lastElementChild;
        return box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1; }).length"""
    assert run(tall) == 0
    run("asnPresent.start('kuis.2')")
    item = "[data-slide]:not([hidden]) [data-item]"
    firefox.find_element(By.CSS_SELECTOR, f"{item} label").click()
    firefox.find_element(By.CSS_SELECTOR, f"{item} [data-check]").click()
    result = run(f"document.querySelector('{item} [data-result]').dataset.result")
    assert result in ("right", "wrong")
    main, before = firefox.current_window_handle, run(STATE)
    firefox.find_element(By.CSS_SELECTOR, "[data-deck=notes]").click()
    assert wait(lambda: len(firefox.window_handles) == 2)
    firefox.switch_to_window(next(one for one in firefox.window_handles if one != main))
    assert wait(
        lambda: run("document.querySelector('[data-place]') && document.querySelector('[data-place]').textContent")
    )
    firefox.find_element(By.CSS_SELECTOR, "[data-step=PageDown]").click()
    firefox.switch_to_window(main)
    assert wait(lambda: run(STATE) != before), "the trainer's window turns the slide, or shows why"
    firefox.find_element(By.CSS_SELECTOR, "[data-deck=leave]").click()
    assert not run("document.querySelector('[data-deck]')")
    assert run("document.querySelector('form [data-item] [data-result]').dataset.result") == result
