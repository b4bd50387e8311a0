"""The verb `asn bench`: runs the comparison in tests/bench, which needs the dependency groups `bench` and `test`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click


@click.command()
@click.option("--pages", default=50, show_default=True, type=click.IntRange(1), help="Pages with a quiz.")
@click.option("--items", default=10, show_default=True, type=click.IntRange(1), help="Items on each page.")
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(1), help="Measured builds of each system.")
@click.pass_obj
def bench(root: Path, pages: int, items: int, rounds: int) -> None:
    """Compare quizzes with other plugins, search with other searches, the booklet with other printers."""
    numbers = {"--pages": pages, "--items": items, "--rounds": rounds}
    command = [sys.executable, "-m", "bench.bench", *(str(part) for pair in numbers.items() for part in pair)]
    environ = os.environ | {"PYTHONPATH": str(root / "tests"), "PYTHONIOENCODING": "utf-8"}
    code = subprocess.run(command, cwd=root, env=environ).returncode
    if code == 0:
        command = [sys.executable, "-m", "bench.print_bench", "--rounds", str(rounds)]
        code = subprocess.run(command, cwd=root, env=environ).returncode
    sys.exit(code)
