"""Phrases of time as people type them: read at once, and explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from luoshi.cadence import (
    Cadence,
    Frame,
    Mention,
    Quota,
    complete,
    explain,
    find_mentions,
    from_json,
    needs_year,
    to_json,
)
from luoshi.cadence.day_words import by_zh, day_zh, window_zh
from luoshi.cadence.forms.running import days_of, running
from luoshi.errors import Lang
from luoshi_web.plans.errors import PhraseHalfRead, PhraseUnread
from luoshi_web.plans.models import QUOTE
from luoshi_web.shell.workdays import calendar

if TYPE_CHECKING:
    from luoshi_web.plans.models import DutyCadence, Plan

_BETWEEN = re.compile(r"[；;\n]+")
#: What may stand beside the times of a phrase and says nothing of when: signs, what joins and binds, one
#: time for each of several days, and the work itself in its plainest words. Anything else may be a day, an
#: hour or a condition.
_IDLE = re.compile(
    r"(?:[\s，,、。：:（）()“”]|以及|和|及|与|并|于|在|自|应当?|须|需要?|要|必须|均|都|分别|各自?|各[1一]次"
    r"|报送|上报|报告|汇报|报|提交|送交|上交|送|交|完成|办结|开展|进行|组织|召开|举行|举办|安排)+"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One cadence: its words, its value, the form that read it ("" where none is known)."""

    quote: str
    cadence: Cadence
    rule: str = ""

    def explained(self, lang: Lang) -> str:
        """What it asks for, in one phrase."""
        return explain(self.cadence, lang)

    @property
    def year_unknown(self) -> bool:
        """Whether its year is still to be told."""
        return needs_year(self.cadence)


def frame_of(plan: Plan) -> Frame:
    """The library's Frame of a plan."""
    return Frame(year=plan.year, issued=plan.issued, start=plan.start, end=plan.end)


def parted(text: str) -> list[str]:
    """The phrases of one field: parted by ； or by lines."""
    return [" ".join(phrase.split()) for phrase in _BETWEEN.split(text) if phrase.strip()]


def phrased(readings: Sequence[Reading]) -> str:
    """Readings as one field shows them; read again as they stand, they mean the same.

    A count that runs between two days has these before it: 4月16日—6月30日，每日自查.
    """
    bounds = {told: reading.quote for reading in readings if (told := days_of(reading.cadence))}
    return "；".join(dict.fromkeys(_behind_days(one, bounds) for one in telling(readings)))


def telling(readings: Iterable[Reading]) -> list[Reading]:
    """The distinct readings, without the days that a count among them tells of itself."""
    distinct = list(dict.fromkeys(readings))
    counts = [reading.cadence for reading in distinct if isinstance(reading.cadence, Quota)]
    leading = {(quota.since, quota.until) for quota in counts}
    return [one for one in distinct if days_of(one.cadence) not in leading]


def _behind_days(reading: Reading, bounds: Mapping[tuple[str, str], str]) -> str:
    """The words of a reading, behind those that tell between which days it runs."""
    quota = reading.cadence
    if not isinstance(quota, Quota) or not quota.is_bounded:
        return reading.quote
    since, until = quota.since, quota.until
    if words := bounds.get((since, until)):
        return f"{words}，{reading.quote}"
    if since and until:
        return f"{window_zh(since, until)}，{reading.quote}"
    if until:
        return f"{by_zh(until)}，{reading.quote}"
    return reading.quote if "起" in reading.quote else f"自{day_zh(since)}起，{reading.quote}"


def read_phrases(phrases: Iterable[str], frame: Frame) -> list[Reading]:
    """What the phrases mean.

    Raises:
        PhraseUnread: one of them holds no time. PhraseHalfRead: one holds more than was read.
    """
    return [reading for phrase in phrases for reading in read_phrase(phrase, frame)]


def read_phrase(phrase: str, frame: Frame) -> list[Reading]:
    """The cadences of one phrase, in order.

    Raises:
        PhraseUnread: it holds no time. PhraseHalfRead: it holds more than was read.
    """
    found = _mentions(phrase, frame)
    if not found:
        raise PhraseUnread(phrase)
    if left := list(_left_over(phrase, found)):
        raise PhraseHalfRead(phrase, left)
    whole = len({(mention.start, mention.end) for mention in found}) == 1
    try:
        return [
            Reading(
                phrase if whole else phrase[mention.start : mention.end],
                complete(mention.cadence, frame, calendar()),
                mention.rule,
            )
            for mention in found
        ]
    except (ValueError, OverflowError) as error:
        raise PhraseUnread(phrase) from error


def _mentions(phrase: str, frame: Frame) -> Sequence[Mention]:
    """The times of a phrase.

    Raises:
        PhraseUnread: no cadence can be what it asks for, such as at least ten and at most five.
    """
    try:
        return running(phrase, find_mentions(phrase, frame), frame, calendar())
    except (ValueError, OverflowError) as error:
        raise PhraseUnread(phrase) from error


def _left_over(phrase: str, found: Iterable[Mention]) -> Iterator[str]:
    """The words of a phrase that no mention used and that may say something of when."""
    here = 0
    for start, end in [*sorted((mention.start, mention.end) for mention in found), (len(phrase),) * 2]:
        words = phrase[here:start]
        if words and not _IDLE.fullmatch(words):
            yield words.strip(" ，,、。：:")
        here = max(here, end)


def reading_of(row: DutyCadence) -> Reading:
    """A cadence of a duty as it was read."""
    return Reading(row.quote, from_json(row.value), row.rule)


def proposed(proposal: Mapping[str, Any] | None, frame: Frame) -> Iterator[Reading]:
    """The cadences of a proposal, each with the form that its words tell."""
    for record in (proposal or {}).get("cadences", ()):
        quote = "".join(record["quote"].split())
        cadence = complete(from_json(record["value"]), frame, calendar())
        yield Reading(quote, cadence, _form(quote, cadence, frame))


def _form(quote: str, cadence: Cadence, frame: Frame) -> str:
    """The form by which a cadence is read in its own words, "" where they alone do not tell it.

    The days that bound a count may stand elsewhere.
    """
    told = cadence.unbounded if isinstance(cadence, Quota) else cadence
    try:
        found = _mentions(quote, frame)
        return next(
            (one.rule for one in found if complete(one.cadence, frame, calendar()) in (cadence, told)), ""
        )
    except (PhraseUnread, ValueError, OverflowError):  # the words around it made it another time
        return ""


def as_record(reading: Reading) -> dict[str, Any]:
    """The fields of a DutyCadence."""
    return {"value": to_json(reading.cadence), "quote": reading.quote[:QUOTE], "rule": reading.rule}
