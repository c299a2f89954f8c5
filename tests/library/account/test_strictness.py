from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account.strictness import Slack, hours, looser, slack_of, times_a_year
from luoshi.cadence import Limit, Quota, parse
from tests.library.extraction.reading import duty_in

CASES = [
    ("deadline 2026-06-30", "deadline 2026-06-30", None),
    ("deadline 2026-06-30", "deadline 2026-05-31", None),
    ("deadline 2026-06-30", "deadline 2026-07-01", Slack.LATER),
    ("deadline XXXX-06-30", "deadline XXXX-09-30", Slack.LATER),
    ("deadline XXXX-06-30", "deadline 2026-09-30", Slack.UNLIKE),
    ("deadline 2026-06-30", "window 2026-03-01/2026-06-30", None),
    ("window 2026-03-01/2026-06-30", "deadline 2026-07-31", Slack.LATER),
    ("deadline 2026-06-30", "vague", Slack.VAGUER),
    ("vague", "vague", None),
    ("vague", "deadline 2026-06-30", None),
    ("quota 1.. per P3M", "quota 1.. per P6M", Slack.FEWER),
    ("quota 1.. per P6M", "quota 1.. per P3M", None),
    ("quota 1.. per P3M", "quota 4.. per P1Y", Slack.COARSER),
    ("quota 4.. per P1Y", "quota 1.. per P3M", None),
    ("quota 1.. per P1M", "vague", Slack.VAGUER),
    ("quota 1.. per P1M", "deadline 2026-06-30", Slack.UNLIKE),
    ("quota ..4 per P1Y", "quota ..6 per P1Y", Slack.MORE),
    ("quota ..4 per P1Y", "quota 1..4 per P1Y", None),
    ("quota 1.. per P1M", "quota ..3 per P1M", Slack.FEWER),
    ("quota 1.. per P1M due D5", "quota 1.. per P1M due D10", Slack.LATER),
    ("quota 1.. per P1M due D10", "quota 1.. per P1M due D5", None),
    ("limit P3D after 收到", "limit P5D after 收到", Slack.LONGER),
    ("limit P5D after 收到", "limit P3D after 收到", None),
    ("limit P7D after 收到", "limit P5D workdays after 收到", None),
    ("limit PT24H after 收到", "limit P2D after 收到", Slack.LONGER),
    ("limit at-once", "limit P1D after 发现", Slack.LONGER),
    ("limit P1D after 发现", "limit at-once", None),
    ("limit P5D before 会议召开", "limit P3D before 会议召开", Slack.LONGER),
    ("limit P5D before 会议召开", "limit P3D after 会议召开", Slack.UNLIKE),
    ("limit PT2H after 接到举报", "limit PT1H after 调查结束", Slack.UNLIKE),
    ("limit P5D after 受理", "limit P3D after 收到申请", Slack.UNLIKE),
    ("limit P3D after 验收合格", "limit at-once after 开工", Slack.UNLIKE),
    ("limit PT2H after 接到举报", "limit PT1H after 收到举报", None),
    ("limit PT2H after 事故发生", "limit PT3H after 发生事故", Slack.LONGER),
    ("limit P3D after 发现", "limit P5D after 发现隐患", Slack.LONGER),
    ("limit P3D", "limit P2D after 收到", None),
    ("standing", "quota 1.. per P1M", Slack.UNLIKE),
]


@pytest.mark.parametrize(("above", "below", "slack"), CASES)
def test_in_what_a_clock_asks_for_less(above: str, below: str, slack: Slack | None) -> None:
    assert slack_of(parse(above), parse(below)) is slack


@pytest.mark.parametrize(
    ("per", "times"),
    [
        ("P1Y", 1),
        ("P6M", 2),
        ("P1M", 12),
        ("P15D", 24),
        ("P10D", 36),
        ("P2W", 26),
        ("P1D", 365),
        ("PT1H", 8760),
    ],
)
def test_how_often_a_year_a_period_comes(per: str, times: int) -> None:
    assert times_a_year(Quota(1, None, per), 1) == times
    assert times_a_year(Quota(1, None, "P2Y"), 1) == Fraction(1, 2)


