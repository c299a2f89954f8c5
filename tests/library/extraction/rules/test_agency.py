"""由X…: X is to do it, unless X only receives it or the clause states a case."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import agency
from tests.library.extraction.fields import bearers_by

#: A list longer than most.
_BODIES = (
    "省住房城乡建设厅",
    "省发展改革委",
    "省生态环境厅",
    "省民政厅",
    "省文化厅",
    "省商务厅",
    "省科技厅",
    "省水利厅",
)
FINDS = [
    ("校园秩序由保卫处负责、相关管理单位配合。", "保卫处 lead|相关管理单位 support"),
    ("会务由办公室承办、宣传科协办。", "办公室 lead|宣传科 support"),
    ("古籍修复工作由市图书馆承担。", "市图书馆 bearer"),
    ("河道保洁由市水务局牵头，年内完成。", "市水务局 lead"),
    ("老年食堂的日常检查由区民政局负责。", "区民政局 lead"),
    ("培训计划由市委组织部、市人力社保局共同制定。", "市委组织部 bearer|市人力社保局 bearer"),
    ("养老机构收费的具体办法由市民政局会同市财政局制定。", "市民政局 bearer"),
    ("逾期不改的，由区消防救援大队责令整改。", "区消防救援大队 bearer"),
    ("应当由主要负责人每年报告一次。", "主要负责人 bearer"),
    ("要做好交接，由值班人员直接登记。", "值班人员 bearer"),
    ("本办法由区人民政府办公室负责解释。", "区人民政府办公室 lead"),
    ("水价补贴由中央与地方共同承担。", "中央 bearer|地方 bearer"),
    ("由区水务局按照职责分工分别负责。", "区水务局 lead"),
    ("由区领导牵头、有关部门共同参与，组建工作专班。", "区领导 lead|有关部门 support"),
    ("审计工作由其内部审计机构或者指定的机构负责。", "内部审计机构 lead|指定的机构 lead"),
    ("由所在地的街道办事处协助其申请救助。", "所在地的街道办事处 support"),
    ("由乡自然资源所牵头，各村配合。", "乡自然资源所 lead"),
    ("救助申请由学校报主管部门审核。", "学校 bearer"),
    (
        "单据由经办人签字、部门负责人审核、总经理审批。",
        "经办人 bearer|部门负责人 bearer|总经理 bearer",
    ),
    (f"自查报告由{'、'.join(_BODIES)}牵头完成。", "|".join(f"{body} lead" for body in _BODIES)),
    ("内部培训由各部门组织。", "各部门 bearer"),
    ("新队员上岗培训由水管站负责。", "水管站 lead"),
    ("泵站应当由原管理单位及时收回。", "原管理单位 bearer"),
]

LEAVES = [
    "要将破损档案交由档案馆修复。",  # receives
    "推动由街道办事处统一受理申请。",  # only led to it
    "由两个以上部门共同制作的，要分别归档。",  # a case
    "要加强对由村民自建房屋的检查。",  # no party
    "要说明理由，及时答复申请人。",  # 理由
    "不得转由协会或者中介收费。",  # nobody may be handed it
    "由于汛期提前，要加强巡查。",  # 由于
    "经费要由不超过三个渠道筹集。",  # a number
    "要取得由市水务局统一印制的证件。",  # what is used
    "由区水务局、区财政局组成领导小组，研究重大事项。",  # who sits in it
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(agency, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(agency, text) == []
