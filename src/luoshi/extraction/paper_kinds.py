"""Which verb brings about which paper: rules are revised, reports submitted, records kept."""

from __future__ import annotations

import re
from functools import cache

#: Verbs that bring a paper about. Each begins with a plain character, which makes the search fast.
VERB = (
    r"制(?:（修）|修)?[定订发作]|编制(?!组|说明)|编[写印纂报发]|修(?:订|改(?<!维修改))(?!意见|建议|说明|稿)|起草|草拟"
    r"|拟[定订]|印发(?!次年|之日)|出台|发布|公布|公示(?![栏牌期])|公开(?<!信息公开)|公告(?![栏期备])|报送|提交|递交|上报|上交(?!通|所)|上传(?!下达)|填[写报制好]|拍摄|登记(?![^《])"
    r"|签[订署发]|续签|订立|开具|送达|梳理|做[好出]|作[好出]|撰写|拟写|修编|整理(?=[^，。；]{0,4}(?:纪要|记录)(?:$|[，。；]))|开出(?=《|[^，。；]{0,10}(?:通知|单|证明|收据|发票)(?:$|[，。；]))|排出(?!去)|(?<![提递上转移送成外社相])交(?![流通易接由付给至到叉往谈友代警际还班界管替换纳费款保房地货点])|写[出好]|书写|汇编|列出|出具(?!体)|形成|提出(?<!征求提出)(?<!中提出)|提供|设[立置]"
    r"|张贴|保[存管留](?<![易于]..)(?!方式)|留存|归档(?:保存)?|下发|刊发(?!表)|建立(?:健全|完善|并完善)?|健全|完善|更新|发放|移交"
    # A verb is looked at alone, too: so what may not stand beside it is said, and not what must.
    r"|打印(?![机店费室纸件])|发送|散发|给出|呈缴|出版(?![物社权])|整理出|收齐|汇总(?![性表情])|收集(?![^好并])|写(?![^读观检心一书]|书(?!面))"
    r"|记[录载][在到于](?![案册场岗位])|登记[在到于](?![案册场岗位])|汇总[在到于]|填[入在]|出(?<![^后并由门科]出)(?![台具版访差国入行警勤库院生租口诊厂车让土席现资售门])"
    r"|拿出|补记|记好|建好|给予(?![^书])|予以(?![^书])|有(?<![^\s，、：；。）要应须需当并到留]有)(?![关效序力权所限利])"
    r"|完成(?![编制修起拟填撰签报提整收发对])|附(?<![^须应需并请（]附)上?(?![近件则录属后加表图带有页于具送])"
    r"|记入|登入|载入|存入|归入|绘制|发表|确定|发出|下达(?<!上传下达)|移送|抄送|随附|附送|附具(?!体)|核发(?<!考核发)|换发(?!证)|补发(?!证)|颁发|发给|细化|开发|充实|推出|维护(?!保养)|调整|纳入(?<!被纳入)"
    r"|报(?<![通汇申举投填预播呈简上编]报)(?![告道警名废销刊纸社案复表送])"
)
#: What shows that the verb stands before no object: 制定的, 编制单位, 保存期限.
_ALONE = (
    r"(?!的|了|[、和及或]|过(?=国|《)|者|并?(?:执行|落实|使用|管理)的"
    r"|(?:单位|部门|机构|机关|人员)(?=[，。；、：|的应须要可按在对将申负提发作收受和及或]|$)"
    r"|(?:工作|情况|内容|义务|职责|期限)(?=[，。；、：|的和及与中时后前按应要须由不以]|$|提供|进行))"
)
_HOW = r"(?:研究|组织|抓紧|共同|负责|妥善|及时|定期|适时|动态|不断|持续|逐步|进一步)"
_ONE = re.compile(VERB)
#: Verbs that follow another at once: 制定出台, 梳理公布.
_THEN = (
    r"完成(?=[^，。；]{0,12}(?:细则|方案|办法|意见|计划|规划|预案|清单|报告|标准|规范))|印发|出台|发布|公布|报送|上报|提交|公开|下发|签[订署]|(?:修订(?!方案|意见|建议|说明|稿|计划)|提出|更新|编制(?!组|说明)|制定|形成"
    r"|出具|建立健全|建立|健全|完善(?!的))(?![^，。；]{1,40}的(?:指导|实施|若干)?(?:意见|建议))"
)
#: What else is done to the paper, named beside the making: 制定和实施, 制定、调整.
_ELSE = (
    r"(?:组织|督促|推动|监督)?(?:实施(?!办法|方案|细则|意见|计划|规划)|落实|执行|推广)"
    r"|移交|调整|整理|论证|审批|审定|审核|审查|评审|优化|细化|推进|贯彻"
)
#: One verb or several (编制并公布, 拟定上报); none that belongs to what an opinion is on: 制定|完善…的意见.
MAKES = re.compile(
    rf"(?:{VERB})(?:(?:、|和|并|及|或者?|与){_HOW}?(?:{VERB}|{_ELSE})|{_HOW}?(?:{_THEN}))*+{_ALONE}"
)


