"""Which clause commands before the word that invites or forbids."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.cadence import Frame
from luoshi.extraction.obliging.first_command import (
    acts_on,
    behind_banned_case,
    find_command_before,
    tells_which,
)
from luoshi.extraction.passage import Passage, Plan


def before(words: str, word: str) -> str:
    """The clause of a sentence that commands before a word; "" for none."""
    document, _ = luoshi.read(words.encode(), "plan.txt")
    outline = luoshi.outline(document)
    passage = Passage(outline.segments[0], Plan(outline, Frame()))
    found = find_command_before(passage, words.index(word))
    return words[slice(*found)] if found else ""


@pytest.mark.parametrize(
    ("words", "word", "clause"),
    [
        ("完善巡河制度，鼓励村民参与。", "鼓励", "完善巡河制度"),
        ("县水利局负责编制规划，乡镇可以提出意见。", "可以", "县水利局负责编制规划"),
        ("将节水纳入村规民约，鼓励互相监督。", "鼓励", "将节水纳入村规民约"),
        ("听取专家意见并鼓励社会参与。", "鼓励", "听取专家意见"),
        ("国家推行节水认证，鼓励使用节水器具。", "鼓励", "国家推行节水认证"),
        ("住宿优先选择协议酒店，距离较远可申请其他酒店。", "可", "住宿优先选择协议酒店"),
        ("药品分类存放，不得混放。", "不得", "药品分类存放"),
        ("海报只能张贴在公告栏，严禁乱贴。", "严禁", "海报只能张贴在公告栏"),
        ("每组不超过5人，不得跨班。", "不得", ""),
        ("各村于4月30日前将清单报镇政府，逾期不予受理。", "不予受理", "各村于4月30日前将清单报镇政府"),
        ("5月6日（周三）前召开用水户会议，不得缺席。", "不得", "5月6日（周三）前召开用水户会议"),
        ("县水利局年底前完成核查，结果不得外传。", "不得", "县水利局年底前完成核查"),
        ("4月30日前未报送清单的，不予受理。", "不予受理", ""),
        ("4月30日前仍未完工，不得发放补助。", "不得", ""),
        ("4月30日前登记的用水户，不得变更水量。", "不得", ""),
        ("监测记录以及影像资料，可以作为考核的依据。", "可以", ""),
        ("监测水质，可以作为考核的依据。", "可以", "监测水质"),
        ("依托节水宣传周，鼓励学校开展实践。", "鼓励", ""),
        ("因病缺勤的，可以补课。", "可以", ""),
        ("县水利局对取水行为进行调查，有权查阅台账。", "有权", ""),
        ("对直接负责的主管人员，可以处警告。", "可以", ""),
    ],
)
def test_the_clause_that_commands_first(words: str, word: str, clause: str) -> None:
    assert before(words, word) == clause


def test_a_clause_acts_on_something() -> None:
    words = "对堤防实行分段管护"
    assert acts_on(words, 0, len(words))
    assert not acts_on("堤防位于城东", 0, 6)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("药品属于国家禁止进口的，应当退运", "应当退运"),
        ("依法不得公开的，说明理由", "说明理由"),
        ("以不得影响生产为目的，错峰检修", "以不得影响生产为目的，错峰检修"),
        ("不得公开涉密内容，应当保密", "不得公开涉密内容，应当保密"),
    ],
)
def test_where_a_sentence_goes_on_behind_the_case_of_a_ban(words: str, rest: str) -> None:
    assert words[behind_banned_case(words, 0, len(words)) :] == rest


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("主动公开可以公开的信息", True),
        ("与用户共同查验可以现场查验的部件", True),
        ("定期检查可以采取抽查的方式", False),
        ("各村可以公开账目", False),
    ],
)
def test_leave_that_only_tells_which_thing_is_meant(words: str, *, which: bool) -> None:
    assert tells_which(words, 0, words.index("可以"), len(words)) is which
