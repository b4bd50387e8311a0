"""The comparison of printers runs: both engines print the same document, and the table is a ratio to ours."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from bench import print_once
from bench.print_bench import ALONE, OURS, PEER, table

HTML = '<!doctype html><html lang="id"><title>Uji</title><body><h1>Satu</h1><p>Dua 😀</p></body></html>'


@pytest.mark.parametrize("engine", [OURS, ALONE])
def test_an_engine_prints_and_tells_its_time(engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.html", tmp_path / "a.pdf"
    source.write_text(HTML, encoding="utf-8")
    print_once.main(engine, source, target)
    seconds, pages = capsys.readouterr().out.split()
    assert float(seconds) > 0 and int(pages) == 1
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1 and "/StructTreeRoot" in pdf.Root


def test_the_table_shows_seconds_for_a_page_against_ours() -> None:
    lines = table({OURS: [9, 2, 3], ALONE: [1, 2, 8], PEER: [1]}, {OURS: 10, ALONE: 10, PEER: 4})
    assert [line.split()[-4:] for line in lines[1:]] == [
        ["3.00", "10", "0.300", "1.00"],
        ["2.00", "10", "0.200", "0.67"],
        ["1.00", "4", "0.250", "0.83"],
    ]
