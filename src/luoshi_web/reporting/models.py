"""Reports, and the figures in them: each opens its list, and is frozen at sign-off."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.models import Account, Unit
from luoshi_web.plans.models import Plan


class Report(models.Model):
    """报告: of a unit or of a plan, for half a year or a year.

    as_of: the day whose state is told; known_at: what was known then. body: frozen at sign-off.
    """

    title = models.CharField(_("标题"), max_length=200)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="reports")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    start = models.DateField(_("起"))
    end = models.DateField(_("止"))
    as_of = models.DateField(_("截至"))
    created_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    known_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return self.title


class Figure(models.Model):
    """数据: a number in a report: its definition, its list, its evidence, frozen at sign-off.

    key: its place in the report. definition: the name of the function that computes it. rows: the
    keys of the occurrences, assignments or evidence that it counts, with the digests of their files.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="figures")
    key = models.CharField(max_length=80)
    definition = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=18, decimal_places=4)
    rows = models.JSONField(default=list)

    class Meta:
        ordering = ("report", "id")
        unique_together = (("report", "key"),)

    def __str__(self) -> str:
        return f"{self.key} {self.value}"
