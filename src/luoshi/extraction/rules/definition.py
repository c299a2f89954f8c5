"""What something is, means or covers is no duty: 本办法所称…, 是指…, 适用本办法, 分为…, 视为…."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.command import COMMANDS
from luoshi.extraction.rules.prohibition import FORBIDS

NAME = "definition"

_DEFINES = re.compile(
    r"所称|统称[^，]{2,30}$|起计算$|之日为.{2,12}之日$|不计算在|是指|系指|指的是|^[^，]{2,30}（以下(?:简称|统称)[^）]*）$|适用(?:于)?本|本.{2,8}适用于|(?:，|^)适用本|的含义|包括(?:但不限于)?[:：]?$"
    r"|分为.{2,}(?:[。；]|$)|^视为|，视为|(?:，|可)认定为"
)

_GIVES = re.compile(r"可以|负责|组织|实施")


def judge(passage: Passage) -> Fate | None:
    """Context for a definition or a scope that commands nothing."""
    if not _DEFINES.search(passage.body):
        return None
    if "是指" in passage.body:
        return Fate.CONTEXT
    return (
        None
        if _GIVES.search(passage.body) or COMMANDS.search(passage.body) or FORBIDS.search(passage.body)
        else Fate.CONTEXT
    )
