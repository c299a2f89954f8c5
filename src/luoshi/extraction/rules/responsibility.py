"""X负责…, 由X牵头…, X承担…, and a closing （X负责） give work to X."""

import re

from luoshi.duty import Fate
from luoshi.extraction.bearers.behind_agent import closes_in_few_words
from luoshi.extraction.parties.desks import desks_behind
from luoshi.extraction.parties.party import find_party_ends
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import ends_as_unit, skip_adverbs, verb_at
from luoshi.structure import SegmentKind

NAME = "responsibility"

_GIVES = re.compile(
    r"负责(?!人|任|同志|制(?![止定订作造]))|牵头(?!单位|部门)|承担(?<!不承担)|主管|主办|具体负|按照?各自(?:的)?(?:职责|分工|职能|权限)(?:范围|分工)?(?=[^，。；的]{2})|由(?<![^，、]由).{2,40}?(?:组织|实施|统筹|协调|报|提|确定|审|批|制|办理|会同|进行|处|给予|责令|依|统一|支付|负担|决定|签[发署字批]|颁发|管理|监督|按|在|对)|会同|负(?:总|全|主要|直接|领导|监督|管理|主体|首要)责|负(?:全面|全部|主要|直接|领导|首要)责任(?!的|人)"
    r"|职责是(?<=[的作位要本]职责是)(?![否指由])"
    r"|有(?<![没未所享具若如只负]有)[^，。；]{2,24}的(?:责任和|义务和)?(?:责任|义务)(?:$|[，。；])"
    r"|由(?<![理缘自事经]由)(?![来于此衷])[^，。]{2,30}?(?:组织|实施|统筹|协调|[审确制]定|审[批核]|批准|办理|受理|承办|负担|决定|签[发署字批]|核发|发放|印制|批[印准办]|审[签阅]|颁发|主持|召集|安排(?!的)|代为|另行|规定(?!的))"
)

#: 由X, where X is to do what follows: 由值班医生接诊.
_BY = re.compile(r"由(?<![理缘自事经来交对]由)(?![来于此衷其])")
_LONGEST_NAME = 24


def judge(passage: Passage) -> Fate | None:
    """A duty where work is given to a named party."""
    if passage.segment.trailer >= 0 or _is_closed(passage):
        return Fate.DUTY
    return Fate.DUTY if _GIVES.search(passage.body) or _is_done_by_party(passage) else None


def _is_done_by_party(passage: Passage) -> bool:
    """Whether a clause says by whom its work is done: 复诊患者由责任医生接诊; not 由甲局批准的事项."""
    text = passage.text
    for by in _BY.finditer(text, passage.start, passage.end):
        end = min(by.end() + _LONGEST_NAME, passage.clause_end(by.end()))
        if desks_behind(text, by.end()):
            return True
        for stop in find_party_ends(text, by.end(), end):
            at = skip_adverbs(text, stop)
            told = verb_at(text, at)
            named = ends_as_unit(text, by.end(), stop)
            if named and told and not text.startswith("的", at + told):
                return True
            if named and closes_in_few_words(text, stop, passage.clause_end(stop)):
                return True
    return False


def _is_closed(passage: Passage) -> bool:
    """Whether a line right below says who does it: 2.工业增加值增长5%左右。 牵头单位：区工信局."""
    segments, behind = passage.plan.outline.segments, passage.segment.index + 1
    return behind < len(segments) and segments[behind].kind is SegmentKind.TRAILER
