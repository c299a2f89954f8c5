"""Pages on which an assignment ends, is taken back, or evidence is withdrawn: a reason, then the act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import Acting, ActingRequest, acting_required
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.models import Assignment, CreditState
from luoshi_web.tracking.permissions import reports_for, sets
from luoshi_web.tracking.queries import visible_assignments, visible_evidence
from luoshi_web.tracking.views.one_act import assignment_of, form_page


@acting_required
def end(request: ActingRequest, pk: int) -> HttpResponse:
    """End an assignment of which nothing is open."""
    note = _("办完的都留着，还没开始的期次不再要求，以后也不再产生。结束了就不能再报、再核、再改。")
    return _close(request, pk, forms.Ending, domain.end_assignment, _("结束交办"), note)


@acting_required
def take_back(request: ActingRequest, pk: int) -> HttpResponse:
    """Take back what was given by mistake."""
    note = _("给错了才收回：它的期次都去掉，台账里不再列出，经过和理由留着，还能重新交办给同一个单位。")
    return _close(request, pk, forms.TakingBack, domain.take_back, _("收回交办"), note)


def _close(  # noqa: PLR0913, PLR0917  # what tells the two acts apart
    request: ActingRequest,
    pk: int,
    asks: type[forms.Ending | forms.TakingBack],
    verb: Callable[[Acting, Assignment, str], Assignment],
    name: str,
    note: str,
) -> HttpResponse:
    """A page of the side that gave an assignment which still runs: a reason, then the verb."""
    one = assignment_of(request, pk)
    if not sets(request.acting, one) or one.ended_at is not None:
        raise Http404
    form = asks(request.POST or None, initial={"version": one.version})

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        verb(request.acting, one, given["reason"])

    return form_page(request, form, act, one, title=name, verb=name, note=note)


@acting_required
def withdraw(request: ActingRequest, pk: int) -> HttpResponse:
    """Withdraw evidence that was sent by mistake, or twice, before it is checked."""
    acting = request.acting
    evidence = get_object_or_404(visible_evidence(acting), pk=pk)
    if not reports_for(acting, evidence.unit) or evidence.withdrawn_at is not None:
        raise Http404
    held = visible_assignments(acting).filter(
        duty__assignments__occurrences__credits__evidence=evidence, taken_back=False
    )
    one = held.order_by("pk").first()
    if one is None:
        raise Http404
    form = forms.Withdrawing(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        domain.withdraw_evidence(acting, evidence, given["reason"])

    n = evidence.credits.filter(state=CreditState.CLAIMED).count()
    note = _("“%(words)s”计入的 %(n)s 期都还没核，一起撤回。") % {"words": evidence.words[:80], "n": n}
    return form_page(request, form, act, one, title=_("撤回佐证"), verb=_("撤回"), note=note)
