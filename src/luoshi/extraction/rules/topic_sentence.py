"""A few words that open a paragraph and only name its topic are context: 强化信息管理。信息中心应当…."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.structure import SegmentKind

NAME = "topic-sentence"

_TOPIC = re.compile(
    r"(?:坚持|维护|强化|加强|狠抓|完善|支持|推进|深化|优化|健全|严格|严肃|严明|规范|鼓励|促进|提升|提高|加快|加大|落实|创新"
    r"|突出|注重|明确|统筹|压实|夯实|扩大|培育|发展|改善|推动|构建|营造|凝聚|保障)(?!.*[，、：；“（]|\d|.*(?:制度|每|按|将))[^。]{2,9}"
    r"|(?:充分认识|高度重视|密切关注|严格管控|切实提高)(?!.*[，、：；（]|\d)[^。]{2,14}|(?:加强|强化)(?!.*[，、：；（]|\d)[^。]{2,12}的?(?:管理|领导|监督|保障)|[^，。、：]{2,10}原则"
)
#: The title of an article, alone: 第三条 【培训补贴】.
_TITLE = re.compile(r"【[^】]{1,40}】")
#: A topic has no more characters.
_LONGEST = 18
#: Fewer characters behind it are no text of their own.
_SHORTEST = 20


def judge(passage: Passage) -> Fate | None:
    """Context for the short first sentence of a paragraph that goes on."""
    segment, body = passage.segment, passage.body
    if body[:1] == "【" and _TITLE.fullmatch(body):
        return Fate.CONTEXT
    if segment.kind is not SegmentKind.SENTENCE or segment.trailer >= 0 or len(body) > _LONGEST:
        return None
    if not segment.text.endswith("。") or not _TOPIC.fullmatch(body):
        return None
    return Fate.CONTEXT if _opens_paragraph(passage) else None


def _opens_paragraph(passage: Passage) -> bool:
    """Whether nothing of the paragraph stands before the sentence, and enough behind it."""
    segments, index = passage.plan.outline.segments, passage.segment.index
    own = passage.segment.paragraph
    if index and segments[index - 1].paragraph == own:
        return False
    rest = (s for s in segments[index + 1 : index + 4] if s.paragraph == own)
    return sum(len(s.text) for s in rest) >= _SHORTEST
