"""Fused paragraphs: a line that holds several numbered items is parted at their marks.

A mark inside a line is believed where a sentence has just ended, or where its number is the
next of its kind (a heading without a full stop stands before it).
"""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.structure.headings import leads_in
from luoshi.structure.letter import looks_like_title
from luoshi.structure.marks import Mark, read_mark
from luoshi.structure.outline import ItemKind
from luoshi.structure.paragraph import Paragraph

# The first sign alone stands before the branches, so that the search leaps from one such sign to the next.
_CANDIDATE = re.compile(
    r"[第一二三四五六七八九十（(0-9a-h①-⑳●■◆•](?:"
    r"(?<=第)[一二三四五六七八九十百零〇\d]{1,6}[编章节条，,]"
    r"|(?<=[一二三四五六七八九十])[一二三四五六七八九十]{0,2}[、是]"
    r"|(?<=[（(])(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]"
    r"|(?<=[0-9])[0-9]?(?:[.．、](?!\d)|[）)]|(?:\.\d{1,2}){1,3}(?=[\u4e00-\u9fff]))"
    r"|(?<=[a-h])[）)]"
    r"|(?<=[①-⑳●■◆•]))"
)
_BULLETS = frozenset("●■◆•")
_ENDED = "。！？；：!?;:"
_AFTER_BRACKET = "）)”"
_REFERENCE = re.compile("[项款目点、的中和至及]|所|规定|要求")  # 按前述（二）项办理
_CITED = re.compile("[的、和至及，]|规定|所")  # 第二章的规定
_IN_TEXT = (ItemKind.CIRCLE, ItemKind.LETTER, ItemKind.BRACKET_DIGIT, ItemKind.DECIMAL, ItemKind.RUNNING)
_OF_RULES = (ItemKind.BOOK, ItemKind.CHAPTER, ItemKind.SECTION, ItemKind.ARTICLE)
_OPENS_RULES = re.compile("为了?|根据|依据|为[^，。]{2,12}，")  # 第一条 为了…
_STOP = re.compile("[。；！？]")
_LEAD_IN = 40  # characters before a colon that tell what the list behind it is
_HEADING = 20  # characters; so long may a heading without a stop be before the mark below it
_PAUSE = re.compile("[，。；：、？！]")
# Headings of common form, of which a text runs on without a stop: 一、工作目标年内实现全覆盖。
_TOPIC = re.compile(
    r"(?:工作目标|总体目标|指导思想|总体要求|工作要求|有关要求|基本原则|工作原则|主要任务|重点任务|工作任务|保障措施"
    r"|工作措施|实施步骤|工作步骤|时间安排|工作安排)(?=[^和、与及的是为：:。，；如等（(落完分考责][^。]{5,}。)"
    r"|(?:加强|强化|落实|提高|完善|严格|压实|健全|明确|加大|严肃|突出|营造|深化|规范|优化)[\u4e00-\u9fff]{2,8}?(?<!要求|督促|组织|指导|协调|推动|支持|鼓励)"
    r"(?=各(?:有关|相关)?(?:单位|部门|地区?|科室|乡镇|镇|村|街道|级)[^，。；：]{0,8}?(?:要|应当?|须)(?!求))"
)


class NumberTrack:
    """The last number of each kind that was met, over the whole document."""

    def __init__(self) -> None:
        self._last: dict[ItemKind, int] = {}
        self._decimal: list[int] | None = None
        self.newest: Mark | None = None

    def follows(self, mark: Mark) -> bool:
        """Whether the mark's number is the next of its kind."""
        return mark.value == self._last.get(mark.kind, 0) + 1

    def counts_on(self, mark: Mark) -> bool:
        """Whether a mark of points goes on from the newest of its kind: 1.1 -> 1.2, 1.1.1 or 2.1."""
        if self._decimal is None:
            return False
        last, numbers = self._decimal, [int(part) for part in mark.number.split(".")]
        if numbers == [*last, 1]:
            return True
        depth = len(numbers)
        if depth > len(last):
            return False
        step = numbers[-1] == last[depth - 1] + 1 and numbers[:-1] == last[: depth - 1]
        return step or (numbers[-1] == 1 and numbers[:-1] == [*last[: depth - 2], last[depth - 2] + 1])

    def note(self, mark: Mark) -> None:
        """Remember a mark that was believed."""
        self._last[mark.kind] = mark.value
        if mark.kind is ItemKind.DECIMAL:
            self._decimal = [int(part) for part in mark.number.split(".")]
        self.newest = mark


