"""Guiding thought, principles and aims are no duty, unless a sentence sets a date, a quota or a number."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import COMMANDS, FORBIDS
from luoshi.extraction.wording.words import commands_at

NAME = "aim"

_SECTION = re.compile(
    r"指导思想|总体(?:要求|思路|目标|原则)|基本原则|工作原则|(?:工作|主要|发展|活动|行动|具体|年度|阶段|建设|奋斗|任务)目标|目标要求|重要意义|重大意义|充分认识|现状|背景|面临|形势分析|工作思路|发展基础|适用范围|(?:编制|调查|活动|整治|检查|工作)目的|^目的|(?:调查|适用|检查|普查|培训|参加|支持)对象$|^目标$|/目标"
)
_PRINCIPLE = re.compile(r"(?:坚持|遵循|贯彻|实行).{4,80}(?:原则|方针|理念)$")
_GUIDED = re.compile(
    r"^[^，。]{0,20}以.{4,160}(?:为指导|为引领|为统领|为主线)|(?:指导思想|基本原则|总体目标|工作目标)[：:]"
)
#: The same, and in what spirit the work goes on: 推荐选拔，坚持公开的原则，采取上下结合的方法进行.
_PRINCIPLED = re.compile(
    r"[^，。：应须要]{2,20}，?(?:坚持|遵循|贯彻|本着|秉持)[^，。：]{2,40}原则，采[取用][^，。：]{2,40}的(?:方法|方式|办法|形式)(?:进行|开展)?"
)
#: By what a work is led: 档案工作坚持统一领导; what it must do is said with 应当 or 要.
_LED = re.compile(r"[^，。要应须]{2,24}(?:工作|管理)(?:坚持|贯彻)(?!落实)")
#: A sentence without one of these guides nothing; looking for them first is cheap.
_GUIDES = re.compile("为指导|为引领|为统领|为主线|指导思想[：:]|基本原则[：:]|总体目标[：:]|工作目标[：:]")
#: These guide where a plan begins; below a task's heading they are the task.
_SPIRIT = re.compile(
    r"全面贯彻(?:落实)?.{0,8}(?:党的|习近平)|深入贯彻(?:落实)?.{0,12}(?:习近平|精神)|牢固树立.{0,6}(?:新发展|理念)"
)
#: What the work of a year is to be led by: 做好2026年工作，要深入学习贯彻…精神.
_LED_BY = re.compile(
    r"(?:做好|抓好|深化|推进)?[^，。]{0,40}工作，?(?:总的)?要(?:继续|始终)?(?:坚持以|以|深入学习|深入贯彻|全面贯彻|高举)[^。]*(?:思想|精神|方针|总基调)"
)
#: Sections that tell how things stand and why: 要 commands nothing there.
_TOLD = re.compile(r"意义|充分认识|现状|背景|面临|形势|基础|指导思想")
_MEASURED = re.compile(
    r"\d{4}年(?:底|末|[之以]?前|\d{1,2}月)|到20\d\d年|年底|[月旬季]底|每年|每月|(?:通过|经过|用|力争)[一二两三四五六七八九十\d]{1,3}(?:[至到—-][一二两三四五六七八九十\d]{1,3})?个?[年月](?:左右)?的?(?:时间|努力|奋斗|建设)|\d+(?:\.\d+)?(?:%|％|个|家|项|人|次|万|亿|公里|平方|余?[款套座处所名条台种场颗发辆亩艘])|百分之"
)
#: A figure that an aim sets: 产值突破100亿元, 覆盖率达到80%.
_REACHED = re.compile(
    r"(?:达到?|超过|突破|提[高升][到至]|增加?[到至]|增长到|控制在|[降下]降?[低到至]|稳定在|保持在|不低于|不少于)[^，。；\d]{0,6}\d[\d.,]*(?:%|％|[万亿]?[\u4e00-\u9fff])"
)
_COMMAND = re.compile(
    r"应当|必须|(?:^|[^，。：]{0,40}(?<![主重需]))要(?:坚持)?以[^，。]{2,40}为(?:指导|引领|统领)"
)


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def _aims(headings: str) -> bool:
    return _SECTION.search(headings) is not None


def judge(passage: Passage) -> Fate | None:
    """Context in a section of aims and principles, and for the guiding thought anywhere."""
    text = passage.body
    item = passage.segment.item
    near = passage.place.near
    if "目标" in near and _REACHED.search(text) and not _TOLD.search(near):
        return Fate.DUTY
    if passage.plan.is_rule and _LED.match(text) and not _MEASURED.search(text):
        return Fate.CONTEXT
    if item is None and _LED_BY.match(text):
        return Fate.CONTEXT
    guided = _guides(text) or (item is None and _SPIRIT.search(text) is not None)
    if not guided and not _aims(near):
        return None
    if _MEASURED.search(text) and not guided:
        return None
    return None if _COMMAND.search(text) or (not guided and _binds_first(passage)) else Fate.CONTEXT


def _binds_first(passage: Passage) -> bool:
    """Whether 要, 应 or 不得 is the first command: a principle that only goes on with 不得 guides."""
    text = passage.text
    words = [pattern.search(text, passage.start, passage.end) for pattern in (COMMANDS, FORBIDS)]
    place = min((word.start() for word in words if word), default=-1)
    if place < 0:
        return False
    if _TOLD.search(passage.place.near):
        return False
    return not any(end <= place and commands_at(text, start) for start, end in passage.clauses)


def _guides(text: str) -> bool:
    if text.endswith(("原则", "方针", "理念")) and _PRINCIPLE.search(text):
        return True
    if "原则，" in text and _PRINCIPLED.fullmatch(text):
        return True
    return _GUIDES.search(text) is not None and _GUIDED.search(text) is not None
