"""What an office prints and fills in: sizes that fill sheets, room for every answer, one sign on every line."""

from __future__ import annotations

import math
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from cases_reader import CASES, read
from item_maker import make_items, quiz_file
from netralitas.acts import STAGES
from netralitas.fitting import TooManyPages, fitted
from netralitas.history import Version
from netralitas.items import BaseItem
from netralitas.items.scenario import ScenarioItem
from netralitas.items.short import ShortItem
from netralitas.pdf import write_pdf
from netralitas.products import PRODUCTS, Edition
from netralitas.products.answers import ANSWERS, columns, stage_runs
from netralitas.products.questions import Room, room, short_key
from netralitas.project import Project, load_project
from pdf_tools import printed
from project_maker import REPO, Maker
from weasyprint.layout import page

DAY = Version("1.0", "abc1234", "2026-11-22", 1795305600)
MM, GREY = 72 / 25.4, 0x44403C
VERDICTS = (("quiz", "is_right"), ("quiz", "is_wrong"), ("kit", "is_partly"), ("kit", "is_detour"))


@pytest.fixture(scope="module")
def real() -> Project:
    """Return the real content."""
    return load_project(REPO)


@pytest.mark.parametrize(
    ("pages", "wanted", "size", "tried"),
    [
        ("222", "1 2", "9", 1),  # the first size will do
        ("322", "1 2", "8", 3),  # the first of those that do better
        ("332", "1 2", "7", 3),
        ("333", "1 2", "9", 2),  # no size does better: the preferred one, without trying those in between
        ("554", "1 2 4", "7", 3),
        ("433", "1 2", "8", 3),  # not wanted, but fewer
    ],
)
def test_the_size_that_fills_the_sheets(pages: str, wanted: str, size: str, tried: int) -> None:
    seen: list[str] = []

    def needed(size: str) -> int:
        return int(pages["987".index(size)])

    def draft(style: str, most: float) -> str:
        found = re.fullmatch(r"html { font-size: (\d)pt; }", style)
        assert found
        seen.append(found[1])
        if needed(found[1]) > most:
            raise TooManyPages
        return found[1]

    html = f'<html lang="id" data-sizes="9 8 7" data-pages="{wanted}"><head></head></html>'
    assert (fitted(html, draft, needed), len(seen)) == (size, tried)


def test_a_product_without_sizes_is_laid_out_once() -> None:
    seen: list[tuple[str, float]] = []
    fitted("<html><head></head></html>", lambda *draft: seen.append(draft), lambda _: 3)
    assert seen == [("", math.inf)]


def test_a_size_that_is_of_no_use_is_given_up_at_its_first_page_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    before = page.make_page

    def noted(context: Any, root: Any, *more: Any) -> Any:
        made.append(f"{root.style['font_size'] * 0.75:g}")
        return before(context, root, *more)

    monkeypatch.setattr(page, "make_page", noted)
    text = '<html lang="id" data-sizes="30 20 10" data-pages="1"><title>Uji</title>' + "<p>kata " * 60
    assert write_pdf(text, tmp_path / "uji.pdf") == 2
    assert Counter(made) == {"30": 6, "10": 2, "20": 2}


def _sample(project: Maker, name: str) -> tuple[Project, BaseItem]:
    content = load_project(project({"quizzes/uji.yml": quiz_file([read(CASES / f"items/{name}.yml")["item"]])}))
    return content, content.quizzes["uji"].items[0]


def _sheet(content: Project) -> tuple[str, str]:
    """Return the questions and the answer sheet of the sample quiz."""
    html = {one.name: one.html for one in PRODUCTS["soal"](Edition(content, "en", DAY))}["uji"]
    questions, sheet = html.replace("\u00a0", " ").split('<section class="sheet">')
    return questions, sheet


def test_a_story_has_a_row_of_letters_for_each_moment(project: Maker) -> None:
    content, item = _sample(project, "scenario")
    steps = item.steps  # type: ignore[attr-defined]
    questions, sheet = _sheet(content)
    rows = re.findall(r'<p class="choice">.*?</p>', sheet)
    assert len(rows) == len(steps) > 1
    for number, (row, step) in enumerate(zip(rows, steps, strict=True), 1):
        assert f">Moment {number}<" in row and row.count('class="bubble"') == len(step.options)
        assert f"Moment {number}. {step.text['en']}" in questions
    assert "Fill in" not in questions and "only the moments" in sheet


