"""Posts, and who holds them."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.domain.guards import keeper_only, locked, said
from luoshi_web.organisation.models import Account, Appointment, Post, Role, Unit
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


def _may_seat(acting: Acting | None, role: str) -> bool:
    """An auditor reads every tree: its post is made and filled by an administrator of a top unit alone."""
    return role != Role.AUDITOR or acting is None or acting.unit.parent_id is None


@transaction.atomic
def create_post(acting: Acting | None, unit: Unit, *, title: str, role: Role) -> Post:
    """Add a seat to `unit`; what its holder may do follows from `role`.

    Raises:
        Refused: no right, the unit ended, no title, or the unit has a post of this title; an auditor,
            who reads every tree, is seated by an administrator of the top unit alone.
    """
    keeper_only(acting, unit)
    if not _may_seat(acting, role):
        raise Refused(_("审计岗位能看到所有单位，只有最上级单位的管理员能设。"))
    unit = locked(unit, None)
    title = said(title, _("岗位名称"))
    if unit.posts.filter(title=title).exists():
        raise Refused(_("“%(unit)s”已经有岗位“%(title)s”。") % {"unit": unit.name, "title": title})
    post = Post.objects.create(unit=unit, title=title, role=Role(role))
    facts = {"unit": unit.pk, "title": title, "role": post.role}
    record(acting, "post.created", "post", post.pk, facts)
    return post


@transaction.atomic
def appoint(
    acting: Acting | None, post: Post, account: Account, *, start: date | None = None, end: date | None = None
) -> Appointment:
    """Let `account` hold `post` from `start`, today without it, to the last day `end`, or open.

    Raises:
        Refused: no right, to an auditor's post as for `create_post`; the actor would appoint itself; the
            unit ended; the account holds this post in these days already; the last day is before the first.
    """
    keeper_only(acting, post.unit)
    if acting is not None and acting.account.pk == account.pk:
        raise Refused(_("不能给自己任职，请另一位管理员来办。"))
    if not _may_seat(acting, post.role):
        raise Refused(_("审计岗位能看到所有单位，只有最上级单位的管理员能任人。"))
    locked(post.unit, None)
    start = start or clock.today()
    if end is not None and end < start:
        raise Refused(_("任职的最后一天早于第一天。"))
    meets = Q(end=None) | Q(end__gte=start)
    if end is not None:
        meets &= Q(start__lte=end)
    if Appointment.objects.filter(meets, post=post, account=account).exists():
        raise Refused(_("“%(account)s”在这段日子里已经任这个岗位。") % {"account": account.username})
    appointment = Appointment.objects.create(account=account, post=post, start=start, end=end)
    facts = {"unit": post.unit.pk, "post": post.pk, "account": account.username, "start": start, "end": end}
    record(acting, "appointment.made", "appointment", appointment.pk, facts)
    return appointment


@transaction.atomic
def end_appointment(
    acting: Acting | None, appointment: Appointment, *, on: date | None = None
) -> Appointment:
    """End `appointment` after the day `on`, today without it.

    Raises:
        Refused: no right; it is the actor's own, so that an administrator is always left; it ended
            earlier; the day is before its first.
    """
    appointment = (
        Appointment.objects.select_for_update(of=("self",))
        .select_related("post__unit")
        .get(pk=appointment.pk)
    )
    keeper_only(acting, appointment.post.unit)
    if acting is not None and acting.account.pk == appointment.account_id:
        raise Refused(_("不能免去自己的任职，请另一位管理员来办。"))
    today = clock.today()
    day = on or today
    if appointment.end is not None and appointment.end < max(day, today):
        raise Refused(_("这项任职已经结束。"))
    if day < appointment.start:
        raise Refused(_("任职的最后一天早于第一天。"))
    before, appointment.end = appointment.end, day
    appointment.save(update_fields=("end",))
    facts = {
        "unit": appointment.post.unit.pk,
        "post": appointment.post_id,
        "end": {"from": before, "to": day},
    }
    record(acting, "appointment.ended", "appointment", appointment.pk, facts)
    return appointment
