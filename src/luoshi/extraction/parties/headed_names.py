"""Names in a heading or a title: one that is nothing but names, or that speaks of somebody's duties."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.parties.names import split_names
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.wording.words import find_unit_ends

#: What is said behind the name where a heading is of somebody's duties: 安全员|岗位职责, 财务部|的主要职责.
_DUTIES = re.compile(
    r"的?(?:岗位|工作|主要|具体|基本|安全|生产|消防|环保|质量|卫生|保密|管理|日常|法定|应急|值班|防汛|监管|监督|廉政|党建|技术|业务)*"
    r"(?:职责|职能|职权|责任制?|任务|义务|权利(?:和|与|、)?义务|权责|权限|职责(?:和|与|、|及)权限)(?:分工|范围|清单)?(?:[（(][^（）()]{1,12}[）)])?[：:]?$"
)
#: What persons have to do, in other words: 安全员|日常工作, 焊工|安全操作规程. Those of a room
#: (图书室守则) are for others.
_WORK = re.compile(
    r"(?<=[员长师工者生人岗])的?(?:岗位|安全|日常|每日|每周|每月|基本|主要|具体|行为|服务)*"
    r"(?:工作(?:内容|标准|要求|清单|流程|规范|事项|任务)?|守则|须知|(?:操作)?规程|规范|要求|考[核评](?:内容|标准|要求))(?:如下)?[：:]?$"
)
#: A title with its post in brackets, and how many hold it: 【安全员】, 安全员（2人）.
_FRAMED = re.compile(r"^[【〖\[](?P<name>[^【】〖〗\[\]]{2,20})[】〗\]][：:]?$")
_HEADCOUNT = re.compile(r"[（(][一二两三四五六七八九十\d]{1,3}[人名][）)]")
#: What a title says of a post; 市水利局2026年工作任务 only names who issued it.
_POST = re.compile(r"(?:职责|职权|责任制?|职责(?:和|与|、|及)权限)[：:]?$")
#: 附件2：安全员岗位职责.
_ATTACHED = re.compile(r"^(?:附(?:件|表|录)?|表)[\d一二三四五六七八九十]{0,2}[：:、 ]?(?=[\u4e00-\u9fff])")
#: A title with the first heading on its line: 图书室管理制度 一、管理员职责.
_OPENED = re.compile(r"[^、]{4,30}(?:制度|办法|规定|方案|规则|细则)\s*一、")
#: Posts of two letters, which no other heading is.
_SHORT_POSTS = frozenset(
    (
        *("会计", "出纳", "保安", "前台", "门卫", "电工", "焊工", "司机", "厨师", "店长", "组长", "班长"),
        *("社长", "部长", "会长", "校医", "护士", "保洁", "文员", "库管"),
    )
)
#: On which level somebody stands, before who it is: 公司级 总经理.
_LEVEL = re.compile(r"^(?:公司|部门|车间|班组|岗位|厂|院|校)级\s*(?=[\u4e00-\u9fff]{2})")
#: 乡村振兴—支农助农帮扶团: the topic before the name.
_BEHIND_DASH = re.compile(r"^[^—－]{2,12}[—－]{1,2}(?=[^—－]{3,}$)")
#: A title that is but a post: 客户服务岗（站长）.
_POST_ALONE = re.compile(
    r"(?:岗位?|[班队组站科室部]长|专员|主管|经理|干事|负责人|书记)(?:[（(][^（）()]{1,12}[）)])?$"
)
#: A title of the points by which those of a post are assessed: 护士长工作质量考核表.
_ASSESSED = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,10}?(?:[长员师]|人员|主任|干部))(?:岗位)?(?:工作)?(?:质量|绩效|目标|业绩|年度|月度)*(?:考核|考评|评价)(?:评分|打分)?(?:表|标准|细则|内容)?$"
)
#: What names nobody: 主体责任, 领导责任.
_GENERIC = frozenset(
    ("单位", "部门", "机构", "机关", "企业", "组织", "人员", "公司", "主体", "领导", "学校", "政府", "地方")
)
#: What a plan sets up or builds, and heads its paragraphs with: 人才研究智库, “千人计划”创业服务中心.
_MADE = re.compile("[“”]|(?:智库|产业园|特区|园区|基地|平台|实验室|示范区|集聚区)$")


def names_in_heading(title: str, known: KnownNames) -> tuple[str, ...]:
    """The names of a heading that is nothing but names, or speaks of a party's duties; else none."""
    if known and (names := _known(title, known)):
        return names
    return _names_or_duties(title)


def names_of_post(title: str) -> tuple[str, ...]:
    """The names of a title that speaks of a post, as the whole document does: 安全员岗位职责; else none."""
    if assessed := _ASSESSED.match(title):
        return _names(assessed["who"])
    if _POST_ALONE.search(title):
        return _names(title)
    return names_with_duties(_ATTACHED.sub("", title)) if _POST.search(title) else ()


def behind_title(title: str) -> str:
    """The first heading, where it stands on the line of a title: 图书室管理制度 一、|管理员职责; else ""."""
    opened = _OPENED.match(title)
    return title[opened.end() :] if opened else ""


def _known(title: str, known: KnownNames) -> tuple[str, ...]:
    """The names of a heading that is nothing but names that were handed in; else none."""
    title = _LEVEL.sub("", title)
    names = tuple(title[start:end] for start, end in split_names(title, 0, len(title), known))
    return names if all(name in known for name in names) else ()


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def _names_or_duties(title: str) -> tuple[str, ...]:
    title = _HEADCOUNT.sub("", _LEVEL.sub("", title))
    if framed := _FRAMED.match(title):
        title = framed["name"]
    return _names(title) or names_with_duties(title)


def _names(title: str) -> tuple[str, ...]:
    """The names of a heading that is nothing but names; else none."""
    if title in _SHORT_POSTS:
        return (title,)
    title = _BEHIND_DASH.sub("", title)
    if not 3 <= len(title) <= 30 or "的" in title or "，" in title or _MADE.search(title):
        return ()
    names = read_names(title, 0, len(title))
    whole = all(end - start >= 3 for start, end in names)
    return tuple(title[start:end] for start, end in names) if whole else ()


@lru_cache(maxsize=256)
def names_with_duties(title: str) -> tuple[str, ...]:
    """The names of a heading that speaks of somebody's duties: 安全员岗位职责; else none."""
    for stop in reversed(find_unit_ends(title, 0, len(title))):
        if _DUTIES.match(title, stop) or _WORK.match(title, stop):
            names = read_names(title, 0, stop) if "的" not in title[:stop] else ()
            told = tuple(title[start:end] for start, end in names)
            return () if _GENERIC.intersection(told) else told
    return ()
