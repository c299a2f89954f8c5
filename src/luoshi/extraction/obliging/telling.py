"""What a sentence says a thing is, means or does: 节水是一项重要任务, 响应分为两级, 决议即为失效."""

from __future__ import annotations

import re

from luoshi.extraction.wording.words import commands_at, find_unit_ends, skip_adverbs, verb_at

#: What these say of a thing whatever stands before it: 对…具有重要意义, 本预案规定的状态分为两级.
# Each with a sign that must stand in the sentence ("" for none): the patterns are slow, and most have none.
_TELLS = (
    (
        "",
        re.compile(
            r"(?:具有|有着?|起到|发挥)(?:了|着)?(?:十分|非常|极为|极其)?(?:重要|重大|深远|现实|积极|关键)[^，。；]{0,10}(?:意义|作用|影响)$"
        ),
    ),
    (
        "是",
        re.compile(
            r"(?:^[^，：]{2,40}|(?:^|，)(?:也|更|既|正)?)(?<![点一二三四五六七八九十])(?<!目标)(?<!任务)是[^，：]{2,60}(?:关键|根本|核心|灵魂|(?:重要|关键|根本|必然|有效|迫切|必要|重大|核心|基础性?|首要)的?(?:任务|指标|举措|途径|保障|手段|要求|基础|内容|组成部分|标志|方式|体现|抓手|支撑|保证|环节|前提|工作|问题))$"
        ),
    ),
    (
        "分",
        re.compile(
            r"^(?!.*(?:要|应(?!急)|须|将|把)[^，]*分[为成])(?![^：；]{0,40}由[^，：；]{2,24}(?:审批|审核|评审|评定|考核)[^，：；]{0,4}，)(?:[^：；]{2,80}，)?[^，：；]{2,40}(?:划?分为|分成)[^，；：]{0,40}[一二三四五六七八九十两几\d](?:个)?(?:等?级|类|种|档|阶段|部分|层次|等次|情形|情况)(?:别|型)?$"
        ),
    ),
    (
        "受",
        re.compile(
            r"^[^，：；]{2,50}，?(?<!接)受[^，：；]{2,40}(?:领导|指导|监督|管理)(?:，在[^，]{2,16}上以[^，]{2,30}为主|，对其负责)?$"
        ),
    ),
    (
        "：",
        re.compile(
            r"^[^，。：；\d]{2,12}(?:（[^）]{1,10}）)?：[^：]{6,}的(?:事件|事故|情况|情形|状态|灾害|险情|火灾|疫情)$"
        ),
    ),
)
#: What follows by itself, and from what: each with a word that must stand in the sentence.
_EFFECTS = (
    *(
        (
            told,
            re.compile(
                rf"^[^，。；：]{{0,10}}(?:考试|培训|活动|听课|比赛|开课|面试|笔试|讲座|课程){told}(?:主要|一般)?[为是][^；。]{{2,60}}$"
            ),
        )
        for told in ("时间", "地点", "内容", "方式", "形式", "题型", "范围", "时长")
    ),
    # 县财政局|对贫困学生每人每年补助1000元 is what it has to pay.
    (
        "补",
        re.compile(
            r"^(?![^，。；]{1,12}(?:局|委|厅|部|政府|公司|学校|中心|工会|部门|单位|[村居]委会)(?:对|给|向|为|按|每))"
            r"[^。；]*(?:补助|补贴|津贴)\d+元(?:[/／每]?[人天日次月])?$"
        ),
    ),
    ("用于", re.compile(r"^用于[^，；。]{2,60}(?:活动|费用|支出|开支|经费|工资|补贴|奖励)$")),
    ("敬请", re.compile(r"敬请(?:谅解|理解|知悉|知晓|原谅)$")),
    ("有效期至", re.compile(r"其?有效期至[^，。]{2,20}$")),
    ("不受限制", re.compile(r"^[^，。；]{2,30}不受限制$")),
    ("类", re.compile(r"^[^，。；]{2,12}分[“”\u4e00-\u9fff]{2,30}[两二三四五六]类$")),
    ("不包括在", re.compile(r"不包括在[^，。]{2,12}[内中]$")),
    # What one may have, and what one is counted as.
    (
        "假",
        re.compile(
            r"^[^，；：]{1,8}：[放休]假[\d一二三四五六七八九十]+天|有\d+天(?:休假权限|[^，。]{0,4}假期?)(?:，|$)"
        ),
    ),
    ("享受", re.compile(r"可?享受(?:以下|下列)[^，。：]{2,20}(?:节假日|假期|待遇|福利)：?$")),
    ("权", re.compile(r"[都均]有[^，。]{2,10}权(?:和[^，。]{2,10}权)?$")),
    ("一律平等", re.compile(r"一律平等$")),
    *(
        (told, re.compile(rf"者(?:均|一律|视)?为{told}(?:，|$)"))
        for told in ("迟到", "早退", "旷工", "旷课", "不合格", "缺勤", "缺考")
    ),
    # Who has to bear what comes of it, or need not answer for it.
    ("自负", re.compile(r"后果[^，。]{0,24}由[^，。]{1,12}(?:自负|自行承担)$")),
    (
        "负责",
        re.compile(
            r"(?:造成|产生|引起|导致)的?[^，。]{0,10}后果[^，。]{0,24}由[^，。]{1,12}负责$|不对[^，。]{2,24}负责$"
        ),
    ),
    *(
        (told, re.compile(rf"^[^，；：]{{4,40}}的{told}$"))
        for told in ("收入", "资助", "捐赠", "利息", "会费")
    ),
    ("效力", re.compile(r"(?:具有|具备|产生|发生|没有)[^，。；]{0,6}效力$")),
    ("力", re.compile(r"(?:具有|具备|产生|没有)[^，。；]{0,6}(?:约束|证明|强制|拘束)力$")),
    (
        "即",
        re.compile(
            r"即(?:为|行|告|视为|自动|自然)(?:终止|解除|[生失有]效|成立|结束|作废|撤销|解散|到期|届满|退会|自动退会)$"
        ),
    ),
    (
        "称",
        re.compile(
            r"(?:^(?![^，]*[将把])[^，：；]{2,40}|[的处者]，)(?<![不被改])称(?:为|作|之为)[^，。；：]{2,14}$"
        ),
    ),
    (
        "方",  # 方能上岗 lets pass; what only then holds is nobody's work
        re.compile(
            r"方(?:[能可]?(?:通过|生效|成立|当选)|[能可]通过(?:决[议定]|章程|[议提]案)|[能可]?(?:视?为)?有效|[能可]认定[^，。；]{2,24}(?:[生有]效|成立))$"
        ),
    ),
    ("计入", re.compile(r"(?:不|将|也|均|都)计入[^，。；]{2,20}$")),
    ("享有", re.compile(r"^(?:优先|平等|同等|依法)?享有(?!下列|以下|如下)")),
    (  # 向评审组作报告，获得通过后方可获得报酬 has a command of its own
        "方",
        re.compile(
            r"^(?![^；]{0,80}[对向][^，。；：]{1,16}[做作提递报述][^，。；：]{2,16}(?<![的后时者])，)[^；]{0,200}方[能可](?:获得|取得|获取|授予|享受)[^，。；：]{2,20}$"
        ),
    ),
    (
        "享受",
        re.compile(
            r"^(?![对将为按让使])(?![^。]{0,80}(?:可|给予|确保|保[障证]|落实|让|使)[^。]{0,40}享受)"
            r"[^；：]{2,60}享受(?!的)[^，；：]{2,24}(?:待遇|政策|优惠|津贴|补贴|权利)$"
        ),
    ),
    (
        "不影响",
        re.compile(
            r"^(?![^。]{0,80}(?:确保|保[障证]|做到|以|在|且|但)[^，。]{0,10}不影响)[^；：]{2,80}不影响(?!正常)[^，；：]{2,30}"
            r"(?:进行|审理|裁决|处理|受理|调查|[效]力|[生有]效|履行|执行|成立|结果|表决|认定|资格)$"
        ),
    ),
    (
        "享受",  # 对引进的人才，3年内享受住房补贴
        re.compile(
            r"^对于?[^，；：]{2,30}(?:人才|人员|[者员工生]|教师|对象|企业)，[^，；：]{0,12}(?<!可)享受(?!的)[^，；：]{2,24}(?:待遇|政策|优惠|津贴|补贴|权利)$"
        ),
    ),
    (  # 职工可享受婚假3天; 难产的，增加产假15天
        "假",
        re.compile(
            r"(?:享受|增加|延长)(?:带薪)?(?:年休|公休|婚|产|病|丧|探亲|护理|陪产|育儿|哺乳)假(?:期|时间)?(?:[一二三四五六七八九十\d]{1,3}(?:天|日|周|个月)|$)[^，；：]{0,4}$"
        ),
    ),
    (
        "有效",
        re.compile(
            r"^(?!确保|保[障证])[^；：]{4,60}(?:仍然?|依然|继续)(?:为|是)?有效(?:结果|决定|决议|证件|文件)?$"
        ),
    ),
    ("归", re.compile(r"^[^，；：]{2,40}归[^，；：]{1,12}所有(?:，列入[^，；：]{2,24})?$")),
    (
        "给",  # 该做法给基层带来一定困难
        re.compile(
            r"给[^，。；]{2,24}(?:带来|造成)了?[^，。；]{0,6}(?:困难|不便|影响|压力|负担|风险|隐患|挑战|麻烦|损失|冲击)$"
        ),
    ),
    (  # 三级社团为一般社团，影响力小，需要改进
        "为",
        re.compile(
            r"^[一二三四五六七八九十A-Ea-e甲乙丙丁特](?:星?级|类|等|档)[^，；：为]{1,12}为[^，；：]{2,14}"
            r"(?:，[^，；：]{2,12}(?:一般|良好|优秀|稳定|突出|缓慢|较?[高低好差大小弱强])){1,3}(?:，(?:有待|需要?)[^，；：]{2,6})?$"
        ),
    ),
)
#: A copula: N是通过…进行…的方式, N是强制性标准.
_COPULA = re.compile(
    r"^(?![^，]{0,10}(?:要求|目的|重点|目标|任务|原则|关键|做法|措施)是)[^，。：；]{2,40}(?<![但凡于正就还只都总也若又可而要或不一二三四五六七八九十其])是(?:[^。；：]{4,}的(?:方式|活动|行为|制度|过程|方法|单位|机构|组织|系统|场所|人员|文件|凭证|标志|总称|[^，。；：的]{0,4}(?:安排|方案))"
    r"|[^，。；：的]{2,16}(?:标准|凭证|依据|文件))$"
)
#: Which of a kind a thing is: 反映重大活动的档案，是重点收集的档案.
_ONE_OF = re.compile(r"^[^，：；]{2,40}的([^，：；的]{2,6})，是[^，。；：]{2,30}的\1$")
#: What is looked at, in a list of questions: 台账记录是否完整；
_ASKS = re.compile(r"[^，。：；]{1,20}是否[^，。]+(?:，[^，]{0,12}是否[^，。]+)*")
#: With what a sentence begins that orders to look: 检查制度是否落实; 组织体系是否健全 only asks.
_LOOKS = re.compile(
    r"检[查验测]|核[实查对]|查[看验摆]|审[核查]|评[估审价]|排查|摸[排清]|确[认定]|抽查|研究|分析|监[督测]|督[促查导]|观察|了解|注意|验[证收]|比对|校[对验]|关注|讨论|巡查|掌握|调查|明确|复[核查]|测[试量评]"
)
#: Who is meant: 合伙人：承诺每年度完成贡献值的人; 前台：每天登记来访的人 gives work.
_MEANT = re.compile(
    r"[^，。：；\d]{2,12}：(?![每对将把按由为向在从])[^：；。]{4,40}的(?:人|个人|人士|自然人|团体)"
)
#: Who gives a contest its name: 本次大赛由教育厅与市政府共同主办，某大学承办.
_HOSTED = re.compile(
    r"(?:本[次届]|第[^，。；]{1,6}届)[^，。；由]{0,12}(?:大赛|比赛|竞赛|赛事|联赛|锦标赛|论坛|峰会|博览会|展[会览])"
    r"由[^，。；：]{2,60}(?:主办|承办)(?:，由?[^，。；：]{2,40}(?:承办|协办|支持|赞助|冠名)){0,4}"
)
#: With what a sentence ends that _TELLS or _COPULA may know: few do, and the patterns are slow.
_LAST = frozenset(
    "义用响级类种档段分次形况别型导督理主责关键根本核心灵魂务标措径障手求础容志式现抓撑证节提作题件故态害险灾疫动为度程法位构织统所员称准据案排"
)


