"""Who may read the journal by unit and day, and erase words in it."""

from __future__ import annotations

from luoshi_web.journal.actor import Actor


def reads_journal(acting: Actor | None) -> bool:
    """The actor is an auditor."""
    return getattr(acting, "role", "") == "auditor"


def erases_words(acting: Actor) -> bool:
    """The actor is an administrator: who asks for the erasing of personal words turns to it."""
    return getattr(acting, "role", "") == "administrator"
