"""Prints one document in a fresh process and tells its CPU seconds and pages: ours or WeasyPrint alone.

The imports count, as they do where the plugin prints.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from netralitas.fonts import font_faces
from netralitas.pdf import write_pdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration


def main(engine: str, source: Path, target: Path) -> None:
    """Print `source` with `engine`."""
    html = source.read_text(encoding="utf-8")
    if engine == "ours":
        pages = write_pdf(html, target)
    else:
        with TemporaryDirectory() as folder:
            fonts = FontConfiguration()
            faces = CSS(string=font_faces(Path(folder), html), font_config=fonts)
            document = HTML(string=html).render(stylesheets=[faces], font_config=fonts)
            document.write_pdf(target, pdf_variant="pdf/ua-1")
            pages = len(document.pages)
    print(time.process_time(), pages)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
