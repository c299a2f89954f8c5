"""Choosing what an account is of: a plan, or one of its documents; always the part that one may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.http import Http404

from luoshi_web.plans import queries
from luoshi_web.plans.accounts.stored import Side, side_of
from luoshi_web.plans.models import Document, Plan, Stage

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a field: `p12` is a plan with all its documents, `d34` one document of several."""

    value: str
    words: str
    indented: bool = False


def choices(acting: Acting) -> list[Choice]:
    """The plans that one may see and that were read, newest first, with their documents; two queries."""
    found = []
    for plan in _plans(acting):
        documents = plan.ready  # type: ignore[attr-defined]  # prefetched
        if not documents:
            continue
        found.append(Choice(f"p{plan.pk}", f"{plan.title} {plan.number}".strip()))
        if len(documents) > 1:
            found += [Choice(f"d{one.pk}", one.name, indented=True) for one in documents]
    return found


def _plans(acting: Acting) -> list[Plan]:
    ready = Document.objects.filter(stage=Stage.READY).order_by("pk")
    plans = queries.visible_plans(acting).order_by("-created_at", "-pk")
    return list(plans.prefetch_related(Prefetch("documents", queryset=ready, to_attr="ready")))


def chosen(acting: Acting, value: str) -> Side | None:
    """The side that a field's value means, None where nothing was chosen.

    Raises:
        Http404: there is no such plan or document, for this person, or none of it was read.
    """
    if not value:
        return None
    kind, number = value[:1], value[1:]
    if kind not in ("p", "d") or not number.isdecimal():
        raise Http404
    documents = queries.visible_documents(acting).filter(stage=Stage.READY).order_by("pk")
    documents = documents.filter(**{"plan" if kind == "p" else "pk": int(number)})
    held = list(documents)
    if not held:
        raise Http404
    return side_of(held[0].plan, held)
