"""Amounts as written, with the words of comparison round them; in time that grows with the text alone."""

from __future__ import annotations

import pytest

from luoshi.extraction.figures.amounts import Amount, find_amounts

READ = [
    ("完成150项", "=150项", "完成150项"),
    ("不低于年度总额的30%", ">=30%", "不低于年度总额的30%"),
    ("至少培育两名", ">=2名", "至少培育两名"),
    ("3至5家", ">=3家|<=5家", "3至5家"),
    ("三四户", ">=3户|<=4户", "三四户"),
    ("百分之三至百分之五", ">=3%|<=5%", "百分之三至百分之五"),
    ("百分之零点五", "=0.5%", "百分之零点五"),
    ("百分之80至百分之90", ">=80%|<=90%", "百分之80至百分之90"),
    ("百分之三十到2027年", "=30%", "百分之三十"),
    ("三分之二", "=2/3", "三分之二"),
    ("不少于1/3", ">=1/3", "不少于1/3"),
    ("万分之零点五以内", "<=5/100000", "万分之零点五以内"),
    ("三点五至四点二万吨", ">=3.5万吨|<=4.2万吨", "三点五至四点二万吨"),
    ("翻两番", "=4倍", "翻两番"),
    ("1,200.5万元以内", "<=1200.5万元", "1,200.5万元以内"),
    ("300余个", ">300个", "300余个"),
]

NONE = ["3个月", "5个工作日", "3部门负责", "1.2.3个", "二〇二六年", "第十五个五年", "一成不变就好", "翻案"]
NONE += ["百分之三.5", "百分之五点八.5", "八点三十名", "24/7", "1/3页", "不少于3/1", "不超过10/10万"]


def read(text: str) -> list[Amount]:
    return list(find_amounts(text, 0, len(text)))


@pytest.mark.parametrize(("text", "sides", "quote"), READ)
def test_reads_an_amount(text: str, sides: str, quote: str) -> None:
    (amount,) = read(text)
    assert "|".join(f"{how}{number}{unit}" for number, how, unit in amount.sides) == sides
    assert text[amount.start : amount.end] == quote


@pytest.mark.parametrize("text", NONE)
def test_leaves_alone(text: str) -> None:
    assert [amount for amount in read(text) if amount.figures or amount.bound] == []


def test_keeps_to_its_stretch() -> None:
    text = "不少于3人"
    assert [text[a.start : a.end] for a in find_amounts(text, 3, len(text))] == ["3人"]


def test_a_word_of_comparison_reaches_no_other_clause() -> None:
    (amount,) = read("不少于年初，完成30%")
    assert amount.sides[0][1] == "="
