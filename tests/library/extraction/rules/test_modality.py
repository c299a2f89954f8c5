"""How a duty binds follows its main, mostly its first, command."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import modality
from tests.library.extraction.reading import duty_in, must_leave_alone, plan_of

MUST = [
    "各单位要定期检查电路。",
    "修订应急预案，明确责任分工。",
    "养老机构应当配备专职安全员，不得由他人兼任。",
    "要加强巡查，严禁带病运行。",
    "2026年6月底前建成微型消防站，鼓励社区共建共享。",
    "专班每季度召开两次会议，可根据需要增加。",
    "落实鼓励志愿服务的措施，开展回访。",
    "大力宣传和倡导节约用水，减少浪费。",
]

MUST_NOT = [
    "不得占用疏散通道。",
    "严禁在库房内吸烟。",
    "各单位不得擅自销毁档案。",
    "禁止向河道倾倒垃圾。",
    "任何单位和个人不得损毁消防设施。",
    "培训期间不准收取费用。",
    "检测机构不得有下列行为：\n（一）出具虚假报告；",
]

MAY = [
    "鼓励养老机构投保责任保险。",
    "档案馆可以根据需要延长开放时间。",
    "任何人有权对违规占道的行为进行举报。",
    "委托方、受托方依照约定，可以调整养护标准。",
    "在培训方面，鼓励采用线上方式。",
    "更换设备的费用，可以从专项资金列支。",
    "提倡错峰用水。",
    "探索建立河道认养制度。",
    "监督机构有权采取下列措施：\n（一）查阅检查记录；",
]

LEAVES = [
    "修订应急预案，明确责任分工。",
    "组织消防演练。",
    "做好档案整理工作。",
    "开展河道清淤。",
]


@pytest.mark.parametrize("text", MUST)
def test_must(text: str) -> None:
    assert duty_in(text).modality == "must"


@pytest.mark.parametrize("text", MUST_NOT)
def test_must_not(text: str) -> None:
    assert [duty.modality for duty in plan_of(text).proposals][-1] == "must_not"


@pytest.mark.parametrize("text", MAY)
def test_may(text: str) -> None:
    assert duty_in(text).modality == "may"


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_a_bare_imperative_to_the_rule_that_found_the_duty(text: str) -> None:
    must_leave_alone(modality, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("各单位不得擅自销毁档案。", "不得"),
        ("鼓励自学。", "鼓励"),
        ("各科室要自查。", "要"),
        ("完善培训制度，鼓励职工自学。", "完善培训制度"),
    ],
)
def test_names_the_words_that_bind(text: str, words: str) -> None:
    extraction = plan_of(text)
    (duty,) = extraction.proposals
    assert duty.modality_origin.rule == modality.NAME
    assert extraction.document.quote(duty.modality_origin.span) == words
