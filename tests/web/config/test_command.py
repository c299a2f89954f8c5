"""The command luoshi-web, as people call it: in a process of its own, on a folder of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from luoshi_web.config import command, serving

PASSWORD = "一句很长的口令 2026"  # noqa: S105  # of a test
INIT = ("init", "--unit", "云溪县", "--username", "admin", "--name", "陈序")
COMMAND = [sys.executable, "-m", "luoshi_web.config.command"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LUOSHI_", "DJANGO_", "LC_", "LANG"))
    }
    kept.pop("DATABASE_URL", None)
    return kept | {"LUOSHI_VAR": str(folder), **more}


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words],
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was set up by `init`."""
    folder = tmp_path_factory.mktemp("site")
    done = run(
        folder,
        "init",
        "--unit",
        "云溪县",
        "--username",
        "admin",
        "--name",
        "陈序",
        LUOSHI_INIT_PASSWORD=PASSWORD,
    )
    assert done.returncode == 0, done.stderr
    assert "云溪县" in done.stdout
    return folder


def test_init_keeps_a_secret_for_its_user_alone(site: Path) -> None:
    secret = site / "secret-key"
    assert len(secret.read_text()) >= 43
    assert secret.stat().st_mode & 0o077 == 0


def test_init_is_for_new_sites(site: Path) -> None:
    again = run(site, "init", "--unit", "别县", "--username", "b", "--name", "乙", "--password", PASSWORD)
    assert again.returncode == 1
    assert "已经有单位了" in again.stderr
    assert "Traceback" not in again.stderr


def test_init_refuses_a_weak_password_and_leaves_nothing(tmp_path: Path) -> None:
    weak = run(tmp_path, *INIT, "--password", "123")
    assert weak.returncode == 1
    assert "Traceback" not in weak.stderr
    assert run(tmp_path, "verify").stdout.endswith("共 0 行。\n")


def test_migrate_is_done_twice_without_harm(site: Path) -> None:
    assert run(site, "migrate").returncode == 0


def test_tick_and_its_day(site: Path) -> None:
    assert run(site, "tick", "--today", "2026-09-30").returncode == 0
    wrong = run(site, "tick", "--today", "9月31日")
    assert wrong.returncode == 1
    assert "写成 2026-09-30" in wrong.stderr


def test_verify_names_the_first_bad_row(tmp_path: Path) -> None:
    run(tmp_path, *INIT, "--password", PASSWORD)
    sound = run(tmp_path, "verify")
    assert sound.returncode == 0
    assert "流水完好，共 4 行。" in sound.stdout
    with sqlite3.connect(tmp_path / "luoshi.sqlite3") as base:
        base.execute("UPDATE journal_entry SET verb = 'unit.forged' WHERE seq = 3")
    base.close()
    forged = run(tmp_path, "verify")
    assert forged.returncode == 1
    assert "第 3 行" in forged.stderr


def test_both_languages(site: Path) -> None:
    english = run(site, "--lang", "en", "verify")
    assert english.stdout.startswith("The journal is sound")
    assert run(site, "verify", LANG="en_GB.UTF-8").stdout == english.stdout
    assert run(site, "verify", LANG="C").stdout.startswith("流水完好")


@pytest.mark.parametrize(
    ("words", "locale", "chosen"),
    [
        ([], {}, "zh-hans"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh-hans"),
        ([], {"LANG": "C.UTF-8"}, "zh-hans"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "zh_CN", "LANG": "en_GB"}, "zh-hans"),
        (["--lang", "en"], {"LANG": "zh_CN"}, "en"),
        (["--lang=zh"], {"LANG": "en_GB"}, "zh-hans"),
    ],
)
def test_the_language_is_chosen(
    monkeypatch: pytest.MonkeyPatch, words: list[str], locale: dict[str, str], chosen: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert command.language(words) == chosen


def test_a_bad_call_says_so(site: Path) -> None:
    assert run(site, "nonsense").returncode == 2


def test_a_fault_of_the_settings_stops_with_its_id_and_hint(site: Path) -> None:
    wrong = run(site, "migrate", LUOSHI_HOSTS="*")
    assert wrong.returncode == 1
    assert "luoshi.E003" in wrong.stderr
    assert "LUOSHI_HOSTS" in wrong.stderr


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    hidden = tmp_path / "django.py"
    hidden.write_text("raise ModuleNotFoundError('no', name='django')\n")
    bare = run(tmp_path, "verify", PYTHONPATH=str(tmp_path))
    assert bare.returncode == 1
    assert "pip install 'luoshi[web]'" in bare.stderr
    assert "Traceback" not in bare.stderr


def test_a_busy_port_is_passed_over() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        assert serving.free_port("127.0.0.1", port) > port


def test_what_fails_is_started_again_until_it_ends_well(tmp_path: Path) -> None:
    count = tmp_path / "count"
    script = tmp_path / "fails_once.py"
    script.write_text(
        "import pathlib, sys\n"
        f"count = pathlib.Path({str(count)!r})\n"
        "count.write_text(count.read_text() + 'x' if count.exists() else 'x')\n"
        "sys.exit(count.read_text() == 'x')\n"
    )
    assert serving.restarting([sys.executable, str(script)]) == 0
    assert count.read_text() == "xx"


def test_when_one_ends_all_end() -> None:
    began = time.monotonic()
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert serving.together([sleeper, [sys.executable, "-c", "raise SystemExit(3)"]]) == 3
    assert time.monotonic() - began < 20


def test_serve_shows_the_site_and_stops_on_ctrl_c(site: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "serve", "--with-worker", "--processes", "1", "--port", "18000"],
        env=environment(site),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    try:
        address = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert address
        assert _answer(f"{address[0]}/health/") == "ok\n"
        page = _answer(f"{address[0]}/account/login/")
        sheet = re.search(r'href="(/static/shell/tokens\.\w+\.css)"', page)
        assert sheet
        assert "--pine" in _answer(address[0] + sheet[1])
    finally:
        os.killpg(process.pid, signal.SIGINT)
        rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0, rest
    assert "Traceback" not in rest


def _answer(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  # our own address
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"{address} does not answer")
