"""A row of a task table obliges: 任务分解表, 责任清单. A row of labels or sums does not."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "table-row"

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TASK_HEAD = re.compile(r"任务|措施|内容|事项|项目|要求|做法|举措|工作|时限|时间|责任|牵头|进度")
_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+部分"
)
_SUM = re.compile(r"^(?:合计|总计|小计|备注|说明|注)")


def judge(passage: Passage) -> Fate | None:
    """A duty where the row has words under a head that names tasks; context for empty and sum rows."""
    if passage.segment.kind is not SegmentKind.ROW:
        return None
    words = [cell for cell in passage.segment.cells if _HAN.search(cell.text) and not cell.inherited]
    if not words or _SUM.match(words[0].text):
        return Fate.CONTEXT
    heads = [cell.header for cell in passage.segment.cells if cell.header]
    if heads and not any(_TASK_HEAD.search(head) for head in heads):
        return Fate.CONTEXT
    if len(words) == 1 and _SECTION.match(words[0].text) and len(passage.segment.cells) > 1:
        return Fate.CONTEXT
    return Fate.DUTY
