"""Tiers of government in a list: which share the head of the next, and which are names: 市、区财政部门."""

from __future__ import annotations

import re

#: A tier of government that shares its head with the next: 市、区|财政部门.
TIER = re.compile(
    r"(?P<each>各(?:有关|相关)?|所辖|下辖|全|跨)?(?P<tier>县级市|省|自治区|直辖市|设区的?市|地|市|州|盟|区|县|旗|镇|乡镇|乡|街道|村|社区)"
    r"(?P<bracket>[（(][^（）()]{1,8}[）)])?级?"
)
TIERS_JOINED = re.compile(r"设区(?:的)?市|[省市州]级?[和与及][市县区旗]级?")
_NAMED_TIER = re.compile(r"(?![各全本该市县区])[\u4e00-\u9fff]{1,4}[市州县区旗镇乡]")
_NAMED_TIER_OF = re.compile(
    r"(?![各全本该市县区])[\u4e00-\u9fff]{2,3}[县区旗](?!域|级)[\u4e00-\u9fff]{2,14}(?:部门|机构|政府)"
)
_OF_NAMED_TIER = re.compile(_NAMED_TIER.pattern + r"(?:人民)?政府")
TIER_BEFORE = re.compile(r"(?:的|属地|所在|以上)(?P<tier>[省市州县区旗镇乡])$")
_TIER_LEVEL = re.compile(r"(?:省|市|州|县|区|镇|乡|村)级")
#: The tiers that share a work and its costs: 由中央与地方共同承担.
_SHARING = re.compile(
    r"(?P<one>中央(?:财政)?|地方(?:财政)?)(?:[与和、](?P<other>中央(?:财政)?|地方(?:财政)?))?(?=(?:按[^，]{2,10}|共同|分别|统筹|全额)*(?:承担|负担|负责|安排))"
)
_RANKS = {"省": 4, "自": 4, "直": 3, "设": 3, "地": 3, "市": 3, "州": 3, "盟": 3, "区": 2, "县": 2, "旗": 2}


def is_tier_of(text: str, name: tuple[int, int], piece: tuple[int, int]) -> bool:
    """Whether a tier of one letter shares the 各 of the name before it: 各街道、|镇."""
    return text[name[0]] == "各" and text[slice(*piece)] in ("镇", "乡", "村")


def is_named_tier(text: str, piece: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a district shares 人民政府 with the one behind it."""
    return bool(_NAMED_TIER.fullmatch(text, *piece) and _OF_NAMED_TIER.fullmatch(text, *following))


def shares_told_tier(text: str, pieces: list[tuple[int, int]], number: int, at: int) -> bool:
    """Whether the tier at `at`, told by what stands before it, needs what follows: 灾区的省、自治区政府."""
    following = pieces[number + 1]
    if _TIER_LEVEL.match(text, *following):
        return True
    tier, lower = TIER.fullmatch(text, at, pieces[number][1]), TIER.match(text, *following)
    if tier is None or lower is None:
        return False
    return lower.end() == following[1] or text.startswith(("政府", "人民政府", "的"), lower.end())


def shares_tier(text: str, pieces: list[tuple[int, int]], number: int, tier: re.Match[str]) -> bool:
    """Whether 市 in 市、区财政部门 needs what follows; 各区、市教育局 are two, since 市 is above 区."""
    following = next((p for p in pieces[number + 1 :] if not TIER.fullmatch(text, *p)), None)
    if text.startswith("各", pieces[number + 1][0]):
        return False  # 市和各区
    if following is None:
        return not (tier["each"] or tier["bracket"] or len(tier.group()) > 1)
    if tier["each"] and len(tier["tier"]) > 1:
        return False
    if _NAMED_TIER_OF.fullmatch(text, *following):
        return True  # 市、县（市）、石龙区交通主管部门
    lower = TIER.match(text, *following)
    if lower is None or lower["each"] or text[lower.end() : lower.end() + 1] in ("直", "属"):
        return False
    return tier.group().endswith("级") or _RANKS.get(lower["tier"][0], 1) <= _RANKS.get(tier["tier"][0], 1)


def read_sharing_tiers(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """The tiers at `at` that share a work and its costs: 由|中央|与|地方|共同承担."""
    sharing = _SHARING.match(text, at, end)
    return [span for span in map(sharing.span, ("one", "other")) if span[0] >= 0] if sharing else []
