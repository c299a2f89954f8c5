"""What one need not do obliges nobody: 学生不必到校, 已备案的无需重复申报."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at, ends_as_unit
from luoshi.structure import SegmentKind

NAME = "exemption"

#: 以无需签收的方式 tells of a way, and 不需要的材料 of a thing.
_NEED_NOT = re.compile(
    r"(?:无[需须]|不必须?|不需要?|不须|不(?:再)?(?:要求|强制)|免于|没有必要|(?:并非|不是)必须|不一定(?:需?要|必须))"
    r"(?=[\u4e00-\u9fff]{2})(?![^，。；]{0,14}的)"
)
_AT_LEAST = re.compile("至少|不少于|不低于")


def judge(passage: Passage) -> Fate | None:
    """Context where the last clause frees from something, and those before it tell but the case."""
    if passage.segment.kind is SegmentKind.ROW or not passage.clauses:
        return None
    text, (*cases, (start, end)) = passage.text, passage.clauses
    if any(text[stop - 1] != "的" for _, stop in cases):
        return None
    freed = _NEED_NOT.search(text, start, end)
    if freed is None or text.rfind("（", start, freed.start()) > text.rfind("）", start, freed.start()):
        return None
    rest = f"{text[passage.start : freed.start()]}，{text[freed.end() : end]}"
    if commands_or_forbids(rest) or _AT_LEAST.search(rest):
        return None
    if commands_at(text, start) and not ends_as_unit(text, start, freed.start()):
        return None  # 说明哪些材料|无需提交, but 值班员|无需提交
    return Fate.CONTEXT