def verbs_in(words: str) -> list[str]:
    """The single verbs of what MAKES has found."""
    return _ONE.findall(words) or [words]  # 整理 is one only before what it makes


def _ends(*groups: str) -> tuple[str, ...]:
    return tuple(end for group in groups for end in group.split("|"))


_BOARDS = "公示牌|公告牌|标识牌|警示牌|提示牌|告知牌|告示牌|信息牌"
_REGISTERS = "登记册|登记簿|登记本|档案材料|台账|台帐|账目|档案|名单|名录|名册|清单|目录|记录|记录本|日志"
_NORMS = "规章|法律|法规|标准|规范|规则|办法|细则|规程|指南|指引|导则|手册|章程|公约|守则|格式"
_PASSES = (
    "许可证|操作证|资格证|登记证|上岗证|执业证|准入证|健康证|合格证|执照|员证"
    "|出入证|工作证|学生证|通行证|居住证|毕业证|结业证|培训证|资质证|准考证|借书证"
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
                "规章制度|图|预案|案例库|案卷|账目|收支账|材料|隐患库|漏洞库|问题库|题库|名录库|电子数据库|教案|课件|教材|大纲|一档|一册|合同|协议|政策措施|管理职责|报告|资料|方案|文书|规划|登记表|统计表",
                "档案卡|联系卡|卡片|账卡",
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
        (r"细化", _ends("办法|指引|指南|细则|清单|目录|预案")),
        (r"调整", _ends("目录|名录|清单|名单|名册|研究方案|应急预案|教学计划|课程表|课表|工作计划")),
        (r"纳入", _ends("档案|诚信记录|信用记录|台账")),
        (r"[列排]出", _ends("清单|目录|名单|台账|计划|时间表|任务表|责任表|路线图|课表|日程")),
        (
            r"^交$",
            _ends(
                "计划|总结|小结|报告|教案|论文|作业|试卷|材料|资料|反思|心得|心得体会|笔记|申请书|报表|统计表|登记表"
            ),
        ),
        (r"[录记总载][在到于]$|填[入在]$", _ends(_REGISTERS, "表|册|簿|本|手册|志|单|卡")),
        (r"^打印$", _ends(_REGISTERS, "表|单|册|证书|证|准考证|协议|合同|报告|通知书|文件|材料")),
        (r"^发送$", _ends("纪要|通知|通知书|通知单|函|名单|清单|材料|资料|报告|简报|告知书|提示函|一封信")),
        (r"^散发$", _ends("书|信|宣传单|手册|资料|材料|册|明白纸|明白卡")),
        (
            r"^给出$",
            _ends("评审意见|审核意见|审查意见|鉴定意见|评阅意见|评估意见|处理意见|书面意见|结论|报告"),
        ),
        (r"^呈缴$", _ends("论文|书|刊物|期刊|报告|图纸|资料")),
        (r"^出版$", _ends("刊物|会刊|期刊|专著|论文集|文集|丛书|教材|年鉴|汇编|读本|简报|手册")),
        (r"^整理出$", _ends(_REGISTERS, "意见|材料|报告|案例|问题库")),
        (
            r"^(?:收齐|汇总|收集)$",
            _ends("表|名单|清单|资料|材料|案例|总结|报表|作业|试卷|合同|凭证|票据|照片"),
        ),
        (r"^写$", _ends("后感|检查|检讨|检讨书|申请|心得体会|心得|总结|报告|材料|说明|情况说明|信")),
        (r"^出$", _ends("报告|蓝图|图纸|通报|简报|专报")),
        (r"^(?:记|登|填|录)入$", _ends(_REGISTERS, "表|簿|册|本|笔录|单|卡|系统|档")),
        (
            r"张贴|[存归载]入$",
            _ends(_BOARDS, _REGISTERS, "笔录|图|公告|公示|通知|通告|告知书|规程|守则|须知|倡议书"),
        ),
        (  # kept or attached
            r"保[存管留]|留存|归档|附|存档",
            _ends(
                _REGISTERS,
                "资料|票据|发票|照片|复印件|意见|证明|单|情况|凭证|文件|材料|图|纪要|报告|说明|决定书|通知书|委托书|承诺书|鉴定书|合同|协议|病历|证据|表|文书|笔录|案卷|账册|账簿|视频|图像|影像|录像|扫描件",
            ),
        ),
        (
            r"提供",
            _ends(
                "登记表|报告|评审意见|审查意见|清单|名单|方案|台账|数据|证明|凭证|材料|资料|模板|文本|票据|说明|发票|单|收据|图纸|合同|协议|照片",
                "承诺书|文书|文档|许可证|合格证|复印件|决算|范本|成果|大纲|简介|概要|教案|教学文件|表|电子版|账目|介绍信|简历",
            ),
        ),
        (r"[作做]出", _ends("记录|决议|书面决定|书面承诺|书面答复|书面说明|决定书|结论|批复|安全承诺")),
        (r"^确定", _ends("名录|名单|名册|清单|目录|方案|课表|收费标准|评价标准")),
        (
            r"发出|下达",
            _ends(
                "令|通知书|建议书|函|凭证|计划|任务书|意见书|决定书|通报|通知单|通知|通告|公告|倡议书|公开信"
            ),
        ),
        (r"移送|抄送|移交", _ends("档案|记录|资料|决定|决定书|材料|意见书|案卷|报告|文书")),
        (r"[核换补颁]发|发给", _ends("证书|证|证明|执照|通知书|手册|批复|批文|标志|标牌")),
        (r"拿出", _ends("方案|预案|计划|规划|清单|报告|意见|建议|时间表|路线图")),
        (r"拍摄", _ends("照片|视频|图像|影像|录像|影像资料")),
        (r"给予|予以", _ends("书面答复|书面回复|书面批复|书面说明|书面意见")),
        (r"登记$", _ends(_REGISTERS)),
        (
            r"^有$",
            _ends("记录|记载|台账|档案|操作规程|报告|总结|计划|方案|预案|通报|纪要|教案|清单|照片|签到表|签到册"),
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
#: 有计划地, 有步骤、有重点地编制方案 tell how.
_ADVERB = re.compile(r"^(?!(?:记录|教案|台账|档案|预案|方案)$).{1,3}$|[地有针]|制[定订]|编制")
_HANDS_OUT = re.compile(r"发放|发表")
_HANDED_OUT = re.compile(
    r"许可证|操作证|登记证|资格证|上岗证|合格证|记录表|登记表|调查表|课表|手册|明白|倡议书|宣传册|读本|告知书|公开信|证书|论文|专著|问卷|联系卡|服务卡|通告|宣传单|聘书|员证|[入工学生通行居书考业训]证$"
)
#: What says no more than that one speaks.
_BARE = ("意见", "建议", "意见建议", "意见和建议", "意见、建议", "申请")
#: Papers that only some verbs bring about, by their ends: a bare 情况 or 信息 is spoken of, not filed.
_BY_PAPER = tuple(
    (_ends(ends), re.compile(verb))
    for ends, verb in (
        ("情况|信息", r"报送|附具"),
        ("数据", r"报送|上报|提供|公开|公布|填报|提交"),
        ("申请", r"填写|[提递]交|提出|写"),
        ("决定|承诺", r"[作做]出|公开|签|抄送|移送|印发"),
        ("指令|命令", r"发出|下达|签发|发布"),
        ("政策", r"制|拟|出台|起草"),
        (
            "资料|说明|声明",
            r"提[供交]|[作做]出|报|保|留|收|汇|打|发送|散发|呈缴|写|好$|予|上传|归档|编|签|出具|印发|填|附|建|形成|发布|制作|完善|移",
        ),
        ("流程|指标|程序|定额", r"制|编|拟|出台"),
        ("制度", r"制|拟|印发|出台|修|起草|提交|编|草"),
        (
            _PASSES,
            r"[核换补颁]发|发给|发放|提[供交]|出具|制作|签发|开具|上传|附|打印",
        ),
        ("公文", r"制|印发|签|起草|发布|拟|公开|公布"),
        ("安排", r"制|编|拟|报|印发|提交"),
        ("解决方案", r"^提出|制|拟|编"),
        ("融资方案", r"^提出"),
        ("标志|标牌", r"[核换补颁]发|发给|发放|出具"),
        ("成果", r"报送|提[交供]|上报"),
        ("数据库|隐患库|题库|漏洞库|问题库", r"建立|编"),
    )
)
#: Papers that are filed or revised where they stand before the verb; things that are also spoken of without
#: being filed are left out: 标准, 措施, 规定, 通知.
FILED = re.compile(
    r"(?:预案|方案|办法|细则|计划|名录|名单|目录|台账|台帐|清单|报告|总结|档案|记录|纪要|指南|资料|报表|规划|公约|章程"
    r"|(?:责任|承诺|申请|计划|策划|任务|报告|说明|指导|倡议|保证)书|合同|协议|法规|规章|格式|文书|文本|(?<![代仪水电钟发外图])表|命令|手册|教材|读本|决算|纲要|民约|小结|公文|稿|流转单|交办单|转办单|安全设施设计|初步设计|(?<![简菜传订])单|回执|照片|视频|图像|扫描件|影像资料|课件|习题|请示|题库|案例库|案卷|签到[簿册]|登记[簿册本]|记录[簿本]|笔录)$|》(?:（[^（）]+）)?$"
)
#: What is sent on or put on record, if the sentence says so.
SENT = re.compile(r"[^。；]{0,40}?(?:报送|备案|报批|抄送)")
#: What one drafts though it is mostly spoken of, and who drafts it: 具体标准由市教委制定.
DRAFTED = re.compile(r"(?:标准|指标|规定|规则|规程|规范|文件|流程|指引|导则|程序|定额|格式|样式|制度|草案)$")
DRAFTS = re.compile(r"，?(?:由[^，。；]{2,80}|另行)(?:制[定订]|拟[定订]|编制|起草|发布|公布)")
#: What is handed on with 将; a 情况 where it is 报送.
HANDED = re.compile(
    r"(?:决定|决定书|材料|文件|意见书|数据|送审稿|说明|副本|简本|复印件|案卷|通知书|指令|凭证|证明|结论|意见|文档|论文|电子版|申请|作品集)$"
)
REPORTED = re.compile(r".{2,}(?:情况|信息)$")
REPORTS = re.compile(r"，?[^，。；]{0,16}?(?:报送|抄送|书面报告)")
#: Words that are ideas, parts of a list, or acts: 具体措施, 停产撤人命令, 二是方案.
_NONE = re.compile(
    r"批评|征求|报告制度|^后|^即视?为|(?:设备|仪器|器材|工具|场地)、|^与(?!.*有关)|日内|^[作做]出|^结论$|(?<![合兼归])并(?![购网轨行])|[一二三四五]是|列入|纳入|虚假|应当|必须|不得|予以|可以|通过|^的|^本(?!科|级)|、一[套份本支张个]"
    r"|^(?:宣传|评估|评价|分析|检查|考核|考评|表彰|回顾|反思)[和与及、]总结$"
    r"|^[^、]{2,4}(?:明确|清晰|完整|合理|统一|科学|规范)、"
    r"|(?<!政策)(?<!配套)措施$|^(?:后的|相关|有关)?(?:情况|信息|数据|申请|说明|流程|政策|承诺|决定|指标|程序|成果)$"
    r"|(?:代|仪|水|电|钟|发)表$|[简菜订]单$|(?:图|秘|读|藏|教科|丛)书$"
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


def _suits(verb: str, paper: str) -> bool:
    name = paper.strip("《》")
    if not all(name.endswith(ends) for ends in _ends_for(verb)):
        return False
    if _PUBLISHES.match(verb) and name.endswith(_KNOWN):
        return False
    if _HANDS_OUT.match(verb) and not (paper.startswith("《") or _HANDED_OUT.search(name)):
        return False
    if verb == "有" and _ADVERB.search(name):
        return False
    if verb == "提出" and (name in _BARE or len(name) < 3) and not name.endswith(("方案", "计划")):
        return False
    if verb.endswith("好") and verb[0] != "写" and len(name) < 4 and name != "记录":
        return False
    if paper.startswith("《") or paper.endswith("规章制度"):
        return True
    return all(verbs.search(verb) for ends, verbs in _BY_PAPER if paper.endswith(ends))


@cache
def _ends_for(verb: str) -> tuple[tuple[str, ...], ...]:
    """What papers end in that this verb brings about; nothing where it brings about any."""
    return tuple(ends for pattern, ends in _ONLY if pattern.search(verb))
