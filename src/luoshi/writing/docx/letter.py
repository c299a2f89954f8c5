"""What a letter says: plain values, checked when they are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TypeAlias

_DIGITS = "〇一二三四五六七八九"
#: The moment of creation in the file where the caller gives none: bytes do not depend on a clock.
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
#: Word takes no longer names for bookmarks.
LONGEST_BOOKMARK = 40


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of the faces; nothing is embedded. Some organs use the GBK variants."""

    title: str = "方正小标宋简体"
    body: str = "仿宋_GB2312"
    level_1: str = "黑体"
    level_2: str = "楷体_GB2312"
    page_number: str = "宋体"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a paragraph. link: the bookmark of a heading, paragraph or annex they go to."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4, with its number in the text (see `numeral`)."""

    level: int
    text: str
    bookmark: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 4:
            raise ValueError(f"a letter has heading levels 1 to 4, not {self.level}")
        _check_bookmark(self.bookmark)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, indented by two characters unless `flush`."""

    runs: tuple[Run, ...]
    bookmark: str = ""
    flush: bool = False

    def __post_init__(self) -> None:
        _check_bookmark(self.bookmark)

    @classmethod
    def of(cls, text: str) -> Paragraph:
        """A paragraph of plain words."""
        return cls((Run(text),))


@dataclass(frozen=True, slots=True)
class Table:
    """A table over the whole width. shares: how the width is divided; equal where empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if not self.head or any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("every row of a table has as many cells as its head, and at least one")
        if self.shares and (len(self.shares) != len(self.head) or min(self.shares) <= 0):
            raise ValueError("a table has one positive share of the width for each column, or none")


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex on a new page: its mark (附件1, 附表1), and its title on the third line."""

    mark: str
    title: str
    bookmark: str = ""

    def __post_init__(self) -> None:
        _check_bookmark(self.bookmark)


Block: TypeAlias = Heading | Paragraph | Table | Annex


@dataclass(frozen=True, slots=True)
class Letter:
    """An official letter without red head and without seal.

    title: its line breaks are kept, since breaks of a title keep words whole (7.3.1).
    number: 发文字号, above the title; addressees: 主送机关. attachments: titles, told under the body.
    note: 附注, told in round brackets under the date. created, author: properties of the file.

    Raises:
        ValueError: no title, a run whose bookmark nothing carries, or a bookmark used twice.
    """

    title: str
    body: tuple[Block, ...]
    number: str = ""
    addressees: tuple[str, ...] = ()
    signature: str = ""
    date: date | None = None
    attachments: tuple[str, ...] = ()
    note: str = ""
    fonts: Fonts = field(default_factory=Fonts)
    author: str = ""
    created: datetime = EPOCH

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a letter has a title")
        marks = [one.bookmark for one in self.body if not isinstance(one, Table) and one.bookmark]
        if len(set(marks)) < len(marks):
            raise ValueError("a bookmark names one place in a letter")
        runs = [run for one in self.body if isinstance(one, Paragraph) for run in one.runs]
        if lost := {run.link for run in runs if run.link} - set(marks):
            raise ValueError(f"links go to places of the letter: {sorted(lost)} are none")

    @property
    def plain_title(self) -> str:
        """The title on one line."""
        return self.title.replace("\n", "")


def date_words(day: date) -> str:
    """成文日期 in Arabic digits, month and day not padded (GB/T 9704-2012 7.3.5.4): 2026年7月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def numeral(level: int, number: int) -> str:
    """The number of a heading (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）; 1 to 99.

    Raises:
        ValueError: another level or number.
    """
    if not 1 <= level <= 4 or not 1 <= number <= 99:
        raise ValueError(f"headings have levels 1 to 4 and numbers 1 to 99, not {level}, {number}")
    return (f"{_han(number)}、", f"（{_han(number)}）", f"{number}. ", f"（{number}）")[level - 1]


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def _check_bookmark(name: str) -> None:
    plain = name.replace("_", "").isalnum() and name[:1].isalpha()
    if name and (not plain or len(name) > LONGEST_BOOKMARK):
        raise ValueError(f"a bookmark is a letter, then letters, digits or _, at most 40: {name!r}")
