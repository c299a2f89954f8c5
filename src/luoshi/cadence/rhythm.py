"""Rhythms: periods told by one word (按月, 逐季度, 隔周, 月通报制度, 次月5日前)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.length import read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, read_whole
from luoshi.cadence.value import Quota
from luoshi.lexicon import pairs

_RHYTHMS = pairs("rhythm-words")
_ANY = "|".join(sorted(_RHYTHMS, key=len, reverse=True))
_RHYTHM = re.compile(
    rf"(?P<word>{_ANY})(?![增提递减下上扩加降改完健节亮度气期]|计罚|计算|连续|计划|任务|目标|预算)"
    rf"|(?<![每个\d{HAN}本当上下])(?P<unit>日|周|旬|月|季度?|半年)"
    r"(?:通报|调度|报告|例会|会商|督查|巡查|小结|研判|报|点评|考核|检查)(?=制度|机制|制(?!定))"
    rf"|[次下]月(?P<day>\d{{1,2}}|[{HAN}]{{1,3}})[日号](?:之前|以前|前)"
)
#: Without one of these there is no rhythm; looking for them first is cheap.
_SIGNS = re.compile("逐|按|隔|制|一年一度|次月|下月")


def find_rhythms(text: str) -> Iterator[Mention]:
    """The rhythms of a sentence."""
    if not _SIGNS.search(text):
        return
    for match in _RHYTHM.finditer(text):
        if match["day"]:
            day = read_whole(match["day"])
            if day and day <= 31:
                yield Mention(*match.span(), Quota(1, None, "P1M", f"+D{day}"), "quota-next-month")
        else:
            yield Mention(*match.span(), Quota(1, None, _period(match)), "quota-rhythm")


def _period(match: re.Match[str]) -> str:
    if match["word"]:
        return _RHYTHMS[match["word"]]
    length = read_length(match["unit"])
    return length.iso if length else "P1M"
