"""A sentence without a subject goes on with the subject of the sentence before it in its paragraph."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import governing_subject
from tests.library.extraction.fields import bearers_by

FINDS = [
    ("各养老机构要每月检查电路。要及时更换老化线路。", "各养老机构 bearer sentence"),
    ("各养老机构要每月检查电路；要及时更换老化线路。", "各养老机构 bearer sentence"),
    ("市档案馆负责接收档案。要按年度整理目录。", "市档案馆 bearer sentence"),
    ("各镇每月巡查堤防；清理水草。", "各镇 bearer sentence"),
    ("各镇每月巡查堤防。应当每季度检查泵站。", "各镇 bearer sentence"),
    ("各区要疏浚河道。负责护坡的日常管理。", "各区 lead sentence"),
    ("各区要疏浚河道。要清理漂浮物。要公布结果。", "各区 bearer sentence|各区 bearer sentence"),
    ("逾期不改的，由区民政局责令整改。要公示整改结果。", "区民政局 bearer sentence"),
    (
        "市水务局、市林业局要巡查河岸。发现问题要当日处理。",
        "市水务局 bearer sentence|市林业局 bearer sentence",
    ),
    ("镇长是防汛第一责任人。全面负责水库巡查。", "镇长 lead sentence"),
    ("请各镇对堤防进行一次检查。认真核对水尺。", "各镇 bearer sentence"),
    ("各泵站要每月检查电路。联合有关部门开展演练。", "各泵站 bearer sentence"),
    ("托育机构不得给幼儿用药；确需用药的，应当告知家长。", "托育机构 bearer sentence"),
    ("监事会每半年查账一次。必要时，可以聘请会计师。", "监事会 bearer sentence"),
    ("理事会每年开会一次。情况特殊的，也可采用通讯形式。", "理事会 bearer sentence"),
    ("地方工会可以提出意见。逾期不改的，可以建议处理。", "地方工会 bearer sentence"),
    ("申请人对结论有异议的，可以申请复核。对复核结论仍有异议的，可以申诉。", "申请人 bearer sentence"),
    ("区水务局可以抽查。出发检查前，应当确定路线。", "区水务局 bearer sentence"),
    ("由城管部门责令停止。情节严重的，可以建议吊销许可证。", "城管部门 bearer sentence"),
    ("各区要编制年度计划。年度计划可以根据雨情调整。要合理确定河段。", "各区 bearer sentence"),
    ("各区要推进以下任务：\n（一）抢修。燃气公司要组建抢修队。要配足车辆。", "燃气公司 bearer sentence"),
    ("未纳入试点的乡镇要自查。这些乡镇也应参照排查。", "未纳入试点的乡镇 bearer sentence"),
    ("一、供水企业的责任\n水厂应当登记取水口；对老旧管网进行备案。", "水厂 bearer sentence"),
    ("地方工会可以提出意见；逾期不改的，可以建议处理。", "地方工会 bearer sentence"),
    (
        "各泵站成立安全小组。主要职责有：\n检查电路；清理水草。",
        "各泵站 bearer sentence|各泵站 bearer sentence",
    ),
]

LEAVES = [
    "各养老机构要每月检查电路。\n要及时更换老化线路。",  # another paragraph
    "各养老机构要每月检查电路。区民政局要加强督查。",  # a subject of its own
    "各养老机构要每月检查电路。消防设施的维护费用，可以从运营经费列支。",  # a thing
    "鼓励社会组织捐赠图书。要做好登记。",  # an invitation to others
    "鼓励社会组织捐赠图书；可以颁发证书。",
    "区水务局可以要求说明。不服的，可以申请复核。",  # another does not agree
    "健全办法，有条件的乡镇要开设窗口。加快推进结果互认。",  # commands all before it names one
    "对示范点给予补助，有条件的县也要安排资金。研究完善减免办法。",
    "理事会每年开会一次。必要时，可由秘书处召集。",
    "养老机构不得收取押金；应当公示收费标准。",  # no case
    "各社区要协助区民政局发放补贴。要做好公示。",  # who only supports
    "区民政局要每月检查台账。对直接负责的主管人员和其他直接责任人员依法给予处分。",
    "一、日常管理\n各养老机构每月检查电路。完善值班制度。",  # only told, and the next is a task of its own
    "一、日常管理\n市档案馆负责接收档案。健全目录制度。",
    "各养老机构要每月检查电路。造成事故的，依法追究责任。",  # a sanction
    "各养老机构要每月检查电路。鼓励社会组织开展义务检修。",
    "建立由市水务局牵头的会商制度。要定期通报水情。",  # who only leads something named
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(governing_subject, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(governing_subject, text) == []
