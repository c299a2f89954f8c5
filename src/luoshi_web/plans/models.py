"""What is followed: plans, their documents and segments, how each was settled, and the duties."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.models import File
from luoshi_web.organisation.models import Account, Unit
from luoshi_web.plans.asking import has_part, is_proposed_whole

#: Characters of a reason that a person gives.
REASON = 300
#: Characters of a cadence's words that a duty keeps.
QUOTE = 300


class Plan(models.Model):
    """计划: owner unit, issuer, number, and the Frame that completes its dates.

    start, end: the Frame; an open end is a standing rule. year: of months without a year. titled: a
    person or a document gave the title; until then it is called after its first file. notes: what is to
    be said of its taking in until somebody has seen it (`luoshi_web.plans.notes`). withdrawn_at,
    withdrawn_for: since when and why it is no longer worked on.
    """

    title = models.CharField(_("标题"), max_length=300)
    titled = models.BooleanField(default=False)
    number = models.CharField(_("发文字号"), max_length=60, blank=True)
    issuer = models.CharField(_("发文机关"), max_length=120, blank=True)
    owner = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="plans", verbose_name=_("承办单位")
    )
    issued = models.DateField(_("成文日期"), null=True, blank=True)
    start = models.DateField(_("起"), null=True, blank=True)
    end = models.DateField(_("止"), null=True, blank=True)
    year = models.PositiveIntegerField(_("年度"), null=True, blank=True)
    notes = models.JSONField(default=list, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_for = models.CharField(_("撤回的理由"), max_length=REASON, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return self.title


class Stage(models.TextChoices):
    """阶段: how far the reading of a document has come."""

    WAITING = "waiting", _("等待读取")
    READING = "reading", _("正在读取文字")
    EXTRACTING = "extracting", _("正在分解任务")
    READY = "ready", _("已读取")
    FAILED = "failed", _("没有读成")


class Document(models.Model):
    """文稿: one reader's rendering of a File, or a text typed in; never re-made in place.

    pages: [width, height] in points of each page of a file with fixed pages; what was read before
    this was kept has none. added_at: when its file was brought, the better one where it was changed.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(_("文件名"), max_length=200)
    file = models.ForeignKey(File, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    typed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.WAITING)
    fault = models.JSONField(default=dict, blank=True)
    kind = models.CharField(max_length=10, blank=True)
    reader = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    pages = models.JSONField(default=list, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Fate(models.TextChoices):
    """去向: what became of a Segment; each has exactly one."""

    OPEN = "open", _("待定")
    DUTY = "duty", _("任务")
    MERGED = "merged", _("已并入")
    SET_ASIDE = "set-aside", _("已搁置")
    CONTEXT = "context", _("背景")
    OUT_OF_SCOPE = "out-of-scope", _("范围外")
    UNREAD = "unread", _("未读")


class Segment(models.Model):
    """句: a sentence or a table row of a Document.

    ranges: its Span, [[start, end], …] in the Document's text. item: its place in the structure, the
    titles above it, outermost first. shape: "trailer", where in the text its closing bracket begins,
    and of a row "cells", [place in the text, words, head of the column, inherited]; what was read
    before this was kept has none. boxes: where it stands on the pages, [page, left, top, right, bottom] in
    points from the upper left, one for each piece of a line. proposed, rule: the fate that the library
    reads and by which rule. proposal: the duty that it proposes, as `luoshi.writing.json_form` writes
    it, or null. fate: open until settled, except context by a named positive rule.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="segments")
    index = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    text = models.TextField()
    ranges = models.JSONField()
    mark = models.PositiveIntegerField(default=0)
    paragraph = models.PositiveIntegerField(default=0)
    headings = models.JSONField(default=list)
    shape = models.JSONField(default=dict)
    boxes = models.JSONField(default=list)
    proposed = models.CharField(max_length=14, choices=Fate)
    rule = models.CharField(max_length=40, blank=True)
    proposal = models.JSONField(null=True, blank=True)
    fate = models.CharField(max_length=14, choices=Fate, default=Fate.OPEN)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("document", "index")
        unique_together = (("document", "index"),)

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def sure(self) -> bool:
        """Whether a rule reads a duty in it; what the second reader alone proposes is not sure."""
        return self.proposal is not None and not is_proposed_whole(self.proposal)

    @property
    def assisted(self) -> bool:
        """Whether the second reader has a part in its proposal."""
        return has_part(self.proposal)


class Duty(models.Model):
    """任务: a confirmed obligation. words: what is to be done, in words that passed the guard."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="duties")
    number = models.PositiveIntegerField()
    words = models.TextField(_("任务"))
    heading = models.CharField(max_length=200, blank=True)
    modality = models.CharField(max_length=10)
    bearers = models.JSONField(default=list)
    deliverables = models.JSONField(default=list)
    targets = models.JSONField(default=list)
    confirmed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("plan", "number")
        unique_together = (("plan", "number"),)

    def __str__(self) -> str:
        return self.words[:60]


class DutyCadence(models.Model):
    """频次: one cadence of a Duty. value: as `luoshi.cadence.to_json` writes it; quote: its words."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="cadences")
    number = models.PositiveIntegerField()
    value = models.JSONField()
    quote = models.CharField(max_length=QUOTE)
    rule = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("duty", "number")
        unique_together = (("duty", "number"),)

    def __str__(self) -> str:
        return self.quote


class Source(models.Model):
    """来源: links a Duty to each Segment that states it."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="sources")
    segment = models.ForeignKey(Segment, on_delete=models.PROTECT, related_name="sources")

    class Meta:
        unique_together = (("duty", "segment"),)

    def __str__(self) -> str:
        return f"{self.duty_id} {self.segment_id}"


class Settlement(models.Model):
    """落定: the fate that a person gave a Segment: who, when, why. undone_at: taken back."""

    segment = models.ForeignKey(Segment, on_delete=models.PROTECT, related_name="settlements")
    fate = models.CharField(max_length=14, choices=Fate)
    duty = models.ForeignKey(
        Duty, null=True, blank=True, on_delete=models.PROTECT, related_name="settlements"
    )
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=REASON, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.segment_id} {self.fate}"
