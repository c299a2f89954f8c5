"""The one clock of the site. A decision reads it once and passes the answer down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_played: ContextVar[datetime | None] = ContextVar("played", default=None)


def now() -> datetime:
    """This moment, with its zone."""
    return _played.get() or timezone.now()


def today() -> date:
    """Today in the zone of the site."""
    return timezone.localdate(now())


@contextmanager
def played(moment: datetime) -> Iterator[None]:
    """Let it be `moment` for the demo's made-up past; nothing that a user can reach calls this."""
    token = _played.set(moment)
    try:
        yield
    finally:
        _played.reset(token)
