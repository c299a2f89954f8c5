"""Luoshi (落实): a plan goes in; its duties come out, each with its exact words."""

from luoshi.api import check, extract, outline, read, schedule
from luoshi.cadence import Frame
from luoshi.cadence.timetable import Timetable
from luoshi.extraction.result import Extraction
from luoshi.lint import Finding
from luoshi.source import Document, Fault, Span
from luoshi.structure import Outline

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Extraction",
    "Fault",
    "Finding",
    "Frame",
    "Outline",
    "Span",
    "Timetable",
    "check",
    "extract",
    "outline",
    "read",
    "schedule",
]