def test_a_story_on_paper_says_where_each_choice_leads_and_only_the_key_which_is_right(project: Maker) -> None:
    content, item = _sample(project, "scenario")
    assert isinstance(item, ScenarioItem)
    questions, _ = _sheet(content)
    told = [re.sub("<[^>]+>", "", line) for line in re.findall(r"<li>(.*?)</li>", questions)]
    assert told == [
        "Decline → go to moment 2",
        "Join → the story ends",
        "Take notes → the story ends",
        "Keep silent → the story ends",
    ]
    verdicts = [content.words["en"][part][word] for part, word in VERDICTS]
    assert [word for word in verdicts if word in questions] == []
    key = {one.name: one.html for one in PRODUCTS["soal"](Edition(content, "en", DAY))}["uji-kunci"]
    assert re.findall(r"<li><b>(.*?) <span", key) == [verdicts[place] for place in (0, 1, 0, 2)]
    assert short_key(item, "en") == "1A 2A" and "Question\u00a01: 1A 2A." in key


def test_the_key_tells_every_way_that_ends_well(project: Maker) -> None:
    source = read(CASES / "items/scenario.yml")["item"]
    third = "{id: alih, text: {id: Alih, en: Dodge}, because: {id: Nanti., en: Later.}, next: lanjut, detour: yes}"
    texts = source.replace("  - id: lanjut\n", f"      - {third}\n  - id: lanjut\n", 1)
    other = texts.replace("id: cerita\n", "id: cerita-dua\n").replace(", detour: yes", "")
    content = load_project(project({"quizzes/uji.yml": quiz_file([texts, other])}))
    item, plain = content.quizzes["uji"].items
    assert isinstance(item, ScenarioItem) and isinstance(plain, ScenarioItem)
    judged = [[item.judged(one) for one in step.options] for step in item.steps]
    assert judged == [["right", "wrong", "detour"], ["right", "partly"]]
    assert short_key(item, "id") == short_key(plain, "id") == "1A 2A / 1C 2A"
    assert plain.judged(plain.steps[0].options[2]) == "right"
    hopeless = plain.model_copy(
        update={"outcomes": [one.model_copy(update={"result": "wrong"}) for one in plain.outcomes]}
    )
    assert hopeless.judged(hopeless.steps[0].options[2]) == "wrong"


@pytest.mark.parametrize(
    ("name", "wanted", "key"),
    [
        ("matching", Room(boxes=("1", "2")), "1A 2B"),
        ("ordering", Room(boxes=("A", "B", "C")), None),
        ("reveal", Room(written=5), ""),
        ("multiple", None, None),
    ],
)
def test_each_type_has_its_room_and_its_short_key(
    name: str, wanted: Room | None, key: str | None, project: Maker
) -> None:
    content, item = _sample(project, name)
    given = room(item, "en")
    assert given == (wanted or Room(letters=("ABCDEFGH"[: len(item.options)],)))  # type: ignore[attr-defined]
    _, sheet = _sheet(content)
    assert re.findall(r'<span class="row">(\w)</span> <span class="box">', sheet) == list(given.boxes)
    below = sheet.split("</table>")[1]
    assert below.count('<p class="line">') == given.written, "written answers take the width of the sheet"
    assert key is None or short_key(item, "en") == key


def test_a_number_is_asked_for_with_its_unit(project: Maker) -> None:
    item = read(CASES / "items/short.yml")["item"]
    accepted = next(line for line in item.split("\n") if line.startswith("accepted:"))
    number = item.replace(accepted, "number: 2,5\nunit: {id: hari, en: days}")
    _, sheet = _sheet(load_project(project({"quizzes/uji.yml": quiz_file([number])})))
    assert (
        '<span class="gap"></span><span class="unit">days</span>' in sheet and "2,5" not in sheet and "2.5" not in sheet
    )


def test_the_short_key_is_that_of_the_sheet() -> None:
    steps = ["Mencatat", "Melapor", "Menunggu", "Menyimpan"]
    many, order = make_items(
        [
            {"type": "multiple", "stem": "?", "options": ["*a", "b", "*c", "d"]},
            {"type": "ordering", "stem": "?", "options": steps},
        ]
    )
    assert short_key(many, "id") == "A C"
    pairs = short_key(order, "id").split(" ")
    assert [pair[0] for pair in pairs] == ["A", "B", "C", "D"], "printed letters and written numbers are apart"
    places = [int(pair[1:]) for pair in pairs]
    shown = [option.text["id"] for option in order.shown]  # type: ignore[attr-defined]
    assert [steps[place - 1] for place in places] == shown
    assert sorted(places) == [1, 2, 3, 4] != places


