"""A task of a table that is but the paper to be made: 旺季推广计划, 目标责任书签署."""

from __future__ import annotations

import re

from luoshi.extraction.wording.words import commands_at
from luoshi.structure import WORK_COLUMNS, Segment

_PAPER = re.compile(
    r"(?P<paper>[^，。；、每]{2,16}?(?:方案|计划|报告|总结|台账|责任书|清单|通知|办法|细则|预案|纪要|手册|报表))"
    r"(?:签署|签订|编制|制定|修订|起草|印发|发布|报送|上报|提交|撰写|编写|拟定)?"
)


def find_paper_alone(row: Segment) -> tuple[int, int] | None:
    """Where the paper stands in the text of a row whose only cell of work names it, and does not command."""
    work = [cell for cell in row.cells if cell.role in WORK_COLUMNS and cell.text]
    if len(work) != 1 or work[0].inherited or commands_at(work[0].text, 0):
        return None
    paper = _PAPER.fullmatch(work[0].text)
    if paper is None:
        return None
    start = work[0].start - row.start
    return start + paper.start("paper"), start + paper.end("paper")
