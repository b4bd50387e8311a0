"""Without scripts every stem, option, key and reason can be read, and nothing is sent."""

from __future__ import annotations

import pytest
from netralitas.project import load_project
from playwright.sync_api import expect
from project_maker import REPO
from site_pages import PREFIX
from visits import Visits

pytestmark = pytest.mark.browser
CONTENT = load_project(REPO)
SHOWN = [(page.language, page.name, name) for page in CONTENT.pages for name in page.quizzes]


@pytest.mark.parametrize(("language", "page_name", "quiz"), SHOWN)
def test_every_text_of_a_quiz_can_be_read(
    language: str, page_name: str, quiz: str, visits: Visits, server: str
) -> None:
    address = server + PREFIX[language] + page_name.replace(".md", ".html")
    page = visits.open(address, width=390, scripts=False)
    form = page.locator(f"[data-quiz={quiz}]")
    for item in CONTENT.quizzes[quiz].items:
        node = form.locator(f"[data-item={item.id}]")
        expect(node.locator("legend")).to_be_visible()
        expect(node.locator("button")).to_have_count(0)
        summary = node.locator("[data-key] > summary")
        expect(summary).to_be_visible()
        expect(node.locator("[data-key] [data-clause]").first).to_be_hidden()
        for closed in node.locator("summary").all():
            closed.click()
        visible = " ".join(node.inner_text().split())
        assert [text for text in item.texts(language) if " ".join(text.split()) not in visible] == []
        expect(node.locator("[data-clause]").first).to_be_visible()


def test_enter_on_an_answer_sends_nothing(visits: Visits, sample_server: str) -> None:
    page = visits.open(sample_server + "en/index.html", scripts=False)
    page.locator("[data-option]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.url == sample_server + "en/index.html"
    assert [url for url in visits.requests if "?" in url] == []
