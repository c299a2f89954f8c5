"""Marks: the numbering habits of official documents, read at the start of a stretch of text.

GB/T 9704-2012 clause 7.3.3 orders the levels 一、 （一） 1. （1）; rules and laws add 第X编, 第X章, 第X节,
第X条 (立法技术规范（试行）（一）, 2009); emergency plans and standards count 1, 1.1, 1.1.1
(GB/T 1.1-2020 clause 7), some of them 4-1, and lists in standards a) b). Running numbers (一是, 第一，)
stand inside a paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from luoshi.structure.outline import ItemKind

_HAN = "一二三四五六七八九十百零〇"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DARK_CIRCLES = "❶❷❸❹❺❻❼❽❾❿"
#: Numbers that are one character with their brackets or their point, as old fonts have them.
_IN_BRACKETS, _BRACKET_DIGITS, _POINTED = (
    "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
)
_PLAIN = str.maketrans(
    dict(zip("０１２３４５６７８９", "0123456789", strict=True))
    | dict(zip(_IN_BRACKETS, "一二三四五六七八九十", strict=True))
    | dict(zip(_DARK_CIRCLES, _CIRCLES, strict=False))
    | {"-": "."}
    | {sign: str(value) for signs in (_BRACKET_DIGITS, _POINTED) for value, sign in enumerate(signs, 1)}
)
# What follows a quantity and never a number of the list: 3个工作日, 1.5万元, 12 时; words that begin with the
# same letter may: 6.2 分包单位, 3 日常管理.
_MEASURE = (
    "[月天次万亿千百吨倍克亩兆秒％%℃]|年(?![度终级检审轻])|日(?![常程志])|时(?![间效限刻段])|分(?![包管公支局类级工部析别发布解步项散流享层校院店厂馆站])"
    "|个(?![人体别])|名(?![单录称牌])|人(?![员民事力才社防居])|家(?![长庭属访具校])|户(?![外籍口])|条(?![件例])|件|份|批(?![准复评])|期(?![末中间限刊])|届|处(?![理置罚分室长方])"
    "|场(?![所地馆内外])|座(?!谈)|台(?![账帐风])|辆|元(?![旦宵器])|角(?![色落])|米|级(?!别)|度(?![假汛])|升(?![级旗降学])|岁(?!末)|周(?![边转末期界报例密])"
    "|平方|公[里顷斤]|小时|工作日"
)
_RANGE_SIGN = r"[-—~～至/]"
_DAY_OF_NOTE = r"\S{0,8}(?:宣传|纪念|权益|宪法|减灾|环境|消防)\S{0,2}日"  # 12.4国家宪法日

#: Depth of each habit where a document mixes them; a smaller rank stands higher.
RANK: dict[ItemKind, float] = {
    ItemKind.TITLE: 0,
    ItemKind.BOOK: 0.5,
    ItemKind.CHAPTER: 1,
    ItemKind.SECTION: 2,
    ItemKind.ARTICLE: 3,
    ItemKind.HAN: 4,
    ItemKind.BRACKET_HAN: 5,
    ItemKind.DIGIT: 6,
    ItemKind.DECIMAL: 6,  # and a tenth for each point: 1.1 stands below 1
    ItemKind.BRACKET_DIGIT: 7,
    ItemKind.CIRCLE: 8,
    ItemKind.LETTER: 8.5,
    ItemKind.RUNNING: 9,
    ItemKind.PLAIN: 10,
    ItemKind.TABLE: 10,
}

_MARK = re.compile(
    rf"""
      (?P<book>第[{_HAN}\d]{{1,5}}[编篇](?![辑制组写幅]))
    | (?P<chapter>第[{_HAN}\d]{{1,5}}章)
    | (?P<section>第[{_HAN}\d]{{1,5}}节(?!课))
    | (?P<article>第[{_HAN}\d]{{1,6}}条(?:之[{_HAN}]{{1,2}})?(?:[?？]+(?=.))?)
    | (?P<han>[{_HAN}]{{1,4}}(?:、|[.．][ ]?(?=[\u4e00-\u9fff“《（])))
    | (?P<bracket_han>[（(][{_HAN}]{{1,4}}[）)]、?
        |[{_HAN}]{{1,3}}[）)]、?(?=[\u4e00-\u9fff])|[{_IN_BRACKETS}])
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.．、]?[ \u3000]*
        (?=[\u4e00-\u9fff“《（(])(?!{_MEASURE}|{_DAY_OF_NOTE}))
    | (?P<dashed>\d{{1,2}}-\d{{1,2}}[ \u3000]*[.．、 \u3000](?=[\u4e00-\u9fff“《（(])(?!{_MEASURE}))
    | (?P<digit>[{_POINTED}]|[0-9０-９]{{1,3}}(?:[ ]?、(?!\d{{1,2}}月份)|．|\.[ ](?=\d)|\.(?!\d)
        |\.(?=(?:1[0-2]|[1-9])月|20\d\d年)|[ \u3000]+(?=[^\d\s])(?!{_MEASURE}|{_RANGE_SIGN})))
    | (?P<bracket_digit>[（(][0-9０-９]{{1,3}}[）)]、?|[0-9]{{1,2}}[）)]
        |[【〔\[][0-9]{{1,2}}[】〕\]](?=[ ]?[\u4e00-\u9fff“《])|[{_BRACKET_DIGITS}])
    | (?P<circle>[{_CIRCLES}{_DARK_CIRCLES}])
    | (?P<letter>[（(][a-hA-H][）)]|[a-hA-H](?:[)）][ \u3000]?|[.．、][ \u3000]?(?=[\u4e00-\u9fff“《（(])))
    | (?P<running>[{_HAN}]{{1,3}}(?:是|要)(?!否|否则|以|有|求|数|点)|第[{_HAN}]{{1,3}}[，,、](?!第))
    """,
    re.VERBOSE,
)
# Two numbers in a row are a quantity, not a mark: 二、三十人, 三、四季度, 一、二年级.
_RANGE = re.compile(
    rf"([{_HAN}])、([{_HAN}])(?:、|[十百千万多余]*"
    r"(?:[季月人名个天日户家层楼级类期]|年(?!行动|计划|规划|目标|任务|工作)"
    r"|次(?!供水|污染|装[修饰]|分配|开发|利用|加工|创业|搬运|灾害)))"
)
_VALUES = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0}
_FIRST = frozenset(
    "第（([【〔0123456789０１２３４５６７８９abcdefghABCDEFGH"
    + _HAN
    + _CIRCLES
    + _DARK_CIRCLES
    + _IN_BRACKETS
    + _BRACKET_DIGITS
    + _POINTED
)
_KINDS = {
    group: ItemKind.DECIMAL if group == "dashed" else ItemKind(group.replace("_", "-"))
    for group in _MARK.groupindex
}
_NUMBER = re.compile(rf"[{_HAN}]+|[0-9]+(?:\.[0-9]+)*|[{_CIRCLES}]|[a-hA-H]")


class Mark(NamedTuple):
    """A list mark text[start:end], as `number` is written; `value` is its (last) number, from 1."""

    kind: ItemKind
    start: int
    end: int
    number: str
    value: int

    @property
    def rank(self) -> float:
        """How deep it stands among the habits: a smaller rank stands higher."""
        return RANK[self.kind] + self.number.count(".") / 10


@lru_cache(maxsize=4096)
def count_of(number: str) -> int:
    """The value of a list number below 1000: 十二 -> 12, 一百零三 -> 103, ③ -> 3, 2.1.4 -> 4, b -> 2."""
    if number in _CIRCLES:
        return _CIRCLES.index(number) + 1
    if number.isascii() and number.isalpha():
        return ord(number.lower()) - ord("a") + 1
    last = number.rpartition(".")[2]
    if last.isdigit():
        return int(last)
    total = digit = 0
    for character in number:
        if character == "百":
            total, digit = total + max(digit, 1) * 100, 0
        elif character == "十":
            total, digit = total + max(digit, 1) * 10, 0
        else:
            digit = _VALUES[character]
    return total + digit


def read_mark(text: str, at: int = 0, end: int | None = None) -> Mark | None:
    """The list mark that begins exactly at `at`, if one does."""
    if text[at : at + 1] not in _FIRST:
        return None
    found = _MARK.match(text, at) if end is None else _MARK.match(text, at, end)
    if found is None or found.lastgroup is None:
        return None
    if found.lastgroup == "han" and _is_range(text, at):
        return None
    number, value = _number_of(found.group())
    return Mark(_KINDS[found.lastgroup], at, found.end(), number, value)


@lru_cache(maxsize=4096)
def _number_of(mark: str) -> tuple[str, int]:
    """The number inside a mark as written, and its value: the same few hundred come again and again."""
    number = _NUMBER.findall(mark.translate(_PLAIN))[0]  # each branch of _MARK holds one
    return number, count_of(number)


def _is_range(text: str, at: int) -> bool:
    found = _RANGE.match(text, at)
    if found is None:
        return False
    row = text.startswith("、", found.end(2))  # 三、五、六项: one of a row, and no number of a list
    return count_of(found[2]) > count_of(found[1]) if row else count_of(found[2]) == count_of(found[1]) + 1
