"""The site's tests: real databases, a fixed cast, time that stands still only where a test says so."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.web.settings")
django.setup()

# Rooms are imported below, and they need the settings.
import pytest
from django.db import connection
from django.test import Client

from luoshi_web.organisation.acting import SESSION_KEY, Acting
from luoshi_web.organisation.models import Account
from tests.web.cast import Cast, SignedIn, appointment_of, make_cast


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """SQLite in a file, as on a real site: one in memory refuses a second writer instead of waiting."""
    del django_db_modify_db_settings_parallel_suffix
    if connection.vendor != "sqlite":
        yield
        return
    with tempfile.TemporaryDirectory(prefix="luoshi-tests-db-") as folder:
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "test.sqlite3")
        yield


@pytest.fixture
def cast(db: None) -> Cast:
    """The county and its people (tests/web/cast.py)."""
    del db
    return make_cast()


@pytest.fixture
def as_() -> SignedIn:
    """`as_(cast.clerk)`: a client signed in as this person, acting under its post."""

    def signed_in(who: Acting | Account) -> Client:
        appointment = appointment_of(who)
        client = Client()
        client.force_login(appointment.account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session[SESSION_KEY] = appointment.pk
        session.save()
        return client

    return signed_in
