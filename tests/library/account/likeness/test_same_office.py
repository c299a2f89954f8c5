from __future__ import annotations

import pytest

from luoshi.account.likeness.same_office import may_be_one


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("各养老院", "各养老院院长", True),
        ("各养老院", "院领导", True),
        ("各学校", "各校校长", True),
        ("校领导", "各校校长", True),
        ("镇民政办公室", "镇民政办公室负责人", True),
        ("各校校长", "各校教务主任", False),
        ("各养老院", "镇民政办公室", False),
        ("各养老院", "村领导", False),
        ("镇民政办公室", "镇卫生院", False),
        ("负责人", "镇卫生院", False),
    ],
)
def test_a_body_and_its_head_may_be_one(one: str, other: str, *, may: bool) -> None:
    assert may_be_one(one, other) is may
    assert may_be_one(other, one) is may
