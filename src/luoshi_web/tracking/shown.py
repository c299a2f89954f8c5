"""How pages show duties, cadences and occurrences: words for people, made of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from luoshi.cadence import explain, from_json
from luoshi.cadence.schedule.occurrences import period_name
from luoshi_web.plans.models import Duty, DutyCadence
from luoshi_web.shell.words import day_words, lang
from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import Occurrence


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a duty's words; role: what was read from it, "" where nothing was."""

    text: str
    role: str = ""


def parts_of(duty: Duty, cadences: Iterable[DutyCadence]) -> list[Part]:
    """The words of a duty, cut where something was read; the longest reading wins where two overlap."""
    roles = {"lead": _("牵头"), "support": _("配合")}
    read = [(bearer["name"], roles.get(bearer["role"], _("责任方"))) for bearer in duty.bearers]
    read += [(cadence.quote, _("频次")) for cadence in cadences]
    read += [(thing["name"], _("成果")) for thing in duty.deliverables if thing.get("name")]
    read += [(target["quote"], _("指标")) for target in duty.targets if target.get("quote")]
    taken: list[tuple[int, int, str]] = []
    for text, role in sorted(read, key=lambda one: -len(one[0])):
        at = duty.words.find(text) if text else -1
        end = at + len(text)
        if at >= 0 and all(end <= start or at >= stop for start, stop, _role in taken):
            taken.append((at, end, role))
    return _cut(duty.words, sorted(taken))


def _cut(words: str, taken: list[tuple[int, int, str]]) -> list[Part]:
    parts, here = [], 0
    for start, end, role in taken:
        parts += [Part(words[here:start]), Part(words[start:end], role)]
        here = end
    parts.append(Part(words[here:]))
    return [part for part in parts if part.text]


def rhythm_of(cadences: Iterable[DutyCadence]) -> list[str]:
    """What each cadence asks for, in one phrase."""
    return [explain(from_json(row.value), lang()) for row in cadences]


def title_of(one: Occurrence) -> str:
    """What people call an occurrence: its quarter, its last day, or what started it."""
    if one.why.get("kind") == Kind.QUOTA:
        name = period_name(one.period_start, one.period_end, lang())
        return name if one.due is None else _with_year(name, one.period_start)
    if one.event_id:
        return _("%(day)s 发生的一件") % {"day": day_words(one.period_start, weekday=False)}
    if one.due is None:
        return _("不设期限")
    return _("%(day)s 止") % {"day": day_words(one.due, year=True, weekday=False)}


def short_title_of(one: Occurrence) -> str:
    """The title where it says more than the date beside it; "" for a plain date and for none."""
    says_more = one.event_id is not None or one.why.get("kind") == Kind.QUOTA
    return title_of(one) if says_more else ""


def clause_of(one: Occurrence) -> str:
    """The words that the occurrence's date was read from, where its duty has several dates; else ""."""
    quotes = {row.number: row.quote for row in one.assignment.duty.cadences.all()}
    return quotes.get(one.cadence_number, "") if len(quotes) > 1 else ""


def _with_year(name: str, day: date) -> str:
    return name if str(day.year) in name else _("%(year)s年%(name)s") % {"year": day.year, "name": name}


def why_of(one: Occurrence) -> str:
    """The occurrence's date in one sentence, in the reader's language."""
    return str(one.why.get(lang(), ""))
