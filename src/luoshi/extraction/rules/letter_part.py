"""A part of the letter round the plan (title, number, addressees, signature, table head) is context."""

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "letter-part"


def judge(passage: Passage) -> Fate | None:
    """Context for every segment that the structure knows as a part of the letter."""
    return Fate.CONTEXT if passage.segment.kind is SegmentKind.FRAME else None
