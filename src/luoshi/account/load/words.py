"""Asked words: the words of a duty that ask for something, and those that only sound like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.account.load.handed_up import hands_up
from luoshi.account.load.kinds import KINDS, LONE, WORD, alternatives
from luoshi.account.load.papers import hands_in_form, is_there, tells_paper
from luoshi.structure import Segment

#: What is to become less or to end is no demand: 减少会议, 取消每月报送报表; 并 and the like begin anew.
_LESS = re.compile(
    "(?:减少|取消|压减|精简|压缩|削减|缩减|撤销|停止|不再|免去|免予|免除|减免|避免|杜绝|不得(?![少低迟晚早超逾多])[^，,。；;：:]{0,4}要求)"
    "(?:(?!并(?!入)|同时|情况|基础上|[后，,。；;：]).)*$"
)
#: 会议压减20%, 检查频次减少一半.
_LESSENED = re.compile("[^，,。；;、]{0,6}?(?:压减|减少|下降|精简)")
_CLAUSE = re.compile("[，,。；;：:|\n]")
#: No clause that people write is longer; of another one only so much around a word is looked at.
_FARTHEST = 200


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
#: One of a row is told by its number: 镇长办公会|第2次会议.
_NUMBERED = re.compile("第[^，,。；;]{1,6}[次届]")
#: 已召开动员会, 已经组织了培训; but 对已完成的项目每月检查 asks for one.
_DONE = re.compile("已经?(?:召开|开展|举办|组织|完成|进行|印发|报送|上报)了?[^，,。；;：:的并每各]{0,8}$")
#: Those who are looked at do not look themselves: 接受县民政局检查.
_RECEIVED = re.compile("(?:接受|迎接|迎)[^，,。；;：:并、]{0,12}$")
#: Whatever is called 会 and is held: 召开数据会审会; what stands behind closes its name.
_HELD_NOW = re.compile("(?:召开|召集)[^，,。；;：:]{1,30}$")
_TAUGHT = re.compile(f"(?:{alternatives('training')})$")
_NAME_CLOSES = re.compile(
    "$|[，,。；;：:、（(\n|]|[一二两三四五六七八九十\\d]+次|[和及与并暨]|研究|部署|布置|通报|传达|听取|分析|讨论|审议|宣传|征求|时|以及"
)
#: A ledger is set up and kept: it is not made anew each time.
_KEPT = re.compile("(?:建立|建好|设立|健全|完善|建全)[^，,。；;：:更报]{0,12}$")


def asked_words(segment: Segment) -> Iterator[tuple[re.Match[str], str]]:
    """The words of a segment that ask for something, each with its kind in the list `burden-kinds`."""
    end = segment.trailer if segment.trailer >= 0 else len(segment.text)
    for found in WORD.finditer(segment.text, 0, end):
        kind = KINDS.get(found.group()) or LONE[found.group()]
        if kind != "none" and not _is_spared(segment.text, found, kind):
            yield found, kind


def kept_from(text: str, word: re.Match[str], kind: str) -> int | None:
    """Where the words begin that set up a ledger which is then kept (建立台账); None where none is."""
    found = _KEPT.search(text, _clause_start(text, word), word.start()) if kind == "form" else None
    return found.start() if found else None


def _clause_start(text: str, word: re.Match[str]) -> int:
    first = max(word.start() - _FARTHEST, 0)
    return max((mark.end() for mark in _CLAUSE.finditer(text, first, word.start())), default=first)


def _behind(text: str, word: re.Match[str]) -> str:
    last = word.end() + _FARTHEST
    sign = _CLAUSE.search(text, word.end(), last)
    return text[word.end() : sign.start() if sign else last]


def _is_spared(text: str, word: re.Match[str], kind: str) -> bool:
    before = text[_clause_start(text, word) : word.start()]
    if word.group() in LONE and not _is_whole(text, word, before):
        return True
    if _LESS.search(before) or _LESSENED.match(text, word.end()) or _is_fact(text, word, kind, before):
        return True
    if kind == "inspection" and (_RESULT.match(text, word.end()) or _RECEIVED.search(before)):
        return True
    if kind == "form":
        return is_there(text, word, before)
    if _is_occasion(text, word, before) or tells_paper(text, word, kind, before):
        return True
    return hands_in_form(word, before, _behind(text, word))


def _is_whole(text: str, word: re.Match[str], before: str) -> bool:
    """Whether a letter is a word here: 召开约谈问责会; 将情况报县局."""
    if word.group() == "报":
        return hands_up(text, word.start(), before)
    return bool(
        _NAME_CLOSES.match(text, word.end()) and _HELD_NOW.search(before) and not _TAUGHT.search(before)
    )


def _is_fact(text: str, word: re.Match[str], kind: str, before: str) -> bool:
    """Whether it is told as done: 已召开动员会; 已经县政府第3次常务会议审议通过."""
    if _DONE.search(before):
        return True
    if kind != "meeting":
        return False
    return bool(
        _NUMBERED.match(text, word.end()) or (_PASSED.match(text, word.end()) and _HELD.search(before))
    )


def _is_occasion(text: str, word: re.Match[str], before: str) -> bool:
    return bool(_OCCASION.match(text, word.end()) or _EACH_TIME.search(before))
