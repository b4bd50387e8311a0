"""Weak items are named, with a reason from the literature; strong ones and silenced ones are left alone."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from cases_reader import CASES, case_files, read
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from item_maker import make_data, make_items
from netralitas import item_rules
from netralitas.cli import main
from netralitas.item_rules import ITEM_RULES, key_position, overlapping, stem_twins
from netralitas.item_words import content_words
from netralitas.items.base import Rule
from netralitas.problems import LANGUAGES
from netralitas.project import load_project, warning_lines
from project_maker import REPO, Maker

RULES = get_args(Rule)
FUNCTIONS: dict[str, Callable[..., Any]] = ITEM_RULES | {"key-position": key_position, "stem-twin": stem_twins}
CASE_FILES = {path.stem: read(path) for path in case_files("item_rules")}
WORDS = {language: read(REPO / f"overrides/locales/{language}/warnings.yml") for language in LANGUAGES}
LONG = {
    "stem": "Bagaimana sikap lurah saat kampanye?",
    "options": ["*Menjaga netralitas pada setiap hari kerja", "Memihak"],
}
TWIN = {"stem": "Kapan masa tenang pemilu daerah dimulai?", "options": ["Hari ini", "*Besok"]}


def found(rule: str, shorts: list[dict[str, Any]]) -> list[str]:
    """Return what a rule finds, as places with what counts there."""
    items = make_items(shorts)
    if rule == "key-position":
        return [f"{shown(loc)} {named['value']} {named['count']}/{named['all']}" for loc, named in key_position(items)]
    if rule == "stem-twin":
        return [f"{a} {b} {name} {share:.0%}" for name in LANGUAGES for a, b, share in stem_twins(items, name)]
    [item] = items
    lines = []
    for language in LANGUAGES:
        for loc, named in ITEM_RULES[rule](item, language):
            numbers = {"stem-long": "count", "sentence-long": "count"}.get(rule)
            pair = f" {named['value']}/{named['other']}" if rule == "options-overlap" else ""
            lines.append(shown(loc) + (f" {named[numbers]}" if numbers else pair))
    return lines


def shown(loc: tuple[str | int, ...]) -> str:
    return ".".join(map(str, loc))


def params(kind: str) -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{rule}-{name}")
        for rule, file in CASE_FILES.items()
        for name, case in file[kind].items()
    ]


@pytest.mark.parametrize(("rule", "case"), params("warn"))
def test_a_weak_item_is_found(rule: str, case: dict[str, Any]) -> None:
    assert found(rule, case["items"]) == case["at"]


@pytest.mark.parametrize(("rule", "case"), params("quiet"))
def test_a_sound_item_is_left_alone(rule: str, case: dict[str, Any]) -> None:
    assert found(rule, case["items"]) == []


@pytest.mark.parametrize(
    ("key", "other", "count"), [(75, 60, 0), (76, 60, 2), (40, 28, 0), (41, 28, 2), (13, 1, 0), (14, 1, 2)]
)
def test_the_key_is_longest_by_both_measures(key: int, other: int, count: int) -> None:
    items = [{"stem": "Apa?", "options": ["*" + "x" * key, "y" * other]}]
    assert len(found("longest-key", items)) == count


def test_every_rule_has_cases_words_and_a_source() -> None:
    assert set(CASE_FILES) == set(RULES) == set(FUNCTIONS)
    for rule in RULES:
        assert re.search(r"HDR: \"|Haladyna", inspect.getdoc(FUNCTIONS[rule]) or ""), rule
        assert CASE_FILES[rule]["warn"] and CASE_FILES[rule]["quiet"], rule
    assert "Applied Measurement in Education 15(3)" in (inspect.getdoc(item_rules) or "")
    for language in LANGUAGES:
        assert set(WORDS[language]) == {"label", "ok-unneeded", *(f"warn-{rule}" for rule in RULES)}


@pytest.mark.parametrize("code", sorted(WORDS["en"].keys() - {"label"}))
def test_a_warning_names_weakness_and_remedy_with_the_same_parameters(code: str) -> None:
    first, second = (sorted(set(re.findall(r"\{(\w+)\}", WORDS[language][code]))) for language in LANGUAGES)
    assert first == second
    assert all(re.search(r"\S[.] [^\s].*\S[.]$", WORDS[language][code]) for language in LANGUAGES)


STEM = st.lists(st.sampled_from([f"kata{number}" for number in range(12)]), min_size=1, max_size=9)


@given(st.lists(STEM, max_size=12))
@settings(max_examples=200, deadline=None)
def test_twins_are_the_pairs_that_a_plain_comparison_finds(stems: list[list[str]]) -> None:
    items = (
        make_items([{"type": "reveal", "model": {"id": "x", "en": "x"}, "stem": " ".join(one)} for one in stems])
        if stems
        else ()
    )
    sets = [content_words(item.stem.id, "id") for item in items]
    plain = {
        (a, b) for a, b in combinations(range(len(sets)), 2) if len(sets[a] & sets[b]) > 0.6 * len(sets[a] | sets[b])
    }
    assert {(a, b) for a, b, _ in stem_twins(items, "id")} == plain


OPTION = st.lists(st.sampled_from(["tidak", "boleh", "7", "14", "hari", "lapor", "bawaslu"]), min_size=1, max_size=8)


@given(OPTION, OPTION)
@settings(max_examples=200, deadline=None)
def test_overlap_has_no_direction(first: list[str], second: list[str]) -> None:
    assert overlapping(first, second) == overlapping(second, first)
    assert overlapping(first, first)


def quiz_text(*shorts: dict[str, Any]) -> str:
    items = [make_data(short, at) for at, short in enumerate(shorts)]
    items = json.loads(json.dumps(items))  # no part is the same object twice, which YAML would write as an alias
    return yaml.safe_dump({"items": items}, sort_keys=False, allow_unicode=True, width=1000)


def ok(*rules: str) -> dict[str, Any]:
    return {"ok": [{"rule": rule, "because": "Begitu bunyi pasalnya."} for rule in rules]}


def codes(root: Path) -> list[str]:
    content = load_project(root)
    content.require_sound()
    return [f"{one.path} {one.code}" for one in content.warnings]


def test_the_sample_project_has_no_weak_item(project: Maker) -> None:
    assert codes(project()) == []


def test_a_build_does_not_look_for_weak_items(project: Maker) -> None:
    content = load_project(project({"quizzes/uji.yml": quiz_text(LONG)}))
    assert "warnings" not in vars(content)
    assert content.warnings and "warnings" in vars(content)


def test_a_warning_stands_at_its_place_in_both_languages(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project({"quizzes/uji.yml": quiz_text(LONG)})
    content = load_project(root)
    assert warning_lines(content.warnings, content.words)[0] == (
        'quizzes/uji.yml:17:11: warning: item "soal-0" (id): the right option is clearly the longest, 41 characters '
        "against 7. Shorten it or say more in the others."
    )
    line = (root / "quizzes/uji.yml").read_text(encoding="utf-8").splitlines()[16]
    assert line[10:] == "Menjaga netralitas pada setiap hari kerja"
    monkeypatch.setenv("ASN_LANG", "id")
    assert warning_lines(content.warnings, content.words)[1].startswith(
        'quizzes/uji.yml:18:11: peringatan: soal "soal-0" (en): pilihan yang benar jelas paling panjang'
    )


def test_ok_silences_one_rule_of_one_item(project: Maker) -> None:
    other = LONG | {"stem": "Siapa yang terikat?"}
    root = project({"quizzes/uji.yml": quiz_text(LONG | ok("longest-key"), other)})
    assert [one.params for one in load_project(root).warnings] == [
        (("item", "soal-1"), ("language", language), ("length", "41"), ("other", "7")) for language in LANGUAGES
    ]


def test_ok_for_nothing_is_a_warning(project: Maker) -> None:
    root = project({"quizzes/uji.yml": quiz_text(LONG | ok("longest-key", "stem-long"))})
    content = load_project(root)
    [line] = warning_lines(content.warnings, content.words)
    assert line.endswith(
        'warning: item "soal-0": "ok" silences stem-long, but that warning would not come. Delete this entry of "ok".'
    )
    number = int(line.split(":")[1])
    assert "stem-long" in (root / "quizzes/uji.yml").read_text(encoding="utf-8").splitlines()[number - 1]


def test_ok_needs_a_known_rule_and_a_reason(project: Maker) -> None:
    wrong = LONG | {"ok": [{"rule": "longest", "because": "Begitu."}, {"rule": "longest-key"}]}
    assert [one.code for one in load_project(project({"quizzes/uji.yml": quiz_text(wrong)})).problems] == [
        "value-choice",
        "field-missing",
    ]


@pytest.mark.parametrize("silent", [(True, False), (False, True), (True, True)])
def test_either_twin_can_silence_the_pair_across_quizzes(silent: tuple[bool, bool], project: Maker) -> None:
    first, second = (TWIN | (ok("stem-twin") if one else {}) for one in silent)
    texts = {"quizzes/a.yml": quiz_text(first), "quizzes/b.yml": quiz_text(second).replace("soal-0", "soal-b")}
    assert codes(project(texts)) == []


def test_twins_are_found_across_quizzes_and_shown_once(project: Maker) -> None:
    texts = {"quizzes/a.yml": quiz_text(TWIN), "quizzes/b.yml": quiz_text(TWIN).replace("soal-0", "soal-b")}
    assert codes(project(texts)) == ["quizzes/b.yml warn-stem-twin"] * 2


def test_key_position_is_said_once_and_any_item_can_silence_it(project: Maker) -> None:
    items = CASE_FILES["key-position"]["warn"]["three-of-four-at-b"]["items"]
    root = project({"quizzes/uji.yml": quiz_text(*items)})
    assert codes(root) == ["quizzes/uji.yml warn-key-position"]
    silenced = [*items[:3], items[3] | ok("key-position")]
    (root / "quizzes/uji.yml").write_text(quiz_text(*silenced), encoding="utf-8")
    assert codes(root) == []


def check(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "check", *options])


def test_check_shows_warnings_and_passes(project: Maker) -> None:
    result = check(project({"quizzes/uji.yml": quiz_text(LONG)}))
    assert result.exit_code == 0
    assert result.stdout == "4 pages, 2 sources, 4 items: no fault, 2 warnings.\n"
    assert [": warning: " in line for line in result.stderr.splitlines()] == [True, True]


def test_check_fails_on_warnings_when_asked(project: Maker) -> None:
    root = project({"quizzes/uji.yml": quiz_text(LONG)})
    assert check(root, "--strict-items").exit_code == 1
    (root / "quizzes/uji.yml").unlink()
    assert check(root, "--strict-items").exit_code == 0


def test_faults_come_before_warnings_and_fail(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASN_LANG", "id")
    two_keys = LONG | {"stem": "Siapa yang terikat?", "options": ["*PNS", "*PPPK"]}
    result = check(project({"quizzes/uji.yml": quiz_text(LONG, two_keys), "quizzes/kosong.yml": ""}))
    assert result.exit_code == 1 and result.stdout == ""
    lines = result.stderr.splitlines()
    assert [": peringatan: " in line for line in lines] == [False, False, True, True]
    assert lines[0].startswith("quizzes/kosong.yml:1: ")


def test_every_rule_takes_every_item_of_the_repository() -> None:
    content = load_project(REPO)
    assert {one.code.removeprefix("warn-") for one in content.warnings} <= {*RULES, "ok-unneeded"}
    assert (CASES / "item_rules").is_dir()
