"""Names in a list: parted where each is whole, kept together where they share their head."""

from __future__ import annotations

import re

from luoshi.extraction.parties.known import NO_NAMES, KnownNames
from luoshi.extraction.parties.shared import share
from luoshi.extraction.parties.tiers import (
    TIER,
    TIER_BEFORE,
    TIERS_JOINED,
    is_named_tier,
    is_tier_of,
    shares_tier,
    shares_told_tier,
)
from luoshi.extraction.wording.words import ends_as_unit

_SEPARATOR = re.compile(
    r"、(?<!各级、(?=各))|，|,|；|/|等和(?=各)|等以及|(?<=各(?!级)[\u4e00-\u9fff])(?=各(?!类))|(?<=各[\u4e00-\u9fff]{2})(?=各)|(?<=各[\u4e00-\u9fff]{3})(?=各)|及其(?![他余它])|(?<=[长任记席])(?=副[\u4e00-\u9fff]{0,2}[长任记席])|[和及、，]?(?:特别|尤其)是|以及|及|(?<!有关部门)(?<!相关部门)(?<!等部门)和|和(?!单位)|与|或者|或"
)
#: Every separator has one of these; most stretches have none, and this search is quick.
_SEPARATES = re.compile("[、，,；/及和与或]|[长任记席]副|各.{1,3}各|[别其]是")
_WHOLE = frozenset(
    (
        "各地",
        "各部门",
        "各方",
        "各级",
        "各单位",
        "各科室",
        "各处室",
        "各乡镇",
        "各街道",
        "各村",
        "各社区",
        "本人",
    )
)
_OTHERS = re.compile(
    r"等(?:国务院)?(?:其他)?(?:有关|相关|各)?(?:[省市县区]级)?(?:职能|成员|责任|主管|行政|行业)*"
    r"(?:部门|单位|部门和单位|单位和部门|机构|方面|科室|处室|部门（单位）)?$|等(?:群团|社会|人民)?(?:组织|团体)$|等(?:各类)?(?:社会力量|(?:社会|市场|创新|各类|经营|用人)?主体)$|等$"
)
_OPENING = re.compile(
    r"^(?:同时|其中|敬请|议事规则|工作规则|和(?=[企学家社医各有相村居业])|所?涉及的|此外|另外|并且|并|且|但是|但|而|因此|今后|凡是|凡|其他的|其(?![他余它])|该(?:机构|单位|企业|学校|公司|部门|组织)(?=[^的]{2,})|该|每学[期年](?=[^，]{2,})|逾期|(?:\d+(?:[-~～至到]\d+)?|[一两二三四五六七八九十]{1,2})[名位](?:及?以上的?(?:（含[^（）]{1,4}）)?)?|由|请(?!假)|有(?=专职|兼职)|原则上|鼓励|引导|支持|要求|以及|对(?!口|外)|是|[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d)|\d{1,2}(?:[.。．]\d{1,2}){1,3}(?=[\u4e00-\u9fff])|\d{1,2}(?=公司|所有|员工|各|全体|本)|以上的|\d+(?:\.\d+)?[%％]以上的|确保|：|:)+"
)
#: 等 with the kind that those before it belong to, in words of its own.
_OF_A_KIND = re.compile(
    r"[^等]+等(?!(?:国务院)?(?:其他|有关|相关|各[类种]?|职能|成员|责任|主管|行政|行业|部门|单位|机构|方面|科室|处室)+$)"
    r"[^等]{2,}(?:单位|企业|机构|场所|组织|人员|媒体|平台|主体)"
)
_BODIES = (
    "局",
    "委",
    "厅",
    "部",
    "办",
    "署",
    "政府",
    "委员会",
    "办公室",
    "部门",
    "总局",
    "工会",
    "共青团",
    "妇联",
    "残联",
    "科协",
    "团委",
)
_OF_A_PLACE = ("省", "市", "州", "县", "区", "镇", "国家", "各")
_PRONOUN = frozenset(
    (
        "我们",
        "他们",
        "自己",
        "其",
        "你们",
        "大家",
        "各自",
        "本人",
        "双方",
        "对方",
        "他人",
        "我省",
        "我市",
        "我县",
        "我区",
        "我州",
    )
)
_ALIAS = re.compile(
    r"[（(](?:(?:(?:以下)?(?:简称|统称|称)|详?见|名单见).{1,20}|(?:责任|负责|联系|经办|牵头|具体责任)人[：:][^（）()]{1,20}|`?如(?!皋|东)[^（）]{2,40})[）)]$"
)
#: What tells which is left out where the head says enough: 不具备…能力的|物业服务企业.
_MODIFIED = re.compile(
    r"^(?:(?:不具备|未纳入|负责).{2,}的(?=[^的]{5,}$)|(?!.*等[^、的]+的).{26,}的(?=[^的]{4,}$))"
)
#: Fields of work that stand for their organ, unless a 部门 that they share follows.
_FIELD = re.compile(
    r"(?:(?<=[、和及与，])|政府|国务院)(?:财政|公安|海关|海事|边检|司法|民政)$|^[省市县区]?(?:公安|财政|海关|海事|民政|司法)$"
)
_OF_GOVERNMENT = re.compile(r"[^，、]{0,12}人民政府[^，、]{2,}")
#: An office for two things, of which the first is a room: 实验室与|设备管理处.
_OF_TWO = re.compile("[\u4e00-\u9fff]{2,6}(?:处|科|部|中心)(?:$|[、，])")
#: The kind that sums up a list of names which are whole: 出版社、图书馆|等各类文化机构.
_KIND = re.compile(r"等(?:各类|各种)[^等]{2,6}(?:主体|机构|组织|单位|企业)$")
#: What names nobody without the 单位 that both share: 事业、企业等单位.
_HALVES = re.compile("(?:事业|企业|机关)(?:、|和|或者?)(?:事业|企业)$")
_SHARED_HEAD = re.compile(r"(?:部门|单位|机关|机构|部门和单位)(?:（[^（）]*）)?$")


