"""Document -> Items and Segments."""

from luoshi.structure.outline import Item, ItemKind, Outline, Part, Segment, SegmentCell, SegmentKind

__all__ = ["Item", "ItemKind", "Outline", "Part", "Segment", "SegmentCell", "SegmentKind"]
