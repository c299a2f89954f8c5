"""explain: a cadence as one short phrase for a person, in Chinese or English."""

from __future__ import annotations

import re

from luoshi.cadence.complete import missing
from luoshi.cadence.day import season_of
from luoshi.cadence.day_words import (
    MONTHS_EN,
    by_en,
    by_zh,
    day_en,
    day_zh,
    season_side_en,
    season_side_zh,
    window_en,
    window_zh,
)
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.errors import Lang

_DURATION = re.compile(r"P(T?)(\d+)([YMWDH])")
_DUE = re.compile(r"(?:M(?P<month>\d{1,2}))?(?:D(?P<day>\d{1,2})|end)")
#: Each unit as (Chinese, English); "TM" is a minute, "M" a month.
_UNITS = {
    "Y": ("年", "year"),
    "M": ("个月", "month"),
    "W": ("周", "week"),
    "D": ("天", "day"),
    "TH": ("小时", "hour"),
    "TM": ("分钟", "minute"),
}
_ONE_ZH = {
    "P1Y": "年",
    "P6M": "半年",
    "P3M": "季度",
    "P1M": "月",
    "P15D": "半个月",
    "P10D": "旬",
    "P1W": "周",
    "P1D": "日",
}
_ENDS_ZH = {"P1Y": "年底", "P3M": "季末", "P1M": "月底"}
_ONE_EN = {"P6M": "half-year", "P3M": "quarter", "P15D": "half-month", "P10D": "ten days"}
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def explain(cadence: Cadence, lang: Lang = "zh") -> str:
    """What the cadence asks for, in one phrase: 每年至少2次 / at least twice a year."""
    return _chinese(cadence) if lang == "zh" else _english(cadence)


def _missing_zh(cadence: Cadence) -> str:
    """What must be known before the cadence has days, in brackets."""
    needs = _needs_zh(cadence)
    return f"（{needs}）" if needs else ""


def _needs_zh(cadence: Cadence) -> str:
    needs = missing(cadence, "zh")
    return f"{'、'.join(needs)}未定" if needs else ""


def _missing_en(cadence: Cadence) -> str:
    needs = _needs_en(cadence)
    return f" ({needs})" if needs else ""


def _needs_en(cadence: Cadence) -> str:
    needs = missing(cadence, "en")
    return f"{' and '.join(needs)} not told" if needs else ""


def _limit_zh(limit: Limit) -> str:
    trigger = limit.trigger
    if not limit.amount:
        return f"立即（{trigger}）" if trigger else "立即"
    length = _length_zh(limit.amount, workdays=limit.workdays)
    match limit.side:
        case "before":
            return f"{trigger}前{length}" if trigger else f"提前{length}"
        case "opening":
            return f"{trigger}头{length}内"
        case "after":
            return f"{trigger}{'后' if trigger else ''}{length}内"


def _limit_en(limit: Limit) -> str:
    trigger = limit.trigger
    after = f" after “{trigger}”" if trigger else ""
    if not limit.amount:
        return f"at once{after}"
    length = _length_en(limit.amount, workdays=limit.workdays)
    match limit.side:
        case "before":
            return f"{length} before “{trigger}”" if trigger else f"{length} ahead"
        case "opening":
            return f"within the first {length} of “{trigger}”"
        case "after":
            return f"within {length}{after}"


def _chinese(cadence: Cadence) -> str:
    match cadence:
        case Quota():
            return _quota_zh(cadence)
        case Deadline(date):
            return f"{by_zh(date)}{_missing_zh(cadence)}"
        case Window(start, end):
            return f"{window_zh(start, end)}{_missing_zh(cadence)}"
        case Limit():
            return _limit_zh(cadence)
        case Vague():
            return "未写明周期"
        case Standing():
            return "长期"


def _english(cadence: Cadence) -> str:
    match cadence:
        case Quota():
            return _quota_en(cadence)
        case Deadline(date):
            return f"{by_en(date)}{_missing_en(cadence)}"
        case Window(start, end):
            return f"{window_en(start, end)}{_missing_en(cadence)}"
        case Limit():
            return _limit_en(cadence)
        case Vague():
            return "no period given"
        case Standing():
            return "always"


def _quota_zh(quota: Quota) -> str:
    period = _ONE_ZH.get(quota.per) or _length_zh(quota.per)
    low, high = quota.min, quota.max
    if low is None:
        count = f"至多{high}次"
    elif high is None:
        count = f"至少{low}次"
    else:
        count = f"{low}次" if low == high else f"{low}至{high}次"
    return f"每{period}{count}{_due_zh(quota)}{_bounds_zh(quota)}"


