"""Who is threatened with a sanction bears no duty by it; who imposes it does."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.sanctions import is_imposed, is_punished, is_threatened, suffers
from luoshi.extraction.bearers.subject import read_subject
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.wording.binding import Subject
from tests.library.extraction.reading import plan_of

THREATENED = [
    "供水单位未按规定检修的，责令限期改正。",
    "灌区负责人有失职情形的，应当依规问责。",
    "泵站未经批准放水的，依法予以处罚。",
    "供水单位对停水事故迟报的，依照规定予以处罚。",
]
ACTING = [
    "县水利局发现险情的，应当责令抢修。",
    "供水单位发现漏水的，应当提前通知。",
    "用水户对水费有异议的，可以申请复核。",
    "派出所对故意毁坏堤防的，依法予以处罚。",
]


SUFFERING = [
    "三次缺勤者予以劝退。",
    "未请假缺席者每次扣50元。",
    "无票乘渡者清退。",
    "“三违”人员每人次罚款200元。",
    "全年无渗漏的灌区，奖励5000元。",
    "考核不合格者，暂停其上岗资格。",
]
WORKING = [
    "巡查人员发现渗漏时报告。",
    "灌区管理单位奖励节水先进。",
    "违规取水者须补交水费。",
]


def passage_of(text: str) -> Passage:
    return Plan(plan_of(text).outline, Frame(year=2026)).passage(0)


def subject_in(passage: Passage) -> Subject:
    return next(filter(None, (read_subject(passage, *clause) for clause in passage.clauses)))


@pytest.mark.parametrize("text", THREATENED)
def test_the_party_of_a_breach_is_threatened(text: str) -> None:
    passage = passage_of(text)
    assert is_threatened(passage, subject_in(passage), text.index("，"))


@pytest.mark.parametrize("text", SUFFERING)
def test_whoever_is_told_by_a_deed_may_only_suffer_for_it(text: str) -> None:
    passage = passage_of(text)
    assert all(
        subject is None or suffers(passage, subject)
        for subject in (read_subject(passage, *clause) for clause in passage.clauses)
    )


@pytest.mark.parametrize("text", WORKING)
def test_whoever_works_suffers_nothing(text: str) -> None:
    passage = passage_of(text)
    assert not suffers(passage, subject_in(passage))


@pytest.mark.parametrize("text", ACTING)
def test_who_finds_out_or_is_ordered_is_not(text: str) -> None:
    passage = passage_of(text)
    assert not is_threatened(passage, subject_in(passage), text.index("，"))


@pytest.mark.parametrize(
    ("text", "punished"),
    [
        ("检测机构接受委托检测，出具虚假报告的，没收违法所得。", True),
        ("县水利局对擅自取水的，责令停止。", False),
    ],
)
def test_a_breach_in_a_later_clause_is_punished(text: str, *, punished: bool) -> None:
    passage = passage_of(text)
    assert is_punished(passage, subject_in(passage)) is punished


def test_what_is_imposed_stands_behind_who_imposes_it() -> None:
    passage = passage_of("灌区擅自停水的，由县水利局责令改正。")
    assert is_imposed(passage, passage.text.index("由"))
    assert not is_imposed(passage_of("由县水利局制定方案。"), 0)
