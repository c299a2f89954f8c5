"""Document -> Items and Segments."""

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
]