def test_stages_that_follow_each_other_are_a_run() -> None:
    assert stage_runs(STAGES) == "1–6"
    assert stage_runs(["tidak-ada", "kampanye", "tenang", "sesudah"]) == "1, 3–4, 6"
    assert stage_runs(["pemungutan"]) == "5"


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_line_of_a_checklist_has_the_sign_of_its_answer(real: Project, language: str) -> None:
    edition = Edition(real, language, DAY)
    lists = {one.name: one.html for one in PRODUCTS["daftar-periksa"](edition)}
    assert len(lists) == 16
    signs = {"boleh": "<circle", "dilarang": 'd="M12.1 1h', "tanya": 'd="M20 1.5L'}
    for name, stages in (("tahap-kampanye", ["kampanye"]), ("peran-pns", list(STAGES))):
        wanted = columns(real.acts, "pns", stages, real.register)
        parts = re.split(r"<h2>", lists[name])[1:]
        assert len(parts) == len([answer for answer in ANSWERS if wanted[answer]])
        for answer, part in zip([answer for answer in ANSWERS if wanted[answer]], parts, strict=True):
            lines = re.findall(r"<li>(.*?)</li>", part, re.S)
            assert len(lines) == len({one.act.id for one in wanted[answer]}), f"{name}: one line for each act"
            assert all(signs[answer] in line for line in lines)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_number_of_a_box_is_never_at_the_end_of_a_line(built_site: Path, language: str) -> None:
    """A box that did not fit went to the next line, and its number stayed alone behind the box before it."""
    middle, gutter, margin, box = 105 * MM, 3.5 * MM, 14 * MM, 7.5 * MM
    for name in ("sanksi", "lapor", "prosedur", "fasilitas"):
        page = printed(built_site / f"unduh/asn-netral-soal-{name}-{language}.pdf")[-1]
        numbers = [run for run in page.runs if run.color == GREY and re.fullmatch(r"[A-H\d\s]+", run.text)]
        assert len(numbers) > 3, name
        ends = [middle - gutter if run.left < middle else page.width - margin for run in numbers]
        assert [run.text for run, end in zip(numbers, ends, strict=True) if run.right + box > end] == [], name


def test_titles_have_no_second_colon_and_the_answer_sheet_says_what_it_is(real: Project) -> None:
    for one in PRODUCTS["soal"](Edition(real, "id", DAY)):
        names = [*re.findall(r"<title>(.*?)</title>", one.html), *re.findall(r'data-book="(.*?)"', one.html)]
        assert [name for name in names if name.count(":") > 1] == []
        if '<section class="sheet">' in one.html:
            kit = real.words["id"]["kit"]
            told = [name.removeprefix("ASN Netral: ").split(" · ")[0] for name in names]
            assert told == [kit["questions"], kit["questions"], kit["answer_sheet"]]


def test_the_answer_sheet_explains_only_what_it_has(real: Project) -> None:
    kit = real.words["id"]["kit"]
    html = {one.name: one.html for one in PRODUCTS["soal"](Edition(real, "id", DAY))}
    wanted = {"paket-a": "letters", "lapor": "letters boxes", "larangan": "letters story", "bolehkah": "boxes"}
    for name, told in (wanted | {"linimasa": "letters boxes line"}).items():
        means = [one for one in ("letters", "boxes", "line", "story") if kit[f"answers_{one}"] in html[name]]
        assert means == told.split(), name
        assert f'{kit["score"]} <span class="gap"></span> {kit["score_of"]} ' in html[name]
        assert kit["scoring"] in html[f"{name}-kunci"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_names_of_clauses_and_amounts_stay_on_one_line(real: Project, language: str) -> None:
    broken = re.compile(
        r"\w \d+/\d{4}|\b(?:[Aa]yat|[Pp]asal|[Aa]rticle) \(?\d|\b[Hh]uruf [a-z]\b|Paslon [AB]\b|\d (?:juta|million)\b"
    )
    documents = PRODUCTS["soal"](Edition(real, language, DAY))
    found = [
        (one.name, hit)
        for one in documents
        for hit in broken.findall(re.sub("<[^>]+>", "", one.html.split("<main")[1]))
    ]
    assert found == []
    assert sum(one.html.count("\u00a0") for one in documents) > 500


def test_the_unit_of_an_answer_is_printed_behind_its_line(real: Project, tmp_path: Path) -> None:
    """It was in the HTML, but WeasyPrint did not draw it."""
    (sheet,) = [one.html for one in PRODUCTS["soal"](Edition(real, "id", DAY)) if one.name == "campuran"]
    write_pdf(sheet, tmp_path / "sheet.pdf")
    unit = next(item.unit for item in real.quizzes["campuran"].items if isinstance(item, ShortItem) and item.unit)
    assert [run.text.strip() for run in printed(tmp_path / "sheet.pdf")[-1].runs].count(unit.id) == 1


@pytest.mark.parametrize("form", ["a", "b"])
def test_the_letter_of_a_form_stands_in_the_corner_of_each_sheet(built_site: Path, form: str) -> None:
    pages = printed(built_site / f"unduh/asn-netral-soal-paket-{form}-id.pdf")
    found = [run for page in pages for run in page.runs if run.text.strip() == form.upper() and run.top < 20 * MM]
    assert len(found) == len(pages) == 2
    assert all(run.right > 185 * MM for run in found)
