"""What the opener of a list says that its items are: things, cases, or duties."""

from __future__ import annotations

import re

from luoshi.extraction.rules.prohibition import commands_or_forbids

_NOUN_LIST = re.compile(
    r"(?:下列|以下|如下).{0,16}(?:内容|情形|条件|行为|信息|材料|文件|事项|资料|原则|之一|标准|制度|范围|方式|要素)|包括|适用本.{2,6}[：:]$"
    r"|(?<![负具享])有下列(?!.{0,6}(?:职责|义务|责任|任务))"
)
_DUTY_LIST = re.compile(
    r"(?:职能|职权|权限)[^，。]{0,4}(?:包括|有|为|是)[^，。]{0,2}[：:]$|(?:形成|作出|达成)(?:如下|以下|下列)?(?:决议|决定|意见|共识)[：:]$|会议[^。]{0,40}(?:议定|决定|明确|商定)(?:如下|以下|下列)?(?:事项)?[：:]$|(?:职责|义务|任务|责任|工作)[^，。]{0,4}(?:包括|有|为|是)[^，。]{0,2}[：:]$"
)
#: The rules that the document makes: 特制定如下制度：, 我们制定了以下消毒制度：.
_MAKES_RULES = re.compile(
    r"制[定订]了?(?:下列|以下|如下)[^，。：]{0,10}(?:制度|规定|措施|办法|规则|要求|公约|守则)[：:]$"
)
_CASES = re.compile(r"(?:情形|行为|条件|事项)之一|^[^，。：]{0,12}(?:下列|以下)(?:情形|情况|行为)")
_KIND_NAMED = re.compile(
    "(?:资金|档案|企业|机构|单位|项目|场所|人员|[资材]料|产品|设备|设施|区域|部位|文件|信息|事项|建筑|车辆|作业|路段|物品|工程)$"
)
#: 对下列企业进行监督：, where each item ends in the thing that is meant.
_KIND = re.compile(
    r"(?:下列|以下|如下)(?![^，。：]{0,6}(?:措施|职责|规定|要求|工作|义务|任务|程序|步骤|行为|情形|活动))([^。：]{2,60})[：:]$"
)


def makes_rules(opener: str) -> bool:
    """Whether an opener announces the rules that the document makes."""
    return _MAKES_RULES.search(opener) is not None


def lists_things(opener: str) -> bool:
    """Whether an opener announces things or cases, and no duties."""
    if _DUTY_LIST.search(opener):
        return False
    return bool(_NOUN_LIST.search(opener[-40:]) or _CASES.search(opener))


def names_kind(opener: str, text: str) -> bool:
    """Whether an item ends in a thing that the opener names, and begins with no command."""
    kind = _KIND.search(opener)
    named = kind is not None and text[-2:] in kind[1] and _KIND_NAMED.search(text, len(text) - 2) is not None
    return named and not commands_or_forbids(text)
