"""Document -> Items and Segments."""

from luoshi.structure.outline import Item, ItemKind, Outline, Segment, SegmentCell, SegmentKind

__all__ = ["Item", "ItemKind", "Outline", "Segment", "SegmentCell", "SegmentKind"]
