"""The subject of a clause: its names, the word that binds it, and whether it only states a case."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.subject import read_subject
from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.wording.binding import Subject
from tests.library.extraction.reading import plan_of

FINDS = [
    ("各社区要公布名单。", "各社区", "要"),
    ("区民政局应当核对名册。", "区民政局", "应当"),
    ("市图书馆负责修复古籍。", "市图书馆", "负责"),
    ("2026年底前，各区必须完成疏浚。", "各区", "必须"),
    ("负责抽查的单位应当留存记录。", "负责抽查的单位", "应当"),
    ("市水务局每月组织巡查。", "市水务局", ""),
    ("建设单位开展自查。", "建设单位", ""),
    ("养老机构的应急预案应当报街道备案。", "养老机构", "应当"),
    ("检查人员（含聘用人员和志愿者）在巡堤过程中，应当佩戴证件。", "检查人员（含聘用人员和志愿者）", ""),
    ("对坝体塌陷负有责任的水厂，其负责人终身不得任职。", "负责人", "不得"),
    ("发展改革、公安等部门和公用企业，要做好移交。", "发展改革、公安等部门|公用企业", ""),
    ("每村至少推荐2名代表。", "每村", ""),
    ("七年级全体学生参加清河。", "七年级全体学生", ""),
    ("外来人员来访须登记。", "外来人员", "须"),
    ("物业维修组8：30前到场。", "物业维修组", ""),
    ("水厂与供应商重新谈判，延长账期。", "水厂", ""),
    ("巡查组的任务是：检查器材。", "巡查组", ""),
]

NONE = [
    "加强河道保洁。",
    "对养老机构应当加强检查。",
    "要及时更换器材。",
    "统筹做好本地区档案工作。",
    "在施工期间应当设置围挡。",
    "整改期间应当停止使用。",
    "发现险情立即报告班长并撤离。",
    "发现异常及时通知家长并登记。",
    "每班排污一次。",
    "新队员上岗培训由水管站负责。",
]


def subject_of(text: str) -> Subject | None:
    """The first subject of the clauses of a text's first segment."""
    plan = Plan(plan_of(text).outline, Frame(year=2026))
    passage = plan.passage(0)
    return next(filter(None, (read_subject(passage, *clause) for clause in passage.clauses)), None)


def names_of(text: str, subject: Subject) -> str:
    return "|".join(text[start:end] for start, end in subject.names)


@pytest.mark.parametrize(("text", "names", "binder"), FINDS)
def test_finds(text: str, names: str, binder: str) -> None:
    subject = subject_of(text)
    assert subject is not None
    assert (names_of(text, subject), subject.binder) == (names, binder)


@pytest.mark.parametrize("text", NONE)
def test_leaves_alone(text: str) -> None:
    assert subject_of(text) is None


@pytest.mark.parametrize("text", ["阅览室内应当设置标志。", "灭火器应当每月检查。"])
def test_a_thing_is_a_subject_without_names(text: str) -> None:
    subject = subject_of(text)
    assert subject is not None
    assert subject.names == ()


@pytest.mark.parametrize("text", ["养老机构停业的，应当公告。", "各社区，每年要演练。"])
def test_a_condition_waits(text: str) -> None:
    subject = subject_of(text)
    assert subject is not None
    assert subject.conditional


@pytest.mark.parametrize("text", ["使用电梯的单位", "建设单位", "市水务局、市林业局", "拟停业的养老机构"])
def test_reads_nothing_but_names(text: str) -> None:
    assert read_names(text, 0, len(text))


@pytest.mark.parametrize(
    "text", ["统筹做好本地区", "将名单报送区民政局", "由市图书馆", "检查情况", "至少组织"]
)
def test_reads_no_names_in_more_than_names(text: str) -> None:
    assert read_names(text, 0, len(text)) == ()


def test_a_name_ends_before_other_words_only() -> None:
    text = "市民政局办公室人员、居民家庭推选负责人"
    assert [text[:end] for end in find_party_ends(text, 1, len(text))] == [
        "市民政局办公室人员、居民家庭",
    ]


def test_a_passage_is_read_clause_by_clause() -> None:
    passage: Passage = Plan(plan_of("各社区要公布名单，区民政局应当核对。").outline, Frame()).passage(0)
    found = [read_subject(passage, *clause) for clause in passage.clauses]
    assert [names_of(passage.text, s) for s in found if s] == ["各社区", "区民政局"]
