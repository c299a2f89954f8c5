"""Which verb brings about which paper: rules are revised, reports submitted, records kept."""

from __future__ import annotations

import re

from luoshi.extraction.papers.ends import PASSES, ends, ends_for

_PUBLISHES = re.compile(r"^(?:公开|公布|发布|公告|公示)")
#: What is only made known.
_KNOWN = ends("标准|法规|法律|规定|依据|情况|信息|制度|资料|流程|政策|措施")
#: What is done to any paper that is named by its title: 更新《运营计划》.
_MENDS = re.compile("更新|维护|完善|修订")
#: 有计划地, 有步骤、有重点地编制方案 tell how.
_ADVERB = re.compile(r"^(?!(?:记录|教案|台账|档案|预案|方案)$).{1,3}$|[地有针]|制[定订]|编制")
_HANDS_OUT = re.compile(r"发放|发表")
_HANDED_OUT = re.compile(
    r"许可证|凭证|证件|证明$|操作证|登记证|资格证|上岗证|合格证|记录表|登记表|调查表|课表|手册|明白|倡议书|宣传册|读本|告知书|公开信|证书|论文|专著|问卷|联系卡|服务卡|通告|宣传单|聘书|员证|[入工学生通行居书考业训]证$|告[^，。；]{1,6}书|工资[条单]|通知[书单]|名册|试卷|海报|收据|提示函$"
)
#: What is short and kept well all the same: 做好记录.
_KEPT_WELL = ("记录", "台账", "台帐")
#: What says no more than that one speaks.
_BARE = ("意见", "建议", "意见建议", "意见和建议", "意见、建议", "申请")
#: What one is asked to speak up with: 提出|宝贵建议, 提出|合理化建议.
_SPOKEN = re.compile(
    r"^(?:积极|合理化?|宝贵|中肯|有益|良好|建设性|可行性?|好)的?(?:意见建议|意见[和、]建议|意见|建议)$"
)
#: Papers that only some verbs bring about, by their ends: a bare 情况 or 信息 is spoken of, not filed.
_BY_PAPER = tuple(
    (ends(names), re.compile(verb))
    for names, verb in (
        ("情况|信息", r"报送|附具"),
        ("数据", r"报送|上报|提供|公开|公布|填报|提交"),
        ("申请", r"填写|[提递呈]交|提出|写"),
        ("决定|承诺", r"[作做]出|出具|公开|签|抄送|移送|印发"),
        ("指令|命令", r"发出|下达|签发|发布"),
        ("政策", r"制|拟|出台|起草"),
        (
            "资料|说明|声明",
            r"提[供交]|[作做]出|报|[呈递寄函]|保|留|收|汇|打|发送|散发|呈缴|写|好$|予|上传|归档|编|签|出具|印发|填|附|建|形成|发布|制作|完善|移|交付|^张贴$",
        ),
        ("流程|指标|程序|定额", r"制|编|拟|出台"),
        ("措施", r"^(?!提出)"),
        ("各项规章制度", r"制|拟|修订|起草|印发|出台|汇编"),
        ("制度", r"制|拟|印发|出台|修|起草|提交|编|草|细化|^张贴$"),
        (
            PASSES,
            r"[核换补颁]发|发给|发放|提[供交]|出具|制作|签发|开具|上传|附|打印|交付",
        ),
        ("工作职责|岗位职责|食谱", r"制|编|拟|修订|公[布示]|印发"),
        ("公示", r"^张贴$"),
        ("订单", r"保[存管留]|留存|归档|提交|打印|签"),
        ("策划", r"提交|[上递]交|报|写|制|拟|编"),
        ("陈述", r"提交|[上递]交|^报|写|上传|附"),
        ("议程", r"制|编|拟|确定|印发|公布|发|提[供交]|报|草"),
        ("意见|建议", "^(?!填)"),
        ("合同|协议|章程|档案|台账|记录|解决办法|处理办法|应对办法|改进办法|补救办法|整改办法", "^(?!提出)"),
        ("技术要求", r"制|拟|编|发布"),
        ("公文", r"制|印发|签|起草|发布|拟|公开|公布"),
        ("安排", r"制|编|拟|报|印发|提交"),
        ("解决方案", r"^提出|制|拟|编"),
        ("融资方案", r"^提出"),
        ("标志|标牌|标志牌", r"[核换补颁]发|发给|发放|出具"),
        ("成果", r"报送|提[交供]|上报"),
        ("数据库|信息库|隐患库|题库|漏洞库|问题库", r"建立|编"),
    )
)  #: Words that are ideas, parts of a list, or acts: 具体措施, 停产撤人命令, 二是方案.
_NONE = re.compile(
    r"批评(?![^《》]*表》)|填[入写]|存入|[作做]出(?:规定|说明|解释)$|(?:批准|审批|同意)(?:实施|进行|开展|执行)|进行(?!情况)|^在(?![校职编岗建册读线库])|征求(?!意见稿)|报告制度|^后|^即视?为|(?:设备|仪器|器材|工具|场地)、|^与(?!.*有关)|日内|^[作做]出|^结论$|(?<![合兼归])并(?![购网轨行])|[一二三四五]是|^(?:\d+|[一两二三四五])幅|(?:\d|[一两二三四五])张图$|列入|纳入|虚假|应当|必须|不得|予以|可以|通过|^的|^时向|^向|^本(?!科|级)|、一[套份本支张个]"
    r"|^(?:宣传|评估|评价|分析|检查|考核|考评|表彰|回顾|反思)[和与及、]总结$"
    r"|^[^、]{2,4}(?:明确|清晰|完整|合理|统一|科学|规范)、"
    r"|(?<!政策)(?<!配套)措施$|^(?:后的|相关|有关)?(?:情况|信息|数据|申请|说明|流程|政策|承诺|决定|指标|程序|成果|答复)$"
    r"|(?:代|仪|水|电|钟|发)表$|[A-Za-z\d]格式$|[简菜]单$|(?:图|秘|读|藏|教科|丛)书$"
    r"|^(?:有关|相关|工作|任务|工作任务)*(?:进展|推进|整改|完成|处理|办理|进度)情况$"
    r"|(?:指挥|撤人|撤离|疏散|停止作业)命令$|^需(?!求|量|水|电|方)|^到(?!位|岗|货|期|场|访|账|会)"
)
#: Measures that have a matter of their own: 支持试点的措施, 融合发展的|具体措施.
_NONE_BUT = re.compile(
    r"^(?:相关政策|统计资料|的具体措施|(?:支持|促进|推[进动]|鼓励|扶持|加[强快]|深化)[^，。；]+的(?:若干|政策)?措施)$"
)


