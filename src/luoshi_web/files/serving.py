"""Handing out a File: always as a download, so that a browser never runs what somebody uploaded."""

from __future__ import annotations

import unicodedata

from django.http import FileResponse, HttpResponse

from luoshi_web.files.models import File
from luoshi_web.files.queries import path_of

#: Should a browser show it after all, it does so without scripts, forms, plug-ins or an origin.
SANDBOX = "default-src 'none'; sandbox"
#: Characters of a name; file systems end at 255 bytes, and a Han character has three in UTF-8.
LONGEST_NAME = 80


def serve(file: File, name: str) -> FileResponse:
    """The bytes of `file` as a download called `name`; who may have it is asked before.

    Raises:
        FileNotFoundError: the bytes are not where the row says.
    """
    response = FileResponse(
        path_of(file).open("rb"), as_attachment=True, filename=safe_name(name), content_type=file.media_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    response["Cache-Control"] = "private, no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["ETag"] = f'"{file.sha256}"'
    return response


def serve_picture(data: bytes, media_type: str) -> HttpResponse:
    """A picture that the site drew, shown in a page; opened by itself it runs and fetches nothing either."""
    response = HttpResponse(data, content_type=media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = f"{SANDBOX}; img-src data:"
    response["Cache-Control"] = "private, no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def safe_name(name: str) -> str:
    """`name` as one plain file name: no folders, control or direction characters, and not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(char for char in last if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    kept = kept.strip(" .") or "file"
    if len(kept) <= LONGEST_NAME:
        return kept
    stem, dot, ending = kept.rpartition(".")
    if not dot or len(ending) > 10:
        return kept[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
