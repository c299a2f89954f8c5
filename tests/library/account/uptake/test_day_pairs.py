from __future__ import annotations

import pytest

from luoshi.account import compared
from luoshi.cadence import explain
from luoshi.duty import Clock
from tests.library.extraction.reading import plan_of

#: Days above, days of ours, and in what ours is looser.
DAYS = """
7月10日、12月31日前 | 12月20日前 | fewer 07-10 -
7月10日、12月31日前 | 7月5日、12月20日前 | -
3月10日、6月10日前 | 9月20日前 | fewer 03-10 -, later 06-10 09-20
6月10日前 | 9月20日前 | later 06-10 09-20
每年7月10日前、12月31日前 | 每年12月20日前 | fewer M7D10 -
每年7月10日前 | 每年12月20日前 | later M7D10 12D20
"""


@pytest.mark.parametrize("line", DAYS.strip().splitlines())
def test_one_day_of_ours_stands_for_one_day_from_above(line: str) -> None:
    above, below, wanted = (part.strip() for part in line.split("|"))
    theirs, ours = (plan_of(f"一、各单位{days}报送河道工作总结。\n") for days in (above, below))
    (answer,) = compared(theirs, ours).answers
    told = [
        " ".join([each.slack.value, day(each.above), day(each.below)]) for each in answer.offers[0].looser
    ]
    assert told == ([] if wanted == "-" else wanted.split(", ")), [
        explain(c.cadence) for c in ours.proposals[0].clocks
    ]


def day(value: object) -> str:
    return str(value.cadence)[-5:] if isinstance(value, Clock) else "-"
