"""What something is, means or covers is no duty: 本办法所称…, 是指…, 适用本办法, 分为…, 视为…."""

import re

from luoshi.duty import Fate
from luoshi.extraction.obliging.telling import tells
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import verb_at

NAME = "definition"

_SIGNS = re.compile(
    "支出|费用|称|是|名为|期为|责任人$|期$|时点|适用|意义|包括|构成|计算|分[为成]|视为|认定|之日|含义|到了"
)
#: What these say they say whatever verbs stand in the sentence.
_MEANS = re.compile(
    r"统称[^，）]{2,30}$|系指|指的是|，适用(?:于)?[本《]|具有.{0,6}(?:重要|重大|深远|现实).{0,6}意义(?!的)"
    r"|是[^，]{2,60}(?:重要|关键|根本|必然|有效|迫切|必要|重大|核心)的?(?:举措|途径|保障|手段|要求|基础|内容|组成部分|标志|方式|体现|抓手|支撑|保证|任务|措施|战略|环节|前提|依据|因素|力量|载体|平台|窗口|阵地)(?:[，。；]|$)"
    r"|，可以(?:认定|评定|确定)为[^，。]{2,16}[：:]$|^[^，：（(]{2,24}(?<!不)(?:主要)?包括(?!在[^，、。]{0,16}[内中](?:$|[，。]))|^[^，]{2,30}由[^。]{2,90}构成$"
)
#: 由经理或是指定的人保管 names nobody's meaning.
_IS_MEANT = re.compile("是指(?<!或是指)(?![定派导挥])")
_DEFINES = re.compile(
    r"定名为|为(?:森林|草原|重点)?(?:防火|封山|禁渔|休渔|禁牧|汛)期$|^[^，：；]{0,8}(?:防火|封山|禁渔|休渔|禁牧|禁烧|采暖|供暖|汛)期[为是][^，：；]{2,16}[至到][^，：；]{2,16}$|^[^，]{0,8}标准时点[为是]|所[称指]|起计算$|之日为.{2,12}之日$|不计算在|^(?!(?:国家|本[省市县区州]|各[级地])?(?:依法)?(?:建立|设立|推行|实行|制定|加强|健全|完善))[^，]{2,30}（以下(?:简称|统称)[^）]*）$|适用(?:于)?本|本.{2,8}适用于"
    r"|的含义|^[^，]{2,16}是[^，]{2,30}(?:机构|组织)(?:，|$)|包括(?:但不限于)?[:：]?$|分为.{2,}(?:[。；]|$)|^视为|，视为|(?:，|可)认定为"
)
#: An entry that only informs: 会议时间：3月5日, 联系人：办公室.
_ENTRY = re.compile(
    r"(?:会议|活动|培训|报名|比赛|考试|演练|整治|检查|集合|报到|集中|举办|咨询|值班|监督|举报|办公|学校|医院|公司|协会|社团|本会|检修|施工|调查)?"
    r"(?:(?:选拔|申报|参赛|入选|招聘|任职|推荐|入会|评选|参评|报名)(?:条件|资格)|时间|地点|地址|主题|口号|对象|联系人|联系方式|电话|联系电话|传真|邮箱|电子邮箱|邮编|网址|工期|税号|账[号户]|户名|开户(?:银?行|名称)|(?:统一社会)?信用代码|宗旨|周期|(?:受理|发证|颁证|审批|监督|咨询)(?:单位|机关|部门|机构)|主[讲持]人(?!：由|：[^，。；]*负责)|授课(?:人|教师|老师|专家)|报告人|汇报人|演讲人|讲师|嘉宾|评委|教练|出席|列席|缺席|主持(?!：由)|记录|参加人员|参会人员|出席人员|列席人员|主持人|人数|范围|重点)[：:](?=.)"
)
#: An entry of a list of terms: 指使用泵站排水的作业.
_TERM = re.compile(
    r"(?:适用于|指(?![导定挥派标引示令数]|使(?!用)))[^。]{4,}的(?:[\u4e00-\u9fff]{0,4}作业|活动|行为|过程|情形|方式)(?:（[^（）]*）)?"
    r"|(?:适用于|指(?![导定挥派标引示令数]|使(?!用)))[^。]{4,}作业(?:（[^（）]*）)?(?:，不包括[^。]{2,60})?"
    # 高级合伙人：…的合伙人.
    r"|[^，。；：]{0,10}(?P<kind>[\u4e00-\u9fff]{2})：(?![^。；]*(?:应当|必须|不得|负责))[^。；：]{4,}的[^，。；：的]{0,4}(?P=kind)"
)
#: What a term covers, be it with 应: 本制度所称加班，应包括节假日值班.
_TERM_COVERS = re.compile(r"本[^，。；]{1,12}所称[^，。；]{1,30}，?(?:应当?)?(?:均|都|不)?包[括含]")
#: A thing that is to be parted is no class that exists: 把楼栋分为三类.
_PARTS = re.compile(r"[把将][^，。；]{1,30}分[为成]")
#: What holds, how long a thing lasts and to whom something is due: 在全国范围内有效, 建设期为2年, 享有知情权.
_STATES = re.compile(
    r"^[^，。]{2,24}(?:证明|证书|证|批件|许可|资格)[^，。]{0,6}在[^，。]{2,14}(?:范围内|期内)有效$"
    r"|^[^，。]{0,14}满分(?:均|都)?为|^(?:(?:依据|按照?|根据)[^，。]{2,24}，)?[^，。]{0,24}(?:建设|服务|实施|执行|培育|孵化|试用|见习|实习)期(?:限)?(?:一般|原则上)?为(?:不超过)?[^，。]{1,6}[年月]$"
    r"|(?:均|都)?包[含括]本(?:数|级)$|^(?:本[^，。]{2,10})?[^，。]{0,8}(?:申报|实施|适用|支持|培育)(?:主体|对象|范围)[为是][^，。]{4,60}(?:政府|单位|企业|机构|组织|个人)$"
    r"|^(?!对|将|为|按|确保|保障|推动)[^，。：]{2,50}(?:依法|按照?[^，。]{2,12}，?)?享有(?!下列|以下)[^，。]{1,12}权(?:利)?(?:$|，但)|^[^，。：]{2,24}按照?[^，。]{2,12}，?享受[^，。]{2,16}(?:津贴|补贴|待遇)$|^(?:对于?)?[^，。：]{2,24}\d{1,2}[年个]月?内(?:可以?)?享受[^，。]{2,16}(?:津贴|补贴|待遇)$"
    r"|^[^，。：]{2,16}(?:标准|补[贴助]|费用?)为(?:每[^，。\d]{1,8})?\d[^，。]{0,12}(?:元|[%％])[^，。]{0,24}$"
    r"|^[^，。；：]{0,20}享有(?:下列|以下|如下)?[^，。；：]{0,6}权利：.{4,}"
    r"|^(?![^，]{0,16}(?:应|须|要|公[布示]|保证|确保))[^，。；：]{0,16}(?:开放|营业|供餐|就餐|服务|接待|借阅|受理|咨询|门诊|售票)时间[为是][^，。；]{0,14}\d{1,2}[:：点时][^，。；]{0,30}$"
    r"|^[^，。；]{2,24}(?:费用?|开支|支出)(?:均|都)?可以?(?:按规定|凭[^，。]{1,8}|实报|全额)?报销$"
    r"|^[^，。；]{0,12}有效期[^，。；]{0,40}(?:起|重新)计算$|^[^。]{4,}的，(?:审查|调查|调解|审理|评审|程序)(?:中止|终止)$|^[^，。：]{2,40}受法律保护$|^[^，。]{4,60}的单位是[^，。的]{2,16}单位$"
    r"|^[^，。；]{2,40}不免除[^，。；]{2,40}(?:责任|义务)$|^(?:下列|以下|有下列)[^，。；]{0,20}属于[^，。；：]{2,40}[：:]?$"
    r"|^[^，。；]{2,60}是负责[^，。；]{2,60}的(?:部门|机构|单位|机关)（以下(?:简称|统称)[^）]*）$"
)
_STATE_SIGNS = re.compile(
    "有效$|计算$|止$|满分|期限?(?:一般|原则上)?为|包[含括]本|体[为是]|象[为是]|围[为是]|[准贴助费用]为|享[有受]|法律保护$|报销$|的单位是|时间[为是]|不免除|属于|是负责"
)
_LONGEST = 240  # characters; a definition of these forms is shorter
#: 已经到了必须下大力气抓好的时候: the command in it tells how things stand.
_STAGE = re.compile(r"到了[^，。；]{0,30}的(?:时候|阶段|地步|关头|时刻|关口|时期)$")
#: What money goes to, in a list: 配备和更新防护用品支出.
_SPENDING = re.compile(
    r"(?!(?:严格|切实|进一步|合理|定期|及时|认真)?(?:控制|严控|压[减缩]|减少|降低|核[算定减]|审[核批]|规范|支付|报销|加强|做好|承担|落实|保障|提取|统计|公[布开示]|缴纳|收取|垫付|使用|预留|安排))"
    r"(?!.*(?:[不应须由可从在]|用于|收取))[^，。；：的]{4,40}(?:支出|费用)(?:（[^（）]*）)?"
)
#: Whose a duty is, and not what is to be done: 节水是全社会的共同责任.
_SHARED = re.compile(
    r"^[^，：]{2,40}是[^，：]{2,40}(?:共同责任|义务|责任主体|责任人)$"
    r"|^(?![^，：]{0,20}(?:明确|确定|指定|落实|由|以|将|把))[^，：]{2,24}[是为][^，：]{0,24}(?:第一|直接|主要|具体)责任人(?:，[^，：]{2,24}[是为][^，：]{0,24}责任人){0,4}$"
)
#: 培训内容, 评估体系: a verb that only tells which thing is meant.
_THING = re.compile(
    "中的|内容|体系|对象|人员|范围|指标|结果|资料|材料|项目|方式|工作|标准|费用|程序|机构|实验室|单位|企业|领域|等"
)
_GIVES = re.compile(
    r"可以|负责(?!制|人)|组织(?![和或及、，的])|实施(?!细则|办法|方案|意见|条例|规定)|由[^，。]{2,60}(?:确定|规定|制定|分管|审批|审核|评审|承担)|不再(?:受理|办理|接收|审核|补办)"
)


