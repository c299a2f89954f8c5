"""The verbs of tracking: every change of an assignment, an occurrence, evidence or credit is here."""

from luoshi_web.tracking.domain.checking import accept_credit, refuse_credit
from luoshi_web.tracking.domain.dates import close, extend
from luoshi_web.tracking.domain.giving import end_assignment, give, sign
from luoshi_web.tracking.domain.making import top_up
from luoshi_web.tracking.domain.reporting import add_evidence, add_progress, record_event

__all__ = [
    "accept_credit",
    "add_evidence",
    "add_progress",
    "close",
    "end_assignment",
    "extend",
    "give",
    "record_event",
    "refuse_credit",
    "sign",
    "top_up",
]
