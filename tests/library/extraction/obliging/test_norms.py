"""Statements that can only be meant as norms, and those that only tell."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.norms import states_norm

NORMS = (
    "检查结果向全体村民公布",
    "供水预案抄送乡水利站",
    "灌溉保证率达到90%以上",
    "投诉按期办结率100%",
    "全年溺水死亡人数为零",
    "每批次不少于3人",
    "钥匙由专人保管",
    "电工经考试合格，方可上岗",
    "管网验收通过后才能通水，并登记",
    "重大险情按程序报告县政府",
    "处置方案按规定程序报批",
    "民警24小时在岗",
    "报险热线全天畅通",
    "泵房门口张贴警示标志",
    "施工道路硬化，出入口设置冲洗设施",
    "村外管网部分，按照设计统一组织施工",
    "场地清扫：活动结束后进行",
    "小车按划定车位停放整齐",
    "观众按座位号就座",
    "资料仅限馆内阅览",
)

OTHERS = (
    "供水预案备案表",
    "方可通行的桥梁",
    "按规定报告的村组，不再处理",
    "灌溉保证率逐年提高",
    "专人的钥匙",
    "24小时在岗的民警",
    "泵房门口张贴了告示",
    "堤顶两侧设置的标志牌",
    "教室后门设置监控点位合理",
    "未按照设计施工",
    "改造进度：验收后完成",
)


@pytest.mark.parametrize("text", NORMS)
def test_a_norm_is_found(text: str) -> None:
    assert states_norm(text, 0, len(text))


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_tells_is_left_alone(text: str) -> None:
    assert not states_norm(text, 0, len(text))


def test_only_the_stretch_is_read() -> None:
    text = "每批次不少于3人"
    assert not states_norm(text, 0, 3)
