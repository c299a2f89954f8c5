"""What is put back is what was made, and what comes after it is as if it had just been made."""

from __future__ import annotations

import pytest

from luoshi_web.journal.queries import verify
from luoshi_web.organisation.domain import create_unit
from luoshi_web.organisation.models import Unit
from tests.web.cast import PEOPLE, SINCE, UNITS, Cast, make_cast
from tests.web.kept import Kept, Table, tables


@pytest.mark.usefixtures("db")
def test_every_row_of_every_table_comes_back() -> None:
    made: list[Table] = []

    def make() -> Cast:
        cast = make_cast()
        made.extend(tables())
        return cast

    before = tables()
    kept = Kept.of(make)
    assert tables() == before
    cast = kept.put_back()
    assert tables() == made
    assert len(cast.people) == len(PEOPLE)
    assert cast.water == Unit.objects.get(name="云溪县水利局")
    verdict = verify()
    assert verdict.ok
    assert verdict.count > len(UNITS) + len(PEOPLE)


@pytest.mark.usefixtures("db")
def test_what_a_test_changes_stays_in_that_test(kept_cast: Kept[Cast]) -> None:
    first = kept_cast.put_back()
    first.water.name = "别的单位"
    first.water.save()
    create_unit(None, name="云溪县档案馆", parent=first.county, since=SINCE)
    second = kept_cast.put_back()
    assert second.water.name == "云溪县水利局"
    assert sorted(Unit.objects.values_list("name", flat=True)) == sorted(name for _, name, *_ in UNITS)


@pytest.mark.usefixtures("db")
def test_what_is_made_later_has_numbers_of_its_own(kept_cast: Kept[Cast]) -> None:
    cast = kept_cast.put_back()
    made = create_unit(None, name="云溪县档案馆", parent=cast.county, since=SINCE)
    assert Unit.objects.count() == len(UNITS) + 1
    assert made.pk > max(Unit.objects.exclude(pk=made.pk).values_list("pk", flat=True))
    assert verify().ok
