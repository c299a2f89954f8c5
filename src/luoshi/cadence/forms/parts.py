"""Parts of a period that each have their turn (每天早、晚各一次, 每年春秋两季, 每年汛前汛后各一次)."""

from __future__ import annotations

import re

from luoshi.cadence.forms.count import Count

#: A part of a day, a month, a term or a year.
_PART = (
    "(?:上半年|下半年|上下半年|上下[班午]|[上下]午|早[上晨]?|中午?|晚[上间]?|[春夏秋冬]季?|汛[前中后]"
    "|(?:学期|[年月季期])?[初中末]|年底|[课班餐]前|[课班餐]后|[上下]班前?)"
)
#: 上下班 are two parts in one word.
_DOUBLE = re.compile("上下")
_EACH = re.compile(_PART)
_APIECE = re.compile(
    rf"的?(?P<parts>(?:{_PART}[、，和及与]?){{1,4}})(?:两季)?各(?![自类种级])[^，,。；;每]{{0,8}}?"
)
#: Parts in a row that say themselves that each has its turn; 早课前 is one part.
_ROW = re.compile(
    rf"的?(?P<parts>{_PART}(?:[、和及与]{_PART}){{1,3}}|早中?晚|春秋(?=两?季)|上下[班午])(?:两?季)?(?![课饭餐自操读各高]|时段|期间)"
)


def count_parts(text: str, place: int, count: Count) -> int:
    """How often in all, where each of the parts named at `place` has its count; 0 where none are named."""
    match = _APIECE.match(text, place, count.end)
    if not match or count.least is None or count.most is not None:
        return 0
    parts = _number(match["parts"])
    return count.least * parts if parts > 1 else 0


def read_parts(text: str, place: int) -> Count | None:
    """The parts named at `place` without a count: 每年春秋两季, 每天早、晚."""
    match = _ROW.match(text, place)
    return Count(_number(match["parts"]), None, match.end()) if match else None


def _number(parts: str) -> int:
    return len(_EACH.findall(parts)) + len(_DOUBLE.findall(parts))
