"""The room's verbs, as the journal writes them."""

from __future__ import annotations

from typing import Final

PLAN_TAKEN_IN: Final = "plan.taken_in"
PLAN_NOTES_SEEN: Final = "plan.notes_seen"
PLAN_ADDED_TO: Final = "plan.added_to"
PLAN_WITHDRAWN: Final = "plan.withdrawn"
PLAN_RESTORED: Final = "plan.restored"
PLAN_FRAMED: Final = "plan.framed"
FILE_REFUSED: Final = "plan.file_refused"
DOCUMENT_READ: Final = "document.read"
DOCUMENT_FAILED: Final = "document.failed"
DOCUMENT_AGAIN: Final = "document.read_again"
DUTY_CONFIRMED: Final = "duty.confirmed"
DUTIES_CONFIRMED: Final = "plan.duties_confirmed"
LAWFUL_WRITTEN: Final = "duty.lawful_written"
DUTY_EDITED: Final = "duty.edited"
SEGMENT_SET_ASIDE: Final = "segment.set_aside"
SEGMENT_MERGED: Final = "segment.merged"
SEGMENT_CONTEXT: Final = "segment.marked_context"
SEGMENT_UNDONE: Final = "segment.undone"
SEGMENT_SPLIT: Final = "segment.split"
SEGMENTS_UNDONE: Final = "plan.settlements_undone"
