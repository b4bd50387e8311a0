"""Decides what posters and the pocket card show: acts by id; their answers come from the rules, so none can differ."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.acts import Acts, RoleName, StageName
from netralitas.problems import Problems, nearest
from netralitas.shapes import Bilingual, Shape, Slug, shape
from netralitas.text_yaml import load_yaml


class Poster(Shape):
    """A sheet with acts as they are answered for one role at one stage."""

    id: Slug
    title: Bilingual
    lead: Bilingual
    role: RoleName
    stage: StageName
    acts: Annotated[tuple[Slug, ...], Field(min_length=1)]


class PosterFile(Shape):
    """All posters."""

    posters: Annotated[tuple[Poster, ...], Field(min_length=1)]


def load_posters(root: Path, acts: Acts, problems: Problems) -> dict[str, Poster]:
    """Read `docs/posters.yml`, if there is one; note acts that are unknown or have no answer there."""
    path = root / "docs/posters.yml"
    document = load_yaml(path, root, problems) if path.exists() else None
    file = document and shape(document, PosterFile, problems)
    if not document or not file:
        return {}
    for number, poster in enumerate(file.posters):
        for position, name in enumerate(poster.acts):
            line, column = document.place(("posters", number, "acts", position))
            if name not in acts.acts:
                near = nearest(name, acts.acts)
                problems.add("poster-act", document.path, line, column, value=name, near=near)
            elif acts.acts[name].rule(poster.role, poster.stage).answer is None:
                problems.add("poster-impossible", document.path, line, column, value=name)
    return {poster.id: poster for poster in file.posters}
