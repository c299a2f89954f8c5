"""Who reaches which page: by list, detail, file, form and act; what is not seen answers 404."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from luoshi.cadence import Deadline, Quota
from luoshi_web.tracking import domain
from luoshi_web.tracking.models import Assignment, Credit, EvidenceFile, Occurrence
from tests.web.cast import Cast, SignedIn
from tests.web.tracking.plan import Desk, only

JUNE = Deadline("2026-06-30")
#: For each person what its pages show of one assignment given by the county to its water bureau.
READS = {
    "clerk", "head", "checker", "leader", "auditor", "water_head", "water_clerk",
}  # fmt: skip
PEOPLE = (
    "clerk",
    "head",
    "checker",
    "leader",
    "auditor",
    "administrator",
    "water_head",
    "water_clerk",
    "emergency_head",
    "qingshi_clerk",
    "outside_head",
    "outside_clerk",
    "outside_administrator",
)


@pytest.fixture
def given(desk: Desk, cast: Cast) -> Assignment:
    """An assignment with evidence, a file and a credit that waits."""
    one = desk.given(desk.duty(JUNE))
    domain.add_evidence(
        cast.water_clerk,
        unit=cast.water,
        words="已办",
        done_on=date(2026, 3, 2),
        claims=[(only(one), 1)],
        files=[("记录.txt", "检查记录".encode())],
    )
    return one


def status(as_: SignedIn, cast: Cast, who: str, name: str, *args: object, **query: str | int) -> int:
    return int(as_(getattr(cast, who)).get(reverse(name, args=args), query).status_code)


@pytest.mark.parametrize("who", PEOPLE)
def test_reading(given: Assignment, cast: Cast, as_: SignedIn, who: str) -> None:
    """The list, its search, its filters, the detail and the file show the same to each."""
    client = as_(getattr(cast, who))
    reads = who in READS
    queries: tuple[dict[str, str | int], ...] = (
        {},
        {"q": "任务1"},
        {"unit": cast.water.pk},
        {"plan": given.duty.plan_id},
        {"state": "open"},
    )
    for query in queries:
        listed = client.get(reverse("tracking:ledger"), query).content.decode()
        assert (f'href="{reverse("tracking:assignment", args=(given.pk,))}"' in listed) is reads
        assert ("云溪县2026年工作要点" in listed) is reads
    code = 200 if reads else 404
    assert status(as_, cast, who, "tracking:assignment", given.pk) == code
    assert status(as_, cast, who, "tracking:assignment", given.pk, day="2026-03-01") == code
    file = client.get(reverse("tracking:evidence_file", args=(EvidenceFile.objects.get().pk,)))
    assert file.status_code == code
    if reads:
        assert b"".join(file) == "检查记录".encode()
        assert file["Content-Disposition"].startswith("attachment")
    file.close()


@pytest.mark.parametrize("who", PEOPLE)
def test_the_forms_of_each_right(given: Assignment, cast: Cast, as_: SignedIn, who: str) -> None:
    works_for_water = who in ("water_head", "water_clerk")
    sets = who in ("clerk", "head")
    checks = who == "checker"
    occurrence = only(given)
    expected = {
        ("tracking:give", (), (("duty", given.duty_id),)): sets,
        ("tracking:extend", (occurrence.pk,), ()): sets,
        ("tracking:close", (occurrence.pk,), ()): sets or checks,
        ("tracking:check", (Credit.objects.get().pk,), ()): checks,
        ("tracking:progress", (given.pk,), ()): works_for_water,
    }
    for (name, args, query), allowed in expected.items():
        assert status(as_, cast, who, name, *args, **dict(query)) == (200 if allowed else 404), name


@pytest.mark.parametrize("who", PEOPLE)
def test_evidence_is_claimed_for_the_own_unit_alone(
    given: Assignment, cast: Cast, as_: SignedIn, who: str
) -> None:
    sent = {"words": "已办", "done_on": "2026-03-02", "claim": only(given).pk}
    answer = as_(getattr(cast, who)).post(reverse("tracking:evidence_new"), sent)
    assert answer.status_code == (302 if who in ("water_head", "water_clerk") else 404)


@pytest.mark.parametrize("who", PEOPLE)
def test_acts_without_the_right_change_nothing(
    given: Assignment, cast: Cast, as_: SignedIn, who: str
) -> None:
    """Posting what the page would not offer is refused: 404 where nothing is seen, 400 by the verb."""
    client, credit = as_(getattr(cast, who)), Credit.objects.get()
    if who not in ("water_head", "water_clerk"):
        signing = client.post(reverse("tracking:sign"), {"assignment": f"{given.pk}:{given.version}"})
        assert signing.status_code == (400 if who in READS else 404)
        given.refresh_from_db()
        assert given.signed_at is None
    if who != "checker":
        act = {"act": "accept", "version": credit.version}
        assert client.post(reverse("tracking:check", args=(credit.pk,)), act).status_code == 404
        credit.refresh_from_db()
        assert credit.state == "claimed"


def test_the_doer_cannot_check_its_own(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    """The checker's own account, under a post that reports, may not accept what it entered."""
    from luoshi_web.organisation.domain import appoint, create_post  # noqa: PLC0415
    from luoshi_web.organisation.models import Role  # noqa: PLC0415

    one = desk.given(desk.duty(JUNE))
    post = create_post(None, cast.water, title="兼职经办", role=Role.CLERK)
    from luoshi_web.organisation.acting import acting_under  # noqa: PLC0415

    second = acting_under(appoint(None, post, cast.checker.account, start=date(2025, 1, 1)))
    domain.add_evidence(
        second, unit=cast.water, words="已办", done_on=date(2026, 3, 2), claims=[(only(one), 1)]
    )
    credit = Credit.objects.get()
    checker = as_(cast.checker)
    assert "没有要核验的" in checker.get(reverse("desk:home")).content.decode()
    answer = checker.post(reverse("tracking:check", args=(credit.pk,)), {"act": "accept", "version": 1})
    assert answer.status_code == 400
    assert "不能由自己核验" in answer.content.decode()


