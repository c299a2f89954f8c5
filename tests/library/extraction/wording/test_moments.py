"""A word of time right behind a name ends it, and what is done behind both is a duty of whom it names."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.wording.moments import end_of_moment
from tests.library.extraction.reading import plan_of

THINGS = (
    "县水务局工作日志",
    "各镇夜间经济",
    "学校期末考试",
    "县水务局长期合同",
    "各镇冬季运动会",
)


@pytest.mark.parametrize("thing", THINGS)
def test_a_thing_named_by_a_time_is_no_act(thing: str) -> None:
    extraction = plan_of(f"云溪县护河方案\n\n一、任务\n\n{thing}有序。\n检查堤防。\n")
    fates = {segment.text: judgement.fate for segment, judgement in extraction.judged()}
    assert fates[f"{thing}有序。"] is not Fate.DUTY
    assert fates["检查堤防。"] is Fate.DUTY


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("次日上午9时前整改隐患", "次日上午9时前"),
        ("事发后1小时内上报", "事发后1小时内"),
        ("自5月起报送", "自5月起"),
        ("工作日志", "工作日"),
        ("期末考试", ""),
        ("检查河堤", ""),
    ],
)
def test_words_of_time_are_taken_to_their_end(text: str, time: str) -> None:
    assert text[: end_of_moment(text, 0)] == time
