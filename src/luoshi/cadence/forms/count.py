"""Counts: how many times, with the words that bound them (至少2次, 不超过1次, 3至5次, 2次以上)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luoshi.cadence.forms.condition import case_end, tells_case
from luoshi.cadence.numeral import RANGE, read_number, read_range
from luoshi.lexicon import words

_LEAST = "至少|最少|不少于|不得少于|不应少于|不低于|不得低于|原则上不少于|≥|>="
_MOST = (
    "不超过|不得超过|不多于|不得多于|不高于|至多|最多|控制在|(?<![犬船畜禽车羊猪猫狗鸟各每牲只])只|仅|≤|<="
)
_MORE = "(?<![不得应])(?:超过|多于)"
_MEASURE = "|".join(words("count-measures"))

#: Words that bound a count, as a fragment of a pattern.
BOUND = f"(?:{_LEAST}|{_MOST}|{_MORE})"
_COUNT = re.compile(
    rf"(?P<bound>{BOUND}{{1,2}})?(?:近|约)?(?<![第统同逐唯单\d.])(?<!分之)(?P<number>{RANGE})(?P<great>万)?[余多]?个?(?:{_MEASURE})"
    rf"(?!性|供水|装修|污染|创业|分配|会议精神|元|[党政]|代表)(?:左右)?(?P<after>及?以上|以下|以内|之内)?"
)
#: What is counted by the period alone, written as a rate: ≥22节/学期, 1篇/月.
RATED = "(?:次|回|节|课时|学时|场次?|期|篇|轮|堂)"
_RATED = re.compile(
    rf"(?P<bound>{BOUND}{{1,2}})?(?P<number>{RANGE})(?P<great>万)?{RATED}(?P<after>及?以上|以下|以内|之内)?"
)
_BOUND_WORD = re.compile(BOUND)
_IS_MOST = re.compile(_MOST)
_IS_MORE = re.compile("超过|多于")
_BREACH = re.compile("|".join(words("breach-words")))
_CLAUSE_END = re.compile(
    r"[，,。；;：:！？|（(]|每(?=[半\d一二两三四五六七八九十]*个?(?:年|季|月|旬|周|日|天|学期))"
)
#: Whom an act is for: 每季度对连续两次不合格的单位约谈1次.
_WHOM = re.compile("[对给将把向]|凡")
_AND_AT_MOST = re.compile(rf"(?:[^，,。；;每\d第]{{0,8}}[，,、])?[且但]?(?={_MOST})|[，,、]?[且但]?")
#: A count that stands farther off belongs to something else.
_FARTHEST = 80
#: A second count, of another act: 召开一次会议，组织一次演练.
_NEXT = re.compile(
    r"[^，,。；;：:！？|（(每]{0,16}[，,、和及并](?!每?[少缺漏])(?!全[年月]|[本一当]年|[寒暑]期|[寒暑春秋]假|节日期间|学期|年内|合计|累计|[^，,。；;]{1,8}[年季期早晚午春秋]各)[^，,。；;：:！？|（(每第]{0,10}?"
)


@dataclass(frozen=True, slots=True)
class Count:
    """At least `least`, at most `most` times; the words end at `end`.

    since: where a condition ends that stands before it (对连续两次不合格的单位约谈1次), 0 without one.
    """

    least: int | None
    most: int | None
    end: int
    since: int = 0

    @property
    def contradicts(self) -> bool:
        """Whether its sides contradict each other: 10次以上且不超过5次."""
        return self.least is not None and self.most is not None and self.least > self.most


def find_count(text: str, place: int, bound: str = "") -> Count | None:
    """The count in the clause that begins at `place`, or at the head of the next clause.

    bound: a bound that was said earlier (至少每两年组织一次).
    """
    clause = _CLAUSE_END.search(text, place, place + _FARTHEST)
    stop = clause.start() if clause else min(len(text), place + _FARTHEST)
    since = 0
    for match in _COUNT.finditer(text, place, stop):
        if _is_case(text, match) and _WHOM.search(text, place, match.start()):
            since = case_end(text, match.end())
        elif count := _read(text, match, since or place, bound):
            return replace(_capped(text, count), since=since)
    if since:
        return None
    if clause and clause[0] in "，,（(":
        beside = _COUNT.match(text, clause.end())
        if beside and beside["bound"] and not _is_case(text, beside):
            return _read(text, beside, clause.end(), bound)
    return None


def rated_count(text: str, place: int) -> Count | None:
    """The count of a rate that begins at `place`: ≥22节/学期."""
    match = _RATED.match(text, place)
    return _read(text, match, place, "") if match else None


def is_breach(text: str, place: int, count: Count) -> bool:
    """Whether a count asks for nothing: it contradicts itself, or counts what nobody should do.

    place: from where on it is told: 一学期旷课三次以上.
    """
    if count.contradicts:
        return True
    if count.most is not None:
        return False
    place = max(place, count.since)
    if _BREACH.search(text, place, count.end):
        return True
    return any(_is_case(text, match) for match in _COUNT.finditer(text, place, count.end + 3))


def _is_case(text: str, match: re.Match[str]) -> bool:
    """Whether a count is part of a condition; one that is capped (不超过2次) is none."""
    capped = match["bound"] and _IS_MOST.search(match["bound"])
    return not capped and tells_case(text, *match.span())


def _capped(text: str, count: Count) -> Count:
    """A minimum with the maximum that follows it: 不少于一次，不超过三次."""
    if count.least is None or count.most is not None:
        return count
    link = _AND_AT_MOST.match(text, count.end)
    match = _COUNT.match(text, link.end()) if link else None
    most = _read(text, match, match.start(), "") if match and match["bound"] else None
    return Count(count.least, most.most, most.end) if most and most.least is None else count


def next_count(text: str, count: Count) -> Count | None:
    """Another count that the same period governs."""
    for match in _COUNT.finditer(text, count.end, count.end + 30):
        if not _is_case(text, match) and _NEXT.fullmatch(text, count.end, match.start()):
            return _read(text, match, count.end, "")
        break
    return None


def _read(text: str, match: re.Match[str], place: int, bound: str) -> Count | None:
    sides = _sides(match["number"], great=bool(match["great"]))
    if not sides:
        return None
    low, high = sides
    said = match["bound"] or ""
    if not said:
        earlier = [found[0] for found in _BOUND_WORD.finditer(text, place, match.start())]
        said = earlier[-1] if earlier else bound
    after = match["after"] or ""
    if _IS_MOST.search(said) or after in ("以下", "以内", "之内"):
        return Count(None, high, match.end())
    if _IS_MORE.search(said):
        return Count(low + 1, None, match.end())
    return Count(low, high if high > low else None, match.end())


def _sides(number: str, *, great: bool) -> tuple[int, int] | None:
    """Both sides of a number or a range; with 万 behind it, ten thousand times that (1.2万次)."""
    if not great:
        return read_range(number)
    value = read_number(number)
    if value is None:
        return None
    whole = round(value * 10_000)
    return whole, whole
