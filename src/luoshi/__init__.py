"""Luoshi (落实): a plan goes in; its duties come out, each with its exact words."""

from luoshi.account import Burden, Coverage, Difference, Joining, Uptake
from luoshi.api import (
    boxes,
    check,
    compare,
    cover,
    diff,
    extract,
    imprint,
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
from luoshi.cadence.schedule.timetable import Timetable
from luoshi.extraction.result import Extraction
from luoshi.lint import Finding
from luoshi.source import Box, Document, Fault, Picture, Span
from luoshi.structure import Outline
from luoshi.structure.imprint import Imprint, Issuer

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
    "Imprint",
    "Issuer",
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
    "imprint",
    "join",
    "locate",
    "outline",
    "picture",
    "read",
    "schedule",
    "unpack",
    "weigh",
]
