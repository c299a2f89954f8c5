"""Reading units, their past, and who holds which post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from luoshi_web.organisation.models import Account, Appointment, Post, Role, Unit, UnitRecord

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


def units_below(unit: Unit) -> QuerySet[Unit]:
    """`unit` and all units below it, ended ones too; a plain queryset, fit for `unit__in=`.

    The tree is walked now, in one query: a recursive query cannot stand inside another.
    """
    below: QuerySet[Unit] = Unit.objects.filter(pk__in=ids_below(unit))
    return below


def ids_below(unit: Unit) -> list[int]:
    """The ids of `unit` and of all units below it; one query."""
    return [node.pk for node in Unit.objects.descendants(unit, include_self=True)]


def visible_units(acting: Acting) -> QuerySet[Unit]:
    """The units that `acting` sees: its own and those below; an auditor sees every unit."""
    return Unit.objects.all() if acting.role == "auditor" else units_below(acting.unit)


def unit_tree(root: Unit | None = None) -> list[Unit]:
    """Units in the order of the register, parents before children, each with its `tree_depth`.

    root: only this unit and what is below it; depths still count from the top of its tree.
    """
    units = Unit.objects.with_tree_fields().select_related("successor")
    return list(units if root is None else units.descendants(root, include_self=True))


def visible_tree(acting: Acting) -> list[Unit]:
    """The units that `acting` sees, in the order of the register; one query."""
    return unit_tree(None if acting.role == "auditor" else acting.unit)


def unit_names() -> list[str]:
    """Every name of a unit of the site, full and short, each once: what a reader may prefer."""
    pairs = Unit.objects.order_by("pk").values_list("name", "short_name")
    return list(dict.fromkeys(name for pair in pairs for name in pair if name))


def found_in(tree: list[Unit], asked: str) -> list[Unit]:
    """The units of `tree` whose name or short name holds `asked`, with what stands above them."""
    if not asked:
        return tree
    wanted = asked.casefold()
    hits = [unit for unit in tree if wanted in f"{unit.name}\n{unit.short_name}".casefold()]
    kept = {pk for unit in hits for pk in unit.tree_path}
    return [unit for unit in tree if unit.pk in kept]


def on_day(day: date) -> Q:
    """What has a start and a last day and covers `day`."""
    return Q(start__lte=day) & (Q(end=None) | Q(end__gte=day))


def appointments_on(account: Account, day: date) -> QuerySet[Appointment]:
    """The posts that `account` holds on `day`, the longest held first."""
    held = Appointment.objects.filter(on_day(day), account=account, post__unit__ended_on=None)
    return held.select_related("account", "post__unit")


def appointment_of(account: int, post: int) -> Appointment | None:
    """The latest appointment of an account to a post, though it may have ended; None for none."""
    held = Appointment.objects.filter(account=account, post=post).select_related("account", "post__unit")
    return held.order_by("-start", "-pk").first()


def appointments_below(acting: Acting) -> QuerySet[Appointment]:
    """The appointments under the units that `acting` sees, of any time."""
    under = Appointment.objects.filter(post__unit__in=visible_units(acting))
    return under.select_related("account", "post__unit")


def posts_of(unit: Unit) -> QuerySet[Post]:
    """The posts of `unit` with their appointments, ended ones too, in two queries."""
    return Post.objects.filter(unit=unit).order_by("id").prefetch_related("appointments__account")


def appointments_under(post: Post, day: date) -> list[tuple[Appointment, bool]]:
    """The appointments of `post`, latest first, each with whether it is current on `day`; prefetched."""
    held = sorted(post.appointments.all(), key=lambda one: (one.start, one.pk), reverse=True)
    return [(one, one.start <= day and (one.end is None or one.end >= day)) for one in held]


def record_on(unit: Unit, day: date) -> UnitRecord | None:
    """What `unit` was called and where it stood on `day`; None before it was set up or after its end."""
    return (
        UnitRecord.objects.filter(on_day(day), unit=unit).select_related("parent").order_by("-start").first()
    )


def unit_name_on(unit: Unit, day: date) -> str:
    """The name of `unit` on `day`; "" where it did not stand then."""
    record = record_on(unit, day)
    return record.name if record else ""


def own_tree(acting: Acting) -> list[Unit]:
    """The units of today's tree in which `acting` stands, whole; an auditor's are all trees.

    It tells which names are known, and opens nothing: what one sees is `visible_units`.
    """
    units = Unit.objects.filter(ended_on=None)
    if acting.role == "auditor":
        return list(units)
    above = Unit.objects.ancestors(acting.unit, include_self=True)
    return list(units.filter(pk__in=units_below(above[0]).values("pk")))


def ids_answered_for(unit: Unit) -> list[int]:
    """The ids of `unit` and, where it is an office, of what it is a part of.

    A unit with a post of its head answers for itself alone. One without is an office of the nearest
    unit above that has one: what it does counts for that unit, which shows it what it owes. A unit
    without any post (乡镇（街道）) is a heading of the register, of which nothing is a part.
    """
    if Post.objects.filter(unit=unit, role=Role.HEAD).exists():
        return [unit.pk]
    placed = Unit.objects.with_tree_fields().get(pk=unit.pk)
    path = [int(pk) for pk in reversed(placed.tree_path)]
    roles: dict[int, set[str]] = defaultdict(set)
    for pk, role in Post.objects.filter(unit__in=path).order_by().values_list("unit_id", "role"):
        roles[pk].add(role)
    for place, pk in enumerate(path, 1):
        if Role.HEAD in roles[pk]:
            return path[:place]
        if not roles[pk]:
            break
    return [unit.pk]


def unmanned(units: Iterable[Unit], day: date) -> set[int]:
    """The ids of those of `units` in which nobody signs on `day`: neither clerk nor head holds a post."""
    ids = [unit.pk for unit in units]
    held = Appointment.objects.filter(on_day(day), post__unit__in=ids, post__role__in=(Role.CLERK, Role.HEAD))
    return set(ids) - set(held.values_list("post__unit_id", flat=True))
