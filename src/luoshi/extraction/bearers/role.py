"""The part of those who act, as their predicate tells it: in charge, beside, or plainly charged."""

from __future__ import annotations

import re
from bisect import bisect_left

from luoshi.duty import Role
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import Actor, Subject
from luoshi.extraction.wording.orders import COMMANDS

_SUPPORTS = re.compile(
    r"(?:要|应当?|须|必须|积极|主动|全力|密切|及时|依法|予以|给予)*(?:有(?:义务|责任))?(?:支持(?:和|、|与))?(?:做好(?:相关|有关)?)?(?:协调)?(?:配合|协助|参与(?!.{0,3}管理|[^，。]{0,16}(?:仪式|竞赛|比赛|考试|投票|问卷|打卡|网课|讨论|培训|学习|演练)|[^，]{2,30}的制定)|协同(?!推进)|支持配合)"
    r"|(?:应当?|要|须|必须)?(?:及时)?赶赴[^，]{2,8}(?:予以|给予)(?:配合|协助)|(?:应当?|要|须|必须)?对[^，]{2,40}(?:应当?|要|须|必须)?(?:予以|给予)配合|，对[^，]{2,40}，(?:应当?|要|须|必须)(?:予以|给予)配合"
)
#: Help that is owed in a case: 学校|对筛查中发现视力异常的，应当配合家长.
_HELPS_THEN = re.compile("对[^，。；]{2,40}的，(?:应当?|要|须|必须)(?:积极|主动|及时|依法)*(?:配合|协助)")
#: 负责 as the predicate itself, past what only tells how, or past what the subject is.
_IN_CHARGE = re.compile(
    r"(?:应当?|要|须|必须)?(?:是[^，]{2,40}[，,](?:对[^，]{2,40})?|(?:依法|依规)?(?:在[^，]{2,16}内[，,]?|(?:按照?|根据)[^，]{0,10}(?:职责|职能|分工|权限|规定)[^，]{0,6}[，,]?)?)"
    r"(?:具体|统一|主要|直接|全面)?负责(?!人|同志)"
    r"|(?:依照|按照?|根据)[^，。；]{2,30}规定[，,]在[^，。；]{2,16}内负责(?!人|同志)|对[^，。；]{2,40}[，,]以?及[^，。；]{2,40}负责(?=[，。；]|$)"
)
#: Work of one's own behind the help: 镇政府配合做好改革，负责乡道养护.
_IS_CHARGED_TOO = re.compile("[，,](?:并|同时)?(?:负责|牵头|承担)(?!人|单位|部门)")
_HEADS = re.compile(r"(?:要|应当?|须|必须|积极|主动|切实)*(?:发挥)?牵头(?!单位|部门)")
#: What demands in a clause of its own: 对来电要登记, 每月抽查一次.
_OFTEN = re.compile("每(?=[年月季周日天半])|定期")
_OTHER_WORK = re.compile(r"[，,]并(?![^，]*负责)")
#: So many clauses behind who is in charge may tell other work of theirs; one farther off is not asked.
_FARTHEST = 40


def role_of(passage: Passage, actor: Actor) -> Role:
    """The part of those who act, as their predicate tells it: 负责 and 牵头 lead, 配合 supports."""
    text, subject, end = passage.text, actor.subject, actor.end
    told_by_help = text[end - 1] == "的" and subject.after < end  # 服务站协助办理登记的，可以…
    supports = not told_by_help and (
        _SUPPORTS.match(text, subject.after) or _HELPS_THEN.match(text, subject.after)
    )
    if supports and not _is_charged_too(passage, end):
        return Role.SUPPORT
    if subject.binder == "牵头" or _HEADS.match(text, subject.after):
        return Role.LEAD
    in_charge = (
        subject.binder == "负责"
        or text.startswith("主管", subject.after)
        or _IN_CHARGE.match(text, behind_names(subject))
    )
    to_others = text.find("向", behind_names(subject), subject.after) >= 0  # 向村民会议负责并报告工作
    if in_charge and not to_others and not _does_more(passage, end):
        return Role.LEAD
    if text[:end].endswith("负责") and end >= passage.end:
        return Role.LEAD
    return Role.BEARER


def role_at(passage: Passage, at: int) -> Role:
    """The part of whoever acts, as the predicate at `at` tells it."""
    if _SUPPORTS.match(passage.text, at) and not _is_charged_too(passage, at):
        return Role.SUPPORT
    if _HEADS.match(passage.text, at):
        return Role.LEAD
    if _IN_CHARGE.match(passage.text, at) and not _does_more(passage, passage.clause_end(at)):
        return Role.LEAD
    return Role.BEARER


def _is_charged_too(passage: Passage, at: int) -> bool:
    """Whether a clause behind `at` charges those who help with work of their own."""
    behind = _clauses_behind(passage, at)
    return bool(behind) and _IS_CHARGED_TOO.search(passage.text, at, behind[-1][1]) is not None


def _clauses_behind(passage: Passage, at: int) -> list[tuple[int, int]]:
    """The next clauses that begin at `at` or behind it."""
    first = bisect_left(passage.clauses, (at, at))
    return passage.clauses[first : first + _FARTHEST]


def _does_more(passage: Passage, end: int) -> bool:
    """Whether a clause behind `end` commands what is no more of that of which somebody is in charge.

    负责甲，组织乙 are two works that one is in charge of; 负责甲，对乙要登记 demands the second.
    """
    text, behind = passage.text, _clauses_behind(passage, end)
    if behind and _OTHER_WORK.search(text, end, behind[-1][1]):
        return True
    return any(
        text.find("负责", start, stop) < 0
        and (COMMANDS.search(text, start, stop) or _OFTEN.match(text, start, stop))
        for start, stop in behind
    )


def behind_names(subject: Subject) -> int:
    """Where the words behind the names begin."""
    return subject.names[-1][1] if subject.names else subject.after