def part_fused(text: str, paragraph: Paragraph, track: NumberTrack) -> list[tuple[Paragraph, Mark | None]]:
    """The paragraphs that a paragraph holds, and their marks: itself, where no item begins inside it."""
    begin, end, block = paragraph[:3]
    own = read_mark(text, begin, end)
    if own is not None:
        track.note(own)
    pieces: list[tuple[int, Mark | None]] = [(begin, own)]
    for candidate in _CANDIDATE.finditer(text, own.end if own else begin + 1, end):
        place = candidate.start()
        if text[place] in _BULLETS:
            if text[place - 1] in _ENDED:
                pieces.append((place, None))
            continue
        mark = read_mark(text, place, end)
        if mark is not None and (
            _believed(text, begin, mark, track) or _runs_on(text, begin, pieces[-1][1], mark, track)
        ):
            track.note(mark)
            pieces.append((place, mark))
    if len(pieces) == 1:
        return [(paragraph, own)]
    bounds = pairwise((*(start for start, _ in pieces), end))
    return [(Paragraph(*bound, block), mark) for bound, (_, mark) in zip(bounds, pieces, strict=True)]


def topic_end(text: str, paragraph: Paragraph, mark: Mark) -> int | None:
    """Where the text begins that runs on from a heading of common form without a stop."""
    if mark.kind not in (ItemKind.HAN, ItemKind.BRACKET_HAN):
        return None
    found = _TOPIC.match(text, mark.end, paragraph.end)
    return found.end() if found else None


def _believed(text: str, begin: int, mark: Mark, track: NumberTrack) -> bool:
    before = text[mark.start - 1]
    if before in "：:" and text[mark.start - 2 : mark.start - 1].isdigit():
        return False  # 上午8:30、下午2:00签到
    if before in _ENDED:
        return _begins_anew(text, begin, mark, track)
    if mark.kind in _IN_TEXT:
        return False
    if before in _AFTER_BRACKET and mark.start >= 2 and text[mark.start - 2] in "。；责合位":
        return track.follows(mark) or mark.value == 1
    if mark.kind in _OF_RULES or before in "第、，的和及至见按条款周期拜" or _REFERENCE.match(text, mark.end):
        return False
    if mark.value == 1:
        return _opens_under_heading(text, mark, track.newest)
    return mark.kind is not ItemKind.DIGIT and track.follows(mark)


def _begins_anew(text: str, begin: int, mark: Mark, track: NumberTrack) -> bool:
    """Whether a mark behind a stop begins an item."""
    if mark.kind is ItemKind.DECIMAL:
        return track.counts_on(mark)
    if mark.kind is ItemKind.RUNNING:
        return _opens_running(text, begin, mark) if mark.value == 1 else track.follows(mark)
    return mark.kind is not ItemKind.ARTICLE or mark.value == 1 or track.follows(mark)


def _opens_running(text: str, begin: int, mark: Mark) -> bool:
    """Whether 一是 or 第一， begins a list of what is to be done, and does not tell how things are.

    A list behind a colon stays in its sentence unless the words before the colon demand.
    """
    if text[mark.start - 1] not in "：:":
        return True
    reach = max(mark.start - _LEAD_IN, begin)
    return leads_in(_STOP.split(text[reach : mark.start])[-1])


def _runs_on(text: str, begin: int, above: Mark | None, mark: Mark, track: NumberTrack) -> bool:
    """Whether a heading of a rule without a stop runs into a mark: 办法第一章总则第一条为了….

    above: the mark that begins the piece before it.
    """
    if mark.kind not in _OF_RULES or _CITED.match(text, mark.end):
        return False
    if not (mark.value == 1 or track.follows(mark)):
        return False
    if above is not None:
        return (
            above.kind in _OF_RULES[:-1]
            and 0 < mark.start - above.end <= _HEADING
            and (_PAUSE.search(text, above.end, mark.start) is None)
        )
    if mark.value != 1 or "《" in text[begin : mark.start] or not looks_like_title(text[begin : mark.start]):
        return False
    return mark.kind is not ItemKind.ARTICLE or _OPENS_RULES.match(text, mark.end) is not None


def _opens_under_heading(text: str, mark: Mark, newest: Mark | None) -> bool:
    """Whether a heading without a full stop runs into the first item below it: 一、…（一）, （一）…1.."""
    if newest is None or newest.kind not in (ItemKind.HAN, ItemKind.BRACKET_HAN) or mark.rank <= newest.rank:
        return False
    between = text[newest.end : mark.start]
    if mark.kind is ItemKind.BRACKET_HAN:
        return len(between) <= 2 * _HEADING and not any(sign in between for sign in "。；：")
    return 2 < len(between) <= _HEADING and _PAUSE.search(between) is None
