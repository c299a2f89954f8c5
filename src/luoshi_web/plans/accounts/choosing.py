"""Choosing what an account is of: a plan, or one of its documents; always the part that one may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.http import Http404
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from luoshi_web.plans import queries
from luoshi_web.plans.accounts.stored import Side, side_of
from luoshi_web.plans.errors import SameTwice
from luoshi_web.plans.models import Document, Plan, Stage
from luoshi_web.shell import clock
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.words import day_words

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


#: Characters of a file's name: a field has to show the moment behind it, too.
_NAME = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a field: `p12` is a plan with all its documents, `d34` one document of several.

    more: from which file, and when it was taken in; told first, since versions often have one title.
    """

    value: str
    words: str
    more: str = ""
    indented: bool = False


def choices(acting: Acting) -> list[Choice]:
    """The plans that one works with and that were read, newest first, with their documents; two queries."""
    found = []
    for plan in _plans(acting):
        documents = plan.ready  # type: ignore[attr-defined]  # prefetched
        if not documents:
            continue
        found.append(Choice(f"p{plan.pk}", f"{plan.title} {plan.number}".strip(), _whence(documents)))
        if len(documents) > 1:
            found += [Choice(f"d{one.pk}", one.name, indented=True) for one in documents]
    return found


def document_choices(acting: Acting) -> list[Choice]:
    """The documents of such plans that were read, newest first; one query."""
    documents = queries.followed_documents(acting).filter(stage=Stage.READY).order_by("-pk")
    return [
        Choice(str(one.pk), f"{one.plan.title} {one.plan.number}".strip(), _whence([one]))
        for one in documents
    ]


def _whence(documents: Sequence[Document]) -> str:
    """The first file's name, how many there are, and when it was taken in, to the minute."""
    first = documents[0]
    local = timezone.localtime(first.added_at)
    day = day_words(local.date(), year=local.year != clock.today().year, weekday=False)
    told = {"name": Truncator(first.name).chars(_NAME), "n": len(documents), "at": f"{day} {local:%H:%M}"}
    return (_("%(name)s 等 %(n)s 份，%(at)s收") if len(documents) > 1 else _("%(name)s，%(at)s收")) % told


def _plans(acting: Acting) -> list[Plan]:
    ready = Document.objects.filter(stage=Stage.READY).order_by("pk")
    plans = queries.followed_plans(acting).order_by("-created_at", "-pk")
    return list(plans.prefetch_related(Prefetch("documents", queryset=ready, to_attr="ready")))


def two_chosen(acting: Acting, one: str, other: str) -> tuple[Side, Side] | None:
    """The two sides of a comparison, None until both are chosen.

    Raises:
        Http404: as for `chosen`. SameTwice: they are the same.
    """
    first, second = chosen(acting, one), chosen(acting, other)
    if first is None or second is None:
        return None
    if first.documents == second.documents:
        raise SameTwice
    return first, second


def in_force(acting: Acting, values: Sequence[str], draft: Side | None) -> dict[str, Side]:
    """The plans that a draft is held against, by the value that chose each; none that holds the draft itself.

    Raises:
        Http404: as for `chosen`.
    """
    own = set(draft.documents) if draft else set()
    sides = {value: side for value in values if (side := chosen(acting, value))}
    return {value: side for value, side in sides.items() if own.isdisjoint(side.documents)}


def chosen(acting: Acting, value: str) -> Side | None:
    """The side that a field's value means, None where nothing was chosen.

    Raises:
        Http404: there is no such plan or document, for this person, or none of it was read.
    """
    if not value:
        return None
    kind, number = value[:1], number_in(value[1:])
    if kind not in ("p", "d") or not number:
        raise Http404
    documents = queries.visible_documents(acting).filter(stage=Stage.READY).order_by("pk")
    documents = documents.filter(**{"plan" if kind == "p" else "pk": number})
    held = list(documents)
    if not held:
        raise Http404
    return side_of(held[0].plan, held)
