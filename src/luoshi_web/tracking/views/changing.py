"""Short forms of the setter and the checker: a stop, its end, a correction, reopening, and what is set."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans.models import Source
from luoshi_web.shell import clock
from luoshi_web.shell.words import day_words
from luoshi_web.tracking import domain, forms
from luoshi_web.tracking.facts import Counted
from luoshi_web.tracking.models import CheckRule
from luoshi_web.tracking.occurrences import takes_review
from luoshi_web.tracking.permissions import closes, gives, sets
from luoshi_web.tracking.queries import facts_of
from luoshi_web.tracking.shown import title_of
from luoshi_web.tracking.views.one_act import assignment_of, form_page, occurrence_of


@acting_required
def stop(request: ActingRequest, pk: int) -> HttpResponse:
    """Halt the clock of an occurrence."""
    one = occurrence_of(request, pk)
    if not sets(request.acting, one.assignment) or one.due is None:
        raise Http404
    initial = {"version": one.version, "since": clock.today(), "moves_due": "yes"}
    form = forms.NewStop(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        moves_due = given["moves_due"] == "yes"
        domain.stop(request.acting, one, given["since"], given["reason"], moves_due=moves_due)

    title = _("中止：%(occurrence)s") % {"occurrence": title_of(one)}
    return form_page(request, form, act, one.assignment, title=title, verb=_("中止"))


@acting_required
def resume(request: ActingRequest, pk: int) -> HttpResponse:
    """Let a halted clock run again."""
    one = occurrence_of(request, pk)
    standing = one.stops.filter(resumed_on=None).first()
    if not sets(request.acting, one.assignment) or standing is None:
        raise Http404
    initial = {"version": one.version, "resumed_on": clock.today()}
    form = forms.Resuming(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        domain.resume(request.acting, one, given["resumed_on"], given["reason"])

    title = _("恢复：%(occurrence)s") % {"occurrence": title_of(one)}
    told = {"since": day_words(standing.since)}
    moves = _("%(since)s起中止，停了多少天，期限顺延多少天。恢复当天不算停。")
    stays = _("%(since)s起中止，期限不顺延。")
    note = (moves if standing.moves_due else stays) % told
    return form_page(request, form, act, one.assignment, title=title, verb=_("恢复"), note=note)


@acting_required
def correct(request: ActingRequest, pk: int) -> HttpResponse:
    """Replace a date that was misread or changed by the issuer."""
    one = occurrence_of(request, pk)
    takes = facts_of(one).counted in (Counted.DATED, Counted.DATELESS)
    if not sets(request.acting, one.assignment) or not takes:
        raise Http404
    sources = Source.objects.filter(duty=one.assignment.duty).select_related("segment__document")
    segments = [source.segment for source in sources.order_by("segment__index")]
    form = forms.NewCorrection(request.POST or None, initial={"version": one.version}, segments=segments)

    def act(given: dict[str, Any]) -> None:
        one.version = given.pop("version")
        given["segment"] = next((each for each in segments if each.pk == given["segment"]), None)
        domain.correct(request.acting, one, given.pop("due"), **given)

    title = _("更正期限：%(occurrence)s") % {"occurrence": title_of(one)}
    note = _("现在没有期限。")
    if one.due is not None:
        note = _("现在的首次期限是%(day)s，更正后仍看得到。") % {"day": day_words(one.due, year=True)}
    return form_page(request, form, act, one.assignment, title=title, verb=_("更正"), note=note)


@acting_required
def reopen(request: ActingRequest, pk: int) -> HttpResponse:
    """Open a closed occurrence again."""
    one = occurrence_of(request, pk)
    if not closes(request.acting, one.assignment) or one.closed_at is None:
        raise Http404
    form = forms.Reopening(request.POST or None, initial={"version": one.version})

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        domain.reopen(request.acting, one, given["reason"])

    title = _("重新打开：%(occurrence)s") % {"occurrence": title_of(one)}
    return form_page(request, form, act, one.assignment, title=title, verb=_("重新打开"))


@acting_required
def review(request: ActingRequest, pk: int) -> HttpResponse:
    """Set the review day of a duty without a date, or take it away."""
    one = assignment_of(request, pk)
    if not sets(request.acting, one) or not takes_review(one, clock.today()):
        raise Http404
    form = forms.Reviewing(request.POST or None, initial={"version": one.version, "day": one.review_day})

    def act(given: dict[str, Any]) -> None:
        one.version = given["version"]
        domain.set_review_day(request.acting, one, given["day"])

    note = _("原文没有写期限。复核日是交办时定的，不是原文写的；不定就在时限框架到期时问一次。")
    return form_page(request, form, act, one, title=_("定复核日"), verb=_("定下"), note=note)


@acting_required
def check_rule(request: ActingRequest, pk: int) -> HttpResponse:
    """Set whether each piece of evidence of the duty, a sample or none is checked."""
    one = assignment_of(request, pk)
    if not gives(request.acting, one.duty.plan):
        raise Http404
    rule = CheckRule.objects.filter(duty=one.duty).first() or CheckRule(duty=one.duty, version=0)
    initial = {"version": rule.version, "checked": rule.checked, "one_in": max(rule.one_in, 2)}
    form = forms.Sampling(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> None:
        domain.set_check_rule(request.acting, one.duty, **given)

    note = _("对这项任务交办给的每个单位都一样，从现在起报来的佐证算起。")
    return form_page(request, form, act, one, title=_("核验办法"), verb=_("定下"), note=note)
