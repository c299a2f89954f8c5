"""Bring rows that were made before stops, corrections and closings were kept up to them."""

from collections.abc import Callable
from typing import Any

from django.db import migrations


def fill(apps: Any, schema_editor: Any) -> None:
    """Closings of what is closed, dates in force, and how each limit counts."""
    del schema_editor
    occurrences = apps.get_model("tracking", "Occurrence").objects
    for row in occurrences.filter(closed_at__isnull=False):
        _close(apps.get_model, row)
    for row in apps.get_model("tracking", "Extension").objects.order_by("until"):
        occurrences.filter(pk=row.occurrence_id, due__lt=row.until).update(moved_to=row.until)
    for row in occurrences.filter(event_key__gt=0).select_related("assignment"):
        _tell_counts(apps.get_model, row)


def _close(model: Callable[[str, str], Any], row: Any) -> None:
    """Who closed it stands in the journal."""
    entries = model("journal", "Entry").objects.filter(
        verb="occurrence.closed", object_kind="occurrence", object_id=str(row.pk)
    )
    entry = entries.order_by("seq").last()
    account = model("organisation", "Account").objects.filter(username=entry.actor).first() if entry else None
    model("tracking", "Closing").objects.create(
        occurrence=row, why=row.closed_why, closed_by=account, closed_at=row.closed_at
    )


def _tell_counts(model: Callable[[str, str], Any], row: Any) -> None:
    cadences = model("plans", "DutyCadence").objects
    cadence = cadences.filter(duty=row.assignment.duty_id, number=row.cadence_number).first()
    value = cadence.value if cadence else {}
    never_moves = value.get("side") == "before" or (cadence is not None and cadence.rule == "limit-ahead")
    counts = "workdays" if value.get("workdays") else "" if never_moves else "moves"
    is_plain = value.get("type") != "limit" or str(value.get("amount", "")).startswith("PT")
    row.why = {**row.why, "counts": "" if is_plain else counts}
    row.save(update_fields=("why",))


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0001_initial"),
        ("organisation", "0001_initial"),
        ("plans", "0001_initial"),
        ("tracking", "0002_stops_corrections_closings"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
