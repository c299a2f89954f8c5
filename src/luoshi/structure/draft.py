"""OutlineDraft: the Items and Segments found so far, and the place of the next one among them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from luoshi.source import Document, Fault, Span, View
from luoshi.structure.brackets import CLOSING
from luoshi.structure.headings import announces_list, is_colon_heading
from luoshi.structure.ladder import Ladder
from luoshi.structure.marked import MarkedParagraph
from luoshi.structure.marks import Mark
from luoshi.structure.numbering import find_faults
from luoshi.structure.outline import Item, ItemKind, Outline, Part, Segment, SegmentCell, SegmentKind
from luoshi.structure.sentences import find_trailer

#: The kinds of Items that may be entries of a list rather than headings.
LIST_KINDS = (
    ItemKind.RUNNING,
    ItemKind.LETTER,
    ItemKind.CIRCLE,
    ItemKind.BRACKET_DIGIT,
    ItemKind.DIGIT,
    ItemKind.BRACKET_HAN,
    ItemKind.HAN,
)
_ENTRIES = (ItemKind.LETTER, ItemKind.CIRCLE, ItemKind.BRACKET_DIGIT, ItemKind.DIGIT, ItemKind.BRACKET_HAN)
_IN_ITEMS = (None, Part.TABLE_HEAD, Part.PAGE)  # what is no other part of the letter
#: So many items back the one before a sibling is looked for.
_NEAR = 40
_TRAILER_ENDS = f"{CLOSING}。；"
#: How an article ends that leads in somebody's duties.
_OF_DUTIES = re.compile("[\u4e00-\u9fff](?:职责|职权|职能|任务|义务|权利)[:：]$")
_COLON = re.compile("[：:].")


class OutlineDraft:
    """Collects Items and Segments in order of the text."""

    def __init__(self, document: Document, view: View) -> None:
        self._document, self._view = document, view
        self._items: list[Item] = []
        self._segments: list[Segment] = []
        self._ladder = Ladder()
        self._bounds, self._span = (-1, -1), Span.of(0, 1)  # of the newest Item or Segment

    def finish(self, faults: Iterable[Fault] = ()) -> Outline:
        """The outline of what was collected, with the faults met before and those of its numbers."""
        items, segments = tuple(self._items), tuple(self._segments)
        told = (*faults, *find_faults(self._document, items))
        return Outline(self._document, self._view, items, segments, told)

    @property
    def is_empty(self) -> bool:
        """Whether no Segment stands in it yet."""
        return not self._segments

    @property
    def awaits_text(self) -> bool:
        """Whether the newest Segment is a heading or a part of the letter, below which text begins."""
        return not self._segments or self._segments[-1].kind in (SegmentKind.HEADING, SegmentKind.FRAME)

    @property
    def in_article(self) -> bool:
        """Whether an article (第X条) is open, under which （一） is always a list and no heading."""
        return self._ladder.holds(ItemKind.ARTICLE)

    def closes_list(self, mark: Mark) -> bool:
        """Whether an item with this mark goes on with a list of plain entries that a colon opened."""
        sibling = self._ladder.sibling(mark)
        return (
            sibling is not None
            and self._items[sibling].lead_in is not None
            and not self._items[sibling].title
        )

    def goes_on_with_list(self, mark: Mark) -> bool:
        """Whether this mark comes right behind that of the innermost entry of a list that a colon opened."""
        sibling = self._ladder.sibling(mark)
        return sibling is not None and sibling == self._ladder.item and self.closes_list(mark)

    def goes_on_under_headings(self, mark: Mark) -> bool:
        """Whether the item before the one with this mark is a heading."""
        sibling = self._ladder.sibling(mark)
        return sibling is not None and self._items[sibling].title != ""

    def goes_on_among_entries(self, mark: Mark) -> bool:
        """Whether the two items before the one with this mark are entries without headings, as it then is."""
        sibling = self._ladder.sibling(mark)
        if sibling is None or self._items[sibling].title:
            return False
        last = self._items[sibling]
        for item in reversed(self._items[max(0, sibling - _NEAR) : sibling]):
            if item.kind is last.kind and item.parent == last.parent:
                return not item.title
        return False

    def leave_items(self) -> None:
        """Close all Items: a new text begins."""
        self._ladder = Ladder()

    def close_list(self) -> None:
        """A paragraph without a number ends the list items above it, unless they are headings."""
        while self._ladder.item is not None:
            item = self._items[self._ladder.item]
            if item.title or item.kind not in LIST_KINDS:
                return
            self._ladder.close_list((item.kind,))

    def leave_entries(self, indent: int) -> None:
        """An entry of a list, set in by so many columns, closes the headings of entries beside it."""
        self._ladder.leave_entries(indent)

    def begin_anew(self, mark: Mark) -> None:
        """Close the list to which a first number would go back: it stands below a heading of its own."""
        if mark.value == 1 and mark.kind in LIST_KINDS:
            self._ladder.close_down_to(mark.kind)

    def open_item(self, line: MarkedParagraph, title: str, end: int) -> None:
        """Open the Item that a line begins: a heading that ends at `end`, or a bare number.

        title: the heading's words, "" where running text follows the number.
        """
        mark, index = line.mark, len(self._items)
        before = self._segments[-1] if self._segments else None
        runs_on = len(self._segments) > 1 and self._segments[-2].paragraph == self._segments[-1].paragraph
        leads_in = before is not None and _leads_in(before, mark, runs_on=runs_on)
        opens = leads_in or (before is not None and before.kind is SegmentKind.HEADING)
        parent, sibling = self._ladder.step(mark, index, opens=opens, level=line.level, indent=line.indent)
        lead_in = before.index if before is not None and leads_in else None
        self._items.append(
            Item(
                index,
                mark.kind if mark else ItemKind.PLAIN,
                mark.number if mark else "",
                title.rstrip("。：:"),
                self._span_of(line.start, mark.end if mark and not title else end),
                parent,
                self._ladder.depth - 1,
                lead_in if sibling is None else self._items[sibling].lead_in,
            )
        )

    def _span_of(self, start: int, end: int) -> Span:
        """The Span of [start, end) in the view; a heading and its Item share one."""
        if self._bounds != (start, end):
            self._bounds, self._span = (start, end), self._view.span(start, end)
        return self._span

    def add(  # noqa: PLR0913  # a Segment has these fields
        self,
        kind: SegmentKind,
        start: int,
        end: int,
        paragraph: int,
        *,
        mark: Mark | None = None,
        part: Part | None = None,
        cells: tuple[SegmentCell, ...] = (),
    ) -> None:
        """Add the Segment that stands at [start, end) of the view; a letter part stands in no Item."""
        text = self._view.text[start:end]
        self._segments.append(
            Segment(
                len(self._segments),
                kind,
                text,
                start,
                self._span_of(start, end),
                mark.end - start if mark else 0,
                paragraph,
                self._ladder.item if part in _IN_ITEMS else None,
                find_trailer(text) if text[-1] in _TRAILER_ENDS or _COLON.search(text) else -1,
                cells,
                part,
            )
        )


def _leads_in(before: Segment, mark: Mark | None, *, runs_on: bool) -> bool:
    """Whether a sentence leads in the list whose first item has this mark.

    runs_on: it goes on in a paragraph that another opened, and is no heading: 药检室负责检验。其主要职责：.
    """
    if before.text[-1] in ":：":
        if before.kind is SegmentKind.SENTENCE and before.mark and _OF_DUTIES.search(before.text):
            return True  # 第八条 理事会的职责：
        return runs_on or not is_colon_heading(before.text)
    first = mark is not None and mark.value == 1 and mark.kind in _ENTRIES
    return first and before.kind is SegmentKind.SENTENCE and announces_list(before.text)