def split_names(text: str, start: int, end: int, known: KnownNames = NO_NAMES) -> list[tuple[int, int]]:
    """The names [start, end) in a list of names text[start:end].

    市教育局、市财政局 are two names; 市、区财政部门 is one, since 市 alone names nothing;
    等有关部门 after names that are whole is left out. A name that is known is whole, and is not parted.
    """
    start, end = _trim(text, start, end)
    if start >= end:
        return []
    pieces = _pieces(text, start, end, known)
    if len(pieces) == 1:
        return _drop_others(text, pieces)  # most stretches: there is nothing with which it could share a head
    pieces = _examples_joined(text, pieces)
    names: list[tuple[int, int]] = []
    head: int | None = None
    for number, (piece_start, piece_end) in enumerate(pieces):
        if text[piece_start:piece_end] in known or _stands_alone(text, pieces, number):
            names.append((piece_start if head is None else head, piece_end))
            head = None
        elif head is None:
            head = piece_start
    if head is not None and names and head == pieces[-1][0] and is_tier_of(text, names[-1], pieces[-1]):
        names[-1] = (names[-1][0], pieces[-1][1])
    elif head is not None:
        names.append((head, pieces[-1][1]))
    return _drop_others(text, share(text, names))


def _stands_alone(text: str, pieces: list[tuple[int, int]], number: int) -> bool:
    """Whether a piece ends a name, and does not share the head of those that follow."""
    start, end = pieces[number]
    if number + 1 < len(pieces):
        if TIERS_JOINED.fullmatch(text, start, end) or is_named_tier(text, *pieces[number : number + 2]):
            return False  # 市和县、区人民政府; 甲区、乙区人民政府
        if text[start:end] == "国务院" and _OF_GOVERNMENT.match(text, *pieces[number + 1]):
            return False  # 国务院和县级以上地方人民政府有关部门
        following = pieces[number + 1]
        if _is_letter(text, *following) and text[start] == "各":
            return False  # 各院、系、部
        if number and _is_letter(text, start, end) and not _is_letter(text, *following):
            return True  # …、部|和各科室
        if tier := TIER.fullmatch(text, start, end):
            return not shares_tier(text, pieces, number, tier)
        if (before := TIER_BEFORE.search(text, start, end)) and shares_told_tier(
            text, pieces, number, before.start("tier")
        ):
            return False  # 重点流域的县、乡级人民政府; 灾区所在的省、自治区人民政府
        if _FIELD.search(text[start:end]) and any(
            _SHARED_HEAD.search(text, *piece) for piece in pieces[number + 1 :]
        ):
            return False
    return _is_whole(text, start, end)


