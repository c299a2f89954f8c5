"""timex3: a cadence as TIMEX3 (ISO 24617-1), for comparison with taggers of time.

A quota is a SET with freq and quant. The standard's mod speaks of the value; here it also says
that the count is a minimum or a maximum (EQUAL_OR_MORE, EQUAL_OR_LESS), and the loss says so.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from luoshi.cadence.complete import is_relative
from luoshi.cadence.day import season_of
from luoshi.cadence.explain import explain
from luoshi.cadence.exports.export import Export
from luoshi.cadence.exports.losses import Loss, bounds_lost, due_words
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Window
from luoshi.errors import Phrase

FORM = "timex3"


def timex3(cadence: Cadence, words: str = "") -> Export:
    """The TIMEX3 elements of a cadence round its words; its own phrase stands where none are given."""
    told = words or explain(cadence, "zh")
    match cadence:
        case Quota():
            return _quota(cadence, told)
        case Deadline(day):
            if season := season_of(day):
                losses = (Loss.SEASON(season=season[0]),)
                return _export(told, {"type": "DATE", "value": day[:4]}, *losses)
            return _export(told, {"type": "DATE", "value": day, "mod": "ON_OR_BEFORE"})
        case Window():
            return _window(cadence, told)
        case Limit():
            return _limit(cadence, told)
    return Export(FORM, "", (Loss.NO_SET(),))


def _quota(quota: Quota, told: str) -> Export:
    count = quota.min or quota.max
    marks = {"type": "SET", "value": quota.per, "freq": f"{count}X", "quant": "EVERY"}
    losses: list[Phrase] = []
    if not quota.min:
        marks["mod"] = "EQUAL_OR_LESS"
        losses.append(Loss.BOUND())
    elif quota.max != quota.min:
        marks["mod"] = "EQUAL_OR_MORE"
        losses.append(Loss.BOUND())
        losses += [Loss.MAXIMUM(n=quota.max)] if quota.max is not None else []
    if quota.due:
        losses.append(Loss.DUE(due=due_words(quota)))
    return _export(told, marks, *losses, *bounds_lost(quota))


def _window(window: Window, told: str) -> Export:
    seasons = {season[0]: None for point in (window.start, window.end) if (season := season_of(point))}
    if seasons:
        losses = [Loss.SEASON(season=name) for name in seasons]
        return _export(told, {"type": "DATE", "value": window.start[:4]}, *losses)
    if whole := calendar_value(window.start, window.end):
        return _export(told, {"type": "DATE", "value": whole})
    begin = _element({"tid": "t2", "type": "DATE", "value": window.start})
    end = _element({"tid": "t3", "type": "DATE", "value": window.end})
    open_ = is_relative(window)
    marks = {"type": "DURATION", "value": "PXD" if open_ else f"P{_days(window)}D"}
    marks |= {"beginPoint": "t2", "endPoint": "t3"}
    about = _export(told, marks, *([Loss.LENGTH()] if open_ else []))
    return Export(FORM, f"{about.body}{begin}{end}", about.losses)


def calendar_value(start: str, end: str) -> str:
    """The value of a window that is a day, month, quarter, half-year or year; "" for any other."""
    if start == end:
        return start
    year, first, last = start[:4], int(start[5:7]), int(end[5:7])
    final = monthrange(2000 if year == "XXXX" else int(year), last)[1]
    if end[:4] != year or start[8:] != "01" or int(end[8:]) != final:
        return ""
    match last - first + 1, first % 12:
        case 12, _:
            return year
        case 6, 1 | 7:
            return f"{year}-H{first // 6 + 1}"
        case 3, 1 | 4 | 7 | 10:
            return f"{year}-Q{first // 3 + 1}"
        case 1, _:
            return f"{year}-{first:02d}"
    return ""


def _days(window: Window) -> int:
    return (date.fromisoformat(window.end) - date.fromisoformat(window.start)).days + 1


def _limit(limit: Limit, told: str) -> Export:
    if not limit.amount:
        return Export(FORM, "", (Loss.AT_ONCE(),))
    losses: list[Phrase] = []
    if limit.trigger:
        losses.append(Loss.TRIGGER(trigger=limit.trigger))
    if limit.workdays:
        losses.append(Loss.WORKDAYS())
    if limit.side != "after":
        losses.append(Loss.SIDE())
    return _export(told, {"type": "DURATION", "value": limit.amount, "mod": "EQUAL_OR_LESS"}, *losses)


def _export(told: str, marks: dict[str, str], *losses: Phrase) -> Export:
    return Export(FORM, _element({"tid": "t1", **marks}, told), losses)


def _element(marks: dict[str, str], words: str = "") -> str:
    """One element; one without words is empty, for a point that the text does not name."""
    told = "".join(f" {name}={quoteattr(value)}" for name, value in marks.items())
    return f"<TIMEX3{told}>{escape(words)}</TIMEX3>" if words else f"<TIMEX3{told}/>"
