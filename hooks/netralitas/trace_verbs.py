"""The verbs `asn impact` and `asn facts`: what rests on a source, and what became of each fact of the notes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from netralitas.facts import Trace, load_facts, trace
from netralitas.problems import Problems, message_language, nearest
from netralitas.project import Project, load_project, problem_lines
from netralitas.sources import Register
from netralitas.uses import Use, uses


@click.command()
@click.argument("source")
@click.pass_obj
def impact(root: Path, source: str) -> None:
    """List every page, act, item, dialogue and data entry that rests on SOURCE, with file and line.

    SOURCE is an instrument (pp-94-2021) or one of its entries (pp-94-2021/5-n-3).
    """
    project = load_project(root)
    words = _words(project)
    known = {*project.register.names, *project.register.sources}
    if source not in known:
        near = nearest(source, project.register.names) if "/" not in source else project.register.nearest(source)
        click.echo(words["source_unknown"].format(value=source, near=near), err=True)
        sys.exit(1)
    resting = [use for use in uses(root, project.pages) if source in (use.source, use.source.split("/")[0])]
    for use in resting:
        click.echo(_line(use, words))
    click.echo(words["resting"].format(count=len(resting), files=len({use.path for use in resting}), value=source))


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--unused", is_flag=True, help="Only the facts that are used nowhere.")
@click.pass_obj
def facts(root: Path, ids: tuple[str, ...], unused: bool) -> None:
    """Show where each fact of the research notes is used, with file and line, or why it is not.

    IDS (CS-031 EL-302) choose facts; without them all are shown. Fails on a fact that is used nowhere without a
    reason in docs/sources/notes/unused.yml, and on a reason that is not needed.
    """
    project = load_project(root)
    words = _words(project)
    problems = Problems()
    traces = trace(root, project.register, uses(root, project.pages), problems)
    for line in problem_lines(problems, project.words):
        click.echo(line, err=True)
    unknown = [fact for fact in ids if fact not in traces]
    for fact in unknown:
        click.echo(words["fact_unknown"].format(value=fact, near=nearest(fact, load_facts(root))), err=True)
    shown = [one for name, one in traces.items() if (not ids or name in ids) and not (unused and one.uses)]
    for one in shown:
        click.echo("\n".join(_fact_lines(one, project.register, words)))
    if not unknown:
        click.echo(_sum(shown, words))
    if problems or unknown or any(one.lost or one.stale for one in shown):
        sys.exit(1)


def _words(project: Project) -> dict[str, str]:
    return project.words[message_language()]["trace"]


def _line(use: Use, words: dict[str, str]) -> str:
    kind = words[f"kind_{use.kind}"]
    return f"{use.path}:{use.line}:{use.column}: {kind} {use.name}: {use.source}"


def _fact_lines(one: Trace, register: Register, words: dict[str, str]) -> list[str]:
    fact = one.fact
    lines = [f"{fact.id} ({fact.grade}) {fact.path}:{fact.line}"]
    labels = [register.sources[name].entry.label[message_language()] for name in one.entries]
    lines += [f"  {name}: {label}" for name, label in zip(one.entries, labels, strict=True)]
    lines += [f"  {_line(use, words)}" for use in one.uses]
    if not one.uses:
        lines.append(f"  {words['not_used']} {one.reason or words['no_reason']}")
    elif one.reason:
        lines.append(f"  {words['needless']}")
    return lines


def _sum(shown: Iterable[Trace], words: dict[str, str]) -> str:
    every = list(shown)
    idle = [one for one in every if not one.uses]
    numbers = {"all": len(every), "used": len(every) - len(idle), "lost": sum(one.lost for one in idle)}
    return words["sum"].format(reasoned=len(idle) - numbers["lost"], **numbers)
