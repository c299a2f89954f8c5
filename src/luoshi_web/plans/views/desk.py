"""The settle desk: the source on the left, what it obliges to beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.messages import get_messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import Acting, ActingRequest, acting_required
from luoshi_web.plans import queries
from luoshi_web.plans.cards import Card, card_of, live_sources
from luoshi_web.plans.headings import below_headings
from luoshi_web.plans.models import Document, Fate, Plan, Segment, Settlement, Stage
from luoshi_web.plans.notes import notes_said
from luoshi_web.plans.pages import PageShown, has_pages, page_shown
from luoshi_web.plans.permissions import keeps_plan, settles_plan
from luoshi_web.plans.sheet import Block, blocks_of
from luoshi_web.plans.stripe import is_beyond, narrow_stripe, wide_stripe
from luoshi_web.plans.trust import WORDS, trust_of
from luoshi_web.plans.views.pages import page_asked, shows_pages
from luoshi_web.plans.views.toast import taken
from luoshi_web.shell.numbers import number_in

RUNNING = (Stage.WAITING, Stage.READING, Stage.EXTRACTING)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document that was read, with its blocks. has_pages: it can be shown page by page; page: shown so."""

    document: Document
    blocks: list[Block]
    has_pages: bool
    page: PageShown | None

    @property
    def has_table(self) -> bool:
        """Whether it needs the whole width."""
        return any(block.look == "table" for block in self.blocks)


@acting_required
def detail(request: ActingRequest, pk: int) -> HttpResponse:
    """The desk of one plan; `?at=` opens a segment's card, `?all=1` gives each segment one."""
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    shown = desk(
        request.acting,
        plan,
        at=number_in(request.GET.get("at")),
        everything="all" in request.GET,
        by_page=shows_pages(request),
        page=page_asked(request),
    )
    response = render(request, "plans/detail.html", {**shown, "toast": taken(request, plan.pk)})
    if shown["running"]:  # the page is loaded anew once the reading ends, and what it said must stay
        get_messages(request).used = False  # type: ignore[union-attr]  # of a storage, which it always is
    return response


def desk(  # noqa: PLR0913  # each is a choice of who looks
    acting: Acting,
    plan: Plan,
    *,
    at: int = 0,
    everything: bool = False,
    refused: Card | None = None,
    by_page: bool = False,
    page: int = 0,
) -> dict[str, Any]:
    """What the desk shows. at: the segment whose card is open, else the first open one.

    refused: a card that shows what was typed, and why it was not taken. by_page: pages are shown where
    there are any, else the text; page: the number of one, instead of that of the open card.
    """
    documents = documents_shown(plan)
    ready = [one for one in documents if one.stage == Stage.READY]
    segments = segments_of(plan)
    by_document: dict[int, list[Segment]] = {}
    for segment in segments:
        by_document.setdefault(segment.document_id, []).append(segment)
    shown = _with_card(segments, everything=everything, at=at)
    opened = _opened(shown, at)
    cards = {one.pk: _card(plan, one, whole=one.pk == opened) for one in shown}
    if refused:
        cards[refused.segment.pk] = refused
    may_settle = settles_plan(acting, plan)
    headings = below_headings(segments) if may_settle else {}
    for one in segments:  # what a template finds beside the sentence
        one.card, one.below = cards.get(one.pk), headings.get(one.pk)  # type: ignore[attr-defined]
        one.trust = trust_of(one)  # type: ignore[attr-defined]
    return {
        "plan": plan,
        "notes": notes_said(acting, plan),
        "documents": documents,
        "sheets": [
            _sheet(one, by_document.get(one.pk, []), opened, page if by_page else None) for one in ready
        ],
        "by_page": by_page,
        "any_pages": any(has_pages(one) for one in ready),
        "at": opened,
        "running": [one for one in documents if one.stage in RUNNING],
        "failed": [one for one in documents if one.stage == Stage.FAILED],
        "may_settle": may_settle,
        "may_restore": plan.withdrawn_at is not None and keeps_plan(acting, plan),
        "whole_year": _whole_year(plan),
        "year_needed": _year_needed(plan, segments),
        "duty_choices": duty_choices(plan) if may_settle else [],
        **account_shown(segments),
    }


