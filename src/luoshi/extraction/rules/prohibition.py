"""不得, 严禁, 禁止 oblige: something must not be done."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.obliging.refusals import find_abstention, find_ban
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import FORBIDS, outside_titles

NAME = "prohibition"

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
