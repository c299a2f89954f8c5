"""What 由 tells besides a charge."""

from __future__ import annotations

import pytest

from tests.library.extraction.reading import plan_of

_PLAN = "关于做好有关工作的方案\n一、重点工作\n（一）{}\n"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("社长由社员大会选举产生，主持日常工作。", ["社长"]),
        ("建立由企业、政府、用户合理共担机制。", []),
        ("由工会选派的代表，应当每年述职。", []),
    ],
)
def test_who_is_not_charged(sentence: str, names: list[str]) -> None:
    duty = plan_of(_PLAN.format(sentence)).proposals[-1]
    assert [bearer.name for bearer in duty.bearers] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("副会长若干名，由常务理事会选举产生。", ["常务理事会"]),
        ("建立由县政府牵头、有关部门参与的工作机制。", ["县政府", "有关部门"]),
        ("由管理处清运垃圾。", ["管理处"]),
    ],
)
def test_who_is(sentence: str, names: list[str]) -> None:
    duty = plan_of(_PLAN.format(sentence)).proposals[-1]
    assert [bearer.name for bearer in duty.bearers] == names
