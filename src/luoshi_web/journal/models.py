"""Entry: one line of the journal. Rows are only ever added; the chain proves it.

The journal stores actor, post and unit as plain values and has no foreign key upward.
"""

from __future__ import annotations

from django.db import models


class Head(models.Model):
    """The end of the chain: one row, locked while an Entry is added."""

    seq = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.seq} {self.digest[:12]}"


class Entry(models.Model):
    """流水: who did what to which object, when; chained to the line before it by its digest.

    facts: short typed fields, as they were and as they are. words: for each free text the keyed
    hash of its words, which stand in `EntryWords` and may be erased.
    """

    seq = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    post = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=200, blank=True)
    unit_id = models.BigIntegerField(null=True, blank=True)
    verb = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    facts = models.JSONField(default=dict)
    words = models.JSONField(default=dict)
    algorithm = models.CharField(max_length=12, default="sha256")
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("seq",)
        indexes = (
            models.Index(fields=("object_kind", "object_id", "seq")),
            models.Index(fields=("unit_id", "at")),
            models.Index(fields=("at",)),
        )

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.object_kind} {self.object_id}"


class EntryWords(models.Model):
    """The words of one free text of an Entry, and the key of their hash; erased words are ""."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="texts")
    field = models.CharField(max_length=40)
    key = models.CharField(max_length=64)
    words = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        unique_together = (("entry", "field"),)

    def __str__(self) -> str:
        return f"{self.entry_id} {self.field}"


class EntryObject(models.Model):
    """One more object that an Entry tells of, from the table of a bulk act: finds it in that history.

    Not part of the digest: the table itself, in the facts, is.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="others")
    kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)

    class Meta:
        unique_together = (("kind", "object_id", "entry"),)

    def __str__(self) -> str:
        return f"{self.entry_id} {self.kind} {self.object_id}"
