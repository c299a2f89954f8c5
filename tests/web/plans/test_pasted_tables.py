"""A table pasted from Word or a workbook stands in its columns on the reading desk, no cell left out."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from lxml import html

from luoshi_web.plans.models import Segment
from luoshi_web.plans.wording import cells_of, proposed_words
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import taken_in

HEAD = ("序号", "任务", "责任单位", "时限")
ROWS = (("1", "修订应急预案", "办公室", "3月底前"), ("2", "更换水泵", "后勤科", "6月底前"))


def pasted(seam: str, *, drawn: bool = False) -> str:
    lines = (seam.join(cells) for cells in (HEAD, *ROWS))
    return "\n".join(("2026年防汛任务分解表", *(f"| {line} |" if drawn else line for line in lines), ""))


@pytest.mark.parametrize("text", [pasted("\t"), pasted("|"), pasted(" | "), pasted(" | ", drawn=True)])
def test_every_cell_has_its_column(cast: Cast, as_: SignedIn, text: str) -> None:
    plan = taken_in(cast.clerk, text=text)
    page: Any = html.document_fromstring(as_(cast.clerk).get(reverse("plans:detail", args=[plan.pk])).text)
    shown = [
        ["".join(cell.itertext()).strip() for cell in row.xpath(".//td | .//th")]
        for row in page.xpath("//table//tr[@id and starts-with(@id, 's')]")
    ]
    assert [list(cells) for cells in (HEAD, *ROWS)] == [cells for cells in shown if len(cells) > 1]


@pytest.mark.parametrize("text", [pasted("\t"), pasted(" | ", drawn=True)])
def test_every_cell_names_its_column_for_a_narrow_screen(cast: Cast, as_: SignedIn, text: str) -> None:
    plan = taken_in(cast.clerk, text=text)
    page: Any = html.document_fromstring(as_(cast.clerk).get(reverse("plans:detail", args=[plan.pk])).text)
    assert page.xpath("//table//td/@data-head") == list(HEAD) * len(ROWS)


@pytest.mark.parametrize("text", [pasted("\t"), pasted("|"), pasted(" | ", drawn=True)])
def test_the_words_of_the_duty_are_those_of_its_work(cast: Cast, text: str) -> None:
    plan = taken_in(cast.clerk, text=text)
    rows = Segment.objects.filter(document__plan=plan, kind="row").order_by("index")
    assert [proposed_words(row) for row in rows] == ["修订应急预案", "更换水泵"]


@pytest.mark.parametrize("nothing", ["/", "—", "无"])
def test_a_cell_that_says_nothing_is_no_word_of_the_duty(cast: Cast, nothing: str) -> None:
    cells = ("序号", "任务", "责任单位", "备注"), ("1", "修订应急预案", "办公室", nothing)
    text = "\n".join(("2026年防汛任务分解表", *("\t".join(row) for row in cells), ""))
    plan = taken_in(cast.clerk, text=text)
    row = Segment.objects.get(document__plan=plan, kind="row")
    assert proposed_words(row) == "修订应急预案"


@pytest.mark.parametrize("text", ["a|b", "| a | b |", "a\tb", "a ｜ b"])
def test_cells_are_parted_by_bars_and_tabs(text: str) -> None:
    assert cells_of(text) == ["a", "b"]
