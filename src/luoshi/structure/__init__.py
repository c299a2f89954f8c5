"""Document -> Items and Segments."""

from luoshi.structure.headings import names_time
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

__all__ = [
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
    "names_time",
]
