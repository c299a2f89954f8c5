from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account import burden
from luoshi.account.asks import AskKind, Count, asks_of
from tests.library.extraction.reading import plan_of

Told = list[tuple[AskKind, Count, Fraction | None]]


def asked(text: str) -> Told:
    extraction = plan_of(text)
    return [(a.kind, a.count, a.times) for p in extraction.proposals for a in asks_of(extraction, p)]


@pytest.mark.parametrize(
    ("sentence", "kind", "times"),
    [
        ("各村每月召开1次养老工作例会。", AskKind.MEETING, 12),
        ("各村每季度召开养老工作座谈会。", AskKind.MEETING, 4),
        ("各村每半年报送1次养老工作情况。", AskKind.REPORT, 2),
        ("各村每周更新高龄老人台账。", AskKind.FORM, 52),
        ("各村每年填报1次统计表。", AskKind.FORM, 1),
        ("镇民政办公室每旬巡查1次敬老院。", AskKind.INSPECTION, 36),
        ("镇民政办公室每年至少组织2次护理员培训。", AskKind.TRAINING, 2),
    ],
)
def test_a_quota_is_counted_by_the_year(sentence: str, kind: AskKind, times: int) -> None:
    assert asked(sentence) == [(kind, Count.YEARLY, Fraction(times))]


@pytest.mark.parametrize(
    ("sentence", "count", "times"),
    [
        ("各村应当于6月底前报送自评材料。", Count.ONCE, Fraction(1)),
        ("各村应当在事故发生后2小时内上报。", Count.BY_EVENT, None),
        ("各村要定期上报巡河数据。", Count.VAGUE, None),
        ("各村要上报巡河数据。", Count.UNTOLD, None),
    ],
)
def test_what_has_no_number_is_kept_apart(sentence: str, count: Count, times: Fraction | None) -> None:
    assert asked(sentence) == [(AskKind.REPORT, count, times)]


@pytest.mark.parametrize(
    "sentence",
    [
        "各村要布置会议室。",
        "各村要建设护理员培训基地。",
        "各村不得要求养老机构重复填报报表。",
        "鼓励各村召开座谈会。",
        "各村每年检查不得超过2次。",
        "镇卫生院要为老人提供健康检查。",
        "镇民政办公室要公布权责清单。",
        "去年各村召开例会12次。",
    ],
)
def test_what_asks_for_nothing_is_left_alone(sentence: str) -> None:
    assert asked(sentence) == []


def test_each_word_is_counted_by_the_clock_of_its_own_clause() -> None:
    assert asked("各村每月召开例会，每季度报送总结。") == [
        (AskKind.MEETING, Count.YEARLY, Fraction(12)),
        (AskKind.REPORT, Count.YEARLY, Fraction(4)),
    ]


def test_a_word_that_was_broken_over_two_pages_is_quoted_without_the_break() -> None:
    extraction = plan_of(
        "一、摸清底数。各村每季度向镇民政办公室书面报\n— 7 —\n送高龄老人情况。\n"
        "二、入户走访。各村每月走访独居老人。\n- 8 -\n三、结对帮扶。各村每月帮扶独居老人。\n"
    )
    (ask,) = (
        ask for p in extraction.proposals for ask in asks_of(extraction, p) if ask.kind is AskKind.REPORT
    )
    assert extraction.document.quote(ask.span) == "报送"
    assert extraction.document.quote(ask.clause) == "各村每季度向镇民政办公室书面报送高龄老人情况"


def test_a_clause_without_a_clock_follows_the_one_before() -> None:
    told = asked("各村每季度召开1次分析会，形成专题报告。")
    assert told[1] == (AskKind.REPORT, Count.YEARLY, Fraction(4))


def test_a_column_of_times_holds_for_the_whole_row() -> None:
    head = "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 频次 |\n|---|---|---|---|\n"
    assert asked(f"{head}| 1 | 召开养老工作例会 | 各村 | 每月一次 |\n") == [
        (AskKind.MEETING, Count.YEARLY, Fraction(12))
    ]


DRAFT = """关于养老工作的通知
一、各村每月召开养老工作例会，定期上报入住数据。
二、镇民政办公室牵头，各村配合，每季度督查1次敬老院伙食。
"""


def test_the_load_of_a_unit_leaves_out_what_it_only_supports() -> None:
    loads = {load.unit: load for load in burden(plan_of(DRAFT)).loads}
    assert set(loads) == {"各村", "镇民政办公室"}
    assert loads["各村"].times(AskKind.MEETING) == 12
    assert loads["各村"].of(AskKind.INSPECTION) == ()
    assert loads["镇民政办公室"].times(AskKind.INSPECTION) == 4
    assert [ask.times for ask in loads["各村"].of(AskKind.REPORT)] == [None]


def test_a_demand_of_nobody_is_told_under_no_name() -> None:
    (load,) = burden(plan_of("一、每月召开养老工作例会。\n")).loads
    assert load.unit == ""


def test_what_a_plan_in_force_asks_for_is_told_once_for_each_plan() -> None:
    force = plan_of("养老工作要点\n一、各村每月召开一次养老工作例会。\n二、各村每月召开一次防汛工作例会。\n")
    other = plan_of("防汛工作要点\n一、水利站每月上报雨量数据。\n")
    found = burden(plan_of(DRAFT), [force, other])
    assert [(o.ask.kind, o.plan, o.in_force.proposal.number) for o in found.overlaps] == [
        (AskKind.MEETING, 0, 1)
    ]
    assert found.overlaps[0].likeness >= 0.38


def test_nothing_is_weighed_where_nothing_is_asked() -> None:
    assert burden(plan_of("一、各村要修缮敬老院围墙。\n")).asks == ()