def judge(passage: Passage) -> Fate | None:
    """Context for a definition or a scope that commands nothing."""
    text = passage.body
    if (
        ("：" in text or ":" in text)
        and _ENTRY.match(text)
        and "鼓励" not in text
        and not commands_or_forbids(text)
    ):
        return Fate.CONTEXT
    if "称" in text and _TERM_COVERS.match(text):
        return Fate.CONTEXT
    if (
        _IS_MEANT.search(text)
        or _TERM.fullmatch(text)
        or (_STATE_SIGNS.search(text) and _STATES.search(text))
    ):
        return Fate.CONTEXT
    if len(text) <= _LONGEST and tells(text) and not commands_or_forbids(text):
        return Fate.CONTEXT
    if not _SIGNS.search(text) or _PARTS.search(text):  # the patterns below are slow on long sentences
        return None
    if _SPENDING.fullmatch(text) or _SHARED.search(text) or _STAGE.search(text):
        return Fate.CONTEXT
    means = _MEANS.search(text) is not None and not _orders(text)
    if not means and (not _DEFINES.search(text) or _GIVES.search(text)):
        return None
    return None if commands_or_forbids(text) or passage.sets_time_first else Fate.CONTEXT


def _orders(text: str) -> bool:
    verb = verb_at(text, 0)
    return verb > 0 and not _THING.match(text, verb)