def test_five_working_days_are_a_week() -> None:
    assert hours(Limit("P5D", workdays=True, trigger="")) == hours(Limit("P1W", workdays=False, trigger=""))


def slacks(above: str, below: str) -> list[Slack]:
    return [each.slack for each in looser(duty_in(above), duty_in(below))]


def test_one_clock_as_strict_is_enough() -> None:
    assert slacks("各村每季度清理1次河道。", "各村每季度清理1次河道，年底前完成绿化。") == []


def test_no_clock_is_looser_than_any_but_a_vague_one_takes_any() -> None:
    assert slacks("各村每季度清理1次河道。", "各村要清理河道。") == [Slack.UNTOLD]
    assert slacks("各村要清理河道。", "各村每季度清理1次河道。") == []


def test_targets_are_compared_in_one_unit() -> None:
    above = "各村要提升参保率，达到95%以上。"
    assert slacks(above, "各村要提升参保率，达到90%以上。") == [Slack.LOWER]
    assert slacks(above, "各村要提升参保率，达到98%以上。") == []
    assert slacks(above, "各村要提升参保率。") == [Slack.NO_TARGET]


def test_a_maximum_that_grows_is_lower() -> None:
    above = "各村要把空置率控制在5%以内。"
    assert slacks(above, "各村要把空置率控制在8%以内。") == [Slack.LOWER]
    assert slacks(above, "各村要把空置率控制在3%以内。") == []


TARGETS = [
    # one direction: a floor with floors, a ceiling with ceilings
    ("达到95%以上", "控制在98%以内", Slack.UNLIKE),
    ("控制在5%以内", "达到3%以上", Slack.UNLIKE),
    ("达到85%以上", "达到80%—90%", Slack.LOWER),
    ("达到85%以上", "达到86%—90%", None),
    ("控制在5%以内", "保持在3%—8%", Slack.LOWER),
    ("控制在5%以内", "保持在3%—4%", None),
    ("达到80%—90%", "达到70%—90%", Slack.LOWER),
    ("达到80%—90%", "达到85%—90%", None),
    ("达到95%", "控制在98%以内", Slack.UNLIKE),
    ("达到95%以上", "达到96%", None),
    ("控制在5%以内", "保持在4%", None),
    ("不超过5%", "不足5%", None),
    # one unit: shares as shares, great numbers as small ones
    ("达到三分之二以上", "达到70%以上", None),
    ("达到三分之二以上", "达到60%以上", Slack.LOWER),
    ("达到九成以上", "达到85%以上", Slack.LOWER),
    ("达到0.5%以下", "达到4‰以下", None),
    ("培训3万人以上", "培训20000人以上", Slack.LOWER),
    ("培训3万人以上", "培训40000名以上", None),
    ("投入1.2亿元以上", "投入9000万元以上", Slack.LOWER),
    ("整治河道5公里以上", "整治河道4800米以上", Slack.LOWER),
    ("绿化30亩以上", "绿化2公顷以上", None),
    ("提高3个百分点以上", "提高5%以上", Slack.NO_TARGET),
    ("培训200人次以上", "培训300人以上", Slack.NO_TARGET),
]


@pytest.mark.parametrize(("above", "below", "slack"), TARGETS)
def test_targets_are_compared_in_one_direction_and_one_unit(
    above: str, below: str, slack: Slack | None
) -> None:
    told = f"各村要做好有关工作，{above}。", f"各村要做好有关工作，{below}。"
    assert all(duty_in(each).targets for each in told)
    assert slacks(*told) == ([slack] if slack else [])


def test_an_invitation_binds_less_than_a_demand() -> None:
    assert slacks("各村应当设立图书角。", "鼓励各村设立图书角。") == [Slack.WEAKER]
    assert slacks("鼓励各村设立图书角。", "各村应当设立图书角。") == []
