"""Whose law a sheet names: each role its own, none below our advice, a ban below "allowed" only as a limit."""

from __future__ import annotations

import re

import pytest
from netralitas.acts import STAGES
from netralitas.history import Version
from netralitas.products import PRODUCTS, Edition
from netralitas.products.answers import columns
from netralitas.products.clauses import clauses
from netralitas.project import Project, load_project
from netralitas.roles import PARTS, ROLES, covered, parts_of
from project_maker import REPO

DAY = Version("1.0", "abc1234", "2026-11-22", 1795305600)
ASN_LAW = ("UU 20/2023", "SKB 2022", "SE MenPANRB 18/2023")
PNS_LAW = ("PP 94/2021", "PP 42/2004", "PP 11/2017")
OTHERS = {
    "desa": ("UU 6/2014",),
    "rt": ("Permendagri 18/2018", "RT/RW"),
    "tni-polri": ("UU 34/2004", "UU 2/2002"),
    "non-asn": ("SE MenPANRB 1/2023",),
    "pppk": ("PP 49/2018",),
}
ASN = {"pns", "pppk", "atasan", "lurah", "pasangan"}
# By hand, without the register: the laws that must not stand on the list of a role.
FOREIGN = {
    role: {law for name, laws in OTHERS.items() if name != role for law in laws if (name, role) != ("pppk", "pasangan")}
    | (set() if role in ASN else set(ASN_LAW))
    | (set() if role in ASN - {"pppk"} else set(PNS_LAW))
    for role in ROLES
}
# What must stand there, each as often as its sister: both halves of the people whom one role means.
BOTH = {"tni-polri": ("UU 34/2004", "UU 2/2002"), "desa": ("UU 6/2014 Pasal 29", "UU 6/2014 Pasal 51")}


@pytest.fixture(scope="module")
def real() -> Project:
    """Return the real content."""
    return load_project(REPO)


@pytest.fixture(scope="module")
def lists(real: Project) -> dict[str, str]:
    """Return the checklists in Indonesian by their names."""
    return {one.name: one.html for one in PRODUCTS["daftar-periksa"](Edition(real, "id", DAY))}


@pytest.mark.parametrize("role", ROLES)
def test_no_list_of_a_role_names_the_law_of_another(role: str, lists: dict[str, str]) -> None:
    cited = " ".join(re.findall(r'<span class="cites">(.*?)</span></span>', lists[f"peran-{role}"], re.S))
    assert len(cited) > 500
    assert [law for law in FOREIGN[role] if re.search(rf"{re.escape(law)}\b", cited.replace("\u00a0", " "))] == []


@pytest.mark.parametrize("role", BOTH)
def test_both_halves_of_a_role_find_their_law(role: str, lists: dict[str, str]) -> None:
    cited = lists[f"peran-{role}"].replace("\u00a0", " ")
    one, other = (cited.count(law) for law in BOTH[role])
    assert min(one, other) > 10 and abs(one - other) <= 3


def test_advice_names_no_clause_and_a_ban_is_never_what_allows(real: Project) -> None:
    limits = 0
    for role in ROLES:
        for answer, found in columns(real.acts, role, STAGES, real.register).items():
            for one in found:
                told = clauses(one, role, real.register)
                norms = {real.register.sources[name].entry.norm for name in told.sources}
                banned = bool(norms & {"ban", "sanction"})
                assert not (one.standing == "advice" and told.sources), one.act.id
                assert told.limit == (answer == "boleh" and banned), one.act.id
                assert len(told.sources) <= len(one.rules) * len(parts_of(role)), one.act.id
                limits += told.limit
    assert limits > 5


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_word_of_a_limit_stands_before_its_clause(real: Project, language: str) -> None:
    limit = real.words[language]["kit"]["limit"]
    html = {one.name: one.html for one in PRODUCTS["daftar-periksa"](Edition(real, language, DAY))}["peran-tni-polri"]
    allowed = html.split("<h2>")[1]
    assert allowed.count(limit) == html.count(limit) > 2


def test_a_poster_for_the_campaign_names_the_row_for_candidates(real: Project) -> None:
    html = PRODUCTS["poster-a4"](Edition(real, "id", DAY))[0].html
    (line,) = re.findall(r"<li><b>Menghadiri deklarasi calon</b>.*?</li>", html, re.S)
    assert 'data-clause="skb-2022/d4"' in line and "skb-2022/e3" not in line


def test_the_register_knows_whom_a_source_binds(real: Project) -> None:
    cited = ("uu-6-2014/29-j", "uu-34-2004/39", "uu-pilkada/69-i", "uu-2-2002/28", "se-menpanrb-18-2023/berlaku-untuk")
    assert real.register.holding(cited, "tni-polri") == cited[1:]
    assert real.register.holding(cited, "desa") == (cited[0], cited[2], cited[4])


def test_groups_and_parts_cover_people() -> None:
    assert covered(["asn"]) == {"pns", "pppk", "atasan", "lurah"}
    assert covered(["desa"]) == {"kepala-desa", "perangkat-desa"} == set(PARTS["desa"])
    assert covered(["polri", "rt"]) == {"polri", "rt"}
    assert covered(["all"]) >= {part for parts in PARTS.values() for part in parts}
