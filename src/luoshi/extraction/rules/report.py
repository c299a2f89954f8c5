"""In a document that reports or commends, statements tell what was done; only commands oblige."""

import re
from functools import lru_cache

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids

NAME = "report"

_TITLE = re.compile(
    r"总结|典型|经验|述职|表扬|表彰|情况的?(?:报告|通报|汇报)|工作报告|自查报告|纪实|公报|白皮书"
)
#: What parts the tasks of a report, or asks for one, reports nothing: 政府工作报告|重点工作责任分解.
_SETS = re.compile(
    r"报告[》”]?[^，。]{0,12}(?:重点|任务|目标|责任|分工|分解)|(?:通报|报告|汇报)[暨及和](?:[^，。]{0,20}(?:方案|计划|意见|通知|安排|要求))|(?:做好|报送|撰写|开展)[^。]*(?:总结|报告)[^。]*通知$"
)
_AHEAD = re.compile(r"下一步|打算|计划|安排|要求|今后|整改|思路|建议")
#: A section that looks back: 上周工作回顾, 上半年工作情况.
_LOOKS_BACK = re.compile(
    r"(?:上[周月年]|上季度|上半年|去年|上一?年度?)[^，。/]{0,6}(?:工作|任务)[^，。/]{0,6}(?:情况|回顾|总结|小结|完成)|工作回顾$|(?:主要|取得的?)成效$"
)
_ASKS = re.compile(r"希望|(?<![申提报邀聘呈函])请(?!示|求)|继续|再接再厉|下一步|今后|20\d\d年将")


def judge(passage: Passage) -> Fate | None:
    """Context in a report, outside the section on what comes next, unless the sentence commands."""
    looks_back = _LOOKS_BACK.search(passage.place.near) is not None
    if not (looks_back or _reports(passage.plan.title)) or _AHEAD.search(passage.headings):
        return None
    if passage.segment.trailer >= 0:
        return None
    text = passage.body
    return None if commands_or_forbids(text) or _ASKS.search(text) else Fate.CONTEXT


@lru_cache(maxsize=8)  # every sentence asks the same of its document
def _reports(title: str) -> bool:
    """Whether a title says that a document tells what was done."""
    return _TITLE.search(title) is not None and _SETS.search(title) is None
