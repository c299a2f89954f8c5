"""The party of a case: what befalls it is told first, and the next clause says what it must do then."""

from __future__ import annotations

import re

from luoshi.cadence.forms.length import LENGTH
from luoshi.extraction.parties.party import begins_name, find_party_ends, read_names
from luoshi.extraction.wording.binding import ADVERBIAL, BINDS, Subject
from luoshi.extraction.wording.words import verb_at

#: What befalls a party of which the next clause says what it must do: 企业拟终止服务的，应当….
_CASES = re.compile(
    r"拟|提议|联名|施行|执业|行医|从业|任教|施教|出诊|(?:临时|短时|暂时)*(?:离[柜岗开]|外出|换班|交接班)|计划(?=[停检关])|的?[^，的]{0,6}(?:情况|状况|信息|住所|地址|条件|方式|范围|事项|内容|人员)[^，的]{0,2}(?:变化|变更|改变)|连续停[产工业]|[如若](?=[对有需遇因未不在发要确])|跨境|变更|解散|终止|合并|分立|注销|转让|更名|停产|停业|歇业|遗失|迁移|搬迁|装饰|装修|出租|有(?:下列|以下|[^，]{2,12}的$)|[^，的]{2,20}的(?:变更|分立|合并|调整|注销)$"
)
#: What changed, of which the next clause says what its party must do.
_CHANGED = re.compile(
    r"([^，的]{2,40}?)的[^，的]{2,12}(?:发生|出现)?(?:变化|变更|改变|缺失|损坏|故障|遗失|过期|到期|失效)的?"
)
#: Whose case it is that one has to do with others: 专家|与申报单位有利害关系的，应当回避.
_TIED = re.compile("([^，]{2,24}?)与[^，]{2,24}(?:有|存在)[^，]{0,10}(?:关系|关联|往来|冲突)的(?=，)")
#: More of a case, before the word that binds: 条件发生变化|，不再符合要求的，|应当.
_FURTHER_CASE = re.compile("(?:，[^，。；]{2,40}(?:的|时|外|前|后)){1,2}，")
#: How long a case has its consequence, before the word that binds: ，三年内|不得.
_SO_LONG = re.compile(rf"{LENGTH}[之以]?内(?=不得|不再)")
#: What joins a clause to the case before it.
_TOO = frozenset("还才也均都方仍则")
#: How a clause ends that only states a case.
CONDITION = ("的", "时", "后", "前", "中", "外", "期间", "之日起", "情况下", "前提下")


def read_in_case(text: str, start: int, end: int) -> Subject | None:
    """The party whose case a clause states, where the next one binds: 企业解散，应当…."""
    if ADVERBIAL.match(text, start, end) or not is_bound_then(text, end):
        return None
    if owner := _read_owner(text, start, end):
        return owner
    as_command = verb_at(text, start) > 0
    if as_command and not begins_name(text, start, end):
        return None
    told = not as_command and text.endswith(CONDITION, start, end)
    for stop in find_party_ends(text, start, end):
        if text.startswith(("人数", "数量"), stop):
            return None  # 职工人数在三十人以下的
        if (told or _CASES.match(text, stop, end)) and (names := read_names(text, start, stop)):
            return Subject(names, "", stop, conditional=True)
    return None


def is_bound_then(text: str, end: int) -> bool:
    """Whether the clause behind the one that ends at `end` binds, past one more that states the case."""
    if text.startswith("，必要时应当", end) or BINDS.match(text, skip_too(text, end + 1)):
        return True
    further = _FURTHER_CASE.match(text, end)
    return further is not None and BINDS.match(text, skip_too(text, further.end())) is not None


def skip_too(text: str, at: int) -> int:
    """Behind the 还, 才 or 也 at `at`, or how long it holds: 除…外，还|应当; …的，三年内|不得."""
    if so_long := _SO_LONG.match(text, at):
        return so_long.end()
    return at + 1 if text[at : at + 1] in _TOO else at


def _read_owner(text: str, start: int, end: int) -> Subject | None:
    """The party of whose thing a clause says that it changed: 甲店、乙店的证照发生变化|的，应当…."""
    changed = _CHANGED.match(text, start, end)
    names = read_names(text, start, changed.end(1)) if changed else ()
    return Subject(names, "", end, conditional=True) if names else None


def read_tied(text: str, start: int, end: int) -> Subject | None:
    """The party that has to do with another, of which a clause says so: 专家|与申报单位有利害关系的."""
    tied = _TIED.match(text, start, end + 1) if text.endswith("的", start, end) else None
    names = read_names(text, start, tied.end(1)) if tied else ()
    return Subject(names, "", names[-1][1], conditional=True) if names else None
