"""What a sentence says a thing is, means or does."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.telling import tells


@pytest.mark.parametrize(
    "text",
    [
        "节水对全县具有重要意义",
        "堤防管护是防汛工作的关键",
        "险情分为四级",
        "办公室受县政府领导",
        "台账记录是否完整",
        "口头约定没有约束力",
        "章程经备案后即为生效",
        "两渠交汇之处称为分水口",
        "合同盖章后方可生效",
        "派遣人员在食堂就餐享受本单位职工同等待遇",
        "个别条款无效的，不影响其他条款的效力",
        "义工：自愿每月服务两天的人",
        "本届大赛由县文化馆主办，县一中承办",
        "结业考试合格后方可获得证书",
    ],
)
def test_it_tells(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "检查台账是否完整",
        "要将河段分为四级",
        "完善巡查制度",
        "做好关键部位的检修",
        "落实返乡人员享受的补贴",
        "推动护河员享受同等待遇",
        "持证后方可上岗",
        "门卫：核对进出厂区的人",
        "元旦晚会由团委主办，学生会承办",
        "中标人向业主提交保函，审核通过后方可获得预付款",
        "将两处合并后称为分水口",
        "在不影响灌溉结果的前提下清淤",
    ],
)
def test_it_does_not_tell(text: str) -> None:
    assert not tells(text)
