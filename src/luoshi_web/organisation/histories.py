"""What the journal must know of this room: who acts, its objects, and the names of its verbs and facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal import registry
from luoshi_web.organisation.acting import Acting, acting_of
from luoshi_web.organisation.models import Account, Appointment, Post, Role, Unit
from luoshi_web.organisation.permissions import reads_accounts, sees_unit
from luoshi_web.organisation.queries import appointments_below
from luoshi_web.shell.numbers import number_in

VERBS = {
    "unit.created": _("设立单位"),
    "unit.renamed": _("单位改名"),
    "unit.moved": _("单位移到别处"),
    "unit.ended": _("撤销单位"),
    "post.created": _("设岗位"),
    "appointment.made": _("任职"),
    "appointment.ended": _("任职结束"),
    "account.created": _("开账号"),
    "account.password_chosen": _("重设密码"),
}
FACTS = {
    "name": _("名称"),
    "title": _("岗位"),
    "account": _("账号"),
    "since": _("自"),
    "on": _("日期"),
    "start": _("第一天"),
    "end": _("最后一天"),
}


def register() -> None:
    """Register all of it."""
    registry.provide_acting(acting_of)
    registry.register_verbs(VERBS)
    registry.register_facts(FACTS)
    registry.register("unit", _sees, _title, _address)
    registry.register("post", _sees, _title, _address, parts=_appointments)
    registry.register("appointment", _sees, _title, _address)
    registry.register("account", _sees_account, _title)


def _appointments(kind: str, object_id: str) -> list[tuple[str, Iterable[int]]]:
    """What a post's history tells besides: who was appointed to it, and until when."""
    del kind
    held = Appointment.objects.filter(post=number_in(object_id))
    return [("appointment", held.values_list("pk", flat=True))]


def _object(kind: str, object_id: str) -> Unit | Post | Appointment | Account | None:
    """The object of the line, if it is there."""
    number = number_in(object_id)
    if kind == "unit":
        return cast("Unit | None", Unit.objects.filter(pk=number).first())
    if kind == "post":
        return Post.objects.select_related("unit").filter(pk=number).first()
    if kind == "appointment":
        return Appointment.objects.select_related("post__unit", "account").filter(pk=number).first()
    return Account.objects.filter(pk=number).first()


def _unit_of(kind: str, object_id: str) -> Unit | None:
    held = _object(kind, object_id)
    if isinstance(held, Appointment):
        held = held.post
    if isinstance(held, Post):
        held = held.unit
    return held if isinstance(held, Unit) else None


def _sees(acting: Acting, kind: str, object_id: str) -> bool:
    unit = _unit_of(kind, object_id)
    return unit is not None and sees_unit(acting, unit)


def _sees_account(acting: Acting, kind: str, object_id: str) -> bool:
    held = _object(kind, object_id)
    if not isinstance(held, Account) or not reads_accounts(acting):
        return False
    return acting.role == Role.AUDITOR or appointments_below(acting).filter(account=held).exists()


def _title(kind: str, object_id: str) -> str:
    return str(_object(kind, object_id))


def _address(kind: str, object_id: str) -> str:
    unit = _unit_of(kind, object_id)
    return reverse("organisation:unit", args=(unit.pk,)) if unit else ""
