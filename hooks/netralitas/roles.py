"""Decides who asks and whom a source holds for: roles, groups of roles, and the parts of a role under other rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

RoleName = Literal["pns", "pppk", "non-asn", "atasan", "pasangan", "lurah", "desa", "rt", "tni-polri", "bumd"]
GroupName = Literal["asn", "all"]
PartName = Literal["kepala-desa", "perangkat-desa", "tni", "polri"]
Asked = Literal[RoleName, GroupName]
Person = Literal[RoleName, PartName, GroupName]
ROLES: tuple[RoleName, ...] = (
    "pns",
    "pppk",
    "atasan",
    "lurah",
    "pasangan",
    "non-asn",
    "desa",
    "rt",
    "tni-polri",
    "bumd",
)
ROLE_GROUPS: dict[str, tuple[RoleName, ...]] = {"asn": ("pns", "pppk", "atasan", "lurah"), "all": ROLES}
# Roles that one answer serves though each part of them has a law or an article of its own.
PARTS: dict[str, tuple[PartName, ...]] = {"desa": ("kepala-desa", "perangkat-desa"), "tni-polri": ("tni", "polri")}


def parts_of(role: str) -> tuple[str, ...]:
    """Return the parts of a role; a role whose people are all under the same rules is its own part."""
    return PARTS.get(role, (role,))


def covered(names: Iterable[str]) -> frozenset[str]:
    """Return the parts of all the roles, groups and parts that are named."""
    roles = [role for name in names for role in ROLE_GROUPS.get(name, (name,))]
    return frozenset(part for role in roles for part in parts_of(role))
