"""Asked papers: what a word near a paper tells: what it is about, that it is looked at, or handed in."""

from __future__ import annotations

import re

from luoshi.account.load.handed_up import handed_up, is_handed_up, names_object
from luoshi.account.load.kinds import alternatives

#: Papers that are told by what they are about: 检查报告, 培训计划, 会议记录, 督查专报.
_PAPER = (
    "报告书?|总结|专报|简报|快报|公报|计划|方案|通知书?|台[账帐]"
    "|(?:登记|统计|汇总|明细|情况|记录|进度|反馈|信息|排查|报)?表(?![彰扬明示达现率])格?"
    "|(?:登记|记录)[簿册本]|记录|日志|问卷|档案|情况|资料|材料|清单|名单|名册|意见书|制度|办法|细则|标准"
)
_INSPECTIONS = alternatives("inspection")
_OF_PAPER = re.compile(
    f"(?:[、和及与](?:{_INSPECTIONS})){{0,12}}"
    f"(?P<about>(?:工作|情况|整改|问题|效果|年度|专项|事项|落实|进展|开展|完成|执行){{0,2}})(?P<paper>{_PAPER})"
)
#: These are inspected themselves (每月检查台账), so what is done with them tells what is meant.
_INSPECTED = re.compile(
    ".*表格?|总结|台[账帐]|.*[簿册本]|记录|日志|档案|情况|资料|材料|清单|名单|制度|办法|细则|标准"
)
_CARRIED_OUT = re.compile("的?(?:落实|执行|实施|完成|推进)")
_MADE = re.compile(
    "(?:报送|上报|报告|汇报|提交|报备|编制|制定|制订|填写|填报|填好|建立|建好|健全|完善|形成|撰写|印发|起草|拟定|出具|公布|公示"
    "|公开|下发|发布|更新|整理|保存|留存|归档|反馈|通报|审核|汇总|做好|作好|记好|写好|按照?|根据|依据|对照)"
    "(?:(?!并(?!入)|同时)[^，,。；;：:])*$"
)
#: A state of things that opens a clause is what is told there: 检查情况|每半年通报.
_TOLD = re.compile("将?(?:每|按|定期|及时|应|要|须|需|向|由|于|在|纳入|作为|通报|反馈|公示|公开|列入|计入)")
#: A form that is looked at is there already: 每月检查台账.
_LOOKED_AT = re.compile(f"(?:{_INSPECTIONS}|查看|查阅|核对|核查|审核)[^，,。；;：:并、]{{0,4}}$")
#: What is followed is there already: 按照责任清单, 按照检查|要求整改.
_BY = "按照?|根据|依据|对照|依照"
_GIVEN = re.compile(f"(?:{_BY})[^，,。；;要规填建报制编完每时]{{0,8}}$")
_FOLLOWED = re.compile(f"(?:{_BY})[^，,。；;每]{{0,12}}$")
_WISH = re.compile(
    "(?:工作|考核)?的?(?:要求|标准|安排|部署|意见|精神|规定|规范|反馈|指令|建议|频次|整改|重点|要点)"
)
#: A paper that is handed in is one paper: 报送报表 is a form, and no report beside it.
_HANDED_IN = ("报送", "上报", "报")
_FORMS = re.compile(alternatives("form"))
_REPORTS = re.compile("报告|总结|简报|月报|季报|年报|周报|专报")
_AND = re.compile("[、和及与]|以及")
#: What is left of a clause after a verb whose object stands before it: 报表每旬报送一次.
_NO_OBJECT = re.compile(r"(?:[至到给向][^，,。；;]{1,12})?(?:[\d一二两三]+次)?")


def tells_paper(text: str, word: re.Match[str], kind: str, before: str) -> bool:
    """Whether a word tells what a paper is about: 报送检查报告; the paper is asked for, and no inspection.

    before: the words of its clause up to it.
    """
    if kind == "report":
        return False
    if _FOLLOWED.search(before) and _WISH.match(text, word.end()):
        return True
    paper = _OF_PAPER.match(text, word.end())
    if not paper or (kind == "inspection" and _CARRIED_OUT.match(text, paper.end())):
        return False
    if kind != "inspection" or not _INSPECTED.fullmatch(paper["paper"]):
        return True
    is_told = paper["paper"] == "情况" and not before and _TOLD.match(text, paper.end())
    return bool(is_told or _MADE.search(before) or is_handed_up(text, paper.end(), before))


def is_there(text: str, word: re.Match[str], before: str) -> bool:
    """Whether a form is there already, as it is followed or looked at; before: its clause up to it."""
    if _GIVEN.search(before):
        return True
    is_asked = _MADE.search(before) or is_handed_up(text, word.end(), before)
    return not is_asked and _LOOKED_AT.search(before) is not None


def hands_in_form(word: re.Match[str], before: str, behind: str) -> bool:
    """Whether what is handed in is a form, and nothing beside it: 报送情况和报表 are two papers.

    before, behind: the words of its clause up to it and from there on.
    """
    if word.group() not in _HANDED_IN:
        return False
    is_before = names_object(before) or word.group() == "报"
    told = handed_up(before) if is_before else behind
    form = _FORMS.search(told)
    if form is None:
        return bool(_FORMS.search(before) and _NO_OBJECT.fullmatch(behind))
    beside = told[: form.start()]
    return not _AND.search(beside) or bool(_REPORTS.search(beside))
