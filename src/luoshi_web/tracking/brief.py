"""A status in a few words, for lists: what is missing, beside its light and its date."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from luoshi_web.shell.strip import State
from luoshi_web.shell.words import day_words, is_chinese
from luoshi_web.tracking.lights import Light
from luoshi_web.tracking.models import Occurrence
from luoshi_web.tracking.status import Status

#: States whose full reason is short already, or that have no shorter one.
_WHOLE = frozenset({None, State.WAIVED, State.PAUSED})


def brief_of(one: Occurrence, status: Status, day: date) -> str:
    """The reason as a list has room for it, in the reader's language; the duty page tells the whole."""
    if status.state in _WHOLE or status.before_our_time or status.breached:
        return status.reason_zh if is_chinese() else status.reason_en
    if status.is_met:
        return _met(status)
    if status.state is State.FUTURE:
        return _("%(day)s 起") % {"day": day_words(one.opens, weekday=False)}
    if status.light is Light.BEHIND and status.in_force:
        return _pace(one, status, status.in_force, day)
    told = _("还差 %(n)s 次") % {"n": max(status.needs - status.filled, 0)}
    if status.needs > 1:
        told = f"{status.filled}/{status.needs}{_('，')}{told}"
    if status.claimed:
        told += _("，%(n)s 次待核") % {"n": status.claimed}
    return told


def left_of(status: Status, day: date) -> int | None:
    """How many days are left to the date in force; None where none runs or it is past."""
    if status.is_met or status.in_force is None or status.in_force < day:
        return None
    return (status.in_force - day).days


def _met(status: Status) -> str:
    done, due = status.completed_on, status.first_due
    if done is None:
        return ""
    if status.state is State.MET or due is None:
        return _("%(day)s 足数") % {"day": day_words(done, weekday=False)}
    late = _("迟 %(n)s 天") % {"n": (done - due).days}
    return _("%(late)s，延期内") % {"late": late} if done <= (status.extended_to or due) else late


def _pace(one: Occurrence, status: Status, in_force: date, day: date) -> str:
    gone = ((day - one.opens).days + 1) / ((in_force - one.opens).days + 1)
    return _("时间过 %(gone)s，完成 %(done)s") % {
        "gone": f"{min(gone, 1):.0%}",
        "done": f"{status.filled / status.needs:.0%}",
    }
