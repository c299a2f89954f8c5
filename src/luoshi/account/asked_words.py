"""Asked words: the words of a duty that ask for something, and those that only sound like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.lexicon import pairs
from luoshi.structure import Segment

_KINDS = pairs("burden-kinds")
_WORD = re.compile("|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True)))
#: What is to become less or to end is no demand: 减少会议, 取消每月报送报表; 并 and the like begin anew.
_LESS = re.compile(
    "(?:减少|取消|压减|精简|压缩|削减|缩减|撤销|停止|不再|免去|免予|免除|减免|避免|杜绝)"
    "(?:(?!并(?!入)|同时|情况|基础上|[后，,。；;：]).)*$"
)
#: 会议压减20%, 检查频次减少一半.
_LESSENED = re.compile("[^，,。；;、]{0,6}?(?:压减|减少|下降|精简)")
#: 按照责任清单: what is followed is there already.
_GIVEN = re.compile("(?:按照?|根据|依据|对照|依照)[^，,。；;要规填建报制编完每时]{0,8}$")
_CLAUSE = re.compile("[，,。；;：:|\n]")
#: No clause that people write is longer; of another one only so much around a word is looked at.
_FARTHEST = 200


#: Papers that are told by what they are about: 检查报告, 培训计划, 会议记录.
_PAPER = (
    "报告书?|总结|计划|方案|通知书?|台[账帐]|(?:登记|统计|汇总|明细|情况|报)?表(?![彰扬明示达现率])格?"
    "|记录|档案|情况|资料|材料|清单|名单|意见书|制度|办法|细则|标准"
)
_INSPECTIONS = "|".join(word for word, kind in _KINDS.items() if kind == "inspection")
_OF_PAPER = re.compile(
    f"(?:[、和及与](?:{_INSPECTIONS})){{0,12}}(?:工作|情况|整改|问题|效果|年度|专项)?(?P<paper>{_PAPER})"
)
#: These are inspected themselves (每月检查台账), so what is done with them tells what is meant.
_INSPECTED = re.compile(".*表格?|总结|台[账帐]|记录|档案|情况|资料|材料|清单|名单|制度|办法|细则|标准")
_CARRIED_OUT = re.compile("的?(?:落实|执行|实施|完成|推进)")
_MADE = re.compile(
    "(?:报送|上报|报告|汇报|提交|报备|编制|制定|制订|填写|填报|填好|建立|建好|健全|完善|形成|撰写|印发|起草|拟定|出具|公布|公示"
    "|公开|下发|发布|更新|整理|保存|留存|归档|反馈|通报|审核|汇总|做好|作好|记好|写好|按照?|根据|依据|对照)"
    "(?:(?!并(?!入)|同时)[^，,。；;：:])*$"
)
#: A form that is looked at is there already: 每月检查台账.
_LOOKED_AT = re.compile(f"(?:{_INSPECTIONS}|查看|查阅|核对|核查|审核)[^，,。；;：:并、]{{0,4}}$")
#: An occasion is no demand: 检查后3日内, 每次检查, 会议召开前.
_OCCASION = re.compile(
    "(?:班|会|工作)?(?:召开|开展|举办|进行|结束|完成|完毕|开始)?(?:之|以)?"
    "(?:后(?![勤续备厨台方])|前(?![台端厅沿方期])|时(?![间限效段])|过程|期间|中(?![小学介心医药国央队级层])|当[日天])"
)
_EACH_TIME = re.compile("(?:每次|每轮|历次|凡)[^，,。；;]{0,6}$")
#: What came of an inspection, or how well one does in it, is no inspection: 考核合格率, 检查得分, 验收结论.
_RESULT = re.compile(
    "(?:的|情况|工作)?(?:最终|综合|年度|总)?"
    "(?:(?:合格|优秀|优良|良好|达标|通过|满意|及格)率|结果|结论|得分|评分|分值|分数|成绩|等次|排名|名次|扣分)"
    "|的?(?:重要|主要)?(?:依据|参考)|情况将?作为"
)
#: A meeting that has passed something took place: 已经常务会议审议通过; 须经会议审议通过 is still to come.
_HELD = re.compile("(?:已|业经|经[^，,。；;]{0,20}第[^，,。；;]{1,6}[次届])(?:(?!后)[^，,。；;])*$")
_PASSED = re.compile(
    "上?(?:集体)?(?:审议|研究|讨论|审定|审核|表决)?(?:[并、])?(?:原则)?(?:通过|同意|审定|决定)(?!后)"
)
#: 已召开动员会, 已经组织了培训; but 对已完成的项目每月检查 asks for one.
_DONE = re.compile("已经?(?:召开|开展|举办|组织|完成|进行|印发|报送|上报)了?[^，,。；;：:的并每各]{0,8}$")
#: Those who are looked at do not look themselves: 接受县民政局检查.
_RECEIVED = re.compile("(?:接受|迎接|迎)[^，,。；;：:并、]{0,12}$")
#: A paper that is handed in is one paper: 报送报表 is a form, and no report beside it.
_HANDED_IN = ("报送", "上报")
_FORMS = re.compile("|".join(sorted((w for w, k in _KINDS.items() if k == "form"), key=len, reverse=True)))
_REPORTS = re.compile("报告|总结|简报|月报|季报|年报|周报|专报")
_AND = re.compile("[、和及与]|以及")
#: What is left of a clause after a verb whose object stands before it: 报表每旬报送一次.
_NO_OBJECT = re.compile(r"(?:[至到给向][^，,。；;]{1,12})?(?:[\d一二两三]+次)?")
#: A ledger is set up and kept: it is not made anew each time.
_KEPT = re.compile("(?:建立|建好|设立|健全|完善|建全)[^，,。；;：:更报]{0,12}$")


def asked_words(segment: Segment) -> Iterator[tuple[re.Match[str], str]]:
    """The words of a segment that ask for something, each with its kind in the list `burden-kinds`."""
    end = segment.trailer if segment.trailer >= 0 else len(segment.text)
    for found in _WORD.finditer(segment.text, 0, end):
        kind = _KINDS[found.group()]
        if kind != "none" and not _is_spared(segment.text, found, kind):
            yield found, kind


def kept_from(text: str, word: re.Match[str], kind: str) -> int | None:
    """Where the words begin that set up a ledger which is then kept (建立台账); None where none is."""
    found = _KEPT.search(text, _clause_start(text, word), word.start()) if kind == "form" else None
    return found.start() if found else None


def _clause_start(text: str, word: re.Match[str]) -> int:
    first = max(word.start() - _FARTHEST, 0)
    return max((mark.end() for mark in _CLAUSE.finditer(text, first, word.start())), default=first)


def _is_spared(text: str, word: re.Match[str], kind: str) -> bool:
    before = text[_clause_start(text, word) : word.start()]
    if _LESS.search(before) or _LESSENED.match(text, word.end()) or _is_fact(text, word, kind, before):
        return True
    if kind == "inspection" and (_RESULT.match(text, word.end()) or _RECEIVED.search(before)):
        return True
    if kind == "form":
        return bool(_GIVEN.search(before) or (_LOOKED_AT.search(before) and not _MADE.search(before)))
    if _is_occasion(text, word, before) or _tells_paper(text, word, kind, before):
        return True
    return word.group() in _HANDED_IN and _hands_in_form(text, word, before)


def _is_fact(text: str, word: re.Match[str], kind: str, before: str) -> bool:
    """Whether it is told as done: 已召开动员会; 已经县政府第3次常务会议审议通过."""
    if _DONE.search(before):
        return True
    return kind == "meeting" and bool(_PASSED.match(text, word.end()) and _HELD.search(before))


def _is_occasion(text: str, word: re.Match[str], before: str) -> bool:
    return bool(_OCCASION.match(text, word.end()) or _EACH_TIME.search(before))


def _tells_paper(text: str, word: re.Match[str], kind: str, before: str) -> bool:
    """Whether a word tells what a paper is about: 报送检查报告; the paper is asked for, and no inspection."""
    paper = _OF_PAPER.match(text, word.end()) if kind != "report" else None
    if not paper or (kind == "inspection" and _CARRIED_OUT.match(text, paper.end())):
        return False
    if kind != "inspection" or not _INSPECTED.fullmatch(paper["paper"]):
        return True
    return bool(_MADE.search(before))


def _hands_in_form(text: str, word: re.Match[str], before: str) -> bool:
    """Whether what is handed in is a form, and nothing beside it: 报送情况和报表 are two papers."""
    last = word.end() + _FARTHEST
    sign = _CLAUSE.search(text, word.end(), last)
    behind = text[word.end() : sign.start() if sign else last]
    form = _FORMS.search(behind)
    if form is None:
        return bool(_FORMS.search(before) and _NO_OBJECT.fullmatch(behind))
    beside = behind[: form.start()]
    return not _AND.search(beside) or bool(_REPORTS.search(beside))
