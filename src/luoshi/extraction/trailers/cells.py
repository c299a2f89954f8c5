"""Cells of a row of a task table: whom the head of their column makes act, and what they say themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from luoshi.cadence import Cadence, Deadline, Frame, Mention, Window, find_mentions
from luoshi.duty import Inheritance, Origin, Role
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.known import KnownNames, names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailers.names import Party, list_names
from luoshi.extraction.trailers.parties import read_parties
from luoshi.extraction.wording.words import ends_as_unit
from luoshi.structure import (
    BEARER_HEADS,
    LEAD_HEADS,
    PERSON_HEADS,
    SUPPORT_HEADS,
    ColumnRole,
    SegmentCell,
)

_LEAD = re.compile(LEAD_HEADS)
_SUPPORT = re.compile(SUPPORT_HEADS)
_BEARER = re.compile(f"{BEARER_HEADS}|{PERSON_HEADS}")
#: A column that tells how often: 检查频次 | 季度.
_RATE = re.compile("频次|频率|周期")
#: A column that says when a work begins, beside one that says when it is done.
_BEGINS = re.compile("开始|起始|开工|启动|进场|^(?:begin|start)")
_ENDS = re.compile("结束|完成|完工|竣工|截止|终止|^(?:end|due|deadline)")
#: The same where the two tell from when to when: 开始时间 | 结束时间.
_FROM, _TO = re.compile("开始|起始|^(?:begin|start)"), re.compile("结束|终止|^end")
_NOT_WHO = re.compile(r"检查(?!频)|考核|监督|督办|督查|评估")
#: A column of organs, in which a word or two is a name, whatever it begins with: 责任单位 | 采购物流.
_ORGANS = re.compile(r"单位|部门|科室|处室|区域|班组|责任人")
_SHORT_NAME = re.compile(r"(?!各自|另行|其他|有关|相关|全部|以上|同上|详见|见附)[\u4e00-\u9fff]{2,6}")
#: Who is named by an account, in a column of those who act: @Lekco1320.
_ACCOUNT = re.compile(r"@[\w\u4e00-\u9fff-]{2,24}")
#: Cells of a row that say something by themselves, and letters of a list of units in one of them.
_FEWEST, _LONGEST_LIST = 3, 60
#: A cell that ticks what holds names a choice: ☐政府网站.
_TICKED = re.compile("[☐☑□■√✓●○]")

#: Days in a calendar of work, which only a column of times makes a time: 2.17—2.23.
_DAYS = re.compile(
    r"(?P<month>\d{1,2})\s*[./．]\s*(?P<day>\d{1,2})\s*日?\s*[-—–―－~～至]{1,2}\s*(?P<until>\d{1,2})\s*[./．]\s*(?P<last>\d{1,2})\s*日?"
)

#: The day of a row in such a column: 9.4（周六）, 9/7; 3.1 alone is any number.
_DAY = re.compile(
    r"(\d{1,2})[./．](\d{1,2})(?:日\s*|\s*(?=[（(]?[星周礼])|(?<=/\d)|(?<=/\d\d))"
    r"(?:[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?"
)
#: A column that tells how soon an act is due, so that a length alone bounds it.
_TERM_OF_ACT = re.compile(
    "(?:响应|处[理置]|办[理结]|[回答]复|到[场达]|解决|恢复|反馈|整改|受理|审[批核]|修复|完成|承诺|法定)(?:的?时间|时限|期限)|^时限(?:要求)?$"
)
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)[一二三四五六日天][）)]?$")

_MONTH, _FORTNIGHT = 30, 14  # days


def role_of_head(head: str) -> Role | None:
    """The part of those whom a column with this head names; None where it names nobody who acts."""
    if _NOT_WHO.search(head):
        return None
    if _LEAD.search(head):
        return Role.LEAD
    if _SUPPORT.search(head):
        return Role.SUPPORT
    return Role.BEARER if _BEARER.search(head) else None


def tells_beginning(cells: Sequence[SegmentCell], cell: SegmentCell) -> bool:
    """Whether a cell says when the work begins of which another says when it is done."""
    if not _BEGINS.search(cell.header) or _ENDS.search(cell.header):
        return False
    return any(other.text and _ENDS.search(other.header) for other in cells)


def find_stretch(cells: Sequence[SegmentCell], cell: SegmentCell, frame: Frame) -> Window | None:
    """From when to when a row lasts, where a cell tells the last day and one before it the first."""
    if not _TO.search(cell.header):
        return None
    first = next((other for other in cells if other.text and _FROM.search(other.header)), None)
    days = [_only_day(each.text, frame) for each in (first, cell) if each]
    return Window(days[0], days[1]) if len(days) == 2 and all(days) and days[0] <= days[1] else None


def _only_day(text: str, frame: Frame) -> str:
    """The one day that a cell tells; "" where it tells none, or more."""
    days = {day for mention in find_times(text, frame) for day in _days_of(mention.cadence)}
    return days.pop() if len(days) == 1 else ""


def _days_of(cadence: Cadence) -> tuple[str, ...]:
    if isinstance(cadence, Deadline):
        return (cadence.date,)
    return (cadence.start, cadence.end) if isinstance(cadence, Window) else ()


def is_own(cell: SegmentCell) -> bool:
    """Whether a cell holds words of its own row."""
    return bool(cell.text) and not cell.inherited


def find_unnamed(passage: Passage) -> list[SegmentCell]:
    """The cells of columns that nobody named, but the one that tells the work.

    What merely pads a row on the right continues no cell above it.
    """
    cells = passage.segment.cells
    if len(cells) < _FEWEST:
        return []
    work = _find_work(passage, cells)
    last = max((number for number, cell in enumerate(cells) if is_own(cell)), default=-1)
    return [
        cell
        for number, cell in enumerate(cells)
        if cell.text and not cell.header and cell is not work and (number <= last or not cell.inherited)
    ]


def _find_work(passage: Passage, cells: Sequence[SegmentCell]) -> SegmentCell | None:
    """The cell that tells the work: the longest, but no list of units where another cell is none."""
    words = [cell for cell in cells if cell.text]
    telling = [cell for cell in words if not names_units(passage, cell)]
    return max(telling or words, key=lambda cell: len(cell.text), default=None)


def find_shifted(passage: Passage) -> list[SegmentCell]:
    """The cells beside the work of a row that stands further left than its heads: those before are merged.

    None where the column of those who act holds them, or where no cell of the row does.
    """
    cells = passage.segment.cells
    owners = [cell for cell in cells if role_of_head(cell.header) is not None]
    if not owners or is_own(cells[-1]) or any(is_own(c) and names_units(passage, c) for c in owners):
        return []
    own = [cell for cell in cells if is_own(cell)]
    work = _find_work(passage, own)
    beside = [cell for cell in own if cell is not work and not _NOT_WHO.search(cell.header)]
    return beside if any(names_units(passage, cell) for cell in beside) else []


def names_units(passage: Passage, cell: SegmentCell) -> bool:
    """Whether a cell holds nothing but units and their parts: 教育处、团委, 办公室牵头，各科室配合."""
    if len(cell.text) > _LONGEST_LIST or _TICKED.search(cell.text):
        return False
    text, known = passage.plan.outline.view.text, names_known(passage.plan.outline)
    return all(_are_units(text, *stretch, known) for stretch in _stretches(passage, cell))


def _are_units(text: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether text[start:end] is a list of units."""
    told = read_parties(text, start, end, None, known)
    if told.parties and not told.rest:
        return True
    listed = list_names(text, start, end, Role.BEARER, known)
    if not all(text[p.start : p.end] in known or ends_as_unit(text, p.start, p.end) for p in listed):
        return False
    letters = sum("\u4e00" <= letter <= "\u9fff" for letter in text[start:end])
    return bool(listed) and sum(p.end - p.start for p in listed) >= letters


