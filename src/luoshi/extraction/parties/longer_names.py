"""What makes a longer name of a shorter one: 机构|编制部门, 县政府|督查室, 设备部|设备管理员."""

from __future__ import annotations

import re

from luoshi.extraction.wording.words import acts_at
from luoshi.lexicon import words

_FIELDS = "|".join(words("fields-of-work"))
_WORK = rf"(?:{_FIELDS}|应急|监督|管理|行政|保障)"
#: What makes a longer name of a shorter one: 机构|编制部门, 学校|管理处, 国务院|办公厅.
_LONGER = re.compile(
    r"(?:编制|管理|服务|监督|行政|保障|执法|审核|审查|审批|督导|教育督导|支付|检测|鉴定|发展|资助|交流|活动|援助|孵化|实训|维权|关爱|托管|照料|议事)(?:委员会|部门|中心|机构|处|科|室|站|所|办公室|局)"
    rf"|(?:{_FIELDS})[\u4e00-\u9fff]{{0,8}}?(?:行政主管部门|行政部门|主管部门)"
    r"|(?<=机构)编制(?=[、，,和等])"
    rf"|(?:(?<=政府)|(?<=国家机关)|(?<=[市县区州地旗盟]）)|(?<=务院)|(?<=[市县区镇乡省州旗盟]))(?:(?:所属|下属|直属)?(?:各|有关|相关|其他|主管|职能)+|(?:{_FIELDS}|应急|监督|管理|行政){{1,4}})(?:国家)?(?:部门|机构|机关|单位|人员|局|委(?!托|派)|厅|委员会)"
    rf"|(?<=政府)(?:{_WORK}{{1,4}}(?:[、和及与]|以及|或者))+(?:其他|有关|相关|等|{_WORK}){{1,5}}(?:部门|机构|机关)"
    rf"|(?:(?<=政府)|(?<=务院))(?:{_FIELDS})[^，。、应要须]{{0,8}}(?:(?:、|和|以及)[^，。、应要须]{{2,14}}){{1,12}}部门"
    r"|(?:(?<=政府)|(?<=务院))(?:负责|管理|主管|分管|承担|行使|审批)[^，、应]{2,24}的(?:[^，、的]{0,4})(?:部门|机构|单位)"
    r"|(?:运营|营销|市场|业务|销售|采购|物流|客服|财务|人事|综合|法务|合规|风控|风险|内控|审计|质量|质检|品控|安全|生产|技术|研发|设备|工程|项目|信息|后勤|党群)(?:管理|保障|服务|控制|监督|支持|与[\u4e00-\u9fff]{2})?(?:部(?![门署位件分])|中心|[科处](?![技学室置理长员]))"
    r"|(?:住所地|所在地|经营地|行为地|发生地)的?[^，、的]{2,24}?(?:部门|机关|政府|法院|机构)"
    r"|(?<=[校院司团厂])(?:各|有关|相关|职能)+(?:部门|单位|科室|处室)"
    r"|(?<=政府)采购[^，、的]{0,6}?(?:部门|机构|中心)"
    r"|(?<=第三方)(?:治理|检测|检验|评估|服务|监理|支付|专业|咨询|审计|运维|认证)[\u4e00-\u9fff]{0,6}?(?:企业|机构|单位|公司|平台|组织)"
    r"|(?:组成|工作|从业|管理|执法|技术|专业|值班)人员(?=[，,、平应要须必不将按在])|服务(?:提供者|机构|企业)"
    r"|(?:派出|派驻|直属|内设|下属|所属|分支|集中采购)(?:机构|单位|部门)"
    r"|(?:申诉|仲裁|调解|学术|学位|教学|考试|招生|伦理|药事|质量|安全|绩效|薪酬|风险|审计|战略|预算|采购|招标|评审|职称|奖惩|纪律|家长|教师|学生|业主|职工|专家|监督|管理|指导|工作|行政|民主|理财|村务|处理|争议)+"
    r"[^，、的对向]{0,6}?(?:委员会|领导小组|代表大会|指挥部|工作组|监督小组)"
    r"|(?:教育|教学|管理|工作|党建|科研|后勤|财务|人事|考务|思政|学生|技术|业务|质量){1,4}(?:负责)?(?:领导|负责人|负责同志|人员|秘书|干部|专干|管理员|主任)"
    r"|(?<=委)(?:编办|农办|外办|台办|改办|网信办|改革办|巡察办|国安办|依法治[市县区]办|信访局|老干局|政研室|党校)"
    r"|(?<=委)(?:教育|宣传|组织|统战|政法|网信|农村|政策研究|保密|编制|机构编制|老干部|巡察|巡视|改革|财经|外事|依法治[市县区]|直属机关)[^，、的]{0,8}?(?:部|委|办|局|办公室|工委|委员会)"
    r"|(?:分管|主管|联系|包保|挂钩|包联|值班|带班)[^，、的]{0,10}?(?:领导|负责人|副?[院校局部处科厅市县区镇乡]长|主任|书记|干部)"
    r"|(?<=公安)[部厅局]|(?<=财政)[部厅局]|(?<=海关)总署"
    r"|(?<=院|府|委|会|局|厅|部)(?:办公厅|办公室|办事机构|秘书处)"
)
#: The letters with which words of the pattern begin: most ends of names have none of them behind them.
_LONGER_OPENS = frozenset(
    "".join(re.findall(r"\[([^\]]*)\]", _LONGER.pattern))
    + "".join(word[0] for word in re.findall(r"[\u4e00-\u9fff]+", _LONGER.pattern))
)
#: What stands behind the office of a government where nothing else does: 由县政府办、县财政局负责.
_BESIDE_OFFICE = frozenset(("", *"，。；、和与及（）"))
#: What a body behind a name ends in: 县政府|督查室, 县教委|装备中心.
_BODY = re.compile(
    r"(?!.*[的了和及与，、；将把对在由向为是要应须于等各以])"
    r"[\u4e00-\u9fff]{1,10}(?:室|(?:检查|考核|督导|调查|评审|巡视)组|中心|基金会|指挥部|事务所|研究院|服务站|工作站|[大支总]队)"
)
#: The work that such a body is called by, which elsewhere somebody does.
_CALLED_BY = re.compile(
    "督[查办察]|执法|检查|考核|督导|调查|评审|服务|教育|培训|管理|奖励|指导|救助|研究|调解|检测|评估|保障|指挥|监督|审计"
)
#: A post in an office. What an office does to one is no post: 安全部|指导安全员.
_POST_IN = re.compile(
    r"(?!组织|指导|督促|通知|要求|安排|指定|委托|负责|协助|配合|指派|明确|选派|聘[请任用]|由|对|和|与|及|各|向|将|应|会同|联系|实行|实施|推行|设(?!备)|配备|任命|选举|推选)"
    r"[\u4e00-\u9fff]{0,4}?(?:[管保]?[理管]员|专员|主管|经理|工程师|主任|负责人|干事|安全员|技术员|操作员|值班员|[班组科部处站队]长|会计|出纳|秘书|文员)"
)


