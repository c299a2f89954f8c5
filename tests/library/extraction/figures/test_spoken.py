"""Numbers that a sentence only speaks of, and those that it sets; a star stands before the number."""

from __future__ import annotations

import pytest

from luoshi.extraction.figures.amounts import find_amounts
from luoshi.extraction.figures.spoken import only_spoken_of

SPOKEN = [
    "全县现有*45座泵站",
    "全县现有泵站*45座，应当检修",
    "申请人为*三人以上，就同一事项申请的，应当推选代表",
    "普及冬季*两项",
    "对现有*12个分馆进行改造",
    "表扬前*10名的分馆",
    "每*50户设1名管水员",
    "去年灌溉保证率仅为*82%",
    "目前已建成书屋*30个，继续完善",
    "灌溉保证率由*82%提高到90%",
    "从*12个增加到20个",
    "围绕*三个方面开展检查",
    "聚焦*4个重点领域清淤",
    "检修超过*100米的管道",
    "*50米以上的渠道应当编号",
    "合格率低于*80%的，应当整改",
    "当水位超过*3米时，停止放水",
    "游客达到*80%时应当预警",
    "凡超过*30人的会议，均要报批",
    "对迟交水费的，处*500元罚款",
    "每村补贴*5000元",
    "对新建书屋按*20%给予补助",
    "一次受伤*3人以上事故，应当报告",
    "水质考核权重设为*20%",
    "在去年*40个的基础上新增25个",
    "建立*一套台账，每月更新",
    "*2000万元以上项目应当公示",
    "将*5所学校纳入改造",
    "一旦报名超过*300人，改用礼堂",
    "建成*50亩以上连片基地3个",
    "每次培训*2小时",
    "抓好*4个重点领域",
    "统计优良天数，每次公示*5天",
    "表扬排名前*10名，颁发奖状",
    "核查由2名以上（含*2名）核查人员参加",
    "在原先*40个基础上新增25个",
]
SET = [
    "新建*三座泵站",
    "新建泵站*12座",
    "新建泵站*十二座",
    "新增球场*三片",
    "灌溉保证率达到*90%以上",
    "灌溉保证率由82%提高到*90%",
    "藏书量较去年增长*15%",
    "在去年40个的基础上新增*25个",
    "每人培训不少于*24学时",
    "每50户设*1名管水员",
    "参会率不低于*三分之二",
    "完成*6万个村的整治",
    "募集购书资金*500万元",
    "建成50亩以上连片基地*3个",
    "漏损率控制在*10%以内",
    "借阅量力争突破*8万册次",
    "到年底建成书屋*30个，其中乡镇20个",
    "公共图书馆覆盖率*100%",
    "全年优良天数达到*310天",
    "建成书屋100个，乡镇书屋*30个以上，统一标识",
    "*80%以上的分馆开设夜读区",
    "漏损率按*20%递减",
    "智慧泵站全县*20个以上，年底前建成",
    "新建*十二座泵站",
]


def spoken(words: str) -> bool:
    at = words.index("*")
    text = words.replace("*", "")
    amount = next(amount for amount in find_amounts(text, 0, len(text)) if amount.at == at)
    return only_spoken_of(text, amount, 0, len(text))


@pytest.mark.parametrize("words", SPOKEN)
def test_a_number_is_only_spoken_of(words: str) -> None:
    assert spoken(words)


@pytest.mark.parametrize("words", SET)
def test_a_number_is_set(words: str) -> None:
    assert not spoken(words)


def test_what_another_sentence_says_tells_nothing() -> None:
    text = "目前，泵站较少。新建泵站12座。"
    (amount,) = find_amounts(text, 0, len(text))
    assert not only_spoken_of(text, amount, text.index("新"), len(text))


def test_words_far_before_a_number_tell_nothing() -> None:
    text = "目前" + "渠" * 100 + "达到12%"
    (amount,) = find_amounts(text, 0, len(text))
    assert not only_spoken_of(text, amount, 0, len(text))
