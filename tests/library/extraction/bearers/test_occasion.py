"""A party before an occasion of its own; a bar stands behind the party, and one before what binds it."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.occasion import before_moment, before_occasion, is_done
from luoshi.extraction.wording.binding import BINDS

DONE = [
    "外出",
    "下基层",
    "请假",
    "退会",
    "换届",
    "参会时",
    "借书",
    "用水",
    "考试后",
    "检查",
    "上报",
    "答辩均",
]
THINGS = ["记录", "报告", "河道", "书架", "会议室", "外出人员", "用水量", "请假条"]

OCCASIONS = [
    "水厂|停产时|应当公告",
    "值班员|值班期间|应当在岗",
    "会员|退会|应当书面告知",
    "读者|借阅图书|应当出示证件",
    "教师|调班|应当提前申请",
    "用户|停水后|应当关阀",
    "馆员|上班时间|必须佩戴胸牌",
    "学生|返校|应当登记",
    "业主|装修前|应当申报",
    "船员|驾驶渡船|应当穿救生衣",
    "协会|换届或更换法定代表人之前|必须审计",
    "学生|入馆|必须刷卡",
]
NO_OCCASIONS = [
    "水厂|水质|应当达标",
    "图书馆|书架|应当牢固",
    "学校|的操场|应当开放",
    "馆员|与读者的沟通|应当文明",
    "学校|操场、教室的门窗|应当牢固",
    "会员|会费标准|应当公布",
    "值班员|值班日志|应当整齐",
    "馆员|整理完全部破损期刊和旧书后|应当登记",
]

MOMENTS = [
    "各班组长|班前|要清点工具",
    "学生|进入实验室前|必须换鞋",
    "馆员|闭馆后|应当断电",
    "司机|出车前|应当检查车况",
    "护河队|汛后|要清点器材",
]
NO_MOMENTS = [
    "|在闭馆后|应当断电",
    "|对馆员上岗前|应当培训",
    "|组织馆员上岗前|应当体检",
    "|根据馆员意见后|应当修改",
    "|河道清淤后|应当验收",
    "图书馆|书架|应当牢固",
]


def parted(words: str) -> tuple[str, str, int]:
    """The name, the text without bars, and where what binds begins."""
    name, occasion, behind = words.split("|")
    return name, name + occasion + behind, len(name + occasion)


def names_before(words: str) -> str:
    _, text, end = parted(words)
    return "|".join(text[a:b] for a, b in before_occasion(text, 0, end))


@pytest.mark.parametrize("words", DONE)
def test_what_somebody_does(words: str) -> None:
    assert is_done(f"凡{words}应当登记", 1, 1 + len(words))


@pytest.mark.parametrize("words", THINGS)
def test_what_is_a_thing(words: str) -> None:
    assert not is_done(f"凡{words}应当登记", 1, 1 + len(words))


@pytest.mark.parametrize("words", OCCASIONS)
def test_the_party_before_an_occasion(words: str) -> None:
    assert names_before(words) == words.split("|", maxsplit=1)[0]


@pytest.mark.parametrize("words", NO_OCCASIONS)
def test_no_occasion(words: str) -> None:
    assert names_before(words) == ""


def test_several_parties_have_one_occasion() -> None:
    assert names_before("馆员、志愿者|离岗时|应当交接") == "馆员|志愿者"


@pytest.mark.parametrize("words", MOMENTS)
def test_the_party_before_a_moment(words: str) -> None:
    name, text, at = parted(words)
    binder = BINDS.match(text, at)
    assert binder is not None
    subject = before_moment(text, 0, binder)
    assert subject is not None
    assert [text[a:b] for a, b in subject.names] == [name]
    assert (subject.binder, subject.after) == (binder.group(), at)


@pytest.mark.parametrize("words", NO_MOMENTS)
def test_no_party_before_a_moment(words: str) -> None:
    _, text, at = parted(words)
    binder = BINDS.match(text, at)
    assert binder is not None
    assert before_moment(text, 0, binder) is None
