"""The verbs of tracking: every change of an assignment, an occurrence, evidence or credit is here."""

from luoshi_web.tracking.domain.check_rules import set_check_rule
from luoshi_web.tracking.domain.checking import accept_credit, refuse_credit
from luoshi_web.tracking.domain.closing import close, reopen
from luoshi_web.tracking.domain.dates import correct, extend
from luoshi_web.tracking.domain.ending import end_assignment, take_back
from luoshi_web.tracking.domain.giving import Gift, give, sign
from luoshi_web.tracking.domain.making import top_up
from luoshi_web.tracking.domain.reporting import add_evidence, add_progress, record_event
from luoshi_web.tracking.domain.reviewing import set_review_day
from luoshi_web.tracking.domain.stopping import resume, stop
from luoshi_web.tracking.domain.withdrawing import withdraw_evidence

__all__ = [
    "Gift",
    "accept_credit",
    "add_evidence",
    "add_progress",
    "close",
    "correct",
    "end_assignment",
    "extend",
    "give",
    "record_event",
    "refuse_credit",
    "reopen",
    "resume",
    "set_check_rule",
    "set_review_day",
    "sign",
    "stop",
    "take_back",
    "top_up",
    "withdraw_evidence",
]
