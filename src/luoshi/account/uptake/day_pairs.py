"""Day pairs: one day of ours that stands for several above is held against one of them.

Of 7月10日、12月31日 ours, 12月20日, keeps the second, and says nothing of the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from luoshi.account.terms.fields import Value
from luoshi.account.terms.strictness import Looser, Slack, slack_of
from luoshi.cadence import Deadline, Quota, Window
from luoshi.duty import Clock


def one_to_one(found: Iterable[Looser]) -> list[Looser]:
    """The same ways of being looser, where a day of ours is held against the first day that it keeps.

    Where it keeps none, it is later than the last; each other day from above is told as left out.
    """
    told = list(found)
    rows: dict[Clock, list[Clock]] = {}
    for each in told:
        if each.slack in (Slack.LATER, Slack.FEWER) and _is_day(each.above) and _is_day(each.below):
            rows.setdefault(each.below, []).append(each.above)
    for ours, row in rows.items():
        if len(row) > 1:
            kept = [clock for clock in row if slack_of(clock.cadence, ours.cadence) is None]
            own = kept[0] if kept else row[-1]
            told = [new for each in told if (new := _held(each, ours, own))]
    return told


def _is_day(value: Value | None) -> TypeGuard[Clock]:
    """Whether a value is a day of one year, or of every year: 12月20日前, 每年12月20日前."""
    if not isinstance(value, Clock):
        return False
    told = value.cadence
    return isinstance(told, Deadline | Window) or (
        isinstance(told, Quota) and told.per == "P1Y" and bool(told.due)
    )


def _held(each: Looser, ours: Clock, own: Clock) -> Looser | None:
    """How one way of being looser is told, where `ours` stands for the day `own` from above alone."""
    if each.below != ours or not _is_day(each.above):
        return each
    if each.above != own:
        return Looser(Slack.FEWER, each.above, None)
    slack = slack_of(own.cadence, ours.cadence)
    return Looser(slack, own, ours) if slack else None
