"""The verbs of the room: each one transaction with one Entry."""

from luoshi_web.plans.domain.bulk import accept_all, undo_all
from luoshi_web.plans.domain.drafts import pass_draft
from luoshi_web.plans.domain.duties import edit_duty
from luoshi_web.plans.domain.framing import set_frame
from luoshi_web.plans.domain.reading import read_again
from luoshi_web.plans.domain.settling import (
    accept,
    mark_context,
    merge,
    set_aside,
    undo,
    write_lawful,
)
from luoshi_web.plans.domain.splitting import split
from luoshi_web.plans.domain.taking import add_to, see_notes, take_each_in, take_in
from luoshi_web.plans.domain.withdrawing import restore, withdraw
from luoshi_web.plans.errors import SecrecyRefused

__all__ = [
    "SecrecyRefused",
    "accept",
    "accept_all",
    "add_to",
    "edit_duty",
    "mark_context",
    "merge",
    "pass_draft",
    "read_again",
    "restore",
    "see_notes",
    "set_aside",
    "set_frame",
    "split",
    "take_each_in",
    "take_in",
    "undo",
    "undo_all",
    "withdraw",
    "write_lawful",
]
