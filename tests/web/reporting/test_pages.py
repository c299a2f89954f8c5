"""The pages: who opens them, what they say, that paper and page agree, and how many queries they take."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from docx.oxml.ns import qn
from pytest_django import DjangoAssertNumQueries

from luoshi_web.reporting.domain import sign_off
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries import DEFINITIONS
from tests.web.cast import SignedIn
from tests.web.reporting.year import EXPECTED, HalfYear

PAGES = ("detail", "docx")
SEES = {"clerk", "head", "checker", "leader", "auditor", "water_head", "water_clerk"}
PEOPLE = (*sorted(SEES), "administrator", "emergency_head", "qingshi_clerk", "outside_head", "outside_clerk")


def page_of(client: Client, name: str, *args: object, status: int = 200) -> str:
    response = client.get(reverse(f"reporting:{name}", args=args))
    assert response.status_code == status
    return response.content.decode()


def numbers_of(page: str, report: Report) -> dict[str, int]:
    lead = page.split('<section class="report-group"', maxsplit=1)[0]
    address = reverse("reporting:figure", args=(report.pk, "KEY")).replace("KEY", r"([\w-]+)")
    found = re.findall(rf'href="{address}">(\d+)</a>', lead)
    return {key: int(number) for key, number in found}


@pytest.mark.parametrize("who", PEOPLE)
def test_each_role_opens_what_it_sees(half_year: HalfYear, as_: SignedIn, who: str) -> None:
    """A bureau's report: page, number, letter and list; for others it is not there."""
    report = half_year.of_unit(half_year.cast.water)
    client = as_(getattr(half_year.cast, who))
    status = 200 if who in SEES else 404
    for name in PAGES:
        assert client.get(reverse(f"reporting:{name}", args=(report.pk,))).status_code == status
    assert client.get(reverse("reporting:figure", args=(report.pk, "due"))).status_code == status
    listed = client.get(reverse("reporting:list"))
    assert listed.status_code == (404 if who == "administrator" else 200)
    assert (report.title in listed.content.decode()) is (who in SEES)
    may = who in ("clerk", "head", "leader") or who.endswith(("_head", "_clerk"))
    assert client.get(reverse("reporting:new")).status_code == (200 if may else 404)


def test_nobody_without_an_account(half_year: HalfYear, client: Client) -> None:
    report = half_year.of_plan()
    assert client.get(reverse("reporting:detail", args=(report.pk,))).status_code == 302


def test_the_page_tells_each_figure_that_has_a_list(half_year: HalfYear, as_: SignedIn) -> None:
    report = half_year.of_plan()
    page = page_of(as_(half_year.cast.leader), "detail", report.pk)
    assert numbers_of(page, report) == EXPECTED
    assert "首次期限2026年6月15日，有效期限2026年7月10日" in page
    assert "首次期限2026年3月31日，没有延期" in page
    assert "%" not in page.split('<main id="main"')[1].split("</main>")[0]


def test_a_figure_without_rows_is_not_told(half_year: HalfYear, as_: SignedIn) -> None:
    report = half_year.of_unit(half_year.cast.housing)
    page = page_of(as_(half_year.cast.leader), "detail", report.pk)
    assert numbers_of(page, report) == {"support": 1}


@pytest.mark.parametrize("name", list(EXPECTED))
def test_each_number_opens_as_many_rows(half_year: HalfYear, as_: SignedIn, name: str) -> None:
    report = half_year.of_plan()
    page = page_of(as_(half_year.cast.auditor), "figure", report.pk, name)
    assert page.count('<li class="report-row"') == EXPECTED[name]
    assert DEFINITIONS[name].sentence("zh") in page


def test_a_list_shows_evidence_in_the_words_of_who_did_it(half_year: HalfYear, as_: SignedIn) -> None:
    report = half_year.of_plan()
    page = page_of(as_(half_year.cast.leader), "figure", report.pk, "kept")
    assert "“办了in_time”" in page
    assert "in_time.txt" in page
    assert "杨青" not in page  # a report never names who entered it


