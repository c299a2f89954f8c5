"""A row of a task table obliges: 任务分解表, 责任清单. A row of labels or sums does not."""

import re
from collections.abc import Sequence

from luoshi.duty import Fate
from luoshi.extraction.obliging.tables import obliges_unnamed
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at
from luoshi.structure import ColumnRole, SegmentCell, SegmentKind

NAME = "table-row"

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TASK_HEAD = re.compile(
    r"任务|措施|内容|事项|项目|要求|做法|举措|工作|时限|时间|责任|牵头|进度|考核标准|考核项|考核内容|目标|问题|隐患|职责|环节|流程|(?:巡检|巡查|检查|点检|自查|保养|维护)(?:项|要点|内容)|^(?:操作|活动|处置|会议|文档|交付物|仪式)(?:名称)?$"
)
_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+部分"
)
_SUM = re.compile(r"^(?:合计|总计|小计|总分|备注|说明|注)")
#: What a page tells of a document itself: 索引号：|0054|发布机构：|县政府.
_ABOUT = re.compile(
    "(?:索引号|发布机构|发文机关|发文字号|文号|成文日期|发布日期|主题分类|信息分类|关键词|有效性|公开方式)[：:]?"
)
#: A number that opens a section, alone in its cell: 二、 | 部门履职差异考核项目 | 60.
_SECTION_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?")
#: A cell with a number of its own: 纪律|2.不迟到.
_NUMBERED = re.compile(r"\d{1,2}[.．、](?!\d)")
#: What something costs or brings in: 住宿|500元/晚|350元/晚.
_RATE = re.compile(r"[\d.,]{1,12}(?:[~～至—-][\d.,]{1,12})?(?:万?元|分|积分)(?:[/／每][\u4e00-\u9fff]{1,4})?")
#: What is done already, in a cell of its own: 经营情况通报|已完成.
_DONE = re.compile("已(?:按期|如期|全部)?(?:完成|办结|落实|解决|销号|整改到位)")
#: 其他职责范围内的工作, in a row of its own.
_CATCH_ALL = re.compile("其[他它](?!(?:单位|部门|人员|各))[^，。；]{2,40}")


def _is_parted(passage: Passage) -> bool:
    """Whether the row is a line that bars part, and not of a table that is drawn or in a file of its own."""
    return "|" in passage.text and not passage.text.startswith("|")


def _tells_work(passage: Passage) -> bool:
    """Whether a row without a head has a number of its own, or a cell that commands."""
    cells = passage.segment.cells
    if cells[0].text.isdecimal() or any(_NUMBERED.match(cell.text) for cell in cells):
        return True
    return commands_or_forbids(passage.text) or any(
        commands_at(passage.text, start) for start, _ in passage.clauses
    )


def judge(passage: Passage) -> Fate | None:
    """A duty where the row has words under a head that names tasks; context for empty and sum rows."""
    if passage.segment.kind is not SegmentKind.ROW:
        return None
    words = [cell for cell in passage.segment.cells if _HAN.search(cell.text) and not cell.inherited]
    if not words or _SUM.match(words[0].text) or _ABOUT.fullmatch(words[0].text):
        return Fate.CONTEXT
    if any(_DONE.fullmatch(cell.text) for cell in words[1:]):
        return Fate.CONTEXT
    heads = [cell.header for cell in passage.segment.cells if cell.header]
    if len(words) > 1 and all(_RATE.fullmatch(cell.text) for cell in words[1:]):
        return Fate.CONTEXT
    if heads and not _names_tasks(passage.segment.cells) and not obliges_unnamed(passage):
        return Fate.CONTEXT
    if not heads and _CATCH_ALL.fullmatch(max((cell.text for cell in words), key=len)):
        return Fate.CONTEXT
    if not heads and _is_parted(passage) and not _tells_work(passage):
        return None  # 通知公告|2026-03-05|办公室: a list of links
    return Fate.CONTEXT if _opens_section(passage, words) else Fate.DUTY


def _names_tasks(cells: Sequence[SegmentCell]) -> bool:
    """Whether a head of the table names tasks, in Chinese or as a system writes it out."""
    return any(
        _TASK_HEAD.search(cell.header) or (cell.header.isascii() and cell.role is ColumnRole.TASK)
        for cell in cells
        if cell.header
    )


def _opens_section(passage: Passage, words: Sequence[SegmentCell]) -> bool:
    """Whether a row is but the title of those below it: 一、安全生产, or 一、 and its topic beside it."""
    if len(passage.segment.cells) == 1:
        return False
    if len(words) == 1:
        return _SECTION.match(words[0].text) is not None
    topics = [cell for cell in words[1:] if cell.role is not ColumnRole.NOTE]
    return len(topics) == 1 and _SECTION_NUMBER.fullmatch(words[0].text) is not None
