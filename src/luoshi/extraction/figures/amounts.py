"""Amounts as written: 95%以上, 不少于三人, 80%—90%, 三分之二, 1/3, 翻两番; with how they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luoshi.cadence.numeral import HAN, JOIN, read_few, read_whole
from luoshi.duty import Comparison
from luoshi.lexicon.load import pairs, words

SHARES: Final = ("%", "％", "‰", "个百分点", "成", "倍", "")
MEASURED: Final = {unit: tuple(told.split("、")) for unit, told in pairs("target-measured").items()}

_SIGNS = {
    Comparison.AT_LEAST: "不(?:得|应|能)?(?:低|少|小)于|不下于|至少|最[低少]|≥|>=",
    Comparison.AT_MOST: "不(?:得|应|能)?(?:超过?|高于|多于|大于|突破)|控制在|[至最]多|最高|≤|<=",
    Comparison.MORE_THAN: "超过|[高多大]于|突破|[>＞]",
    Comparison.LESS_THAN: "不足|不到|[低少小]于|[<＜]",
}
#: What may stand between a word of comparison and its number: 不低于|年度总额的|30%.
_BETWEEN = (
    r"(?:[^，,。；;：:、（）\d]{1,14}(?:的|总数|总量|总额|人数|人员)"
    r"|(?:每|人均|户均|年均|日均)[^，,。；;：:、（）\d]{0,6}|（含）)"
)
_VERB_LIST = tuple(sorted(words("target-verbs"), key=len, reverse=True))
_VERBS = "|".join(_VERB_LIST)
_SIGN = "|".join(f"(?:{signs})" for signs in _SIGNS.values())
_BOUND = re.compile(f"(?P<sign>{_SIGN})(?:{_BETWEEN}|{_VERBS})?(?:达到?|[为在约近])?$")
#: Without one of these signs no word of comparison stands there: cheaper to ask first.
_MAY_BOUND = re.compile("[不至最控超高多大突低少小≥≤><＞＜]")
_AFTER = re.compile("(?:及|（含）|（含本数）)?以上|[以之]内|以下|左右|上下")
_VERB = re.compile(f"(?:{_VERBS})(?<![^\u4e00-\u9fff]为)(?<!^为)(?:约|近)?$")  # 为50所学校安装… is for them
#: Words that ask for a number, and do not only tell a state as 达到, 超过, 有 do.
_ASKS = re.compile(
    r"不(?![足到])|至少|控制|最少|(?!达|[到至为有由请]$)[\u4e00-\u9fff]{2}(?<!超过|高于|低于|大于|小于|多于|少于|突破|不足|不到)"
)
#: How far before a number its words may begin.
_REACH = 24
#: Nobody doubles a number so often.
_MOST_TIMES = 10

_PLAIN = "|".join(
    re.escape(u) for u in sorted(words("target-units"), key=len, reverse=True) if u not in SHARES
)
_NO_UNIT = "|".join(words("number-no-units"))
#: The letters with which a unit may begin.
UNIT_BEGINS = "".join(sorted({unit[0] for unit in words("target-units")} | set("%％‰个成倍百千万亿天小岁分")))
_UNIT = (
    rf"(?:%|％|‰|个百分点|成(?![立为员果长就功本效])|倍(?!增)|(?!{_NO_UNIT}|个(?:半?[月年周]|工作日|自然日|交易日|小时|学[期年]|季度|星期))(?:万亿|[百千]?[万亿]|千(?!米|克|瓦))?(?:{_PLAIN})"
    r"|天(?!然|气)|小时|岁|分(?![之钟局类公批期别工层级步段组]))(?![体性制化式])"
)
_FIGURES = r"(?<![\d.,])(?<!\d/)\d{1,16}+(?:,\d{3}){0,8}+(?:\.\d{1,16}+)?(?![\d.])"
#: Behind 点 each digit is told by itself (零点五), and is no number of its own: 九十五点五 holds no 5.
_DECIMALS = f"点[零〇○一二三四五六七八九]{{1,8}}+(?![{HAN}])"
_HAN_FIGURES = f"(?<![{HAN}])(?<![{HAN}]点)[{HAN}]{{1,12}}+(?:{_DECIMALS})?(?!点[{HAN}])"
#: A number behind 百分之 or 万分之: read whole, or not at all.
_PART = rf"(?:{_HAN_FIGURES}|\d{{1,16}}+(?:\.\d{{1,16}}+)?)(?![点.\d])"
#: What follows the second number of 百分之八十至九十, which is no year or day then.
_PART_ENDS = r"(?=[，,。；;、（）)]|以[上下内]|之[间内]|左右|的|$)"
_AMOUNT = re.compile(
    rf"(?=[\d{HAN}万亿半过翻全])(?:"  # at most places no amount begins
    rf"百分之(?P<percent>{_PART})(?:{JOIN}(?:百分之|(?={_PART}{_PART_ENDS}))(?P<topercent>{_PART}))?"
    rf"|(?<![{HAN}万亿])(?P<under>[{HAN}]{{1,12}}+[万亿]?|[万亿])分之(?P<over>{_PART})"
    r"|(?<![\d./A-Za-z])(?P<top>\d{1,4}+)[/／](?P<bottom>\d{1,4}+)(?![\d./A-Za-z万亿])"
    r"|(?P<half>半数|一半|过半数)"
    rf"|(?P<low>{_FIGURES})(?:{_UNIT})?{JOIN}(?P<high>\d{{1,16}}+(?:,\d{{3}}){{0,8}}+(?:\.\d{{1,16}}+)?)(?P<rangeunit>{_UNIT})"
    rf"|(?P<hanlow>{_HAN_FIGURES}){JOIN}(?P<hanhigh>{_HAN_FIGURES})(?P<hanrangeunit>{_UNIT})"
    rf"|(?P<figures>{_FIGURES})(?P<vague>[余多])?(?P<unit>{_UNIT})"
    rf"|(?P<han>{_HAN_FIGURES})(?P<hanvague>[余多])?(?P<hanunit>{_UNIT})"
    rf"|翻(?P<doubled>{_HAN_FIGURES})?番"
    r"|(?P<all>全覆盖)(?=[，,。；;、）]|$))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written: text[start:end] with the words of comparison round it, its own words at `at`.

    sides: each (amount, comparison, unit), two for a range. bound: a word says how the number is meant.
    set_by: right before it stands a verb that sets it. asks: that word asks for the number, even of a
    thing (完成6万个村的整治, 不少于24学时的培训), and does not only tell which (超过100米的建筑).
    figures: it is written in figures, or as exactly (三点五).
    trails: where the word of comparison behind it begins; `end` where there is none.
    """

    start: int
    at: int
    trails: int
    end: int
    sides: tuple[tuple[str, Comparison, str], ...]
    bound: bool
    set_by: bool
    asks: bool
    figures: bool

    @property
    def unit(self) -> str:
        """The unit, "" of a fraction."""
        return self.sides[-1][2]

    @property
    def is_share(self) -> bool:
        """Whether it tells a part of a whole, or a change: 95%, 三分之二, 2倍."""
        return self.unit in SHARES


