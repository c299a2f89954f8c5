from __future__ import annotations

import pytest

from luoshi.structure import ItemKind
from luoshi.structure.marks import RANK, count_of, read_mark

MUST_FIND = [
    ("一、总体要求", ItemKind.HAN, "一", 1, 2),
    ("十二、附则", ItemKind.HAN, "十二", 12, 3),
    ("二、三年行动目标", ItemKind.HAN, "二", 2, 2),
    ("（一）组织领导", ItemKind.BRACKET_HAN, "一", 1, 3),
    ("(二十一)其他", ItemKind.BRACKET_HAN, "二十一", 21, 5),
    ("1.建立台账", ItemKind.DIGIT, "1", 1, 2),
    ("1 、建立台账", ItemKind.DIGIT, "1", 1, 3),
    ("4.11月15日前供暖", ItemKind.DIGIT, "4", 4, 2),
    ("5.2026年6月底前完工", ItemKind.DIGIT, "5", 5, 2),
    ("㈢建立台账", ItemKind.BRACKET_HAN, "三", 3, 1),
    ("⑷建立台账", ItemKind.BRACKET_DIGIT, "4", 4, 1),
    ("⒌建立台账", ItemKind.DIGIT, "5", 5, 1),
    ("1、建立台账", ItemKind.DIGIT, "1", 1, 2),
    ("１．建立台账", ItemKind.DIGIT, "1", 1, 2),
    ("3 总则", ItemKind.DIGIT, "3", 3, 2),
    ("2.1指挥机构", ItemKind.DECIMAL, "2.1", 1, 3),
    ("4.2.13善后处置", ItemKind.DECIMAL, "4.2.13", 13, 6),
    ("二. 检修水泵", ItemKind.HAN, "二", 2, 3),
    ("6.2 分包单位", ItemKind.DECIMAL, "6.2", 2, 4),
    ("7.3 年度检修", ItemKind.DECIMAL, "7.3", 3, 4),
    ("3 日常管理", ItemKind.DIGIT, "3", 3, 2),
    ("4-1 收货人员", ItemKind.DECIMAL, "4.1", 1, 4),
    ("4-12、收货人员", ItemKind.DECIMAL, "4.12", 12, 5),
    ("a)检修", ItemKind.LETTER, "a", 1, 2),
    ("b.检修", ItemKind.LETTER, "b", 2, 2),
    ("C、检修", ItemKind.LETTER, "C", 3, 2),
    ("（1）检修", ItemKind.BRACKET_DIGIT, "1", 1, 3),
    ("2)检修", ItemKind.BRACKET_DIGIT, "2", 2, 2),
    ("⑫检修", ItemKind.CIRCLE, "⑫", 12, 1),
    ("【3】检修", ItemKind.BRACKET_DIGIT, "3", 3, 3),
    ("[12]检修", ItemKind.BRACKET_DIGIT, "12", 12, 4),
    ("❷检修", ItemKind.CIRCLE, "②", 2, 1),
    ("（B）检修", ItemKind.LETTER, "B", 2, 3),
    ("第三章监督", ItemKind.CHAPTER, "三", 3, 3),
    ("第二编分则", ItemKind.BOOK, "二", 2, 3),
    ("第一节审批", ItemKind.SECTION, "一", 1, 3),
    ("第二十五条本办法", ItemKind.ARTICLE, "二十五", 25, 5),
    ("第二条之一电子印章", ItemKind.ARTICLE, "二", 2, 5),
    ("第八条?因", ItemKind.ARTICLE, "八", 8, 4),
    ("一、二次供水设施改造", ItemKind.HAN, "一", 1, 2),
    ("二、三年行动计划", ItemKind.HAN, "二", 2, 2),
    ("一是修订预案", ItemKind.RUNNING, "一", 1, 2),
    ("三要加强值守", ItemKind.RUNNING, "三", 3, 2),
    ("第一，明确分工", ItemKind.RUNNING, "一", 1, 3),
]
MUST_LEAVE_ALONE = [
    "〔2026〕3号",
    "[1]",
    "【提示】检修",
    "3月底前",
    "1.5%的经费",
    "1.5万元",
    "2.5 分",
    "7.5 年",
    "6 日内",
    "0.5小时内",
    "12.4国家宪法日",
    "2026年计划",
    "十分重要",
    "第一时间",
    "二、三十人",
    "三、五、六项的职权",
    "三、四季度",
    "二、三次巡查",
    "一、二年级",
    "一是否到岗",
    "二要求各科室",
    "2、3月份植树",
    "3 个工作日",
    "4-5 名队员",
    "4-5月",
    "5-6收货",
    "A级景区",
    "B、C两区",
    "a.b两项",
    "5 -10人",
    "第二编组人员",
    "第三节课",
    "第一、第二小组",
    "（2026）文件",
    "（含街道）",
    "一",
    "",
]


@pytest.mark.parametrize(("text", "kind", "number", "value", "end"), MUST_FIND)
def test_must_find(text: str, kind: ItemKind, number: str, value: int, end: int) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.kind, mark.number, mark.value, mark.start, mark.end) == (kind, number, value, 0, end)


@pytest.mark.parametrize("text", MUST_LEAVE_ALONE)
def test_must_leave_alone(text: str) -> None:
    assert read_mark(text) is None


def test_a_mark_stands_exactly_where_it_is_looked_for_and_ends_before_the_end() -> None:
    assert read_mark("关于1.台账") is None
    mark = read_mark("关于1.台账", 2)
    assert mark is not None
    assert (mark.start, mark.end) == (2, 4)
    assert read_mark("（一）领导", 0, 2) is None


@pytest.mark.parametrize(
    ("number", "value"),
    [("十", 10), ("二十", 20), ("一百零三", 103), ("百", 100), ("〇", 0), ("③", 3), ("12", 12), ("2.1.4", 4)],
)
def test_count_of(number: str, value: int) -> None:
    assert count_of(number) == value


def test_the_habits_are_ranked_as_gb_t_9704_2012_clause_7_3_3_orders_them() -> None:
    marks = [read_mark(text) for text in ("一、甲", "（一）甲", "1.甲", "1.1甲", "1.1.1甲", "（1）甲", "①甲")]
    ranks = [mark.rank for mark in marks if mark]
    assert len(ranks) == 7
    assert ranks == sorted(set(ranks))


def test_every_kind_has_a_rank() -> None:
    assert set(RANK) == set(ItemKind)
