"""Names before 要, 应当, 负责 or a verb bear the duty; things, topics and cases do not."""

from __future__ import annotations

import pytest

from luoshi.extraction.rules import subject
from tests.library.extraction.fields import bearers_by, bearers_of

FINDS = [
    ("各街道办事处要每月排查消防通道。", "各街道办事处 bearer"),
    ("市档案馆应当在每年3月前公布开放目录。", "市档案馆 bearer"),
    ("市水务局、市农业农村局要加强河道保洁。", "市水务局 bearer|市农业农村局 bearer"),
    ("市水务局与市农业农村局要联合巡河。", "市水务局 bearer|市农业农村局 bearer"),
    ("水资源规划与保护研究院要编制导则。", "水资源规划与保护研究院 bearer"),
    ("各街道办事处一是要每月排查消防通道，二是要建立台账。", "各街道办事处 bearer"),
    ("第三周各学院将选题汇总后，报送教务部。", "各学院 bearer"),
    ("其他：宣传部、档案处以及各学院要广泛开展节水宣传。", "宣传部 bearer|档案处 bearer|各学院 bearer"),
    ("教育信息化中心要提前检查网络。", "教育信息化中心 bearer"),
    ("各单位近期仍须严格控制聚集活动。", "各单位 bearer"),
    ("各泵站每班应向调度室报告2次。", "各泵站 bearer"),
    ("尤其各级管理人员要参加演练。", "各级管理人员 bearer"),
    ("请各市（州、地）教育局指定专人接卷。", "各市（州、地）教育局 bearer"),
    ("10月30日以前|各学校完成报名。", "各学校 bearer"),
    ("市、区财政部门应当保障养老服务经费。", "市、区财政部门 bearer"),
    ("县级、市级民政部门或者养老服务中心应当核对名册。", "县级、市级民政部门 bearer|养老服务中心 bearer"),
    (
        "市、区（县）、镇人民政府、街道办事处应当设立护林公示牌。",
        "市、区（县）、镇人民政府 bearer|街道办事处 bearer",
    ),
    ("教育、民政、卫生健康等部门要共享老年人信息。", "教育、民政、卫生健康等部门 bearer"),
    ("市公安局等有关部门要加强巡查。", "市公安局 bearer"),
    ("市图书馆负责古籍修复工作。", "市图书馆 lead"),
    ("市图书馆要发挥牵头作用，统筹古籍修复。", "市图书馆 lead"),
    ("公安机关、消防救援等部门应当及时予以协助。", "公安机关 support|消防救援等部门 support"),
    ("有关单位应当予以配合。", "有关单位 support"),
    ("读者有义务协助馆员做好登记。", "读者 support"),
    ("有关单位应当给予支持和配合。", "有关单位 support"),
    ("消防站应当及时赶赴现场予以协助。", "消防站 support"),
    ("养老机构应当对消防检查予以配合。", "养老机构 support"),
    ("养老机构，对有关部门的检查，应当予以配合。", "养老机构 support"),
    ("区民政局指导、监督养老机构，负责评定等级。", "区民政局 bearer"),
    ("各社区要积极配合做好登记工作。", "各社区 support"),
    ("各社区要协助街道做好登记工作。", "各社区 support"),
    ("负责日常养护的单位应当建立巡查日志。", "负责日常养护的单位 bearer"),
    ("使用电梯的单位应当每月自查一次。", "使用电梯的单位 bearer"),
    ("市图书馆和负责修复的机构依法开展古籍普查。", "市图书馆 bearer|负责修复的机构 bearer"),
    ("区民政局、区教育局负责人和有关人员要立即到场。", "区民政局、区教育局负责人 bearer|有关人员 bearer"),
    ("未经培训的操作人员，不得上岗。", "未经培训的操作人员 bearer"),
    ("重点用水单位要如实报送用水数据。", "重点用水单位 bearer"),
    ("市自由贸易试验区办公室要公布清单。", "市自由贸易试验区办公室 bearer"),
    ("负责抽查的机构，应当公布结果。", "负责抽查的机构 bearer"),
    ("养老机构的活动场所、床位布局应当符合标准。", "养老机构 bearer"),
    ("养老机构发生食物中毒的，养老机构负责人接到报告后，应当立即到场。", "养老机构负责人 bearer"),
    ("申请人提出开放档案申请，档案馆应当在10日内答复。", "档案馆 bearer"),
    ("商场，医院，以及学校，应当每半年开展一次疏散演练。", "商场 bearer|医院 bearer|学校 bearer"),
    ("物业服务企业的应急预案应当报街道办事处备案。", "物业服务企业 bearer"),
    ("巡查组的主要任务是：检查消防设施，督促整改隐患。", "巡查组 bearer"),
    ("各区要公布服务清单，区民政局发放补助时要公示名单。", "各区 bearer|区民政局 bearer"),
    ("市水务局牵头、市林业局配合，编制岸线规划。", "市水务局 lead|市林业局 support"),
    ("各门诊相关值班人员放假期间务必在岗。", "各门诊相关值班人员 bearer"),
    ("图书馆开馆时间内应每两小时巡查一次。", "图书馆 bearer"),
    ("检修车间应将各项任务量化。", "检修车间 bearer"),
    ("请教务员在系统中录入成绩。", "教务员 bearer"),
    ("请答辩录入员在系统中录入成绩，请指导教师及时审核。", "答辩录入员 bearer|指导教师 bearer"),
    ("不准携带易燃物品进入机要室，无关人员不准进入。", "无关人员 bearer"),
    ("1.村报账员应当逐日对账。", "村报账员 bearer"),
    ("值勤人员每晚要检查，本校学生亦应按规定出入。", "值勤人员 bearer|本校学生 bearer"),
    ("1.每周有专职医师参加查房。", "专职医师 bearer"),
    ("镇领导、镇干部，各村要落实值班。", "镇领导 bearer|镇干部 bearer|各村 bearer"),
]

LEAVES = [
    "加强河道保洁，每月巡查一次。",  # no subject
    "1.各科室的文件应及时归档，交秘书股集中管理。",  # who keeps is given it
    "进行我区创建工作的调研，制定方案。",
    "消防设施的维护费用，可以从专项资金列支。",  # a thing
    "阅览室内应当设置疏散指示标志。",  # a place
    "开展全市各单位消防设施检查。",  # the object
    "对逾期不改的单位，要依法处理。",  # those dealt with
    "养老机构收费的具体办法由市民政局制定。",  # the topic of 由
    "养老机构未按规定报告的，由区民政局责令改正。",  # a breach
    "统筹做好本地区档案征集工作。",  # a verb that a name could begin with
    "维护和更新本机构公开的目录。",
    "明确各项工作的主责部门，建立联审制度。",
    "供老年人使用的器材，必须符合标准。",
    "值班室应当由其管理单位每日巡查。",  # it is the managing unit that acts
    "要组织撤离，疏导被困人员，清理通道。",  # what is commanded
    "自查自纠后，要及时整改。",  # a case without a party
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert bearers_by(subject, text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert bearers_by(subject, text) == []


def test_a_thing_inherits_no_subject() -> None:
    text = "一、工作要求\n各养老机构要定期检查电路。更换设备的费用，可以从运营补贴列支。"
    assert bearers_of(text) == ["各养老机构 bearer"]
