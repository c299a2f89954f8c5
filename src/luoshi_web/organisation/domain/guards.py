"""What several verbs of this room ask before they act."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.organisation.permissions import administers
from luoshi_web.shell.errors import Refused, Stale


class NotAdministrator(Refused):
    """The actor does not keep this unit."""

    def __init__(self) -> None:
        super().__init__(_("只有管理员能改单位、岗位和账号，而且只在自己单位和下级单位之内。"))


def keeper_only(acting: Acting | None, unit: Unit | None) -> None:
    """Refuse who does not keep `unit`; the top of a tree is set up by the system (None) alone."""
    if acting is None:
        return
    if unit is None or not administers(acting, unit):
        raise NotAdministrator


def locked(unit: Unit, version: int | None) -> Unit:
    """`unit` as it is now, locked; refuses one that ended, and a `version` that is no longer current."""
    current: Unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if version is not None and current.version != version:
        raise Stale
    if current.ended_on is not None:
        raise Refused(_("“%(unit)s”已经撤销，不能再改。") % {"unit": current.name})
    return current


def not_to_come(day: date, today: date) -> None:
    """Refuse a day to come: the tree is today's tree."""
    if day > today:
        raise Refused(_("日期在今天之后。到了那一天再改。"))


def said(text: str, label: object) -> str:
    """`text` without white space around it; refuses an empty one."""
    if not (clean := text.strip()):
        raise Refused(_("%(label)s还没有写。") % {"label": label})
    return clean
