"""Strictness: where the clock or the number of our plan asks for less than that of the plan above.

Only clocks of one kind can be compared: days with days, counts with counts, limits with limits after the
same event; and only numbers of one unit that bound the same side: 至少 with 至少, 至多 with 至多. What
can't be compared is told as unlike, for a person to look at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from luoshi.cadence import Cadence, Deadline, Limit, Quota, Vague, Window
from luoshi.cadence.calendar.slices import due_day, slices
from luoshi.duty import Clock, Deliverable, Modality, Target

_COMES = re.compile("[接收]到|接报")
_DURATION = re.compile(r"P(T?)(\d+)([YMWDH])")


class Slack(StrEnum):
    """In what our plan asks for less."""

    LATER = "later"  # a later last day
    FEWER = "fewer"  # fewer times in a year
    COARSER = "coarser"  # as many times, in longer periods: 每年4次 for 每季度1次
    MORE = "more"  # above allows fewer times at most
    LONGER = "longer"  # a longer limit after the event, or a shorter one before it
    VAGUER = "vaguer"  # no period or day where above names one
    UNTOLD = "untold"  # no clock at all
    UNLIKE = "unlike"  # a clock of another kind or event, a number that bounds the other side, no such paper
    LOWER = "lower"  # a target asks for less
    NO_TARGET = "no-target"  # no number of this unit
    WEAKER = "weaker"  # 可以 where above says 应当, 原则上不得 where it says 不得


@dataclass(frozen=True, slots=True)
class Looser:
    """One way in which a duty of ours is looser: what stands above, and what stands here for it.

    said: the words that stand here, where no value tells them (及时, 原则上不得).
    """

    slack: Slack
    above: Clock | Target | Modality | Deliverable
    below: Clock | Target | Modality | None
    said: str = ""


def slack_of(above: Cadence, below: Cadence) -> Slack | None:
    """In what a cadence asks for less than the one above; None where it is as strict."""
    if isinstance(above, Vague) or above == below:
        return None
    if isinstance(below, Vague):
        return Slack.VAGUER
    match above, below:
        case Deadline() | Window(), Deadline() | Window():
            return _later(_last(above), _last(below))
        case Quota(), Quota():
            return _fewer(above, below)
        case Limit(), Limit() if above.side == below.side:
            return _longer(above, below)
    return Slack.UNLIKE


def _last(cadence: Deadline | Window) -> str:
    return cadence.date if isinstance(cadence, Deadline) else cadence.end


def _later(above: str, below: str) -> Slack | None:
    """Points are compared as text (EDTF): both with a year, or both without one."""
    if ":" in above + below or above.startswith("XXXX") != below.startswith("XXXX"):
        return Slack.UNLIKE
    return Slack.LATER if below > above else None


def times_a_year(quota: Quota, bound: int) -> Fraction:
    """How many times a bound of a quota comes to in one year of the calendar.

    A year has 12 months, 36 旬, 24 half months, 52 weeks and 365 days.
    """
    by_calendar = {"P10D": 36, "P15D": 24}
    if quota.per in by_calendar:
        return Fraction(bound * by_calendar[quota.per])
    number, unit = _length(quota.per)
    per_year = {"Y": 1, "M": 12, "W": 52, "D": 365, "TH": 365 * 24, "TM": 365 * 24 * 60}
    return Fraction(bound * per_year[unit], number)


def _length(iso: str) -> tuple[int, str]:
    """Number and unit of an ISO 8601 duration; "TM" is a minute, "M" a month."""
    match = _DURATION.fullmatch(iso)
    if not match:
        raise ValueError(f"{iso!r} is no ISO 8601 duration")
    return int(match[2]), match[1] + match[3]


def _fewer(above: Quota, below: Quota) -> Slack | None:
    if above.min is not None:
        if below.min is None:
            return Slack.FEWER
        ours, theirs = times_a_year(below, below.min), times_a_year(above, above.min)
        if ours < theirs:
            return Slack.FEWER
        if ours == theirs and times_a_year(below, 1) < times_a_year(above, 1):
            return Slack.COARSER
        if above.per == below.per and above.due and _due(below) > _due(above):
            return Slack.LATER
    if above.max is not None and (
        below.max is None or times_a_year(below, below.max) > times_a_year(above, above.max)
    ):
        return Slack.MORE
    return None


def _due(quota: Quota) -> date:
    """The due day of a sample period; that of a season stands last, as its days are not known."""
    sample = next(slices(quota.per, date(2026, 1, 1), date(2026, 12, 31)), None)
    if sample is None:
        return date.min
    return date.max if ":" in quota.due else due_day(quota.due, sample)


def _longer(above: Limit, below: Limit) -> Slack | None:
    if not _same_event(above.trigger, below.trigger):
        return Slack.UNLIKE
    if not above.amount or not below.amount:
        return Slack.LONGER if below.amount else None  # no amount is 立即
    ours, theirs = hours(below), hours(above)
    less = ours < theirs if above.side == "before" else ours > theirs
    return Slack.LONGER if less else None


def _same_event(one: str, other: str) -> bool:
    """Whether two triggers tell one event, one perhaps more fully: 发生事故, 重大事故发生; "" may be any."""
    first, second = (set(_COMES.sub("收到", trigger)) for trigger in (one, other))
    return first <= second or second <= first


def hours(limit: Limit) -> Fraction:
    """About how many hours a limit runs: 5 working days are a week, 30 days a month, 365 a year."""
    number, unit = _length(limit.amount)
    minutes = {"Y": 525600, "M": 43200, "W": 10080, "D": 1440, "TH": 60, "TM": 1}
    length = Fraction(number * minutes[unit], 60)
    return length * Fraction(7, 5) if limit.workdays else length
