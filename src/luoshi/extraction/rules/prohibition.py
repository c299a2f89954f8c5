"""不得, 严禁, 禁止 oblige: something must not be done."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS, outside_titles

NAME = "prohibition"

FORBIDS = re.compile(
    r"不得(?<![舍来要怪由少免值]不得)(?![不已]|[力当法体]?(?:$|[，。；、的])|分(?:$|[，。；、）|]))|严禁|禁止(?<![除所把将]禁止)(?<!明令禁止)(?<!属于禁止)(?<!规定禁止)(?![性令类的]|区域|标|、?限制)"
    r"|无权(?![力利属])|决不能|绝不能|切不可|不准(?!确|时|备|予|入)|不许(?!可)|切勿|请勿(?!忘)|勿(?<![请切]勿)(?=[入近在将把带擅随乱喂触摸动靠攀踏踩放停留投携])|不要(?![求紧么])|不允许(?!的)|不应(?<!供不应)(?![当期求有]|由[^，。；]{2,14}的|[^，。；]{0,14}的)(?=[\u4e00-\u9fff]{2})|不能(?<=[生员人者师]不能)(?!够|力|胜任|正常|完成|满足|适应|履行|到[场会]|出席|[^，。；]{0,14}的(?:$|[，。；]))(?=[\u4e00-\u9fff]{2})|不宜(?=(?:安排|开展|进行|组织|使用|设置|设立|参加|超过|采用|从事|新建|建设|举办|召开|大于|小于|过[大多高低长短密])(?![^，。；]{0,14}的(?:$|[，。；])))|不应(?<=[时，均都也亦]不应)(?![当期求有])(?=[\u4e00-\u9fff]{2})|谢绝(?=[^，。；的]{2})|不可(?=[私乱在将把随堆占进停拆改越超]|重复|同时|兼|自行|变更|更改|调整|转让|撤[销回]|擅自|随意|私自|带[入离出]|外[借传泄]|代[替签考]|使用|进入|离开|取消)|不能(?!够|力)(?=以|将|把|随意|擅自)"
)
#: What is not to be done any more, or not at all; 可以不予公开 and 不予公开的 leave it open.
_FLATLY = r"(?=[\u4e00-\u9fff\d])(?![^，。；]{0,60}的(?:[，。；]|$))"
#: The same, where no figure is set: 原则上不超过3人.
_BUT_FIGURES = rf"(?![超少低晚高多大早迟]){_FLATLY}(?![^，。；]{{0,30}}的[^，。；]{{0,6}}[有占较])"
# Each way begins with a letter of its own, so that the search jumps to it.
_REFUSES = re.compile(
    rf"一律不{_FLATLY}|非必要不{_FLATLY}|最[长多高大](?:只能|不能|不)超过{_FLATLY}"
    r"|将不(?<!即将不)(?:安排|参加|参与|列入|纳入|接受|受理|办理|发放|提供|颁发|授予|推荐|补[发办考]|评[选优定])(?![^，。；]{0,14}的(?:[，。；]|$))"
    rf"|绝对不(?![得能变要是应]){_FLATLY}|坚决不(?![得能变要是应]){_FLATLY}"
    r"|不(?<![未而或以并可、]不)(?<!或者不)(?<!即将不)(?:予受理(?!通知|决定|告知|意见|理由|[\u4e00-\u9fff]{0,2}的)|(?:予(?!以|追究|[\u4e00-\u9fff]{2,4}(?:意见|决定|通知|告知|证明|理由|情形))|再(?!是|有|存在|具|符|需|续)|收取|受理|重复(?!(?:的|享受)?原则)|邀请|兼任|题[词写]|吃请|收礼|宴请|陪同|公开发表)(?=[\u4e00-\u9fff]{2}|$|[，。；、])(?![^，。；其]{0,14}的))(?![^，。；]{0,60}的(?:[，。；]|$))"
)
#: What is not done at a time, or not taken for something: 汛期不开展户外活动, 迟到的不按旷工处理.
# 因故不开展, 不按规定处理 and 不按时… tell a breach or its case.
_ABSTAINS = re.compile(
    rf"不(?<=[\u4e00-\u9fff、]不)(?<![而若如因或并从可]不)(?:超载|超速|闯红灯|饮酒|浏览)(?![^，。；]{{0,60}}的(?:[，。；]|$))|"
    r"(?:[以如]下|下列)[^，。；：]{2,12}?不予[\u4e00-\u9fff]{2,6}(?=[：:，；]|$)|"
    rf"不(?:(?<=[汛假期]期不)|(?<=期间不)|(?<=期间，不)|(?<=[期时前后内]，不)|(?<![\u4e00-\u9fff，]不))(?:开展|从事|举办|承接){_FLATLY}"
    r"|不(?<![如若对因而或凡未并可]不)按(?!规定|要求|[时期照质量]|程序|约定|计划|标准|规程|制度)[^，。；的者不]{1,14}(?:处理|计算|计发|认定|对待|论处|报销)(?=$|[，。；])"
    # 尽量不选取手机照的照片, 原则上不安排加班, 就寝后不在室内喧哗; 一般不会影响 tells
    rf"|尽量不{_BUT_FIGURES}|尽可能不{_BUT_FIGURES}|原则上不{_BUT_FIGURES}|一般不(?=安排|采用|使用|接受|接收|办理|受理|组织|举办|召开|邀请|聘用|录用|增加|调整|发放|开放|开展|外借|出借|承担|变更|批准|收取|设立|设置|提供|再){_FLATLY}"
    r"|不在(?<=[后时前间内，]不在)[^，。；的]{1,8}[内里上中外间前下边旁处区室馆场口园道廊][^，。；的了]{0,4}"
    r"(?:喧哗|吸烟|抽烟|打闹|追逐|嬉戏|玩耍|逗留|停留|饮食|用餐|进食|吃|接打|闲聊|聊天|闲谈|堆放|摆放|停放|停车|充电|晾晒|奔跑|睡觉|涂写|刻画|张贴)"
    r"(?![^，。；]{0,20}[的者](?:$|[^\u4e00-\u9fff]|[占有多少较]))"
)
#: What a party can't do by rule: 代课教师|不能参加…; not what hinders it: 因病不能参加的.
_CANNOT = re.compile(
    r"不能(?<![是就才而若如确故并无决也]不能)(?=参加|参与|报名|跨|使用(?!的)|转让|变相|穿|佩戴|进入|携?带|出租|出借|超过|担任|兼任|代替|挪用|替代|委托|向[^，。；]{2,16}(?:出租|出售|转让|泄露|收取))"
    r"(?![^，。；]{0,30}[的时者外后](?:[，。；、]|$))(?![^，。；]{0,8}的[^，。；]{0,4}(?:人|员工?|生|者|单位|部门|情况|原因|因素))"
)
_HINDERED = re.compile(r"(?:因|如|若|凡|确|万一)[^，。；]*$")
#: What one is to keep from, told by 不 alone: 不迟到，不早退; not in a list of breaches.
REFRAINS = re.compile(
    r"不(?:把|绕过|替代|截留|虚报|编造|摊派|迟到|早退|旷|缺席|乱|收受|收礼|搞|讲(?!究)|说|信谣|传谣|信|酗|赌|打架|打骂|骂|拖欠|拖延|串岗|离岗|脱岗|睡岗|空岗|擅自|随意|私自|推诿|互相|大声|高声|喧哗|吸烟|抽烟|酒后|违章|违规"
    r"|攀爬|翻越|损坏|破坏|浪费|虐待|歧视|挪用|隐瞒|外传|外泄|聚众|聚集|扎堆|携带|留长|染发|乘坐|闯|玩火|玩水|下河|开“|办“|占道|占用|插队|代打|酒驾|超速|超载)"
)
#: An opener whose items say what to do and what to keep from: 维护者应当做到：.
_BINDS_ITEMS = re.compile("(?:应当?|必须|要|须)(?:做到|遵守|坚持)[^，。：]{0,8}[：:]$|承诺[：:]$")
_KEPT_FROM = re.compile("不(?![仅但只光应必可同断超少低高])(?=[\u4e00-\u9fff]{2})")
#: So many letters before a word are looked at for an excuse.
_NEAR = 40
#: What is only told or decided: 告知申请人不予处理.
_TELLS = re.compile(r"(?:告知|决定|通知|说明|作出|给予|奖励|补[贴助]|资助)[^，。；]*$")


def judge(passage: Passage) -> Fate | None:
    """A duty where something is forbidden."""
    if FORBIDS.search(outside_titles(passage.body)) or find_restraint(passage):
        return Fate.DUTY
    text, start, end = passage.text, passage.start, passage.end
    return Fate.DUTY if find_ban(text, start, end) or find_abstention(text, start, end) else None


def find_restraint(passage: Passage) -> re.Match[str] | None:
    """The 不 with which a sentence begins to say what one is to keep from: 不迟到，不早退."""
    openers = passage.place.lead_ins
    if openers and not _binds_items(openers[0].text):
        return None  # a list of breaches
    if openers and (kept := _KEPT_FROM.match(passage.text, passage.start, passage.end)):
        return kept
    return REFRAINS.match(passage.text, passage.start, passage.end)


@lru_cache(maxsize=256)  # many items stand below the same opener
def _binds_items(opener: str) -> bool:
    return _BINDS_ITEMS.search(opener) is not None


def commands_or_forbids(text: str) -> bool:
    """Whether a word binds in it: 应当, 要 or 不得; in 主要, 重要 and 响应 none does."""
    text = outside_titles(text)
    return COMMANDS.search(text) is not None or FORBIDS.search(text) is not None


def find_refusal(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words of text[start:end] by which something is not to be done: 不予公开, 不再收取."""
    if text.find("不", start, end) < 0:
        return None
    return (
        _find_bare(_REFUSES, _TELLS, text, start, end)
        or find_ban(text, start, end)
        or find_abstention(text, start, end)
    )


def find_ban(text: str, start: int, end: int) -> re.Match[str] | None:
    """The 不能 of text[start:end] that forbids; not one that something hinders."""
    if text.find("不能", start, end) < 0:
        return None
    return _find_bare(_CANNOT, _HINDERED, text, start, end)


def find_abstention(text: str, start: int, end: int) -> re.Match[str] | None:
    """The 不 of text[start:end] by which something is not done at a time, or not taken for another."""
    return _ABSTAINS.search(text, start, end) if text.find("不", start, end) >= 0 else None


def _find_bare(
    words: re.Pattern[str], excuse: re.Pattern[str], text: str, start: int, end: int
) -> re.Match[str] | None:
    """The first of some words before which, in its clause, no excuse stands."""
    for found in words.finditer(text, start, end):
        if not excuse.search(text, max(start, found.start() - _NEAR), found.start()):
            return found
    return None
