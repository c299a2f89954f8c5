"""What spares a sentence from the guard: who forbids such a thing, punishes it or does away with it.

不得查看个人账号 protects people; 对删除差评的商户依法查处 calls to account;
报送舆情监测的文件一律废止 ends it.
"""

from __future__ import annotations

import re
from functools import cache

from luoshi.duty import ScopeKind
from luoshi.extraction.scope.pairings import Pairing
from luoshi.extraction.scope.spelling import CLAUSE_ENDS, SENTENCE_ENDS
from luoshi.lexicon.load import words

Stretch = tuple[int, int]

#: How far a word that forbids may stand before what it forbids.
_FORBIDS_WITHIN = 20
#: How far behind something its clause may do away with it.
_UNDOES_WITHIN = 18
#: Kinds that are about what people say, and those that are about the people themselves.
_SPEAKERS = frozenset({ScopeKind.WATCH, ScopeKind.REMOVE, ScopeKind.COMMENT})
_PEOPLE = frozenset({ScopeKind.PERSONS, ScopeKind.VET})
#: Who does such a thing is called to account: 对删除差评的商户，依法查处. Who fails to do it is not meant.
_PUNISHED = re.compile(
    "(?:[^，。：；！？不未迟慢漏少落低缺拖欠差]|差评){0,16}的"
    "[^，。：；！？]{0,6}(?:商家|商户|平台|网店|网站|企业|单位|部门|机构|干部|工作人员|责任人|负责人|经营者|行为)，?"
    "[^，。：；！？]{0,14}(?:处分|追究|追责|问责|严肃处理|纠正|改正|责令恢复|整改|处罚|查处|通报批评|警告)"
)
_FAILS = re.compile("[不未]|逾期|拒")
#: What does harm in a group or a comment section is no speech: 班级群内的诈骗链接一律撤回.
_HARM = re.compile("诈骗|刷单|钓鱼|赌博|色情|木马|病毒|垃圾广告|小广告|涉密")
_SPEECH = re.compile("言论|意见|评论|帖|留言|看法|发言|批评|不满|负面")
#: Who wrongs whoever speaks, or guards or thanks them: 打击报复提意见的职工.
_WRONGS = re.compile(
    "(?:报复|压制|刁难|阻挠|歧视|侵害|泄露|为难|威胁|恐吓|善待|保护|奖励|感谢)[^，。：；！？]{0,6}$"
)
#: What is put right: 纠正|删除群众留言|的做法.
_RIGHTS = re.compile("(?:纠正|制止|杜绝|查处|整治|严查)[^，。：；！？]{0,16}$")
_WRONG_DOING = re.compile("[^，。：；！？]{0,8}的?(?:做法|行为|现象|问题|乱象)")
#: What must be no ground for anything: 宗教信仰不得作为录用依据.
_NO_GROUND = re.compile(
    "(?:等|情况|与否|状况)*(?:均|一律|都)?(?:不得|不能|不应|不可|不)(?:作为|列为|成为|纳入|影响|涉及|记入)"
)

#: What nobody may be refused for: 不得以|宗教信仰|、民族为由拒绝入会.
_MAY_NOT_BE_FOR = re.compile("不(?:得|能|应|可|准)(?:以|因)[^，。：；！？]{0,12}$")
_AS_GROUND = re.compile("[^，。：；！？]{0,12}(?:为由|为理由|为借口|而)")


def is_phrase_spared(text: str, phrase: Stretch, kind: ScopeKind) -> bool:
    """Whether what a phrase says is forbidden, undone or punished: 不得删帖, 对删帖的单位追究责任."""
    if kind in _SPEAKERS and (_denied(text, phrase[0]) or _punished(text, *phrase)):
        return True
    return _forbidden(text, phrase[0]) or _undone(text, phrase[1])


def is_spared(text: str, act: Stretch, thing: Stretch, pairing: Pairing) -> bool:
    """Whether the act is forbidden: 不得查看个人账号 protects people; or asking is: 招聘时不得询问信仰."""
    head, end = min(act[0], thing[0]), max(act[1], thing[1])
    if pairing.kind in _PEOPLE and _is_no_ground(text, thing):
        return True
    if pairing.refuses and text.endswith(words("scope-forbids"), 0, head):
        return False
    if (pairing.refuses or pairing.fenced) and act < thing and _fenced(text, act[1], thing[0], pairing):
        return True
    if pairing.kind in _SPEAKERS and _denied(text, act[0]):
        return _PUNISHED.match(text, min(act[1], thing[1])) is None  # 对不删除差评的商户查处
    if _undone(text, end) or (pairing.kind in _SPEAKERS and _punished(text, head, min(act[1], thing[1]))):
        return True
    if pairing.kind in _SPEAKERS and _put_right(text, head, end):
        return True
    if pairing.harm and _does_harm(text, *between(act, thing)):
        return True
    return _forbidden(text, head) or (not pairing.refuses and _forbidden(text, act[0]))


