"""The parent of readers: `python -m luoshi_web.plans.read_parent FD`, started by `reader_process`.

It has loaded the library once, holds no secret, no network and no thread, and forks one reader for
each file; of the file itself it sees nothing. Its caller sends over the socket FD one message a
file (`ASK`: bytes of memory, seconds of processor) with three open files: what is to be read, the
line on which the reader answers, and a leash that the parent holds. When a reader has ended, its
exit code goes over the leash (`END`); when the caller lets the leash go, the reader is killed with
its group and all that it started. When the caller is gone, or asked nothing for a while, the
parent ends and leaves nothing behind.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import selectors
import shutil
import signal
import socket
import struct
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from luoshi_web.plans import read_bounds, read_worker, reading

#: One request: bytes of memory, seconds of processor.
ASK: Final = struct.Struct("!QQ")
#: How a reader ended: its exit code, or the signal that killed it below zero.
END: Final = struct.Struct("!h")
#: Seconds after which a parent that nobody asks gives its memory back.
IDLE: Final = 300.0
_FILES: Final = 3
Answer = Callable[[BinaryIO, socket.socket], int]
_SOURCE, _LINE, _FREE = 0, 3, 4  # numbers of a reader's open files: the file, its line, the first unused


@dataclass(frozen=True, slots=True)
class Reader:
    """A running reader: its leash, and the folder that it may write in."""

    leash: socket.socket
    folder: str


class Parent:
    """Forks readers, and buries them."""

    def __init__(self, control: socket.socket, answer: Answer = read_worker.answer) -> None:
        """Listen on `control`. answer: what each reader does; its result is the exit code."""
        self._control, self._answer = control, answer
        self._readers: dict[int, Reader] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ)
        woken, waker = socket.socketpair()
        for end in (woken, waker):
            end.settimeout(0)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        self._woken, self._waker = woken, waker
        self._selector.register(woken, selectors.EVENT_READ)

    def serve(self, idle: float = IDLE) -> None:
        """Fork a reader for each request, until the caller is gone or silent."""
        while True:
            events = self._selector.select(None if self._readers else idle)
            if not events and not self._readers:
                break
            asked = [key for key, _ in events if key.fileobj is self._control]
            for key, _ in events:
                if key.fileobj is self._woken:
                    self._woken.recv(4096)
                elif key.data is not None:
                    self._selector.unregister(key.fileobj)
                    _kill(key.data)
            self._bury()
            if asked and not self._take():
                break
        self._end_all()

    def _end_all(self) -> None:
        for pid in self._readers:
            _kill(pid)
        while self._readers or _children():
            self._bury(wait=True)

    def _take(self) -> bool:
        """Start a reader for the next request; False where the caller is gone."""
        asked, files, _, _ = socket.recv_fds(self._control, ASK.size, _FILES)
        if len(asked) < ASK.size or len(files) < _FILES:
            return False
        source, line, held = files
        reader = Reader(socket.socket(fileno=held), tempfile.mkdtemp(prefix="luoshi-read-"))
        parent = os.getpid()
        pid = os.fork()
        if not pid:
            _become_reader(parent, source, line, reader.folder, ASK.unpack(asked), self._answer)
        with suppress(OSError):  # it has done so itself, or is gone
            os.setpgid(pid, pid)
        os.close(source)
        os.close(line)
        self._readers[pid] = reader
        self._selector.register(reader.leash, selectors.EVENT_READ, pid)
        return True

    def _bury(self, *, wait: bool = False) -> None:
        """Tell the end of each reader that has ended, and end what it left running."""
        how = os.WEXITED | os.WNOWAIT | (0 if wait else os.WNOHANG)
        with suppress(ChildProcessError):
            while ended := os.waitid(os.P_ALL, 0, how):
                _kill(ended.si_pid)  # its group: until it is buried, the number is its own
                _, status = os.waitpid(ended.si_pid, 0)
                if reader := self._readers.pop(ended.si_pid, None):
                    self._tell_end(reader, os.waitstatus_to_exitcode(status))
                for orphan in _children() - self._readers.keys():
                    _kill(orphan)
                how |= os.WNOHANG

    def _tell_end(self, reader: Reader, code: int) -> None:
        with suppress(KeyError):
            self._selector.unregister(reader.leash)
        shutil.rmtree(reader.folder, ignore_errors=True)
        with suppress(OSError):  # the caller has let go
            reader.leash.send(END.pack(code))
        reader.leash.close()


def _kill(pid: int) -> None:
    """Kill a process that is not yet buried, with its group where it leads one."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)


def _children() -> set[int]:
    """All children of this process, those among them that it adopted; none where the system can't tell."""
    with suppress(OSError):
        return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()}
    return set()


def _become_reader(  # noqa: PLR0913, PLR0917 - it has nothing else when it begins
    parent: int, source: int, line: int, folder: str, bounds: tuple[int, int], answer: Answer
) -> None:
    """Go on as the reader of one file; never returns."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        read_bounds.die_with(parent)
        os.setpgid(0, 0)
        os.dup2(source, _SOURCE)
        os.dup2(line, _LINE)
        os.closerange(_FREE, os.sysconf("SC_OPEN_MAX"))
        os.chdir(folder)
        os.environ["TMPDIR"] = os.environ["HOME"] = tempfile.tempdir = folder
        read_bounds.keep_to(folder)
        read_bounds.limit(*bounds)
        code = answer(os.fdopen(_SOURCE, "rb"), socket.socket(fileno=_LINE))
    finally:
        os._exit(code)


def _load() -> None:
    """Load every reader and the word lists, so that no reader has to."""
    for module in pkgutil.walk_packages(
        importlib.import_module("luoshi.reading").__path__, "luoshi.reading."
    ):
        importlib.import_module(module.name)
    words = "一、检查\n县水利局应当在2026年6月底前完成检查，每月至少1次。\n"
    reading.read_whole(words.encode(), "计划.txt", year=None, issued=None, tell=lambda _: None)


def main(answer: Answer = read_worker.answer) -> int:
    """Serve the caller on the socket whose number is the first argument."""
    control = socket.socket(fileno=int(sys.argv[1]))
    control.set_inheritable(False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    read_bounds.leave_network()
    read_bounds.adopt_orphans()
    _load()
    gc.collect()
    gc.freeze()  # what is loaded stays shared between the readers
    Parent(control, answer).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
