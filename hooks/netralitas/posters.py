"""Decides what posters and the pocket card show: acts by id; their answers come from the rules, so none can differ."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from netralitas.acts import Acts, StageName
from netralitas.data_files import check_id, read_file
from netralitas.problems import Problems, nearest
from netralitas.roles import RoleName
from netralitas.shapes import Bilingual, Shape, Slug


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
    """Read `docs/posters.yml`, if there is one; note acts that are unknown or have no answer there, doubled ids."""
    found = read_file(root, "docs/posters.yml", PosterFile, problems)
    if not found:
        return {}
    document, file = found
    owners: dict[str, str] = {}
    for number, poster in enumerate(file.posters):
        check_id(document, ("posters", number, "id"), poster.id, owners, problems)
        for position, name in enumerate(poster.acts):
            loc = ("posters", number, "acts", position)
            if name not in acts.acts:
                document.note(problems, "poster-act", loc, value=name, near=nearest(name, acts.acts))
            elif acts.acts[name].rule(poster.role, poster.stage).answer is None:
                document.note(problems, "poster-impossible", loc, value=name)
    return {poster.id: poster for poster in file.posters}
