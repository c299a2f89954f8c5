"""What a party only gives its name to; a bar stands behind the name."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.matter import is_matter, tells_thing
from luoshi.extraction.wording.binding import Subject

MATTERS = [
    "馆员|培训经费",
    "馆员|培训、考核的结果",
    "安全员|考试成绩",
    "水厂|检查情况",
    "社区|服务时间",
    "护河队|登记信息",
    "教师|选聘和管理工作",
    "村委会|日常发生的开支",
    "书店|平时产生的废纸",
    "学校|改造、搬迁方案",
    "灌区|上交的水费金额",
    "用水户|申报的面积",
    "会议室|租用费用",
]
WORK = [
    "馆员|培训志愿者",
    "水厂|检查水泵",
    "护河队|登记险情",
    "学校|改造厕所",
    "村委会|公布水价",
    "县水利局|发生变更",
    "社区|每周开放",
    "驿站|配备急救箱",
    "书店|产生废纸后清运",
]
ITS_OWN = [
    "图书馆|配备馆员的数量",
    "学校|招收学生的人数",
    "村委会|安排党员的比例",
]

THINGS = [
    "村委会|修渠的资金，有关部门应当补助",
    "学校|办学的用地，县政府应当保障",
    "社区|开展活动的场地，街道应当提供",
    "驿站|运行的经费，镇政府要列入预算",
    "出租人与承租人|签订的合同，应当写明租期",
    "供水公司与用户|订立的协议，应当约定水价",
    "两村|达成的约定，应当公示",
]
NO_THINGS = [
    "村委会|修渠的队伍，有关部门应当补助",
    "学校|办学的资金充足，县政府应当保障",
    "出租人与承租人|签订的合同，写明租期",
    "出租人与承租人|签订合同，应当写明租期",
    "供水公司|提供的报表，应当公示",
]


def parted(words: str) -> tuple[str, int, int]:
    """The text without its bar, where the bar stood, and where the first clause ends."""
    name, _, behind = words.partition("|")
    return name + behind, len(name), len(name) + len(behind.partition("，")[0])


def gives_its_name(words: str, more: str = "，应当公开") -> bool:
    text, stop, _ = parted(words)
    return is_matter(text + more, Subject(((0, stop),), "", stop), len(text))


@pytest.mark.parametrize("words", MATTERS)
def test_a_party_gives_its_name_to_a_matter(words: str) -> None:
    assert gives_its_name(words)


@pytest.mark.parametrize("words", WORK)
def test_a_party_that_works_does_not(words: str) -> None:
    assert not gives_its_name(words)


@pytest.mark.parametrize("words", ITS_OWN)
def test_how_much_there_is_of_what_it_does_is_its_own(words: str) -> None:
    assert not gives_its_name(words)


def test_the_last_of_several_names_gives_it() -> None:
    text = "学校、书店培训经费"
    assert is_matter(text, Subject(((0, 2), (3, 5)), "", 5), len(text))


@pytest.mark.parametrize("words", THINGS)
def test_what_a_party_does_may_tell_of_a_thing(words: str) -> None:
    assert tells_thing(*parted(words))


@pytest.mark.parametrize("words", NO_THINGS)
def test_what_a_party_does_tells_of_no_thing(words: str) -> None:
    assert not tells_thing(*parted(words))


def test_what_is_put_on_record() -> None:
    for words in ("县水利局约谈用水户情况应当记入档案", "水厂整改情况应当如实纳入台账"):
        name = words.index("约谈" if "约谈" in words else "整改")
        order = words.index("应当")
        assert is_matter(words, Subject(((0, name),), "应当", name), order)
    words = "水厂检修情况应当公布"
    assert not is_matter(words, Subject(((0, 2),), "应当", 2), words.index("检修") + 2)
