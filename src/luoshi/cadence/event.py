"""Events: what sets a limit off (自收到申请之日起, 事故发生后, 发现隐患的，)."""

from __future__ import annotations

import re

from luoshi.lexicon import words

_VERBS = "|".join(sorted(words("event-verbs"), key=len, reverse=True))
_SINCE = re.compile(
    r"(?:之日|之时|当日|当天|次日|日)?(?:起|开始)(?:的|计算?)?[，,]?(?:应当?|须|要|必须)?(?:在|于)?$"
)
_MARK = re.compile(
    r"(?<![今先最此随事然])(?:之后|以后|后)(?=[，,的]|即|应|须|要|必须|立|第一|马上|当|在|于|随|\d|[一二两三四五六七八九十半]|$)"
    r"|(?<![同及按随届])时(?=[，,]|即|应|须|要|必须|立|第一|马上|当|$)"
    r"|的(?=[，,]|当[日天]$|$)"
)
_BOUNDARY = re.compile(r"[，,。；;：:|]|^(?:第[^条]{1,5}条|[（(][^）)]{1,3}[）)]|[①-⑳])")
_LEAD = re.compile(
    r"(?:[^一-鿿]*)(?:自|从|在|于|对于?|一旦|如果?|若|凡是?|当|并|且|或者?|应当?|要|须|必须|按照|经|待|其他)*"
)
_EVENT_VERB = re.compile(rf"(?:{_VERBS})(?=.)")
_EVENTFUL = re.compile(rf"{_VERBS}|隐患|险情|事故|异常|故障|问题")
_MODAL = re.compile(r"(?:应当|必须|(?<!需)要|须)(?:自|从|在|于)?|自")
_TAIL = re.compile(r"(?:应当?|要|须|必须|并|可以?|能)*$")
_NO_EVENT = re.compile(r"(?:能够?|可以|不能|无法|上述|以上|此|同|届)")
_FARTHEST = 80


def find_event(text: str, floor: int, core: int, *, at_once: bool) -> tuple[int, int, int] | None:
    """The event before a limit: where its quote begins, and the range of its own words.

    floor: where the words before belong to another mention. core: where the limit's own words
    begin. at_once: whether an event without a mark counts too (发现隐患立即整改).
    """
    floor = max(floor, core - _FARTHEST)
    since = _SINCE.search(text, floor, core)
    if since:
        return _clipped(text, floor, since.start())
    marks = list(_MARK.finditer(text, floor, core))
    for mark in reversed(marks):
        if found := _clipped(text, floor, mark.start()):
            return found
    return _unmarked(text, floor, core) if at_once else None


def _clauses(text: str, floor: int, end: int) -> list[tuple[int, int]]:
    """The clauses of text[floor:end], the nearest first."""
    cuts = [(floor, floor)] + [cut.span() for cut in _BOUNDARY.finditer(text, floor, end)]
    starts = [cut[1] for cut in cuts]
    ends = [cut[0] for cut in cuts[1:]] + [end]
    return list(zip(starts, ends, strict=True))[::-1]


def _clipped(text: str, floor: int, end: int) -> tuple[int, int, int] | None:
    """The event that ends at `end`: its clause, without subject and auxiliaries."""
    start = _clauses(text, floor, end)[0][0]
    for modal in _MODAL.finditer(text, start, end):
        start = modal.end()
    lead = _LEAD.match(text, start, end)
    event = lead.end() if lead else start
    if verb := _EVENT_VERB.search(text, event, end):
        event = verb.start()
    if end - event < 2 or _NO_EVENT.match(text, event, end):
        return None
    quote = event - 1 if event > floor and text[event - 1] in "自从在" else event
    return quote, event, end


def _unmarked(text: str, floor: int, core: int) -> tuple[int, int, int] | None:
    """An event that only its words betray: 发现隐患立即…, 对…隐患，…应当立即…"""
    clauses = _clauses(text, floor, core)
    for number, (start, end) in enumerate(clauses):
        if not _EVENTFUL.search(text, start, end):
            continue
        lead = _LEAD.match(text, start, end)
        event = lead.end() if lead else start
        verb = _EVENT_VERB.search(text, event, end)
        if verb and text[event - 1 : event] != "对":
            event = verb.start()
        if number == 0:
            if not verb:
                continue
            end = _same_clause_end(text, event, end)
        if end - event >= 2:
            return event, event, end
    return None


def _same_clause_end(text: str, event: int, end: int) -> int:
    """Where the event ends in 发现病例的村立即…: before 的, or before the auxiliaries."""
    of = text.rfind("的", event, end)
    if of > event:
        return of
    tail = _TAIL.search(text, event, end)
    return tail.start() if tail else end
