"""Items that name things, tell cases or catch the rest are context; items that order are duties."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import list_item
from tests.library.extraction.reading import fates_of, must_find, plan_of

FOUND = (
    ("护河队应当履行下列职责：", "法律、法规规定的其他职责；"),
    ("护河队应当履行下列职责：", "其他依法应当办理的事项；"),
    ("理事会的职权是：", "决定其他重大事项；"),
    ("巡河记录包括下列内容：", "堤防外观；"),
    ("有下列情形之一的，应当撤换护河队员：", "连续三次无故缺勤的；"),
    ("违反本办法，有下列行为之一的，由县水利局处罚：", "擅自开启闸门；"),
    ("申请入队应当提交下列材料：", "身份证明；"),
    ("情节严重的，依法给予处分：", "隐瞒险情；"),
    ("护河队应当履行下列职责：", "堤防、闸门、护坡的基本情况；"),
    ("有下列条件之一的，可以申请取水许可：", "具有负责水质检测的机构和人员；"),
    ("变更下列事项之一的，应当向县水利局提出申请：", "变更取水地点；"),
    ("申请取水应当提交下列文件：", "取水方案及编制说明的纸质文件；"),
    ("对以下灌区的管理，适用本办法：", "灌溉面积一万亩以上的灌区；"),
    ("发生下列情形，对负责人予以通报：", "堤防严重破损，应当发现而未发现；"),
    ("发生下列情形，对负责人予以通报：", "发现险情不予报告；"),
    ("有下列行为之一的，依照本办法处理。", "阻碍护河队员巡查的；"),
    ("对有下列表现的村民，村委会应当给予奖励。", "提出重要建议，效果显著的；"),
    ("对下列资金的使用情况进行审查：", "水库移民、农田建设等专项资金；"),
    ("审查的主要内容包括：", "制定和执行管护制度情况；"),
    ("前条所称公布，是指通过下列形式公开：", "在展览中公开陈列；"),
    ("村民享有下列权利：", "按照规定领取劳务报酬；"),
    ("有下列情形之一者，取消护河队员资格：", "连续三次缺勤者；"),
)

LEFT = (
    ("有异议的队员，可按以下流程申请撤销处分：", "队员填写申诉表；", Fate.DUTY),
    ("护河队应当履行下列职责：", "检查堤防；", Fate.DUTY),
    ("护河队应当履行下列职责：", "对堤防情况进行巡查，并如实记录巡查情况；", Fate.DUTY),
    ("护河队应当履行下列职责：", "依法制止倾倒垃圾；", Fate.DUTY),
    ("护河队的职责主要包括：", "巡查堤防，清理垃圾；", Fate.DUTY),
    ("护河队员不得有下列行为：", "伪造巡查材料；", Fate.DUTY),
    ("取水应当符合下列条件：", "取水口应当安装计量设施；", Fate.DUTY),
    ("有下列情形之一的，分别处理：", "堤防渗水的，应当立即报告；", Fate.DUTY),
    ("护河队应当履行下列职责：", "完成上级要求的其他工作；", Fate.DUTY),
    (
        "调水方案应当包括下列内容：",
        "日调水量在一万立方米以下的，经县政府授权，县水利局可直接下达指令；",
        Fate.DUTY,
    ),
    ("监督机构有权采取下列措施：", "要求被检查的单位提供有关资料；", Fate.DUTY),
    ("为了保护堤防，我们制定了以下巡查制度：", "每天早上对堤防进行巡查，填写日志；", Fate.DUTY),
    ("现将有关事项通知如下：", "各村每月25日前报送巡河情况。", Fate.DUTY),
    ("护河队的职责主要包括：", "需要其他部门配合的，县水利局要统筹协调。", Fate.DUTY),
)


def listed(opener: str, item: str) -> str:
    """A rule whose second article is a list; the item is its first."""
    return (
        f"第一条 各村应当建立护河队。\n第二条 {opener}\n（一）{item}\n（二）及时报告险情。\n"
        "第三条 护河队员应当佩戴标识。\n"
    )


@pytest.mark.parametrize(("opener", "item"), FOUND)
def test_it_finds(opener: str, item: str) -> None:
    must_find(list_item, listed(opener, item), f"（一）{item}", fate=Fate.CONTEXT)


@pytest.mark.parametrize(("opener", "item", "fate"), LEFT)
def test_it_leaves_alone(opener: str, item: str, fate: Fate) -> None:
    judged, rule = fates_of(listed(opener, item))[2]
    assert judged is fate
    assert rule != list_item.NAME


@pytest.mark.parametrize("heading", ["申报条件", "参赛资格", "报名条件：", "推荐资格和条件"])
@pytest.mark.parametrize(
    ("item", "fate"),
    [
        ("热爱祖国，拥护党的领导，遵纪守法。", Fate.CONTEXT),
        ("具有副高级以上专业技术职称。", Fate.CONTEXT),
        ("年龄不超过45周岁。", Fate.CONTEXT),
        ("能够主持课题研究全过程。", Fate.CONTEXT),
        ("近三年年度考核均为合格以上。", Fate.CONTEXT),
        ("身体健康，能坚持正常工作。", Fate.CONTEXT),
        ("具备独立开展研究和组织实施课题的能力。", Fate.CONTEXT),
        ("从事教学工作满5年，取得教师资格证书。", Fate.CONTEXT),
        ("申报人为在职教师，具有良好师德。", Fate.CONTEXT),
        ("企业注册满2年，依法纳税，信用良好。", Fate.CONTEXT),
        ("申请人应当提交加盖公章的申请表。", Fate.DUTY),
        ("申请人须于5月20日前报送材料。", Fate.DUTY),
        ("每单位限报2项。", Fate.DUTY),
        ("由所在单位审核推荐。", Fate.DUTY),
        ("申报人填写申请书。", Fate.DUTY),
        ("已承担在研课题的不得申报。", Fate.DUTY),
    ],
)
def test_below_a_heading_of_conditions_a_bare_state_tells_who_may_apply(
    heading: str, item: str, fate: Fate
) -> None:
    above = "课题申报办法\n一、申报范围\n1.全县各校。\n"
    words = f"{above}二、{heading}\n1.{item}\n2.{item}\n三、要求\n1.各校要按时上报。\n"
    assert fates_of(words)[4][0] is fate


def test_what_a_field_of_work_asks_is_no_condition_of_applying() -> None:
    words = "一、改善办学条件\n1.熟悉校情，完善实训室。\n2.具有副高级以上职称。\n"
    assert fates_of(words)[1][0] is Fate.DUTY


def test_where_money_comes_from_and_goes_to_is_no_duty() -> None:
    text = (
        "第一条 协会应当节水。\n第二条 协会的经费来源：\n（一）举办的业务培训收入；\n（二）个人自愿捐款。\n"
        "第三条 会费主要用于：\n（一）开展护河活动所需费用；\n（二）聘任工作人员所需支出。\n"
    )
    assert len(plan_of(text).proposals) == 1
