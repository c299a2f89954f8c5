"""Names in a list: parted where each is whole, kept together where they share their head."""

from __future__ import annotations

import re

from luoshi.extraction.words import ends_as_unit

_SEPARATOR = re.compile(
    r"、|，|,|；|/|(?<=各地)(?=各)|(?<=各地区)(?=各)|及其|以及|及|(?<!有关部门)(?<!相关部门)(?<!等部门)和|和(?!单位)|与|或者|或"
)
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
    )
)
_OTHERS = re.compile(
    r"等(?:国务院)?(?:其他)?(?:有关|相关|各)?(?:职能|成员|责任|主管|行政|行业)*"
    r"(?:部门|单位|部门和单位|单位和部门|机构|方面|科室|处室|部门（单位）)?$|等$"
)
_OPENING = re.compile(
    r"^(?:同时|其中|此外|另外|并且|并|且|但是|但|而|因此|今后|凡是|凡|其他的|其|该|由|请|原则上|鼓励|引导|支持|要求|所有|以及|对|是|以上的|\d+(?:\.\d+)?[%％]以上的|确保|：|:)+"
)
_PERSON_OF = re.compile(r"(?:局|部门|机构|单位|委|厅|政府|公司|企业)(?:主要|分管)?(?:负责人|领导)$")
_PRONOUN = frozenset(
    ("我们", "他们", "自己", "其", "你们", "大家", "各自", "本人", "双方", "对方", "他人", "任何人")
)
_ALIAS = re.compile(r"[（(](?:以下)?(?:简称|统称|称).{1,20}[）)]$")
#: A name above this many characters is cut to its head: …不具备…能力的|物业服务企业.
_LONG_NAME = 30
_MODIFIED = re.compile(r"^.{13,}的(?=.{4,}$)")


def split_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names [start, end) in a list of names text[start:end].

    市教育局、市财政局 are two names; 市、区财政部门 is one, since 市 alone names nothing;
    等有关部门 after names that are whole is left out.
    """
    start, end = _trim(text, start, end)
    if start >= end:
        return []
    pieces = _pieces(text, start, end)
    names: list[tuple[int, int]] = []
    head: int | None = None
    for piece_start, piece_end in pieces:
        first = piece_start if head is None else head
        if _is_whole(text, piece_start, piece_end):
            names.append((first, piece_end))
            head = None
        elif head is None:
            head = piece_start
    if head is not None:
        names.append((head, pieces[-1][1]))
    return _drop_others(text, _share_person(text, names))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if found := _OPENING.match(text[start:end]):
        start += found.end()
    while start < end and text[start] in " 、，,：:；":
        start += 1
    while end > start and text[end - 1] in " 、，,：:；。":
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between separators that stand outside brackets and quotation marks."""
    pieces: list[tuple[int, int]] = []
    head = start
    for found in _SEPARATOR.finditer(text, start, end):
        inside = text.count("（", start, found.start()) > text.count("）", start, found.start())
        if inside or found.start() < head or not _parts(text, found, head, end):
            continue
        if found.start() > head:
            pieces.append((head, found.start()))
        head = found.end()
    if head < end:
        pieces.append((head, end))
    return pieces


def _parts(text: str, found: re.Match[str], head: int, end: int) -> bool:
    """Whether a separator parts names: 和, 与, 及 do so only after a whole name (人力资源和社会保障局)."""
    if found.group() in ("", *"、，,；/"):
        return True
    return _is_whole(text, head, found.start()) and end - found.end() >= 2


def _is_whole(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if words in _WHOLE:
        return True
    if end - start <= 2 and words[:1] in "市区县省镇乡村各州旗盟":
        return words[:1] == "各" and _ends_or_repeats(text, end)
    if words.endswith(("自治区", "直辖市", "自治州")) and text[end : end + 1] == "、":
        return False
    return ends_as_unit(text, start, end)


def _ends_or_repeats(text: str, end: int) -> bool:
    """Whether 各市 is a name of its own: nothing follows, or another 各…."""
    return text[end : end + 1] not in "、和及" or text[end + 1 : end + 2] == "各"


def _share_person(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """甲局、乙局负责人 are the heads of both: one name."""
    if len(names) < 2 or not _PERSON_OF.search(text[slice(*names[-1])]):
        return names
    if any(text[end - 1] in "人者员长" for _, end in names[:-1]):
        return names
    return [(names[0][0], names[-1][1])]


def _drop_others(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out 等有关部门 behind a name that is whole without it, aliases in brackets, and pronouns."""
    shortened = [_shorten(text, start, end) for start, end in names]
    return [(start, end) for start, end in shortened if end > start and text[start:end] not in _PRONOUN]


def _shorten(text: str, start: int, end: int) -> tuple[int, int]:
    others = _OTHERS.search(text[start:end])
    if others and others.start() and _is_whole(text, start, start + others.start()):
        end = start + others.start()
    if end - start > _LONG_NAME and (modifier := _MODIFIED.match(text[start:end])):
        start += modifier.end()
    if alias := _ALIAS.search(text[start:end]):
        end = start + alias.start()
    return start, end
