"""Processes of the site: the server, its background worker, and both together."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from types import FrameType
from typing import Self

#: Ports that are tried, from the first.
PORTS = 100
#: How long a process may take to end before it is killed, in seconds.
PATIENCE = 10.0
_TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES})


def free_port(host: str, first: int) -> int:
    """The first port from `first` on `host` that nobody listens on.

    Raises:
        OSError: none of the next ports is free, or `host` is not an address of this machine.
    """
    for port in range(first, first + PORTS):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
                continue
            return port
    message = f"{host}:{first}-{first + PORTS - 1}"
    raise OSError(message)


def server(host: str, port: int, processes: int) -> list[str]:
    """The command line of gunicorn for this site."""
    return [
        sys.executable, "-m", "gunicorn", "luoshi_web.config.wsgi:application",
        "--bind", f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "--workers", str(processes), "--threads", "4", "--timeout", "60",
        "--log-level", "warning", "--worker-tmp-dir", _memory_folder(), "--no-control-socket",
    ]  # fmt: skip


def _memory_folder() -> str:
    # gunicorn's heartbeat file must not lie on a disk that may stall
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else "/tmp"  # noqa: S108


def worker() -> list[str]:
    """The command line of the background worker."""
    return [sys.executable, "-m", "django", "db_worker", "--interval", "0.5", "-v", "0"]


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    # In a session of its own: ctrl-c reaches the parent alone, which ends its children in order.
    return subprocess.Popen(words, start_new_session=True)  # noqa: S603  # our own words


def together(commands: Iterable[Sequence[str]]) -> int:
    """Run several processes until one ends or a signal comes; then end all. The first one's exit code."""
    with _Stopping() as stopping:
        running = [_start(words) for words in commands]
        try:
            while not stopping.asked and all(each.poll() is None for each in running):
                time.sleep(0.2)
            ended = next((each.returncode for each in running if each.poll() is not None), 0)
        finally:
            end(running)
    return 0 if stopping.asked else ended


def restarting(words: Sequence[str]) -> int:
    """Keep a process running: one that fails is started again, after a pause that grows to half a minute."""
    pause = 1.0
    with _Stopping() as stopping:
        while not stopping.asked:
            began = time.monotonic()
            process = _start(words)
            while process.poll() is None and not stopping.asked:
                time.sleep(0.2)
            if stopping.asked:
                end([process])
                break
            if process.returncode == 0:
                return 0
            pause = 1.0 if time.monotonic() - began > 60 else min(pause * 2, 30.0)
            _wait(pause, stopping)
    return 0


def _wait(seconds: float, stopping: _Stopping) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not stopping.asked:
        time.sleep(0.2)


def end(processes: Iterable[subprocess.Popen[bytes]]) -> None:
    """Ask processes to end, and kill what does not."""
    alive = [each for each in processes if each.poll() is None]
    for each in alive:
        each.terminate()
    for each in alive:
        try:
            each.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            each.kill()
            each.wait()


class _Stopping:
    """Notes that SIGINT or SIGTERM came, instead of breaking off."""

    def __enter__(self) -> Self:
        self.asked = False
        self.before = {
            number: signal.signal(number, self._note) for number in (signal.SIGINT, signal.SIGTERM)
        }
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self.before.items():
            signal.signal(number, handler)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True
