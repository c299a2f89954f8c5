"""What the room's templates ask: `{% load plans %}`."""

from __future__ import annotations

from django import template

from luoshi.api import endings
from luoshi_web.plans.by_hand import Written, fields_of
from luoshi_web.plans.models import Duty, Fate, Source

register = template.Library()


@register.simple_tag
def readable() -> str:
    """What a browser offers to choose where one document is asked for: each file that has a reader."""
    return ",".join(endings())


@register.simple_tag
def written_beside_read(duty: Duty) -> Written:
    """The fields of a duty beside what was read in the sentences that state it."""
    segments = [source.segment for source in Source.objects.filter(duty=duty).select_related("segment")]
    made = [one.pk for one in segments if one.fate == Fate.DUTY]
    fellows = Duty.objects.filter(sources__segment__in=made, withdrawn_at=None).distinct()
    return Written(fields_of(duty, segments, fellows.prefetch_related("cadences")))


@register.filter
def has_typed(written: Written, quote: str) -> bool:
    """Whether the words of a cadence were typed by a person."""
    return written.has_typed(quote)
