"""What is told: progress, evidence with its files, and the credit that it gets."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.models import File
from luoshi_web.organisation.models import Account, Unit
from luoshi_web.tracking.models.owed import Assignment, Occurrence


class Progress(models.Model):
    """进展: words and, where there is a Target, a value, on a day."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="progress")
    day = models.DateField()
    words = models.TextField()
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-day", "-id")

    def __str__(self) -> str:
        return self.words[:40]


class Evidence(models.Model):
    """佐证: what was done, when (the effective day), by which unit, with Files.

    withdrawn_at: when the unit withdrew it, before any of it was accepted; it stays readable.
    once: the key of the form that made it, which is sent once.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="evidence")
    words = models.TextField(_("做了什么"))
    done_on = models.DateField(_("完成日期"))
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    once = models.CharField(max_length=32, null=True, blank=True, unique=True, editable=False)

    class Meta:
        ordering = ("-done_on", "-id")

    def __str__(self) -> str:
        return self.words[:40]


class EvidenceFile(models.Model):
    """佐证文件: a File under the name that it had."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class CreditState(models.TextChoices):
    """认定状态."""

    CLAIMED = "claimed", _("待核")
    ACCEPTED = "accepted", _("已认定")
    REFUSED = "refused", _("未认定")


class Credit(models.Model):
    """认定: Evidence counted for an Occurrence.

    late_entry: entered after its period closed (补报); lifted_at: that mark does not stand, since the
    date had been wrong or the clock had stood still. Accepted with nobody in decided_by: not to be
    checked, as set for the duty.
    """

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="credits")
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="credits"
    )
    period_year = models.PositiveIntegerField()
    n = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=CreditState, default=CreditState.CLAIMED)
    late_entry = models.BooleanField(default=False)
    lifted_at = models.DateTimeField(null=True, blank=True)
    claimed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    claimed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("claimed_at", "id")

    def __str__(self) -> str:
        return f"{self.evidence_id} {self.state}"
