"""A heading over lines of its own is context, even where it is imperative in form."""

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "heading"


def judge(passage: Passage) -> Fate | None:
    """Context for every heading: what it orders is said by the lines below it."""
    return Fate.CONTEXT if passage.segment.kind is SegmentKind.HEADING else None
