"""A heading over lines of its own is context, even where it is imperative in form."""

from luoshi.cadence import Quota
from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "heading"

#: How a count ends: 每周通报一次.
_COUNTED = tuple("次遍轮场期")


def judge(passage: Passage) -> Fate | None:
    """Context for every heading: what it orders is said by the lines below it; but not how often."""
    if passage.segment.kind is not SegmentKind.HEADING:
        return None
    return None if passage.start == 0 and _says_how_often(passage) else Fate.CONTEXT


def _says_how_often(passage: Passage) -> bool:
    """Whether the words end in how often something is done, as what heads entries may, and no heading."""
    return passage.body.endswith(_COUNTED) and any(
        isinstance(mention.cadence, Quota) and mention.end == len(passage.body)
        for mention in passage.mentions
    )