def test_a_duty_s_part_of_a_list(half_year: HalfYear, as_: SignedIn) -> None:
    report = half_year.of_plan()
    address = reverse("reporting:figure", args=(report.pk, "due"))
    page = as_(half_year.cast.leader).get(f"{address}?duty={half_year.in_time.duty_id}").content.decode()
    assert page.count('<li class="report-row"') == 1


def test_an_unknown_figure_is_not_there(half_year: HalfYear, as_: SignedIn) -> None:
    report = half_year.of_plan()
    page_of(as_(half_year.cast.leader), "figure", report.pk, "rank", status=404)
    page_of(as_(half_year.cast.leader), "figure", report.pk, "unit-1-late", status=404)


def test_drawing_up_and_signing_by_the_pages(half_year: HalfYear, as_: SignedIn) -> None:
    cast = half_year.cast
    told = {"unit": cast.water.pk, "span": "first", "year": 2026, "as_of": "2026-06-30"}
    response = as_(cast.water_clerk).post(reverse("reporting:new"), told)
    report = Report.objects.get()
    assert response["Location"] == reverse("reporting:detail", args=(report.pk,))
    assert report.title == "云溪县水利局2026年上半年计划落实情况报告"

    address = reverse("reporting:sign", args=(report.pk,))
    assert "签发，冻结数据" not in page_of(as_(cast.water_clerk), "detail", report.pk)
    assert as_(cast.water_clerk).post(address, {"version": 1}).status_code == 422
    assert as_(cast.water_head).get(address).status_code == 405
    assert as_(cast.water_head).post(address, {"version": 7}).status_code == 422
    assert as_(cast.emergency_head).post(address, {"version": 1}).status_code == 404
    assert as_(cast.water_head).post(address, {"version": 1}).status_code == 302
    page = page_of(as_(cast.water_head), "detail", report.pk)
    assert "与签发时相符" in page
    assert "签发，冻结数据" not in page


@pytest.mark.parametrize(
    "wrong",
    [{}, {"unit": "county", "plan": "plan"}, {"unit": "outside"}, {"unit": "county", "as_of": "2026-12-31"}],
)
def test_what_is_no_report_is_refused_with_a_sentence(
    half_year: HalfYear, as_: SignedIn, wrong: dict[str, str]
) -> None:
    keys = {
        "county": half_year.cast.county.pk,
        "outside": half_year.cast.outside.pk,
        "plan": half_year.desk.plan.pk,
    }
    told = {"span": "first", "year": 2026, "as_of": "2026-06-30"}
    told |= {name: keys.get(value, value) for name, value in wrong.items()}
    response = as_(half_year.cast.clerk).post(reverse("reporting:new"), told)
    assert response.status_code == 422
    assert 'class="summary"' in response.content.decode()
    assert not Report.objects.exists()


@pytest.mark.parametrize("signed", [False, True])
def test_paper_and_page_say_the_same_numbers(half_year: HalfYear, as_: SignedIn, *, signed: bool) -> None:
    report, client = half_year.of_plan(), as_(half_year.cast.leader)
    if signed:
        sign_off(half_year.cast.leader, report)
    page = numbers_of(page_of(client, "detail", report.pk), report)
    response = client.get(reverse("reporting:docx", args=(report.pk,)))
    assert "filename*=utf-8''" in response["Content-Disposition"]
    document = Document(BytesIO(response.content))
    titles = {}
    for paragraph in document.paragraphs:
        found = re.fullmatch(r"(\D+?)(\d+)[期项次]", paragraph.text)
        if found:
            titles[found[1]] = int(found[2])
    names = {one.title_zh: name for name, one in DEFINITIONS.items()}
    assert {names[title]: number for title, number in titles.items()} == page == EXPECTED
    lists = [table for table in document.tables if table.rows[0].cells[0].text == "序号"]
    assert [len(table.rows) - 1 for table in lists] == list(EXPECTED.values())
    anchors = {one.get(qn("w:anchor")) for one in document.element.body.iter(qn("w:hyperlink"))}
    marks = {one.get(qn("w:name")) for one in document.element.body.iter(qn("w:bookmarkStart"))}
    assert anchors == marks
    assert ("草稿" in "".join(one.text for one in document.paragraphs)) is not signed


