"""Quotas: how often in each calendar period (每年至少2次, 每月5日前, 半年一次, 按月)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.anchor import read_anchors
from luoshi.cadence.count import BOUND, Count, find_count, next_count
from luoshi.cadence.length import UNIT, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import JOIN, NUMBER, read_whole
from luoshi.cadence.value import Quota
from luoshi.lexicon import pairs

_LENGTH = rf"(?:{NUMBER}个?半?|半?个?){UNIT}半?"
_EACH = re.compile(rf"(?P<bound>{BOUND})?每(?:{UNIT}或者?每)?(?:{NUMBER}{JOIN})?(?P<length>{_LENGTH})")
#: 每年 that measures growth or money is no clock.
_MEASURED = re.compile(
    r"[岁龄]|(?:平均|大约|约|将)?(?:以[^，。；]{1,10}(?:速度|比例)|增长|递增|递减|下降|提高\d|增加\d|减少\d|减免|补助|补贴|资助|奖励)"
    r"|(?:不超过|不低于|最高)?[\d.]+(?:万|亿)?元|24小时"
)
_PER_HEAD = re.compile(r"每[人户名]$")
_NUMBERED_PERIOD = rf"(?:{NUMBER}个?年(?!级|代|龄)|半年|{NUMBER}个季度|{NUMBER}个月|半个?月|{NUMBER}个?(?:周(?!年|岁)|星期)|{NUMBER}天|{NUMBER}个?学期|{NUMBER}个?小时)"
_IN_PERIOD = re.compile(
    rf"(?<![每第近满后前过续\d.零〇一二两三四五六七八九十百])(?:"
    rf"(?P<length>{_NUMBERED_PERIOD})内?(?=[^，,。；;：:！？|、每第累连受违再\d]{{0,6}}?{BOUND}?(?:\d|[一二两三四五六七八九十]))"
    rf"|(?P<one>一(?:个?月|季度?|日|旬))(?={BOUND}?[\d一二两三四五六七八九十]{{1,3}}[次回轮场])"
    rf"|(?P<year>年度?内|全年|当年|本年度?|今年)内?(?=[^，,。；;：:！？|每第]{{0,20}}?{BOUND}?(?:\d|[一二两三四五六七八九十]))"
    rf"|(?P<term>本学期|学期内)(?=[^，,。；;：:！？|每第]{{0,20}}?{BOUND}?(?:\d|[一二两三四五六七八九十]))"
    rf")"
)
_RHYTHMS = pairs("rhythm-words")
_RHYTHM = re.compile(
    "(?P<word>" + "|".join(sorted(_RHYTHMS, key=len, reverse=True)) + ")"
    "(?![增提递减下上扩加降改完健]|计罚|计算|连续|节|计划|任务|目标|预算|亮)"
    "|(?<![每个\\d一二三四五六七八九十本当上下])(?P<unit>日|周|旬|月|季度?|半年)"
    "(?:通报|调度|报告|例会|会商|督查|巡查|小结|研判|报|点评|考核|检查)(?=制度|机制|制(?!定))"
    "|(?:次月|下月)(?P<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:之前|以前|前)"
)


def find_quotas(text: str) -> Iterator[Mention]:
    """The quotas of a sentence; those of one 每 with two counts overlap."""
    if "每" in text:
        for match in _EACH.finditer(text):
            yield from _each(text, match)
    for match in _IN_PERIOD.finditer(text):
        yield from _in_period(text, match)
    for match in _RHYTHM.finditer(text):
        yield _rhythm(match)


def _each(text: str, match: re.Match[str]) -> Iterator[Mention]:
    length = read_length(match["length"])
    if not length or _MEASURED.match(text, match.end()):
        return
    if (
        _PER_HEAD.search(text, max(0, match.start() - 2), match.start())
        and "元" in text[match.end() : match.end() + 24]
    ):
        return
    per, place = length.iso, match.end()
    anchors = read_anchors(text, place, per)
    if anchors:
        place = anchors[-1].end
    count = find_count(text, place, match["bound"] or "")
    if per.startswith("PT") and not count and not match["bound"]:
        return
    for anchor in anchors:
        low, high = (count.least, count.most) if count else (1, None)
        end = count.end if count and len(anchors) == 1 else anchor.end
        yield Mention(match.start(), end, Quota(low, high, per, anchor.due), "quota-due")
    if anchors:
        return
    if not count:
        start = match.start() + len(match["bound"] or "")
        yield Mention(start, place, Quota(1, None, per), "quota-each")
    while count:
        yield _counted(match.start(), count, per, "quota-count")
        count = next_count(text, count)


def _counted(start: int, count: Count, per: str, rule: str) -> Mention:
    return Mention(start, count.end, Quota(count.least, count.most, per), rule)


def _in_period(text: str, match: re.Match[str]) -> Iterator[Mention]:
    words = match["length"] or match["one"]
    per = "P1Y" if match["year"] else "P6M"
    if words:
        length = read_length(words)
        number = re.match(NUMBER, words)
        if not length or (number and (read_whole(number[0]) or 0) > 99):
            return
        per = length.iso
    count = find_count(text, match.end())
    if count:
        yield _counted(match.start(), count, per, "quota-in-period")


def _rhythm(match: re.Match[str]) -> Mention:
    if match["day"]:
        day = read_whole(match["day"])
        return Mention(*match.span(), Quota(1, None, "P1M", f"D{day}"), "quota-next-month")
    if match["word"]:
        return Mention(*match.span(), Quota(1, None, _RHYTHMS[match["word"]]), "quota-rhythm")
    length = read_length(match["unit"])
    per = length.iso if length else "P1M"
    return Mention(*match.span(), Quota(1, None, per), "quota-rhythm")
