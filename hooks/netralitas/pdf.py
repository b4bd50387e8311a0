"""Decides how a print edition becomes a PDF: WeasyPrint with the font of the project, then the mending pass."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from netralitas.fonts import font_faces
from netralitas.line_ends import full_lines
from netralitas.mending import mend
from netralitas.tagging import richer_tags

# A space that begins a line is not drawn, nor is one that stands alone; at the end of the word before it is.
SPACE_AFTER_WORD = re.compile(r"(?<=[^>\s])((?:</(?:a|b|code|em|i|span|strong)>)+)\s+")
NO_SYSTEM_FONTS = '<?xml version="1.0"?>\n<fontconfig><cachedir>{}</cachedir></fontconfig>\n'


def write_pdf(html: str, target: Path) -> int:
    """Write `html` as a tagged PDF to `target`; return the number of pages."""
    with TemporaryDirectory(prefix="asn-print-") as name, _only_fonts_of(Path(name)), richer_tags(), full_lines():
        folder = Path(name)
        fonts = FontConfiguration()
        faces = CSS(string=font_faces(folder, html), font_config=fonts)
        raw = BytesIO()
        HTML(string=SPACE_AFTER_WORD.sub(r" \1", html), base_url=folder.as_uri()).write_pdf(
            raw, stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1"
        )
    return mend(raw, target)


@contextmanager
def _only_fonts_of(folder: Path) -> Iterator[None]:
    """Keep the fonts of the machine out, so that every machine writes the same bytes."""
    settings = folder / "fonts.conf"
    settings.write_text(NO_SYSTEM_FONTS.format(folder / "cache"), encoding="utf-8")
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(settings)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before
