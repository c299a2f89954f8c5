"""Small words of reports for templates."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from luoshi_web.reporting.queries import Proof, Row
from luoshi_web.reporting.queries.outline import both_dates as dates_of
from luoshi_web.shell.templatetags.luoshi import sign
from luoshi_web.shell.words import is_chinese

register = template.Library()


@register.simple_tag
def both_dates(row: Row, lang: str) -> str:
    """The first date, and the one in force."""
    return dates_of(row, lang)


@register.simple_tag
def row_word(row: Row, lang: str) -> str:
    """The state in one word."""
    return row.word(lang)


@register.simple_tag
def row_sign(row: Row) -> SafeString | str:
    """The sign of a row's state; nothing for what has none."""
    return sign(row.state) if row.state else ""


@register.simple_tag
def unit_names(units: Iterable[str]) -> str:
    """Units, each once, in the order they come."""
    return ("、" if is_chinese() else ", ").join(dict.fromkeys(units))


@register.simple_tag
def proof_word(proof: Proof) -> str:
    """How evidence was judged."""
    words = {
        "accepted": gettext("已认定 %(n)s 次"),
        "claimed": gettext("待核 %(n)s 次"),
        "refused": gettext("未认定 %(n)s 次"),
    }
    told = words[proof.state] % {"n": proof.n}
    return f"{told} {gettext('补报')}" if proof.late_entry else told
