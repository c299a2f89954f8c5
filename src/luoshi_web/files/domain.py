"""Keeping bytes: each content once, under its hash."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from luoshi_web.files.media_types import media_type_of
from luoshi_web.files.models import File
from luoshi_web.files.queries import derived_path, path_of_digest
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


class TooLarge(Refused):
    """The file has more bytes than `settings.UPLOAD_LIMIT`."""

    def __init__(self, size: int, limit: int) -> None:
        sentence = _("文件有 %(size)s MB，最多收 %(limit)s MB。分成几份，或把扫描件压小再传。")
        super().__init__(sentence % {"size": _megabytes(size), "limit": _megabytes(limit)})


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".removesuffix(".0")


def store(data: bytes, media_type: str = "") -> File:
    """Keep `data`; the same bytes are kept once, with the media type that they had first.

    media_type: by the content (`files.media_types`) where none is given.

    The bytes are on the disk before the row is, so a row never names bytes that are not there; bytes
    without a row, of a transaction that was given up, are found again by the next one that brings them.
    No Entry: the verb that uses the File tells of it.

    Raises:
        TooLarge: more bytes than `settings.UPLOAD_LIMIT`.
    """
    if len(data) > settings.UPLOAD_LIMIT:
        raise TooLarge(len(data), settings.UPLOAD_LIMIT)
    digest = hashlib.sha256(data).hexdigest()
    _write(path_of_digest(digest), data)
    kept, _made = File.objects.get_or_create(
        sha256=digest,
        defaults={
            "size": len(data),
            "media_type": media_type or media_type_of(data),
            "stored_at": clock.now(),
        },
    )
    return kept


def keep_derived(file: File, name: str, data: bytes) -> None:
    """Keep what was made of `file`, for `queries.derived_path`. No Entry: nobody decided anything."""
    _write(derived_path(file, name), data)


def _write(path: Path, data: bytes) -> None:
    """Write under a temporary name, to the disk, then rename: a reader never meets half a file."""
    if path.exists() and path.stat().st_size == len(data):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o440)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """The new name is on the disk too: a rename is a write of its folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
