"""Measures the quiz engine beside its peers on the same texts and prints a table and the targets.

Time is CPU time of fresh processes, in alternating rounds, as medians. Nothing here fails because of a number.
"""

from __future__ import annotations

import argparse
import gc
import os
import runpy
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from netralitas.problems import Problems
from netralitas.project import Project, load_project
from netralitas.quizzes import load_quizzes
from netralitas.render import PageContext, Renderer

from bench.make_items import REPO, SHOWN, Item, make_items
from bench.make_sites import LIST, OURS, PLAIN, SYSTEMS, System, make_project, make_site
from bench.measure import Built, Size, above, added_code, index_size, index_text, size
from bench.search_bench import compare_searches

WORK = REPO / ".cache/bench"
SMALL, LARGE, PER_QUIZ, REPEATS = 500, 4000, 10, 5
HEAD = (
    "system",
    "CPU s",
    "ratio",
    "ms/item",
    "HTML B/item",
    "above list",
    "JS B",
    "CSS B",
    "no-quiz page",
    "index B/item",
    "told in index",
    "outside hosts",
)
NOTES = """\
ratio, ms/item: against plain Material, everything included. Bytes: raw (gzip -9), against plain Material; inline
scripts and styles count as JS and CSS, not as HTML. no-quiz page: bytes that a page without a quiz gains, its scripts
and styles included. told in index: reasons and explanations that the search index holds. mkdocs-mcq has no place for
an explanation and a source, so both follow the question as plain text."""


@dataclass
class Result:
    """What was measured of one system."""

    system: System
    site: Path
    seconds: list[float] = field(default_factory=list)

    @property
    def cpu(self) -> float:
        """Return the median of the CPU seconds of its builds."""
        return median(self.seconds)

    def pages(self, names: Sequence[str]) -> list[Built]:
        """Return the built pages of these names."""
        return [Built(self.site, f"{name}.html") for name in names]


@dataclass(frozen=True)
class Row:
    """The numbers of one system, relative to the same site without quizzes."""

    name: str
    cpu: float
    ratio: float
    per_item: float
    html: Size
    over_list: Size
    scripts: Size
    styles: Size
    elsewhere: int
    index: float
    told: int
    hosts: tuple[str, ...]


