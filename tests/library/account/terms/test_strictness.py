from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account.terms.strictness import Slack, hours, slack_of, times_a_year
from luoshi.cadence import Limit, Quota, parse

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
