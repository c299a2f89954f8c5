from __future__ import annotations

import pytest

from luoshi.account import Uptake, compared
from luoshi.account.terms.strictness import Slack
from tests.library.extraction.reading import plan_of

ABOVE = """关于做好2026年河湖管护工作的通知
一、各乡镇每月清理1次河道漂浮物。
二、各乡镇要在6月底前完成水库大坝隐患排查。
三、各乡镇要设立河长公示牌，公示率达到100%。
四、各乡镇要组织护林员野外急救训练。
"""
BELOW = """青溪镇2026年河湖管护工作方案
一、各村每季度清理1次河道漂浮物。
二、镇水利站要在9月底前完成水库大坝隐患排查。
三、各村要设立河长公示牌，公示率达到100%。
四、镇文化站举办龙舟赛。
"""


def found() -> Uptake:
    return compared(plan_of(ABOVE), plan_of(BELOW))


def test_each_duty_from_above_has_one_answer() -> None:
    uptake = found()
    assert [answer.above.number for answer in uptake.answers] == [1, 2, 3, 4]
    groups = (uptake.taken_up, uptake.looser, uptake.missing)
    assert [[answer.above.number for answer in group] for group in groups] == [[3], [1, 2], [4]]


def test_where_ours_is_looser_both_values_are_told() -> None:
    first, second = found().looser
    ((fewer,), (later,)) = (first.offers[0].looser, second.offers[0].looser)
    assert (fewer.slack, later.slack) == (Slack.FEWER, Slack.LATER)
    assert later.below is not None
    assert later.above != later.below


def test_what_only_ours_has_is_told() -> None:
    assert ["龙舟赛" in proposal.words for proposal in found().own] == [True]


def test_an_offer_carries_its_likeness() -> None:
    offers = [offer for answer in found().answers for offer in answer.offers]
    assert offers
    assert all(0 < offer.likeness <= 1 for offer in offers)


def test_of_two_about_as_alike_the_stricter_stands_first() -> None:
    above = plan_of("一、各乡镇要在6月底前检修水闸闸门。\n")
    below = plan_of("一、水利站要检修水闸闸门。\n二、水利站要在5月底前检修水闸闸门。\n")
    (answer,) = compared(above, below).answers
    assert [offer.below.number for offer in answer.offers] == [2, 1]


def test_a_plan_without_duties_takes_up_nothing() -> None:
    uptake = compared(plan_of(ABOVE), plan_of("青溪镇概况\n青溪镇位于县城以北。\n"))
    assert len(uptake.missing) == 4
    assert compared(plan_of("青溪镇概况\n青溪镇位于县城以北。\n"), plan_of(BELOW)).answers == ()


def test_what_is_said_again_and_again_is_offered_thrice_and_is_not_ours_alone() -> None:
    above = plan_of("一、各乡镇每月清理1次河道漂浮物。\n")
    below = plan_of("".join(f"{n}.各村每月清理1次河道漂浮物。\n" for n in range(1, 8)))
    uptake = compared(above, below)
    assert [offer.below.number for offer in uptake.answers[0].offers] == [1, 2, 3]
    assert uptake.own == ()


def test_what_one_of_ours_leaves_to_another_is_taken_up() -> None:
    above = plan_of("一、各乡镇6月底前完成水闸检修，7月底前报送水闸检修报告。\n")
    parts = "一、水利站6月底前完成水闸检修。\n二、水利站7月底前报送水闸检修报告。\n"
    (answer,) = compared(above, plan_of(parts)).answers
    assert [offer.looser for offer in answer.offers] == [(), ()]
    (answer,) = compared(above, plan_of(parts.replace("7月", "9月"))).answers
    assert [each.slack for offer in answer.offers for each in offer.looser] != []


def test_one_sentence_is_told_once_to_be_fewer() -> None:
    above = plan_of("一、各乡镇每月至少检修1次水闸，全年不少于12次。\n")
    below = plan_of("一、水利站每季度检修1次水闸。\n")
    (answer,) = compared(above, below).answers
    assert [each.slack for each in answer.offers[0].looser] == [Slack.FEWER]


DAYS = """
6月30日前 | 9月30日前 | later
6月30日前 | 5月底前 | -
6月底前 | 6月30日前 | -
3月至6月 | 7月底前 | later
"""


@pytest.mark.parametrize("line", DAYS.strip().splitlines())
@pytest.mark.parametrize("years", [(2026, None), (None, 2026), (2026, 2026), (None, None)])
def test_a_plan_without_a_year_is_of_the_year_of_the_other(
    line: str, years: tuple[int | None, int | None]
) -> None:
    above, below, wanted = (part.strip() for part in line.split("|"))
    uptake = compared(
        plan_of(f"一、各乡镇要在{above}检修水闸闸门。\n", years[0]),
        plan_of(f"一、水利站要在{below}检修水闸闸门。\n", years[1]),
    )
    (answer,) = uptake.answers
    assert [each.slack for each in answer.offers[0].looser] == ([] if wanted == "-" else [Slack(wanted)])
    assert answer.offers[0].below is uptake.below.proposals[0]
