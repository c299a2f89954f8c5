"""Conditions: a number of times that tells which case is meant, and asks for nothing.

连续两次排名末位的乡镇, 一年内发生3次以上事故的企业, 累计三次不合格的, 对3次以上未整改的企业.
"""

from __future__ import annotations

import re

_GAP = "[^，,。；;：:、每]"
#: In a row, in all: what they count is a case where a fault or a 的 follows.
_IN_A_ROW = "连续|累计|先后"
#: What befalls somebody, and what others do to him.
_BEFALLS = (
    "发生|出现|受到|收到|接到|存在|发现|违反|违规|违纪|违章|旷课|旷工|缺勤|缺课|缺席|迟到|早退"
    "|投诉|举报|反映|处罚|警告|查处|逾期|超标|被[^，,。；;：:、的对每]{1,6}"
)
_BEFORE = re.compile(rf"(?:{_IN_A_ROW}|{_BEFALLS})(?:过|了|达到?|满)?$")
#: 对3次以上未整改的企业, 一个季度内三次抽查不合格的: the fault follows alone.
_BARE_BEFORE = re.compile(r"(?:[对凡，,]|[年度月期周日天]内)$")
_FAULT = "未|没有|仍|被|受到|不[合达到按予能]"
_AFTER = re.compile(
    rf"{_GAP}{{0,12}}?(?:的|者|{_FAULT}|排名|末位|末尾|倒数|垫底|落后)|(?<=以上)[，,]?(?:予以|给予|取消|列入|列为|移[交送]|责令|约谈)"
)
_BARE_AFTER = re.compile(rf"{_GAP}{{0,6}}?(?:{_FAULT}){_GAP}{{0,10}}?(?:的|者)")
#: How far back the words before a number of times are looked at.
_NEAR = 14
#: How far off the 的 stands that closes a case.
_FARTHEST = 24


def tells_case(text: str, start: int, end: int) -> bool:
    """Whether the number of times text[start:end] says which case is meant: 连续两次排名末位的乡镇."""
    near = max(0, start - _NEAR)
    if _BEFORE.search(text, near, start):
        return _AFTER.match(text, end) is not None
    return _BARE_BEFORE.search(text, near, start) is not None and _BARE_AFTER.match(text, end) is not None


def case_end(text: str, place: int) -> int:
    """Where the case ends whose number of times ends at `place`: behind the 的 of 两次不合格的单位."""
    of = text.find("的", place, place + _FARTHEST)
    return of + 1 if of >= 0 else place
