"""Where a File's bytes lie, and reading them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from luoshi_web.files.models import File


def path_of(file: File) -> Path:
    """Where the bytes of `file` lie."""
    return path_of_digest(file.sha256)


def path_of_digest(digest: str) -> Path:
    """Where bytes with the SHA-256 `digest` lie: ab/cdef…, so that no folder grows too long."""
    return Path(settings.FILES_ROOT) / digest[:2] / digest[2:]


def open_bytes(file: File) -> bytes:
    """The bytes of `file`."""
    return path_of(file).read_bytes()
