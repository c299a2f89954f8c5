"""Giving each duty to the units that it names: in one act, each in its part; whom nobody could sign for."""

from __future__ import annotations

import pytest
from django.urls import reverse

from luoshi.cadence import Deadline
from luoshi_web.journal.models import Entry
from luoshi_web.plans.models import Duty
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import NEW_YEAR, Desk

JUNE = Deadline("2026-06-30")


def naming(desk: Desk, **roles: str) -> Duty:
    """A duty that names units: role=short name."""
    duty = desk.duty(JUNE)
    duty.bearers = [
        {"name": name, "role": role, "rule": "", "inherited": None} for role, name in roles.items()
    ]
    duty.save()
    return duty


def given() -> set[tuple[int, str, str]]:
    return {(one.duty.number, one.unit.short_name, one.part) for one in Assignment.objects.all()}


def test_each_duty_goes_to_the_units_it_names_in_one_act(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    one = naming(desk, lead="县水利局", support="云溪县应急管理局")
    two = naming(desk, bearer="县教育局")
    three = naming(desk, bearer="有关部门")
    client, address = as_(cast.clerk), reverse("tracking:give")
    page = client.get(address, {"duty": [one.pk, two.pk, three.pk]}).content.decode()
    keys = [f"{one.pk}-{cast.water.pk}", f"{one.pk}-{cast.emergency.pk}", f"{two.pk}-{cast.education.pk}"]
    assert all(f'name="named" value="{key}" checked' in page for key in keys)
    assert "原文写明的单位不在名录里" in page
    assert "3 项交办，产生 2 个期次" in page
    sent = {
        "duty": [one.pk, two.pk, three.pk],
        "part": "lead",
        "mode": "each",
        "followed_from": "2026-01-01",
        "named": keys[:2],
    }
    look = client.post(address, sent | {"act": "look"}).content.decode()
    assert f'value="{keys[2]}" checked' not in look
    before = Entry.objects.count()
    assert client.post(address, sent | {"act": "give", "named": keys}).status_code == 302
    assert given() == {(1, "县水利局", "lead"), (1, "县应急管理局", "support"), (2, "县教育局", "lead")}
    assert Entry.objects.count() == before + 1
    rows = Entry.objects.latest("seq").facts["rows"]
    assert [row["part"] for row in rows] == ["lead", "support", "lead"]


def test_units_for_all_stand_beside_the_named_ones(desk: Desk, cast: Cast) -> None:
    one, two = naming(desk, lead="县水利局"), naming(desk, lead="县教育局")
    named = [domain.Gift(one, cast.water), domain.Gift(two, cast.education)]
    domain.give(
        cast.clerk, [one, two], [cast.water, cast.civil], part="support", named=named, followed_from=NEW_YEAR
    )
    assert given() == {
        (1, "县水利局", "lead"),
        (1, "县民政局", "support"),
        (2, "县教育局", "lead"),
        (2, "县水利局", "support"),
        (2, "县民政局", "support"),
    }
    with pytest.raises(Refused, match="没有重复交办"):
        domain.give(cast.clerk, [one], [], named=named[:1], followed_from=NEW_YEAR)
    with pytest.raises(Refused, match="还没有选单位"):
        domain.give(cast.clerk, [one], [], followed_from=NEW_YEAR)
    with pytest.raises(Refused):
        domain.give(cast.clerk, [one], [], named=[domain.Gift(one, cast.outside)], followed_from=NEW_YEAR)


def test_after_the_lead_its_support_is_proposed(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = naming(desk, lead="县水利局", support="县应急管理局")
    client, address = as_(cast.clerk), reverse("tracking:give")
    page = client.get(address, {"duty": duty.pk}).content.decode()
    assert f'name="unit" value="{cast.water.pk}" checked' in page
    assert f'name="unit" value="{cast.emergency.pk}" checked' not in page
    sent = {"duty": [duty.pk], "mode": "each", "followed_from": "2026-01-01", "act": "give"}
    answer = client.post(address, sent | {"part": "lead", "unit": [cast.water.pk]})
    assert answer["Location"] == f"{address}?duty={duty.pk}"
    page = client.get(answer["Location"]).content.decode()
    assert "原文还写了配合单位" in page
    assert f'name="unit" value="{cast.emergency.pk}" checked' in page
    assert 'value="support" required id="id_part_1" checked' in page or 'value="support"' in page
    answer = client.post(address, sent | {"part": "support", "unit": [cast.emergency.pk]})
    assert answer["Location"] == f"{reverse('tracking:ledger')}?plan={duty.plan_id}"
    assert given() == {(1, "县水利局", "lead"), (1, "县应急管理局", "support")}


def test_a_unit_in_which_nobody_could_sign_is_told(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    client, address = as_(cast.clerk), reverse("tracking:give")
    sent = {"duty": [duty.pk], "part": "lead", "mode": "each", "followed_from": "2026-01-01"}
    told = "没有人能签收"
    assert told not in client.post(address, sent | {"unit": cast.water.pk, "act": "look"}).content.decode()
    assert told in client.post(address, sent | {"unit": cast.civil.pk, "act": "look"}).content.decode()
    after = client.post(address, sent | {"unit": cast.civil.pk, "act": "give"}, follow=True).content.decode()
    assert "县民政局没有经办和负责人任职" in after
    assert Assignment.objects.count() == 1
