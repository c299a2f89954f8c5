"""不得, 严禁, 禁止 oblige: something must not be done."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.refusals import find_abstention, find_ban
from luoshi.extraction.rules.command import COMMANDS, outside_titles

NAME = "prohibition"

FORBIDS = re.compile(
    r"不得(?<![舍来要怪由少免值]不得)(?![不已]|[力当法体]?(?:$|[，。；、的])|分(?:$|[，。；、）|]))|严禁|禁止(?<![除所把将]禁止)(?<!明令禁止)(?<!属于禁止)(?<!规定禁止)(?![性令类的]|区域|标|、?限制)"
    r"|无权(?![力利属])|不可以(?!及|[^，。；]{0,14}的(?:$|[，。；]))(?=[\u4e00-\u9fff]{2})|不应当(?=[\u4e00-\u9fff]{2})(?![^，。；]{0,14}(?:的|或者?))|绝不(?![能会可是得同])(?=[\u4e00-\u9fff]{2})(?![^，。；]{0,14}的(?:$|[，。；]))|决不(?![能会可是得同])(?=[\u4e00-\u9fff]{2})(?![^，。；]{0,14}的(?:$|[，。；]))|切忌(?=[\u4e00-\u9fff]{2})|决不能|绝不能|切不可|不准(?!确|时|备|予|入|[，。；、）])|不许(?!可)|切勿|请勿(?!忘)|勿(?<![请切]勿)(?=[入近在将把带擅随乱喂触摸动靠攀踏踩放停留投携离使用进私倒丢扔超酒信传饮食])|不要(?![求紧么])|不允许(?!的)|不应(?<!供不应)(?![当期求有]|由[^，。；]{2,14}的|[^，。；]{0,14}的)(?=[\u4e00-\u9fff]{2})|不能(?<=[生员人者师]不能)(?!够|力|胜任|正常|完成|满足|适应|履行|到[场会]|出席|[^，。；]{0,60}的(?:$|[，。；]))(?=[\u4e00-\u9fff]{2})|不宜再?(?=(?:安排|开展|进行|组织|使用|设置|设立|参加|超过|采用|从事|新建|建设|举办|召开|离开|进入|外出|单独|饮用|食用|大于|小于|过[大多高低长短密])(?![^，。；]{0,14}的(?:$|[，。；])))|不应(?<=[时，均都也亦]不应)(?![当期求有])(?=[\u4e00-\u9fff]{2})|谢绝(?=[^，。；的]{2})|不可(?=[私乱在将把随堆占进停拆改越超]|重复|同时|兼|自行|变更|更改|调整|转让|撤[销回]|擅自|随意|私自|带[入离出]|外[借传泄]|代[替签考]|使用|进入|离开|取消|提交|组织|安排|参加|接受|发布|公开|泄露|录用|购买|携带|存放|食用|饮用|触碰|操作|靠近|隐瞒|超出)|不能(?!够|力)(?=以|将|把|随意|擅自)"
)
#: What one is to keep from, told by 不 alone: 不迟到，不早退; not in a list of breaches.
REFRAINS = re.compile(
    r"不(?:把|绕过|替代|截留|虚报|编造|摊派|迟到|早退|旷|缺席|乱|收受|收礼|搞|讲(?!究)|说|信谣|传谣|信|酗|赌|打架|打骂|骂|拖欠|拖延|串岗|离岗|脱岗|睡岗|空岗|擅自|随意|私自|推诿|互相|大声|高声|喧哗|吸烟|抽烟|酒后|违章|违规"
    r"|攀爬|翻越|损坏|破坏|浪费|虐待|歧视|挪用|隐瞒|外传|外泄|聚众|聚集|扎堆|携带|留长|染发|乘坐|闯|玩火|玩水|下河|开“|办“|占道|占用|插队|代打|酒驾|超速|超载)"
)
#: An opener whose items say what to do and what to keep from: 维护者应当做到：.
_BINDS_ITEMS = re.compile("(?:应当?|必须|要|须)(?:做到|遵守|坚持)[^，。：]{0,8}[：:]$|承诺[：:]$")
_KEPT_FROM = re.compile("不(?![仅但只光应必可同断超少低高])(?=[\u4e00-\u9fff]{2})")


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