def goes_on(text: str, stop: int, further: int, end: int) -> bool:
    """Whether a name that may end at `stop` goes on: with a department, a body or a post that belongs to it.

    further: where the next name may end. end: where the stretch does that is looked at.
    """
    if text[stop] in _LONGER_OPENS and _LONGER.match(text, stop, end):
        return True
    if text[stop] == "办" and _names_office(text, stop):
        return True
    return _names_body(text, stop, further, end) or _names_post(text, stop, further)


def _names_office(text: str, stop: int) -> bool:
    """Whether 办 behind a government or committee is its office, which acts: 县政府|办|负责, not 办理."""
    if text[stop - 1] not in "府委":
        return False
    after = text[stop + 1 : stop + 2]
    return after in _BESIDE_OFFICE or acts_at(text, stop + 1)


def _names_body(text: str, stop: int, further: int, end: int) -> bool:
    """Whether what stands behind a name, up to where the next may end, belongs to it: 县政府|督查室|将…."""
    if further >= end or text[further - 1] not in "室心会部所院站队组" or not acts_at(text, further):
        return False
    if acts_at(text, stop) and not _CALLED_BY.match(text, stop):
        return False
    return (
        text[stop - 1] in "府委局厅会校院童儿学省市县区镇乡"
        and _BODY.fullmatch(text, stop, further) is not None
    )


def _names_post(text: str, stop: int, further: int) -> bool:
    """Whether what stands behind an office is a post in it, which acts: 设备部|设备管理员|检查…."""
    if (
        text[stop - 1] not in "部科处室组办队站厂院馆所"
        or text[further - 1] not in "员师管理责任人事长计纳书"
    ):
        return False
    return _POST_IN.fullmatch(text, stop, further) is not None and acts_at(text, further)
