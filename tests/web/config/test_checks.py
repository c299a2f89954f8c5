"""Start-up checks: each fault has its id and says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.checks import CheckMessage

from luoshi_web.config import checks
from luoshi_web.config import environment as env


def only(found: list[CheckMessage], identity: str) -> None:
    assert [each.id for each in found] == [identity]
    assert found[0].hint


def test_a_sound_site_has_nothing_to_mend(settings: LazySettings) -> None:
    settings.SECRET_KEY = "k" * checks.LEAST_SECRET
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    assert checks.start_up(None) == []


@pytest.mark.parametrize("key", ["", "short"])
def test_a_missing_or_short_secret_key(settings: LazySettings, key: str) -> None:
    settings.SECRET_KEY = key
    settings.DEBUG = False
    only(list(checks.secret_key()), "luoshi.E001")
    settings.DEBUG = True
    assert list(checks.secret_key()) == []


def test_a_folder_that_cannot_be_written(settings: LazySettings, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    settings.VAR = file / "var"
    only(list(checks.var_folder()), "luoshi.E002")
    settings.VAR = tmp_path / "not" / "yet" / "there"
    assert list(checks.var_folder()) == []


@pytest.mark.parametrize("hosts", [[], ["*"], ["luoshi.example", "*"]])
def test_hosts_must_be_named(settings: LazySettings, hosts: list[str]) -> None:
    settings.ALLOWED_HOSTS = hosts
    only(list(checks.hosts()), "luoshi.E003")


@pytest.mark.parametrize("url", ["mysql://a@b/c", "luoshi.sqlite3", "oracle:x"])
def test_an_unknown_database(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    only(list(checks.database_url()), "luoshi.E004")


@pytest.mark.parametrize(
    "url", ["", "sqlite:////srv/l.sqlite3", "postgresql://u:p%40ss@db:5432/luoshi?sslmode=require"]
)
def test_known_databases(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert list(checks.database_url()) == []


def test_a_database_url_is_taken_apart() -> None:
    found = env.database("postgresql://u:p%40ss@db:5432/luoshi?sslmode=require", Path("/srv"))
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == ("u", "p@ss", "db", "5432")
    assert found["OPTIONS"] == {"sslmode": "require"}
    assert env.database("", Path("/srv"))["NAME"] == "/srv/luoshi.sqlite3"
    assert env.database("sqlite:////data/l.db", Path("/srv"))["NAME"] == "/data/l.db"


def test_an_open_site_without_https(settings: LazySettings) -> None:
    settings.DEBUG = False
    settings.SESSION_COOKIE_SECURE = False
    settings.ALLOWED_HOSTS = ["127.0.0.1", "luoshi.example"]
    only(list(checks.https()), "luoshi.W006")
    settings.SESSION_COOKIE_SECURE = True
    assert list(checks.https()) == []


def test_an_unknown_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUOSHI_TIME_ZONE", "Mars/Olympus")
    only(list(checks.time_zone()), "luoshi.E007")
    assert env.zone("Mars/Olympus") == "Asia/Shanghai"
    assert env.zone("../../etc/passwd") == "Asia/Shanghai"


def test_a_number_of_proxies_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUOSHI_PROXIES", "one")
    only(list(checks.proxies()), "luoshi.E008")
    assert env.number("LUOSHI_PROXIES") == 0


def test_a_secret_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("of the machine\n", encoding="utf-8")
    monkeypatch.setenv("LUOSHI_SECRET_KEY_FILE", str(file))
    assert env.text("LUOSHI_SECRET_KEY") == "of the machine"


def test_a_calendar_file_that_is_missing_or_wrong(settings: LazySettings, tmp_path: Path) -> None:
    path = tmp_path / "日历.txt"
    settings.CALENDAR_FILE = str(path)
    only(list(checks.calendar()), "luoshi.E009")

    path.write_text("汛期从六月起", encoding="utf-8")
    (message,) = checks.calendar()
    assert message.msg == f"日历文件第 1 行不对：{path}（“汛期从六月起”不合写法）"

    path.write_text("季 汛期 06-01..09-30", encoding="utf-8")
    assert list(checks.calendar()) == []
