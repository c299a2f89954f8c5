"""Extractions made by hand: what a writer writes does not depend on how well the rules read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from luoshi.cadence import Cadence, Deadline, Frame, Limit, Quota, Vague
from luoshi.duty import (
    Bearer,
    Clock,
    Comparison,
    Deliverable,
    Fate,
    Inheritance,
    Judgement,
    Modality,
    Origin,
    Proposal,
    Role,
    Target,
)
from luoshi.extraction.result import Extraction
from luoshi.source import Block, BlockKind, Document, Fault, Span, View
from luoshi.structure import Item, ItemKind, Outline, Part, Segment, SegmentCell, SegmentKind

LINES = (
    (SegmentKind.FRAME, Fate.CONTEXT, "title", "云溪县2026年消防安全工作要点"),
    (SegmentKind.FRAME, Fate.CONTEXT, "number", "云政办发〔2026〕12号"),
    (SegmentKind.SENTENCE, Fate.CONTEXT, "background", "近年来，全县消防基础不断夯实。"),
    (SegmentKind.HEADING, Fate.CONTEXT, "heading", "一、抓好日常检查"),
    (
        SegmentKind.SENTENCE,
        Fate.DUTY,
        "imperative",
        "县应急管理局牵头，县民政局配合，每季度至少检查2次，合格率达到95%以上，6月底前\n形成检查情况报告。",
    ),
    (SegmentKind.SENTENCE, Fate.DUTY, "forbids", "各乡镇不得占用消防车通道。"),
    (SegmentKind.SENTENCE, Fate.DUTY, "imperative", "发现隐患立即上报，定期回头看，年底前销号。"),
    (SegmentKind.SENTENCE, Fate.OPEN, "", "=1+1 <script>alert('x')</script> 照明与通风同样重要。"),
    (SegmentKind.ROW, Fate.DUTY, "row", "3|器材更换|更换过期灭火器|县教育局|9月30日前"),
)


class Draft:
    """A document of given lines, and the proposals and fates that a test wants of it."""

    def __init__(self, lines: tuple[tuple[SegmentKind, Fate, str, str], ...], name: str) -> None:
        self.text = "\n".join(line for *_, line in lines)
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        blocks, segments, judgements, start = [], [], [], 0
        for index, (kind, fate, rule, line) in enumerate(lines):
            end = start + len(line)
            block = BlockKind.ROW if kind is SegmentKind.ROW else BlockKind.PARAGRAPH
            blocks.append(Block(block, start, end))
            healed = line.replace("\n", "")
            parts = line.split("\n")
            ranges, at = [], start
            for part in parts:
                ranges.append((at, at + len(part)))
                at += len(part) + 1
            item = 0 if index >= 3 else None
            of_letter = {"title": Part.TITLE, "number": Part.NUMBER}.get(rule)
            place = Span(tuple(ranges))
            segments.append(Segment(index, kind, healed, start, place, 0, index, item, part=of_letter))
            judgements.append(Judgement(fate, rule))
            start = end + 1
        self.document = Document(name, "txt", digest, "txt/1", self.text, tuple(blocks))
        self.segments = segments
        self.judgements = judgements

    def span(self, words: str, after: int = 0) -> Span:
        """Where `words` stand, from the offset `after` on; line breaks inside are left out."""
        start = self.text.index(words, after)
        ranges, at = [], start
        for part in words.split("\n"):
            ranges.append((at, at + len(part)))
            at += len(part) + 1
        return Span(tuple(ranges))

    def origin(self, words: str, rule: str, inherited: Inheritance | None = None) -> Origin:
        return Origin(self.span(words), rule, inherited)

    def bearer(self, name: str, role: Role, inherited: Inheritance | None = None) -> Bearer:
        return Bearer(name, role, self.origin(name, "subject", inherited))

    def clock(self, cadence: Cadence, quote: str, inherited: Inheritance | None = None) -> Clock:
        return Clock(cadence, quote, self.origin(quote, "mention", inherited))

    def proposal(self, number: int, segment: int, modality: Modality, sign: str) -> Proposal:
        place = self.segments[segment].span
        return Proposal(
            number,
            segment,
            place,
            self.document.quote(place),
            ("云溪县2026年消防安全工作要点", "抓好日常检查"),
            modality,
            self.origin(sign, modality.value),
            self.judgements[segment].rule,
        )


def _items(draft: Draft) -> tuple[Item, ...]:
    return (Item(0, ItemKind.HAN, "一", "抓好日常检查", draft.segments[3].span, None, 0),)


def _row_cells(text: str, at: int) -> tuple[SegmentCell, ...]:
    heads = ("序号", "工作任务", "具体措施", "责任单位", "完成时限")
    cells = []
    for head, words in zip(heads, text.split("|"), strict=True):
        cells.append(SegmentCell(words, at, head))
        at += len(words) + 1
    return tuple(cells)


def _proposals(draft: Draft) -> tuple[Proposal, ...]:
    check = replace(
        draft.proposal(1, 4, Modality.MUST, "检查"),
        bearers=(draft.bearer("县应急管理局", Role.LEAD), draft.bearer("县民政局", Role.SUPPORT)),
        clocks=(
            draft.clock(Quota(2, None, "P3M"), "每季度至少检查2次"),
            draft.clock(Deadline("2026-06-30"), "6月底前"),
        ),
        deliverables=(Deliverable("检查情况报告", draft.origin("检查情况报告", "paper")),),
        targets=(
            Target(
                "95",
                Comparison.AT_LEAST,
                "%",
                "合格率达到95%以上",
                draft.origin("合格率达到95%以上", "share"),
            ),
        ),
    )
    ban = replace(
        draft.proposal(2, 5, Modality.MUST_NOT, "不得"), bearers=(draft.bearer("各乡镇", Role.BEARER),)
    )
    report = replace(
        draft.proposal(3, 6, Modality.MUST, "上报"),
        bearers=(draft.bearer("各乡镇", Role.BEARER, Inheritance.SENTENCE),),
        clocks=(
            draft.clock(Limit("", workdays=False, trigger="发现隐患"), "发现隐患立即"),
            draft.clock(Vague(), "定期"),
            draft.clock(Deadline("XXXX-12-31"), "年底前"),
        ),
    )
    table = replace(
        draft.proposal(4, 8, Modality.MUST, "更换"),
        bearers=(draft.bearer("县教育局", Role.BEARER),),
        clocks=(draft.clock(Deadline("2026-09-30"), "9月30日前"),),
    )
    return check, ban, report, table


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Makes a Draft of other lines."""
    return Draft


@pytest.fixture
def extraction() -> Extraction:
    """A small plan with a duty of each kind, an open sentence, and a row of a table."""
    made = Draft(LINES, "要点.txt")
    made.segments[8] = replace(made.segments[8], cells=_row_cells(LINES[8][3], made.segments[8].start))
    view = View(made.text, range(len(made.text)))
    outline = Outline(made.document, view, _items(made), tuple(made.segments))
    frame = Frame(year=2026, issued=date(2026, 3, 2))
    fault = Fault("odd-date", "有一处日期写得不全。", "A date is not complete.", Span.of(0, 3))
    return Extraction(outline, frame, _proposals(made), tuple(made.judgements), (fault,))