#: Whom words that begin as a verb name: 派遣|人员, 出席|代表.
_WHO = re.compile("人员|代表|单位|机构|企业|部门|组织|[方者人员工]")


def _brings_about(text: str) -> bool:
    """Whether a sentence begins with a command, whose effect is to come: 积极推动|毕业生享受同等待遇."""
    at = skip_adverbs(text, 0)
    verb = verb_at(text, at)
    return verb > 0 and _WHO.match(text, at + verb) is None


def _means_who(text: str) -> bool:
    if text[-1:] not in "人士体" or "：" not in text or _MEANT.fullmatch(text) is None:
        return False
    return not commands_at(text, text.find("：") + 1)


def tells(text: str) -> bool:
    """Whether a sentence only tells what a thing is, whatever stands before it."""
    if "是否" in text and _ASKS.fullmatch(text):
        verb = verb_at(text, 0)
        asked = text.find("是否")
        if any(_LOOKS.match(text, stop) for stop in find_unit_ends(text, 0, asked)):
            return False  # 听评教师|检查内容是否一致
        return not verb or text.startswith("是否", verb) or not _LOOKS.match(text)
    if ("，是" in text and _ONE_OF.match(text)) or any(
        effect.search(text) for word, effect in _EFFECTS if word in text
    ):
        return "享受" not in text or not _brings_about(text)
    if text[-1:] not in _LAST:
        return _means_who(text) or ("主办" in text and _HOSTED.fullmatch(text) is not None)
    if any(tells.search(text) for sign, tells in _TELLS if sign in text):
        return not ("，具体" in text and commands_at(text, 0))  # 突出主题，…，具体形式分成三类
    return "是" in text and _COPULA.search(text) is not None
