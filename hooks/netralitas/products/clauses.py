"""Decides which clauses a short answer names on a sheet: one for each part of the role, none below our advice."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas.products.answers import ADVICE, Short
from netralitas.roles import parts_of
from netralitas.sources import Register

LIMITS = frozenset({"ban", "sanction"})


@dataclass(frozen=True)
class Clauses:
    """The clauses below an answer; `limit` where they are bans that only say how far what is allowed goes."""

    sources: tuple[str, ...]
    limit: bool = False


def clauses(short: Short, role: str, register: Register) -> Clauses:
    """Return what a sheet names for a role, from each rule that answers it: the norms it rests on, before reports."""
    if short.standing == ADVICE:
        return Clauses(())
    norms = {one: register.sources[one].entry.norm for one in short.sources}
    allowing = [one for one in short.sources if norms[one] not in LIMITS]
    limit = short.answer == "boleh" and not allowing and bool(norms)
    fitting = allowing if short.answer == "boleh" and allowing else [one for one in norms if norms[one]] or list(norms)
    found: dict[str, None] = {}
    for rule in short.rules:
        own = [one for one in fitting if one in rule.sources]
        for part in parts_of(role):
            found |= dict.fromkeys([one for one in own if part in register.sources[one].people][:1])
    return Clauses(tuple(found), limit)
