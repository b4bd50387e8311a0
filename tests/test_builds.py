"""One commit gives the same bytes, also with the other generator; the address of the site is never invented."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dom import having, parse_file
from netralitas import site
from netralitas.markup import site_address
from netralitas.problems import ContentError
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
    made = built(root, root / "site")
    for name in ("index.html", "sumber.html", "en/index.html", "en/sumber.html"):
        document = parse_file(made / name)
        canonical = [node.get("href") for node in having(document, "rel", "canonical")]
        assert canonical == [ADDRESS + name]
        properties = {node.get("property"): node.get("content") for node in having(document, "property")}
        assert properties["og:url"] == ADDRESS + name
        assert properties["og:locale"] == ("en_GB" if name.startswith("en/") else "id_ID")
        assert properties["og:title"] and properties["og:description"]
    sitemap = (made / "sitemap.xml").read_text(encoding="utf-8")
    for name in ("index.html", "sumber.html"):
        assert f"<loc>{ADDRESS}{name}</loc>" in sitemap
        assert f'hreflang="en" href="{ADDRESS}en/{name}"' in sitemap
    assert len(re.findall(r"<loc>", sitemap)) == 4


def test_without_an_address(project: Maker) -> None:
    root = project()
    made = built(root, root / "site")
    for path in made.rglob("*.html"):
        document = parse_file(path)
        assert having(document, "rel", "canonical") == [] and having(document, "property") == [], path.name
    assert not list(made.rglob("sitemap.xml*"))


def test_a_build_does_not_touch_the_sources(project: Maker) -> None:
    root = project()
    before = contents(root)
    built(root, root / "site")
    after = {name: data for name, data in contents(root).items() if not name.startswith("site/")}
    assert after == before


@pytest.mark.parametrize(
    ("given", "environ", "address"),
    [
        (["SITE_URL", ""], {}, ""),
        (["SITE_URL", ""], {"SITE_URL": ADDRESS}, ADDRESS),
        (["SITE_URL", "CI_URL", ADDRESS], {"SITE_URL": "", "CI_URL": "http://x/"}, "http://x/"),
        (ADDRESS, {"SITE_URL": "http://x/"}, ADDRESS),
    ],
)
def test_the_address_comes_from_the_settings_or_from_the_variable_that_they_name(
    given: object, environ: dict[str, str], address: str
) -> None:
    assert site_address({"site_url": given}, environ) == address


def test_an_address_without_its_beginning_is_named_before_anything_is_built(
    project: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "contoh.example")
    root = project()
    with pytest.raises(ContentError, match=r"^SITE_URL: contoh\.example is no address"):
        built(root, root / "site")
    assert not (root / "site").exists()


def test_a_site_that_another_program_holds_is_named(project: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def held(target: Path) -> Iterator[Path]:
        raise PermissionError(13, "Access is denied")
        yield target

    monkeypatch.setattr(site, "built_beside", held)
    root = project()
    with pytest.raises(ContentError, match=r"^site: can't be written \(Access is denied\)\. Close every"):
        built(root, root / "site")
