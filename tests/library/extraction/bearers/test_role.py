"""The part of those who act."""

from __future__ import annotations

import pytest

from tests.library.extraction.reading import plan_of

_PLAN = "关于做好有关工作的方案\n一、重点工作\n（一）{}\n"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("县水利局负责水库检查。", "lead"),
        ("县水利局牵头制定方案。", "lead"),
        ("县水利局应当检查水库。", "bearer"),
        ("县水利局负责水库检查，并对来电要登记。", "bearer"),
        ("村民委员会向村民会议负责并报告工作。", "bearer"),
        ("承办机构对材料的真实性、完整性，以及程序的合法性负责。", "lead"),
        ("县水务局依照有关法律的规定，在各自职责范围内负责节水工作。", "lead"),
        ("学校对筛查中发现视力异常的，应当配合家长做好矫治。", "support"),
        ("学校对筛查中发现视力异常的，应当通知家长。", "bearer"),
        ("县公安局应当予以配合。", "support"),
        ("县公安局积极配合做好疏导工作。", "support"),
    ],
)
def test_the_part_that_the_predicate_tells(sentence: str, role: str) -> None:
    duty = plan_of(_PLAN.format(sentence)).proposals[-1]
    assert [bearer.role.value for bearer in duty.bearers][:1] == [role]


def test_an_item_says_the_part_of_whom_its_heading_names() -> None:
    lines = (
        "关于消防工作的方案",
        "一、职责分工",
        "1.服务办。牵头收集老人信息，及时关注。",
        "2.派出所。定期开展宣传教育，及时上门提示用火用电安全。",
    )
    roles = [[(b.name, b.role.value) for b in duty.bearers] for duty in plan_of("\n".join(lines)).proposals]
    assert roles == [[("服务办", "lead")], [("派出所", "bearer")]]