def find_amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The amounts in text[start:end], in their order."""
    for found in _AMOUNT.finditer(text, start, end):
        head = max(start, found.start() - _REACH)
        before = text[head : found.start()]
        bound = _BOUND.search(before) if _MAY_BOUND.search(before) else None
        verb = _VERB.search(before) if before.rstrip("约近").endswith(_VERB_LIST) else None
        after = _AFTER.match(text, found.end(), end)
        comparison = _comparison(found, bound["sign"] if bound else "", after.group() if after else "")
        sides = tuple(_sides(found, comparison))
        opening = bound or verb
        if not sides or (found["top"] and not (opening or after)):  # 1/3 alone may count pages
            continue
        han = found["han"] or found["hanlow"]
        yield Amount(
            start=head + opening.start() if opening else found.start(),
            at=found.start(),
            trails=found.end(),
            end=after.end() if after else found.end(),
            sides=sides,
            bound=bool(bound or after or found["vague"] or found["hanvague"]),
            set_by=verb is not None,
            asks=_ASKS.match(before[opening.start() :]) is not None if opening else False,
            figures=han is None or "点" in han,
        )


def _comparison(found: re.Match[str], sign: str, after: str) -> Comparison:
    if after.endswith("以上"):
        return Comparison.AT_LEAST
    if after in ("以内", "之内", "以下"):
        return Comparison.AT_MOST
    if after:
        return Comparison.EQUAL  # 控制在4.5%左右
    for comparison, signs in _SIGNS.items():
        if sign and re.fullmatch(signs, sign):
            return comparison
    vague = found["vague"] or found["hanvague"] or found["half"] == "过半数"
    return Comparison.MORE_THAN if vague else Comparison.EQUAL


def _sides(found: re.Match[str], meant: Comparison) -> Iterator[tuple[str, Comparison, str]]:
    """Amount, comparison and unit; of a range both sides; none where the characters make no number."""
    if found["figures"]:
        yield found["figures"].replace(",", ""), meant, found["unit"]
    elif found["low"]:
        yield from _range(found["low"].replace(",", ""), found["high"].replace(",", ""), found["rangeunit"])
    elif found["hanlow"]:
        low, high = _decimal(found["hanlow"]), _decimal(found["hanhigh"])
        if low and high:
            yield from _range(low, high, found["hanrangeunit"])
    elif found["han"]:
        yield from _han(found["han"], meant, found["hanunit"])
    elif found["percent"]:
        yield from _percent(found, meant)
    else:
        yield from _told(found, meant)


def _range(low: str, high: str, unit: str) -> Iterator[tuple[str, Comparison, str]]:
    yield low, Comparison.AT_LEAST, unit
    yield high, Comparison.AT_MOST, unit


def _told(found: re.Match[str], meant: Comparison) -> Iterator[tuple[str, Comparison, str]]:
    """What is told without figures and unit: 三分之二, 半数, 全覆盖, 翻两番."""
    if found["under"]:
        under, over = read_whole(found["under"]) or read_whole("一" + found["under"]), _decimal(found["over"])
        if under and over:
            whole, _, part = over.partition(".")
            yield f"{int(whole + part)}/{under * 10 ** len(part)}", meant, ""
    elif found["top"]:
        if 0 < int(found["top"]) < int(found["bottom"]):
            yield f"{found['top']}/{found['bottom']}", meant, ""
    elif found["half"]:
        yield "1/2", meant, ""
    elif found["all"]:
        yield "100", Comparison.EQUAL, "%"
    elif (times := read_whole(found["doubled"] or "一")) and times < _MOST_TIMES:
        yield str(2**times), meant, "倍"


def _percent(found: re.Match[str], meant: Comparison) -> Iterator[tuple[str, Comparison, str]]:
    number = _decimal(found["percent"])
    if number and not found["topercent"]:
        yield number, meant, "%"
    elif number and (high := _decimal(found["topercent"])):
        yield from _range(number, high, "%")


def _decimal(numeral: str) -> str | None:
    """The number in figures, each decimal as written: 零点五 is 0.5; None where it is no number."""
    if numeral.isascii():
        return numeral
    whole, _, part = numeral.partition("点")
    value, digits = read_whole(whole), "".join(str(read_whole(sign)) for sign in part)
    return None if value is None else f"{value}.{digits}" if digits else str(value)


def _han(numeral: str, meant: Comparison, unit: str) -> Iterator[tuple[str, Comparison, str]]:
    if few := read_few(numeral):  # 三四名
        yield from _range(str(few[0]), str(few[1]), unit)
    elif number := _decimal(numeral):
        yield number, meant, unit
