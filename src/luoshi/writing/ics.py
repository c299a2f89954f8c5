"""Tasks for other programs' calendars: cadences and duties as VTODO in an .ics file (RFC 5545).

Each due day is one task. Where a rule of repetition names the due days, one task repeats by it;
"at least n" becomes n such tasks, due then, with X-LUOSHI-MIN. What has no due day stays a task
without one, its words in DESCRIPTION. No clock is read: the same plan gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from hashlib import sha256

from dateutil.rrule import rrulestr
from icalendar import Calendar as Ics
from icalendar import Todo, vRecur, vText

from luoshi.cadence import (
    CHINA,
    Cadence,
    Calendar,
    Deadline,
    Frame,
    Period,
    Quota,
    Window,
    complete,
    explain,
)
from luoshi.cadence.exports.export import Export
from luoshi.cadence.exports.losses import Loss
from luoshi.cadence.exports.rrule import days_rule
from luoshi.cadence.schedule.timetable import periods_of
from luoshi.duty import Modality
from luoshi.errors import Lang, Phrase
from luoshi.extraction.result import Extraction

FORM = "ics"
_PRODUCT = "-//Luoshi//Luoshi//ZH"
_LAST_MOMENT = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Task:
    """One cadence of one duty, to be written as VTODO.

    key: what its UIDs are made from; the same key gives the same UIDs. summary: what is to be
    done. words: those of the source that tell the cadence.
    """

    key: str
    summary: str
    cadence: Cadence
    words: str


def plan_ics(
    extraction: Extraction, stamp: datetime, lang: Lang = "zh", calendar: Calendar = CHINA
) -> Export:
    """The duties of a plan as tasks, one for each clock of what must be done, while its frame runs.

    stamp: DTSTAMP, when the plan was last changed. Duties without a clock, prohibitions and
    invitations are counted among the losses.
    """
    tasks, clockless, not_asked = [], 0, 0
    for proposal in extraction.proposals:
        if proposal.modality is not Modality.MUST:
            not_asked += 1
        elif not proposal.clocks:
            clockless += 1
        else:
            for number, clock in enumerate(proposal.clocks):
                key = f"{extraction.document.sha256}/{proposal.span.start}/{number}"
                tasks.append(Task(key, proposal.words, clock.cadence, clock.quote))
    told = tasks_ics(tasks, extraction.frame, stamp, lang, calendar)
    left = [Loss.NO_CLOCK(n=clockless)] if clockless else []
    left += [Loss.NOT_ASKED(n=not_asked)] if not_asked else []
    return replace(told, losses=(*told.losses, *left))


def tasks_ics(
    tasks: Sequence[Task], frame: Frame, stamp: datetime, lang: Lang = "zh", calendar: Calendar = CHINA
) -> Export:
    """The tasks as the text of an .ics file, and what it loses, each loss once.

    frame: completes their dates and says from when to when tasks are written. stamp: DTSTAMP of
    each task (RFC 5545, 3.8.7.2: when it was last revised), with its zone.
    """
    sheet = Ics()
    sheet.add("prodid", _PRODUCT)
    sheet.add("version", "2.0")
    losses: dict[Phrase, None] = {}
    for task in tasks:
        cadence = complete(task.cadence, frame, calendar)
        periods = periods_of(cadence, frame, calendar, quote=task.words)
        todos, lost = _todos(task, cadence, [period for period in periods if period.due], lang)
        for number, todo in enumerate(todos, 1):
            todo.add("uid", f"{sha256(f'{task.key}/{number}'.encode()).hexdigest()[:32]}@luoshi")
            todo.add("dtstamp", stamp.astimezone(UTC))
            sheet.add_component(todo)
        losses |= dict.fromkeys(lost)
    return Export(FORM, sheet.to_ical().decode(), tuple(losses))


def _todos(
    task: Task, cadence: Cadence, periods: Sequence[Period], lang: Lang
) -> tuple[list[Todo], list[Phrase]]:
    if not periods:
        return [_todo(task, cadence, explain(cadence, lang), lang)], [_undated(cadence)]
    lost = [Loss.PROVISIONAL()] if any(period.provisional for period in periods) else []
    if not isinstance(cadence, Quota):
        return [_once(task, cadence, period, lang) for period in periods], lost
    lost += [Loss.TASKS(n=cadence.min)] if (cadence.min or 0) > 1 else []
    lost += [Loss.MAXIMUM_MARK(n=cadence.max)] if cadence.max is not None else []
    rule = _rule(cadence, periods)
    if rule:
        lost.append(Loss.OPENS())
        return list(_repeated(task, cadence, periods, rule, lang)), lost
    return list(_single(task, cadence, periods, lang)), lost


def _rule(quota: Quota, periods: Sequence[Period]) -> str:
    """The rule that names just the due days of these periods, "" where none does.

    The periods may lie elsewhere than a rule can know (terms of schools, seasons), and need more
    or less than each other.
    """
    rule, _ = days_rule(quota)
    dues = [datetime.combine(period.due, time()) for period in periods if period.due]
    if not rule or len({period.needs for period in periods}) > 1:
        return ""
    named = rrulestr(rule, dtstart=dues[0]).between(dues[0], dues[-1], inc=True)
    return rule if named == dues else ""


def _undated(cadence: Cadence) -> Phrase:
    match cadence:
        case Quota(least, _, per) if least and per.startswith("PT"):
            return Loss.HOURS()
    return Loss.NO_DUE()


def _once(task: Task, cadence: Cadence, period: Period, lang: Lang) -> Todo:
    todo = _todo(task, cadence, _why(period, lang), lang)
    if isinstance(cadence, Window):
        _set_days(todo, period.start, period.end)
    elif isinstance(cadence, Deadline):
        todo.add("due", period.end)
    return todo


def _repeated(task: Task, quota: Quota, periods: Sequence[Period], rule: str, lang: Lang) -> Iterator[Todo]:
    """A task that repeats by the rule of its due days, one for each that a period needs.

    A repeating task begins on its DTSTART (RFC 5545, 3.8.2.4), and months have no one length: so
    each begins with its due day and is due at the end of it.
    """
    first, last = periods[0].due, periods[-1].due
    for number in range(1, periods[0].needs + 1):
        todo = _todo(task, quota, explain(quota, lang), lang, number)
        if first and last:
            todo.add("dtstart", datetime.combine(first, time()))
            todo.add("due", datetime.combine(first, _LAST_MOMENT))
            until = datetime.combine(last, time())
            todo.add("rrule", vRecur.from_ical(f"{rule};UNTIL={until:%Y%m%dT%H%M%S}"))
        yield todo


def _single(task: Task, quota: Quota, periods: Sequence[Period], lang: Lang) -> Iterator[Todo]:
    """A task for each period, where no rule names its due day."""
    for period in periods:
        for number in range(1, period.needs + 1):
            todo = _todo(task, quota, _why(period, lang), lang, number)
            _set_days(todo, period.opens, period.due or period.end)
            yield todo


def _set_days(todo: Todo, start: date, end: date) -> None:
    """DTSTART and DUE; DUE has to be later (3.8.2.3), so one day goes from its first to its last moment."""
    if start < end:
        todo.add("dtstart", start)
        todo.add("due", end)
    else:
        todo.add("dtstart", datetime.combine(end, time()))
        todo.add("due", datetime.combine(end, _LAST_MOMENT))


def _todo(task: Task, cadence: Cadence, why: str, lang: Lang, number: int = 1) -> Todo:
    """A task with its words; of several in one period, the number of each stands behind them."""
    todo = Todo()
    needs = (cadence.min or 0) if isinstance(cadence, Quota) else 0
    told = f"（{number}/{needs}）" if lang == "zh" else f" ({number} of {needs})"
    todo.add("summary", " ".join(task.summary.split()) + (told if needs > 1 else ""))
    todo.add("description", "\n".join(dict.fromkeys((task.words, explain(cadence, lang), why))))
    if needs > 1:
        todo.add("x-luoshi-min", str(needs))
    if isinstance(cadence, Quota) and cadence.max is not None:
        todo.add("x-luoshi-max", str(cadence.max))
    todo.add("x-luoshi-cadence", vText(str(cadence)))
    return todo


def _why(period: Period, lang: Lang) -> str:
    return period.why_zh if lang == "zh" else period.why_en
