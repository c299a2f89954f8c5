"""Persons who are only counted bear nothing; whose persons they are does."""

from __future__ import annotations

import pytest

from tests.library.extraction.fields import bearers_of

COUNTED = [
    ("企业的专职安全员不得少于三人。", "企业 bearer"),
    ("各级档案馆的修复人员应不少于在编人员总数的5%。", "各级档案馆 bearer"),
    ("固定人员须在四十人以上。", ""),
    ("管护人员不得少于20名。", ""),
    ("委员会成员不超过三分之一。", ""),
]
#: The same words of persons who act.
ACT = [
    ("企业的专职安全员应当每月检查三次。", "企业的专职安全员 bearer"),
    ("管护人员应当巡查20处水闸。", "管护人员 bearer"),
    ("巡查人员每月不少于2次到岗签字。", "巡查人员 bearer"),
]


@pytest.mark.parametrize(("text", "expected"), [*COUNTED, *ACT])
def test_who_is_left(text: str, expected: str) -> None:
    assert "|".join(bearers_of(text)) == expected
