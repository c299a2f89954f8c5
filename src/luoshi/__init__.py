"""Luoshi (落实): a plan goes in; its duties come out, each with its exact words."""

from luoshi.account import Burden, Coverage, Difference, Joining, Uptake
from luoshi.api import (
    boxes,
    check,
    compare,
    cover,
    diff,
    extract,
    join,
    locate,
    outline,
    picture,
    read,
    schedule,
    unpack,
    weigh,
)
from luoshi.cadence import Frame
from luoshi.cadence.timetable import Timetable
from luoshi.extraction.result import Extraction
from luoshi.lint import Finding
from luoshi.source import Box, Document, Fault, Picture, Span
from luoshi.structure import Outline

__version__ = "0.1.0"

__all__ = [
    "Box",
    "Burden",
    "Coverage",
    "Difference",
    "Document",
    "Extraction",
    "Fault",
    "Finding",
    "Frame",
    "Joining",
    "Outline",
    "Picture",
    "Span",
    "Timetable",
    "Uptake",
    "boxes",
    "check",
    "compare",
    "cover",
    "diff",
    "extract",
    "join",
    "locate",
    "outline",
    "picture",
    "read",
    "schedule",
    "unpack",
    "weigh",
]
