"""The program `asn`: one verb for each thing a maintainer does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path

import click

from netralitas.bank_report import bank_report
from netralitas.bench_verb import bench
from netralitas.problems import ContentError, message_language
from netralitas.products import PRODUCTS
from netralitas.project import load_project, problem_lines, warning_lines
from netralitas.quality import run_all
from netralitas.schema import write_schemas
from netralitas.site import build_site
from netralitas.trace_verbs import facts, impact

ROOT = Path(__file__).resolve().parents[2]


@click.group()
@click.option("--root", envvar="ASN_ROOT", default=ROOT, type=click.Path(exists=True, path_type=Path), hidden=True)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Build, preview and check the learning site on the neutrality of civil servants."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    context.obj = root.resolve()


main.add_command(bench)
main.add_command(facts)
main.add_command(impact)


@main.command()
@click.option("--strict-items", is_flag=True, help="Let warnings about weak items fail as well.")
@click.pass_obj
def check(root: Path, strict_items: bool) -> None:
    """Report every fault in the content and every weak item, in seconds and without building."""
    project = load_project(root)
    warnings = warning_lines(project.warnings, project.words)
    for line in [*problem_lines(project.problems, project.words), *warnings]:
        click.echo(line, err=True)
    if project.problems or (strict_items and warnings):
        sys.exit(1)
    items = sum(len(quiz.items) for quiz in project.quizzes.values())
    click.echo(
        f"{len(project.pages)} pages, {len(project.register.sources)} sources, {items} items: no fault"
        + (f", {len(warnings)} warnings." if warnings else ".")
    )


@main.command()
@click.pass_obj
def bank(root: Path) -> None:
    """Show what the items cover: topics, difficulties, types, sources, situations and positions of the key."""
    project = load_project(root)
    try:
        project.require_sound()
    except ContentError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(bank_report(project.quizzes, project.register, project.words[message_language()]["bank"]), nl=False)


@main.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas with which an editor completes and checks quizzes, sources and plans."""
    for path in write_schemas(root):
        click.echo(path)


@main.command()
@click.pass_obj
def site(root: Path) -> None:
    """Build the whole site with its downloads into site/ (PDF=0 leaves the downloads out)."""
    wanted = os.environ.get("PDF") != "0"
    with_pdf = wanted and pango_found()
    if wanted and not with_pdf:
        click.echo(PANGO_MISSING, err=True)
        if os.environ.get("STRICT") == "1":
            sys.exit(1)
    try:
        build_site(root, root / "site", with_pdf, click.echo)
    except ContentError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1)
@click.pass_obj
def serve(root: Path, options: tuple[str, ...]) -> None:
    """Preview with live reload at http://127.0.0.1:8000 (further options go to mkdocs serve)."""
    environ = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", *options]
    sys.exit(subprocess.run(command, cwd=root, env=environ).returncode)


@main.command()
@click.option("--long", is_flag=True, help="Also the tests that take long.")
@click.pass_obj
def test(root: Path, long: bool) -> None:
    """Check style and types, then run the tests and show the branch coverage of the library."""
    sys.exit(0 if run_all(root, long, click.echo) else 1)


def pango_found() -> bool:
    """Tell whether the print editions can be made: WeasyPrint installed and its Pango libraries found."""
    if find_spec("weasyprint") is None:
        return False
    try:
        with redirect_stdout(io.StringIO()):  # WeasyPrint prints eight lines of its own on what is missing
            import weasyprint  # noqa: F401
    except OSError:
        return False
    return True


PANGO_MISSING = (
    f"Left out, because the Pango libraries are missing: all downloads ({', '.join([*PRODUCTS, 'luring'])}). "
    "On Debian or Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0. On macOS: brew install pango. "
    "On Windows, in MSYS2: pacman -S mingw-w64-ucrt-x86_64-pango"
)
