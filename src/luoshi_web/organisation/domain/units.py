"""Setting up, renaming, moving and ending units; `UnitRecord` keeps what was."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.domain.guards import NotAdministrator, keeper_only, locked, not_to_come, said
from luoshi_web.organisation.models import Appointment, Unit, UnitRecord
from luoshi_web.organisation.queries import on_day
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


@transaction.atomic
def create_unit(
    acting: Acting | None, *, name: str, parent: Unit | None, short_name: str = "", since: date | None = None
) -> Unit:
    """Set up a unit below `parent`, last among its siblings. Since: the first day, today without it.

    Raises:
        Refused: the actor does not keep `parent`, which only the system may leave out; a living sibling
            has the name; `since` is to come or before the parent's first day.
    """
    keeper_only(acting, parent)
    today = clock.today()
    start = since or today
    not_to_come(start, today)
    name = said(name, _("单位名称"))
    if parent is not None:
        parent = locked(parent, None)
        if not UnitRecord.objects.filter(unit=parent, start__lte=start).exists():
            raise Refused(_("“%(unit)s”那时还没有设立。") % {"unit": parent.name})
    _name_is_free(name, parent)
    last = Unit.objects.filter(parent=parent).aggregate(last=Max("ordering"))["last"] or 0
    unit: Unit = Unit.objects.create(
        name=name, short_name=short_name.strip(), parent=parent, ordering=last + 1
    )
    UnitRecord.objects.create(unit=unit, name=name, parent=parent, start=start)
    facts = {"name": name, "parent": parent and parent.pk, "since": start}
    record(acting, "unit.created", "unit", unit.pk, facts)
    return unit


@transaction.atomic
def rename_unit(  # noqa: PLR0913  # each is a word of the form
    acting: Acting | None,
    unit: Unit,
    *,
    name: str,
    short_name: str = "",
    on: date | None = None,
    version: int | None = None,
) -> Unit:
    """Give `unit` another name from the day `on`, today without it; the old one stays on record.

    Raises:
        Refused: no right, no name, a living sibling has it, or `on` is to come or before the last change.
        Stale: `version` is no longer current.
    """
    keeper_only(acting, unit)
    unit = locked(unit, version)
    name = said(name, _("单位名称"))
    if name != unit.name:
        _name_is_free(name, unit.parent)
    facts = {
        "name": {"from": unit.name, "to": name},
        "on": _new_record(unit, on, name=name, parent=unit.parent),
    }
    unit.name, unit.short_name, unit.version = name, short_name.strip(), unit.version + 1
    unit.save(update_fields=("name", "short_name", "version"))
    record(acting, "unit.renamed", "unit", unit.pk, facts)
    return unit


@transaction.atomic
def move_unit(
    acting: Acting | None, unit: Unit, parent: Unit, *, on: date | None = None, version: int | None = None
) -> Unit:
    """Put `unit`, with all below it, under `parent` from the day `on`.

    Raises:
        Refused: the actor does not keep both, or would move the unit that it acts for; `parent` is `unit`
            or below it; a living sibling there has the name; the day is to come or before the last change.
        Stale: `version` is no longer current.
    """
    keeper_only(acting, unit)
    keeper_only(acting, parent)
    # The whole tree is locked: two moves at once could close a ring that neither alone would.
    above = dict(Unit.objects.select_for_update().order_by("pk").values_list("pk", "parent_id"))
    unit, parent = locked(unit, version), locked(parent, None)
    if acting is not None and unit.pk == acting.unit.pk:
        raise NotAdministrator
    if _stands_below(parent.pk, unit.pk, above):
        raise Refused(_("不能移到自己或自己的下级单位之下。"))
    if parent.pk == unit.parent_id:
        raise Refused(_("“%(unit)s”已经在那里。") % {"unit": unit.name})
    _name_is_free(unit.name, parent)
    moved = {"from": unit.parent_id, "to": parent.pk}
    facts = {"parent": moved, "on": _new_record(unit, on, name=unit.name, parent=parent)}
    last = Unit.objects.filter(parent=parent).aggregate(last=Max("ordering"))["last"] or 0
    unit.parent, unit.ordering, unit.version = parent, last + 1, unit.version + 1
    unit.save(update_fields=("parent", "ordering", "version"))
    record(acting, "unit.moved", "unit", unit.pk, facts)
    return unit


@transaction.atomic
def end_unit(
    acting: Acting | None,
    unit: Unit,
    *,
    successor: Unit | None,
    on: date | None = None,
    version: int | None = None,
) -> Unit:
    """End `unit` after the day `on`; its appointments end with it. Its row and its past stay.

    successor: the unit that carries on its work, or None where nobody does.

    Raises:
        Refused: the actor does not keep `unit` and its successor, or acts for `unit`; units stand below
            it; the successor is itself or ended; the day is to come or before the last change.
        Stale: `version` is no longer current.
    """
    keeper_only(acting, unit)
    if successor is not None:
        keeper_only(acting, successor)
        successor = locked(successor, None)
    unit = locked(unit, version)
    if acting is not None and unit.pk == acting.unit.pk:
        raise NotAdministrator
    if successor is not None and successor.pk == unit.pk:
        raise Refused(_("承接单位不能是它自己。"))
    if Unit.objects.filter(parent=unit, ended_on=None).exists():
        raise Refused(_("“%(unit)s”还有下级单位。先把它们移走或撤销。") % {"unit": unit.name})
    last_day = _last_day(unit, on)
    UnitRecord.objects.filter(unit=unit, end=None).update(end=last_day)
    unit.ended_on, unit.successor, unit.version = last_day, successor, unit.version + 1
    unit.save(update_fields=("ended_on", "successor", "version"))
    held = Appointment.objects.filter(on_day(last_day), post__unit=unit)
    appointments = list(held.order_by("pk").values_list("pk", flat=True))
    held.update(end=last_day)
    facts = {"on": last_day, "successor": successor and successor.pk, "appointments": appointments}
    record(acting, "unit.ended", "unit", unit.pk, facts)
    return unit


def _name_is_free(name: str, parent: Unit | None) -> None:
    if Unit.objects.filter(parent=parent, name=name, ended_on=None).exists():
        raise Refused(_("同一级里已经有“%(name)s”。") % {"name": name})


def _stands_below(pk: int | None, top: int, above: dict[int, int | None]) -> bool:
    """`pk` is `top` or below it, by the table of parents `above`."""
    while pk is not None and pk != top:
        pk = above[pk]
    return pk is not None


def _new_record(unit: Unit, on: date | None, *, name: str, parent: Unit | None) -> date:
    """Close the record of `unit` the day before `on` and open the next; one of the same day is rewritten."""
    today = clock.today()
    day = on or today
    not_to_come(day, today)
    current = UnitRecord.objects.select_for_update().get(unit=unit, end=None)
    if day < current.start:
        raise Refused(_("日期早于上一次变动（%(day)s）。") % {"day": current.start.isoformat()})
    if day == current.start:
        current.name, current.parent = name, parent
        current.save(update_fields=("name", "parent"))
        return day
    current.end = day - timedelta(days=1)
    current.save(update_fields=("end",))
    UnitRecord.objects.create(unit=unit, name=name, parent=parent, start=day)
    return day


def _last_day(unit: Unit, on: date | None) -> date:
    today = clock.today()
    day = on or today
    not_to_come(day, today)
    current = UnitRecord.objects.get(unit=unit, end=None)
    if day < current.start:
        raise Refused(_("日期早于上一次变动（%(day)s）。") % {"day": current.start.isoformat()})
    return day