def _quota_en(quota: Quota) -> str:
    low, high = quota.min, quota.max
    if low is None:
        count = f"at most {_times(high or 0)}"
    elif high is None:
        count = f"at least {_times(low)}"
    else:
        count = _times(low) if low == high else f"{low} to {_times(high)}"
    if quota.per in _ONE_EN:
        period = f"every {_ONE_EN[quota.per]}"
    elif quota.per.startswith("P1"):
        period = f"a {_length_en(quota.per).removeprefix('1 ')}"
    else:
        period = f"every {_length_en(quota.per)}"
    return f"{count} {period}{_due_en(quota)}{_bounds_en(quota)}"


def _bounds_zh(quota: Quota) -> str:
    if not quota.is_bounded:
        return ""
    return f"（{'，'.join(filter(None, (_between_zh(quota), _needs_zh(quota))))}）"


def _between_zh(quota: Quota) -> str:
    if quota.since and quota.until:
        return window_zh(quota.since, quota.until)
    if quota.since:
        return f"{day_zh(quota.since)}起"
    return by_zh(quota.until) if season_of(quota.until) else f"至{day_zh(quota.until)}"


def _bounds_en(quota: Quota) -> str:
    if not quota.is_bounded:
        return ""
    return f" ({', '.join(filter(None, (_between_en(quota), _needs_en(quota))))})"


def _between_en(quota: Quota) -> str:
    if quota.since and quota.until:
        return window_en(quota.since, quota.until)
    if quota.since:
        return f"from {day_en(quota.since)} on"
    return by_en(quota.until) if season_of(quota.until) else f"until {day_en(quota.until)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _due_zh(quota: Quota) -> str:
    due = quota.due
    if not due:
        return ""
    if due == "end":
        return f"，{_ENDS_ZH.get(quota.per, '期末')}前"
    if due.startswith("W"):
        return f"，周{'一二三四五六日'[int(due[1]) - 1]}"
    if ":" in due:
        return f"，{season_side_zh(*due.split(':'))}"
    month, day = _due_parts(due.removeprefix("+"))
    if due.startswith("+"):
        told = _after_zh(quota.per, month)
    else:
        told = "" if month is None else f"{month}月" if quota.per == "P1Y" else _month_of_zh(quota.per, month)
    return f"，{told}底前" if day == "end" else f"，{told}{day}日前"


def _after_zh(per: str, month: int | None) -> str:
    """A month after the period has closed: 次月, 次季首月, 次年1月."""
    if month is None:
        return "次月" if per == "P1M" else "期满次月"
    if per == "P1Y":
        return f"次年{month}月"
    return f"次季{_month_of_zh(per, month)}" if per == "P3M" and month <= 3 else f"期满后第{month}个月"


def _month_of_zh(per: str, month: int) -> str:
    """A month of a quarter has a name; of any other period it has a number."""
    return ("首月", "次月", "末月")[month - 1] if per == "P3M" and month <= 3 else f"第{month}个月"


def _due_en(quota: Quota) -> str:
    due = quota.due
    if not due:
        return ""
    if due == "end":
        return ", by the end of the period"
    if due.startswith("W"):
        return f", on {_WEEKDAYS_EN[int(due[1]) - 1]}"
    if ":" in due:
        return f", {season_side_en(*due.split(':'))}"
    month, day = _due_parts(due.removeprefix("+"))
    if month is not None and quota.per == "P1Y" and not due.startswith("+"):
        name = MONTHS_EN[month - 1]
        return f", by the end of {name}" if day == "end" else f", by {day} {name}"
    told = "" if month is None else f" of month {month}"
    if due.startswith("+"):
        told = " of the next month" if month is None else f" of month {month} after it"
    return f", by the end{told}" if day == "end" else f", by day {day}{told}"


def _due_parts(due: str) -> tuple[int | None, str]:
    """The month (None where none is told) and the day of D5, M1D10, M12end."""
    match = _DUE.fullmatch(due)
    if not match:
        raise ValueError(f"{due!r} is no due day")
    return int(match["month"]) if match["month"] else None, match["day"] or "end"


def _length_zh(iso: str, *, workdays: bool = False) -> str:
    number, unit = _parts(iso)
    return f"{number}个工作日" if workdays else f"{number}{_UNITS[unit][0]}"


def _length_en(iso: str, *, workdays: bool = False) -> str:
    number, unit = _parts(iso)
    word = "working day" if workdays else _UNITS[unit][1]
    return f"{number} {word}{'' if number == 1 else 's'}"


def _parts(iso: str) -> tuple[int, str]:
    match = _DURATION.fullmatch(iso)
    if not match:
        raise ValueError(f"{iso!r} is no ISO 8601 duration")
    clock = match[1] if match[3] in "HM" else ""
    return int(match[2]), clock + match[3]
