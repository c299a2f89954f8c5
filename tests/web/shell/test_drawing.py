"""Signs and strips: told by shape before colour, and in words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.template import Context, Template
from django.utils import translation

from luoshi_web.shell.drawing.cells import SCALES, Box
from luoshi_web.shell.drawing.lanes import laned
from luoshi_web.shell.drawing.signs import fate_drawing, light_sign
from luoshi_web.shell.drawing.span import Year
from luoshi_web.shell.drawing.year import draw, folded, in_year
from luoshi_web.shell.strip import WORDS, WORST_FIRST, Mark, Plain, State, Strip, Window, state_of
from luoshi_web.shell.words import strip_words

TODAY = date(2026, 9, 17)
QUARTER = (date(2026, 7, 1), date(2026, 9, 30))
FATES = ("open", "duty", "merged", "set-aside", "context", "out-of-scope", "unread")


def shown(template: str, **values: object) -> str:
    return Template("{% load luoshi %}" + template).render(Context(values))


def shape(svg: str) -> str:
    """The drawing in grey: everything but the classes that colour it."""
    return re.sub(r' class="[^"]*"', "", svg)


def strip_of(*windows: Window, plain: Plain = "none", marks: tuple[Mark, ...] = ()) -> Strip:
    return Strip(2026, TODAY, windows, plain, marks)


def test_each_state_has_a_shape_of_its_own() -> None:
    shapes = {state: shape(light_sign(state)) for state in State}
    # not yet and on time differ by the weight of the line alone: in the strip, and by the word beside a sign
    del shapes[State.FUTURE]
    assert len(set(shapes.values())) == len(shapes)


@pytest.mark.parametrize("size", ["L", "M", "S"])
def test_each_state_is_drawn_apart_in_a_strip(size: str) -> None:
    def drawn(state: State) -> str:
        filled = 2 if state in {State.MET, State.MET_LATE} else 1
        return shape(draw(strip_of(Window(*QUARTER, 2, filled, 0, state)), size))  # type: ignore[arg-type]  # a size

    assert len({drawn(state) for state in State}) == len(State)


def test_each_fate_has_a_shape_of_its_own() -> None:
    box = Box(0, 0, 13, 13)
    shapes = {shape(fate_drawing(fate, box)) for fate in FATES} | {
        shape(fate_drawing("open", box, trust=trust)) for trust in ("likely", "guess")
    }
    assert len(shapes) == len(FATES) + 2


@pytest.mark.parametrize("state", list(State))
def test_a_sign_is_named_for_who_does_not_see_it(state: State) -> None:
    svg = ET.fromstring(shown("{% sign state %}", state=state))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == str(WORDS[state])
    assert svg.findtext("title") == str(WORDS[state])


def test_a_light_carries_its_word_and_its_reason() -> None:
    class Status:
        state = State.LATE
        word = "逾期 79 天"
        reason_zh = "首次期限 6月30日"
        reason_en = "First due 30 Jun"

    page = shown("{% light status %}", status=Status())
    assert "逾期 79 天" in page
    assert "首次期限 6月30日" in page
    with translation.override("en"):
        assert "First due 30 Jun" in shown("{% light status %}", status=Status())
    assert "首次" not in shown("{% light status reason=False %}", status=Status())


def test_without_a_light_there_is_a_hairline_and_a_word() -> None:
    assert state_of("no-date") is None
    assert "没有期限" in shown("{% light status %}", status="no-date")


def test_nothing_is_solid_that_is_not_proved() -> None:
    window = Window(*QUARTER, needs=4, filled=1, claimed=1, state=State.OPEN)
    svg = draw(strip_of(window), "M")
    assert svg.count('class="ys-fill"') == 2, "one piece in, and the lower half of the claimed one"
    assert svg.count("ys-o-claimed") == 1
    assert svg.count("ys-o-open") == 2


def test_a_window_called_met_without_credit_stays_hollow() -> None:
    svg = draw(strip_of(Window(*QUARTER, needs=2, filled=0, state=State.MET)), "M")
    assert "ys-fill" not in svg


def test_late_shows_a_red_tail_from_the_first_date_to_today() -> None:
    due = date(2026, 6, 30)
    svg = draw(strip_of(Window(date(2026, 4, 1), due, state=State.LATE)), "M")
    tail = re.search(r'<line class="ys-o ys-o-late" x1="([\d.]+)" x2="([\d.]+)"', svg)
    assert tail
    year = Year(2026, 252)
    assert float(tail[1]) == pytest.approx(year.right(due), abs=0.01)
    assert float(tail[2]) == pytest.approx(year.right(TODAY), abs=0.01)


def test_inside_a_granted_extension_nothing_is_red() -> None:
    window = Window(date(2026, 4, 1), date(2026, 6, 30), state=State.EXTENDED, extended_to=date(2026, 9, 30))
    svg = draw(strip_of(window), "L")
    assert "late" not in svg
    assert 'stroke-dasharray="4 2.5"' in svg
    assert "延至 9月30日" in svg


def test_completed_inside_an_extension_has_a_corner_of_ink() -> None:
    window = Window(
        date(2026, 4, 1), date(2026, 6, 30), 1, 1, 0, State.MET_LATE,
        extended_to=date(2026, 7, 15), completed_on=date(2026, 7, 8),
    )  # fmt: skip
    assert "ys-corner-extended" in draw(strip_of(window), "M")
    assert "ys-corner-extended" not in draw(strip_of(Window(*QUARTER, 1, 1, 0, State.MET_LATE)), "M")


def test_more_than_needed_wears_a_cap() -> None:
    plain, more = (draw(strip_of(Window(*QUARTER, 2, n, 0, State.MET)), "M") for n in (2, 3))
    assert more.count("ys-fill") == plain.count("ys-fill") + 1


def test_weeks_fold_into_months_and_lose_nothing() -> None:
    weeks = [
        Window(day, day + timedelta(days=6), 1, 2, 0, State.MET)
        for day in (date(2026, 1, 5) + timedelta(weeks=at) for at in range(51))
    ]
    weeks[20] = Window(weeks[20].start_day, weeks[20].end_day, 1, 0, 1, State.LATE)
    months = folded(in_year(strip_of(*weeks)), Year(2026, 252), SCALES["M"])
    assert len(months) == 12
    assert sum(each.needs for each in months) == 51
    assert sum(each.filled for each in months) == 50, "a credit never exceeds its own window's need"
    assert sum(each.claimed for each in months) == 1
    assert [each.state for each in months].count(State.LATE) == 1


def test_windows_that_run_together_lie_on_lanes_of_their_own() -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    quarters = [Window(*QUARTER), Window(date(2026, 10, 1), date(2026, 12, 31))]
    assert [lane for lane, _each in laned([Window(*year), *quarters])] == [0, 1, 1]
    for size in ("L", "M", "S"):
        boxes = [
            ET.fromstring(cell)
            for cell in re.findall(r"<rect[^>]*ys-o[^>]*/>", draw(strip_of(Window(*year), *quarters), size))
        ]
        first, *others = [(float(box.get("y", 0)), float(box.get("height", 0))) for box in boxes]
        assert len(others) == 2
        assert all(first[0] + first[1] < y for y, _height in others)
        assert first[0] >= 0
        assert others[0][0] + others[0][1] <= SCALES[size].height


def test_what_follows_needs_no_lane() -> None:
    alone = draw(strip_of(Window(*QUARTER)), "M")
    both = draw(strip_of(Window(*QUARTER), Window(date(2026, 10, 1), date(2026, 12, 31))), "M")
    assert re.findall(r"<rect[^>]*>", alone)[0] in both


def test_a_wide_window_stays_whole_beside_weeks() -> None:
    weeks = [
        Window(day, day + timedelta(days=6))
        for day in (date(2026, 1, 5) + timedelta(weeks=at) for at in range(51))
    ]
    year = Window(date(2026, 1, 1), date(2026, 12, 31), state=State.LATE)
    shown = folded(in_year(strip_of(year, *weeks)), Year(2026, 252), SCALES["M"])
    assert len(shown) == 13
    assert [each.state for each in shown].count(State.LATE) == 1


def test_the_worst_state_is_told_in_the_order_of_the_norm() -> None:
    assert WORST_FIRST[:4] == (State.LATE, State.EXTENDED, State.BEHIND, State.SOON)
    assert set(WORST_FIRST) == set(State)


@pytest.mark.parametrize(
    ("plain", "drawn"),
    [("no-date", "ys-o-none"), ("must_not", "ys-o-must-not"), ("may", "ys-o-may"), ("vague", "ys-o-vague"),
     ("standing", "ys-o-standing"), ("trigger", "ys-o-trigger")],
)  # fmt: skip
def test_duties_without_a_clock_are_lines(plain: Plain, drawn: str) -> None:
    svg = draw(strip_of(plain=plain), "M")
    assert drawn in svg
    assert "<rect" not in svg
    assert svg.count(drawn) == (2 if plain == "must_not" else 1)
    assert ('stroke-dasharray="4 3"' in svg) == (plain == "may")


def test_a_breach_is_a_cross_and_progress_a_hollow_dot() -> None:
    breach = draw(strip_of(plain="must_not", marks=(Mark(date(2026, 5, 1), "breach"),)), "M")
    assert "ys-o-late" in breach
    dots = draw(strip_of(plain="no-date", marks=(Mark(TODAY), Mark(TODAY, "progress"))), "M")
    assert dots.count("<circle") == 2
    assert dots.count("ys-dot") == 1


def test_a_provisional_date_is_dashed() -> None:
    assert 'stroke-dasharray="3 2"' in draw(strip_of(Window(*QUARTER, provisional=True)), "M")


def test_windows_stay_inside_the_year() -> None:
    window = Window(date(2025, 11, 1), date(2026, 2, 28), state=State.OPEN)
    assert in_year(strip_of(window))[0].start_day == date(2026, 1, 1)
    assert in_year(strip_of(Window(date(2027, 1, 1), date(2027, 1, 31)))) == []
    leap = Year(2028, 366)
    assert leap.x(date(2028, 12, 31)) == 365
    assert leap.right(date(2028, 12, 31)) == 366


def test_a_strip_is_one_sentence() -> None:
    quarters = (
        Window(date(2026, 1, 1), date(2026, 3, 31), 2, 2, 0, State.MET, title="第1季度"),
        Window(
            date(2026, 4, 1),
            date(2026, 6, 30),
            2,
            2,
            0,
            State.MET_LATE,
            title="第2季度",
            completed_on=date(2026, 7, 8),
        ),
        Window(*QUARTER, 2, 1, 0, State.BEHIND, title="第3季度"),
        Window(date(2026, 10, 1), date(2026, 12, 31), 2, title="第4季度"),
    )
    strip = strip_of(*quarters)
    assert strip_words(strip, in_year(strip)) == (
        "全年4期。第1季度已足；第2季度补足，迟8天；第3季度滞后，还差1次，剩13天；第4季度未到。"
    )
    svg = ET.fromstring(shown("{% strip value 'M' %}", value=strip))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == strip_words(strip, in_year(strip))


@pytest.mark.parametrize("size", ["L", "M", "S"])
def test_drawings_need_no_inline_style(size: str) -> None:
    svg = shown("{% strip value size %}", value=strip_of(Window(*QUARTER, 3, 1, 1, State.BEHIND)), size=size)
    assert "style=" not in svg
    assert "<style" not in svg
    assert " id=" not in svg


def test_words_of_people_are_escaped() -> None:
    svg = draw(strip_of(Window(date(2026, 1, 1), date(2026, 12, 31), 1, title="<b>")), "L")
    assert "<b>" not in svg
    ET.fromstring(shown("{% strip value 'L' %}", value=strip_of(Window(*QUARTER, title="<b>&"))))


def test_days_are_told_with_their_weekday() -> None:
    assert shown("{% day value False %}", value=date(2026, 9, 30)) == (
        '<time class="day" datetime="2026-09-30">9月30日 周三</time>'
    )
    assert "2024年2月29日 周四" in shown("{% day value %}", value=date(2024, 2, 29))
    with translation.override("en"):
        assert "Wed 30 Sep" in shown("{% day value False %}", value=date(2026, 9, 30))
    assert shown("{% day value %}", value=None) == ""


def test_a_last_and_a_first_day_are_told_as_each_language_does() -> None:
    last = date(2026, 9, 30)
    assert shown("{% due_day value False %}", value=last).endswith("9月30日 周三</time>止")
    assert shown("{% from_day value False %}", value=last).endswith("9月30日 周三</time>起")
    with translation.override("en"):
        assert shown("{% due_day value False %}", value=last).startswith("due <time")
        assert shown("{% from_day value False %}", value=last).startswith("from <time")
