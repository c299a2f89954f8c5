"""A plain statement of what a party does is a norm; what a thing is like is not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import declarative
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "网格员入户走访。",
    "护林员沿线排查火险。",
    "各村凭票发放农具。",
    "各村用仪器检测水质。",
    "管水员先登记。",
    "护林员雷雨天气后检查瞭望台。",
    "管水员放水前检查闸门。",
    "对灭火器进行检查。",
    "对养老机构消防设施进行检查。",
    "对泵站实行轮班。",
    "对险情予以处置。",
    "对老人提供助餐。",
    "在村口开展宣传。",
    "以巡查促整改。",
    "向县水利局报告。",
    "按照培训计划开展培训。",
    "档案馆依法接收移交档案。",
    "借阅档案的，凭证件登记，县档案馆不收取费用。",
    "县档案馆不予受理重复申请。",
    "在公共楼道每层配一具灭火器。",
    "对擅自带出档案的读者处五十元以下罚款。",
    "全年累计课时不少于40学时。",
    "重大事项及时向局党组报告。",
    "把护河列入村规民约。",
    "国家建立饮用水水源档案。",
    "本市推行节水产品认证。",
    "政务窗口实行二十四小时值守制度。",
    "村民超额用水的，按阶梯价格支付。",
    "乡镇有前条所列行为之一的，依照第五条的规定追究法律责任。",
    "灌溉保证率达到90%以上。",
    "本月不再重复检查同一商户。",
    "逾期不还的读者，予以停借。",
    "闲置的水表一律拆除。",
    "未续费的账号将被停用。",
    "村医因公负伤的，依照工伤保险的规定给予相应的待遇。",
    "涉及捐赠的，按照县里的管理办法登记入账。",
    "岗前培训合格后，进行实际操作考核。",
    "村委会干部不参加经营活动。",
    "中心小学设卫生室。",
    "全年溺水死亡人数为零。",
    "印章由专人保管。",
    "上岗人员的厨具经验收合格后，方可投入使用。",
    "重大险情按程序报告县政府。",
    "必要时，县公安局依申请协助核查。",
    "各村抢险计划同时抄送水利站。",
    "农村供水普查采用统一的分类目录。",
    "养老机构产生的废弃药品，按照医疗垃圾集中处置。",
)

LEFT = (
    ("学校现场负责人名单。", Fate.OPEN),
    ("各校到课率较高。", Fate.OPEN),
    ("职工用餐场所宽敞。", Fate.OPEN),
    ("各镇先进单位名单。", Fate.OPEN),
    ("对灭火器的检查。", Fate.OPEN),
    ("附表为供水预案备案表。", Fate.OPEN),
    ("船只方可通行的桥梁。", Fate.OPEN),
    ("对灭火器的检查和维护情况。", Fate.OPEN),
    ("对其他村庄和单位产生的长远影响。", Fate.OPEN),
    ("在巡查过程中。", Fate.OPEN),
    ("根据检查情况。", Fate.OPEN),
    ("在水库的东南两侧有管理用房。", Fate.OPEN),
    ("档案馆的读者日益增多。", Fate.OPEN),
    ("为后续改造打下基础。", Fate.OPEN),
    ("养老机构的床位较为紧张。", Fate.OPEN),
    ("库房温度适宜。", Fate.OPEN),
    ("各科室的台账式样见附表。", Fate.OPEN),
    ("国家级湿地位于县城东部。", Fate.OPEN),
    ("灌溉保证率逐年上升。", Fate.OPEN),
    ("污染治理设施建设提速，设市城市管网总长由50公里增至80公里。", Fate.OPEN),
    ("防汛指挥部设总指挥。", Fate.OPEN),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(declarative, PLAN.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(declarative, PLAN.format(words), fate)


NOTICE = "安全工作通知\n\n{}\n"


@pytest.mark.parametrize("words", ["县水利局定期检修闸门。", "各村对防汛物资进行清点。", "办公室整理来文。"])
def test_a_notice_without_headings_tells_parties_what_to_do(words: str) -> None:
    must_find(declarative, NOTICE.format(words), words, fate=Fate.DUTY)


@pytest.mark.parametrize(
    "words", ["鉴于县水利局检修闸门。", "对灭火器进行检查。", "由馆长保管的钥匙共三把。"]
)
def test_a_notice_without_headings_tells_news_too(words: str) -> None:
    must_leave_alone(declarative, NOTICE.format(words), Fate.OPEN)
