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
    "县水利局负责编制规划，乡镇可以提出修改意见。",
    "将节水纳入村规民约，鼓励村民互相监督。",
    "国家推行节水认证，鼓励居民使用节水器具。",
    "听取专家意见并鼓励社会参与。",
    "在招标中支持本地企业，在质量相当的前提下允许联合投标。",
    "养护经费从专项资金中列支，有困难的村，县财政可给予补助。",
    "联席会议每半年召开一次，根据需要可安排专家列席。",
    "登记信息不准确的，要及时更正。",
    "积极探索低成本的保存方式，对记录进行集中存储。",
    "告知申请人不予受理并说明理由。",
    "对其直接负责的主管人员，依法给予处分。",
    "养护单位逾期不改的，由县水利局责令限期改正，可以处一千元以下罚款。",
    "电梯检验合格后方可使用，未经检验不得使用。",
    "建立鼓励节约用水的价格机制。",
    "设备所有权人应当承担养护费用。",
    "坚持有权必有责，健全问责制度。",
    "积极探索市场化运作，健全投入机制。",
    "探索专家单独评审机制。（县科技局、县教育局）",
    "各有关部门依职责指导本系统安全工作，可根据需要调整措施。",
    "提供许可不涉及事项的代办服务。",
]

MUST_NOT = [
    "不得占用疏散通道。",
    "严禁在库房内吸烟。",
    "各单位不得擅自销毁档案。",
    "禁止向河道倾倒垃圾。",
    "任何单位和个人不得损毁消防设施。",
    "监督检查不得影响养老机构的正常服务。",
    "培训期间不准收取费用。",
    "检测机构不得有下列行为：\n（一）出具虚假报告；",
    "一、日常管理\n材料不齐的，窗口不予受理。",
    "一、日常管理\n窗口办理证明不收取任何费用。",
    "一、日常管理\n对已检查过的商户，本月不再重复检查。",
    "除紧急事项外，一般不得直接向领导个人报送文件。",
    "应由乡镇召开的会议，不得以县政府名义召开。",
    "利用档案的单位，未经同意，均无权公布档案。",
    "一、日常管理\n窗口不予受理检查期间单位提出的变更申请。",
    "一、日常管理\n乡镇会议不邀请县领导出席。",
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
    "允许符合条件的农户分期缴纳水费。",
    "对首次轻微违规的摊主，允许当场改正。",
    "依托节水宣传周，鼓励学校开展节水实践。",
    "县水利局对取水行为进行调查，有权查阅台账。",
    "必要时，报经县政府同意，可及时、准确发布信息。",
    "当粮食供不应求时，可由县粮库组织调运。",
    "剩余名额，各班仍可推荐其他学生。",
    "特色档案，其具体范围可以由县档案馆确定。",
    "更新信息并经审核后，可解除冻结状态。",
    "结合本地特点，探索形成可量化的评估办法，作为分配经费的依据。",
    "馆藏丰富的档案馆可另行申报。",
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
