from __future__ import annotations

import pytest

from luoshi.account import difference
from tests.library.extraction.reading import plan_of

#: A sentence before and now, and the numbers of it in no field that went and came.
NUMBERS = """
县财政局对贫困学生每人每年补助1000元。 | 县财政局对贫困学生每人每年补助1500元。 | 1000 > 1500
审批局将审批压缩至1个工作日以内，每月通报1次。 | 审批局将审批压缩至0.5个工作日以内，每月通报1次。 | 1 > 0.5
县水利局每季度巡查一次水闸，电话5551234。 | 县水利局每季度巡查一次水闸，电话5555678。 | 5551234 > 5555678
县水利局6月底前检修水闸12座。 | 县水利局6月30日前检修水闸12座。 | -
县水利局6月底前检修水闸。 | 县水利局9月底前检修水闸。 | -
县水利局检修3号水闸。 | 县水利局检修３号水闸。 | -
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_numbers_in_no_field_are_told_beside_them(line: str) -> None:
    old, new, wanted = (part.strip() for part in line.split("|"))
    (duty,) = difference(plan_of(f"1. {old}\n"), plan_of(f"2. {new}\n")).duties
    told = duty.numbers
    assert (" ".join([*told.gone, ">", *told.come]) if told else "-") == wanted


TABLE = "2026年任务表\n\n| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n"


def test_numbers_that_count_rows_and_their_parts_are_no_numbers_of_theirs() -> None:
    old = plan_of(TABLE + "| 1 | 1.检修水闸；2.疏通沟渠 | 县水利局 |\n| 2 | 修缮校舍 | 县教育局 |\n")
    new = plan_of(TABLE + "| 2 | 检修水闸；疏通沟渠 | 县水利局 |\n| 1 | 修缮校舍 | 县教育局 |\n")
    duties = difference(old, new).duties
    assert [(len(duty.old), len(duty.new), duty.numbers) for duty in duties] == [(1, 1, None)] * 2
