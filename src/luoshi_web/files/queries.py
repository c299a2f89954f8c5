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


def derived_path(file: File, name: str) -> Path:
    """Where what was made of `file` is kept, once it is. name: what was made, such as "page-3-720.png"."""
    return Path(settings.DERIVED_ROOT) / file.sha256[:2] / file.sha256[2:] / name


def open_bytes(file: File) -> bytes:
    """The bytes of `file`."""
    return path_of(file).read_bytes()
