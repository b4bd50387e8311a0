"""Decides how the tags of a PDF are read into plain objects and written back: as few and as small as they can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from netralitas.tagging import ELEMENT

KEPT = ("/A", "/Alt", "/Lang")
TRANSPARENT = {"/Span", "/NonStruct"}


@dataclass(frozen=True)
class Content:
    """Marked content of a page."""

    page: int
    mcid: int


@dataclass(frozen=True)
class Target:
    """The annotation of a link on a page."""

    page: int
    annotation: Any


@dataclass
class Tag:
    """A tag with what it holds, the number of the HTML element it stands for (0 = none) and its attributes."""

    kind: str
    kids: list[Kid] = field(default_factory=list)
    element: int = 0
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def tags(self) -> list[Tag]:
        """Return the tags directly below."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def walk(self) -> Iterator[Tag]:
        """Walk this tag and all below in reading order."""
        yield self
        for kid in self.tags:
            yield from kid.walk()


Kid = Tag | Content | Target


def read_tags(pdf: pikepdf.Pdf) -> Tag:
    """Return the tags of a PDF; those that mean nothing give way to what they hold."""
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}

    def kids(node: Any, link: bool) -> Iterator[Kid]:
        for kid in node.K:
            if isinstance(kid, int):
                yield Content(pages[node.Pg.objgen], kid)
            elif "/Obj" in kid:
                if link:
                    yield Target(pages[kid.Pg.objgen], kid.Obj)
            elif str(kid.S) in TRANSPARENT and "/Lang" not in kid:
                yield from kids(kid, link)
            else:
                yield tag(kid)

    def tag(node: Any) -> Tag:
        kind = str(node.S)
        return Tag(
            "/Span" if kind in TRANSPARENT else kind,
            list(kids(node, kind == "/Link")),
            int(node.get(f"/{ELEMENT}", 0)),
            {name: node[name] for name in KEPT if name in node},
        )

    return tag(pdf.Root.StructTreeRoot.K[0])


def write_tags(pdf: pikepdf.Pdf, root: Tag) -> list[set[int]]:
    """Write the tags into the PDF; return the marked content of each page that they reach."""
    structure = pdf.Root.StructTreeRoot
    owners: list[dict[int, Any]] = [{} for _ in pdf.pages]
    links: dict[int, Any] = {}

    def reference(kid: Kid, owner: Any, page: int) -> Any:
        if isinstance(kid, Tag):
            return written(kid, owner)
        where: dict[str, Any] = {} if kid.page == page else {"Pg": pdf.pages[kid.page].obj}
        if isinstance(kid, Target):
            links[int(kid.annotation.StructParent)] = owner
            return Dictionary(Type=Name.OBJR, Obj=kid.annotation, **where)
        owners[kid.page][kid.mcid] = owner
        return Dictionary(Type=Name.MCR, MCID=kid.mcid, **where) if where else kid.mcid

    def written(tag: Tag, parent: Any) -> Any:
        node = pdf.make_indirect(Dictionary(S=Name(tag.kind), P=parent))
        page = next((kid.page for kid in tag.kids if not isinstance(kid, Tag)), -1)
        if page >= 0:
            node.Pg = pdf.pages[page].obj
        for name, value in tag.attributes.items():
            node[name] = value
        kids = [reference(kid, node, page) for kid in tag.kids]
        node.K = kids[0] if len(kids) == 1 else Array(kids)
        return node

    structure.K = written(root, structure)
    numbers: list[Any] = []
    for number, found in enumerate(owners):
        parents = Array(found.get(mcid) for mcid in range(max(found, default=-1) + 1))
        numbers += [number, pdf.make_indirect(parents)]
    for number, owner in sorted(links.items()):
        numbers += [number, owner]
    structure.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    return [set(found) for found in owners]
