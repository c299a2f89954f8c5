"""Times: how often in a year a clock asks for something, by its own words and the calendar of the year."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import cache

from luoshi.account.terms.strictness import times_a_year
from luoshi.cadence import Quota
from luoshi.cadence.calendar.workdays import CHINA, PUBLISHED_YEARS
from luoshi.duty import Clock

#: 每个工作日 is no day of rest, though the count is by days.
WORKDAYS = "工作日"
#: What is counted are things, all of which one round may see: 每月抽检50批次, 每季度走访20户次.
_THINGS = re.compile("[批人户家车件]次")


def yearly(clock: Clock, quota: Quota, bound: int, year: int | None) -> Fraction:
    """How many times a bound of a quota comes to in a year; year: of the plan, where it is known."""
    times = 1 if _THINGS.search(clock.quote) else bound
    if quota.per == "P1D" and WORKDAYS in clock.quote:
        return Fraction(times * workdays(year or max(PUBLISHED_YEARS)))
    return times_a_year(quota, times)


@cache
def workdays(year: int) -> int:
    """The working days of a year, as its notice sets them."""
    return CHINA.workdays_left(date(year - 1, 12, 31), date(year, 12, 31))
