"""Lists of names in which a known one stands: where they begin, where they end, what follows them."""

from __future__ import annotations

import re

from luoshi.extraction.parties.known import KnownNames
from luoshi.extraction.wording.binding import BINDS
from luoshi.extraction.wording.words import acts_at, ends_as_unit, find_unit_ends, skip_adverbs

#: What may stand before a name in its clause, so that the name begins there and is no end of a longer one.
_BEFORE = re.compile(
    r"(?:同时|其中|此外|原则上|必要时|并|[。；：:，,）)]|请|由|会同|联合"
    r"|(?:前|起|底|末|期间|[每本今明][年月季周日]|每季度|每半年|全年|[上下]半年|\d[月日年]|季度|[上中下]旬)[，,]?)$"
)
_SEPARATOR = re.compile(r"、|以及|及|和(?!谐|平)|与|会同")
_ASIDE = re.compile(r"（[^（）]{1,16}）")
#: What makes a longer name of a known one, though it may begin as a verb does: 市教育局|监督科, 机关党委.
_LONGER = re.compile(
    r"(?!组建|成立|设立|建立|建设|组织|指导|督促|配合|会同|协助|推动|支持|委托|要求|向|由|对|在|按)"
    r"[\u4e00-\u9fff]{1,6}?(?:科|股|处|室|党委|党组|党总支|党支部|支部|中心|大队|支队|专班|小组|基层组织|委员会|站|所|队)"
    r"(?=[，、应要须必不可于每将负牵按依在对向从\d（]|$)"
)
#: Predicates that begin with a word for what happens, not for a command.
_MORE_ACTS = re.compile(
    r"[于因视]|结合|围绕|通过|利用|会(?!议)|[收接]到|发现|遇|获|拟|主要|共|各|均|都|分别|[汛冬春夏秋]|入汛|\d|年|月|季"
)
_FARTHEST = 24  # characters of a name that no list knows, among names that one does
_LONGEST_LIST = 80  # characters before the first known name of a list
_MARK = 8  # characters of what may stand before a name


def head_of(text: str, clause: int, place: int) -> int | None:
    """Where the list begins that reaches to a known name: its clause's head, or behind 由, 会同, a time."""
    for at in range(place, max(clause, place - _LONGEST_LIST) - 1, -1):
        if at == clause or _BEFORE.search(text, max(clause, at - _MARK), at):
            return at
    return None


def list_at(text: str, at: int, end: int, known: KnownNames) -> tuple[list[tuple[int, int]], int]:
    """The names of the list that begins at `at`, and where it ends; none where a piece is no name."""
    names: list[tuple[int, int]] = []
    while at < end:
        stop = known.at(text, at, end)
        if stop and _LONGER.match(text, stop, end):
            stop = 0
        stop = stop or _unknown(text, at, end)
        if not stop:
            return [], at
        names.append((at, stop))
        if aside := _ASIDE.match(text, stop, end):
            stop = aside.end()
        separator = _SEPARATOR.match(text, stop, end)
        if separator is None or separator.group() == "会同":
            return names, stop
        at = separator.end()
    return [], at


def _unknown(text: str, at: int, end: int) -> int:
    """Where a name ends that the list does not know, before a separator or a predicate; 0 for none."""
    for stop in find_unit_ends(text, at, min(end, at + _FARTHEST)):
        if _LONGER.match(text, stop, end):
            continue
        follows = stop == end or _SEPARATOR.match(text, stop) or acts(text, stop)
        if follows and stop - at >= 2 and ends_as_unit(text, at, stop):
            return stop
    return 0


def acts(text: str, at: int) -> bool:
    """Whether a predicate begins at `at`."""
    return bool(acts_at(text, at) or BINDS.match(text, at) or _MORE_ACTS.match(text, skip_adverbs(text, at)))
