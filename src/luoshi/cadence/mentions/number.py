"""Numbers: 1.2万元, 百分之九十五, 第十一, 不少于3人, 20—100个, 500余万."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.mentions.bounds import Side, bound_after, bound_before, bound_here
from luoshi.cadence.mentions.value import Bounds, Found, Number, Subtype, Value
from luoshi.cadence.numeral import AMOUNT, JOIN, NUMERAL, read_few, read_fraction, read_number
from luoshi.cadence.sentence import BLOT
from luoshi.lexicon import pairs, words

_KINDS: dict[str, Subtype] = dict(pairs("number-units"))  # type: ignore[arg-type]
_UNIT = "|".join(re.escape(word) for word in sorted(_KINDS, key=len, reverse=True))
#: The first signs of all units.
UNIT_SIGNS = "".join(sorted({re.escape(word[0]) for word in _KINDS}))
_NO_UNIT = "|".join(words("number-no-units"))
#: An amount: a numeral, what makes it vague (余, 多, 几), and its unit.
_AMOUNT = re.compile(
    rf"(?P<number>{NUMERAL})(?:(?P<vague>[余多几])(?P<great>[万亿兆]*)(?:[余多](?P<more>[万亿兆]+))?)?(?P<letter>[kM](?![A-Za-z]))?"
)
_FRACTION = re.compile(rf"(?:{AMOUNT}又)?{AMOUNT}分之{AMOUNT}[kK]?|\d{{1,16}}/\d{{1,16}}(?![/\d年月])")
_PER_CENT = re.compile(rf"百分之(?P<number>{NUMERAL})(?P<letter>[kK])?")
_MARK = re.compile(
    r"(?P<percent>[%％]|个百分点)|(?P<tenth>成(?![立为员果长就功本效交都绩套熟品型人年文批分效])|折(?![叠旧算扣合射腾])个?)"
    rf"|个?(?P<age>月大)|(?P<half>半)?(?!{_NO_UNIT})(?P<unit>{_UNIT})(?P<after>半)?(?![性制化式者])"
)
_CENTS = re.compile(rf"(?P<jiao>{AMOUNT})[毛角](?:(?P<fen>{AMOUNT})分)?")
_TO = re.compile(rf"{JOIN}")
_BETWEEN = re.compile("[和与]")
_BETWEEN_END = re.compile("之?间")
_AND = re.compile("[,，、]?(?:的?同时|并且|而且|且|并|而)?")
_THAN = re.compile("(?P<more>[大多高])|[小少低]")
#: 第十三条, 第一书记, 第三方 are names.
_NO_ORDINAL = re.compile("[条款章节编目部册项方书线时责议产课轮版手]|[\u4e00-\u9fff]{2}[、]")
_LIST_MARK = re.compile(r"[、．)）]|\.(?!\d)")
_LETTERS = {"k": 1e3, "M": 1e6}
_LETTER = re.compile("[A-Za-z]")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
_HEAD = re.compile("[\u4e00-\u9fff]")
_LABEL = re.compile(f"附件$|专栏$|附[表图]$|[图表{BLOT}〕]$")
#: 十九大, 二十届: congresses have their numbers as names.
_CONGRESS = re.compile("[届大](?!于|约|概)")
_HAN_SIGN = re.compile("[\u4e00-\u9fff○]")
_POWER = re.compile("[十百千万亿兆廿卅拾佰仟点]")
#: 一 before these counts; before others (一批, 一系列) it is an article.
_COUNTED_ONES = frozenset("个次名项人家位场份件户元岁米亩吨斤")
_ARTICLE_BEFORE = frozenset("统唯同万另某任哪逐单专进第每这那")


def find_number(text: str, place: int) -> Found | None:
    """The number whose words begin at `place`, with what bounds it."""
    amount = _read(text, place)
    if not amount:
        return None
    if between := _between(text, amount):
        return between
    bounded = _bounded(text, amount)
    if not bounded:
        return amount
    return _joined(text, bounded)


def find_ordinal(text: str, place: int) -> Found | None:
    """第十一 and the like; None where it numbers a part of a text or is a name (第十三条, 第一书记)."""
    match = _AMOUNT.match(text, place + 1)
    value = read_number(match["number"]) if match else None
    if not match or value is None or _NO_ORDINAL.match(text, match.end()):
        return None
    return Found(place, match.end(), (Number(value, "ordinal"),))


def _read(text: str, place: int) -> Found | None:
    """One number with its unit."""
    if share := _fraction(text, place):
        return share
    match = _AMOUNT.match(text, place)
    if not match:
        return None
    if few := read_few(match["number"]):
        return _few(text, match, few)
    value = read_number(match["number"] + (match["great"] or "") + (match["more"] or ""))
    if value is None:
        return None
    value *= _LETTERS.get(match["letter"], 1)
    end, values = _with_unit(text, match, value)
    if match["vague"]:
        unit = next((found.unit for found in values if isinstance(found, Number)), "")
        values = (Bounds(value, None, with_least=False, unit=unit), *values)
    elif end == match.end() and not _stands_free(text, match):
        return None
    return Found(place, end, values)


def _few(text: str, match: re.Match[str], few: tuple[int, int]) -> Found | None:
    """三四个 is three to four; without a unit, such signs are a word (三五成群)."""
    mark = _MARK.match(text, match.end())
    if not mark or not mark["unit"]:
        return None
    return Found(match.start(), mark.end(), (Bounds(*few, unit=mark["unit"]),))


def _fraction(text: str, place: int) -> Found | None:
    if percent := _PER_CENT.match(text, place):
        value = read_number(percent["number"])
        if value is None:
            return None
        return Found(
            place, percent.end(), (Number(value * (1000 if percent["letter"] else 1), "percent", "%"),)
        )
    match = _FRACTION.match(text, place)
    value = read_fraction(match[0]) if match else None
    if not match or value is None:
        return None
    if match[0].startswith("百") and "又" not in match[0]:
        return Found(place, match.end(), (Number(value * 100, "percent", "%"),))
    return Found(place, match.end(), (Number(value, "cardinal"),))


def _with_unit(text: str, match: re.Match[str], value: float) -> tuple[int, tuple[Value, ...]]:
    """Where the amount ends with its unit, and the Number that it is."""
    mark = _MARK.match(text, match.end())
    if not mark or not _counts(text, match, mark):
        return match.end(), (Number(value, "cardinal"),)
    if mark["percent"]:
        return mark.end(), (Number(value, "percent", "%"),)
    if mark["tenth"]:
        tenths = value * 10 if value <= 10 else value
        return mark.end(), (Number(tenths, "percent", "%"),)
    if mark["age"]:
        return mark.end(), (Number(value, "age", "月"),)
    value += 0.5 if mark["half"] or mark["after"] else 0
    unit = mark["unit"]
    if unit in ("元", "块") and (cents := _CENTS.match(text, mark.end())):
        small = (read_number(cents["jiao"]) or 0) / 10 + (read_number(cents["fen"] or "零") or 0) / 100
        return cents.end(), (Number(value + small, "currency", unit),)
    return mark.end(), (Number(value, _KINDS[unit], unit),)


def _counts(text: str, match: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether 一 before a measure is a number and not an article."""
    if match["number"] == "零":
        return False
    if match["number"] != "一" or mark["percent"] or mark["tenth"]:
        return True
    before = text[match.start() - 1] if match.start() else ""
    return mark["unit"] is not None and mark["unit"][0] in _COUNTED_ONES and before not in _ARTICLE_BEFORE


