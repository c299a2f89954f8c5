"""Who may see and keep which unit. Each predicate takes who acts and a plain unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting
    from luoshi_web.organisation.models import Unit


def sees_unit(acting: Acting, unit: Unit) -> bool:
    """`unit` is the actor's own or below it; an auditor sees every unit. One query, none for the own."""
    if acting.role == "auditor" or unit.pk == acting.unit.pk:
        return True
    placed = type(unit).objects.with_tree_fields().filter(pk=unit.pk).first()
    return placed is not None and acting.unit.pk in placed.tree_path


def administers(acting: Acting, unit: Unit) -> bool:
    """The actor keeps `unit`: an administrator, in its own subtree."""
    return acting.role == "administrator" and sees_unit(acting, unit)


def reads_accounts(acting: Acting) -> bool:
    """The actor may open the history of an account object: what was done to it, never what it did."""
    return acting.role in ("administrator", "auditor")
