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
from pytest_django import DjangoDbBlocker

from tests.web.cast import Cast, SignedIn, make_cast, signed_in
from tests.web.kept import Kept


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


@pytest.fixture(scope="session")
def kept_cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Kept[Cast]:
    """The cast, made once."""
    del django_db_setup
    with django_db_blocker.unblock():
        return Kept.of(make_cast)


@pytest.fixture
def cast(db: None, kept_cast: Kept[Cast]) -> Cast:
    """The county and its people (tests/web/cast.py)."""
    del db
    return kept_cast.put_back()


@pytest.fixture
def as_() -> SignedIn:
    """`as_(cast.clerk)`: a client signed in as this person, acting under its post."""

    return signed_in
