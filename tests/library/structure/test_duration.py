"""The span that a title or an opening sentence says a plan runs."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence import Frame
from luoshi.structure.duration import opening_span, title_span
from luoshi.structure.letter import fill_frame, guess_frame
from tests.library.structure.plans import outline


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("青溪镇农村环境整治三年行动方案（2026—2028年）", 2026, 2028),
        ("青溪镇农村环境整治三年行动方案（2026-2028）", 2026, 2028),
        ("松坪县“十五五”养老服务规划(2026—2030年)", 2026, 2030),
        ("松坪县2026年至2028年工作规划", 2026, 2028),
        ("松坪县2026——2028年度工作规划", 2026, 2028),
        ("松坪县河道整治2026～2028三年行动", 2026, 2028),
        ("关于印发《河道整治三年行动方案（2026—2028年）》的通知", 2026, 2028),
    ],
)
def test_a_title_tells_its_years(title: str, first: int, last: int) -> None:
    assert title_span(title) == (date(first, 1, 1), date(last, 12, 31))


@pytest.mark.parametrize(
    "title",
    [
        "2025年工作总结及2026年计划",
        "松坪县2026年工作要点",
        "2021—2025年工作总结",
        "落实《松坪县2021—2025年规划》实施方案",
        "松坪县“十四五”规划（2021—2025年）2026年工作要点",
        "三年行动方案（2028—2026年）",
        "三年行动方案（2026—2026年）",
        "松坪小学2025—2026学年第一学期工作计划",
        "松坪县2025—2026年度供暖工作方案",
        "松坪县2025—2026年冬春火灾防控方案",
        "松坪县国土空间远景（2000—2050年）",
        "松政办发〔2026〕3号",
        "松坪县2026年—2028年、2029—2030年分期方案",
    ],
)
def test_a_title_tells_no_span(title: str) -> None:
    assert title_span(title) is None


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        (
            "经研究，决定于2026年4月1日至7月10日（在全院）开展医疗收费专项整治。",
            date(2026, 4, 1),
            date(2026, 7, 10),
        ),
        ("自2026年4月至12月，在全县组织开展排查。", date(2026, 4, 1), date(2026, 12, 31)),
        (
            "决定从2025年11月1日起至2026年3月31日止，在全县开展冬春攻坚。",
            date(2025, 11, 1),
            date(2026, 3, 31),
        ),
        ("定于2026年4月1日至10日集中整治。", date(2026, 4, 1), date(2026, 4, 10)),
    ],
)
def test_an_opening_sentence_tells_its_days(sentence: str, start: date, end: date) -> None:
    assert opening_span(sentence) == (start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年4月1日至7月10日，县水利局开展了河道检查。",
        "自2025年1月至12月开展了两次检查。",
        "对2025年1月1日至12月31日开展的工作进行核查。",
        "对于2025年1月1日至3月31日开展检查的单位予以通报。",
        "自2025年1月至12月开展情况看，成效明显。",
        "决定于2026年7月10日至4月1日开展整治。",
        "决定于2026年2月30日至4月1日开展整治。",
        "为落实《2021—2025年规划》，制定本方案。",
        "决定于2026年4月1日开展检查。",
        "自2026年4月1日至7月10日为汛期。",
        "按照《自2026年4月1日至7月10日开展整治的通知》要求，制定本方案。",
    ],
)
def test_a_sentence_tells_no_days(sentence: str) -> None:
    assert opening_span(sentence) is None


WHOLE = (date(2026, 1, 1), date(2028, 12, 31))
DAYS = (date(2026, 4, 1), date(2026, 7, 10))
OPENING = "各科室：\n经研究，决定于2026年4月1日至7月10日在全院开展专项整治。\n"
ORDER = "一、要求\n各科室要自查。\n"


@pytest.mark.parametrize(
    ("text", "year", "span"),
    [
        ("三年行动方案\n（2026—2028年）\n为治理河道，制定本方案。\n" + ORDER, 2026, WHOLE),
        (
            "关于印发行动方案的通知\n各村：\n现印发给你们。\n青溪镇人民政府\n2025年12月5日\n青溪镇三年行动方案（2026—2028年）\n"
            + ORDER,
            2026,
            WHOLE,
        ),
        ("三年行动方案（2026—2028年）\n" + OPENING + ORDER, 2026, WHOLE),
        ("专项整治工作方案\n" + OPENING + ORDER, 2026, DAYS),
        ("2026年专项整治工作方案\n" + OPENING + ORDER, 2026, DAYS),
        ("2025年专项整治工作方案\n" + OPENING + ORDER, 2025, (None, None)),
        ("专项整治工作方案\n" + OPENING + ORDER + "松坪县医院\n2026年8月1日", 2026, (None, None)),
        ("专项整治工作方案\n" + OPENING + ORDER + "松坪县医院\n2025年12月30日", 2026, DAYS),
        (
            "工作方案\n一、步骤\n决定于2026年4月1日至7月10日开展专项整治。\n二、要求\n要自查。",
            None,
            (None, None),
        ),
        ("专项整治工作方案\n为落实《2021—2025年规划》，制定本方案。\n" + ORDER, None, (None, None)),
        (
            "2026年工作要点\n一、指标\n|指标|2021—2025年|2026—2028年|\n|---|---|---|\n|造林|3|5|\n",
            2026,
            (None, None),
        ),
    ],
)
def test_the_frame_of_a_document_has_its_span(
    text: str, year: int | None, span: tuple[date | None, date | None]
) -> None:
    frame = guess_frame(outline(text))
    assert (frame.year, (frame.start, frame.end)) == (year, span)


def test_what_was_given_stays() -> None:
    plan = outline("三年行动方案（2026—2028年）\n" + ORDER)
    assert fill_frame(Frame(year=2027), plan) == Frame(year=2027, start=WHOLE[0], end=WHOLE[1])
    assert fill_frame(Frame(year=2024), plan) == Frame(year=2024)
    half = Frame(year=2026, start=date(2026, 7, 1))
    assert fill_frame(half, plan) == half
