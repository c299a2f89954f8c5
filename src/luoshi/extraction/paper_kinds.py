"""Which verb brings about which paper: rules are revised, reports submitted, records kept."""

from __future__ import annotations

import re
from functools import cache


def _ends(*groups: str) -> tuple[str, ...]:
    return tuple(end for group in groups for end in group.split("|"))


_PLATES = "公示牌|公告牌|标识牌|警示牌|提示牌|告知牌|告示牌|信息牌"
_BOARDS = "公示栏|告知栏|" + _PLATES
_REGISTERS = "登记册|登记簿|登记本|档案材料|台账|台帐|账目|档案|名单|名录|名册|清单|目录|记录|记录本|日志"
_NORMS = "规章|法律|法规|标准|规范|规则|办法|细则|规程|指南|指引|导则|手册|章程|公约|守则|格式"
_PASSES = (
    "许可证|操作证|资格证|登记证|上岗证|执业证|准入证|健康证|合格证|执照|员证"
    "|证件|出入证|工作证|学生证|通行证|居住证|毕业证|结业证|培训证|资质证|准考证|借书证|身份证|户口簿|户口本"
)
#: What a paper's name ends in where a verb brings about such papers only.
_ONLY = tuple(
    (re.compile(verb), ends)
    for verb, ends in (
        (  # set up, mended or kept; 制度 that is only 建立健全 is none
            r"建立(?!健全)|完善|更新|设",
            _ends(
                _BOARDS,
                _REGISTERS,
                _NORMS,
                "规章制度|图|预案|案例库|案卷|账目|收支账|总账|总帐|明细账|分类账|分类帐|日记账|材料|隐患库|漏洞库|问题库|题库|名录库|电子数据库|教案|课件|教材|大纲|一档|一册|合同|协议|政策措施|管理职责|报告|资料|方案|文书|规划|登记表|统计表|档案卡|联系卡|卡片|账卡",
            ),
        ),
        (  # what is mended as a whole and by no one paper is left out: 健全标准
            r"健全",
            _ends(
                _BOARDS,
                _REGISTERS,
                "规章制度|办法|细则|规程|指南|指引|手册|章程|公约|守则|预案|案卷|案例库|名录库|题库|隐患库|漏洞库|卡片|账卡",
            ),
        ),
        (r"开发", _ends("标准|规范|教材|指南|指引|手册|题库")),
        (r"充实", _ends("名录库|案例库|题库|预案")),
        (r"推出", _ends("清单|目录|指南|名单")),
        (r"维护", _ends(_REGISTERS, "案卷|题库")),
        (r"细化", _ends("办法|指引|指南|细则|清单|目录|预案|计划|方案")),
        (r"调整", _ends("目录|名录|清单|名单|名册|研究方案|应急预案|教学计划|课程表|课表|工作计划")),
        (r"纳入", _ends("档案|诚信记录|信用记录|台账")),
        (r"统计", _ends("名单|名册|清单|清册")),
        (r"[列排]出", _ends("清单|清册|名单|名册|目录|台账|计划|时间表|任务表|责任表|路线图|课表|日程")),
        (
            r"^交$",
            _ends(
                "计划|总结|小结|报告|教案|论文|作业|试卷|材料|资料|反思|心得|心得体会|笔记|申请书|报表|统计表|登记表"
            ),
        ),
        (r"[录记总载][在到于]$|填[入在]$", _ends(_REGISTERS, "表|册|簿|本|手册|志|单|卡")),
        (r"^(?:加|粘)贴$", _ends("合格证|标识|标志|标签|封条")),
        (r"^打印$", _ends(_REGISTERS, "表|单|册|证书|证|准考证|协议|合同|报告|通知书|文件|材料")),
        (r"^发送$", _ends("纪要|通知|通知书|通知单|函|名单|清单|材料|资料|报告|简报|告知书|提示函|一封信")),
        (r"^散发$", _ends("书|信|宣传单|手册|资料|材料|册|明白纸|明白卡")),
        (
            r"^给出$",
            _ends("评审意见|审核意见|审查意见|鉴定意见|评阅意见|评估意见|处理意见|书面意见|结论|报告"),
        ),
        (r"^呈缴$", _ends("论文|书|刊物|期刊|报告|图纸|资料")),
        (
            r"^出版$",
            _ends(
                "刊物|会刊|校刊|院刊|内刊|专刊|校报|期刊|专著|论文集|文集|丛书|教材|年鉴|汇编|读本|简报|手册"
            ),
        ),
        (r"^整理出$", _ends(_REGISTERS, "意见|材料|报告|案例|问题库")),
        (
            r"^(?:收齐|汇总|收集)$",
            _ends("表|名单|清单|资料|材料|案例|总结|报表|作业|试卷|合同|凭证|票据|照片"),
        ),
        (r"^写$", _ends("后感|检查|检讨|检讨书|申请|心得体会|心得|总结|报告|材料|说明|情况说明|信")),
        (
            r"^出$",
            _ends(
                "报告|蓝图|图纸|通报|简报|专报|周报|月报|季报|年报|黑板报|板报|墙报|小报|手抄报|专栏|专刊|宣传栏|校刊|校报|院刊|厂报|内刊"
            ),
        ),
        (r"产出|输出|补齐", _ends("报告|文档|清单|方案|手册|图纸|资料|材料|台账|纪要|档案|名单")),
        (r"^(?:记|登|填|录|写)入$", _ends(_REGISTERS, "表|簿|册|本|笔录|单|卡|系统|档")),
        (
            r"张贴|[存归载]入$",  # 张贴公示栏 is on the board
            _ends(
                _PLATES,
                _REGISTERS,
                "监督卡|服务卡|告知卡|笔录|图|公告|公示|通知|通告|告知书|规程|守则|须知|倡议书|单|表|海报|明白纸",
            ),
        ),
        (  # kept or attached
            r"保[存管留]|留存|归档|附|存档",
            _ends(
                _REGISTERS,
                "资料|图纸|票据|发票|单证|照片|复印件|意见|证明|单|情况|凭证|文件|材料|图|纪要|报告|说明|决定书|通知书|委托书|承诺书|鉴定书|合同|协议|病历|证据|表|文书|策划书|申请书|说明书|笔录|案卷|账册|账簿|录音|视频|图像|影像|录像|扫描件",
            ),
        ),
        (r"^准备|^预备", _ends("PPT|方案|预案|教案|稿|讲义|演示文稿|材料")),
        (r"^领取|^下载", _ends("表|单|书|册|卡|协议")),
        (r"^交存", _ends("出版物|年鉴|光盘|期刊|刊物|图书|样书|样本|资料|文件|副本|书|论文")),
        (r"^备", _ends(_REGISTERS, "计划|方案|预案|教案|教材|大纲|手册|规程|图|表|簿|册|本|单|资料|材料")),
        (
            r"提供",
            _ends(
                "施工组织设计|账簿|账册|清册|名册|平面图|设计图|登记表|报告|评审意见|审查意见|清单|名单|方案|台账|数据|证明|凭证|材料|资料|模板|文本|票据|说明|发票|单|收据|图纸|合同|协议|照片|承诺书|申请书|委托书|文书|文档|许可证|合格证|身份证|户口簿|户口本|毕业证|资格证|资质证|健康证|操作证|证书|执照|副本|复印件|决算|范本|成果|大纲|简介|概要|教案|教学文件|表|电子版|账目|介绍信|简历",
            ),
        ),
        (
            r"[作做]出",
            _ends(
                "记录|决议|公开承诺|复验结论|书面承诺|书面答复|书面决定|书面说明|决定书|评估结论|批复|安全承诺"
            ),
        ),
        (r"^确定", _ends("规则|名录|名单|名册|清单|目录|方案|课表|议程|收费标准|评价标准")),
        (
            r"发出|下达",
            _ends(
                "令|通知书|建议书|函|凭证|计划|任务书|意见书|决定书|通报|通知单|通知|通告|公告|倡议书|公开信"
            ),
        ),
        (
            r"移送|抄[送报]|移交|[转分]送",
            _ends(
                "清册|名册|清单|目录|函|档案|记录|资料|决定|决定书|材料|意见书|案卷|报告|文书|申请书|申请表|纪要|通报|病历|简报|手册|宣传单|明白纸|文件|通知书"
            ),
        ),
        (r"[核换补颁]发|发给", _ends("证书|证|证明|执照|通知书|手册|批复|批文|标志|标牌|标志牌")),
        (r"拿出", _ends("方案|预案|计划|规划|清单|报告|意见|建议|时间表|路线图")),
        (r"拍摄", _ends("照片|视频|图像|影像|录像|影像资料")),
        (r"给予|予以", _ends("书面答复|书面回复|书面批复|书面说明|书面意见")),
        (r"登记$", _ends(_REGISTERS)),
        (
            r"^有$",
            _ends(
                "记录|记载|台账|档案|操作规程|大纲|指南|报告|总结|计划|方案|预案|通报|纪要|教案|清单|照片|签到表|签到册"
            ),
        ),
        (r"^完成$", _ends("日报|周报|旬报|月报|季报|年报|报告|总结|小结|论文|教案|方案|记录|病历|病案")),
        (r"补记|记好|建好", _ends(_REGISTERS, "笔记|日记|病历|档|册")),
        (r"送达", _ends("书|函|通知单")),
        (r"梳理", _ends("清单|目录|台账")),
        (
            r"[做作]好",
            _ends(
                "实施方案|演示文档|课件|背景材料|预案|总结|小结|教案|计划书|记录|资料|台账|台帐|笔记|日志|档案"
            ),
        ),
    )
)
_PUBLISHES = re.compile(r"^(?:公开|公布|发布|公告|公示)")
#: What is only made known.
_KNOWN = _ends("标准|法规|法律|规定|依据|情况|信息|制度|资料|流程|政策|措施")
#: What is done to any paper that is named by its title: 更新《运营计划》.
_MENDS = re.compile("更新|维护|完善|修订")
#: 有计划地, 有步骤、有重点地编制方案 tell how.
_ADVERB = re.compile(r"^(?!(?:记录|教案|台账|档案|预案|方案)$).{1,3}$|[地有针]|制[定订]|编制")
_HANDS_OUT = re.compile(r"发放|发表")
_HANDED_OUT = re.compile(
    r"许可证|凭证|证件|证明$|操作证|登记证|资格证|上岗证|合格证|记录表|登记表|调查表|课表|手册|明白|倡议书|宣传册|读本|告知书|公开信|证书|论文|专著|问卷|联系卡|服务卡|通告|宣传单|聘书|员证|[入工学生通行居书考业训]证$|告[^，。；]{1,6}书$"
)
#: What is short and kept well all the same: 做好记录.
_KEPT_WELL = ("记录", "台账", "台帐")
#: What says no more than that one speaks.
_BARE = ("意见", "建议", "意见建议", "意见和建议", "意见、建议", "申请")
#: Papers that only some verbs bring about, by their ends: a bare 情况 or 信息 is spoken of, not filed.
_BY_PAPER = tuple(
    (_ends(ends), re.compile(verb))
    for ends, verb in (
        ("情况|信息", r"报送|附具"),
        ("数据", r"报送|上报|提供|公开|公布|填报|提交"),
        ("申请", r"填写|[提递呈]交|提出|写"),
        ("决定|承诺", r"[作做]出|出具|公开|签|抄送|移送|印发"),
        ("指令|命令", r"发出|下达|签发|发布"),
        ("政策", r"制|拟|出台|起草"),
        (
            "资料|说明|声明",
            r"提[供交]|[作做]出|报|[呈递寄函]|保|留|收|汇|打|发送|散发|呈缴|写|好$|予|上传|归档|编|签|出具|印发|填|附|建|形成|发布|制作|完善|移",
        ),
        ("流程|指标|程序|定额", r"制|编|拟|出台"),
        ("措施", r"^(?!提出)"),
        ("各项规章制度", r"制|拟|修订|起草|印发|出台|汇编"),
        ("制度", r"制|拟|印发|出台|修|起草|提交|编|草"),
        (
            _PASSES,
            r"[核换补颁]发|发给|发放|提[供交]|出具|制作|签发|开具|上传|附|打印",
        ),
        ("工作职责|岗位职责|食谱", r"制|编|拟|修订|公布|印发"),
        ("公示", r"^张贴$"),
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
        ("数据库|隐患库|题库|漏洞库|问题库", r"建立|编"),
    )
)
#: Papers that are filed or revised where they stand before the verb; things that are also spoken of without
#: being filed are left out: 标准, 措施, 规定, 通知.
FILED = re.compile(
    r"(?:预案|方案|草案|办法|细则|计划|名录|名单|名册|清册|底册|目录|台账|台帐|清单|报告|总结|档案|记录|纪要|指南|资料|报表|规划|公约|章程"
    r"|(?:责任|承诺|申请|计划|策划|任务|报告|说明|指导|倡议|保证)书|合同|协议|法规|规章|格式|文书|文本|(?<![代仪水电钟发外图])表|命令|手册|教材|读本|决算|纲要|民约|小结|公文|稿|流转单|交办单|转办单|安全设施设计|初步设计|(?<![简菜传订])单|决议|发票|议程|简章|简历|竣工图|平面图|图纸|回执|照片|视频|图像|录音|电子版|纸质版|录像|扫描件|影像资料|课件|习题|请示|题库|案例库|案卷|卡片|签到[簿册]|登记[簿册本]|记录[簿本]|笔录)$|》(?:（[^（）]+）)?$"
)
#: What is sent on or put on record, if the sentence says so.
SENT = re.compile(r"[^。；]{0,40}?(?:报送|备案|报批|抄送)")
#: What one drafts though it is mostly spoken of, and who drafts it: 具体标准由市教委制定.
DRAFTED = re.compile(r"(?:标准|指标|规定|规则|规程|规范|文件|流程|指引|导则|程序|定额|格式|样式|制度|草案)$")
DRAFTS = re.compile(
    r"，?(?:由[^，。；]{2,80}|另行)(?:制[定订]|拟[定订]|编制|起草|发布|公布|规定(?=[，。；]|$))"
)
#: What is issued to somebody, and by whom: 许可证由水务局核发.
ISSUED = re.compile(r"(?:答复|复函|[知定见]书|证|证书|执照|证明|凭证)$")
ISSUES = re.compile(r"，?(?:应当?|须|要)?由[^，。；]{2,80}?(?:(?<!考)核发|颁发|签发|发放|制发)")
#: What is handed on with 将; a 情况 where it is 报送.
HANDED = re.compile(
    r"(?:决定|(?:决定|裁决|判决|调解|答辩|告知|认定|鉴定|仲裁|复议|意见|通知|评价|验收)书|诉状|答辩状|慰问信|答复|材料|文件|意见书|数据|承诺|议案|提案|送审稿|说明|副本|简本|复印件|案卷|通知书|指令|凭证|证明|结论|意见|文档|论文|试题|试卷|答卷|草稿纸|票据|病历|申请|作品集|.分析|.意见)$"
)
#: What is handed to somebody: 规范性文件，应当在备案的同时，送交档案馆.
HANDS = re.compile(r"[^。；]{0,40}?(?:送交|送达|移交|递交|提交|送(?=[^，。；]{2,16}审阅))")
#: What is sent on for approval or for the record: what one drafts, and what one hands in.
SENT_ON = re.compile(f"{DRAFTED.pattern}|(?<=..){HANDED.pattern}")
REPORTED = re.compile(r".{2,}(?:情况|信息)$")
REPORTS = re.compile(r"，?[^，。；]{0,16}?(?:报送|抄送|书面报告)")
#: Words that are ideas, parts of a list, or acts: 具体措施, 停产撤人命令, 二是方案.
_NONE = re.compile(
    r"批评|(?:批准|审批|同意)(?:实施|进行|开展|执行)|进行(?!情况)|^在(?![校职编岗建册读线库])|征求(?!意见稿)|报告制度|^后|^即视?为|(?:设备|仪器|器材|工具|场地)、|^与(?!.*有关)|日内|^[作做]出|^结论$|(?<![合兼归])并(?![购网轨行])|[一二三四五]是|列入|纳入|虚假|应当|必须|不得|予以|可以|通过|^的|^时向|^向|^本(?!科|级)|、一[套份本支张个]"
    r"|^(?:宣传|评估|评价|分析|检查|考核|考评|表彰|回顾|反思)[和与及、]总结$"
    r"|^[^、]{2,4}(?:明确|清晰|完整|合理|统一|科学|规范)、"
    r"|(?<!政策)(?<!配套)措施$|^(?:后的|相关|有关)?(?:情况|信息|数据|申请|说明|流程|政策|承诺|决定|指标|程序|成果|答复)$"
    r"|(?:代|仪|水|电|钟|发)表$|[A-Za-z\d]格式$|[简菜订]单$|(?:图|秘|读|藏|教科|丛)书$"
    r"|^(?:有关|相关|工作|任务|工作任务)*(?:进展|推进|整改|完成|处理|办理|进度)情况$"
    r"|(?:指挥|撤人|撤离|疏散|停止作业)命令$"
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
    if not (titled and _MENDS.match(verb)) and not all(name.endswith(ends) for ends in _ends_for(verb)):
        return False
    if _PUBLISHES.match(verb) and name.endswith(_KNOWN):
        return False
    if _HANDS_OUT.match(verb) and not (titled or _HANDED_OUT.search(name)):
        return False
    if verb == "有" and _ADVERB.search(name):
        return False
    if (
        verb == "提出"
        and (name in _BARE or len(name) < 3)
        and not name.endswith(("方案", "计划", "议案", "提案"))
    ):
        return False
    if verb.endswith("好") and verb[0] not in "写填办准" and len(name) < 4 and name not in _KEPT_WELL:
        return False
    if titled or (paper.endswith("规章制度") and paper != "各项规章制度"):
        return True
    return all(verbs.search(verb) for ends, verbs in _BY_PAPER if paper.endswith(ends))


@cache
def _ends_for(verb: str) -> tuple[tuple[str, ...], ...]:
    """What papers end in that this verb brings about; nothing where it brings about any."""
    return tuple(ends for pattern, ends in _ONLY if pattern.search(verb))
