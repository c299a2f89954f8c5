"""A demand to watch people is out of scope; telling of it or forbidding it is not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate, ScopeKind
from luoshi.extraction.rules import out_of_scope
from tests.library.extraction.reading import fates_of, must_find, must_leave_alone, plan_of

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "各科室要每日收集网民言论。",
    "职工朋友圈由办公室查看。",
    "鼓励村民给公众号文章点赞转发。",
    "对职工学习积分进行排名。",
    "新进人员须经政治审查。",
    "舆情信息员三名。",
    "清理网上负面信息，更正本单位网站差错。",
)

LEFT = (
    ("近年来，共监测舆情信息三百条，取得明显成效。", Fate.CONTEXT),
    ("本办法所称舆情监测，是指对网上言论的收集。", Fate.CONTEXT),
    ("不得查看职工朋友圈。", Fate.DUTY),
    ("及时更正本单位网站差错。", Fate.DUTY),
    ("开展水质监测，每月不少于2次。", Fate.DUTY),
    ("河面开阔。", Fate.OPEN),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(out_of_scope, PLAN.format(words), words, fate=Fate.OUT_OF_SCOPE)
    assert plan_of(PLAN.format(words)).proposals == ()


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(out_of_scope, PLAN.format(words), fate)


def test_a_heading_stays_context() -> None:
    assert fates_of("一、加强舆情监测\n公布调查结果。\n")[0] == (Fate.CONTEXT, "heading")


def test_an_item_is_judged_with_the_sentence_that_opens_its_list() -> None:
    text = "一、日常管理\n各科室应当每日收集下列内容：\n（一）网民言论；\n（二）水位数据。\n"
    extraction = plan_of(text)
    assert [judgement.fate for judgement in extraction.judgements][2:] == [Fate.OUT_OF_SCOPE, Fate.CONTEXT]
    span = extraction.judgements[2].span
    assert span is not None
    assert [extraction.document.text[start:end] for start, end in span.ranges] == ["收集", "网民言论"]


def test_all_items_of_an_opener_that_is_out_of_scope_are() -> None:
    text = "一、日常管理\n加强网络舆情监测，应当做到：\n（一）配备电脑；\n（二）落实值班。\n"
    fates = [judgement.fate for judgement in plan_of(text).judgements]
    assert fates[1:] == [Fate.OUT_OF_SCOPE] * 3


def test_the_fields_of_what_is_out_of_scope_are_read_and_stand_apart() -> None:
    extraction = plan_of(PLAN.format("宣传科每月5日前收集网民言论，报送专报。修订值班办法。"))
    (outside,) = extraction.outside
    assert outside.scope is not None
    assert outside.scope.kind is ScopeKind.WATCH
    assert [bearer.name for bearer in outside.bearers] == ["宣传科"]
    assert [proposal.words for proposal in extraction.proposals] == ["修订值班办法。"]
    assert extraction.proposals[0].number == 1
    assert extraction.fates()[Fate.OUT_OF_SCOPE] == 1


def test_the_sentence_after_it_still_has_its_subject() -> None:
    extraction = plan_of(PLAN.format("各村要收集网民言论。修订护河办法。"))
    assert [bearer.name for bearer in extraction.proposals[0].bearers] == ["各村"]


def test_a_row_of_a_table_is_judged_as_a_whole() -> None:
    text = "任务分解表\n| 序号 | 任务内容 | 牵头单位 | 完成时限 |\n| 1 | 网上言论监测 | 宣传科 | 6月底前 |\n"
    assert fates_of(text)[-1] == (Fate.OUT_OF_SCOPE, out_of_scope.NAME)
