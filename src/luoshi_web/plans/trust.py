"""How far what was read may be trusted: field by field, and of a sentence as a whole. Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from luoshi_web.plans.models import Segment

#: What the library calls its confidence, from the best to the worst.
WORDS = {"sure": _("有把握"), "likely": _("大致可靠"), "guess": _("拿不准")}
_ORDER = tuple(WORDS)
_FIELDS = ("bearers", "cadences", "deliverables", "targets")


def trust_of(segment: Segment) -> str:
    """How far a sentence's proposal may be trusted: as far as its worst field.

    Without one, or where the second reader alone proposes it, it is a guess.
    """
    if segment.proposal is None or not segment.sure:
        return "guess"
    return _worst(one for name in _FIELDS for one in segment.proposal.get(name, ())) or "sure"


def trusts_of(proposal: Mapping[str, Any]) -> dict[str, str]:
    """The trust of each field that has a value, and of each role among the bearers."""
    found = {name: _worst(proposal.get(name, ())) for name in _FIELDS}
    for role in ("bearer", "lead", "support"):
        found[role] = _worst(one for one in proposal.get("bearers", ()) if one["role"] == role)
    return {name: trust for name, trust in found.items() if trust}


def _worst(fields: Iterable[Mapping[str, Any]]) -> str:
    """The worst of some fields, "" for none; one that was read before trust was kept is a guess."""
    held = [one.get("confidence", "guess") for one in fields]
    return max(held, key=_ORDER.index, default="")
