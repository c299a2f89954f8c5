"""What is not done, told by 不 without a word that forbids."""

from __future__ import annotations

import pytest

from luoshi.extraction.obliging.refusals import find_abstention, find_ban, find_refusal

REFUSED = [
    ("逾期申请一律不办理。", "一律不"),
    ("古籍不予外借。", "不予"),
    ("窗口不再收取押金。", "不再"),
    ("遗失物品概不赔偿。", "概不"),
    ("非必要不外出开会。", "非必要不"),
    ("缺席两次的村民代表将不推荐续任。", "将不推荐"),
    ("值班员绝对不离岗。", "绝对不"),
    ("节水宣传坚决不铺张。", "坚决不"),
    ("开放日不收取门票。", "不收取"),
    ("启动仪式不邀请记者。", "不邀请"),
    ("馆领导不兼任书店经理。", "不兼任"),
    ("同一渠段不重复申报。", "不重复"),
    ("巡查人员不吃请。", "不吃请"),
]
ABSTAINED = [
    ("汛期不开展户外活动。", "不开展"),
    ("节假日期间不举办讲座。", "不举办"),
    ("迟到十分钟以内不按旷课处理。", "不按旷课处理"),
    ("就寝后不在走廊内喧哗。", "不在走廊内喧哗"),
    ("开会原则上不安排用餐。", "原则上不"),
    ("排版尽量不使用生僻字。", "尽量不"),
    ("资料一般不外借。", "一般不"),
    ("行车不超速。", "不超速"),
]
BANNED = [
    ("代课教师不能参加评选。", "不能"),
    ("读者不能携带饮料入馆。", "不能"),
    ("会员不能兼任监票人。", "不能"),
    ("借书证不能转让他人。", "不能"),
]
LEFT = [
    "不予受理，并书面通知申请人。",
    "可以不予公开。",
    "一律不开放的时段应当公布。",
    "不予公开的信息由馆长确定。",
    "因病不能参加的，应当请假。",
    "如不能参加，请提前告知。",
    "因汛情不能参加会议，改为书面发言。",
    "原则上不超过3人。",
    "告知申请人不予受理。",
    "遗失物品概不负责。",
    "水管不再存在渗漏。",
    "对不按规定停车的，登记车牌。",
    "作出不予处理的决定。",
    "水位不高。",
    "会议因故不开展讨论的，改期举行。",
    "讲座一般不会影响上课。",
    "材料未按时提交。",
]


@pytest.mark.parametrize(("text", "words"), [*REFUSED, *ABSTAINED, *BANNED])
def test_finds(text: str, words: str) -> None:
    found = find_refusal(text, 0, len(text))
    assert found is not None
    assert found.group() == words


@pytest.mark.parametrize("text", LEFT)
def test_leaves_alone(text: str) -> None:
    assert find_refusal(text, 0, len(text)) is None


@pytest.mark.parametrize(("text", "words"), BANNED)
def test_what_cannot_be_done_by_rule_is_a_ban(text: str, words: str) -> None:
    found = find_ban(text, 0, len(text))
    assert found is not None
    assert found.group() == words
    assert find_abstention(text, 0, len(text)) is None


@pytest.mark.parametrize(("text", "words"), ABSTAINED)
def test_what_is_not_done_at_a_time_is_no_ban(text: str, words: str) -> None:
    found = find_abstention(text, 0, len(text))
    assert found is not None
    assert found.group() == words
    assert find_ban(text, 0, len(text)) is None


def test_a_list_of_what_is_not_done_is_led_in() -> None:
    text = "下列读物不予外借："
    found = find_abstention(text, 0, len(text))
    assert found is not None
    assert found.group() == "下列读物不予外借"
    assert find_abstention("不予外借的读物：", 0, 8) is None


def test_only_the_stretch_is_read() -> None:
    text = "古籍不予外借，窗口不再收取押金。"
    found = find_refusal(text, text.index("窗"), len(text))
    assert found is not None
    assert found.start() == text.index("不再")
    assert find_refusal(text, 0, 2) is None