def test_a_signed_letter_has_equal_bytes(half_year: HalfYear, as_: SignedIn) -> None:
    report, client = half_year.of_plan(), as_(half_year.cast.leader)
    sign_off(half_year.cast.leader, report)
    address = reverse("reporting:docx", args=(report.pk,))
    first = client.get(address).content
    half_year.give(half_year.cast.water)
    half_year.desk.on(2026, 9, 1)
    assert client.get(address).content == first


def test_queries_do_not_grow_with_the_rows(
    half_year: HalfYear, as_: SignedIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    report, client = half_year.of_plan(), as_(half_year.cast.leader)
    for _more in range(10):
        half_year.give(half_year.cast.water)
    with django_assert_max_num_queries(24):
        page_of(client, "detail", report.pk)
    with django_assert_max_num_queries(30):
        page_of(client, "figure", report.pk, "due")
    with django_assert_max_num_queries(24):
        client.get(reverse("reporting:docx", args=(report.pk,)))
    with django_assert_max_num_queries(14):
        page_of(client, "list")


def test_words_of_people_stay_words(half_year: HalfYear, as_: SignedIn) -> None:
    duty = half_year.in_time.duty
    duty.words = '<b hx-get="/x">x</b>'
    duty.save()
    report = half_year.of_plan()
    page = page_of(as_(half_year.cast.leader), "detail", report.pk)
    assert "<b hx-get" not in page


def test_searching_finds_by_title_unit_and_plan_in_the_own_tree(half_year: HalfYear, as_: SignedIn) -> None:
    of_plan, of_unit = half_year.of_plan(), half_year.of_unit(half_year.cast.water)

    def found(who: str, words: str) -> set[str]:
        client = as_(getattr(half_year.cast, who))
        page = client.get(reverse("reporting:list"), {"q": words}).content.decode()
        assert f'value="{words}"' in page
        return {one.title for one in (of_plan, of_unit) if f">{one.title}</a>" in page}

    assert found("clerk", of_unit.title) == {of_unit.title}
    assert found("clerk", "水利") == {of_unit.title}
    assert found("clerk", half_year.desk.plan.title) == {of_plan.title}
    assert found("clerk", "没有这样的") == set()
    assert found("water_head", "报告") <= {of_unit.title}
    assert found("outside_head", "水利") == set()
    page = as_(half_year.cast.clerk).get(reverse("reporting:list"), {"q": "没有这样的"}).content.decode()
    assert "没有找到“没有这样的”。" in page


def test_units_are_chosen_in_the_order_of_the_tree_and_plans_of_units_one_reports_for(
    half_year: HalfYear, as_: SignedIn
) -> None:
    from luoshi_web.organisation.queries import unit_tree  # noqa: PLC0415  # the order that is promised

    cast = half_year.cast
    page = page_of(as_(cast.clerk), "new")
    select = page.split('name="unit"')[1].split("</select>")[0]
    shown = [int(value) for value in re.findall(r'value="(\d+)"', select)]
    assert shown == [unit.pk for unit in unit_tree(cast.county)]
    assert "\u3000县水利局" in select
    water = page_of(as_(cast.water_head), "new")
    select = water.split('name="plan"')[1].split("</select>")[0]
    assert not re.findall(r'value="\d+"', select)  # the county's is read (decision 32), not reported


def test_a_number_of_any_length_is_no_error(half_year: HalfYear, as_: SignedIn) -> None:
    report, nines = half_year.of_plan(), "9" * 4400
    client = as_(half_year.desk.cast.head)
    assert client.get(reverse("reporting:new"), {"unit": nines}).status_code == 200
    assert (
        client.get(reverse("reporting:figure", args=(report.pk, "due")), {"duty": nines}).status_code == 200
    )
    signed = client.post(reverse("reporting:sign", args=(report.pk,)), {"version": nines})
    assert signed.status_code == 422
