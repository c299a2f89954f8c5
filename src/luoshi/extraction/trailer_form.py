"""Reading a trailer: who leads, who bears, who supports, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.duty import Role
from luoshi.extraction.known import NO_NAMES, KnownNames
from luoshi.extraction.names import split_names
from luoshi.extraction.trailer_time import own_times, without
from luoshi.extraction.words import ends_as_unit

_LABEL = re.compile(
    r"(?P<lead>牵头(?:责任)?(?:单位|部门|科室|处室|领导|人)?|主办(?:单位|部门)|主责(?:单位|部门))[：:]"
    r"|(?P<support>(?:配合|协办|协助|参与|参加|协同)(?:单位|部门|科室|处室|人)?)[：:]"
    r"|(?P<bearer>(?:责任|承办|实施|落实|负责|主管|承担)(?:单位|部门|科室|处室|领导|主体|人|股室)?(?:及责任人)?)[：:]"
    r"|(?P<time>(?:完成|办结|整改|工作|进度)?(?:时限|时间|期限)(?:要求)?|时间(?:节点|安排|进度)|完成日期)[：:]"
    r"|(?P<other>[\u4e00-\u9fff]{2,8})[：:]"
)
_PREDICATE = re.compile(
    r"(?P<lead>牵头(?:负责|落实|组织实施|会同)?|主办)|(?P<guides>指导)|(?P<support>配合|参与|参加|协助|协同配合|会同)"
    r"|(?P<divided>(?:根据|按照?)?(?:各自)?职责(?:分工)?(?:分别|共同)?(?:负责|落实|抓好落实|配合)?)|(?P<all>(?:分别|共同|具体)?(?:负责|落实|承办|抓好落实)(?:落实)?)"
)
#: What a plan says of all its trailers is no party of this one: 以下均需各区落实，不再列出.
_BLANKET = re.compile(
    r"[，,；;。、]?(?:以下|以上|上述|下同)?[^，。；、（）]{0,8}?(?:均|都)(?:需|由|须|应由|要由).*不再"
)
_STOP = re.compile(r"[；;。]")
_AND = re.compile(r"^(?:会同|和|及|与|、|，|,|等)+")


@dataclass(frozen=True, slots=True)
class Party:
    """A name at [start, end) of the segment's text, and its role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class TrailerForm:
    """What a trailer says: its parties in order, and the stretches that tell a time."""

    parties: tuple[Party, ...]
    times: tuple[tuple[int, int], ...]


def read_trailer(text: str, at: int, known: KnownNames = NO_NAMES) -> TrailerForm:
    """The parties and times of the brackets that begin at `at`, or of a line of labels.

    known: names that are preferred as they are.
    """
    parties: list[Party] = []
    times: list[tuple[int, int]] = []
    for start, inside in _brackets(text, at):
        blanket = _BLANKET.search(text, start, inside)
        end = blanket.start() if blanket else inside
        own = own_times(text, start, end)
        labels = list(_LABEL.finditer(text, start, end))
        if labels:
            _read_labels(text, labels, (end, own, known), parties, times)
        else:
            times.extend(own)
            for first, last in _stretches(text, start, end, own):
                parties.extend(_read_predicates(text, first, last, known) or _bare(text, first, last, known))
    return TrailerForm(tuple(parties), tuple(times))


def _brackets(text: str, at: int) -> list[tuple[int, int]]:
    """The insides of the brackets from `at` on, or the whole line where there are none."""
    if at >= len(text) or text[at] not in "（([【":
        return [(at, len(text.rstrip("。；;")))]
    found: list[tuple[int, int]] = []
    depth = head = 0
    for place in range(at, len(text)):
        if text[place] in "（([【":
            depth += 1
            head = place + 1 if depth == 1 else head
        elif text[place] in "）)]】":
            depth -= 1
            if depth == 0:
                found.append((head, place))
    return found


def _read_labels(
    text: str,
    labels: list[re.Match[str]],
    within: tuple[int, list[tuple[int, int]], KnownNames],
    parties: list[Party],
    times: list[tuple[int, int]],
) -> None:
    end, own, known = within
    ends = [*(label.start() for label in labels[1:]), end]
    for label, stop in zip(labels, ends, strict=True):
        kind = label.lastgroup
        if kind == "time":
            times.append((label.end(), stop))
        elif kind in ("lead", "support", "bearer"):
            role = {"lead": Role.LEAD, "support": Role.SUPPORT, "bearer": Role.BEARER}[kind]
            times.extend(time for time in own if label.end() <= time[0] < stop)
            for first, last in without(own, label.end(), stop):
                parties.extend(read_parties(text, first, last, role, known))


def read_parties(text: str, start: int, end: int, role: Role, known: KnownNames = NO_NAMES) -> list[Party]:
    """The names after a label; 牵头 or 配合 behind a name says more than the label does."""
    end = start + len(text[start:end].rstrip("；;，,。 "))
    if _PREDICATE.search(text, start, end):
        return _read_predicates(text, start, end, known) or _plain(text, start, end, role, known)
    return _plain(text, start, end, role, known)


def _plain(text: str, start: int, end: int, role: Role, known: KnownNames) -> list[Party]:
    """Each name of a list; 排在第一位的部门为 tells who leads, and is no name."""
    names = split_names(text, start, end, known)
    return [Party(first, last, role) for first, last in names if text[last - 1] not in "为是"]


def _bare(text: str, start: int, end: int, known: KnownNames) -> list[Party]:
    """Names without a label or a predicate: （市教育局、市民政局）."""
    if _PREDICATE.search(text, start, end):
        return []
    names = split_names(text, start, end, known)
    if not all(
        text[first:last] in known or (last - first >= 3 and ends_as_unit(text, first, last))
        for first, last in names
    ):
        return []
    return [Party(first, last, Role.BEARER) for first, last in names]


def _stretches(text: str, start: int, end: int, own: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a bracket between semicolons and times of its own."""
    found: list[tuple[int, int]] = []
    for stop in _STOP.finditer(text, start, end):
        found += without(own, start, stop.start())
        start = stop.end()
    return [*found, *without(own, start, end)]


def _read_predicates(text: str, start: int, end: int, known: KnownNames) -> list[Party]:
    """A牵头，B、C配合; A、B负责; A会同B负责; A牵头，B及各地区按职责分工负责."""
    parties: list[Party] = []
    head = start
    led = False
    whole = known.find(text, start, end)
    for predicate in _PREDICATE.finditer(text, start, end):
        if any(first <= predicate.start() < last for first, last in whole):
            continue  # 综合协调指导中心 is a name
        words = predicate.group()
        role = _role_of(predicate, led=led)
        if words == "会同":
            parties.extend(_plain(text, head, predicate.start(), Role.LEAD, known))
            stop = _PREDICATE.search(text, predicate.end(), end)
            parties.extend(_plain(text, predicate.end(), stop.start() if stop else end, Role.SUPPORT, known))
            head = stop.end() if stop else end
            led = True
            continue
        if predicate.start() <= head:
            head = max(head, predicate.end())
            continue
        opening = _AND.match(text[head : predicate.start()])
        if opening and not known.at(text, head, end):  # 和平路管理处 is a name
            head += opening.end()
        parties.extend(_plain(text, head, predicate.start(), role, known))
        led = led or role is Role.LEAD
        head = predicate.end()
    return parties


def _role_of(predicate: re.Match[str], *, led: bool) -> Role:
    if predicate["lead"]:
        return Role.LEAD
    if predicate["support"]:
        return Role.SUPPORT
    return Role.BEARER if led or predicate["guides"] else Role.LEAD
