"""The one clock of the site. A decision reads it once and passes the answer down."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment, with its zone."""
    return timezone.now()


def today() -> date:
    """Today in the zone of the site."""
    return timezone.localdate()
