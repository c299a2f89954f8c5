"""Document -> Items and Segments."""

from luoshi.structure.outline import (
    ColumnRole,
    Item,
    ItemKind,
    Outline,
    Part,
    Segment,
    SegmentCell,
    SegmentKind,
)

__all__ = ["ColumnRole", "Item", "ItemKind", "Outline", "Part", "Segment", "SegmentCell", "SegmentKind"]
