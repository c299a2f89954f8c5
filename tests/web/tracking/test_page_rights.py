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


def test_what_is_late_comes_by_how_late_a_duty_is_its_units_in_the_order_of_the_register(
    desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    """A list of duties, not of units: no list of units is ordered by its lights."""
    little = desk.given(desk.duty(Deadline("2026-06-20")))
    both = desk.duty(Deadline("2026-04-10"))
    first, second = domain.give(
        cast.clerk, [both], [cast.civil, cast.water], followed_from=date(2026, 1, 1)
    )  # the register has water before civil
    domain.extend(cast.head, only(second), date(2026, 6, 1), "缓一缓")
    much = desk.given(desk.duty(Deadline("2026-03-05")))
    open_one = desk.given(desk.duty(Deadline("2026-12-31")))
    domain.add_progress(cast.water_clerk, much, words="等设备到货")
    desk.on(2026, 7, 10)
    client, ledger = as_(cast.clerk), reverse("tracking:ledger")
    page = client.get(ledger, {"state": "late"}).content.decode()
    rows = [much, second, first, little]
    places = [page.index(f'href="{reverse("tracking:assignment", args=(one.pk,))}"') for one in rows]
    assert places == sorted(places)
    assert f'href="{reverse("tracking:assignment", args=(open_one.pk,))}"' not in page
    assert "等设备到货" in page
    assert page.count("单位没有写过进展。") == 3
    assert 'aria-current="true"' in page
    assert "?state=open" in page
    assert "如期 <b>1</b>" in page
    assert "逾期 <b>4</b>" in page
    assert client.get(reverse("tracking:ledger_file"), {"state": "late"}).status_code == 200
    assert "等设备到货" not in client.get(ledger, {"state": "open"}).content.decode()


def test_the_ledger_finds_what_is_not_signed_and_what_is_not_checked(
    given: Assignment, desk: Desk, cast: Cast, as_: SignedIn
) -> None:
    other = desk.given(desk.duty(JUNE), cast.civil)
    domain.sign(cast.water_head, [given])
    client, ledger = as_(cast.clerk), reverse("tracking:ledger")
    here, there = (f'href="{reverse("tracking:assignment", args=(one.pk,))}"' for one in (given, other))
    unsigned = client.get(ledger, {"state": "unsigned"}).content.decode()
    assert (here in unsigned, there in unsigned) == (False, True)
    reported = client.get(ledger, {"state": "reported"}).content.decode()
    assert (here in reported, there in reported) == (True, False)
    desk.given(desk.duty(JUNE), cast.county)
    assert "3 项" in client.get(ledger).content.decode()
    assert "2 项，不含本单位" in client.get(ledger, {"below": "1"}).content.decode()


def test_support_reads_the_dates_of_its_lead(desk: Desk, cast: Cast, as_: SignedIn) -> None:
    duty = desk.duty(JUNE)
    desk.given(duty)
    support, *_none = domain.give(
        cast.clerk, [duty], [cast.civil], part="support", followed_from=date(2026, 1, 1)
    )
    page = as_(cast.clerk).get(reverse("tracking:assignment", args=(support.pk,))).content.decode()
    assert "没有起算" not in page
    assert "期次记在牵头单位名下。" in page
    assert "6月30日" in page


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
