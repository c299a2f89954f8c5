"""Pages of a PDF or an OFD on the desk: the picture of one, and the one where a sentence stands."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from luoshi_web.files.serving import serve_picture
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import pages, queries
from luoshi_web.plans.models import Stage
from luoshi_web.plans.not_read import NotRead
from luoshi_web.shell.numbers import number_in
from luoshi_web.shell.words import lang

#: Whether one's desk shows pages instead of the text: kept with the session, told by `?pages=`.
_KEY = "plans.pages"


def shows_pages(request: ActingRequest) -> bool:
    """Whether this person's desk shows pages where a document has them."""
    chosen = request.GET.get("pages", "")
    if chosen in ("0", "1"):
        request.session[_KEY] = chosen == "1"
    return bool(request.session.get(_KEY))


def page_asked(request: ActingRequest) -> int:
    """The number of the page that the address names; 0 for none."""
    return number_in(request.GET.get("page"))


@require_GET
@acting_required
def page(request: ActingRequest, pk: int) -> HttpResponse:
    """A page by its number, `?page=`, or by a sentence on it, `?at=`, with the sentences marked."""
    documents = queries.visible_documents(request.acting).filter(stage=Stage.READY)
    document = get_object_or_404(documents, pk=pk)
    at = number_in(request.GET.get("at"))
    shown = pages.page_shown(
        document,
        list(document.segments.order_by("index")),
        at=at,
        number=page_asked(request),
    )
    if shown is None:
        raise Http404
    context = {"page": shown, "plan": document.plan, "at": str(at or "")}
    return render(request, "plans/parts/page.html", context)


@require_GET
@acting_required
def page_picture(request: ActingRequest, pk: int, number: int, width: int) -> HttpResponse:
    """What a page looks like, as an image."""
    documents = queries.visible_documents(request.acting).filter(stage=Stage.READY)
    document = get_object_or_404(documents, pk=pk)
    try:
        drawn = pages.picture(document, number, width)
    except NotRead as why:
        return HttpResponse(" ".join(why.texts[lang()]), status=422, content_type="text/plain; charset=utf-8")
    if drawn is None:
        raise Http404
    media_type, data = drawn
    return serve_picture(data, media_type)
