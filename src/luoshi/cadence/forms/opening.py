"""Limits from the opening of a time: its first days (年初头十个工作日, 开学第一周, 每月前5个工作日)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.length import LENGTH, read_length
from luoshi.cadence.mention import Mention
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Limit

_WITHIN = "(?:[之以]?内)?"
_OPENING = re.compile(
    rf"(?=[年每月季学春秋开的头前])(?:(?P<time>年初|每?月初|季初|季度初|学期初)的?[头前](?P<head>{LENGTH}){_WITHIN}"
    rf"|(?P<term>[春秋]?季?开学)(?:后?的?第(?P<nth>一(?:周|个?月|天))|后?头(?P<early>{LENGTH}){_WITHIN})"
    # 每月 itself is a quota; the first days of it are what this limit adds.
    rf"|(?:(?<=每年)|(?<=每季度)|(?<=每月)|(?<=学年开始)|(?<=学期开始))的?[头前](?P<each>{LENGTH}){_WITHIN})"
)
_SIGNS = re.compile("初|开学|每")
_EACH = re.compile("(?:每(?:年|季度|月)|学[年期]开始)$")


def find_openings(sentence: Sentence) -> Iterator[Mention]:
    """The limits of a sentence that run from the opening of a time on."""
    text = sentence.plain
    if not _SIGNS.search(text):
        return
    for match in _OPENING.finditer(text):
        length = read_length(match["head"] or match["nth"] or match["early"] or match["each"])
        if length:
            limit = Limit(length.iso, length.workdays, _trigger(sentence, match), "opening")
            yield Mention(*match.span(), limit, "limit-opening")


def _trigger(sentence: Sentence, match: re.Match[str]) -> str:
    """The words of the time that opens: 年初, 开学, 每月."""
    if match["each"]:
        each = _EACH.search(sentence.plain, max(0, match.start() - 4), match.start())
        return sentence.words(*each.span()) if each else ""
    return sentence.words(*match.span("time" if match["time"] else "term"))