def between(act: Stretch, thing: Stretch) -> Stretch:
    """What stands between an act and its object, whichever comes first."""
    return min(act[1], thing[1]), max(act[0], thing[0])


def _does_harm(text: str, start: int, end: int) -> bool:
    """Whether what stands there is fraud and the like, and no speech beside it."""
    return _HARM.search(text, start, end) is not None and _SPEECH.search(text, start, end) is None


def _fenced(text: str, start: int, end: int, pairing: Pairing) -> bool:
    """Whether a word between the two forbids what comes behind it: 面试时不得问信仰."""
    if pairing.refuses:
        return _forbids().search(text, start, end) is not None
    return any(found.start() >= start for found in _forbidding(text, end))


@cache
def _forbids() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words('scope-forbids'))})(?!不)")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile("|".join(words("scope-turns")))


#: Words with 不 or 无 that turn nothing: 不得因意见不同移出群, 不得无故屏蔽.
_UNTURNING = re.compile("不[同良实当满利服一]|无[故端理关]")
#: The ground for which something may not be done: 不得|因批评而|删除.
_FOR = re.compile("^(?:因|以|由于)[^，。：；！？]{1,16}而")
_HANDLES = re.compile("将|把|以|对|因|要求")


def _forbidden(text: str, at: int) -> bool:
    """Whether what begins at `at` is forbidden by a word before it in its clause."""
    return bool(_forbidding(text, at))


def _denied(text: str, at: int) -> bool:
    """Whether 不 stands right before what begins at `at`: 不删评、不控评; 不得不删评 denies nothing."""
    return text[at - 1 : at] in ("不", "勿") and text[at - 2 : at - 1] not in ("得", "能", "可")


def _forbidding(text: str, at: int) -> list[re.Match[str]]:
    """The words before `at` in its clause that forbid what begins there.

    不得放松监测 and 严禁瞒报…监测 forbid something else: a word between them turns the meaning.
    """
    head = clause_head(text, at, _FORBIDS_WITHIN)
    forbids = list(_forbids().finditer(text, head, at))
    if not forbids:
        return []
    between = text[forbids[-1].end() : at]
    between = _FOR.sub("", between)
    if _HANDLES.match(between):
        between = between.replace("的", "")
    return [] if _turns().search(_UNTURNING.sub("", between)) else forbids


def _punished(text: str, head: int, end: int) -> bool:
    """Whether what ends at `end` is what somebody is called to account for: 对删除差评的商户，依法查处."""
    start = clause_head(text, head, _FORBIDS_WITHIN)
    return not _FAILS.search(text, start, end) and _PUNISHED.match(text, end) is not None


def _wronged(text: str, at: int) -> bool:
    """Whether the people at `at` are those whom somebody wrongs, or who are thanked."""
    return _WRONGS.search(text, clause_head(text, at, _FORBIDS_WITHIN), at) is not None


def _is_no_ground(text: str, thing: Stretch) -> bool:
    """Whether what people are or think must bring them nothing, or those who wrong them are meant."""
    if _wronged(text, thing[0]) or _NO_GROUND.match(text, thing[1]):
        return True
    head = clause_head(text, thing[0], _FORBIDS_WITHIN)
    return _MAY_NOT_BE_FOR.search(text, head, thing[0]) is not None and bool(_AS_GROUND.match(text, thing[1]))


def _put_right(text: str, head: int, end: int) -> bool:
    """Whether a clause puts right what somebody did to others' words: 纠正删除群众留言的做法."""
    before = clause_head(text, head, _FORBIDS_WITHIN)
    return _RIGHTS.search(text, before, head) is not None and bool(_WRONG_DOING.match(text, end))


def _undone(text: str, at: int) -> bool:
    """Whether the clause in which something ends at `at` does away with it: 报送舆情监测的文件一律废止."""
    ends = (text.find(mark, at, at + _UNDOES_WITHIN) for mark in SENTENCE_ENDS + CLAUSE_ENDS)
    end = min((end for end in ends if end >= 0), default=len(text))
    return end <= at + _UNDOES_WITHIN and text.endswith(words("scope-undoes"), at, end)


def clause_head(text: str, at: int, within: int) -> int:
    """Where the clause of `at` begins, at most `within` letters before."""
    head = max(at - within, 0)
    return max(head, *(text.rfind(mark, head, at) + 1 for mark in SENTENCE_ENDS + CLAUSE_ENDS))
