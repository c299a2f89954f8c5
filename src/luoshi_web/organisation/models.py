"""Units in a tree, the posts in them, who holds them, and the accounts that sign in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from tree_queries.models import TreeNode


class Account(AbstractUser):
    """账号: a person who signs in. What it may do follows from the posts that it holds."""

    display_name = models.CharField(_("姓名"), max_length=60)

    def __str__(self) -> str:
        return self.display_name or self.username


class Unit(TreeNode):  # type: ignore[misc]  # tree_queries has no types
    """单位: today's tree. A unit that ended keeps its row, with the day and its successor."""

    name = models.CharField(_("单位名称"), max_length=120)
    short_name = models.CharField(_("简称"), max_length=40, blank=True)
    ordering = models.PositiveIntegerField(default=0)
    ended_on = models.DateField(_("撤销日期"), null=True, blank=True)
    successor = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("ordering", "id")

    def __str__(self) -> str:
        return self.short_name or self.name


class UnitRecord(models.Model):
    """单位沿革: what a unit was called and where it stood, from when to when; answers "as of"."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="records")
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("unit", "start")

    def __str__(self) -> str:
        return f"{self.name} {self.start}"


class Role(models.TextChoices):
    """角色: what a post may do in its unit and below."""

    CLERK = "clerk", _("经办")
    HEAD = "head", _("单位负责人")
    CHECKER = "checker", _("核验")
    LEADER = "leader", _("领导")
    AUDITOR = "auditor", _("审计")
    ADMINISTRATOR = "administrator", _("管理员")


class Post(models.Model):
    """岗位: a seat in a unit, with one role."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(_("岗位名称"), max_length=80)
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        unique_together = (("unit", "title"),)

    def __str__(self) -> str:
        return f"{self.unit} {self.title}"


class Appointment(models.Model):
    """任职: who holds a post, from when to when (the last day included)."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="appointments")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("start", "id")

    def __str__(self) -> str:
        return f"{self.account} {self.post}"
