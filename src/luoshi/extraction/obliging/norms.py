"""Statements that are norms by what they say: a figure to reach, who is to know, what is put where."""

import re
from collections.abc import Sequence

from luoshi.extraction.obliging.house_rules import rules_house
from luoshi.extraction.wording.moments import end_of_moment
from luoshi.extraction.wording.words import PLEASE, commands_at, skip_adverbs, verb_at

#: What is to be made known, and what is to be filed: 检查结果向社会公布, 预案抄送上一级部门.
_PUBLISHED = re.compile(
    r"(?:情况|结果|名单|信息|报告|材料|意见|事项|问题|计划|预案|方案|项目).{0,14}(?:请示|通报|公开|公布|报送|抄送|公示|上报|反馈|备案(?!表|书|文|材|号|登)|归档)"
)
#: A figure that is to be reached: …率达到85%以上.
_REACHES = re.compile(
    r"(?:达到?|提[高升][到至]|增加?[到至]|控制在|[降下]降?[到至]|(?<!将)增长(?=\d)|发展到|缩小[到至]|稳定在|保持在|超过|突破|不低于|不超过)[^，。；\d]{0,6}\d[\d.,]*(?:%|％|个百分点|[万亿]?[人个家亩吨元公])[^，。；]{0,6}(?:以[上内下]|左右|目标)"
    r"|[\u4e00-\u9fff]率(?:达到?|均?为|保持在?)?(?:100[%％]|百分之百)(?:$|[，；])|较[^，。；]{1,8}(?:下降|降低|减少|提高|提升|增加)\d[\d.]*(?:%|％|个百分点)"
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
    r"有(?:明显|醒目|清晰)的?[^，。；]{0,4}标[识志牌](?:$|[，；])|(?:按照?|根据)[^，。；的]{2,12}(?:使用|存放|摆放|停放|领用|发放|登记|投放|缴费|归位|乘坐|就餐|就[座坐]|入座|停靠|排[队列])(?:上锁|整齐|有序|到位|入[柜库位])?(?:$|[，；])"
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
#: Whose word a matter needs: 借用仪器需要主任同意.
_NEEDS_WORD = re.compile(r"(?<![不无])需要?[^，。；的经由]{2,16}(?:同意|批准|审批|签字|签批)(?:$|[，；后])")
#: Which way a matter goes: 重大事项按程序报告县政府.
_BY_ROUTE = re.compile(
    r"按(?:规定|有关规定)?(?:程序|要求|规定)(?:逐级|及时|履行)*(?:报告|上报|报批|报[送审请]|提交|移交|移送|审批|审定)"
    r"(?![^，。；]{0,16}的(?:$|[^，。；]))"
)
#: Who alone may, and where alone: 仅限配制人员进入, 仅限室内阅览.
_ONLY_FOR = re.compile(
    r"仅限于?[^，。；的]{2,20}(?:进入|使用|参加|报名|通行|停放|查阅|阅览|阅读|借阅)(?:$|[，；])"
)
#: How often at most, and whose word it takes: 以一次为限, 经理事会通过.
_ALONE = re.compile(
    r"以[一二两三\d]{1,2}[次人份项]为限$"
    r"|(?<![\u4e00-\u9fff，；])经[^，。；的]{2,16}(?:通过|批准|同意|审定)$|(?:按|取|以)[^，。；的]{2,16}(?:记入|录入|载入)[^，。；的]{2,16}$"
)
#: For how long a paper is kept: 处方保存二年备查.
_KEPT = re.compile(
    r"(?:保[存管留]|留存)(?:期限?|时间)?(?:一般|原则上)?(?:为|不少于|至少)?[一二三四五六七八九十百\d]{1,4}(?:个?月|年|天|周|日)(?:备查|以上|待查)?(?:$|[，；])"
)
#: How a thing is done or kept: 答辩按名单的次序进行, 运营按照规定实行特许经营; not 正按计划进行.
_RUN_AS = re.compile(
    r"按(?<![未不没正已能否在]按)照?[^，。；]{2,20}(?:次序|顺序|名单|程序|方式|规定|标准|要求|规程|办法)(?:统一|依次|逐一|分别)?(?:进行|管理|保存|保管|归档|存放|安排|发放|执行|办理|确定|核定|计[息算发]|收[取费])[管理保存]{0,2}(?:$|[，；])"
    r"|按(?<![未不没正已能否]按)照?[^，。；的]{2,16}实行[^，。；的]{2,16}(?:$|[，；])"
)
#: By what way something reaches somebody: 工资通过银行转账方式发放至个人账户.
_BY_WAY = re.compile(
    r"(?:通过|采[取用]|以)[^，。；的]{2,16}(?:方式|形式)(?:统一|按月|直接)?(?:发放|支付|缴纳|缴存|提交|报送|通知|公[开布示]|告知|送达)(?![^，。；]{0,12}的(?:$|[，。；]))"
)
#: What is settled by law: 经营期限依法确定.
_BY_LAW = re.compile(
    r"依[法规](?<=[\u4e00-\u9fff]..)(?<![应未不是已]..)(?:确定|核定|设定|办理|实行|公开|处理|缴纳|评定|登记)(?:$|[，；])"
)
#: What price or measure holds: 供水用电执行农业电价.
_TARIFF = re.compile(
    r"执行(?<=[\u4e00-\u9fff]执行)(?<![已在未不可能]执行)[^，。；的]{2,16}(?:价|价格|费率|税率|收费标准|计价标准)(?:$|[，；])"
)
#: What all have alike: 文件名称统一采用“学院-专业”形式命名, 字体统一为仿宋.
_ALIKE = re.compile(
    r"(?:统一|一律)(?<=[\u4e00-\u9fff]..)(?<![未没已]..)(?:采用|使用|为|用)(?![的了])(?![^，。；]{0,30}(?:后|[的较]))[^，。；]{2,}(?:$|[，；])"
)
#: What alone can be done: 同一时间只能开启一个柜门; 只能靠改革 and 只能说明 tell.
_ONLY_CAN = re.compile(
    r"只能(?<![不就也却还都便是致成迫]只能)(?![说靠算是来看等够作依证反解满容维达覆缓]|有(?![一二两三\d])|[^，。；]{0,24}(?:的(?:$|[，；])|得到|维持))[^，。；]{2,}(?:$|[，；])"
)
#: Who is let in or seen without more: 适龄儿童免试入学.
_LET_IN = re.compile(
    r"(?:免试|免费|优先|凭[证票卡]|持[证票卡])(?:入[学园馆场]|就[读诊医]|乘[车坐]|参观|上岗|进入)$"
)
#: Who is asked: 来校的请自带证件, 参加体检的同学请空腹.
_ASKED = re.compile(
    rf"{PLEASE}(?<=[学生长师工人志者位户民主友的]请)(?![批审求]|[来到出]了)[\u4e00-\u9fff]{{2}}"
)
#: What a body is for: 主要任务是检查病历质量.
_TASK_IS = re.compile(r"(?:主要|具体|首要)(?:任务|职责)是：?(?=[\u4e00-\u9fff]{2})")
#: 不能出席会议，向…请假: a hindrance tells the case.
_HINDERED = re.compile("(?:不能|未能|无法)(?=[^，。；]{2,16}$)|因故")
#: What is supposed: 如发现不符的情况.
_SUPPOSES = re.compile("(?:如(?![期实此何下上今图])|若|凡|一旦|一经|发现)[^，。；]{2,30}$")
#: A moment in which something is done; 小时, 目前 and the like are none.
_MOMENT = re.compile(
    "[^，。；：的了过着]{2,12}?(?:后(?<![今随先落背最]后)(?<!建成后)(?<!投用后)(?<!投产后)(?<!实施后)(?<!改造后)(?<!开通后)"
    "|时(?<![小同及随临定按准有暂平届适实限当]时)|前(?<![目当从此日眼空提以之]前))"
)
#: What came of it: 检查时发现…, 培训后取得…, 领用时登记的数量较多.
_FOUND = re.compile(
    "发现|取得|实现|形成|达[到成]|完成|提[高升]|增[加强]|减[少轻]|降低|反映|体现|具备|符合|[^，。；]{0,12}的[^，。；]{0,8}[较很多少高低]"
)
#: Behind a verb: it is the name of a work, or tells how it went: 处理不当, 恢复较好.
_NOT_ORDERED = frozenset("与和及了过着较很得良正情率不已")
#: So many clauses are looked at for a moment.
_CLAUSES = 8
#: What a code of conduct asks of the heart: 热爱祖国，拥护党的领导; under 申报条件 it tells who may apply.
_CREED = re.compile(
    "(?:热爱|拥护|忠于|忠诚)[^，。；的]{1,14}(?:的(?:领导|[^，。；的]{0,4}事业))?(?:$|[，；、])"
)
_TELLS_WHO = re.compile("条件|资格|标准|对象|范围")
#: What may not be passed: 接待每人|不超过150元; 按不超过150元的标准发放 sets a figure.
_CAPPED = re.compile(
    r"(?:(?![按以把将对])|(?=对[^，。；：的]{1,12}的[^，。；：的]{2,8}每))[^，。；：]{2,24}(?<![得可以至且其])不(?:超过|高于|多于|大于)[\d一二三四五六七八九十两]"
    r"[^，。；：的]{0,8}(?:（[^）]*）)?(?:$|[，；])"
)
_NORMS = (
    _REACHES,
    _BOUND,
    _PUBLISHED,
    _BY_ONE,
    _ONLY_THEN,
    _BY_ROUTE,
    _NEEDS_WORD,
    _AT_LEAST,
    _IN_ORDER,
    _GOES,
    _ONLY_FOR,
    _ALONE,
    _ON_DUTY,
    _PUT_WHERE,
    _DONE_BY,
    _THEN_DONE,
    _KEPT,
    _RUN_AS,
    _BY_LAW,
    _BY_WAY,
    _TARIFF,
    _ALIKE,
    _ONLY_CAN,
    _LET_IN,
    _ASKED,
)
#: Verbs that say that the words behind them are done, and no list of commands has: 进行检查, 每层配一具.
_DOES = re.compile(
    r"进行|选用(?!的)|实行|开展|实施|予以|给予|加以|作出|提供|采取|新[增建](?=[^，。；的]*\d)|(?<=每.)[配设建装派](?![置施筑备])"
)
#: Behind these a verb is the name of a work or a part of one: 的检查, 检查和维护, 有管理用房.
_NAMED_BEHIND = frozenset("的和与及、有是")
#: How a clause begins that says in what way a work is done.
ADVERBIAL = re.compile(
    r"依法|依照|依据|根据|结合|按(?!摩)|依(?=申请|职权|程序|规定|权限)|对|将|把|根据|每|在|向|以|实行|为|进行(?![中时的])|具体(?=组织|负责|实施|承担|办理|落实|推进)"
)
#: A label that only informs: 主管单位：向阳区市场监督管理局.
_ENTRY = re.compile("(?:单位|部门|机构|人)$")
_LONGEST_LABEL = 12
#: Of these, what orders a thing whatever bans follow: 资料只能用透明胶粘贴，严禁….
_ORDERS_THING = (_ONLY_CAN, _ONLY_FOR, _ALIKE, _IN_ORDER, _KEPT, _PUT_WHERE, _BY_ONE, _ON_DUTY)


def states_norm(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] can only be meant as a norm, whoever is to see to it."""
    if any(pattern.search(text, start, end) for pattern in _NORMS):
        return True
    task = _TASK_IS.search(text, start, end)
    if task is not None and commands_at(text, task.end()):
        return True
    return rules_house(text, start, end)


def orders_thing(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] orders how a thing is kept or used: 药品分类存放，|不得混放."""
    return any(pattern.search(text, start, end) for pattern in _ORDERS_THING) or rules_house(text, start, end)


def tells_case(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] tells a case: 如发现不符的情况; 因故不能出席."""
    if text[end - 1] in "的后时":
        return True
    return _HINDERED.search(text, start, end) is not None or _SUPPOSES.match(text, start, end) is not None


def acts_at_moment(text: str, clauses: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause tells a moment and what is done then: 收取发票时|查验真伪, 入库前|确认数量."""
    for start, end in clauses[:_CLAUSES]:
        moment = _MOMENT.match(text, start, end)
        if moment is None or _FOUND.match(text, at := skip_adverbs(text, moment.end()), end):
            continue
        verb = verb_at(text, at)
        if verb and end - at - verb > 1 and text[at + verb] not in _NOT_ORDERED:
            return True
    return False


def works_by(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins with the way in which a work is done: 对设备|进行检查."""
    adverbial = ADVERBIAL.match(text, start, end)
    return adverbial is not None and acts_in(text, adverbial.end() + 1, end)


def works_as(text: str, start: int, end: int, last: int) -> bool:
    """Whether a person or a post acts behind its label text[start:end]: 建模者：为决策层建立协作模型."""
    return (
        end - start <= _LONGEST_LABEL
        and _ENTRY.search(text, start, end) is None
        and works_by(text, end_of_moment(text, end + 1), last)
    )


def acts_in(text: str, start: int, end: int) -> bool:
    """Whether something is done in text[start:end]: 对灭火器|进行检查; not in 对灭火器|的检查和维护."""
    return any(
        text[at - 1] not in _NAMED_BEHIND and (verb_at(text, at) or _DOES.match(text, at, end))
        for at in range(start, end)
    )


def professes(text: str, near: str) -> bool:
    """Whether a sentence asks for a belief, below headings that do not tell who may apply."""
    return _CREED.match(text) is not None and _TELLS_WHO.search(near) is None


def find_cap(text: str, start: int, end: int) -> re.Match[str] | None:
    """The figure that the thing with which text[start:end] begins may not pass: 年龄不超过70周岁."""
    return (
        None
        if text.find("不", start, end) < 0 or commands_at(text, start)
        else _CAPPED.match(text, start, end)
    )


#: How a thing is, whose name begins as a command does: 检查结果良好, 评分标准见附件; 保持库房整洁 commands.
_STATES = re.compile(
    "(?!保持|确保|保证|保障|维护|维持|做到|达到|实现|促进|提升|推动|力争|务必)[\u4e00-\u9fff]{3,16}?"
    "(?:总体|基本|普遍|较为|比较|十分|非常|更加|均|都|仍)*"
    "(?:良好|正常|明显|显著|稳定|均匀|充足|齐全|较[高低好差大小多少]|不变|有序|顺利|突出|(?:详?见|参见)附[件表录]\\d{0,2})"
)


def tells_state(text: str) -> bool:
    """Whether a sentence tells how a thing is, and no command: 检查结果良好, 评分标准见附件."""
    return _STATES.fullmatch(text) is not None
