"""What a clerk may write in a calendar file, and what is told where a line is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from luoshi.cadence import CHINA, Season, Year, read_calendar
from luoshi.cadence.calendar.lines import read_lines
from luoshi.errors import BrokenCalendar, MissingFile, UnreadableFile

TEXT = """\
# 青岭市的日历
2027年 依据 《国务院办公厅关于2027年部分节假日安排的通知》（测试用）
2027-01-01 休 元旦   # 星期五
2027-01-02　休　元旦
2026-12-27 班 元旦

季 汛期、主汛期 06-01..09-30 依据 市防汛指挥部公告
季 春季学期 2027-02-22至2027-07-09
节 建城日 05-20
"""


def test_a_file_of_a_year_and_seasons() -> None:
    years, seasons, problem = read_lines(TEXT)

    assert problem is None
    assert years == [
        Year(
            2027,
            "《国务院办公厅关于2027年部分节假日安排的通知》（测试用）",
            {date(2027, 1, 1): "元旦", date(2027, 1, 2): "元旦"},
            {date(2026, 12, 27): "元旦"},
        )
    ]
    assert seasons == [
        Season("汛期", "06-01", "09-30", "市防汛指挥部公告"),
        Season("主汛期", "06-01", "09-30", "市防汛指挥部公告"),
        Season("春季学期", "2027-02-22", "2027-07-09"),
        Season("建城日", "05-20", "05-20"),
    ]


WRONG = [
    ("", 1, "没有内容", "it holds nothing"),
    ("# 只有说明", 1, "没有内容", "it holds nothing"),
    ("放假三天", 1, "“放假三天”不合写法", "“放假三天” is none of the forms"),
    (
        "2027-01-01 休 元旦",
        1,
        "放假、上班的日子前面没有写是哪一年的通知",
        "no line above says which year's notice sets the day",
    ),
    ("2027年 依据", 1, "2027年没有写依据的通知", "the notice that sets the days of 2027 is not named"),
    ("2027年 依据 通知\n2027年 依据 通知", 2, "2027年写了两次", "2027 is opened twice"),
    (
        "2027年 依据 通知\n2027-02-29 休 元旦",
        2,
        "没有2027-02-29这一天",
        "the calendar has no 2027-02-29",
    ),
    (
        "2027年 依据 通知\n2026-11-30 休 元旦",
        2,
        "2026-11-30不是2027年的日子",
        "2026-11-30 is no day of 2027",
    ),
    (
        "2027年 依据 通知\n2028-01-01 休 元旦",
        2,
        "2028-01-01不是2027年的日子",
        "2028-01-01 is no day of 2027",
    ),
    (
        "2027年 依据 通知\n2027-01-02 休 元旦\n\n2027-01-02 班 元旦",
        4,
        "2027-01-02写了两次",
        "2027-01-02 stands there twice",
    ),
    (
        "2027年 依据 通知\n2027-01-01 班 元旦",
        2,
        "2027-01-01是星期五，本来就上班",
        "2027-01-01 is a weekday and is worked anyway",
    ),
    (
        "季 汛期 06-01",
        1,
        "季要写起止两天，节只写一天",
        "a stretch (季) has a first and a last day, a feast (节) one day",
    ),
    (
        "节 汛期 06-01..09-30",
        1,
        "季要写起止两天，节只写一天",
        "a stretch (季) has a first and a last day, a feast (节) one day",
    ),
    ("季 汛期 06-31..09-30", 1, "“汛期”的日子不对：06-31至09-30", "the calendar has no 06-31"),
    (
        "季 汛期 2026-09-30..2026-06-01",
        1,
        "“汛期”的日子不对：2026-09-30至2026-06-01",
        "a season of 2026 can't run from 2026-09-30 to 2026-06-01",
    ),
    (
        "季 汛期 06-01..09-30\n季 汛期 06-02..09-30",
        2,
        "“汛期”写了两次",
        "汛期 stands there twice for the same year",
    ),
]


@pytest.mark.parametrize(("text", "line", "zh", "en"), WRONG, ids=[zh for _, _, zh, _ in WRONG])
def test_a_wrong_line_is_named_with_its_reason(
    tmp_path: Path, text: str, line: int, zh: str, en: str
) -> None:
    path = tmp_path / "日历.txt"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BrokenCalendar) as raised:
        read_calendar(path)

    assert raised.value.sentence("zh") == f"日历文件第 {line} 行不对：{path}（{zh}）"
    assert raised.value.sentence("en") == f"Line {line} of the calendar file is wrong: {path} ({en})"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_is_added_to_the_calendar_of_china(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "青岭市.txt"
    path.write_text(TEXT, encoding=encoding)

    calendar = read_calendar(path)

    assert calendar.version.startswith("CN/2026+青岭市#")
    assert calendar.kind(date(2026, 12, 27)) == "make-up"
    assert calendar.kind(date(2027, 1, 4)) == "work"
    assert not calendar.is_provisional(date(2027, 6, 1))
    assert calendar.season("主汛期", 2026) == (date(2026, 6, 1), date(2026, 9, 30))
    assert CHINA.kind(date(2026, 12, 27)) == "rest"


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        read_calendar(tmp_path / "没有.txt")
    with pytest.raises(UnreadableFile):
        read_calendar(tmp_path)
    path = tmp_path / "图.txt"
    path.write_bytes(b"\xff\xff\xff\x00")
    with pytest.raises(BrokenCalendar) as raised:
        read_calendar(path)
    assert raised.value.sentence("zh").endswith("（不是文字）")
