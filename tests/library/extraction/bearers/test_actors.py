"""Of the subjects of a sentence, those act that are neither case nor topic."""

from __future__ import annotations

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.actors import Actors, read_actors
from luoshi.extraction.passage import Plan
from tests.library.extraction.reading import plan_of

ACT = [
    ("区人民政府及其部门，街道办事处应当组织演练。", "区人民政府|部门|街道办事处"),
    ("读者要求提供收据的，应当予以提供。", ""),
    ("各科室核对数据并由分管领导审核。", "各科室"),
    ("各社区要公布名单，区民政局要核对名册。", "各社区|区民政局"),
    ("养老机构停业的，区民政局应当安置老年人。", "区民政局"),
    ("养老机构停业的，应当提前公告。", "养老机构"),
    ("申请人提出异议，区民政局应当复核。", "区民政局"),
    ("剧院，商场，以及医院，应当每季度演练。", "剧院|商场|医院"),
    ("经营者未公示价格的，由区市场监管局责令改正。", ""),
    ("补贴标准由市民政局确定。", ""),
    ("协调无效的，应当向区水务局，该河段的镇级河长报告。", ""),
    ("街道办事处应当配置书屋，每个社区至少配置一处。", "街道办事处"),
    ("出租人与承租人签订的协议，应当写明面积。", ""),
    ("每个值班员看管的水泵数量不得超过十台。", ""),
    ("各级、各部门人员除应履行本制度外，还应报告险情。", "各级、各部门人员"),
    ("经营者购进商品应当查验票据。", "经营者"),
    ("大学生凭证件在校医院就诊。", "大学生"),
    ("若罢免通过，则会员大会选举新社长。", "会员大会"),
    ("对病危患者应当随时书写病程记录。", ""),
    ("个人申请执业的，应当提交材料，由区司法局报市司法局审核。", "个人"),
    ("学生进入实验室前必须换鞋。", "学生"),
    ("技术交易场所变更交易规则，报市科委同意。", "技术交易场所"),
    ("变更工作岗位的从业人员，应当重新培训。", "变更工作岗位的从业人员"),
    ("各村组织党员清理河塘，每周清理1次。", "各村"),
    ("请假人员应填写请假条。", "请假人员"),
    ("对重点村实行包联，每村每季度走访1次。", ""),
    ("组织编制规划，“多规合一”村庄规划应编尽编。", ""),
    ("责成区住建局牵头，对校舍进行鉴定。", "区住建局"),
    ("队长由全体队员选举产生，负责日常工作。", "队长"),
    ("禁止采购人员收受礼品。", "采购人员"),
    ("谢绝外来人员进入泵房，确需进入的须登记。", ""),
    ("县水务局，供水公司，受委托的管护单位等应当制定预案。", "县水务局|供水公司|受委托的管护单位"),
    ("乡镇人民政府，村民委员会，行业协会应当开展宣传。", "乡镇人民政府|村民委员会|行业协会"),
    ("县政府应当采取措施，支持和引导协会，学校，企业等社会力量参与管护。", "县政府"),
    ("县教育局应当组织各学校，社区，家长等参加演练。", "县教育局"),
    ("县水务局组织各乡镇，各乡镇负责落实。", "县水务局|各乡镇"),
    ("国家规定统一着装的，执勤时要按规定着装。", ""),
    ("要审核主体是否合法，执法人员是否具备资格。", ""),
    ("要建立经费机制，保障行政执法机关依法履职所需的装备。", ""),
    ("乡镇政府已有档案室的，应当先由档案室整理。", ""),
    ("驾驶员被吊销证件的，三年内不得重新申领。", "驾驶员"),
    ("单位和人员与该事项有直接利害关系的，应当回避，举报人也有权要求其回避。", "单位|人员|举报人"),
    ("教育、房屋管理部门应当公布名单。", "教育、房屋管理部门"),
]


def actors_of(text: str) -> tuple[str, Actors]:
    passage = Plan(plan_of(text).outline, Frame(year=2026)).passage(0)
    found = read_actors(passage)
    return "|".join(passage.text[a:b] for actor in found.actors for a, b in actor.subject.names), found


@pytest.mark.parametrize(("text", "expected"), ACT)
def test_who_acts(text: str, expected: str) -> None:
    assert actors_of(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "消防器材的更新费用，可以从专项资金列支。",
        "灭火器应当每月检查。",
        "经营者拒不整改的，处五千元以下罚款。",
    ],
)
def test_of_a_thing_or_a_penalty(text: str) -> None:
    assert actors_of(text)[1].of_thing


@pytest.mark.parametrize("text", ["要公布名单。", "各社区要公布名单。", "加强巡查，台账要每月更新。"])
def test_not_of_a_thing(text: str) -> None:
    assert not actors_of(text)[1].of_thing
