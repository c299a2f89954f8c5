"""File: bytes, stored once by hash; for plans and for evidence."""

from __future__ import annotations

from django.db import models


class File(models.Model):
    """文件原件: the bytes lie under `FILES_ROOT` by their hash; names belong to those who use them."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.sha256[:12]
