"""Desks of a company that one word names: 财务|应每月核对账目, 由运维|统一发布.

The same words name works and things (采购应当公开, 产品应符合标准, 测试用例), so what follows must be an act
that persons alone do.
"""

from __future__ import annotations

import re

from luoshi.extraction.wording.binding import Subject

_WORDS = (
    "财务|采购|法务|人事|行政|运营|产品|研发|测试|运维|前端|后端|客服|市场|销售|仓储|物流|品控"
    "|质检|设计|开发|算法|商务|售后|监理"
)
_DESK = f"(?:{_WORDS})"
_DESKS = rf"{_DESK}(?:[、和与及/]{_DESK}){{0,4}}"
#: What persons do, and works and things do not; the second may also be the end of a name: 财务报告.
_ACT = (
    "及时|提前|立即|统一|自行|同步|主动|负责(?!人)|牵头(?!人|单位|部门)|配合|协助|每(?:[日天周月年班]|季度?)"
    r"|[于在](?:每|\d{1,3}(?:个?工作日|个?小时|分钟|[日天月])|收到|接到|群)|向[^，。；的]{2,12}(?:提交|报|反馈|说明|汇报|申请)|对[^，。；的]{2,20}(?:予以|进行)"
)
_DEED = (
    "通知|告知|确认|复核|核对|审核|验收|提供|提交|填写|跟进|整理|反馈|检查|登记|记录|上报|报告|汇报|回复|响应|做好|编写|撰写"
    "|收集|汇总|归档|签字|对接|评审"
)
_ORDER = "(?:应当?|必须|须|需要?|要|不得|可以?)"
_SUBJECT = re.compile(rf"(?P<who>{_DESKS})(?:(?P<order>{_ORDER})(?={_ACT}|{_DEED})|(?={_ACT}))")
_AGENT = re.compile(
    rf"(?P<who>{_DESKS})(?={_ACT}|{_DEED}|主持|召集|做|进行|安排|按(?!摩)|根据|处理|发布|上线)"
)
_ONE = re.compile(_DESK)
#: The letters with which desks begin: most clauses begin with another.
_FIRST = frozenset("财采法人行运产研测前后客市销仓物品质设开算商售监")


def read_desks(text: str, start: int, end: int) -> Subject | None:
    """The desks that a clause begins with, where what follows is what persons do."""
    if text[start] not in _FIRST or (found := _SUBJECT.match(text, start, end)) is None:
        return None
    return Subject(_names(text, found), found["order"] or "", found.end())


def desks_behind(text: str, at: int) -> tuple[tuple[int, int], ...]:
    """The desks at `at`, behind 由, where they are to do what follows."""
    found = _AGENT.match(text, at)
    return _names(text, found) if found else ()


def _names(text: str, found: re.Match[str]) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _ONE.finditer(text, *found.span("who")))
