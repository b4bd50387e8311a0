"""Decides on which day a deadline ends; `due.js` counts in the same way, and both are tested by the same cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

DayKind = Literal["calendar", "working"]
DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True)
class OffDays:
    """What is known about days off: the decided period, its days off, and days in it that are still open."""

    first: date
    last: date
    off: frozenset[date]
    open: frozenset[date]

    def decided(self, day: date) -> bool:
        """Tell whether it is settled that a weekday is a working day or not."""
        return self.first <= day <= self.last and day not in self.open


@dataclass(frozen=True)
class Due:
    """The last day of a deadline, None where days off are not yet decided, and the weekdays passed over."""

    day: date | None
    skipped: tuple[date, ...] = ()


def due(start: date, number: int, kind: DayKind, counts_start: bool, off_days: OffDays) -> Due:
    """Return when `number` days end that run from `start`; `counts_start` makes the start itself the first day.

    Working days are Monday to Friday without public holidays and shared leave. A count that would pass an
    undecided weekday has no end: a date that may still change is not given.
    """
    day = start if counts_start else start + DAY
    if kind == "calendar":
        return Due(day + (number - 1) * DAY)
    skipped = []
    while True:
        if day.weekday() < SATURDAY:
            if not off_days.decided(day):
                return Due(None)
            if day in off_days.off:
                skipped.append(day)
            elif number == 1:
                return Due(day, tuple(skipped))
            else:
                number -= 1
        day += DAY
