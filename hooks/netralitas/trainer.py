"""Decides what the pages for trainers show: plans and their timetable, the quiz with the room, the gain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netralitas.decks import deck_anchor, deck_name, part_title
from netralitas.plans import FROM_PAGES, Part, section_minutes, suited, timetable
from netralitas.qr import Code, qr_code

if TYPE_CHECKING:
    from netralitas.project import Project

TRAINER_MARKERS = {
    "plans": "plans",
    "plan": "plan",
    "room": "room-page",
    "gain": "gain",
    "roleplay": "roleplay",
    "quiz-in-room": "room",
    "set-in-room": "room",
    "form-in-room": "form",
}
READY_SETS = ("1", "2", "3", "4", "5")
FORMS = ("A", "B")


@dataclass(frozen=True)
class RoomSet:
    """A set of items for a room: how the script draws it, and where participants find it on their phones."""

    kind: str
    of: str
    place: str
    code: Code | None

    @property
    def value(self) -> str:
        """Return the name by which a page and its script know the set."""
        return f"{self.kind}:{self.of}"


def room_set(project: Project, kind: str, of: str, language: str, site_url: str) -> RoomSet:
    """Return a set with its place below the folder of the language and, with a site address, its QR code."""
    hashes = {"set": f"cek.html#set={of}", "form": f"cek.html#paket={of}"}
    place = hashes.get(kind) or f"{_home(project, of, language)}#kuis"
    folder = "" if language == "id" else f"{language}/"
    code = qr_code(f"{site_url.rstrip('/')}/{folder}{place}") if site_url else None
    return RoomSet(kind, of, place, code)


def _home(project: Project, quiz: str, language: str) -> str:
    """Return the page that shows a quiz."""
    names = (page.name for page in project.pages if page.language == language and quiz in page.quizzes)
    return next(names, "cek.md").removesuffix(".md") + ".html"


def part_place(project: Project, part: Part, language: str) -> str:
    """Return where the text of a part stands, as `page.md#section` ("" where it stands on no page)."""
    if part.kind == "quiz" and part.of:
        return _home(project, part.of, language).removesuffix(".html") + ".md#kuis"
    if part.kind == "dialogue":
        marked = (page.name for page in project.pages if page.shows("dialogues"))
        return f"{next(marked, '')}#{part.of}"
    name, mark, section = ((part.of if part.kind in FROM_PAGES else part.guide) or "").partition("#")
    return f"{name}.md{mark}{section}" if name else ""


def trainer_values(project: Project, marker: list[str], language: str, site_url: str) -> dict[str, Any]:
    """Return what the template of a trainer's marker needs."""
    name, *arguments = marker
    handouts = any(page.name == "unduhan.md" for page in project.pages)
    noted = section_minutes(page for page in project.pages if page.language == language)
    if name == "plans":
        shown = {mark.text: page for page in project.pages if page.language == language for mark in page.markers}
        homes = {plan: shown[f"plan {plan}"].name for plan in project.plans if f"plan {plan}" in shown}
        return {"plans": project.plans, "homes": homes, "deck_name": deck_name}
    if name == "plan":
        plan = project.plans[arguments[0]]
        slots = timetable(plan, noted)
        titles = {slot.part: part_title(project, slot.part, language) for slot in slots}
        return {
            "plan": plan,
            "slots": slots,
            "titles": titles,
            "places": {slot.part: part_place(project, slot.part, language) for slot in slots},
            "handouts": handouts,
            "deck_name": deck_name,
            "deck_anchor": deck_anchor,
            "spare": plan.minutes - sum(slot.minutes for slot in slots),
        }
    if name == "roleplay":
        return {"one": next(dialogue for dialogue in project.dialogues if dialogue.id == arguments[0])}
    if name == "room":
        names = [("set", number) for number in READY_SETS] + [("form", form) for form in FORMS]
        names += [("quiz", name) for name, quiz in project.quizzes.items() if suited(quiz)]
        return {"sets": [room_set(project, *one, language, site_url) for one in names], "take": 0}
    if name == "gain":
        return {}
    kind, of, take = name.removesuffix("-in-room"), arguments[0], int(arguments[1])
    return {"sets": [room_set(project, kind, of, language, site_url)], "take": take, "handouts": handouts}
