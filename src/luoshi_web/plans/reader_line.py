"""Asking the parent of readers for one: it is started when the first file comes, and anew when it is gone.

Each process of the site that reads has a parent of its own (some 70 MB, which go when it idles);
one that was forked from such a process starts its own.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from luoshi_web.plans.read_parent import ASK, END

#: What the parent may see of the surroundings: no secret, no setting of the site.
_KEPT: Final = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
_PATIENCE: Final = 5.0
#: The module that is run as the parent.
PARENT = "luoshi_web.plans.read_parent"


@dataclass(frozen=True, slots=True)
class Line:
    """A reader at work: the line on which it answers, and the leash that holds it."""

    line: socket.socket
    leash: socket.socket

    def let_go(self) -> None:
        """Hang up: what still runs is killed."""
        self.line.close()
        self.leash.close()

    def end(self) -> int | None:
        """How the reader ended: exit code, or a signal below zero; None where its parent is gone too."""
        said = self.leash.recv(END.size)
        return int(END.unpack(said)[0]) if len(said) == END.size else None


@dataclass(slots=True)
class _Household:
    """The one parent of this process, where it has one."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    control: socket.socket | None = None
    process: subprocess.Popen[bytes] | None = None


_household: Final = _Household()


def ask(source: BinaryIO, memory: int, cpu_seconds: int) -> Line:
    """Have a reader started on an open file: a line with the request, then the bytes to be read."""
    ours, line = socket.socketpair()
    leash, held = socket.socketpair()
    with line, held, _household.lock:
        files = [source.fileno(), line.fileno(), held.fileno()]
        message = [ASK.pack(memory, cpu_seconds)]
        try:
            socket.send_fds(_control(), message, files)
        except (BrokenPipeError, ConnectionResetError):  # it was gone: once idle, or killed
            end()
            socket.send_fds(_control(), message, files)
    return Line(ours, leash)


def _control() -> socket.socket:
    if _household.control is None:
        _household.control, theirs = socket.socketpair()
        with theirs:
            _household.process = _started(theirs)
    return _household.control


def _started(theirs: socket.socket) -> subprocess.Popen[bytes]:
    here = os.environ
    return subprocess.Popen(  # noqa: S603 - our own module, no shell
        [sys.executable, "-P", "-m", PARENT, str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={name: here[name] for name in _KEPT if name in here}
        | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONDONTWRITEBYTECODE": "1"},
        pass_fds=(theirs.fileno(),),
        start_new_session=True,
    )


def end() -> None:
    """Hang up on the parent, which then kills its readers and ends."""
    control, process = _household.control, _household.process
    _household.control = _household.process = None
    if control is None or process is None:
        return
    control.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _forget() -> None:
    """In a forked process: the parent is another's."""
    _household.lock = threading.Lock()
    if _household.control is not None:
        _household.control.close()
    if _household.process is not None:
        _household.process.returncode = 0  # not its child: there is nothing to wait for
    _household.control = _household.process = None


atexit.register(end)
os.register_at_fork(after_in_child=_forget)
