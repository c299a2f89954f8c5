"""A line that only names who or when (责任单位：…) speaks for the sentences above it."""

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "trailer-line"


def judge(passage: Passage) -> Fate | None:
    """Context for a trailer on a line of its own; its fields go to the duties that it closes."""
    return Fate.CONTEXT if passage.segment.kind is SegmentKind.TRAILER else None
