"""A few words that open a paragraph only name its topic; a sentence with a subject or a number obliges."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import topic_sentence
from tests.library.extraction.reading import fates_of, must_find

REST = "县档案馆应当建立目录数据库，定期清点库存，并向乡镇公布清点结果。"
PLAN = "第一条 档案馆应当佩戴标识。\n第二条 {}" + REST + "\n第三条 县档案馆应当整理档案。\n"

FOUND = (
    "依法治税原则。",
    "高度重视防汛工作。",
    "加强对各类外聘人员的管理。",
    "强化信息系统建设。",
    "支持人才培养。",
    "规范库房管理。",
    "严格责任追究。",
)

LEFT = (
    "充分认识防汛形势，落实责任。",
    "档案馆严格保障库房安全。",
    "实行年度清点制度。",
    "建立目录，清点库存。",
    "县长召集联席会议。",
    "新建库房2座。",
    "加强村级河道巡查保洁和设施管护。",
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(topic_sentence, PLAN.format(words), f"第二条{words}", fate=Fate.CONTEXT)


@pytest.mark.parametrize("words", LEFT)
def test_it_leaves_alone(words: str) -> None:
    assert fates_of(PLAN.format(words))[1][1] != topic_sentence.NAME


def test_a_paragraph_without_a_number_has_a_topic_too() -> None:
    must_find(topic_sentence, f"一、日常管理\n加强库房管理。{REST}\n", "加强库房管理。", fate=Fate.CONTEXT)


def test_the_only_sentence_of_a_paragraph_obliges() -> None:
    assert fates_of("一、日常管理\n加强库房管理。\n")[-1][0] is Fate.DUTY


def test_the_title_of_an_article_alone_is_context() -> None:
    text = (
        "第一条 各村应当建立护河队。\n第二条 【培训支持】\n（一）给予补贴。\n第三条 护河队员应当佩戴标识。\n"
    )
    must_find(topic_sentence, text, "第二条【培训支持】", fate=Fate.CONTEXT)
