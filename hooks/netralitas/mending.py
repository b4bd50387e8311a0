"""Decides what is mended in a PDF that WeasyPrint wrote: one tag for each element, artifacts, links, hyphens."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pikepdf
from pikepdf import Array, Name

from netralitas.content_stream import mended_content
from netralitas.tag_tree import Content, Kid, Tag, Target, read_tags, write_tags

BOXES_LIKE_THE_PAGE = ("/TrimBox", "/BleedBox")
PRINT_FLAG = 4
MAY_BE_EMPTY = {"/TD", "/TH", "/Figure"}
HYPHEN, SOFT_HYPHEN = b"<2010>", b"<00ad>"
NOTHING, NO_WIDTH = b" <>\n", b" <200b>\n"


def mend(raw: BytesIO, target: Path) -> int:
    """Write the mended PDF to `target`; return the number of pages."""
    with pikepdf.open(raw) as pdf:
        tags = mended_tags(read_tags(pdf))
        owners = _owners(tags, len(pdf.pages))
        links = {kid.annotation.objgen for tag in tags.walk() for kid in tag.kids if isinstance(kid, Target)}
        for number, page in enumerate(pdf.pages):
            content, gone = mended_content(page.Contents.read_bytes(), owners[number])
            page.Contents = pdf.make_stream(content)
            for mcid in gone:
                owners[number][mcid].kids.remove(Content(number, mcid))
            mend_links(page, links)
            for box in BOXES_LIKE_THE_PAGE:
                del page.obj[box]
        write_tags(pdf, tags)
        mend_letters(pdf)
        pikepdf.settings.set_flate_compression_level(9)
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
        )
        return len(pdf.pages)


def _owners(tags: Tag, pages: int) -> list[dict[int, Tag]]:
    """Return for each page which tag holds which content."""
    owners: list[dict[int, Tag]] = [{} for _ in range(pages)]
    for tag in tags.walk():
        for kid in tag.kids:
            if isinstance(kid, Content):
                owners[kid.page][kid.mcid] = tag
    return owners


def mended_tags(tag: Tag) -> Tag:
    """Return the tag with all below joined where a line or page break parted them, and in the shape of its kind."""
    kids = [mended_tags(kid) if isinstance(kid, Tag) else kid for kid in _joined(tag.kids)]
    tag.kids = [kid for kid in kids if not isinstance(kid, Tag) or kid.kids or kid.kind in MAY_BE_EMPTY]
    if tag.kind == "/LI":
        _lift_label(tag)
    elif tag.kind == "/Table":
        _demote_row_headers(tag)
    elif tag.kind != "/Link":
        tag.kids = list(_in_runs(tag.kids))
    return tag


def _joined(kids: list[Kid]) -> Iterator[Kid]:
    """Walk the kids of a tag, those of one element as one; table heads that a page repeats are left out."""
    waiting: Tag | None = None
    heads: set[int] = set()
    for kid in kids:
        if not isinstance(kid, Tag):
            if waiting:
                yield waiting
            waiting = None
            yield kid
        elif kid.kind == "/THead" and kid.element in heads:
            continue
        elif waiting and kid.element and (kid.element, kid.kind) == (waiting.element, waiting.kind):
            waiting.kids += kid.kids
        else:
            if waiting:
                yield waiting
            waiting = kid
            heads |= {kid.element} if kid.kind == "/THead" else set()
    if waiting:
        yield waiting


def _lift_label(item: Tag) -> None:
    """Put the number or bullet of a list item beside its body, not into it."""
    body = item.tags[-1]
    if body.tags and body.tags[0].kind == "/Lbl":
        item.kids.insert(0, body.tags[0])
        body.kids.remove(body.tags[0])


def _demote_row_headers(table: Tag) -> None:
    """Make row headers plain cells in a table whose headers would outnumber what they head."""
    cells = [tag for tag in table.walk() if tag.kind in ("/TH", "/TD")]
    headers = [cell for cell in cells if cell.kind == "/TH"]
    if len(headers) > len(cells) - len(headers):
        for cell in headers:
            if cell.attributes["/A"].Scope == Name.Row:
                cell.kind = "/TD"
                del cell.attributes["/A"]["/Scope"]


def _in_runs(kids: list[Kid]) -> Iterator[Kid]:
    """Walk the kids of a tag; text behind another tag gets a tag of its own, so that its order is plain."""
    behind = False
    for content, group in groupby(kids, lambda kid: isinstance(kid, Content)):
        run = list(group)
        yield from [Tag("/Span", run)] if content and behind else run
        behind = behind or any(not isinstance(kid, Tag) or kid.kind != "/Lbl" for kid in run)


def mend_links(page: pikepdf.Page, tagged: set[tuple[int, int]]) -> None:
    """Let links be printed; drop the copies that WeasyPrint makes for each element inside a link."""
    annotations = [one for one in page.obj.get("/Annots", []) if one.objgen in tagged]
    for annotation in annotations:
        annotation.F = PRINT_FLAG
        annotation.Rect = Array(round(float(edge)) for edge in annotation.Rect)
    if annotations:
        page.Annots = Array(annotations)


def mend_letters(pdf: pikepdf.Pdf) -> None:
    """Let the hyphens that break words be read as soft hyphens, unlike those of compound words.

    A mark that was drawn with its letter, such as a vowel point, has been told with it and adds nothing.
    """
    fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
    for font in fonts.values():
        stream = font.ToUnicode
        stream.write(stream.read_bytes().replace(HYPHEN, SOFT_HYPHEN).replace(NOTHING, NO_WIDTH))
