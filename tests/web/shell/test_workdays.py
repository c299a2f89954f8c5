from __future__ import annotations

from datetime import date
from pathlib import Path

from django.conf import LazySettings

from luoshi.cadence import CHINA, Deadline, Frame, occurrences
from luoshi_web.shell import workdays


def test_a_site_without_a_file_counts_by_the_calendar_of_china(settings: LazySettings) -> None:
    settings.CALENDAR_FILE = ""

    assert workdays.calendar() is CHINA


def test_a_site_gives_its_flood_season(settings: LazySettings, tmp_path: Path) -> None:
    path = tmp_path / "青岭市.txt"
    path.write_text("季 汛期 06-01..09-30", encoding="utf-8")
    settings.CALENDAR_FILE = str(path)
    year = date(2026, 1, 1), date(2026, 12, 31)

    (period,) = occurrences(Deadline("2026:汛期:before"), Frame(2026), workdays.calendar(), *year)

    assert period.due == date(2026, 5, 31)
    assert workdays.calendar().version.startswith("CN/2026+青岭市#")
