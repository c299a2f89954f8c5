"""Pages on the desk: what they look like, where sentences stand on them, and who may see them."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.urls import reverse
from lxml import etree
from PIL import Image

from luoshi.source import Box
from luoshi_web.files.queries import derived_path
from luoshi_web.plans import pages, reader_files
from luoshi_web.plans.domain import take_in
from luoshi_web.plans.models import Plan
from luoshi_web.plans.not_read import NotRead
from luoshi_web.plans.pages import PageShown, page_shown
from luoshi_web.plans.reader_process import Bounds
from tests.library.reading.pdf_words import words_under
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import SHORT, read_all, segment, taken_in
from tests.web.plans.paged import FIRST, LAST, as_ofd, as_pdf

Made = Callable[[], bytes]
BOTH = pytest.mark.parametrize(("name", "made"), [("计划.pdf", as_pdf), ("计划.ofd", as_ofd)])


def paged(cast: Cast, name: str, made: Made) -> Plan:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[(name, made())])
    read_all(plan)
    return plan


def shown(plan: Plan, words: str = "", number: int = 0) -> PageShown | None:
    document = plan.documents.get()
    at = segment(plan, words).pk if words else 0
    return page_shown(document, list(document.segments.order_by("index")), at=at, number=number)


@BOTH
def test_every_sentence_knows_its_place(cast: Cast, name: str, made: Made) -> None:
    document = paged(cast, name, made).documents.get()
    assert len(document.pages) == 2
    for one in document.segments.all():
        assert one.boxes
        for page, left, top, right, bottom in one.boxes:
            width, height = document.pages[page - 1]
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= height


def test_the_words_of_a_sentence_stand_in_its_boxes(cast: Cast) -> None:
    plan = paged(cast, "计划.pdf", as_pdf)
    for words in (FIRST, LAST):
        one = segment(plan, words[:10])
        assert "".join(words_under(as_pdf(), Box(*box)) for box in one.boxes) == words


@BOTH
def test_the_page_follows_the_sentence_and_marks_it(cast: Cast, name: str, made: Made) -> None:
    plan = paged(cast, name, made)
    first, last = shown(plan, FIRST[:10]), shown(plan, LAST[:10])
    assert first is not None
    assert last is not None
    assert (first.number, first.count, first.before, first.after) == (1, 2, 0, 2)
    assert (last.number, last.before, last.after) == (2, 1, 0)
    for page in (first, last):
        assert [mark.here for mark in page.marks] == [False] * (len(page.marks) - 1) + [True]
    assert {one.segment.pk for one in first.marks} | {one.segment.pk for one in last.marks} == set(
        plan.documents.get().segments.values_list("pk", flat=True)
    )
    turned = shown(plan, LAST[:10], number=1)
    assert turned is not None
    assert (turned.number, turned.elsewhere) == (1, [2])
    assert shown(plan, number=3) is None


def test_a_text_and_what_was_read_before_pages_were_kept_have_none(cast: Cast) -> None:
    assert shown(taken_in(cast.clerk, text=SHORT)) is None
    plan = paged(cast, "计划.pdf", as_pdf)
    plan.documents.update(pages=[])
    assert shown(plan) is None


@pytest.mark.parametrize("width", [720, 1200])
def test_a_page_of_a_pdf_is_drawn_once_for_each_width(
    cast: Cast, as_: SignedIn, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    document = paged(cast, "计划.pdf", as_pdf).documents.get()
    address = reverse("plans:page_picture", args=(document.pk, 2, width))
    answer = as_(cast.clerk).get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert Image.open(BytesIO(answer.content)).width == width
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox; img-src data:"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    monkeypatch.setattr(reader_files, "draw", None)  # not asked again
    assert as_(cast.clerk).get(address).content == answer.content


def test_a_page_of_an_ofd_is_a_drawing_that_runs_nothing(cast: Cast, as_: SignedIn) -> None:
    document = paged(cast, "计划.ofd", as_ofd).documents.get()
    answer = as_(cast.clerk).get(reverse("plans:page_picture", args=(document.pk, 1, 1200)))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert "sandbox" in answer["Content-Security-Policy"]
    names = {etree.QName(node).localname for node in etree.fromstring(answer.content).iter()}
    assert not names & {"script", "foreignObject", "a", "style"}


@BOTH
def test_pages_are_for_those_who_read_the_plan(cast: Cast, as_: SignedIn, name: str, made: Made) -> None:
    document = paged(cast, name, made).documents.get()
    addresses = [
        reverse("plans:page_picture", args=(document.pk, 1, 1200)),
        reverse("plans:page", args=(document.pk,)),
    ]
    for who, status in (
        (cast.clerk, 200),
        (cast.checker, 200),
        (cast.auditor, 200),
        (cast.administrator, 404),
        (cast.water_clerk, 404),
        (cast.outside_clerk, 404),
    ):
        assert [as_(who).get(address).status_code for address in addresses] == [status, status]


@pytest.mark.parametrize(("number", "width"), [(0, 720), (3, 720), (1, 100), (1, 4000)])
def test_what_is_no_page_is_not_found(cast: Cast, as_: SignedIn, number: int, width: int) -> None:
    document = paged(cast, "计划.pdf", as_pdf).documents.get()
    address = reverse("plans:page_picture", args=(document.pk, number, width))
    assert as_(cast.clerk).get(address).status_code == 404
    assert as_(cast.clerk).get(reverse("plans:page", args=(document.pk,)), {"page": "3"}).status_code == 404


def test_a_page_that_cannot_be_drawn_says_so_and_is_not_kept(
    cast: Cast, as_: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = paged(cast, "计划.pdf", as_pdf).documents.get()
    assert document.file is not None
    kept = derived_path(document.file, "page-1-720-pdf-1.png")
    kept.unlink(missing_ok=True)
    kept.parent.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(reader_files, "WAITING", Bounds(memory=1 << 20))
    answer = as_(cast.clerk).get(reverse("plans:page_picture", args=(document.pk, 1, 720)))
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("text/plain")
    assert "再试一次" in answer.content.decode() or "再读一次" in answer.content.decode()
    assert not kept.exists()


def test_the_reader_refuses_to_draw_what_has_no_pages() -> None:
    with pytest.raises(NotRead) as caught:
        reader_files.draw(SHORT.encode(), "计划.txt", 1, 720)
    assert caught.value.code == "BadCall"


def test_the_desk_shows_the_page_where_the_text_stood_until_told_otherwise(cast: Cast, as_: SignedIn) -> None:
    plan = paged(cast, "计划.pdf", as_pdf)
    client = as_(cast.clerk)
    desk = reverse("plans:detail", args=(plan.pk,))
    plain = client.get(desk).content.decode()
    assert "看版面" in plain
    assert "page-view" not in plain
    last = segment(plan, LAST[:10])
    page = client.get(desk, {"pages": "1", "at": str(last.pk)}).content.decode()
    document = plan.documents.get()
    assert 'alt="计划.pdf 第 2 页的样子，共 2 页"' in page
    assert re.search(rf'class="mark-of here"[^>]* data-jump="{last.pk}"', page)
    assert f"{reverse('plans:page_picture', args=(document.pk, 2, 1200))} 1200w" in page
    assert "style=" not in page
    assert "page-view" in client.get(desk).content.decode()  # it is remembered
    assert "第 1 页，共 2 页" in client.get(desk, {"page": "1"}).content.decode()
    assert "page-view" not in client.get(desk, {"pages": "0"}).content.decode()


def test_a_text_has_no_switch(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    page = as_(cast.clerk).get(reverse("plans:detail", args=(plan.pk,)), {"pages": "1"}).content.decode()
    assert "看版面" not in page
    assert "page-view" not in page


def test_a_sentence_without_a_place_says_so(cast: Cast, as_: SignedIn) -> None:
    plan = paged(cast, "计划.pdf", as_pdf)
    one = segment(plan, FIRST[:10])
    one.boxes = []
    one.save()
    found = shown(plan, FIRST[:10])
    assert found is not None
    assert (found.lost, found.number) == (True, 1)
    address = reverse("plans:page", args=(plan.documents.get().pk,))
    assert "没有读出来" in as_(cast.clerk).get(address, {"at": one.pk}).content.decode()


def test_the_names_of_kept_pictures_are_those_of_pages(cast: Cast) -> None:
    document = paged(cast, "计划.ofd", as_ofd).documents.get()
    drawn = pages.picture(document, 1, 1200)
    assert drawn is not None
    assert document.file is not None
    assert derived_path(document.file, "page-1-1200-ofd-1.svg").read_bytes() == drawn[1]
