"""Tables of which no head names a task, and whose rows oblige all the same: 服务规范 | 考核.

What most of their rows say is told by words that bind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at
from luoshi.structure import Segment, SegmentKind

#: Rows on either side that are looked at, and letters of a cell that says something.
_NEAR, _SAYS = 40, 10
_HAN = re.compile(r"[\u4e00-\u9fff]")
#: What explains a measure or an item, and demands nothing: 计算方法：…, 是指….
_EXPLAINS = re.compile(
    "不得分|[扣加]\\d+(?:\\.\\d+)?分|计算(?:方法|公式)|指标(?:来源|说明|解释)|是指|数据来源|评价方法|报送备案"
)


def obliges_unnamed(passage: Passage) -> bool:
    """Whether a row says what is to be done, in a table of which most rows do, though no head says so."""
    rows = [row for row in _rows_near(passage) if _telling(row)]
    if not _telling(passage.segment) or not rows:
        return False
    return sum(_binds(row) for row in rows) * 2 >= len(rows)


def _rows_near(passage: Passage) -> list[Segment]:
    """The rows around one that stand under the same heads."""
    segments, at = passage.plan.outline.segments, passage.segment.index
    heads = _heads(passage.segment)
    first = last = at
    while first > max(0, at - _NEAR) and _goes_on(segments[first - 1], heads):
        first -= 1
    while last + 1 < min(len(segments), at + _NEAR) and _goes_on(segments[last + 1], heads):
        last += 1
    return list(segments[first : last + 1])


def _goes_on(segment: Segment, heads: Sequence[str]) -> bool:
    return segment.kind is SegmentKind.ROW and _heads(segment) == heads


def _heads(segment: Segment) -> list[str]:
    return [cell.header for cell in segment.cells]


def _telling(segment: Segment) -> str:
    """The longest cell of a row, where it is long enough to say something; "" without one."""
    own = (cell.text for cell in segment.cells if not cell.inherited)
    longest = max(own, key=len, default="")
    return longest if len(_HAN.findall(longest)) >= _SAYS else ""


def _binds(segment: Segment) -> bool:
    """Whether a cell of a row binds or commands; how it is scored says nothing."""
    return any(not cell.inherited and _says_to_do(cell.text) for cell in segment.cells)


@lru_cache(maxsize=1024)  # each row of a table looks at those around it
def _says_to_do(text: str) -> bool:
    if len(text) < _SAYS or _EXPLAINS.search(text):
        return False
    return commands_or_forbids(text) or commands_at(text, 0)
