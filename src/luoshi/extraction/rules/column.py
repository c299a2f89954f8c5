"""The columns of a task table name who and when: 责任单位, 牵头单位, 配合单位, 完成时限, 频次, 成果形式."""

import re

from luoshi.cadence import find_mentions
from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailer_names import Party
from luoshi.extraction.trailer_parties import read_parties
from luoshi.structure import SegmentCell, SegmentKind

NAME = "column"

_LEAD = re.compile(r"牵头|主办|主责")
_SUPPORT = re.compile(r"配合|协办|协助|参与|参加")
_BEARER = re.compile(
    r"责任(?!状|书|制|清单)|承办|负责|实施(?:单位|部门)|落实(?:单位|部门)|^(?:单位|部门|科室|处室)$|主管(?:单位|部门)"
)
_NOT_WHO = re.compile(r"检查|考核|监督|督办|督查|评估")
_TIME = re.compile(r"时限|时间|期限|进度|频次|周期|节点|日期")
#: 活动形式 tells how a thing is done, 所需材料 what it takes.
_RESULT = re.compile(r"成果|佐证|产出|完成形式|(?:报送|上报|提交|印证|支撑)材料")
#: A column of organs, in which a word or two is a name, whatever it begins with: 责任单位 | 采购物流.
_ORGANS = re.compile(r"单位|部门|科室|处室|区域|班组|责任人")
_SHORT_NAME = re.compile(r"(?!各自|另行|其他|有关|相关|全部|以上|同上|详见|见附)[\u4e00-\u9fff]{2,6}")
_PART = re.compile(r"[^、，；;\s]+")


def read(passage: Passage, draft: Draft) -> None:
    """Add what the role columns of a row say, its own cells first, merged cells as inherited."""
    if passage.segment.kind is not SegmentKind.ROW:
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
    parties = read_parties(view.text, cell.start, cell.start + len(cell.text), role, known).parties
    if not parties and _ORGANS.search(cell.header) and _SHORT_NAME.fullmatch(cell.text):
        parties = (Party(cell.start, cell.start + len(cell.text), role),)
    for party in parties:
        words, span = view.text[party.start : party.end], view.span(party.start, party.end)
        draft.add_bearer(words, party.role, Origin(span, NAME, inherited))


def _read_time(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    view = passage.plan.outline.view
    inherited = Inheritance.TABLE if cell.inherited else None
    for mention in find_mentions(cell.text, passage.plan.frame):
        span = view.span(cell.start + mention.start, cell.start + mention.end)
        quote = cell.text[mention.start : mention.end]
        draft.add_clock(mention, quote, span, NAME, inherited)


def _read_results(passage: Passage, draft: Draft, cell: SegmentCell) -> None:
    start = cell.start - passage.segment.start
    for part in _PART.finditer(cell.text):
        if len(part.group()) >= 2:
            draft.add_deliverable(start + part.start(), start + part.end(), NAME)
