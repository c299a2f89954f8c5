"""The working calendar of the site: China's, with the years and seasons that the site adds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from luoshi.cadence import CHINA, Calendar, read_calendar


def calendar() -> Calendar:
    """The calendar by which the site counts; LUOSHI_CALENDAR names the file that adds to it.

    Raises:
        LuoshiError: the file is missing or wrong; a start-up check says so first.
    """
    return read(settings.CALENDAR_FILE) if settings.CALENDAR_FILE else CHINA


@cache
def read(path: str) -> Calendar:
    """A calendar file, read once."""
    return read_calendar(Path(path))
