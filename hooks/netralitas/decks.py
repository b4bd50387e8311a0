"""Decides how a session plan becomes one page of slides, made from sections of pages, role-plays and quizzes."""

from __future__ import annotations

import json
import re

from markupsafe import Markup

from netralitas.chapters import anchor_of
from netralitas.excerpts import OPENING, excerpt, heading_of
from netralitas.notes import Note
from netralitas.pages import Page
from netralitas.plans import FROM_PAGES, Part, Plan, below, section_minutes, timetable
from netralitas.project import Project

CITED, LINKED = re.compile(r"\s*\[@[^\]]+\]"), re.compile(r"\[([^\]]+)\]\([^)]+\)")


def deck_name(plan: Plan) -> str:
    """Return the name of the page that shows a plan as slides."""
    return f"pelatih/sajian-{plan.id}.md"


def deck_anchor(part: Part) -> str:
    """Return the anchor of the slide with which a part begins."""
    if part.kind in FROM_PAGES and part.of:
        name, _, section = part.of.partition("#")
        return anchor_of(f"{name}.md", section or OPENING)
    return f"{part.kind}-{(part.of or _slug(part)).lower()}"


def _slug(part: Part) -> str:
    title = part.title.id if part.title else ""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in title.lower()).split())


def deck_markdown(project: Project, plan: Plan, language: str) -> str:
    """Return the deck of a plan as the Markdown source of a page in `language`."""
    head = {"title": plan.title[language], "description": plan.audience[language], "booklet": "no", "deck": plan.id}
    front = "".join(f"{name}: {json.dumps(text, ensure_ascii=False)}\n" for name, text in head.items())
    slides = [_slide(part, plan, project, language) for part in plan.parts]
    return f"---\n{front}---\n\n# {plan.title[language]}\n\n" + "\n".join(slides)


def part_title(project: Project, part: Part, language: str) -> Markup:
    """Return how a part is called: its own title, or that of what it shows."""
    if part.title:
        return Markup.escape(part.title[language])
    of, words = part.of or "", project.words[language]["trainer"]
    if part.kind in FROM_PAGES:
        return Markup(heading_of(_page(project, of, language).body, of.partition("#")[2]))
    titles = {one.id: one.title[language] for one in project.dialogues}
    titles |= {name: quiz.title[language] for name, quiz in project.quizzes.items() if quiz.title}
    return Markup.escape(titles.get(of) or words[f"slide_{part.kind}"].replace("{of}", of))


def _page(project: Project, of: str, language: str) -> Page:
    name = f"{of.partition('#')[0]}.md"
    return next(page for page in project.pages if (page.language, page.name) == (language, name))


def _slide(part: Part, plan: Plan, project: Project, language: str) -> str:
    if part.kind in FROM_PAGES and part.of:
        section = part.of.partition("#")[2]
        page = _page(project, part.of, language)
        return excerpt(page.body, page.name, section, deck_name(plan))
    title = part_title(project, part, language)
    heading = f"## {title} {{ #{deck_anchor(part)} }}\n"
    if part.kind in ("talk", "break"):
        minutes = project.words[language]["trainer"]["minutes"].replace("{count}", str(part.minutes or 0))
        return f"{heading}\n{minutes}\n"
    if part.kind == "dialogue":
        return f"<!-- site:roleplay {part.of} -->\n"
    return f"{heading}\n<!-- site:{part.kind}-in-room {part.of} {part.take or 0} -->\n"


def deck_notes(project: Project, plan: Plan, language: str) -> tuple[Note, ...]:
    """Return the trainer's notes of a deck, one for each part and for each subsection that has notes.

    The minutes of a part are those of the plan and stand at its first slide.
    """
    noted = section_minutes(page for page in project.pages if page.language == language)
    notes: list[Note] = []
    for slot in timetable(plan, noted):
        part, texts = slot.part, dict[str, str]()
        if part.kind in FROM_PAGES and part.of:
            page, section = _page(project, part.of, language), part.of.partition("#")[2]
            known = {note.section: note.text for note in page.notes}
            texts = {one: known[one] for one in below(page, section) if one in known}
            first = texts.pop(section, "")
            notes.append(Note(deck_anchor(part), slot.minutes, first, 0))
            notes += [Note(anchor_of(page.name, one), 0, text, 0) for one, text in texts.items()]
        else:
            notes.append(Note(deck_anchor(part), slot.minutes, _guide(project, part, language), 0))
    return tuple(notes)


def _guide(project: Project, part: Part, language: str) -> str:
    """Return what the guide says at a part, as notes do: without heading, citations and links."""
    if not part.guide:
        return ""
    page = _page(project, part.guide, language)
    text = excerpt(page.body, page.name, part.guide.partition("#")[2], page.name).partition("\n")[2]
    return LINKED.sub(r"\1", CITED.sub("", text)).strip()
