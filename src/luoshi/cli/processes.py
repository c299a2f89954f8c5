"""Several processes at one piece of work: items go out one by one, answers come back as they are ready."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# spawn: the same on every system, and no thread of the progress bar is copied half-alive.
_CONTEXT = multiprocessing.get_context("spawn")


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_processes(
    items: Sequence[T], work: Callable[[T], R], jobs: int
) -> Generator[tuple[T, R | None], None, None]:
    """Each item with the answer of `work`, in the order in which the answers come.

    jobs: how many processes; with one, the work is done here. work: is sent to each process once.
    An item over which a process died (memory, a crash of a C library) is given to another one; if that
    dies too, its answer is None, and no other item is touched. What is in flight never outgrows the number
    of processes. Whoever stops early closes the generator: then, as on Ctrl-C, they are ended at once.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        yield from ((item, work(item)) for item in items)
        return
    with _bell() as bell, _crew(work, jobs) as crew:
        waiting: deque[_Held[T, R]] = deque(_Held(item) for item in items)
        while True:
            for worker in crew:
                if waiting and worker.held is None:
                    worker.give(waiting.popleft())
            busy = {worker.link: worker for worker in crew if worker.held}
            if not busy and not bell.poll():
                return
            ready = wait([bell, *busy])
            if bell in ready:
                raise KeyboardInterrupt
            for link, worker in busy.items():
                if link in ready and (held := worker.answered()):
                    if held.deaths == 1:
                        waiting.append(held)
                    else:
                        yield held.item, held.answer


@dataclass(slots=True)
class _Held(Generic[T, R]):
    """An item in flight. deaths: how many processes died over it; answer: None where none was given."""

    item: T
    deaths: int = 0
    answer: R | None = None


class _Worker(Generic[T, R]):
    """A process, and what it holds."""

    link: Connection
    _process: SpawnProcess

    def __init__(self, work: Callable[[T], R]) -> None:
        self.held: _Held[T, R] | None = None
        self._work = work
        self._start()

    def _start(self) -> None:
        self.link, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, self._work), daemon=True)
        with _unheard():
            self._process.start()
        theirs.close()

    def give(self, held: _Held[T, R]) -> None:
        """Hand it an item. That it is dead already is told where its answer is asked for."""
        self.held = held
        with suppress(OSError):
            self.link.send(held.item)

    def answered(self) -> _Held[T, R] | None:
        """What it held, with its answer or one death more; a new process takes the place of a dead one."""
        held, self.held = self.held, None
        if held:
            try:
                held.answer, held.deaths = self.link.recv(), 0
            except (EOFError, OSError):
                held.deaths += 1
                self.end()
                self._start()
        return held

    def end(self) -> None:
        """End it at once: it writes nothing, so nothing is left half done."""
        self.link.close()
        self._process.kill()
        self._process.join()


@contextmanager
def _crew(work: Callable[[T], R], jobs: int) -> Iterator[list[_Worker[T, R]]]:
    crew: list[_Worker[T, R]] = []
    try:
        while len(crew) < jobs:
            crew.append(_Worker(work))
        yield crew
    finally:
        for worker in crew:
            worker.end()


def _serve(link: Connection, work: Callable[[T], R]) -> None:
    """Answer items until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            link.send(work(link.recv()))


@contextmanager
def _bell() -> Iterator[Connection]:
    """What can be waited for like an answer, and is ready once Ctrl-C was pressed.

    Python would raise KeyboardInterrupt wherever the program happens to be: in the middle of starting
    a process, or in a finaliser that swallows it. Pressed twice, it is raised there all the same.
    """
    bell, ring = _CONTEXT.Pipe(duplex=False)
    if threading.current_thread() is not threading.main_thread():
        yield bell  # signals are the main thread's matter
        return

    def rung(_signal: int, _frame: object) -> None:
        if bell.poll():
            raise KeyboardInterrupt
        ring.send_bytes(b"!")

    before = signal.signal(signal.SIGINT, rung)
    try:
        yield bell
    finally:
        signal.signal(signal.SIGINT, before)
        bell.close()
        ring.close()


@contextmanager
def _unheard() -> Iterator[None]:
    """Start a process that does not hear Ctrl-C, which reaches a whole process group.

    Where signals can be blocked (not on Windows), the process inherits it from its first moment; one
    that comes meanwhile waits, so that the parent still hears it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Python starts it with the first process, and lets the signal through again when it has.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
