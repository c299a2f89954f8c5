"""The columns of a task table name who and when: 责任单位, 牵头单位, 配合单位, 完成时限, 频次, 成果形式."""

import re
from collections.abc import Sequence
from dataclasses import replace

from luoshi.cadence import Frame, Mention, Window, find_mentions
from luoshi.duty import Inheritance, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.papers.alone import find_paper_alone
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailers.cells import (
    add_names,
    find_shifted,
    find_stretch,
    find_terms,
    find_times,
    on_day,
    role_of_head,
    tells_beginning,
)
from luoshi.structure import WORK_COLUMNS, ColumnRole, SegmentCell, SegmentKind

NAME = "column"

_TIME = re.compile(r"时限|时间|期限|进度|频次|周期|节点|日期|^星期$|完工|竣工")
#: A column that says by when, and not on which day.
_TERM = re.compile("时限|期限|完成|截止|截至|办结|整改|销号|落实|节点|进度|报送|上报|提交")
#: 活动形式 tells how a thing is done, 所需材料 what it takes.
_RESULT = re.compile(
    r"成果|佐证|产出|完成形式|^(?:文档|文件|交付[物件])(?:名称|清单)?$|(?:报送|上报|提交|印证|支撑)材料"
)
#: A column of persons by name, beside which one of posts names nobody more: 姓名 | 岗位.
_NAMED, _POST = re.compile("姓名|成员|组员|队员|人员|人"), re.compile("岗位|角色|职务")
#: A column of one month or quarter, and what ticks it.
_MONTH = re.compile("(?:20\\d\\d年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度")
_TICK = re.compile("[√✓✔☑●■★▲◆○◎△]")
_PART = re.compile(r"[^、，；;\s]+")


def read(passage: Passage, draft: Draft) -> None:
    """Add what the role columns of a row say, its own cells first, merged cells as inherited."""
    if passage.segment.kind is not SegmentKind.ROW or find_shifted(passage):
        return
    _read_ticks(passage, draft)
    named = _names_persons(passage.segment.cells)
    for cell in passage.segment.cells:
        head = cell.header
        if not cell.text or not head:
            continue
        role = Role.BEARER if named and _NAMED.fullmatch(head) else role_of_head(head)
        if role is not None and not (named and _POST.search(head)):
            add_names(passage, draft, cell, role, NAME)
        timed = _TIME.search(head) or cell.role in (ColumnRole.TIME, ColumnRole.RHYTHM)
        if timed and not tells_beginning(passage.segment.cells, cell):
            _read_time(passage, draft, cell)
        if _RESULT.search(head) and not cell.inherited:
            _read_results(passage, draft, cell)
    if alone := find_paper_alone(passage.segment):
        draft.add_deliverable(*alone, NAME)


def _read_time(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    view = passage.plan.outline.view
    inherited = Inheritance.TABLE if cell.inherited else None
    frame = passage.plan.frame
    stretch = find_stretch(passage.segment.cells, cell, frame)
    for mention in find_times(cell.text, frame) or find_terms(cell, frame):
        span = view.span(cell.start + mention.start, cell.start + mention.end)
        quote = cell.text[mention.start : mention.end]
        happens = quote == cell.text and not _TERM.search(cell.header)
        told = on_day(mention, quote) if happens else mention
        told = replace(told, cadence=stretch) if stretch else told
        draft.add_clock(told, quote, span, NAME, inherited)


def _names_persons(cells: Sequence[SegmentCell]) -> bool:
    """Whether a row tells by name who does the work that it tells."""
    named = any(_NAMED.fullmatch(cell.header) and cell.text for cell in cells)
    return named and any(cell.role in WORK_COLUMNS and cell.text for cell in cells)


def _read_ticks(passage: Passage, draft: Draft) -> None:
    """Add the months that a row ticks; months in a row are one stretch: 5月 | 6月, √ | √."""
    view, frame = passage.plan.outline.view, passage.plan.frame
    run: list[tuple[SegmentCell, Window]] = []
    for cell in (*passage.segment.cells, None):
        month = _month_of(cell, frame) if cell else None
        if cell and month and not cell.inherited and _TICK.fullmatch(cell.text):
            run.append((cell, month))
        elif run:
            first = run[0][0]
            told = Window(run[0][1].start, run[-1][1].end)
            span = view.span(first.start, first.start + len(first.text))
            mention = Mention(0, len(first.text), told, "window-month")
            draft.add_clock(mention, first.text, span, NAME)
            run = []


def _month_of(cell: SegmentCell, frame: Frame) -> Window | None:
    """The month or quarter by which a column is named; None for another column."""
    if _MONTH.fullmatch(cell.header) is None:
        return None
    told = [mention.cadence for mention in find_mentions(cell.header, frame)]
    if len(told) != 1 or not isinstance(month := told[0], Window):
        return None
    if frame.year is None or frame.issued is None or month.end >= frame.issued.isoformat():
        return month
    return _month_of(replace(cell, header=f"{frame.year + 1}年{cell.header}"), Frame())  # 1月 in December


def _read_results(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    start = cell.start - passage.segment.start
    for part in _PART.finditer(cell.text):
        if len(part.group()) >= 2:
            draft.add_deliverable(start + part.start(), start + part.end(), NAME)
