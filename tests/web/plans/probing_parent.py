"""A parent of readers that do what a hostile file would have them do: the first line says what."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from luoshi_web.plans import read_parent


def _tried(act: Callable[[], object]) -> str:
    try:
        act()
    except OSError as error:
        return type(error).__name__
    return "done"


def _write_here(_: Any) -> object:
    return _tried(lambda: Path("x").write_text("x", encoding="utf-8"))


def _write(path: str) -> object:
    return _tried(lambda: Path(path).write_text("x", encoding="utf-8"))


def _look(path: str) -> object:
    return _tried(lambda: Path(path).read_bytes())


def _connect(place: list[Any]) -> object:
    return _tried(lambda: socket.create_connection((place[0], place[1]), timeout=2))


def _surroundings(_: Any) -> object:
    files = sorted(int(path.name) for path in Path("/proc/self/fd").iterdir())
    return {
        "names": sorted(os.environ),
        "files": files,
        "folder": str(Path.cwd()),
        "modules": sorted(sys.modules),
    }


def _fill(size: int) -> object:
    return _tried(lambda: Path("x").write_bytes(bytes(size)))


def _spawn(_: Any) -> object:
    """A process in a session of its own, as an office program starts its helpers."""
    return subprocess.Popen(["/bin/sleep", "100"], start_new_session=True, stdout=subprocess.DEVNULL).pid


def _spawn_and_wait(_: Any) -> object:
    _say({"stage": str(_spawn(None))})
    time.sleep(100)
    return 0


def _pid(_: Any) -> object:
    _say({"stage": f"{os.getpid()} {os.getppid()}"})
    time.sleep(0.2)
    return os.getpid()


def _stay(_: Any) -> object:
    _say({"stage": f"{os.getpid()} {os.getppid()}"})
    time.sleep(100)
    return 0


def _signal(pid: int) -> object:
    return _tried(lambda: os.kill(pid, 0))


def _die(signal: int) -> object:
    os.kill(os.getpid(), signal)
    return 0


def _answer_as_told(said: dict[str, Any]) -> object:
    _say(said)
    os._exit(0)


def _babble(count: int) -> object:
    line = _line()
    for _ in range(count):
        line.sendall(b"x" * (1 << 20))
    os._exit(0)


ACTS: dict[str, Callable[[Any], object]] = {
    act.__name__.lstrip("_"): act
    for act in (
        _write_here,
        _write,
        _look,
        _connect,
        _surroundings,
        _fill,
        _spawn,
        _spawn_and_wait,
        _pid,
        _stay,
        _die,
        _signal,
        _answer_as_told,
        _babble,
    )
}
_lines: list[socket.socket] = []


def _line() -> socket.socket:
    return _lines[0]


def _say(said: object) -> None:
    _line().sendall(json.dumps(said).encode() + b"\n")


def answer(source: BinaryIO, line: socket.socket) -> int:
    _lines.append(line)
    request = json.loads(source.readline())
    _say({"result": {"told": ACTS[request["act"]](request["with"])}})
    return 0


if __name__ == "__main__":
    sys.exit(read_parent.main(answer))
