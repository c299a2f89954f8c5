"""What the room's templates ask: `{% load plans %}`."""

from __future__ import annotations

from django import template

from luoshi.api import endings

register = template.Library()


@register.simple_tag
def readable() -> str:
    """What a browser offers to choose where one document is asked for: each file that has a reader."""
    return ",".join(endings())
