"""Reading a trailer: who leads, who bears, who supports, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.duty import Role
from luoshi.extraction.parties.known import NO_NAMES, KnownNames
from luoshi.extraction.trailers.names import Party
from luoshi.extraction.trailers.parties import cut, read_parties
from luoshi.extraction.wording.words import ends_as_unit
from luoshi.structure.brackets import CLOSING, OPENING

#: What a label ends in, before its colon.
_LABEL = re.compile(
    r"(?:(?P<lead>牵头(?:责任)?(?P<leads>单位|部门|科室|处室|股室|领导|人)?|(?:主办|主责)(?:单位|部门))"
    r"|(?P<support>(?:配合|协办|协作|协助|参与|参加|协同)(?P<supports>单位|部门|科室|处室|股室|人)?)"
    r"|(?P<bearer>(?:责任|承办|实施|落实|负责|主管|承担)(?P<bears>单位|部门|科室|处室|领导|主体|人|股室)?(?:及责任人)?)"
    r"|(?P<time>(?:完成|办结|整改|工作|进度)?(?:时限|时间|期限)(?:要求)?|时间(?:节点|安排|进度)|(?:完成|办结)(?:日期|期限)|截止(?:时间|日期|时限)?|频次|频率))$"
)
#: What may stand before a label and leaves it what it is: 主要|责任单位, 报送|时限.
_WHOSE = re.compile(
    r"(?:主要|主体|第[一二三]|直接|具体|分管|包保|包抓|[省市县区镇乡村]级?|本级|各级?|其他|相关|有关|项目|任务|安全|现场|工作|整改|总"
    r"|(?:牵头|责任|配合|主办|承办|协办)(?:单位|部门|人|领导)?[及和与/])+"
)
_OF_TIME = re.compile(
    r"(?:报送|上报|提交|落实|实施|推进|整治|销号|启动|起止|开展|检查|巡查|考核|调度|计划|目标|任务|要求|责任|活动|培训|工作|整改|完成|建成)+"
)
_OTHER = re.compile(r"[\u4e00-\u9fff]{2,8}$")
_ROLES = {"lead": Role.LEAD, "support": Role.SUPPORT, "bearer": Role.BEARER}
#: What a plan says of all its trailers is no party of this one: 以下均需各区落实，不再列出.
_BLANKET = re.compile(
    r"[，,；;。、]?(?:以下|以上|上述|下同)?[^，。；、（）]{0,8}?(?:均|都)(?:需|由|须|应由|要由|涉及).*不再"
)


@dataclass(frozen=True, slots=True)
class TrailerForm:
    """What a trailer says: its parties in order, and the stretches that tell a time."""

    parties: tuple[Party, ...]
    times: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Label:
    """A label at [start, end), its colon included; kind: lead, support, bearer, time or other."""

    kind: str
    start: int
    end: int


def read_trailer(text: str, at: int, known: KnownNames = NO_NAMES) -> TrailerForm:
    """The parties and times of the brackets that begin at `at`, or of a line of labels.

    known: names that are preferred as they are.
    """
    forms: list[TrailerForm] = []
    for start, inside in _brackets(text, at):
        blanket = _BLANKET.search(text, start, inside)
        forms.extend(_read_inside(text, start, blanket.start() if blanket else inside, known))
    parties = tuple(party for form in forms for party in form.parties)
    return TrailerForm(parties, tuple(time for form in forms for time in form.times))


def _brackets(text: str, at: int) -> list[tuple[int, int]]:
    """The insides of the brackets from `at` on, or the whole line where there are none."""
    if at >= len(text) or text[at] not in OPENING:
        return [(at, len(text.rstrip("。；;")))]
    found: list[tuple[int, int]] = []
    depth = head = 0
    for place in range(at, len(text)):
        if text[place] in OPENING:
            depth += 1
            head = place + 1 if depth == 1 else head
        elif text[place] in CLOSING:
            depth -= 1
            if depth == 0:
                found.append((head, place))
    return found


def _read_inside(text: str, start: int, end: int, known: KnownNames) -> Iterator[TrailerForm]:
    """What stands before the first label, and then what each label says."""
    labels = _labels(text, start, end, known)
    stops = [*(label.start for label in labels), end]
    if start < stops[0]:
        yield _read_list(text, start, stops[0], None, known)
    for label, stop in zip(labels, stops[1:], strict=True):
        if label.kind == "time":
            yield TrailerForm(_said_beside(text, label.end, stop, known), ((label.end, stop),))
        elif label.kind in _ROLES:
            yield _read_list(text, label.end, stop, _ROLES[label.kind], known)


def _read_list(text: str, start: int, end: int, role: Role | None, known: KnownNames) -> TrailerForm:
    """Parties, and the clauses beside them that may tell a time: 的 would tell of a thing (6月建成的水库)."""
    found = read_parties(text, start, end, role, known)
    times = tuple((first, last) for first, last in found.rest if "的" not in text[first:last])
    return TrailerForm(found.parties, times)


def _said_beside(text: str, start: int, end: int, known: KnownNames) -> tuple[Party, ...]:
    """The parties of the clauses behind a time, where a predicate names them: 6月底前，县水利局负责."""
    clauses = cut(text, start, end, "，,；;。")[1:]
    if not clauses:
        return ()
    found = read_parties(text, clauses[0][0], end, None, known)
    return () if found.rest else found.parties


def _labels(text: str, start: int, end: int, known: KnownNames) -> list[_Label]:
    """The labels of text[start:end], in order; a colon in brackets makes none."""
    found: list[_Label] = []
    stretches = cut(text, start, end, "：:")
    for number, (head, stop) in enumerate(stretches):
        if stop >= end or text[stop] not in "：:":
            continue
        begins = cut(text, head, stop, "；;，,。、 　")[-1][0]
        follows = bool(number) and begins == head and bool(found) and found[-1].end == head
        if label := _label(text, begins, stop, known, follows=follows):
            found.append(label)
    return found


def _label(text: str, start: int, colon: int, known: KnownNames, *, follows: bool) -> _Label | None:
    """The label that text[start:colon] is or ends in; None for other words before a colon (9：30).

    follows: the words stand right behind a label, and begin with what it says: 责任单位：甲局配合单位：.
    """
    if said := _LABEL.search(text, start, colon):
        before = text[start : said.start()]
        kind = next(name for name in ("lead", "support", "bearer", "time") if said[name])
        if not before or follows or before in known or ends_as_unit(text, start, said.start()):
            return _Label(kind, said.start(), colon + 1)
        whose = _OF_TIME if kind == "time" else _WHOSE
        of_somebody = kind == "time" or said["leads"] or said["supports"] or said["bears"]
        if of_somebody and whose.fullmatch(before):
            return _Label(kind, start, colon + 1)
    if other := _OTHER.search(text, start, colon):
        return _Label("other", other.start(), colon + 1)
    return None
