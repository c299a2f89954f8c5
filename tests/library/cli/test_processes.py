from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from luoshi.cli.processes import in_processes, processors

PROJECT = Path(__file__).parents[3]


def square(number: int) -> int:
    return number * number


def fragile(folder: Path, number: int) -> int:
    """Dies over 3 each time, over 5 the first time."""
    if number == 3:
        os._exit(1)
    mark = folder / "once"
    if number == 5 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def slow(folder: Path, number: int) -> int:
    (folder / str(number)).touch()
    time.sleep(60 if number else 0)
    return number


def own(_: int) -> int:
    return os.getpid()


def blocked(_: int) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_each_item_has_its_answer(jobs: int) -> None:
    assert dict(in_processes(range(30), square, jobs)) == {number: number * number for number in range(30)}


def test_nothing_to_do_is_done_at_once() -> None:
    assert list(in_processes([], square, 2)) == []


def test_all_processes_work() -> None:
    assert len({pid for _, pid in in_processes(range(40), own, 2)} - {os.getpid()}) == 2


def test_an_item_that_kills_its_process_twice_has_no_answer_and_harms_no_other(tmp_path: Path) -> None:
    answers = dict(in_processes(range(8), partial(fragile, tmp_path), 2))
    assert answers == {number: None if number == 3 else number for number in range(8)}


def test_what_is_in_flight_never_outgrows_the_processes(tmp_path: Path) -> None:
    with closing(in_processes(range(50), partial(slow, tmp_path), 2)) as answers:
        assert next(answers) == (0, 0)
    assert {int(path.name) for path in tmp_path.iterdir()} <= {0, 1, 2}


def test_who_stops_early_ends_the_processes(tmp_path: Path) -> None:
    begun = time.monotonic()
    with closing(in_processes(range(3), partial(slow, tmp_path), 2)) as answers:
        next(answers)
    assert time.monotonic() - begun < 30


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system can't block signals")
def test_no_process_hears_ctrl_c_from_its_first_moment() -> None:
    # In a Python of its own: what keeps the books of processes is started with the first one.
    code = (
        "from tests.library.cli.test_processes import blocked, in_processes\n"
        "print({*dict(in_processes(range(6), blocked, 2)).values()})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=PROJECT)
    assert done.stdout == b"{True}\n"


def test_ctrl_c_is_heard_while_processes_work_and_between_answers(tmp_path: Path) -> None:
    def press() -> None:
        signal.raise_signal(signal.SIGINT)

    with closing(in_processes(range(3), partial(slow, tmp_path), 2)) as answers:
        next(answers)
        press()  # while the caller deals with an answer: nothing breaks in here
        with pytest.raises(KeyboardInterrupt):
            next(answers)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    with closing(in_processes(range(1, 4), partial(slow, tmp_path), 2)) as answers:
        timer = threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            next(answers)


def test_pressed_twice_it_breaks_in(tmp_path: Path) -> None:
    with closing(in_processes(range(3), partial(slow, tmp_path), 2)) as answers:
        next(answers)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_processor_that_may_not_be_used_does_not_count() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)
