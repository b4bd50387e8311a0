"""One commit gives the same bytes, also with the other generator; the address of the site is never invented."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from dom import having, parse_file
from netralitas.site import build_site
from project_maker import REPO, Maker

ADDRESS = "https://contoh.example/netral/"


def built(root: Path, target: Path) -> Path:
    target.parent.mkdir(exist_ok=True)
    build_site(root, target, with_pdf=False, say=print)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    first = contents(built(REPO, tmp_path / "one"))
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    second = contents(built(REPO, tmp_path / "elsewhere/two"))
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_properdocs_builds_the_same_pages(tmp_path: Path) -> None:
    first = contents(built(REPO, tmp_path / "one"))
    command = ["build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", str(tmp_path / "two")]
    done = subprocess.run([sys.executable, "-m", "properdocs", *command], cwd=REPO, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    second = contents(tmp_path / "two")
    assert first.keys() == second.keys()
    generator = re.compile(rb'<meta name="generator" content="[^"]*">')
    assert [name for name in first if generator.sub(b"", first[name]) != generator.sub(b"", second[name])] == []


def test_with_an_address(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", ADDRESS)
    root = project()
    site = built(root, root / "site")
    for name in ("index.html", "sumber.html", "en/index.html", "en/sumber.html"):
        document = parse_file(site / name)
        canonical = [node.get("href") for node in having(document, "rel", "canonical")]
        assert canonical == [ADDRESS + name]
        properties = {node.get("property"): node.get("content") for node in having(document, "property")}
        assert properties["og:url"] == ADDRESS + name
        assert properties["og:locale"] == ("en_GB" if name.startswith("en/") else "id_ID")
        assert properties["og:title"] and properties["og:description"]
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for name in ("index.html", "sumber.html"):
        assert f"<loc>{ADDRESS}{name}</loc>" in sitemap
        assert f'hreflang="en" href="{ADDRESS}en/{name}"' in sitemap
    assert len(re.findall(r"<loc>", sitemap)) == 4


def test_without_an_address(project: Maker) -> None:
    root = project()
    site = built(root, root / "site")
    for path in site.rglob("*.html"):
        document = parse_file(path)
        assert having(document, "rel", "canonical") == [] and having(document, "property") == [], path.name
    assert not list(site.rglob("sitemap.xml*"))


def test_a_build_does_not_touch_the_sources(project: Maker) -> None:
    root = project()
    before = contents(root)
    built(root, root / "site")
    after = {name: data for name, data in contents(root).items() if not name.startswith("site/")}
    assert after == before
