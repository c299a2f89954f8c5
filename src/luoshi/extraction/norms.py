"""Statements that are norms by what they say: a figure to reach, who is to know, what is put where."""

import re

#: What is to be made known, and what is to be filed: 检查结果向社会公布, 预案抄送上一级部门.
_PUBLISHED = re.compile(
    r"(?:情况|结果|名单|信息|报告|材料|意见|事项|问题|计划|预案|方案|项目).{0,14}(?:请示|通报|公开|公布|报送|抄送|公示|上报|反馈|备案(?!表|书|文|材|号|登)|归档)"
)
#: A figure that is to be reached: …率达到85%以上.
_REACHES = re.compile(
    r"(?:达到?|提[高升][到至]|增加?[到至]|控制在|[降下]降?[到至]|(?<!将)增长(?=\d)|发展到|缩小[到至]|稳定在|保持在|超过|突破|不低于|不超过)[^，。；\d]{0,6}\d[\d.,]*(?:%|％|个百分点|[万亿]?[人个家亩吨元公])[^，。；]{0,6}(?:以[上内下]|左右|目标)"
    r"|较[^，。；]{1,8}(?:下降|降低|减少|提高|提升|增加)\d[\d.]*(?:%|％|个百分点)"
    r"|(?:人数|次数|起数|事故|案件|数|率)(?:为|控制为|保持为)零(?:$|[，；])|(?:死亡|伤亡|事故|投诉|积压)零(?:发生|增长|死亡)|实现[^，]{0,10}“?零”?(?:事故|死亡|投诉|发生)"
)
#: How long or how much at the least: 记录至少保存5年, 至少需要两人签字.
_AT_LEAST = re.compile(
    r"(?:至少|最少)(?:保[存管留]|留存|需要?|须有|应?有|配备?)[^，。；]{0,4}[\d一二两三四五六七八九十]"
)
#: Who or what is there at all hours: 民警24小时在岗, 热线全天开通.
_ON_DUTY = re.compile(
    r"(?:24小时|二十四小时|全天|昼夜|日夜|轮流|轮班|节假日|双休日|周末|夜间)[^，。；的了]{0,6}(?:在岗|在位|在线|值守|值班|待命|备勤|驻守|执勤)(?:$|[，；])"
    r"|(?:24小时|二十四小时|全天|昼夜)[^，。；的了]{0,4}(?:开通|畅通|开放|受理|接听)(?:$|[，；])"
)
#: What is put where: 出入口设置冲洗设施; 设置合理 tells how it is, and what lies about is a breach.
_PUT_WHERE = re.compile(
    r"[口处侧旁边内外上区厅室库廊道门墙栏端段院场](?:均|都)?(?:设置|安装|配[备置]|张贴|悬挂|摆放|放置|铺设|搭设|粘贴)"
    r"(?![了有的、和与及或]|[^，。；]{0,20}(?:的(?:$|[，。；])|合理|齐全|到位|完[好善]|规范$|不|杂物|垃圾))[^，。；]{2}"
)
#: By what rule a work is done as a whole: 户内部分，按照规范统一组织实施; not 未按照设计施工.
_DONE_BY = re.compile(
    r"(?:按(?<![未不没正已能否]按)照?|依(?<![未不没正已能否]依)[照据])[^，。；的]{2,20}(?:实施|施工|验收|安装|改造|修建)(?:$|[，；])"
)
#: An entry that says after what something is done: 打卡：到达后完成.
_THEN_DONE = re.compile(
    r"[：:](?<!进展.)(?<!进度.)(?<!情况.)[^，。；：已]{2,16}[后前时内](?:再|立即|及时|统一|由[^，。；]{2,12})?(?:完成|进行|开展|办理|实施|提交|上交|归还)(?:$|[，；])"
)
#: 有明显标识, 按号段顺序使用, 谢绝入内.
_IN_ORDER = re.compile(
    r"有(?:明显|醒目|清晰)的?[^，。；]{0,4}标[识志牌](?:$|[，；])|(?:按照?|根据)[^，。；的]{2,12}(?:使用|存放|摆放|停放|领用|发放|登记|投放|缴费|归位|乘坐|就餐)(?:$|[，；])"
)
#: What goes to whom, and by when: 名单当晚报年级主任.
_GOES = re.compile(
    r"(?:表|名单|清单|报告|总结|材料|计划)[^，。；]{0,10}(?:当[日天晚]|[前内])(?:报|交|送)(?![告警])[^，。；]{2,12}(?:$|[，；])"
)
_BOUND = re.compile(r"不(?:少于|低于|多于|高于|超过|晚于|迟于)(?!”)")
#: 由专人保管, 专人负责.
_BY_ONE = re.compile(
    r"(?:由|派|设|有|安排|指定|明确)?专人[^，。；]{0,4}?(?:负责|保管|管理|看护|看管|押运|值守|值班|跟踪|登记|收发|维护|记录|带队)"
)
#: What is let pass only then: 经培训合格，方可上岗.
_ONLY_THEN = re.compile(
    r"(?:方可|方能|才[可能](?!力|干|够))(?![^，。；]{1,4}的)[^，。；]{2,}(?<![的时])(?:$|[，；])"
)
#: Which way a matter goes: 重大事项按程序报告县政府.
_BY_ROUTE = re.compile(
    r"按(?:规定|有关规定)?(?:程序|要求|规定)(?:逐级|及时|履行)*(?:报告|上报|报批|报[送审请]|提交|移交|移送|审批|审定)"
    r"(?![^，。；]{0,16}的(?:$|[^，。；]))"
)
#: Who alone may, how often at most, and whose word it takes: 仅限配制人员进入, 以一次为限, 经理事会通过.
_ALONE = re.compile(
    r"仅限于?[^，。；的]{2,20}(?:进入|使用|参加|报名|通行|停放|查阅)(?:$|[，；])|以[一二两三\d]{1,2}[次人份项]为限$"
    r"|(?<![\u4e00-\u9fff，；])经[^，。；的]{2,16}(?:通过|批准|同意|审定)$|(?:按|取|以)[^，。；的]{2,16}(?:记入|录入|载入)[^，。；的]{2,16}$"
)
_NORMS = (
    _REACHES,
    _BOUND,
    _PUBLISHED,
    _BY_ONE,
    _ONLY_THEN,
    _BY_ROUTE,
    _AT_LEAST,
    _IN_ORDER,
    _GOES,
    _ALONE,
    _ON_DUTY,
    _PUT_WHERE,
    _DONE_BY,
    _THEN_DONE,
)


def states_norm(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] can only be meant as a norm, whoever is to see to it."""
    return any(pattern.search(text, start, end) for pattern in _NORMS)
