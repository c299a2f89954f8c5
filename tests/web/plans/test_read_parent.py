"""A reader and what a hostile file would do with one: its folder, its network, its children, its end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from luoshi_web.plans import read_bounds, reader_line, reader_process
from luoshi_web.plans.reader_process import Bounds, NotRead

PATIENT = Bounds(wall=30)


@pytest.fixture(autouse=True, scope="module")
def _probing() -> Iterator[None]:
    reader_line.end()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader_line, "PARENT", "tests.web.plans.probing_parent")
        yield
    reader_line.end()


def told(act: str, given: Any = None, bounds: Bounds = PATIENT, on_stage: Any = lambda _: None) -> Any:
    request = {"act": act, "name": "a.txt", "with": given}
    return reader_process.run(request, b"", bounds, on_stage)["told"]


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def is_gone(pid: int) -> bool:
    for _ in range(100):
        if not is_alive(pid):
            return True
        time.sleep(0.05)
    return False


def keeps_to_its_folder() -> bool:
    return "True" in subprocess.run(
        [sys.executable, "-c", "from luoshi_web.plans.read_bounds import keep_to; print(keep_to('/tmp'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout  # fmt: skip


def test_a_reader_writes_in_its_own_folder_which_goes_with_it() -> None:
    assert told("write_here") == "done"
    folder = told("surroundings")["folder"]
    assert "luoshi-read-" in folder
    assert not Path(folder).exists()


def test_a_reader_neither_writes_nor_reads_elsewhere(tmp_path: Path) -> None:
    if not keeps_to_its_folder():
        pytest.skip("this system has no Landlock")
    secret = tmp_path / "database.sqlite3"
    secret.write_text("secret", encoding="utf-8")
    assert told("write", str(tmp_path / "x")) == "PermissionError"
    assert told("look", str(secret)) == "PermissionError"
    assert told("look", os.__file__) == "done"


def test_a_reader_writes_no_more_than_it_may() -> None:
    assert told("fill", 1024) == "done"
    assert told("fill", read_bounds.WRITTEN + 1) == "OSError"


def test_a_reader_has_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            pass
        assert told("connect", ["127.0.0.1", port]) != "done"


def test_a_reader_can_signal_nothing_that_it_did_not_start() -> None:
    if not keeps_to_its_folder() or tuple(map(int, os.uname().release.split(".")[:2])) < (6, 12):
        pytest.skip("this system's Landlock knows of no signals")
    assert told("signal", os.getpid()) == "PermissionError"


def test_a_reader_sees_no_secret_and_no_file_of_the_site() -> None:
    assert os.environ["LUOSHI_SECRET_KEY"]  # of these tests
    seen = told("surroundings")
    assert not [name for name in seen["names"] if name.startswith(("LUOSHI", "DJANGO", "DATABASE"))]
    assert not [name for name in seen["modules"] if name.partition(".")[0] in ("django", "gunicorn")]
    assert seen["files"][:4] == [0, 1, 2, 3]
    assert len(seen["files"]) == 5  # the fifth is the listing itself


def test_what_a_reader_starts_ends_with_it() -> None:
    assert is_gone(told("spawn"))


def test_what_a_reader_starts_is_killed_when_its_time_is_over() -> None:
    stages: list[str] = []
    told("write_here")  # what follows does not wait for a parent to start
    with pytest.raises(NotRead) as caught:
        told("spawn_and_wait", bounds=Bounds(wall=1), on_stage=stages.append)
    assert caught.value.code == "too-long"
    assert is_gone(int(stages[0]))


def test_a_parent_that_was_killed_is_started_anew() -> None:
    stages: list[str] = []
    told("pid", on_stage=stages.append)
    first = int(stages[0].split()[1])
    os.kill(first, signal.SIGKILL)
    assert is_gone(first)
    told("pid", on_stage=stages.append)
    assert int(stages[-1].split()[1]) != first


def test_a_reader_ends_with_its_parent_and_its_file_is_read_anew() -> None:
    readers: list[int] = []

    def kill_the_first_parent(stage: str) -> None:
        reader, parent = map(int, stage.split())
        readers.append(reader)
        if len(readers) == 1:
            os.kill(parent, signal.SIGKILL)

    assert told("pid", on_stage=kill_the_first_parent) == readers[1]
    assert is_gone(readers[0])


@pytest.mark.parametrize(
    ("by", "code"),
    [(signal.SIGSEGV, "broke-off"), (signal.SIGKILL, "too-long"), (signal.SIGXCPU, "too-long")],
)
def test_a_reader_that_dies_fails_alone(by: signal.Signals, code: str) -> None:
    with pytest.raises(NotRead) as caught:
        told("die", int(by))
    assert caught.value.code == code
    assert told("write_here") == "done"


@pytest.mark.parametrize(
    "said",
    [
        {"result": "x"},
        {"result": None},
        {"results": {}},
        {"error": {"code": "X", "zh": ["一句"], "en": ["one"]}},
        {"error": {"code": 3, "zh": ["一", "二"], "en": ["one", "two"]}},
    ],
)
def test_an_answer_of_another_shape_is_not_believed(said: object) -> None:
    with pytest.raises(NotRead) as caught:
        told("answer_as_told", said)
    assert caught.value.code == "broke-off"


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process, "_ANSWER", 4 << 20)
    with pytest.raises(NotRead) as caught:
        told("babble", 8)
    assert caught.value.code == "broke-off"


def test_several_threads_have_readers_side_by_side() -> None:
    found: list[int] = []
    threads = [Thread(target=lambda: found.append(told("pid"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 8
    assert all(is_gone(pid) for pid in found)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_has_a_parent_of_its_own() -> None:
    stages: list[str] = []
    told("pid", on_stage=stages.append)
    end, begin = os.pipe()
    pid = os.fork()
    if not pid:
        code = 1
        try:
            told("pid", on_stage=lambda stage: os.write(begin, stage.split()[1].encode()) and None)
            reader_line.end()
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(pid, 0)[1] == 0
    own = os.read(end, 32).decode()
    os.close(end)
    os.close(begin)
    assert own != stages[0].split()[1]
    assert is_gone(int(own))
    told("pid", on_stage=stages.append)
    assert stages[-1].split()[1] == stages[0].split()[1]


CALLER = """
import sys
from luoshi_web.plans import reader_line, reader_process
reader_line.PARENT = "tests.web.plans.probing_parent"
request = {"act": "stay", "name": "a.txt", "with": None}
reader_process.run(request, b"", reader_process.Bounds(), lambda stage: print(stage, flush=True))
"""


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_is_left_behind_when_the_caller_dies(by: signal.Signals) -> None:
    path = {"PYTHONPATH": os.pathsep.join(sys.path), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", CALLER]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=path, text=True
    ) as caller:
        assert caller.stdout is not None
        reader, parent = map(int, caller.stdout.readline().split())
        caller.send_signal(by)
        caller.wait()
    assert is_gone(reader)
    assert is_gone(parent)
