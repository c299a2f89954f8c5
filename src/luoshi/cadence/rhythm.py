"""Rhythms: periods told without 每 (按月, 逐季度, 隔周, 月通报制度, 次月5日前, 季后10日内)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.closing import CLOSED, due_afterwards
from luoshi.cadence.closing import SIGNS as _CLOSED_SIGNS
from luoshi.cadence.length import read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN
from luoshi.cadence.value import Quota
from luoshi.lexicon import pairs

_RHYTHMS = pairs("rhythm-words")
_ANY = "|".join(sorted(_RHYTHMS, key=len, reverse=True))
_RHYTHM = re.compile(
    rf"(?P<word>{_ANY})(?![增提递减下上扩加降改完健节亮度气期]|[龄级代照年刊记]|计罚|计算|连续|计划|任务|目标|预算|分解|划分|分配|排序|排名|[刊报]社|刊物|周年|年[度]?的?比例)"
    rf"|(?<![每个\d{HAN}本当上下])(?P<unit>日|周|旬|月|季度?|半年)"
    r"(?:通报|调度|报告|例会|会商|督查|巡查|小结|研判|报|点评|考核|检查)(?=制度|机制|制(?!定))"
)
#: Without one of these there is no rhythm; looking for them first is cheap.
_SIGNS = re.compile("逐|按|隔|制|双[月周]|一年一度")


def find_rhythms(text: str) -> Iterator[Mention]:
    """The rhythms of a sentence."""
    if _SIGNS.search(text):
        for match in _RHYTHM.finditer(text):
            yield Mention(*match.span(), Quota(1, None, _period(match)), "quota-rhythm")
    if _CLOSED_SIGNS.search(text):
        for match in CLOSED.finditer(text):
            if due := due_afterwards(match):
                yield Mention(*match.span(), Quota(1, None, _closed(match), due), "quota-closed")


def _closed(match: re.Match[str]) -> str:
    """The period after which a day is due."""
    if match["next_day"]:
        return "P1M"
    length = read_length(match["unit"].removesuffix("度")) if match["unit"] else None
    return length.iso if length else "P3M"


def _period(match: re.Match[str]) -> str:
    if match["word"]:
        return _RHYTHMS[match["word"]]
    length = read_length(match["unit"])
    return length.iso if length else "P1M"
