from __future__ import annotations

from datetime import date, datetime

from luoshi.cadence import CHINA, Deadline, Frame, Limit, Planned, Quota, Season, Started, Year, moved

NOTICE = Year(
    2027,
    "国务院办公厅关于2027年部分节假日安排的通知（测试用）",
    {date(2027, 1, day): "元旦" for day in (1, 2, 3, 4)},
    {date(2026, 12, 27): "元旦"},
)
AFTER = CHINA.with_year(NOTICE)
YEARS = (date(2026, 1, 1), date(2027, 12, 31))


def started(amount: str, day: date, *, workdays: bool) -> Started:
    return Started(Limit(amount, workdays, "收到"), datetime(day.year, day.month, day.day, 9))  # noqa: DTZ001


def test_a_notice_moves_what_was_provisional_and_the_december_before_it() -> None:
    stays = started("P3D", date(2026, 3, 10), workdays=True)
    moves = started("P10D", date(2026, 12, 25), workdays=True)
    earlier = started("P2D", date(2026, 12, 25), workdays=False)

    found = moved(CHINA, AFTER, [stays, moves, earlier])

    assert [(move.what, move.old, move.new) for move in found] == [
        (earlier, date(2026, 12, 28), date(2026, 12, 27)),
    ]
    assert moved(CHINA, CHINA, [stays, moves, earlier]) == []


def test_a_move_tells_why_the_new_day_is_what_it_is() -> None:
    (move,) = moved(CHINA, AFTER, [started("P7D", date(2026, 12, 28), workdays=False)])

    assert (move.old, move.new) == (date(2027, 1, 4), date(2027, 1, 5))
    assert f"按日历{AFTER.version}数到2027年1月4日，该日休息，顺延到2027年1月5日。" in move.why_zh
    assert move.why_en.endswith("to 2027-01-04, a rest day, so it moves to 2027-01-05.")


def test_a_flood_season_gives_a_date_where_there_was_none() -> None:
    after = CHINA.with_seasons(Season("汛期", "06-01", "09-30"))
    deadline = Planned(Deadline("2026:汛期:before"), Frame(2026), *YEARS)
    yearly = Planned(Quota(1, None, "P1Y", "汛期:before"), Frame(2026), *YEARS)
    fixed = Planned(Deadline("2026-06-30"), Frame(2026), *YEARS)

    there = moved(CHINA, after, [deadline, yearly, fixed])
    back = moved(after, CHINA, [deadline])

    assert [(move.old, move.new) for move in there] == [
        (None, date(2026, 5, 31)),
        (None, date(2026, 5, 31)),
        (None, date(2027, 5, 31)),
    ]
    assert [(move.old, move.new, move.why_zh) for move in back] == [(date(2026, 5, 31), None, "")]
