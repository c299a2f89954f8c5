"""The demo: a county that does not exist, the same each time, and a site that starts with it and stops."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory

from luoshi_web.config import demo
from luoshi_web.config.demo import county
from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import verify
from luoshi_web.organisation.domain import create_unit
from luoshi_web.organisation.models import Account, Role, Unit
from luoshi_web.plans.models import Plan
from luoshi_web.plans.queries import account
from luoshi_web.reporting.models import Report
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.facts import Kind
from luoshi_web.tracking.models import (
    Assignment,
    Credit,
    Event,
    EvidenceFile,
    Extension,
    Mode,
    Occurrence,
    Progress,
)
from luoshi_web.tracking.queries.facts import status_on, with_facts
from tests.web.config.test_command import COMMAND, environment

AUTUMN = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def autumn() -> Iterator[None]:
    """It is late in the year of the sample plans."""
    with clock.played(AUTUMN):
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("autumn")
def test_the_county_is_as_promised_and_twice_the_same() -> None:
    logins = demo.load()
    _the_county(logins)
    _the_plans()
    _the_year()
    _the_reports()
    _the_journal()
    before = Entry.objects.count()
    assert demo.load() == logins
    assert Entry.objects.count() == before


def _the_county(logins: list[tuple[str, str, str]]) -> None:
    assert Unit.objects.count() >= 12
    assert len(logins) == 12
    roles = Account.objects.filter(username__in=[name for name, _password, _who in logins])
    assert set(roles.values_list("appointments__post__role", flat=True)) == set(Role.values)
    name, password, _who = logins[0]
    assert authenticate(RequestFactory().post("/"), username=name, password=password)
    silent = Account.objects.get(username=county.SILENT[0][0])
    assert not silent.has_usable_password()


def _the_plans() -> None:
    plans = list(Plan.objects.all())
    assert len(plans) == 3
    for plan in plans:
        fates = account(plan)
        assert fates["open"] > 5
        assert fates["duty"] >= 15
        assert 0 < fates["settled"] < fates["total"]
    assert sum(account(plan)["merged"] for plan in plans) >= 2
    assert sum(account(plan)["set-aside"] for plan in plans) >= 3


def _the_year() -> None:
    states = Counter(Credit.objects.values_list("state", flat=True))
    assert states["accepted"] > 80
    assert states["refused"] > 3
    assert states["claimed"] > 3
    assert Credit.objects.filter(late_entry=True).exists()
    assert EvidenceFile.objects.count() == 3
    assert Extension.objects.count() == 2
    assert Progress.objects.count() > 10
    assert Assignment.objects.filter(mode=Mode.JOINT).exists()
    assert Assignment.objects.filter(signed_at=None, ended_at=None).exists()
    kinds = Counter(row["kind"] for row in Occurrence.objects.values_list("why", flat=True))
    assert kinds[Kind.BREACH] == 1
    assert kinds[Kind.LIMIT] == Event.objects.count() - 1 == 5
    today = clock.today()
    rows = with_facts(Occurrence.objects.all())
    shown = Counter(str(status_on(row, today).state) for row in rows)
    assert {"met", "met-late", "late", "extended", "open", "soon", "future"} <= shown.keys()
    assert shown["met"] > 3 * shown["late"]


def _the_reports() -> None:
    signed, draft = Report.objects.order_by("created_at")
    assert signed.signed_at
    assert signed.figures.get(key="due").value > 50
    assert signed.figures.get(key="breaches").value == 1
    assert draft.signed_at is None


def _the_journal() -> None:
    assert verify().ok
    last = Entry.objects.latest("seq")
    assert (last.verb, last.at) == ("demo.played", AUTUMN)
    moments = list(Entry.objects.order_by("seq").values_list("at", flat=True))
    assert moments == sorted(moments)


@pytest.mark.django_db
def test_before_the_year_of_the_plans_nothing_lies_in_the_future() -> None:
    with clock.played(datetime(2026, 3, 1, 9, tzinfo=ZoneInfo("Asia/Shanghai"))):
        demo.load()
        assert Plan.objects.count() == 1
        assert not Entry.objects.filter(at__gt=clock.now()).exists()


@pytest.mark.django_db
def test_another_sites_units_are_left_alone() -> None:
    create_unit(None, name="邻川县", parent=None)
    with pytest.raises(Refused, match="空库"):
        demo.load()
    assert Unit.objects.count() == 1


def test_the_command_starts_the_site_and_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "demo", "--processes", "1", "--port", "18300"],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    try:
        said = ""
        while not (address := re.search(r"http://127\.0\.0\.1:\d+", said)):
            line = process.stdout.readline()
            assert line, said
            said += line
        assert county.PASSWORD in said
        assert _answer(f"{address[0]}/health/") == "ok\n"
        assert "账号" in _answer(f"{address[0]}/account/login/")
    finally:
        os.killpg(process.pid, signal.SIGINT)
        rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0, rest
    assert "Traceback" not in rest
    assert _of(tmp_path) == []


def _of(folder: Path) -> list[str]:
    """The processes that run on this folder."""
    mark = f"LUOSHI_VAR={folder}\0".encode()
    found = []
    for each in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark in each.read_bytes():
                found.append(each.parent.name)
        except OSError:
            continue
    return found


def _answer(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  # our own address
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{address} does not answer")
