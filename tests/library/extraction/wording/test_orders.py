"""Words that order and words that forbid; none that only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.extraction.wording.orders import COMMANDS, FORBIDS, commands_or_forbids, outside_titles

ORDERS = [
    ("馆员应当登记图书", "应当"),
    ("出车前必须检查刹车", "必须"),
    ("务必关闭水阀", "务必"),
    ("务请准时到会", "务"),
    ("各村要清理河塘", "要"),
    ("班组长要点名", "要"),
    ("库管员要点清数量", "要"),
    ("主干管道应每月检修", "应"),
    ("读者须出示证件", "须"),
    ("供水政策应提前公布", "应"),
    ("考生应用黑色签字笔答题", "应"),
    ("公民有义务节约用水", "有义务"),
    ("物业公司有责任清洗水箱", "有责任"),
    ("报销时需要提供发票", "需要"),
    ("外借古籍需馆长签字", "需"),
    ("业主要按时缴纳水费", "要"),
    ("值班员要紧盯水位", "要"),
    ("申报应如实填写", "应"),
]
NO_ORDERS = [
    "主要水源清洁",
    "讲话要点整理稿",
    "重要会议室",
    "需求调查",
    "会议纪要",
    "快速响应",
    "应急预案",
    "应届毕业生",
    "所需经费",
    "家长须知",
    "供不应求",
    "适应水情变化",
    "业务培训",
    "有义务的一方",
    "工作需要",
    "需要提交的材料",
    "要求较高",
    "机要文件",
    "企业主要产品",
    "答题应用程序",
    "仍需努力",
]

BANS = [
    ("馆内不得吸烟", "不得"),
    ("严禁向河道倾倒垃圾", "严禁"),
    ("禁止攀爬水塔", "禁止"),
    ("请勿触摸展品", "请勿"),
    ("切勿带水操作", "切勿"),
    ("不准占用消防通道", "不准"),
    ("不许在书上涂画", "不许"),
    ("晚间不要浇水", "不要"),
    ("不允许外带餐具", "不允许"),
    ("自习室内不应喧哗", "不应"),
    ("谢绝自带饮料", "谢绝"),
    ("书籍不可私自带离", "不可"),
    ("工作人员不能擅离岗位", "不能"),
    ("汛期不宜安排春游", "不宜"),
    ("决不允许漏报水情", "决不"),
    ("班主任无权收费", "无权"),
    ("切忌空腹跑步", "切忌"),
]
NO_BANS = [
    "不得不改期",
    "解除禁止令",
    "禁止性规定",
    "不准确的水位数据",
    "不准备外借",
    "不许可决定",
    "来不得半点马虎",
    "不要求上交",
    "不应期",
    "不能正常供水",
    "供不应求",
    "水质不宜人",
    "不可预见的费用",
    "值得推广",
]


def first(words: str) -> str:
    found = COMMANDS.search(words)
    return found.group() if found else ""


@pytest.mark.parametrize(("text", "word"), ORDERS)
def test_finds_what_orders(text: str, word: str) -> None:
    assert first(text) == word
    assert FORBIDS.search(text) is None


@pytest.mark.parametrize("text", NO_ORDERS)
def test_leaves_alone_what_does_not_order(text: str) -> None:
    assert first(text) == ""


@pytest.mark.parametrize(("text", "word"), BANS)
def test_finds_what_forbids(text: str, word: str) -> None:
    found = FORBIDS.search(text)
    assert found is not None
    assert found.group() == word
    assert commands_or_forbids(text)


@pytest.mark.parametrize("text", NO_BANS)
def test_leaves_alone_what_does_not_forbid(text: str) -> None:
    assert FORBIDS.search(text) is None


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        ("签订《禁止倾倒承诺书》", False),
        ("宣读《学生必须知道的水》", False),
        ("按照《节水办法》应当公示", True),
        ("《水法》《森林法》不得违反", True),
        ("《节水办法应当公示", True),
        ("", False),
    ],
)
def test_titles_bind_nobody(text: str, *, binds: bool) -> None:
    assert commands_or_forbids(text) is binds


@given(st.text(st.sampled_from("《》应当不得要水〇，")))
def test_places_outside_titles_stay(text: str) -> None:
    """Every letter keeps its place; those outside title marks stay as they are, twice is once."""
    bare = outside_titles(text)
    assert len(bare) == len(text)
    assert all(new in (old, "〇") for old, new in zip(text, bare, strict=True))
    assert bare.partition("《")[0] == text.partition("《")[0]
    assert outside_titles(bare) == bare


def test_words_in_titles_are_blanked() -> None:
    assert outside_titles("按《禁止令》和《水法》应当公示") == "按《〇〇〇》和《〇〇》应当公示"
