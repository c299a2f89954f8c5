"""Why a period is as it is: words, rule, calendar and result in one sentence, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luoshi.cadence.calendar.slices import Slice
from luoshi.cadence.calendar.workdays import Calendar
from luoshi.cadence.complete import points
from luoshi.cadence.day import season_of
from luoshi.cadence.explain import explain
from luoshi.cadence.schedule.period import period_name
from luoshi.cadence.schedule.told import Both, stands, unpublished, zh
from luoshi.cadence.value import Deadline, Quota, Window


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a period that a plan covers, and what it needs of `whole`.

    length: the days of the period. prorate: whether a part needs only its part of the number.
    """

    opens: date
    closes: date
    length: int
    whole: int
    prorate: bool

    @property
    def days(self) -> int:
        """The days that the plan covers."""
        return (self.closes - self.opens).days + 1

    @property
    def needs(self) -> int:
        """The number, or its part by days, rounded half up; of a number at least one is left."""
        if not self.whole or not self.prorate:
            return self.whole
        return max(1, (2 * self.whole * self.days + self.length) // (2 * self.length))


def quota_head(quota: Quota, quote: str, *, in_terms: bool, counted: date | None) -> Both:
    """How the sentences of a quota's periods begin: its words, its rule, what it asks for.

    in_terms: whether its periods are school terms. counted: from when periods are counted that
    have no place in the calendar.
    """
    told, rule, ask = _told(quota, quote), _rule(counted, in_terms=in_terms), _ask(quota)
    return f"{told[0]}{rule[0]}，{ask[0]}，不结转；", f"{told[1]} {rule[1]}, {ask[1]}, nothing carries over; "


def quota_why(  # noqa: PLR0913  # each is a part of the sentence
    head: Both,
    here: Slice,
    due: date | None,
    calendar: Calendar,
    share: Share,
    *,
    season: tuple[str, str] | None,
    term: str,
) -> Both:
    """The sentence of one period of a quota.

    head: how it begins. season: the side of a season that the due day rests on. term: the name of
    a school term.
    """
    lies, part, end = _lies(here, term), _part(share, here), _end(here, due, season, calendar)
    return f"{head[0]}{lies[0]}{part[0]}，{end[0]}。", f"{head[1]}{lies[1]}{part[1]}; {end[1]}."


def date_why(cadence: Deadline | Window, first: date, last: date, calendar: Calendar, quote: str) -> Both:
    """The sentence of a deadline or a window."""
    told = _told(cadence, quote)
    sides = [season for point in points(cadence) if (season := season_of(point))]
    named_zh, named_en = _named(sides, last.year, calendar)
    stands_zh, stands_en = stands(last, calendar)
    if isinstance(cadence, Deadline):
        return (
            f"{told[0]}是期限，{named_zh}{zh(last)}止，{stands_zh}。",
            f"{told[1]} is a deadline: {named_en}due {last}, {stands_en}.",
        )
    return (
        f"{told[0]}是时段，{named_zh}{zh(first)}至{zh(last)}，首尾两天都算，{stands_zh}。",
        f"{told[1]} is a window: {named_en}from {first} to {last}, both included, {stands_en}.",
    )


def _rule(counted: date | None, *, in_terms: bool) -> Both:
    if in_terms:
        return "按学期计", "counts by school term"
    if counted:
        return f"从{zh(counted)}所在的周期起接着数", f"counts periods on from the one that holds {counted}"
    return "按日历周期计", "counts by calendar period"


def _lies(here: Slice, term: str) -> Both:
    days_zh, days_en = f"{zh(here.start)}至{zh(here.end)}", f"{here.start} to {here.end}"
    if term:
        return f"{term}为{days_zh}", f"{term} is {days_en}"
    name_zh, name_en = period_name(here.start, here.end, "zh"), period_name(here.start, here.end, "en")
    return (
        days_zh if name_zh == days_zh else f"{name_zh}为{days_zh}",
        f"this period is {days_en}" if name_en == days_en else f"{name_en} is {days_en}",
    )


def _part(share: Share, here: Slice) -> Both:
    """What becomes of the number where the plan covers only a part of the period."""
    late, early = share.opens > here.start, share.closes < here.end
    if not late and not early:
        return "", ""
    zh_from = f"{zh(share.opens)}起" if late else ""
    zh_to = f"{zh(share.closes)}止" if early else ""
    en_from = f"from {share.opens}" if late else ""
    en_to = f"to {share.closes}" if early else ""
    zh_part, en_part = f"，{zh_from}{zh_to}跟踪", f"; followed {' '.join(filter(None, (en_from, en_to)))}"
    if not share.prorate or not share.whole:
        return f"{zh_part}，次数不按天数折减", f"{en_part}, the number is not cut down for that"
    zh_cut = f"{share.whole}次按天数折减、四舍五入、至少1次，为{share.needs}次"
    en_cut = f"{share.whole} is cut down by days, rounded half up, at least 1: {share.needs}"
    return (
        f"{zh_part}，{share.length}天中占{share.days}天，{zh_cut}",
        f"{en_part}, {share.days} of {share.length} days, so {en_cut}",
    )


def _end(here: Slice, due: date | None, season: tuple[str, str] | None, calendar: Calendar) -> Both:
    if due is None and season:
        return (
            f"{season[0]}的起止日期日历{calendar.version}没有，暂无期限",
            f"calendar {calendar.version} has no days of {season[0]}, so no due day yet",
        )
    if due is None:
        return "没有下限，不设期限", "no minimum, so nothing is due"
    stands_zh, stands_en = stands(due, calendar)
    behind = ("期满之后，", "after the period, ") if due > here.end else ("", "")
    named_zh, named_en = _named([season] if season else [], due.year, calendar)
    return (
        f"{behind[0]}{named_zh}{zh(due)}止，{stands_zh}",
        f"{behind[1]}{named_en}due {due}, {stands_en}",
    )


def _named(seasons: list[tuple[str, str]], year: int, calendar: Calendar) -> Both:
    """Which sides of which seasons the days are."""
    if not seasons:
        return "", ""
    told = [_side(name, side, year, calendar) for name, side in seasons]
    note_zh, note_en = unpublished(provisional=any(calendar.awaits_notice(*each, year) for each in seasons))
    return (
        f"取{'、'.join(each for each, _ in told)}{note_zh}，",
        f"{' and '.join(each for _, each in told)}{note_en}, ",
    )


def _side(name: str, side: str, year: int, calendar: Calendar) -> Both:
    if side == "before":
        if calendar.is_public_holiday(name, year):
            return f"{name}当天的前一天", f"the day before the day of {name}"
        return f"{name}开始的前一天", f"the day before the start of {name}"
    if calendar.is_public_holiday(name, year):
        name_zh, name_en = f"{name}放假", f"the free days of {name}"
    else:
        name_zh, name_en = name, name
    end_zh, end_en = ("第一天", "first day") if side == "start" else ("最后一天", "last day")
    return f"{name_zh}{end_zh}", f"the {end_en} of {name_en}"


def _ask(quota: Quota) -> Both:
    zh_told, en_told = [], []
    if quota.min:
        zh_told.append(f"每期不少于{quota.min}次")
        en_told.append(f"at least {quota.min}")
    if quota.max is not None:
        zh_told.append(f"每期不多于{quota.max}次")
        en_told.append(f"at most {quota.max}")
    return "、".join(zh_told), " and ".join(en_told)


def _told(cadence: Quota | Deadline | Window, quote: str) -> Both:
    """The words of the source, else the cadence's own, without the remark on what is missing in it."""
    if quote:
        return f"“{quote}”", f"“{quote}”"
    return f"“{explain(cadence, 'zh').partition('（')[0]}”", f"“{explain(cadence, 'en').partition(' (')[0]}”"