def add_names(passage: Passage, draft: Draft, cell: SegmentCell, role: Role, rule: str) -> None:
    """Add those whom a cell names, as the rule of this name read them."""
    view = passage.plan.outline.view
    inherited = Inheritance.TABLE if cell.inherited else None
    known = names_known(passage.plan.outline)
    parties: tuple[Party, ...] = ()
    for start, end in _stretches(passage, cell):
        parties += read_parties(view.text, start, end, role, known).parties
    if role is Role.LEAD and _SUPPORT.search(cell.header) and "/" in cell.text:
        parties = _leading_first(view.text, parties)
    if not parties and _ORGANS.search(cell.header) and _SHORT_NAME.fullmatch(cell.text):
        parties = (Party(cell.start, cell.start + len(cell.text), role),)
    if not parties and _ACCOUNT.fullmatch(cell.text):
        parties = (Party(cell.start, cell.start + len(cell.text), role),)
    for party in parties:
        words, span = view.text[party.start : party.end], view.span(party.start, party.end)
        draft.add_bearer(words, party.role, Origin(span, rule, inherited))


def _leading_first(text: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those of a column for who leads and who helps, parted by a stroke: 安全科/办公室."""
    first = parties[0].end if parties else 0
    return tuple(
        replace(party, role=Role.SUPPORT) if "/" in text[first : party.start] else party for party in parties
    )


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


def on_day(mention: Mention, quote: str) -> Mention:
    """A day alone, in a column that sets no term, is the day on which something happens."""
    if not isinstance(mention.cadence, Deadline) or (quote[-1] not in "日号" and not _DAY.fullmatch(quote)):
        return mention
    return replace(mention, cadence=Window(mention.cadence.date, mention.cadence.date))


def find_times(text: str, frame: Frame) -> list[Mention]:
    """The times that a cell of a column of times tells: 9月底前; days with points, 2.17—2.23, 9.4（周六）."""
    words = text.strip()
    if day := _DAY.fullmatch(words):
        return _whole(text, f"{day[1]}月{day[2]}日", frame)
    days = _DAYS.fullmatch(words)
    if days is None or not _tells_days(*map(int, days.groups())):
        return find_mentions(text, frame)
    return _whole(text, "{}月{}日至{}月{}日".format(*days.groups()), frame)


def find_terms(cell: SegmentCell, frame: Frame) -> list[Mention]:
    """The times that a cell tells by its column alone: 响应时间 | 15分钟 is within, 频次 | 季度 is every."""
    text = cell.text
    if _TERM_OF_ACT.search(cell.header):
        return _whole(text, f"{text.lstrip('≤<')}内", frame)
    if cell.role is ColumnRole.RHYTHM or _RATE.search(cell.header):
        return _whole(text, f"每{text.strip().removesuffix('度')}", frame)
    return []


def find_bare_times(text: str, frame: Frame) -> list[Mention]:
    """The times of a cell whose column nobody named: there a day with a point is one by its weekday alone."""
    return find_times(text, frame) if _WEEKDAY.search(text) else find_mentions(text, frame)


def _whole(text: str, words: str, frame: Frame) -> list[Mention]:
    """The one time that a cell tells as a whole, by the same in other words; none where they are no time."""
    mentions = find_mentions(words, frame)
    if len(mentions) != 1 or mentions[0].end - mentions[0].start < len(words):
        return []
    return [replace(mentions[0], start=0, end=len(text))]


def _tells_days(month: int, day: int, until: int, last: int) -> bool:
    """Whether numbers with points are days of one month, or of two for a fortnight; 8.30—11.30 are hours."""
    months = (until - month) % 12
    return months == 0 or (months == 1 and _MONTH + last - day <= _FORTNIGHT)
