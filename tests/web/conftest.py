"""The site's tests: real databases, a fixed cast, time that stands still only where a test says so."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable

os.environ.setdefault("LUOSHI_SECRET_KEY", "tests-only-0123456789-0123456789-0123456789")
os.environ.setdefault("LUOSHI_DEBUG", "1")
os.environ.setdefault("LUOSHI_VAR", tempfile.mkdtemp(prefix="luoshi-tests-"))

import pytest
from django.test import Client

from tests.web.cast import Cast, appointment_of, make_cast

#: Gives a signed-in test client for an `Acting` of the cast, or for an account.
type_of_as = Callable[..., Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The county and its people (tests/web/cast.py)."""
    del db
    return make_cast()


@pytest.fixture
def as_() -> type_of_as:
    """`as_(cast.clerk)`: a client signed in as this person, under its post."""

    def signed_in(who: object) -> Client:
        appointment = appointment_of(who)
        client = Client()
        client.force_login(appointment.account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["appointment"] = appointment.pk
        session.save()
        return client

    return signed_in
