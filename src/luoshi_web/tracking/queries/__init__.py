"""Reading what is tracked: who sees what, the three lists, strips and counts."""

from luoshi_web.tracking.queries.counts import Counts, count
from luoshi_web.tracking.queries.facts import assignment_status, facts_of, status_on, statuses_of, with_facts
from luoshi_web.tracking.queries.histories import history_of
from luoshi_web.tracking.queries.lists import (
    ToDo,
    claimable,
    to_check,
    to_do,
    to_sign,
    visible_assignments,
    visible_evidence,
    visible_occurrences,
)
from luoshi_web.tracking.queries.reach import belongs_to
from luoshi_web.tracking.queries.strips import strip_of, strips_of

__all__ = [
    "Counts",
    "ToDo",
    "assignment_status",
    "belongs_to",
    "claimable",
    "count",
    "facts_of",
    "history_of",
    "status_on",
    "statuses_of",
    "strip_of",
    "strips_of",
    "to_check",
    "to_do",
    "to_sign",
    "visible_assignments",
    "visible_evidence",
    "visible_occurrences",
    "with_facts",
]
