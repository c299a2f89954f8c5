"""What stands behind the name in 由X…: how a thing was set, a verb no list has, or more of the name.

A bar marks where the name seems to end.
"""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.behind_agent import closes_in_few_words, is_part_of_name, is_set_by

SET = [
    "由县水利局|确定的名单",
    "由三名村民|组成",
    "由馆长和两名读者|共同组成",
    "由家长代表|构成",
    "开馆时间由八点|改为九点",
    "养护等级由二级|调整为一级",
    "覆盖村由十个|扩大到三十个",
    "水价由两元|降低至一元",
    "由村民会议|授权的代表",
    "由学校|指定的教室",
    "由校长|任命",
    "由镇政府|批准的线路",
]
NOT_SET = [
    "由县水利局|确定名单",
    "由校长|任命教研组长",
    "由馆员|巡查书库",
    "由物业公司|组织清洗水箱",
    "由水厂|提高水压",
    "由养护站|调整信号灯",
    "由值班员|批准后放行",
    "由秘书|设立台账",
]

CLOSING = [
    "由班长|点名",
    "由门卫|锁门",
    "由水厂|抄表，每月一次",
    "由馆员|逐本清点",
    "由管理员|统一收存，归还时核对",
    "由养护工|除草。",
    "由主持人|开场，时长三分钟",
]
NOT_CLOSING = [
    "由两名馆员|组成",
    "由村民代表|构成",
    "由书记|兼任",
    "由学校、家长、社区|三方签字",
    "由学校和家长|双方签字",
    "由水厂|的人员",
    "由学校|和家长",
    "由馆长|（值班）",
    "由班长|点",
    "由班长|按学号顺序逐一点名",
    "由县政府|批准的",
    "由村民会议|确定的",
]

OF_THE_NAME = [
    "由后勤|保障部负责",
    "由园林|养护科巡查",
    "由水质|检测站抽检",
    "由安全|监督处检查",
]
OF_THE_WORK = [
    "由校办|负责汇总",
    "由馆员|检查书架",
    "由后勤科|保障供水",
    "由后勤|保障部的仓库",
    "由县水利局|组织演练",
]


def parted(text: str) -> tuple[str, int]:
    """The text without its bar, and where the bar stood."""
    before, _, behind = text.partition("|")
    return before + behind, len(before)


@pytest.mark.parametrize("words", SET)
def test_how_a_thing_was_set(words: str) -> None:
    assert is_set_by(*parted(words))


@pytest.mark.parametrize("words", NOT_SET)
def test_who_is_charged(words: str) -> None:
    assert not is_set_by(*parted(words))


def closes(words: str) -> bool:
    text, stop = parted(words)
    end = min(text.find(mark) % (len(text) + 1) for mark in "，。")
    return closes_in_few_words(text, stop, end)


@pytest.mark.parametrize("words", CLOSING)
def test_a_few_words_close_the_clause(words: str) -> None:
    assert closes(words)


@pytest.mark.parametrize("words", NOT_CLOSING)
def test_no_verb_closes_the_clause(words: str) -> None:
    assert not closes(words)


def test_only_the_clause_is_read() -> None:
    text, stop = parted("由班长|点名")
    assert not closes_in_few_words(text, stop, stop + 1)


@pytest.mark.parametrize("words", OF_THE_NAME)
def test_more_of_the_name(words: str) -> None:
    text, stop = parted(words)
    assert is_part_of_name(text, 1, stop)


@pytest.mark.parametrize("words", OF_THE_WORK)
def test_the_work(words: str) -> None:
    text, stop = parted(words)
    assert not is_part_of_name(text, 1, stop)
