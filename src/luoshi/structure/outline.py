"""Outline, Item and Segment: what a Document is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from luoshi.source import Document, Fault, Span, View


class ItemKind(StrEnum):
    """The numbering habit of an Item, or its place in the letter."""

    TITLE = "title"
    BOOK = "book"  # 第X编, 第X篇
    CHAPTER = "chapter"  # 第X章
    SECTION = "section"  # 第X节
    ARTICLE = "article"  # 第X条
    HAN = "han"  # 一、
    BRACKET_HAN = "bracket-han"  # （一）
    DIGIT = "digit"  # 1. 1、
    DECIMAL = "decimal"  # 1.1 1.1.1
    BRACKET_DIGIT = "bracket-digit"  # （1） 1)
    CIRCLE = "circle"  # ①
    LETTER = "letter"  # a) a. A、
    RUNNING = "running"  # 一是…, 第一，…
    PLAIN = "plain"  # an unnumbered heading
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Item:
    """A node of the structure.

    number: as written, without brackets and points ("一", "12"), "" for none. title: its words,
    "" where the number stands before running text. parent: index of the Item above, None at the
    top. level: depth from 0. span: its heading line, or its number. lead_in: index of the Segment
    ending in ： that opens the list this Item stands in.
    """

    index: int
    kind: ItemKind
    number: str
    title: str
    span: Span
    parent: int | None
    level: int
    lead_in: int | None = None


class Part(StrEnum):
    """The parts of a letter round the plan (GB/T 9704-2012 clause 7)."""

    TITLE = "title"
    NUMBER = "number"  # 发文字号
    SALUTATION = "salutation"  # 主送机关
    SIGNATURE = "signature"  # 署名
    DATE = "date"  # 成文日期
    NOTE = "note"  # 附注, 附件说明, 抄送, catalogue lines
    PAGE = "page"  # headers, footers
    TABLE_HEAD = "table-head"


_FEW_ARTICLES = 3


class SegmentKind(StrEnum):
    """What a Segment is in the text."""

    HEADING = "heading"  # a title, a numbered or plain heading
    SENTENCE = "sentence"
    ROW = "row"
    TRAILER = "trailer"  # a line of its own that names who or when: 责任单位：…
    FRAME = "frame"  # a part of the letter round the plan; `Segment.part` names it


class ColumnRole(StrEnum):
    """What a column of a task table holds, by the words of its head."""

    NUMBER = "number"  # 序号
    TASK = "task"  # 任务, 工作内容
    MEASURE = "measure"  # 措施, 工作要求
    LEAD = "lead"  # 牵头单位
    SUPPORT = "support"  # 配合单位
    BEARER = "bearer"  # 责任单位
    PERSON = "person"  # 责任人
    TIME = "time"  # 完成时限
    RHYTHM = "rhythm"  # 频次
    RESULT = "result"  # 成果形式
    TARGET = "target"  # 目标, 指标
    FINDING = "finding"  # 存在问题, 隐患
    CRITERION = "criterion"  # 考核要点
    NOTE = "note"  # 备注


#: The columns that tell what is to be done.
WORK_COLUMNS = (ColumnRole.TASK, ColumnRole.MEASURE)


@dataclass(frozen=True, slots=True)
class SegmentCell:
    """A cell of a row Segment, without white space at its ends.

    start: offset of `text` in the Outline's view. header: the words of its column's head.
    inherited: the words stand in a cell above, which this empty cell continues. role: what its
    column holds, None where the head does not tell.
    """

    text: str
    start: int
    header: str = ""
    inherited: bool = False
    role: ColumnRole | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or a table row: what is settled.

    text: healed words. start: place of `text` in the Outline's view. span: in the Document.
    mark: length of the number at the start of `text`. paragraph: number of its paragraph, equal
    for the sentences of one paragraph. item: index of the Item it stands in, None at the top.
    trailer: place in `text` where a closing bracket begins that names who and when; -1 for none.
    """

    index: int
    kind: SegmentKind
    text: str
    start: int
    span: Span
    mark: int
    paragraph: int
    item: int | None
    trailer: int = -1
    cells: tuple[SegmentCell, ...] = ()
    part: Part | None = None

    def span_of(self, start: int, end: int) -> Span:
        """The Span in the Document of text[start:end], without the breaks that were healed in it."""
        ranges, before = [], 0
        for first, last in self.span.ranges:
            left, right = max(first, first + start - before), min(last, first + end - before)
            if left < right:
                ranges.append((left, right))
            before += last - first
        return Span(tuple(ranges))


@dataclass(frozen=True, slots=True)
class Outline:
    """A Document, its healed View, its Items and its Segments, and what is wrong in it."""

    document: Document = field(repr=False)
    view: View = field(repr=False)
    items: tuple[Item, ...]
    segments: tuple[Segment, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def is_rule(self) -> bool:
        """Whether the document is in articles: 第一条, 第二条, at least a few of them."""
        return sum(item.kind is ItemKind.ARTICLE for item in self.items) >= _FEW_ARTICLES

    def path(self, item: int | None) -> tuple[Item, ...]:
        """The Items from the outermost down to `item`."""
        found: list[Item] = []
        while item is not None:
            found.append(self.items[item])
            item = self.items[item].parent
        return tuple(reversed(found))
