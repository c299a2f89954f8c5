"""A bare command obliges, and so does an item that names its work as a noun."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import imperative
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "完善值班制度，开展夜间抽查。",
    "进一步规范档案借阅。",
    "在汛期来临前，组织一次堤防巡查。",
    "及时、如实报告险情。",
    "取缔占道经营摊点。",
    "动态更新独居老人名册。",
    "1.微型消防站的检查和维护。",
    "2.青年干部的选拔、培养等工作。",
    "从符合条件的退役人员中选聘护林员。",
    "在现有泵站基础上新建两座泵站。",
    "请参阅网站上的泵站布点图。",
    "住院期间，请妥善保管病历。",
    "请教师在系统中核对名单。",
    "3月8日开展健康讲座。",
    "7-8月组织夏令营活动。",
    "4月左右组织一次春游。",
    "一季度完成选址，二季度开工建设。",
    "第三季度初修缮校舍。",
    "年内完成六座水闸的加固。",
    "今年改造供水管网9公里。",
    "本月内整改到位。",
    "当年完成植树任务。",
    "“十五五”期间新建泵站。",
    "秋季组织补植。",
    "全年新增就业3000人。",
    "新改扩建幼儿园。",
    "主要核对水泵数量，并填写盘点表。",
)

LEFT = (
    ("消防控制室位于一层东侧。", Fate.OPEN),
    ("档案馆共有三处库房。", Fate.OPEN),
    ("3.历年培训的照片。", Fate.OPEN),
    ("4.灭火器的规格。", Fate.OPEN),
    ("夜间抽查的结果较为理想。", Fate.OPEN),
    ("从县城到水库有三条路。", Fate.OPEN),
    ("在堤防外侧的标志牌。", Fate.OPEN),
    ("以上报告，请审议。", Fate.CONTEXT),
    ("主要领导：李明。", Fate.OPEN),
    ("主要检查了东侧堤段。", Fate.CONTEXT),
    ("主要解决取水难问题。", Fate.OPEN),
    ("请教过几位老师傅。", Fate.OPEN),
    ("休假申请表一式两联。", Fate.OPEN),
)


FILES = (
    "将作品发至活动邮箱。",
    "将工作总结报镇党政办。",
    "以书面请示报送集团办公室。",
    "对隐患台账实行动态管理。",
)


@pytest.mark.parametrize("words", FILES)
def test_it_finds_filing_outside_items(words: str) -> None:
    must_find(imperative, words + "\n", words, fate=Fate.DUTY)


NO_FILES = (
    "将来报名人数可能增加。",
    "以书面请示报送的文件共三份。",
    "对台账实行动态管理的单位共三家。",
    "以优异成绩报送复旦大学。",
)


@pytest.mark.parametrize("words", NO_FILES)
def test_it_leaves_what_is_said_of_filing_alone(words: str) -> None:
    must_leave_alone(imperative, words + "\n", fate=Fate.OPEN)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(imperative, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(imperative, PLAN.format(words), fate)
