"""Units: set up, renamed, moved, ended; what was is kept and answered as of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import history, verify
from luoshi_web.organisation.domain import (
    appoint,
    create_account,
    create_post,
    create_unit,
    end_unit,
    move_unit,
    rename_unit,
)
from luoshi_web.organisation.models import Appointment, Role, Unit, UnitRecord
from luoshi_web.organisation.permissions import administers, sees_unit
from luoshi_web.organisation.queries import (
    appointments_on,
    found_in,
    record_on,
    unit_name_on,
    unit_tree,
    units_below,
    visible_units,
)
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused, Stale
from tests.web.cast import SINCE, UNITS, Cast

Picture = Callable[[], list[object]]


@pytest.fixture
def unchanged() -> Picture:
    """What was refused has changed nothing and written no line."""

    def picture() -> list[object]:
        units = list(
            Unit.objects.order_by("pk").values_list("pk", "name", "parent_id", "ended_on", "version")
        )
        records = list(
            UnitRecord.objects.order_by("pk").values_list("pk", "name", "parent_id", "start", "end")
        )
        return [units, records, Entry.objects.count()]

    return picture


def test_cast_stands(cast: Cast) -> None:
    assert [unit.name for unit in unit_tree()] == [name for _key, name, _short, _parent in UNITS]
    assert {role.value for role in Role} == {person.role for person in cast.people}
    assert verify().ok


def test_tree_below_a_unit(cast: Cast) -> None:
    assert [unit.name for unit in unit_tree(cast.towns)] == [
        "乡镇（街道）",
        "青石镇人民政府",
        "石桥村",
        "双桥镇人民政府",
    ]
    assert set(units_below(cast.emergency)) == {cast.emergency, cast.emergency_office, cast.emergency_flood}
    assert set(units_below(cast.school)) == {cast.school}


def test_units_below_stands_inside_other_queries(cast: Cast) -> None:
    held = Appointment.objects.filter(post__unit__in=units_below(cast.towns))
    assert {one.account.username for one in held} == {
        "qingshi_head",
        "qingshi_clerk",
        "shuangqiao_head",
        "shuangqiao_clerk",
    }


@pytest.mark.parametrize(
    ("who", "unit", "sees"),
    [
        ("clerk", "qingshi_village", True),
        ("clerk", "outside", False),
        ("qingshi_clerk", "qingshi", True),
        ("qingshi_clerk", "qingshi_village", True),
        ("qingshi_clerk", "towns", False),
        ("qingshi_clerk", "shuangqiao", False),
        ("outside_head", "county", False),
        ("outside_head", "outside_bureau", True),
        ("auditor", "outside_bureau", True),
        ("leader", "school", True),
        ("administrator", "outside", False),
    ],
)
def test_who_sees_which_unit(cast: Cast, who: str, unit: str, sees: bool) -> None:  # noqa: FBT001  # a case
    acting, seen = getattr(cast, who), getattr(cast, unit)
    assert sees_unit(acting, seen) is sees
    assert visible_units(acting).filter(pk=seen.pk).exists() is sees


def test_only_an_administrator_keeps_units(cast: Cast) -> None:
    assert [person.account.username for person in cast.people if administers(person, cast.county)] == [
        "administrator"
    ]
    assert administers(cast.outside_administrator, cast.outside_bureau)


def test_create(cast: Cast) -> None:
    day = clock.today() - timedelta(days=3)
    unit = create_unit(
        cast.administrator, name=" 县档案馆 ", parent=cast.county, short_name="档案馆", since=day
    )
    assert (unit.name, unit.parent, str(unit)) == ("县档案馆", cast.county, "档案馆")
    assert unit_tree(cast.county)[-1] == unit  # last among its siblings
    assert unit_name_on(unit, day) == "县档案馆"
    assert unit_name_on(unit, day - timedelta(days=1)) == ""
    (line,) = history("unit", unit.pk)
    assert (line.verb, line.actor, line.facts["parent"]) == ("unit.created", "administrator", cast.county.pk)


@pytest.mark.parametrize(
    "asked",
    [
        {"name": ""},
        {"name": "云溪县水利局"},
        {"since": date(2024, 12, 31)},
        {"since": date(2999, 1, 1)},
    ],
)
def test_create_is_refused(cast: Cast, asked: dict[str, Any], unchanged: Picture) -> None:
    before = unchanged()
    with pytest.raises(Refused):
        create_unit(cast.administrator, **{"name": "新单位", "parent": cast.county, **asked})
    assert unchanged() == before


def test_rename_keeps_the_old_name_on_record(cast: Cast) -> None:
    day = date(2026, 3, 1)
    unit = rename_unit(
        cast.administrator, cast.water, name="云溪县水务局", short_name="县水务局", on=day, version=1
    )
    assert (unit.name, unit.version) == ("云溪县水务局", 2)
    assert unit_name_on(unit, date(2026, 2, 28)) == "云溪县水利局"
    assert unit_name_on(unit, day) == "云溪县水务局"
    assert [(record.start, record.end) for record in unit.records.all()] == [
        (SINCE, date(2026, 2, 28)),
        (day, None),
    ]
    assert history("unit", unit.pk)[0].facts["name"] == {"from": "云溪县水利局", "to": "云溪县水务局"}


def test_two_changes_on_one_day_leave_one_record(cast: Cast) -> None:
    day = date(2026, 3, 1)
    rename_unit(cast.administrator, cast.water, name="水务局", on=day)
    move_unit(cast.administrator, cast.water, cast.towns, on=day)
    assert cast.water.records.count() == 2
    record = record_on(cast.water, day)
    assert record
    assert (record.name, record.parent) == ("水务局", cast.towns)


def test_move_takes_all_below_along(cast: Cast) -> None:
    unit = move_unit(cast.administrator, cast.emergency, cast.towns, on=date(2026, 3, 1), version=1)
    assert unit.parent == cast.towns
    assert cast.emergency_flood in units_below(cast.towns)
    assert unit_tree(cast.towns)[-3].pk == unit.pk  # last among the towns, with two sections below it
    assert record_on(unit, date(2026, 2, 28)) in unit.records.filter(parent=cast.county)
    assert history("unit", unit.pk)[0].facts["parent"] == {"from": cast.county.pk, "to": cast.towns.pk}


@pytest.mark.parametrize(
    ("moved", "to"),
    [
        ("towns", "towns"),
        ("towns", "qingshi"),
        ("towns", "qingshi_village"),
        ("county", "qingshi"),
        ("qingshi", "towns"),
        ("qingshi", "outside"),
    ],
)
def test_move_is_refused(cast: Cast, moved: str, to: str, unchanged: Picture) -> None:
    before = unchanged()
    with pytest.raises(Refused):
        move_unit(cast.administrator, getattr(cast, moved), getattr(cast, to))
    assert unchanged() == before


def test_the_system_makes_no_ring_either(cast: Cast) -> None:
    with pytest.raises(Refused, match="下级"):
        move_unit(None, cast.county, cast.qingshi)


def test_end_with_a_successor(cast: Cast) -> None:
    day = date(2026, 6, 30)
    unit = end_unit(cast.administrator, cast.shuangqiao, successor=cast.qingshi, on=day, version=1)
    assert (unit.ended_on, unit.successor) == (day, cast.qingshi)
    assert unit_name_on(unit, day) == "双桥镇人民政府"
    assert unit_name_on(unit, date(2026, 7, 1)) == ""
    assert unit in units_below(cast.towns)  # its row stays
    head = cast.shuangqiao_head
    assert appointments_on(head.account, date(2026, 7, 1)).count() == 0
    line = history("unit", unit.pk)[0]
    assert line.verb == "unit.ended"
    assert len(line.facts["appointments"]) == 2


def test_end_is_refused_while_units_stand_below(cast: Cast, unchanged: Picture) -> None:
    before = unchanged()
    with pytest.raises(Refused, match="下级"):
        end_unit(cast.administrator, cast.emergency, successor=cast.water)
    assert unchanged() == before


@pytest.mark.parametrize("successor", ["shuangqiao", "outside"])
def test_end_is_refused_with_a_wrong_successor(cast: Cast, successor: str, unchanged: Picture) -> None:
    before = unchanged()
    with pytest.raises(Refused):
        end_unit(cast.administrator, cast.shuangqiao, successor=getattr(cast, successor))
    assert unchanged() == before


def test_nobody_ends_or_moves_the_unit_that_it_acts_for(cast: Cast) -> None:
    with pytest.raises(Refused):
        end_unit(cast.administrator, cast.county, successor=None)
    with pytest.raises(Refused):
        move_unit(cast.administrator, cast.county, cast.outside)


def test_an_ended_unit_changes_no_more(cast: Cast, unchanged: Picture) -> None:
    end_unit(cast.administrator, cast.shuangqiao, successor=None)
    before = unchanged()
    acts: list[Callable[[], object]] = [
        lambda: rename_unit(cast.administrator, cast.shuangqiao, name="双桥街道"),
        lambda: move_unit(cast.administrator, cast.shuangqiao, cast.county),
        lambda: end_unit(cast.administrator, cast.shuangqiao, successor=None),
        lambda: create_unit(cast.administrator, name="双桥村", parent=cast.shuangqiao),
        lambda: create_post(cast.administrator, cast.shuangqiao, title="书记", role=Role.HEAD),
        lambda: end_unit(cast.administrator, cast.qingshi_village, successor=cast.shuangqiao),
        lambda: move_unit(cast.administrator, cast.qingshi_village, cast.shuangqiao),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()
    assert unchanged() == before


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2999, 1, 1)])
def test_changes_before_the_last_or_to_come_are_refused(cast: Cast, day: date, unchanged: Picture) -> None:
    before = unchanged()
    acts: list[Callable[[], object]] = [
        lambda: rename_unit(cast.administrator, cast.water, name="水务局", on=day),
        lambda: move_unit(cast.administrator, cast.water, cast.towns, on=day),
        lambda: end_unit(cast.administrator, cast.shuangqiao, successor=None, on=day),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()
    assert unchanged() == before


def test_a_stale_change_is_refused(cast: Cast, unchanged: Picture) -> None:
    rename_unit(cast.administrator, cast.water, name="水务局", version=1)
    before = unchanged()
    acts: list[Callable[[], object]] = [
        lambda: rename_unit(cast.administrator, cast.water, name="河湖局", version=1),
        lambda: move_unit(cast.administrator, cast.water, cast.towns, version=1),
        lambda: end_unit(cast.administrator, cast.water, successor=None, version=1),
    ]
    for act in acts:
        with pytest.raises(Stale):
            act()
    assert unchanged() == before


@pytest.mark.parametrize(
    "who", ["clerk", "head", "checker", "leader", "auditor", "water_head", "outside_administrator"]
)
def test_every_verb_is_for_the_administrator_of_the_tree(cast: Cast, who: str, unchanged: Picture) -> None:
    acting, before = getattr(cast, who), unchanged()
    acts: list[Callable[[], object]] = [
        lambda: create_unit(acting, name="新单位", parent=cast.water),
        lambda: create_unit(acting, name="新树", parent=None),
        lambda: rename_unit(acting, cast.water, name="水务局"),
        lambda: move_unit(acting, cast.water, cast.towns),
        lambda: end_unit(acting, cast.water_rivers, successor=None),
        lambda: create_post(acting, cast.water, title="副局长", role=Role.HEAD),
        lambda: appoint(acting, cast.water_head.post, cast.clerk.account),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()
    if who != "outside_administrator":
        with pytest.raises(Refused):
            create_account(acting, username="new", display_name="新人")
    assert unchanged() == before


@pytest.mark.usefixtures("cast")
def test_search_keeps_what_stands_above() -> None:
    found = found_in(unit_tree(), "石")
    assert [unit.name for unit in found] == ["云溪县人民政府", "乡镇（街道）", "青石镇人民政府", "石桥村"]
    assert found_in(unit_tree(), "没有") == []
    assert len(found_in(unit_tree(), "")) == len(UNITS)
