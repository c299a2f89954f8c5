"""Limits: how soon after what (自收到之日起15个工作日内, 1小时内, 立即, 提前3日)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.cadence.event import Event, event_before, find_event
from luoshi.cadence.length import UNIT, Length, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import JOIN, NUMBER
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Limit
from luoshi.lexicon import words

_LENGTH = rf"(?:{NUMBER}个?半?|半个?){UNIT}半?"
_DAYS = rf"{NUMBER}(?:日|天|个?工作日|个?小时|个?星期|周|个月)"
_AT_ONCE = "|".join(sorted(words("at-once-words"), key=len, reverse=True))
_CORE = re.compile(
    rf"(?P<opening>年初|每?月初|季初|季度初|学期初|开学|会)的?[头前后](?P<head>{_LENGTH})(?:之内|以内|内)?"
    rf"|(?:在|于)?(?<![\d第每近.月])(?:{NUMBER}{JOIN})?(?P<within>{_LENGTH})(?:之内|以内|内)(?!容|部|控|涵|设|外|陆)"
    rf"|(?:最长|最迟|最多)?不(?:得|应|能)?超过(?P<most>{_LENGTH})(?!以上)"
    rf"|提前(?:至少|不少于)?(?P<ahead>{_DAYS})"
    rf"|(?P<occasion>召开|举行|举办|开工|开始|实施|到期|届满|期满|截止|启动|施工|作业|活动|开幕|开学|使用|上市)"
    rf"(?:之?前(?P<before>{_DAYS})|的?(?P<earlier>{_DAYS})(?:以前|之前|前))(?!后)"
    rf"|(?P<month>(?:当月|本月)内)"
    rf"|(?P<once>(?<!可)(?<!能够)(?<!不能)(?<!无法)(?<!未)(?!(?<=应)当即)(?:{_AT_ONCE})(?!起|值班|有效|[的之]|气温)|(?<=后)[，,]?(?:应当?)?即(?![可将便时使刻是为])|(?<=后，)即(?![可将便时使刻是为]))"
)
#: A length that bounds a benefit, a term, a process or the past, and not the duty.
_BOUND_THING = re.compile(
    r"(?:近|最近|过去|此前|压缩|压减|缩短|缩减|控制|限制|减少|精简|降低?|提速|连续|累计|任期|聘期|试用期|合同期?|[保效]期|"
    r"补贴|补助|资助|优惠|贷款|享受|有效|保留|期满|毕业|龄|满|住院|试运行|停留)[^，,。；;]{0,10}$"
)
_PAST_AFTER = re.compile(
    r"(?:被|的?(?:应届|高校)?毕业|受过?到?|发生过|无|没有|未|累计|曾|有[^，。；]{0,6}记录|连续|达不到|不得|禁止|不予|不能|不履行)"
)
_SPAN_OF_TIME = re.compile(r"(?:时间|时限|期限|时长|最长|最迟|最多|延长|答复|办理|工作日)[^，,。；;]{0,6}$")

#: What stands between an event and 提前: 会议召开前，应当提前…
_ASIDE = re.compile(r"(?:的|之?前)?[，,]?(?:应当?|要|须|需|必须|原则上|至少)*$")


def find_limits(sentence: Sentence, others: Sequence[Mention]) -> Iterator[Mention]:
    """The limits of a sentence; `others` are its other mentions, whose words are taken."""
    text = sentence.plain
    floor = 0
    for match in _CORE.finditer(text):
        if _taken(match, others):
            continue
        floor = max([floor, *(other.end for other in others if other.end <= match.start())])
        mention = _limit(sentence, match, floor)
        if mention:
            floor = mention.end
            yield mention


def _taken(match: re.Match[str], others: Sequence[Mention]) -> bool:
    return any(other.start < match.end() and match.start() < other.end for other in others)


def _limit(sentence: Sentence, match: re.Match[str], floor: int) -> Mention | None:
    if match["once"]:
        return _at_once(sentence, match, floor)
    if match["month"]:
        return Mention(*match.span(), Limit("P1M", workdays=False, trigger=""), "limit-within")
    if match["opening"]:
        return _opening(sentence, match)
    if match["occasion"]:
        return _before(sentence, match, floor)
    if match["ahead"]:
        return _ahead(sentence, match, floor)
    return _within(sentence, match, floor)


def _within(sentence: Sentence, match: re.Match[str], floor: int) -> Mention | None:
    text, place = sentence.plain, match.start()
    length = read_length(match["within"] or match["most"])
    if not length or _BOUND_THING.search(text, max(0, place - 14), place):
        return None
    if match["within"]:
        if _PAST_AFTER.match(text, match.end()) or _too_long(match["within"]):
            return None
    elif not match[0].startswith("最") and not _SPAN_OF_TIME.search(text, max(0, place - 10), place):
        return None
    event = find_event(text, floor, place, at_once=False)
    return _triggered(sentence, match, length, event, "limit-after" if event else "limit-within")


def _too_long(words: str) -> bool:
    """2026年内 is a year, not a length of 2026 years."""
    return words.endswith("年") and words[:3].isdigit()


def _triggered(
    sentence: Sentence, match: re.Match[str], length: Length, event: Event | None, rule: str
) -> Mention:
    if not event:
        return Mention(*match.span(), Limit(length.iso, length.workdays, ""), rule)
    start, first, last = event
    return Mention(start, match.end(), Limit(length.iso, length.workdays, sentence.words(first, last)), rule)


def _at_once(sentence: Sentence, match: re.Match[str], floor: int) -> Mention | None:
    event = find_event(sentence.plain, floor, match.start(), at_once=True)
    if event:
        return _triggered(sentence, match, Length(""), event, "limit-at-once")
    if len(sentence.plain) == match.end() - match.start():
        return Mention(*match.span(), Limit("", workdays=False, trigger=""), "limit-at-once")
    return None


def _opening(sentence: Sentence, match: re.Match[str]) -> Mention | None:
    length = read_length(match["head"])
    if not length:
        return None
    trigger = sentence.words(*match.span("opening"))
    return Mention(*match.span(), Limit(length.iso, length.workdays, trigger), "limit-opening")


def _before(sentence: Sentence, match: re.Match[str], floor: int) -> Mention | None:
    length = read_length(match["before"] or match["earlier"])
    if not length:
        return None
    event = event_before(sentence.plain, floor, match.end("occasion"))
    return _triggered(sentence, match, length, event, "limit-ahead")


def _ahead(sentence: Sentence, match: re.Match[str], floor: int) -> Mention | None:
    length = read_length(match["ahead"])
    if not length:
        return None
    text, end = sentence.plain, match.start()
    if aside := _ASIDE.search(text, floor, end):
        end = aside.start()
    event = event_before(text, floor, end)
    return _triggered(sentence, match, length, event, "limit-ahead")