def _stands_free(text: str, match: re.Match[str]) -> bool:
    """Whether a numeral without unit is a number: figures are, Han signs only where no word swallows them."""
    told, before, after = match["number"], text[: match.start()][-1:], text[match.end() : match.end() + 1]
    if _is_label(text, match):
        return False
    if not _HAN_SIGN.search(told.removeprefix("负")):
        return not (_LETTER.match(before) or _LETTER.match(after))
    if len(told) > 1:
        return bool(_POWER.search(told)) and (before == "比" or not _CONGRESS.match(text, match.end()))
    beside = _HAN_SIGN.match(before) or _HAN_SIGN.match(after)
    return not beside or bool(
        bound_before(text, match.start()) or before == "比" or bound_after(text, match.end())
    )


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether a numeral counts parts of a text: （七）, 一、, 附件3, 3.2 at the head of a line."""
    start, end = match.span()
    if not start or text[start - 1] in "*|#）)】":
        heads = _HEAD.match(text, end) if not start and _DOTTED.fullmatch(match[0]) else None
        return bool(_LIST_MARK.match(text, end) or heads)
    return bool(_LABEL.search(text, max(0, start - 2), start)) or (
        text[start - 1] in "（([【—-" and text[end : end + 1] in tuple("）)]】—-")
    )


def _between(text: str, left: Found) -> Found | None:
    """20—100个, 20和30之间: both sides are included."""
    to = _TO.match(text, left.end)
    link = to or _BETWEEN.match(text, left.end)
    right = _read(text, link.end()) if link else None
    closing = _BETWEEN_END.match(text, right.end - text[: right.end].endswith("间")) if right else None
    if not right or not (to or closing):
        return None
    low, high = left.values[-1], right.values[-1]
    if not isinstance(low, Number) or not isinstance(high, Number) or low.value > high.value:
        return None
    end = closing.end() if closing else right.end
    return Found(left.start, end, (Bounds(low.value, high.value, unit=high.unit),))


def _bounded(text: str, amount: Found) -> Found | None:
    """The amount with the word before or behind it that makes it a bound."""
    number = amount.values[-1]
    if not isinstance(number, Number):
        return None
    if after := bound_after(text, amount.end):
        return Found(amount.start, after[0], (_bounds(number, after[1]), number))
    if before := bound_before(text, amount.start):
        return Found(before[0], amount.end, (_bounds(number, before[1]), number))
    than = _THAN.match(text, amount.end) if text[amount.start - 1 : amount.start] == "比" else None
    if than:
        side = Side(lower=bool(than["more"]), included=False)
        return Found(amount.start - 1, than.end(), (_bounds(number, side), number))
    return None


def _bounds(number: Number, side: Side) -> Bounds:
    if side.lower:
        return Bounds(number.value, None, with_least=side.included, unit=number.unit)
    return Bounds(None, number.value, with_most=side.included, unit=number.unit)


def _joined(text: str, left: Found) -> Found:
    """大于二十且小于三十五 and 1000以上、1500以下 are one: the second closes what the first opens."""
    link = _AND.match(text, left.end)
    place = link.end() if link else left.end
    before = bound_here(text, place)
    amount = _read(text, before[0] if before else place)
    if not amount:
        return left
    right = _bounded(text, amount)
    values = tuple(_merged(left, right)) if right and right.start == place else ()
    return Found(left.start, right.end, values) if right and values else left


def _merged(left: Found, right: Found) -> Iterator[Value]:
    one, other = left.values[0], right.values[0]
    if not isinstance(one, Bounds) or not isinstance(other, Bounds):
        return
    low, high = (one, other) if one.most is None else (other, one)
    if low.least is None or high.most is None or low.most is not None or low.least > high.most:
        return
    yield Bounds(low.least, high.most, low.with_least, high.with_most, high.unit)
    yield from left.values[1:]
    yield from right.values[1:]
