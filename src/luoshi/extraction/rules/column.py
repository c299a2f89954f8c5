"""The columns of a task table name who and when: 责任单位, 牵头单位, 配合单位, 完成时限, 频次, 成果形式."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from luoshi.cadence import Deadline, Mention, Window, find_mentions
from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailer_names import Party, list_names
from luoshi.extraction.trailer_parties import read_parties
from luoshi.extraction.words import ends_as_unit
from luoshi.structure import SegmentCell, SegmentKind

NAME = "column"

_LEAD = re.compile(r"牵头|主办|主责")
_SUPPORT = re.compile(r"配合|协办|协助|参与|参加")
_BEARER = re.compile(
    r"责任(?!状|书|制|清单)|承办|负责|实施(?:单位|部门)|落实(?:单位|部门)|^(?:单位|部门|科室|处室)$|主管(?:单位|部门)"
)
_NOT_WHO = re.compile(r"检查|考核|监督|督办|督查|评估")
_TIME = re.compile(r"时限|时间|期限|进度|频次|周期|节点|日期")
#: A column that says by when, and not on which day.
_TERM = re.compile("时限|期限|完成|截止|截至|办结|整改|销号|落实|节点|进度|报送|上报|提交")
#: 活动形式 tells how a thing is done, 所需材料 what it takes.
_RESULT = re.compile(r"成果|佐证|产出|完成形式|(?:报送|上报|提交|印证|支撑)材料")
#: A column of organs, in which a word or two is a name, whatever it begins with: 责任单位 | 采购物流.
_ORGANS = re.compile(r"单位|部门|科室|处室|区域|班组|责任人")
_SHORT_NAME = re.compile(r"(?!各自|另行|其他|有关|相关|全部|以上|同上|详见|见附)[\u4e00-\u9fff]{2,6}")
#: Cells of a row without a head, and letters of a list of units in one of them.
_FEWEST, _LONGEST_LIST = 3, 60
#: Rows that one merged cell may stand beside.
_MERGED = 40
_PART = re.compile(r"[^、，；;\s]+")


def read(passage: Passage, draft: Draft) -> None:
    """Add what the role columns of a row say, its own cells first, merged cells as inherited."""
    if passage.segment.kind is not SegmentKind.ROW:
        return
    if shifted := _find_shifted(passage):
        for cell in shifted:
            _read_unnamed(passage, draft, cell)
        if not draft.clocks:
            _read_time_above(passage, draft)
        return
    for cell in passage.segment.cells:
        head = cell.header
        if not cell.text or not head:
            continue
        if not _NOT_WHO.search(head) and (role := _role(head)) is not None:
            _read_names(passage, draft, cell, role)
        if _TIME.search(head):
            _read_time(passage, draft, cell)
        if _RESULT.search(head) and not cell.inherited:
            _read_results(passage, draft, cell)
    for cell in _find_unnamed(passage.segment.cells):
        _read_unnamed(passage, draft, cell)


def _find_unnamed(cells: Sequence[SegmentCell]) -> list[SegmentCell]:
    """The cells of columns that nobody named, but the longest of the row, which tells the work.

    What merely pads a row on the right continues no cell above it.
    """
    if len(cells) < _FEWEST:
        return []
    work = max(cells, key=lambda cell: len(cell.text))
    last = max((number for number, cell in enumerate(cells) if _is_own(cell)), default=-1)
    return [
        cell
        for number, cell in enumerate(cells)
        if cell.text and not cell.header and cell is not work and (number <= last or not cell.inherited)
    ]


def _find_shifted(passage: Passage) -> list[SegmentCell]:
    """The cells beside the work of a row that stands further left than its heads: those before are merged.

    None where the column of those who act holds them, or where no cell of the row does.
    """
    cells = passage.segment.cells
    owners = [cell for cell in cells if _role(cell.header) is not None and not _NOT_WHO.search(cell.header)]
    if not owners or _is_own(cells[-1]) or any(_is_own(c) and names_units(passage, c) for c in owners):
        return []
    own = [cell for cell in cells if _is_own(cell)]
    work = max(own, key=lambda cell: len(cell.text), default=None)
    beside = [cell for cell in own if cell is not work and not _NOT_WHO.search(cell.header)]
    return beside if any(names_units(passage, cell) for cell in beside) else []


def _is_own(cell: SegmentCell) -> bool:
    """Whether a cell holds words of its own row."""
    return bool(cell.text) and not cell.inherited


def _read_unnamed(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    """Add what a cell says of itself, whatever its head: nothing but units, or nothing but a time."""
    if names_units(passage, cell):
        _read_names(passage, draft, cell, Role.BEARER)
    else:
        _read_bare_time(passage, draft, cell)


def names_units(passage: Passage, cell: SegmentCell) -> bool:
    """Whether a cell holds nothing but the names of units: 教育处、团委."""
    text, known = passage.plan.outline.view.text, names_known(passage.plan.outline)
    if len(cell.text) > _LONGEST_LIST:
        return False
    parties = [
        party
        for first, last in _stretches(passage, cell)
        for party in list_names(text, first, last, Role.BEARER, known)
    ]
    if not all(text[p.start : p.end] in known or ends_as_unit(text, p.start, p.end) for p in parties):
        return False
    named = sum(party.end - party.start for party in parties)
    signs = sum(not "\u4e00" <= letter <= "\u9fff" for letter in cell.text)
    return bool(parties) and named + signs >= len(cell.text)


def _read_bare_time(passage: Passage, draft: Draft, cell: SegmentCell, *, above: bool = False) -> bool:
    """Add the time that is all that a cell holds, and say whether there is one."""
    mentions = find_mentions(cell.text, passage.plan.frame)
    if len(mentions) != 1 or mentions[0].end - mentions[0].start < len(cell.text):
        return False
    span = passage.plan.outline.view.span(cell.start, cell.start + len(cell.text))
    inherited = Inheritance.TABLE if above or cell.inherited else None
    draft.add_clock(_on_day(mentions[0], cell.text), cell.text, span, NAME, inherited)
    return True


def _read_time_above(passage: Passage, draft: Draft) -> None:
    """Add the time of the merged cell to which a shifted row belongs: that of the nearest row with one."""
    segments = passage.plan.outline.segments
    for segment in reversed(segments[max(0, passage.segment.index - _MERGED) : passage.segment.index]):
        if segment.kind is not SegmentKind.ROW:
            return
        if any(_is_own(cell) and _read_bare_time(passage, draft, cell, above=True) for cell in segment.cells):
            return


def _on_day(mention: Mention, quote: str) -> Mention:
    """A day alone, in a column that sets no term, is the day on which something happens."""
    if not isinstance(mention.cadence, Deadline) or quote[-1] not in "日号":
        return mention
    return replace(mention, cadence=Window(mention.cadence.date, mention.cadence.date))


def _role(head: str) -> Role | None:
    if _LEAD.search(head):
        return Role.LEAD
    if _SUPPORT.search(head):
        return Role.SUPPORT
    return Role.BEARER if _BEARER.search(head) else None


def _read_names(passage: Passage, draft: Draft, cell: SegmentCell, role: Role) -> None:
    view = passage.plan.outline.view
    inherited = Inheritance.TABLE if cell.inherited else None
    known = names_known(passage.plan.outline)
    parties: tuple[Party, ...] = ()
    for start, end in _stretches(passage, cell):
        parties += read_parties(view.text, start, end, role, known).parties
    if not parties and _ORGANS.search(cell.header) and _SHORT_NAME.fullmatch(cell.text):
        parties = (Party(cell.start, cell.start + len(cell.text), role),)
    for party in parties:
        words, span = view.text[party.start : party.end], view.span(party.start, party.end)
        draft.add_bearer(words, party.role, Origin(span, NAME, inherited))


def _stretches(passage: Passage, cell: SegmentCell) -> list[tuple[int, int]]:
    """The parts of a cell that white space parts in the document, where a whole name stands before it.

    A blank is no part of a name, and the break of a line may stand in the middle of one: 县水务局 县住建局,
    but 县发展和改 革局.
    """
    view = passage.plan.outline.view
    start, end = cell.start, cell.start + len(cell.text)
    edges, at = [start], start
    for first, last in view.span(start, end).ranges[:-1]:
        at += last - first
        if view.text[at] not in "、，；,;" and ends_as_unit(view.text, edges[-1], at):
            edges.append(at)
    return list(pairwise([*edges, end]))


def _read_time(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    view = passage.plan.outline.view
    inherited = Inheritance.TABLE if cell.inherited else None
    for mention in find_mentions(cell.text, passage.plan.frame):
        span = view.span(cell.start + mention.start, cell.start + mention.end)
        quote = cell.text[mention.start : mention.end]
        if quote == cell.text and not _TERM.search(cell.header):
            mention = _on_day(mention, quote)
        draft.add_clock(mention, quote, span, NAME, inherited)


def _read_results(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    start = cell.start - passage.segment.start
    for part in _PART.finditer(cell.text):
        if len(part.group()) >= 2:
            draft.add_deliverable(start + part.start(), start + part.end(), NAME)
