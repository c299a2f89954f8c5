"""A party before an occasion of its own: 各班组长|班前|要, 会员退会|应, 企业|停产时|应当."""

from __future__ import annotations

import re

from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.extraction.wording.binding import ADVERBIAL, Subject
from luoshi.extraction.wording.words import verb_at
from luoshi.lexicon import words

#: How an occasion ends; and what a party does of itself, before a word that binds: 会员退会|应.
_OCCASIONS = frozenset("后前时中内")
_COMES = re.compile(
    r"(?:下(?:基层|乡|村|企业)|出国|离京|[进出入离返到][馆园校场院库站厂]|退会|入会|来访|到访|探视|参观|接送|请假|晚归|外宿|留宿|外出|出差|离校|返校|进校|入校|进场|入场|离场|进厂|离岗|上下班|上岗|换岗|换届|离职|入职|退休|调动|调离|迟到|缺席|缺勤|就诊|住院|出院|参会|参赛|参训|报名|注册|退学|休学|转学|预审|审批|审核|加班|调班|调休|外勤|打卡|补卡|动火|登高|领料|领药|就餐|用餐|借阅|借书|投稿|投诉|购票|乘车|停车|装修|建房|养犬|办事|就医|用[水电气]|搬迁|(?:开馆|营业|开放|工作|上班|值班|办公)时间[内里]?|答辩|考试|面试|停[电水气](?:检修|作业|施工))(?:时|后|前)?(?:均|都)?"
)
#: Papers, of which some are named by a verb: 记录, 报告.
_PAPERS = frozenset(words("documents"))
#: What a party takes or uses: 读者|借阅图书|应当.
_USES = re.compile(
    "(?:借阅|借用|租用|租赁|承租|出租|购买|驾驶|乘坐|操作|领用|存放|停放|饲养|重修|选修|补考|报考)[^，、的]{1,10}"
)
#: One of two occasions: 协会|换届或更换法定代表人之前|必须.
_ONE_OF_TWO = re.compile(rf"{_COMES.pattern}(?:或者?|、)[^，、的]{{2,10}}之?[前后时]")
_MOMENT = re.compile("[^，、的在]{1,3}[前后时]")
#: An occasion that stands between a party and what binds it has no more letters.
_OCCASION = 8


def is_done(text: str, start: int, end: int) -> bool:
    """Whether a stretch is what somebody does, and no thing: 外出应当请假, 下基层要减少陪同; 记录应当整洁."""
    if text[start:end] in _PAPERS:
        return False
    return verb_at(text, start) > 0 or _COMES.fullmatch(text, start, end) is not None


def before_moment(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    """The subject before a moment or an occasion: 各班组长|班前|要, 学生|进入实验室前|必须."""
    if ADVERBIAL.match(text, start, binder.start()):
        return None
    for stop in reversed(find_party_ends(text, start, binder.start())):
        if _MOMENT.fullmatch(text, stop, binder.start()) and (names := read_names(text, start, stop)):
            return Subject(names, binder.group(), binder.start())
    names = before_occasion(text, start, binder.start())
    return Subject(names, binder.group(), binder.start()) if names else None


def before_occasion(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names before a short occasion of theirs: 院庭长|入额后|应当, 企业|停产时|应当."""
    for stop in reversed(find_party_ends(text, start, end)):
        if stop < end and _is_occasion(text, stop, end) and (names := read_names(text, start, stop)):
            return names
    return ()


def _is_occasion(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] tells when it is, in few words: 停产时, 值班期间, 换届或更换法定代表人之前."""
    if end > start + _OCCASION:
        return _ONE_OF_TWO.fullmatch(text, start, end) is not None
    if text[end - 1] in _OCCASIONS or text.endswith("期间", start, end):
        return True
    return any(way.fullmatch(text, start, end) for way in (_COMES, _USES))