def _sheet(document: Document, segments: list[Segment], at: int, page: int | None) -> Sheet:
    """page: the number of the one that is shown, 0 for that of the segment `at`; None for the text alone."""
    shown = None if page is None else page_shown(document, segments, at=at, number=page)
    return Sheet(document, blocks_of(document.text, segments), has_pages(document), shown)


def documents_shown(plan: Plan) -> list[Document]:
    """The documents of a plan in their order."""
    return list(plan.documents.select_related("file", "typed_by").order_by("pk"))


def segments_of(plan: Plan) -> list[Segment]:
    """All segments of a plan, each with its settlement in force, in a fixed number of queries."""
    held = (
        Settlement.objects.filter(undone_at=None)
        .select_related("by", "duty")
        .prefetch_related("duty__cadences")
    )
    return list(
        Segment.objects.filter(document__plan=plan)
        .order_by("document_id", "index")
        .prefetch_related(Prefetch("settlements", queryset=held, to_attr="held"), live_sources())
    )


def account_shown(segments: list[Segment]) -> dict[str, Any]:
    """The account of all sentences, in numbers and as the stripe."""
    unsettled = [one for one in segments if one.fate in queries.UNSETTLED]
    kinds: list[tuple[Any, str, str, list[Segment]]] = [
        (words, "open", trust, [one for one in unsettled if trust_of(one) == trust and not is_beyond(one)])
        for trust, words in WORDS.items()
    ]
    kinds.append(
        (_("范围外，还没看过"), "out-of-scope", "sure", [one for one in unsettled if is_beyond(one)])
    )
    for fate, words in (
        ("duty", _("任务")),
        ("merged", _("已并入")),
        ("set-aside", _("已搁置")),
        ("out-of-scope", _("范围外")),
        ("context", _("背景")),
    ):
        kinds.append((words, fate, "sure", [one for one in segments if one.fate == fate]))
    return {
        "account": {
            "total": len(segments),
            "settled": len(segments) - len(unsettled),
            "left": len(unsettled),
        },
        "kinds": [
            {"words": words, "fate": fate, "trust": trust, "count": len(held), "first": held[0].pk}
            for words, fate, trust, held in kinds
            if held
        ],
        "wide": wide_stripe(segments),
        "narrow": narrow_stripe(segments),
    }


def _with_card(segments: list[Segment], *, everything: bool, at: int) -> list[Segment]:
    """The sentences that ask or asked for a decision."""
    return [
        one
        for one in segments
        if everything or one.pk == at or one.held or one.fate != Fate.CONTEXT  # type: ignore[attr-defined]  # prefetched
    ]


def _opened(segments: list[Segment], at: int) -> int:
    """The segment whose card is open: `at`, else the first that waits; 0 for none."""
    waiting = (one.pk for one in segments if one.fate in queries.UNSETTLED)
    return at if any(one.pk == at for one in segments) else next(waiting, 0)


def _card(plan: Plan, segment: Segment, *, whole: bool) -> Card:
    """whole: it is open; what a closed one holds is fetched once it is opened."""
    held = segment.held  # type: ignore[attr-defined]  # prefetched
    card = card_of(plan, segment, held[-1] if held else None, whole=whole)
    card.open = whole
    return card


def _whole_year(plan: Plan) -> bool:
    """Whether the Frame is one calendar year, which is told by its number alone."""
    start, end = plan.start, plan.end
    if start is None or end is None or start.year != end.year:
        return False
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _year_needed(plan: Plan, segments: list[Segment]) -> int:
    """How many dates of open proposals wait for a year."""
    if plan.year is not None:
        return 0
    return sum(
        bool(cadence["year_unknown"])
        for one in segments
        if one.fate != "context"
        for cadence in (one.proposal or {}).get("cadences", ())
    )


def duty_choices(plan: Plan) -> list[tuple[int, str]]:
    """The duties into which a sentence may be merged: number and words."""
    return list(plan.duties.filter(withdrawn_at=None).order_by("number").values_list("number", "words"))
