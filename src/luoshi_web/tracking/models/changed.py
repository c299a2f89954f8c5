"""What changes an occurrence: a later date, a stopped clock, a corrected date, its closing."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.models import Account
from luoshi_web.plans.models import Segment
from luoshi_web.tracking.models.owed import Occurrence


class Extension(models.Model):
    """延期: a later date granted. The first date is never overwritten."""

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="extensions"
    )
    until = models.DateField()
    reason = models.CharField(max_length=300)
    granted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()

    class Meta:
        ordering = ("granted_at",)

    def __str__(self) -> str:
        return f"{self.occurrence_id} {self.until}"


class Stop(models.Model):
    """中止: a clock halted from `since`, and resumed; the day it runs again is not stopped.

    moves_due: whether the time stopped is added to the date in force.
    """

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="stops"
    )
    since = models.DateField()
    moves_due = models.BooleanField(default=True)
    reason = models.CharField(max_length=300)
    stopped_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    stopped_at = models.DateTimeField()
    resumed_on = models.DateField(null=True, blank=True)
    resumed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    resumed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return f"{self.occurrence_id} {self.since}"


class Cause(models.TextChoices):
    """更正原因: the date was read wrongly, or the issuer changed it."""

    MISREAD = "misread", _("读错了")
    CHANGED = "changed", _("发文单位改了")


class Correction(models.Model):
    """更正: a date that was misread or changed by the issuer, replaced with reason and source.

    before, before_at: what it replaced. holds_from: the day on which the issuer changed it; a date
    that was misread had been wrong from the beginning. source: where the right date stands, in words;
    segment: the sentence, where the plan itself has it.
    """

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="corrections"
    )
    cause = models.CharField(max_length=10, choices=Cause)
    before = models.DateField(null=True, blank=True)
    before_at = models.DateTimeField(null=True, blank=True)
    due = models.DateField()
    holds_from = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300)
    source = models.CharField(max_length=300)
    segment = models.ForeignKey(Segment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"{self.occurrence_id} {self.due}"


class Closing(models.Model):
    """办结: an occurrence closed, filled or not, and reopened where that was too early."""

    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="closings"
    )
    why = models.CharField(max_length=300)
    closed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField()
    reopened_why = models.CharField(max_length=300, blank=True)
    reopened_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reopened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("closed_at", "id")

    def __str__(self) -> str:
        return f"{self.occurrence_id} {self.closed_at:%Y-%m-%d}"
