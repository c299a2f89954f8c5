"""Document -> Items and Segments."""

from luoshi.structure.columns import BEARER_HEADS, LEAD_HEADS, PERSON_HEADS, SUPPORT_HEADS
from luoshi.structure.headings import names_time
from luoshi.structure.letter import names_minutes
from luoshi.structure.outline import (
    WORK_COLUMNS,
    ColumnRole,
    Item,
    ItemKind,
    Outline,
    Part,
    Segment,
    SegmentCell,
    SegmentKind,
)
from luoshi.structure.rows import cell_ranges
from luoshi.structure.sentences import find_trailer
from luoshi.structure.tables import says_nothing

__all__ = [
    "BEARER_HEADS",
    "LEAD_HEADS",
    "PERSON_HEADS",
    "SUPPORT_HEADS",
    "WORK_COLUMNS",
    "ColumnRole",
    "Item",
    "ItemKind",
    "Outline",
    "Part",
    "Segment",
    "SegmentCell",
    "SegmentKind",
    "cell_ranges",
    "find_trailer",
    "names_minutes",
    "names_time",
    "says_nothing",
]
