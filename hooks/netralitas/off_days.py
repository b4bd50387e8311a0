"""Decides which days are off in Indonesia: public holidays and shared leave, as far as they have been decided.

The package `holidays` marks dates that await a decision with "(perkiraan)". The days beside such a date stay open
too, because the feast may still move. A year without shared leave has not been decided.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import count

from holidays import GOVERNMENT, PUBLIC, country_holidays

from netralitas.due import DAY, OffDays

FIRST_YEAR = 2024  # cases go by today's route since then
ESTIMATED = "(perkiraan)"
MARGIN = 2


@cache
def known_off_days() -> OffDays:
    """Return the days off of every decided year."""
    off: set[date] = set()
    unsure: set[date] = set()
    for year in count(FIRST_YEAR):
        shared_leave = country_holidays("ID", years=year, categories=(GOVERNMENT,), language="id")
        if not shared_leave:
            break
        public = country_holidays("ID", years=year, categories=(PUBLIC,), language="id")
        for day, name in [*public.items(), *shared_leave.items()]:
            (unsure if ESTIMATED in name else off).add(day)
    around = {day + distance * DAY for day in unsure for distance in range(-MARGIN, MARGIN + 1)}
    return OffDays(date(FIRST_YEAR, 1, 1), date(year - 1, 12, 31), frozenset(off), frozenset(around))


def off_days_data(known: OffDays) -> dict[str, str | list[str]]:
    """Return what the script of the page needs, dates as text."""
    return {
        "first": known.first.isoformat(),
        "last": known.last.isoformat(),
        "off": sorted(day.isoformat() for day in known.off),
        "open": sorted(day.isoformat() for day in known.open),
    }