def main() -> None:
    """Build, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=50)
    parser.add_argument("--items", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args()
    missing = [one.name for one in SYSTEMS if one.package and find_spec(one.package) is None]
    if missing:
        sys.exit(f"Not installed: {', '.join(missing)}. Please run: uv run --all-groups asn bench")
    items = make_items(wanted.pages * wanted.items)
    pages = grouped(items, wanted.items)
    print(f"{wanted.pages} pages of {wanted.items} items, {wanted.rounds} rounds, Python {sys.version.split()[0]}")
    results = build_all(pages, wanted.rounds, WORK)
    rows = [row(one, results, pages) for one in results.values()]
    print_table(rows)
    spread = max((max(one.seconds) - min(one.seconds)) / one.cpu for one in results.values())
    print(f"Spread of the builds of one system: at most {spread:.0%} of its median.\n")
    ours = next(one for one in rows if one.name == OURS)
    print_targets(ours, scaling(WORK / "scaling"), progress_scripts(results[OURS].site))
    compare_searches(WORK / "search")


def grouped(items: Sequence[Item], size: int) -> dict[str, Sequence[Item]]:
    """Return the items in groups of `size` by the name of their page."""
    return {f"p{start // size + 1:03}": items[start : start + size] for start in range(0, len(items), size)}


def build_all(pages: dict[str, Sequence[Item]], rounds: int, work: Path) -> dict[str, Result]:
    """Build the site of every system once unmeasured and then in alternating rounds."""
    results = {}
    for system in SYSTEMS:
        root = work / system.name.replace(" ", "-")
        make_site(system, root, pages)
        results[system.name] = Result(system, root / "site")
        build(root)
    for _ in range(rounds):
        for one in results.values():
            one.seconds.append(build(one.site.parent))
    return results


def build(root: Path) -> float:
    """Build the site in `root` in a fresh process and return its CPU seconds."""
    command = [sys.executable, "-m", "bench.build_once", str(root / "mkdocs.yml"), str(root / "site")]
    environ = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": os.pathsep.join([str(REPO / "tests"), str(REPO / "hooks")]),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPYCACHEPREFIX": str(WORK / "bytecode"),  # the unmeasured first build fills it for all
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, cwd=REPO, env=environ, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{root.name} was not built:\n{done.stderr or done.stdout}")
    return float(done.stdout.split()[-1])


def row(one: Result, results: dict[str, Result], pages: dict[str, Sequence[Item]]) -> Row:
    """Return the numbers of one system."""
    plain, names = results[PLAIN], list(pages)
    count = sum(len(items) for items in pages.values())
    per_page = count // len(pages)
    mine, index, index_plain = one.pages(names), Built(one.site, "index.html"), Built(plain.site, "index.html")
    before, found = index_text(plain.site), index_text(one.site)
    loaded = sum(added_code(index, index_plain, kind).raw for kind in ("script", "style"))
    return Row(
        name=one.system.name,
        cpu=one.cpu,
        ratio=one.cpu / plain.cpu,
        per_item=(one.cpu - plain.cpu) / count * 1000,
        html=above(mine, plain.pages(names)) / per_page,
        over_list=above(mine, results[LIST].pages(names)) / per_page,
        scripts=added_code(mine[0], plain.pages(names)[0], "script"),
        styles=added_code(mine[0], plain.pages(names)[0], "style"),
        elsewhere=int((above([index], [index_plain])).raw + loaded),
        index=(index_size(one.site) - index_size(plain.site)) / count,
        told=sum(
            text in found and text not in before for items in pages.values() for item in items for text in item.told
        ),
        hosts=tuple(sorted(mine[0].hosts() - plain.pages(names)[0].hosts())),
    )


def progress_scripts(site: Path) -> float:
    """Return the packed bytes of the scripts that the progress page loads and a page with a quiz does not."""
    loaded = runpy.run_path(str(REPO / "hooks/content.py"))["SCRIPTS"]
    names = set(loaded["progress"]) - set(loaded["quiz"])
    texts = [(site / f"assets/javascripts/{name}.js").read_text(encoding="utf-8") for name in names]
    return sum(size(text).packed for text in texts)


def scaling(root: Path) -> tuple[float, float]:
    """Return the CPU milliseconds that loading, checking and rendering take for each item of few and of many."""
    items = make_items(LARGE)
    for name, count in {"base": 0, str(SMALL): SMALL, str(LARGE): LARGE}.items():
        shutil.rmtree(root / name, ignore_errors=True)
        make_project(root / name, grouped(items[:count], PER_QUIZ))
    base = load_project(root / "base")
    counts = (SMALL, LARGE)
    measured: dict[int, list[float]] = {count: [] for count in counts}
    for _ in range(REPEATS):
        for count in counts:
            measured[count].append(load_check_render(base, root / str(count), count))
    few, many = (median(measured[count]) for count in counts)
    return few, many


def load_check_render(base: Project, root: Path, count: int) -> float:
    """Return the CPU milliseconds for each item, from the quiz files in `root` to the HTML of one language."""
    problems = Problems()
    gc.collect()
    gc.freeze()  # what this program itself holds is not searched again
    start = time.process_time()
    project = replace(base, quizzes=load_quizzes(root, base.register, problems), problems=problems)
    project.require_sound()
    renderer = Renderer(project)
    written = sum(renderer.quiz(name, PageContext(SHOWN, "p.md")).count("<fieldset") for name in project.quizzes)
    spent = time.process_time() - start
    gc.unfreeze()
    assert written == count, f"{written} of {count} items were rendered"
    return spent / count * 1000


def cells(one: Row) -> tuple[str, ...]:
    """Return the numbers of a row as they are shown, in the order of HEAD."""
    times = (f"{one.cpu:.2f}", f"{one.ratio:.2f}", f"{one.per_item:.2f}")
    sizes = (str(one.html), str(one.over_list), str(one.scripts), str(one.styles), f"{one.elsewhere:,}")
    return (one.name, *times, *sizes, f"{one.index:,.0f}", f"{one.told:,}", " ".join(one.hosts) or "0")


def print_table(rows: Sequence[Row]) -> None:
    """Print one line for each system."""
    table = [HEAD, *(cells(one) for one in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for line in table:
        right = [cell.rjust(width) for cell, width in zip(line, widths, strict=True)]
        print("  ".join([line[0].ljust(widths[0]), *right[1:]]))
    print(NOTES)


def print_targets(ours: Row, scaled: tuple[float, float], progress: float) -> None:
    """Print each target with what was measured and whether it is met."""
    few, many = scaled
    apart = abs(many / few - 1)
    over, code = ours.over_list, (ours.scripts.packed, ours.styles.packed)
    targets = [
        (f"load, check, render: 0.6 ms CPU per item; {few:.2f} at {SMALL}, {many:.2f} at {LARGE}", max(scaled) <= 0.6),
        (f"the same at {LARGE} items as at {SMALL}: within 20 %; {apart:.0%}", apart <= 0.2),
        (f"HTML above the list: 1,200 B per item; {over.raw:,.0f}", over.raw <= 1200),
        (f"HTML above the list, gzip: 110 B per item; {over.packed:,.0f}", over.packed <= 110),
        (f"JS, gzip: 8,000 B; {code[0]:,.0f}", code[0] <= 8000),
        (f"CSS, gzip: 2,500 B; {code[1]:,.0f}", code[1] <= 2500),
        (f"JS that only the progress page loads, gzip: 5,000 B; {progress:,.0f}", progress <= 5000),
        (f"page without a quiz: 0 B; {ours.elsewhere:,}", ours.elsewhere == 0),
        (f"search index: 0 B per item; {ours.index:,.0f}", ours.index == 0),
        (f"reasons and explanations in the search index: 0; {ours.told}", ours.told == 0),
        (f"outside hosts: 0; {len(ours.hosts)}", not ours.hosts),
    ]
    print("Targets of ours, at most; measured:")
    for text, met in targets:
        print(f"  {'met    ' if met else 'NOT MET'}  {text}")


if __name__ == "__main__":
    main()
