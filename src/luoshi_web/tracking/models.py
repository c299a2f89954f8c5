"""Duties in motion: assignments, occurrences, events, progress, evidence and credit."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.models import File
from luoshi_web.organisation.models import Account, Post, Unit
from luoshi_web.plans.models import Duty


class Part(models.TextChoices):
    """主次: a Unit leads or supports."""

    LEAD = "lead", _("牵头")
    SUPPORT = "support", _("配合")


class Mode(models.TextChoices):
    """方式: every unit owes its own occurrences, or all owe one set together."""

    EACH = "each", _("各自")
    JOINT = "joint", _("共同")


class Assignment(models.Model):
    """交办: a Duty bound to a Unit. followed_from: what was due earlier is before our time."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="assignments")
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="assignments"
    )
    part = models.CharField(max_length=10, choices=Part, default=Part.LEAD)
    mode = models.CharField(max_length=10, choices=Mode, default=Mode.EACH)
    followed_from = models.DateField()
    review_day = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    given_by_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="given_assignments")
    given_at = models.DateTimeField()
    signed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("duty", "part", "unit")
        unique_together = (("duty", "unit"),)

    def __str__(self) -> str:
        return f"{self.unit} {self.duty}"


class Event(models.Model):
    """触发事项: what starts a limit: a letter came in, an incident. No outside author, account or post."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="events")
    cadence_number = models.PositiveIntegerField()
    happened_at = models.DateTimeField()
    words = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.words


class Occurrence(models.Model):
    """应办期次: one period of one cadence of one Assignment: opens, due, needs.

    Its key is (assignment, cadence number, period start, event); event_key is 0 without an event.
    maximum: of a quota with an upper bound. accepted, met_on: kept in the same transaction as the
    credit. why: the date in words (zh, en), what kind it is, and whether it is provisional.
    assignment is not constrained in the database, so that the table can be partitioned by year.
    """

    assignment = models.ForeignKey(
        Assignment, on_delete=models.DO_NOTHING, db_constraint=False, related_name="occurrences"
    )
    cadence_number = models.PositiveIntegerField()
    period_start = models.DateField()
    event_key = models.BigIntegerField(default=0)
    event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="occurrences",
    )
    period_year = models.PositiveIntegerField()
    opens = models.DateField()
    period_end = models.DateField()
    due = models.DateField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    needs = models.PositiveIntegerField(default=1)
    maximum = models.PositiveIntegerField(null=True, blank=True)
    why = models.JSONField(default=dict)
    accepted = models.PositiveIntegerField(default=0)
    met_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_why = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("due", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("assignment", "cadence_number", "period_start", "event_key"), name="occurrence_key"
            ),
        )

    def __str__(self) -> str:
        return f"{self.assignment_id} {self.cadence_number} {self.period_start}"


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
    """佐证: what was done, when (the effective day), by which unit, with Files."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="evidence")
    words = models.TextField(_("做了什么"))
    done_on = models.DateField(_("完成日期"))
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

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
    """认定: Evidence counted for an Occurrence. late_entry: entered after its period closed (补报)."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="credits")
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.DO_NOTHING, db_constraint=False, related_name="credits"
    )
    period_year = models.PositiveIntegerField()
    n = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=CreditState, default=CreditState.CLAIMED)
    late_entry = models.BooleanField(default=False)
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
