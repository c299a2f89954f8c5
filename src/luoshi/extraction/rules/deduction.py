"""What points are taken off for is demanded: 未配备管理员的，扣1分. What only earns a bonus is not."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.structure import SegmentKind

NAME = "deduction"

_POINTS = r"\s*(?:[\d.．]+|[一二两三四五六七八九十]+)(?:\s*[-－—~～至到]\s*[\d.．]+)?\s*分(?!钟|类|级|别|析)"
#: Points are taken off, or none are given.
_DEDUCTS = re.compile(
    rf"扣(?:除|减)?(?:[^，。；\d]{{0,8}}?){_POINTS}|扣完为止|不得分(?=$|[，。；、）)])"
    r"|本项(?:得|为|计)?(?:0|零)分|该项(?:得|为|计)?(?:0|零)分"
)
_AWARDS = re.compile(rf"(?:加|奖励?|奖){_POINTS}")


def judge(passage: Passage) -> Fate | None:
    """A duty for a sentence that deducts, context for one that only adds; a row is judged elsewhere."""
    if passage.segment.kind is SegmentKind.ROW or "分" not in passage.body:
        return None
    if _DEDUCTS.search(passage.body):
        return Fate.DUTY
    if _AWARDS.search(passage.body) and not commands_or_forbids(passage.body):
        return Fate.CONTEXT
    return None
