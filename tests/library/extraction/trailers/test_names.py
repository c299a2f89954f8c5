"""Names as trailers list them: which words name somebody, and the roles in brackets behind them."""

from __future__ import annotations

import pytest

from luoshi.duty import Role
from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.trailers.names import is_name, list_names

NAMES = ["县水利局", "各科室负责人", "各县（市、区）", "张三", "县城投", "中国人民银行青石市分行", "组织部"]
NO_NAMES = [
    "县水利局（",
    "），县财政局（",
    "局",
    "长期坚持",
    "6月底前完成",
    "完善有关制度",
    "下同",
    "无",
    "责任单位",
    "排在第一位的部门",
    "在全县范围内推广",
]


@pytest.mark.parametrize("words", NAMES)
def test_names_somebody(words: str) -> None:
    assert is_name(words, 0, len(words))


@pytest.mark.parametrize("words", NO_NAMES)
def test_names_nobody(words: str) -> None:
    assert not is_name(words, 0, len(words))


def test_a_name_that_is_known_is_one_whatever_its_words() -> None:
    words = "完善服务专线"
    assert not is_name(words, 0, len(words))
    assert is_name(words, 0, len(words), KnownNames([words]))


def test_a_role_in_brackets_is_no_part_of_the_name() -> None:
    text = "县水利局（牵头）、县财政局（配合单位）、县气象局（县气象台）"
    found = [(text[p.start : p.end], p.role) for p in list_names(text, 0, len(text), Role.BEARER)]
    assert found == [
        ("县水利局", Role.LEAD),
        ("县财政局", Role.SUPPORT),
        ("县气象局（县气象台）", Role.BEARER),
    ]
