"""The sentence's own words tell how often, by when, during what or how soon."""

from collections.abc import Iterator

from luoshi.cadence import Deadline, Mention, Quota, Window, find_mentions
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Passage
from luoshi.extraction.trailers.cells import tells_beginning
from luoshi.structure import ColumnRole, SegmentKind

NAME = "words-of-time"

_LABEL = 12  # characters of a label, with its colon


def read(passage: Passage, draft: Draft) -> None:
    """Add a clock for each mention in the body; of a row, in its cells outside the time columns."""
    if passage.segment.kind is not SegmentKind.ROW:
        for mention in _told_once(passage):
            start, end = passage.start + mention.start, passage.start + mention.end
            draft.add_clock(mention, passage.text[start:end], passage.span(start, end), NAME)
        return
    view = passage.plan.outline.view
    known = {clock.origin.span for clock in draft.clocks}
    dated = any(isinstance(clock.cadence, Deadline | Window) for clock in draft.clocks)
    for cell in passage.segment.cells:
        if (
            not cell.text
            or cell.inherited
            or cell.role is ColumnRole.FINDING
            or tells_beginning(passage.segment.cells, cell)
        ):
            continue  # 6月份未开展点检: what was found, and when
        told = {clock.cadence for clock in draft.clocks if isinstance(clock.cadence, Quota)}
        for mention in find_mentions(cell.text, passage.plan.frame):
            span = view.span(cell.start + mention.start, cell.start + mention.end)
            if mention.cadence in told:
                continue  # 每日站会 | 组织每日站会 | 每日: once
            if span not in known and not (dated and _tells_which(cell.text, mention)):
                quote = cell.text[mention.start : mention.end]
                draft.add_clock(mention, quote, span, NAME)


def _told_once(passage: Passage) -> Iterator[Mention]:
    """The times of a sentence without those that its label only announces: 每日消毒：每日对食堂消毒."""
    colon = passage.body.find("：", 0, _LABEL)
    behind = [mention.cadence for mention in passage.mentions if mention.start > colon]
    for mention in passage.mentions:
        if mention.start > colon or mention.cadence not in behind:
            yield mention


def _tells_which(text: str, mention: Mention) -> bool:
    """Whether a time tells which thing is meant where a column says when: 召开下半年民主生活会 | 12月."""
    return isinstance(mention.cadence, Window) and text.endswith(("半年", "季度"), mention.start, mention.end)