def _is_letter(text: str, start: int, end: int) -> bool:
    """Whether a piece is one letter that names a kind of office, and no tier of government: 系, 部."""
    return end - start == 1 and text[start] in "系部室所科班组站院处"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if found := _OPENING.match(text[start:end]):
        start += found.end()
    while start < end and text[start] in " 、，,：:；":
        start += 1
    while end > start and text[end - 1] in " 、，,：:；。":
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int, known: KnownNames) -> list[tuple[int, int]]:
    """The stretches between separators that stand outside brackets, quotation marks and known names."""
    if _SEPARATES.search(text, start, end) is None:
        return [(start, end)]
    pieces: list[tuple[int, int]] = []
    head = start
    whole = known.find(text, start, end)
    for found in _SEPARATOR.finditer(text, start, end):
        inside = text.count("（", start, found.start()) > text.count("）", start, found.start())
        if inside or found.start() < head or any(a < found.end() and found.start() < b for a, b in whole):
            continue
        if _is_letter(text, head, found.start()):
            pass  # 各院、系、部|和各科室
        elif text[head : found.start()] not in known and not _parts(text, found, head, end):
            continue
        if found.start() > head:
            pieces.append((head, found.start()))
        head = found.end()
    if head < end:
        pieces.append((head, end))
    return pieces


def _is_of_two(text: str, found: re.Match[str], head: int, end: int) -> bool:
    """Whether an office is called by two things, the first of them a room: 实验室与设备管理处."""
    return text.endswith("室", head, found.start()) and _OF_TWO.match(text, found.end(), end) is not None


def _examples_joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """宾馆、商场、景区等人员密集场所经营单位 is one party: what stands before 等 are examples of it."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        head, stop = start, _without_kind(text, start, end) if joined else end
        kind = stop == end and _OF_A_KIND.fullmatch(text, start, end)
        if kind and not any(_is_body(text, *piece) for piece in joined):
            while joined and text[joined[-1][1]] == "、":
                head = joined.pop()[0]
        joined.append((head, stop))
    return joined


def _without_kind(text: str, start: int, end: int) -> int:
    """Where a name ends before the kind that sums up those before it: 图书馆、书店|等各类文化机构."""
    sums_up = _KIND.search(text[start:end])
    stop = start + sums_up.start() if sums_up else end
    return stop if _is_whole(text, start, stop) else end


def _is_body(text: str, start: int, end: int) -> bool:
    """Whether a piece names an organ, which is no example of a kind: 市教育局、市财政局等部门."""
    return text.endswith(_BODIES, start, end) or text.startswith(_OF_A_PLACE, start)


def _parts(text: str, found: re.Match[str], head: int, end: int) -> bool:
    """Whether a separator parts names: 和, 与, 及 do so only after a whole name (人力资源和社会保障局)."""
    if found.group() in ("", *"、，,；/"):
        return True
    if found.group() == "与" and _is_of_two(text, found, head, end):
        return False
    if text.startswith("各", found.end()) and TIER.fullmatch(text, head, found.start()):
        return True  # 市和各区
    return _is_whole(text, head, found.start()) and end - found.end() >= 2


def _is_whole(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if words in _WHOLE:
        return True
    if end - start == 1:
        return False
    if words.endswith(("自治区", "直辖市", "自治州")) and text[end : end + 1] == "、":
        return False
    return ends_as_unit(text, start, end)


def _drop_others(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out 等有关部门 behind a name that is whole without it, aliases in brackets, and pronouns."""
    shortened = [_shorten(text, start, end) for start, end in names]
    return [(start, end) for start, end in shortened if end > start and text[start:end] not in _PRONOUN]


def _shorten(text: str, start: int, end: int) -> tuple[int, int]:
    if text[start] == "其" and not text.startswith(("他", "余", "它"), start + 1):
        start += 1
    others = _OTHERS.search(text[start:end])
    if others and others.start() and _is_alone(text, start, start + others.start()):
        end = start + others.start()
    if modifier := _MODIFIED.match(text[start:end]):
        start += modifier.end()
    if alias := _ALIAS.search(text[start:end]):
        end = start + alias.start()
    return start, end


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a name is whole without 等部门: 市公安局等部门, but not 公安、财政等部门."""
    if _FIELD.search(text[start:end]) or _HALVES.search(text[start:end]):
        return False  # 财政、公安|等部门, 事业、企业|等单位
    return _is_whole(text, start, end)