def brings_about(verbs: list[str], paper: str) -> bool:
    """Whether one of these verbs brings about such a paper."""
    if paper == "申请" and any(verb[0] == "写" for verb in verbs):
        return True
    if _NONE.search(paper) and not _NONE_BUT.match(paper):
        return False
    return any(_suits(verb, paper) for verb in verbs)


def with_matter(text: str, start: int, words: str) -> str:
    """具体措施 with the 的 before it, which shows that it has a matter of its own; 各项|规章制度 has none."""
    if words == "规章制度" and text.startswith("各项", start - 2):
        return f"各项{words}"
    return f"的{words}" if words == "具体措施" and text.startswith("的", start - 1) else words


def _suits(verb: str, paper: str) -> bool:
    name = paper.strip("《》")
    titled = paper.startswith("《")
    if not (titled and _MENDS.match(verb)) and not all(name.endswith(names) for names in ends_for(verb)):
        return False
    if _PUBLISHES.match(verb) and name.endswith(_KNOWN):
        return False
    if _HANDS_OUT.match(verb) and not (titled or _HANDED_OUT.search(name)):
        return False
    if verb == "有" and _ADVERB.search(name):
        return False
    if (
        verb == "提出"
        and (name in _BARE or len(name) < 3 or _SPOKEN.match(name))
        and not name.endswith(("方案", "计划", "议案", "提案"))
    ):
        return False
    if verb.endswith("好") and verb[0] not in "写填办准" and len(name) < 4 and name not in _KEPT_WELL:
        return False
    if titled or (paper.endswith("规章制度") and paper != "各项规章制度"):
        return True
    return all(verbs.search(verb) for names, verbs in _BY_PAPER if paper.endswith(names))
