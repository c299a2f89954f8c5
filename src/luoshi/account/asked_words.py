"""Asked words: the words of a duty that ask for something, and those that only sound like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.lexicon import pairs
from luoshi.structure import Segment

_KINDS = pairs("burden-kinds")
_WORD = re.compile("|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True)))
#: What is to become less or to end is no demand: 减少会议, 取消每月报送报表; 并 and the like begin anew.
_LESS = re.compile(
    "(?:减少|取消|压减|精简|压缩|削减|缩减|撤销|停止|不再|免去|免予|免除|减免|避免|杜绝)"
    "(?:(?!并(?!入)|同时|情况|基础上|[后，,。；;：]).)*$"
)
#: 会议压减20%, 检查频次减少一半.
_LESSENED = re.compile("[^，,。；;、]{0,6}?(?:压减|减少|下降|精简)")
#: 按照责任清单: what is followed is there already.
_GIVEN = re.compile("(?:按照?|根据|依据|对照|依照)[^，,。；;要规填建报制编完每时]{0,8}$")
_CLAUSE = re.compile("[，,。；;：:|\n]")


def asked_words(segment: Segment) -> Iterator[tuple[re.Match[str], str]]:
    """The words of a segment that ask for something, each with its kind in the list `burden-kinds`."""
    end = segment.trailer if segment.trailer >= 0 else len(segment.text)
    for found in _WORD.finditer(segment.text, 0, end):
        kind = _KINDS[found.group()]
        if kind != "none" and not _is_spared(segment.text, found, kind):
            yield found, kind


def _is_spared(text: str, word: re.Match[str], kind: str) -> bool:
    start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, word.start())), default=0)
    before = text[start : word.start()]
    if _LESS.search(before) or _LESSENED.match(text, word.end()):
        return True
    return kind == "form" and bool(_GIVEN.search(before))
