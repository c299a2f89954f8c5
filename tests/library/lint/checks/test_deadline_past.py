"""A plan does not ask for what was due before it went out."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.lint.checks import deadline_past
from tests.library.lint.marking import marked

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n{}\n"
ISSUED = date(2026, 3, 5)

FINDS = [
    ("各村要在2月底前上报。", ["2月底前"]),
    ("各村要在2025年6月30日前上报。", ["2025年6月30日前"]),
    ("各村要在2025年6月30日前上报完成的情况。", ["2025年6月30日前"]),
    ("对2024年底前建成的水库，各村要在2025年10月底前检查。", ["2025年10月底前"]),
    ("县财政局2月上旬拨付资金。", ["2月上旬"]),
    ("县财政局要自2026年1月1日起至2月20日巡查河道。", ["2026年1月1日起至2月20日"]),
    ("各村1月10日至20日集中整治河道。", ["1月10日至20日"]),
    ("县水利局1月完成招标，6月底前开工。", ["1月"]),
    ("县统计局要汇总2025年数据，2月底前报送。", ["2月底前"]),
    ("各村2月上旬报送隐患数据。", ["2月上旬"]),
]

LEAVES = [
    "各村要在3月5日前上报。",
    "各村要在6月底前上报。",
    "县财政局3月上旬拨付资金。",
    "县财政局要自2026年1月1日起至3月20日巡查河道。",
    "各村要统计2025年1月1日至12月31日的用水量。",
    "各村要汇总2025年1月至12月用水情况。",
    "11月至次年2月各村要巡查河道。",
    "一季度各村要完成整治。",
    "各村要每月5日前上报。",
    "2025年6月底前已完成整治。",
    "对2024年底前建成的水库要进行检查。",  # which, not by when
    "（一）对2024年底前建成投用的水库要进行检查。",
    "各村要登记2025年6月30日前购置的灭火器。",
    "凡2023年年底前已投入使用的电梯，各村要逐台检验。",
    "各村要为2025年底前年满80周岁的老人办理补贴。",
    "县统计局汇总2025年1月至12月数据，4月底前报送。",
    "县住建局对2025年6月排查出的隐患，7月底前完成整改。",
    "县统计局5月底前发布1月份数据。",
    "县统计局5月底前公布1月水质监测结果。",
    "县财政局2月份用电数据6月底前上报。",
    "各村要按2月底的台账整改。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(deadline_past, DRAFT.format(text), issued=ISSUED) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(deadline_past, DRAFT.format(text), issued=ISSUED) == []


def test_without_a_day_of_issue_nothing_is_said() -> None:
    assert marked(deadline_past, DRAFT.format(FINDS[0][0])) == []
