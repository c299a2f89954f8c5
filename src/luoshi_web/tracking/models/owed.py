"""What is owed: assignments, the occurrences that follow from them, and the events that start some."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

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
    """交办: a Duty bound to a Unit. followed_from: what was due earlier is before our time.

    taken_back: given by mistake and ended before anything came of it; the unit may be given the duty anew.
    """

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
    taken_back = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("duty", "part", "unit")
        constraints = (
            models.UniqueConstraint(
                fields=("duty", "unit"), condition=models.Q(taken_back=False), name="assignment_key"
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.duty}"


class Checked(models.TextChoices):
    """核验办法: whether each piece, a sample or none is checked."""

    EACH = "each", _("逐次核验")
    SAMPLE = "sample", _("抽查")
    NONE = "none", _("不核验")


class CheckRule(models.Model):
    """核验办法: set per duty; a duty without one has each piece checked. one_in: of a sample."""

    duty = models.OneToOneField(Duty, on_delete=models.PROTECT, related_name="check_rule")
    checked = models.CharField(max_length=10, choices=Checked, default=Checked.EACH)
    one_in = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.duty_id} {self.checked}"


class Event(models.Model):
    """触发事项: what starts a limit: a letter came in, an incident. No outside author, account or post.

    once: the key of the form that made it, which is sent once.
    """

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="events")
    cadence_number = models.PositiveIntegerField()
    happened_at = models.DateTimeField()
    words = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    once = models.CharField(max_length=32, null=True, blank=True, unique=True, editable=False)

    def __str__(self) -> str:
        return self.words


class Occurrence(models.Model):
    """应办期次: one period of one cadence of one Assignment: opens, due, needs.

    Its key is (assignment, cadence number, period start, event); event_key is 0 without an event.
    due, due_at: the first date as it stands after every correction. maximum: of a quota with an upper
    bound. accepted, met_on: kept in the same transaction as the credit; closed_at, closed_why: as the
    standing closing. why: the date in words (zh, en), what kind it is, how stopped time is added, and
    whether it is provisional.
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
    moved_to = models.DateField(null=True, blank=True)
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
