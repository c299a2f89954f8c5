"""What a reader does with one page of a file: it draws it. Pure, no Django."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from luoshi.api import picture


def draw(data: bytes, name: str, *, number: int, width: int) -> dict[str, Any]:
    """The picture of a page: media_type, and data as base64. number: from 1; width: in pixels.

    Raises:
        LuoshiError: the file can't be read, or has no such page.
    """
    drawn = picture(data, name, number, width)
    return {"media_type": drawn.media_type, "data": b64encode(drawn.data).decode()}