def test_nobody_signed_in_and_nobody_with_a_post(given: Assignment) -> None:
    from django.test import Client  # noqa: PLC0415

    fresh = Client()
    for name, args in (("desk:home", ()), ("tracking:ledger", ()), ("tracking:assignment", (given.pk,))):
        assert fresh.get(reverse(name, args=args)).status_code == 302


def test_hostile_addresses(given: Assignment, cast: Cast, as_: SignedIn) -> None:
    """Nonsense in an address asks for nothing; a way back leads nowhere outside."""
    client = as_(cast.clerk)
    odd = {"plan": "x", "unit": "9" * 40, "state": "<b>", "day": "2026-13-45", "due": "morgen", "page": "-1"}
    assert client.get(reverse("tracking:ledger"), odd).status_code == 200
    assert client.get(reverse("tracking:assignment", args=(given.pk,)), {"year": "99999"}).status_code == 200
    signing = {"assignment": f"{given.pk}:{given.version}", "next": "https://example.com/"}
    answer = as_(cast.water_head).post(reverse("tracking:sign"), signing)
    assert answer["Location"] == reverse("tracking:ledger")
    assert client.get(reverse("tracking:give"), {"duty": "999999"}).status_code == 404
    assert client.get(reverse("tracking:give")).status_code == 404
    assert (
        as_(cast.water_clerk)
        .post(reverse("tracking:evidence_new"), {"words": "x", "done_on": "2026-03-02", "claim": "999999"})
        .status_code
        == 404
    )


def test_the_ledger_is_in_order_of_plan_and_number_never_by_lights(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    rows = [
        desk.given(desk.duty(Deadline("2026-12-31"))),
        desk.given(desk.duty(Deadline("2026-03-30"))),
        desk.given(desk.duty()),
        desk.given(desk.duty(JUNE)),
    ]
    desk.on(2026, 7, 10)
    client = as_(cast.clerk)
    shown = client.get(reverse("tracking:ledger")).content.decode()
    places = [shown.index(f'href="{reverse("tracking:assignment", args=(one.pk,))}"') for one in rows]
    assert places == sorted(places)
    late = client.get(reverse("tracking:ledger"), {"state": "late"}).content.decode()
    assert "2 项" in late
    due = client.get(reverse("tracking:ledger"), {"due": "2026-12-31"}).content.decode()
    assert "1 项" in due
    assert "没有找到" in client.get(reverse("tracking:ledger"), {"q": "没有这样的任务"}).content.decode()


@pytest.mark.parametrize(
    ("who", "name"), [("clerk", "tracking:ledger"), ("water_head", "desk:home"), ("checker", "desk:home")]
)
def test_lists_ask_the_same_number_of_queries(
    desk: Desk, cast: Cast, as_: SignedIn, who: str, name: str
) -> None:
    def made(count: int) -> None:
        for _place in range(count):
            duty = desk.duty(Quota(2, None, "P3M"))
            lead = desk.given(duty, cast.water)
            domain.give(cast.clerk, [duty], [cast.civil], part="support", followed_from=date(2026, 1, 1))
            first = Occurrence.objects.filter(assignment=lead).earliest("opens")
            files = [("记录.txt", "检查记录".encode())]
            domain.add_evidence(
                cast.water_clerk,
                unit=cast.water,
                words="已办",
                done_on=date(2026, 3, 1),
                claims=[(first, 1)],
                files=files,
            )

    def queries() -> int:
        client = as_(getattr(cast, who))
        client.get(reverse(name))
        with CaptureQueriesContext(connection) as held:
            assert client.get(reverse(name)).status_code == 200
        return len(held)

    made(3)
    few = queries()
    made(17)
    assert queries() == few
    assert few <= 34
