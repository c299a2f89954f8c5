"""Reading units, their past, and who holds which post."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from luoshi_web.organisation.models import Account, Appointment, Post, Unit, UnitRecord

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


def units_below(unit: Unit) -> QuerySet[Unit]:
    """`unit` and all units below it, ended ones too; a plain queryset, fit for `unit__in=`.

    The tree is walked now, in one query: a recursive query cannot stand inside another.
    """
    ids = [node.pk for node in Unit.objects.descendants(unit, include_self=True)]
    return Unit.objects.filter(pk__in=ids)


def visible_units(acting: Acting) -> QuerySet[Unit]:
    """The units that `acting` sees: its own and those below; an auditor sees every unit."""
    return Unit.objects.all() if acting.role == "auditor" else units_below(acting.unit)


def unit_tree(root: Unit | None = None) -> list[Unit]:
    """Units in the order of the register, parents before children, each with its `tree_depth`.

    root: only this unit and what is below it; depths still count from the top of its tree.
    """
    units = Unit.objects.with_tree_fields().select_related("successor")
    return list(units if root is None else units.descendants(root, include_self=True))


def on_day(day: date) -> Q:
    """What has a start and a last day and covers `day`."""
    return Q(start__lte=day) & (Q(end=None) | Q(end__gte=day))


def appointments_on(account: Account, day: date) -> QuerySet[Appointment]:
    """The posts that `account` holds on `day`, the longest held first."""
    held = Appointment.objects.filter(on_day(day), account=account, post__unit__ended_on=None)
    return held.select_related("account", "post__unit")


def posts_of(unit: Unit) -> QuerySet[Post]:
    """The posts of `unit` with their appointments, ended ones too, in two queries."""
    return unit.posts.order_by("id").prefetch_related("appointments__account")


def record_on(unit: Unit, day: date) -> UnitRecord | None:
    """What `unit` was called and where it stood on `day`; None before it was set up or after its end."""
    return UnitRecord.objects.filter(on_day(day), unit=unit).select_related("parent").order_by("-start").first()


def unit_name_on(unit: Unit, day: date) -> str:
    """The name of `unit` on `day`; "" where it did not stand then."""
    record = record_on(unit, day)
    return record.name if record else ""
