"""Limits: how soon after what (自收到之日起15个工作日内, 1小时内, 发现隐患的，应当立即)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.event import Event, find_event
from luoshi.cadence.length import LENGTH, Length, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import JOIN, NUMBER
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Limit
from luoshi.lexicon import words

_AT_ONCE = "|".join(sorted(words("at-once-words"), key=len, reverse=True))
_THEN = "(?![可将便时使刻是为])"
_CORE = re.compile(
    rf"(?:在|于)?(?<![\d第每近.月])(?:{NUMBER}{JOIN})?(?P<within>{LENGTH})[之以]?内(?![容部控涵设外陆])"
    rf"|(?:最长|最迟|最多)?不(?:得|应|能)?超过(?P<most>{LENGTH})(?!以上)"
    r"|(?P<month>[当本]月内)"
    rf"|(?P<once>(?<!可)(?<!能够)(?<!能)(?<!无法)(?<!未)(?!(?<=应)当即)(?:{_AT_ONCE})(?!起|值班|有效|[的之]|气温)"
    rf"|(?<=后)[，,]?(?:应当?)?即{_THEN})"
)
#: Without one of these no limit can be found; looking for them first is cheap.
_SIGNS = re.compile("内|超过|即|" + _AT_ONCE)
#: A length that bounds a benefit, a term, a process or the past, and not the duty.
_BOUND_THING = re.compile(
    r"(?:近|最近|过去|此前|压缩|压减|缩短|缩减|控制|限制|减少|精简|降低?|提速|连续|累计|任期|聘期|试用期|合同期?|[保效]期|"
    r"补贴|补助|资助|优惠|贷款|享受|有效|保留|期满|毕业|龄|满|住院|试运行|停留)[^，,。；;]{0,10}$"
)
#: What follows a length that looks back, or that bars somebody.
_LOOKS_BACK = re.compile(
    r"被|[\d一二两三四五六七八九十]{1,3}次(?:及?以上|或者?|被|受到|违|发现)|[^，,。；;]{0,14}(?:未能|仍未)|不再|与[^，,。；;]{0,12}(?:存在|有)|的?(?:应届|高校)?毕业|受[过到]|发生过|无|没有|未|累计|曾|有[^，。；]{0,6}记录|连续|达不到|不得|禁止|不予|不能|不履行"
)
#: What no limit of the duty follows: 能够在3日内办结的, 未在3日内报告的, 申请截止日两年内.
_UNMET = re.compile(r"(?:能够?|未|无法|不能|没有|截止日)$")
#: A thing that is bounded elsewhere may still be the event: 有效期届满后一年内.
_RUN_OUT = re.compile(r"(?:届满|期满|到期|满)[之以]?后$")
#: 每日学习时间不超过6小时 bounds a measure.
_EACH_TIME = re.compile("每(?:日|天|周|月|次|人)[^，,。；;]{0,16}$")
_SPAN_OF_TIME = re.compile(r"(?:时间|时限|期限|时长|延长|答复|办理)[^，,。；;]{0,6}$")
#: A further limit that the same event sets off: 1小时内报告，并在2小时内续报.
_CARRIED = re.compile(r"(?:[，,、]|[并且再]|同时)(?:应当?|要|须)?$")


def find_limits(sentence: Sentence, taken: bytearray) -> Iterator[Mention]:
    """The limits of a sentence; `taken` marks the words of its other mentions."""
    text = sentence.plain
    if not _SIGNS.search(text):
        return
    floor, last = 0, ""
    for match in _CORE.finditer(text):
        start, end = match.span()
        if taken.find(1, start, end) >= 0:
            continue
        floor = max(floor, taken.rfind(1, floor, start) + 1)
        length = _length(text, match)
        if not length:
            continue
        event = find_event(text, floor, start, at_once=bool(match["once"]))
        trigger = _words(sentence, event) if event else ""
        if not event and _CARRIED.search(text, max(0, start - 4), start):
            trigger = last
        if match["once"] and not trigger and end - start < len(text):
            continue  # 立即 that nothing sets off
        last, floor = trigger, end
        rule = "limit-at-once" if match["once"] else "limit-after" if trigger else "limit-within"
        yield Mention(event.quote if event else start, end, Limit(length.iso, length.workdays, trigger), rule)


def _words(sentence: Sentence, event: Event) -> str:
    return sentence.words(event.start, event.end)


def _length(text: str, match: re.Match[str]) -> Length | None:
    """The length of a core that limits the duty, None where it limits something else."""
    if match["once"]:
        return Length("")
    if match["month"]:
        return Length("P1M")
    start = match.start()
    near = max(0, start - 14)
    if _UNMET.search(text, near, start):
        return None
    if _BOUND_THING.search(text, near, start) and not _RUN_OUT.search(text, near, start):
        return None
    if match["most"]:
        if _EACH_TIME.search(text, max(0, start - 20), start):
            return None
        told = match[0].startswith("最") or _SPAN_OF_TIME.search(text, max(0, start - 10), start)
        return read_length(match["most"]) if told else None
    if _LOOKS_BACK.match(text, match.end()) or re.fullmatch(r"\d{3,}年", match["within"]):
        return None
    return read_length(match["within"])
