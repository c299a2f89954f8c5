"""The engine: segments in, proposals out, with the rule that read each field."""

from __future__ import annotations

from luoshi.cadence import Frame
from luoshi.duty import Fate, Judgement
from luoshi.extraction.result import Extraction
from luoshi.structure import Outline


def propose(outline: Outline, frame: Frame) -> Extraction:
    """Judge every segment of an outline and read the fields of each duty."""
    judgements = tuple(Judgement(s.index, Fate.OPEN, "") for s in outline.segments)
    return Extraction(outline, frame, (), judgements, outline.faults)
