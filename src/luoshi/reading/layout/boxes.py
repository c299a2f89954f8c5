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
    """Whether a box goes on with the one before on the same line."""
    if before.page != box.page:
        return False
    high = min(before.bottom - before.top, box.bottom - box.top)
    overlap = min(before.bottom, box.bottom) - max(before.top, box.top)
    reach = max(before.bottom - before.top, box.bottom - box.top)
    return overlap > 0.5 * high and -0.5 * reach < box.left - before.right < 1.5 * reach
