"""What minutes tell of the meeting is no duty; what was decided is, and a meeting to come."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import minutes
from tests.library.extraction.reading import must_find, must_leave_alone

MINUTES = "云溪县粮食局局务会会议纪要\n\n一、安全工作\n{}\n"
PLAN = "云溪县粮食局工作方案\n\n一、安全工作\n{}\n"

FOUND = (
    "6月2日，局长李明主持召开局务会，研究安全工作。",
    "2026年6月2日下午，县政府召开防汛工作会议，安排部署当前防汛工作。",
    "6月2日上午，召开班子会，传达上级精神，研究近期工作。",
    "李明局长主持召开局务会。",
    "会议由李明局长主持，各科室负责人参加。",
    "本次会议应到10人，实到9人，请假1人。",
    "记录人：张三",
    "李局长作总结讲话。",
    "李局长对下一步工作提出要求。",
    "会议于17时结束。",
    "刘浩建议把抽查放在雨后。",
    "门窗：刘浩认为锁具已经老旧。",
)

LEFT = (
    "安全科6月30日前修订应急预案。",
    "6月30日前召开安全工作会议，各科应当参加。",
    "各科室要派人参加会议。",
    "每月召开一次安全例会。",
    "安全科拟于6月20日召开评审会。",
    "办公室要做好会议记录。",
    "刘浩建议中涉及的锁具，仓储科应在月底前更换。",
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(minutes, MINUTES.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize("words", LEFT)
def test_it_leaves_alone(words: str) -> None:
    must_leave_alone(minutes, MINUTES.format(words), Fate.DUTY)


def test_a_plan_that_sets_the_day_of_a_meeting_obliges() -> None:
    must_leave_alone(minutes, PLAN.format("6月2日上午，召开班子会，研究近期工作。"), Fate.DUTY)
