"""In articles and under numbered headings a plain statement of what a party does is a norm."""

import re

from luoshi.duty import Fate
from luoshi.extraction.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import find_unit_ends, skip_adverbs, verb_at

NAME = "declarative"

_SANCTION = re.compile(
    r"依法(?:追究|给予|予以|处)|给予(?:处分|警告|处罚|奖励|补贴|支持)|予以(?:处|警|追|公|通|表|奖|支|保)|处.{1,16}罚款|责令|(?:处理|处罚|执行|办理|列支|管理)$"
)
_PUBLISHED = re.compile(
    r"(?:情况|结果|名单|信息|报告|材料|意见|事项|问题).{0,14}(?:请示|通报|公开|公布|报送|公示|上报|反馈|备案|归档)"
)
_EFFECT = re.compile(r"(?:打下|奠定|创造了|提供了|积累了).{0,12}$")
_REFUSES = re.compile(r"不(?:予|收|再|列入|纳入|受理)")
_ADVERBIAL = re.compile(r"依法|依照|按(?!摩)|对|将|把|根据|每|在|向|以|实行|为")

_BOUND = re.compile(r"不(?:少于|低于|多于|高于|超过|晚于|迟于)(?!”)")
#: A time right behind a name: 县司法局4月底前…, 办公室上半年….
_WHEN = re.compile(
    r"于\d|\d{1,2}月|全年|年底|[上下]半年|第?[一二三四]季度|[一二三四五六七八九十]{1,2}月|本?学期"
)
_SHORTEST = 6


def judge(passage: Passage) -> Fate | None:
    """A duty where a named party acts, or a sanction is threatened, under an item of the plan."""
    if passage.segment.item is None:
        return None
    text = passage.text
    if _SANCTION.search(text, passage.start, passage.end):
        return Fate.DUTY
    known = names_known(passage.plan.outline).find(text, passage.start, passage.end)
    for end in (*find_unit_ends(text, passage.start, passage.end), *(stop for _, stop in known)):
        at = skip_adverbs(text, end)
        if at > end or verb_at(text, at) or _ADVERBIAL.match(text, at) or _REFUSES.match(text, at):
            return Fate.DUTY
        if _WHEN.match(text, end):
            return Fate.DUTY
    body = passage.body
    if body.startswith(("把", "将")) and len(body) > _SHORTEST:
        return Fate.DUTY
    if _ADVERBIAL.match(text, passage.start) and len(body) > 2 * _SHORTEST and not _EFFECT.search(body):
        return Fate.DUTY
    if any(_REFUSES.match(text, head) for head, _ in passage.clauses):
        return Fate.DUTY
    if _BOUND.search(text, passage.start, passage.end) or _PUBLISHED.search(text, passage.start, passage.end):
        return Fate.DUTY
    return None
