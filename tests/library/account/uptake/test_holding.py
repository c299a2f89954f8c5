from __future__ import annotations

import pytest

from luoshi.account.terms.strictness import Looser, Slack
from luoshi.account.uptake.holding import looser
from luoshi.duty import Clock, Target
from tests.library.extraction.reading import duty_in


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
    both = f"各村要做好有关工作，{above}。", f"各村要做好有关工作，{below}。"
    assert all(duty_in(each).targets for each in both)
    assert slacks(*both) == ([slack] if slack else [])


def test_an_invitation_binds_less_than_a_demand() -> None:
    assert slacks("各村应当设立图书角。", "鼓励各村设立图书角。") == [Slack.WEAKER]
    assert slacks("鼓励各村设立图书角。", "各村应当设立图书角。") == []


def told(each: Looser) -> str:
    """Slack, above, below, as `later 7月15日前 12月31日前`."""
    sides = (s.quote if isinstance(s, Clock | Target) else "-" for s in (each.above, each.below))
    return " ".join([each.slack.value, *sides])


#: A duty from above, ours, and in what ours is looser; nothing where it is as strict.
PAIRED = """
各校6月底前完成鉴定，7月15日前报送报告。 | 各校6月底前完成鉴定，9月1日前报送报告。 | later 7月15日前 9月1日前
各村4月底前制定方案，10月底前完成。 | 各村4月底前制定方案，12月底前完成。 | later 10月底前 12月底前
各乡镇4月底前制定清淤方案，10月底前完成。 | 水利站10月底前完成，4月底前制定清淤方案。 |
各村每月巡查一次水库，每季度通报情况。 | 水利站每月巡查一次水库，每年通报情况。 | fewer 每季度 每年
各村每月巡查水库，每季度通报情况。 | 水利站每季度巡查水库，每月通报情况。 | fewer 每月 每季度
各村6月底前制定方案，每月报送进展。 | 水利站6月底前制定方案。 | untold 每月 -
各村每年3月、9月各开展一次食品检查。 | 食药站每年3月开展一次食品检查。 | fewer 9月 -
各村每年3月、9月各开展一次食品检查。 | 食药站每年9月开展一次食品检查。 | fewer 每年3月 -
各村每年3月、9月各开展一次食品检查。 | 食药站每年3月、9月各开展一次食品检查。 |
各村每年3月、9月各开展一次食品检查。 | 食药站每半年开展一次食品检查。 |
各村每半年开展一次食品检查。 | 食药站每年3月、9月各开展一次食品检查。 |
各村每月检查1次食堂，全年不少于12次。 | 各村每季度检查1次食堂。 | fewer 每月检查1次 每季度检查1次
各村每月至少检查1次食堂，全年不少于12次。 | 食药站每月检查1次食堂。 |
各村每月检查一次河道。 | 水利站5月至10月每月检查一次河道。 | fewer 每月检查一次 每月检查一次
各村5月至10月每月检查一次河道。 | 水利站每月检查一次河道。 |
各村汛期内每日检查河道。 | 水利站每日检查河道。 |
各村每日检查河道。 | 水利站汛期内每日检查河道。 | fewer 每日 每日
各村要做到满意度95%以上，覆盖率80%以上。 | 各村要做到满意度80%以上，覆盖率95%以上。 | lower 95%以上 80%以上
县卫健局要做好接种，满意度95%以上，覆盖率80%以上。 | 卫生院要做好接种，覆盖率80%以上，满意度95%以上。 |
县卫健局要做好接种，满意度95%以上。 | 卫生院要做好接种，覆盖率96%以上。 | no-target 95%以上 -
县农业局要培训干部300人、农民500人。 | 农技站要培训干部500人、农民300人。 | lower 500人 300人
县农业局要培训300名干部和500名农民。 | 农技站要培训农民500人、干部300人。 |
"""


@pytest.mark.parametrize("line", PAIRED.strip().splitlines())
def test_clocks_and_numbers_are_paired_one_to_one_by_what_they_are_of(line: str) -> None:
    above, below, wanted = (part.strip() for part in line.split("|"))
    found = looser(duty_in(above), duty_in(below))
    assert "; ".join(map(told, found)) == wanted
