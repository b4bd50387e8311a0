"""A fault is one line in the language of the person at the keyboard."""

from __future__ import annotations

import re

import pytest
from cases_reader import read
from netralitas.problems import Problem, Problems, message_language, nearest
from project_maker import REPO

HINTS = {"near", "near-none"}  # sentences that end other messages
LANGUAGE_CASES = [
    ({"ASN_LANG": "id", "LANG": "en_US.UTF-8"}, "id"),
    ({"ASN_LANG": "en", "LANG": "id_ID.UTF-8"}, "en"),
    ({"ASN_LANG": "fr", "LANG": "id_ID.UTF-8"}, "id"),
    ({"LC_ALL": "en_GB.UTF-8", "LANG": "id_ID.UTF-8"}, "en"),
    ({"LANG": "Indonesian_Indonesia.1252"}, "id"),
    ({"LANG": "C.UTF-8"}, "en"),
]
MESSAGES = {language: read(REPO / f"overrides/locales/{language}/messages.yml") for language in ("id", "en")}


@pytest.mark.parametrize(("environ", "language"), LANGUAGE_CASES)
def test_language_of_messages(environ: dict[str, str], language: str) -> None:
    assert message_language(environ) == language


@pytest.mark.parametrize("code", MESSAGES["en"])
def test_a_message_has_the_same_parameters_in_both_languages(code: str) -> None:
    first, second = (sorted(re.findall(r"(?<!\{)\{(\w+)\}", MESSAGES[key][code])) for key in MESSAGES)
    assert first == second


@pytest.mark.parametrize("code", sorted(MESSAGES["en"].keys() - HINTS))
def test_a_message_names_fault_and_remedy(code: str) -> None:
    for language in MESSAGES:
        assert re.search(r"\S[.] [^\s].*\S$", MESSAGES[language][code]), f"{language}: one sentence only"


def test_faults_come_by_file_and_line_and_only_once() -> None:
    places = [(path, line) for path in ("c.yml", "a.yml", "b.yml") for line in (10, 9, 2, 9)]
    problems = Problems()
    for path, line in places:
        problems.add("yaml-tab", path, line)
    assert [(one.path, one.line) for one in problems] == sorted(set(places))


def test_parameters_with_braces_are_shown_as_they_are() -> None:
    problem = Problem("a.yml", 1, 2, "fault", (("value", "{line} {0} %s"),))
    assert problem.text({"fault": 'value "{value}". Mend it.'}) == 'a.yml:1:2: value "{line} {0} %s". Mend it.'


@pytest.mark.parametrize("message", ["{unknown}", "{0}", "{value", "{value.x.y}"])
def test_a_faulty_message_still_shows_the_fault(message: str) -> None:
    problem = Problem("a.yml", 1, 0, "fault", (("value", "x"),))
    assert problem.text({"fault": message}) == "a.yml:1: fault (value: x)."


def test_nothing_near_is_a_dash() -> None:
    assert nearest("zzz", ["larangan", "sanksi"]) == "–"
    assert nearest("larngan", ["larangan", "sanksi"]) == "larangan"
