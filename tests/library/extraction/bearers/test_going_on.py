"""Whether the subject of a sentence can be that of the next."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.duty import Modality
from luoshi.extraction.bearers.going_on import binds_on, goes_on_at_need, speaks_of
from luoshi.extraction.draft import Draft
from luoshi.extraction.passage import Plan
from tests.library.extraction.reading import plan_of

MUST, MAY, NOT = Modality.MUST, Modality.MAY, Modality.MUST_NOT

GOES_ON = [
    ("工会可以提出意见；", MAY, "也可以列席会议。", MAY),
    ("读者可以预约座位；", MAY, "可以续借一次。", MAY),
    ("馆员应当每日巡架。", MUST, "应当登记损坏图书。", MUST),
    ("馆员应当每日巡架；", MUST, "不得提前闭馆。", NOT),
    ("值班员要每班记录水位。", MUST, "可以换班。", MAY),
    ("学校不得占用体育课；", NOT, "确需调课的，应当提前公布。", MUST),
    ("水厂不得擅自停水；", NOT, "检修需要停水的，要提前通知用户。", MUST),
    ("社区不得收取押金；", NOT, "不得强制办卡。", NOT),
    ("工会可以提出意见。", MAY, "也可以列席会议。", MAY),
    ("水务局可以抽查。", MAY, "出发检查前，应当确定路线。", MUST),
    ("申请人可以申请复核。", MAY, "对结论仍有异议的，可以申诉。", MAY),
    ("书店不得占道。", NOT, "不得夜间装卸。", NOT),
]
ENDS = [
    ("读者可以预约座位；", MAY, "应当准时到馆。", MUST),
    ("读者可以预约座位；", MAY, "不得占座。", NOT),
    ("鼓励企业捐赠图书；", MAY, "可以冠名书架。", MAY),
    ("任何人不得攀爬水塔。", NOT, "发现险情的，应当报告。", MUST),
    ("任何人不得攀爬水塔；", NOT, "应当设置围栏。", MUST),
    ("学校不得占用体育课；", NOT, "确需调课的，可以顺延。", MAY),
]

AT_NEED = [
    "必要时，可以聘请专家。",
    "必要时可邀请村民代表列席。",
    "必要时，也可以书面征求意见。",
    "情况特殊的，可以通讯召开。",
    "情况特殊时，还可以延期一周。",
    "特殊情况下，可以委托邻村代管。",
    "情节严重的，可以建议吊销许可证。",
]
NOT_AT_NEED = [
    "必要时，由副馆长主持。",
    "必要时，可以由副馆长主持。",
    "必要时，应当聘请专家。",
    "可以聘请专家。",
    "会议必要时可以延期。",
    "情况特殊的，报县水利局批准。",
]

SPOKEN_OF = [
    ("馆长应当审核水利局的报表", "水利局"),
    ("水利局审核后拨付", "水利局"),
    ("对护河队进行考核", "护河队"),
]
NOT_SPOKEN_OF = [
    ("经水利局批准后拨付", "水利局"),
    ("应当每月公布水位", "水利局"),
    ("", "水利局"),
]


def draft_of(text: str, modality: Modality = MUST) -> Draft:
    """A draft of the first segment of a text."""
    draft = Draft.of(Plan(plan_of(text).outline, Frame(year=2026)).passage(0), "command")
    draft.modality = modality
    return draft


@pytest.mark.parametrize(("before", "first", "text", "second"), GOES_ON)
def test_the_subject_binds_on(before: str, first: Modality, text: str, second: Modality) -> None:
    assert binds_on(draft_of(before, first), draft_of(text, second))


@pytest.mark.parametrize(("before", "first", "text", "second"), ENDS)
def test_the_subject_ends(before: str, first: Modality, text: str, second: Modality) -> None:
    assert not binds_on(draft_of(before, first), draft_of(text, second))


@pytest.mark.parametrize("text", AT_NEED)
def test_it_goes_on_at_need(text: str) -> None:
    assert goes_on_at_need(draft_of(text))


@pytest.mark.parametrize("text", NOT_AT_NEED)
def test_others_do_not_go_on(text: str) -> None:
    assert not goes_on_at_need(draft_of(text))


@pytest.mark.parametrize(("text", "name"), SPOKEN_OF)
def test_a_party_is_spoken_of(text: str, name: str) -> None:
    assert speaks_of(text, name)


@pytest.mark.parametrize(("text", "name"), NOT_SPOKEN_OF)
def test_a_party_is_not_spoken_of(text: str, name: str) -> None:
    assert not speaks_of(text, name)
