"""What was reported twice: the same file of the same day for the same occurrence, by the same unit."""

from __future__ import annotations

from luoshi_web.tracking.models import Evidence, EvidenceFile


def sent_before(evidence: Evidence) -> list[str]:
    """The names of the files of `evidence` that its unit sent before, for the same day and occurrence."""
    owed = list(evidence.credits.order_by().values_list("occurrence", flat=True))
    earlier = Evidence.objects.filter(unit=evidence.unit_id, done_on=evidence.done_on, withdrawn_at=None)
    earlier = earlier.filter(pk__lt=evidence.pk, credits__occurrence__in=owed).order_by()
    known = EvidenceFile.objects.filter(evidence__in=earlier.values("pk")).values("file")
    return list(evidence.files.filter(file__in=known).order_by("pk").values_list("name", flat=True))
