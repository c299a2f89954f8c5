"""The boxes of a Span: one for each line of a page on which its characters stand."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.source import Box, Span


def span_boxes(boxes: Sequence[Box | None], span: Span) -> tuple[Box, ...]:
    """The boxes of a span's characters, those side by side joined. boxes: of each character of the text."""
    joined: list[Box] = []
    for start, end in span.ranges:
        apart = False  # what was put in between, the bar of a cell, parts boxes too
        for box in boxes[start:end]:
            if box is None:
                apart = True
                continue
            if joined and not apart and _is_beside(joined[-1], box):
                last = joined.pop()
                joined.append(
                    Box(
                        last.page,
                        min(last.left, box.left),
                        min(last.top, box.top),
                        max(last.right, box.right),
                        max(last.bottom, box.bottom),
                    )
                )
            else:
                joined.append(box)
            apart = False
    return tuple(joined)


def _is_beside(before: Box, box: Box) -> bool:
    """Whether a box goes on with the one before on the same line, which may stand upright."""
    if before.page != box.page:
        return False
    wide, high = box.right - box.left, box.bottom - box.top
    if _overlap(before.top, before.bottom, box.top, box.bottom) > 0.5 * min(high, before.bottom - before.top):
        reach = max(high, before.bottom - before.top)
        return -0.5 * reach < box.left - before.right < 1.5 * reach
    # Text of a turned page: one box above the other, as wide as it, and close to it.
    if before.right - before.left > 1.5 * wide:
        return False
    across = _overlap(before.left, before.right, box.left, box.right)
    apart = min(abs(box.top - before.bottom), abs(before.top - box.bottom))
    return across > 0.5 * wide and apart < 0.5 * wide


def _overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    return min(end, other_end) - max(start, other_start)
