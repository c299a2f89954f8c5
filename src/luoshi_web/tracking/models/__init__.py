"""Duties in motion: assignments, occurrences, events, progress, evidence, credit, and what changes a date."""

from luoshi_web.tracking.models.changed import (
    Cause,
    Closing,
    Correction,
    Extension,
    Stop,
)
from luoshi_web.tracking.models.owed import (
    Assignment,
    Checked,
    CheckRule,
    Event,
    Mode,
    Occurrence,
    Part,
)
from luoshi_web.tracking.models.told import (
    Credit,
    CreditState,
    Evidence,
    EvidenceFile,
    Progress,
)

__all__ = [
    "Assignment",
    "Cause",
    "CheckRule",
    "Checked",
    "Closing",
    "Correction",
    "Credit",
    "CreditState",
    "Event",
    "Evidence",
    "EvidenceFile",
    "Extension",
    "Mode",
    "Occurrence",
    "Part",
    "Progress",
    "Stop",
]
