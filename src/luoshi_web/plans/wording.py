"""The words that a segment offers for a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from luoshi.structure import cell_ranges, says_nothing

if TYPE_CHECKING:
    from luoshi_web.plans.models import Segment

_ROWS = ("row", "table-head")
#: Between two cells of a row that is told on one line.
GAP = "\u3000"


def proposed_words(segment: Segment) -> str:
    """A sentence without its number; of a table row the cells that say what is done."""
    if segment.kind == "row":
        return _row_words(segment.text, segment.proposal or {})
    return " ".join(segment.text[segment.mark :].split())


def cells_of(text: str) -> list[str]:
    """The cells of a row's text, empty ones too."""
    return [text[start:end] for start, end in cell_ranges(text)]


def plain_words(kind: str, text: str) -> str:
    """All words of a sentence on one line; of a table row its cells, without the bars between them."""
    if kind not in _ROWS:
        return " ".join(text.split())
    return GAP.join(" ".join(cell.split()) for cell in cells_of(text) if cell)


def _row_words(text: str, proposal: dict[str, Any]) -> str:
    """The row's cells but its number and those that were read as who, when and what comes of it."""
    read = "".join(
        "".join(one["quote"].split())
        for key in ("bearers", "cadences", "deliverables")
        for one in proposal.get(key, ())
        if one.get("rule") == "column"
    )
    cells = [cell for cell in cells_of(text) if cell and not cell.isdigit() and not says_nothing(cell)]
    kept = [cell for cell in cells if "".join(cell.split()) not in read and not _all_read(cell, read)]
    return "：".join(kept or cells)


def _all_read(cell: str, read: str) -> bool:
    """Whether every part of a cell (parted by 、) was read: 县公安局、县交通运输局."""
    parts = ["".join(part.split()) for part in cell.replace("，", "、").split("、")]
    return all(part and part in read for part in parts)
