"""What something is, means or covers is no duty: 本办法所称…, 是指…, 适用本办法, 分为…, 视为…."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS
from luoshi.extraction.rules.prohibition import FORBIDS
from luoshi.extraction.words import verb_at

NAME = "definition"

_SIGNS = re.compile("称|是|适用|意义|包括|构成|计算|分为|视为|认定|之日|含义")
#: What these say they say whatever verbs stand in the sentence.
_MEANS = re.compile(
    r"统称[^，）]{2,30}$|是指|系指|指的是|，适用(?:于)?本|具有.{0,6}(?:重要|重大|深远|现实).{0,6}意义(?!的)"
    r"|是[^，]{2,60}(?:重要|关键|根本|必然|有效|迫切|必要|重大|核心)的?(?:举措|途径|保障|手段|要求|基础|内容|组成部分|标志|方式|体现|抓手|支撑|保证|任务|措施|战略)(?:[，。；]|$)"
    r"|^[^，：（(]{2,24}(?<!不)(?:主要)?包括(?!在)|^[^，]{2,30}由[^。]{2,90}构成$"
)
_DEFINES = re.compile(
    r"所称|起计算$|之日为.{2,12}之日$|不计算在|^[^，]{2,30}（以下(?:简称|统称)[^）]*）$|适用(?:于)?本|本.{2,8}适用于"
    r"|的含义|^[^，]{2,16}是[^，]{2,30}(?:机构|组织)(?:，|$)|包括(?:但不限于)?[:：]?$|分为.{2,}(?:[。；]|$)|^视为|，视为|(?:，|可)认定为"
)
#: Whose a duty is, and not what is to be done: 节水是全社会的共同责任.
_SHARED = re.compile(r"^[^，]{2,30}是[^，]{2,24}(?:共同责任|义务)$")
#: 培训内容, 评估体系: a verb that only tells which thing is meant.
_THING = re.compile(r"内容|体系|对象|人员|范围|指标|结果|资料|材料|项目|方式|工作|标准|费用|程序|机构")
_GIVES = re.compile(r"可以|负责(?!制|人)|组织|实施")


def judge(passage: Passage) -> Fate | None:
    """Context for a definition or a scope that commands nothing."""
    text = passage.body
    if "是指" in text:
        return Fate.CONTEXT
    if not _SIGNS.search(text):  # the patterns below are slow on long sentences
        return None
    if _SHARED.search(text):
        return Fate.CONTEXT
    means = _MEANS.search(text) is not None and not _orders(text)
    if not means and (not _DEFINES.search(text) or _GIVES.search(text)):
        return None
    return None if COMMANDS.search(text) or FORBIDS.search(text) else Fate.CONTEXT


def _orders(text: str) -> bool:
    verb = verb_at(text, 0)
    return verb > 0 and not _THING.match(text, verb)
