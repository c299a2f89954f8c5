"""The ledger as a workbook: the rows of the page, of the own tree alone, by the same filters."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from luoshi.cadence import Deadline, Quota
from luoshi_web.tracking.domain import sign
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import Desk

ADDRESS = "/ledger/ledger.xlsx"


def rows_of(client: Client, **asked: str | int) -> list[list[object]]:
    answer = client.get(reverse("tracking:ledger_file"), asked)
    assert answer.status_code == 200
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert ".xlsx" in answer["Content-Disposition"]
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def words_of(client: Client, **asked: str | int) -> list[tuple[object, object]]:
    """Duty and unit of each row."""
    return [(row[3], row[4]) for row in rows_of(client, **asked)[2:]]


@pytest.fixture
def ledger(desk: Desk, cast: Cast) -> Desk:
    june = desk.duty(Deadline("2026-06-30"))
    sign(cast.water_head, [desk.given(june, cast.water)])
    desk.given(desk.duty(Quota(1, None, "P3M")), cast.emergency)
    desk.given(desk.duty(), cast.qingshi)
    return desk


def test_a_row_has_both_dates_the_light_and_its_reason(ledger: Desk, cast: Cast, as_: SignedIn) -> None:
    ledger.on(2026, 7, 8)
    title, head, first, *_rest = rows_of(as_(cast.clerk))
    assert title[0] == "台账，截至 2026年7月8日 周三，3 项"
    told = dict(zip(head, first, strict=True))
    assert (told["任务"], told["单位"], told["主次"]) == ("任务1", "县水利局", "牵头")
    assert told["首次期限"] == told["有效期限"]
    assert str(told["首次期限"]) == "2026-06-30 00:00:00"
    assert told["状态"] == "逾期 8 天"
    assert "6月30日" in str(told["理由"])
    assert str(told["签收日期"]) == "2026-03-02 00:00:00"


def test_it_has_the_rows_of_the_page_for_each_role(ledger: Desk, cast: Cast, as_: SignedIn) -> None:
    del ledger
    whole = [("任务1", "县水利局"), ("任务2", "县应急管理局"), ("任务3", "青石镇")]
    for who in (cast.clerk, cast.checker, cast.leader, cast.auditor):
        assert words_of(as_(who)) == whole
    assert words_of(as_(cast.water_clerk)) == whole[:1]
    assert words_of(as_(cast.qingshi_head)) == whole[2:]
    for who in (cast.administrator, cast.outside_head, cast.shuangqiao_clerk):
        assert words_of(as_(who)) == []
    assert Client().get(ADDRESS).status_code == 302


def test_it_takes_the_filters_of_the_page(ledger: Desk, cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    assert words_of(client, q="任务2") == [("任务2", "县应急管理局")]
    assert words_of(client, unit=cast.towns.pk) == [("任务3", "青石镇")]
    assert words_of(client, state="none") == [("任务3", "青石镇")]
    assert words_of(client, due="2026-06-30") == [("任务1", "县水利局"), ("任务2", "县应急管理局")]
    assert words_of(as_(cast.water_clerk), unit=cast.qingshi.pk) == []
    ledger.on(2026, 7, 8)
    past = rows_of(client, q="任务1", day="2026-05-04")
    assert "5月4日" in str(past[0][0])
    assert [row[9] for row in past[2:]] == ["如期"]
    page = client.get(reverse("tracking:ledger"), {"q": "任务2", "page": "1"}).content.decode()
    assert f'href="{ADDRESS}?q=%E4%BB%BB%E5%8A%A12" download' in page


def test_words_are_never_formulas(ledger: Desk, cast: Cast, as_: SignedIn) -> None:
    evil = ledger.duty()
    evil.words = '=HYPERLINK("http://x")'
    evil.save()
    ledger.given(evil, cast.water)
    answer = as_(cast.water_clerk).get(ADDRESS)
    cell = load_workbook(BytesIO(answer.content)).worksheets[0].cell(4, 4)
    assert (cell.value, cell.data_type) == (evil.words, "s")


def test_it_asks_as_often_for_three_rows_as_for_nine(ledger: Desk, cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        return len(queries)

    asked()
    before = asked()
    for _more in range(6):
        ledger.given(ledger.duty(Deadline("2026-06-30")), cast.water)
    assert asked() == before
