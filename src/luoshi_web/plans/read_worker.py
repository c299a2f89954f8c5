"""The worker that reads one file, or answers one account: `python -m luoshi_web.plans.read_worker`.

The request is the first line of stdin (act, name and what belongs to it), the bytes follow.
It runs alone, with limits that it puts on itself before it looks at the first byte, without
network where the system lets it go. It writes JSON lines: {"stage": …} as it goes on, one {"ask": …}
where there is a second reader, which its parent answers with a line on stdin, then one {"result": …} or
{"error": …}. It knows nothing of Django and of the database.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
from datetime import date

#: Address space in bytes, processor time in seconds, open files. Source: DESIGN, "Reading hostile files".
MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 60
FILES = 64

#: Exit code of a worker that ran out of memory.
OUT_OF_MEMORY = 77

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # linux/sched.h


def limit(memory: int = MEMORY, cpu_seconds: int = CPU_SECONDS) -> None:
    """Bind this process to its limits; nothing it does can widen them."""
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def leave_network() -> None:
    """Go into a network of its own, which is empty; a system that forbids this is left as it is."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "unshare") and libc.unshare(_NEW_NETWORK) != 0:
        libc.unshare(_NEW_USER | _NEW_NETWORK)


def main() -> int:
    """Read the request from the first line of stdin, then as many bytes of the file as it says."""
    limit(
        int(os.environ.get("LUOSHI_READ_MEMORY", MEMORY)), int(os.environ.get("LUOSHI_READ_CPU", CPU_SECONDS))
    )
    leave_network()
    try:
        request = json.loads(sys.stdin.buffer.readline())
        _say(_answer(request, sys.stdin.buffer.read(int(request["size"]))))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answer(request: dict[str, object], data: bytes) -> dict[str, object]:
    # Imported inside the limits: the library's own weight counts too.
    from luoshi.errors import LuoshiError, Unforeseen  # noqa: PLC0415

    name = str(request["name"])
    try:
        return {"result": _result(request, data, name)}
    except LuoshiError as error:
        return {"error": _told(error)}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a hostile file does to a parser, it is told
        return {"error": _told(Unforeseen(path=name, reason=type(error).__name__))}


def _ask(questions: list[dict[str, object]]) -> dict[str, object]:
    """What the parent answers: it has the network, and judges what may leave."""
    _say({"ask": questions})
    return dict(json.loads(sys.stdin.buffer.readline()))


def _result(request: dict[str, object], data: bytes, name: str) -> object:
    act = request["act"]
    if act not in ("scan", "read", "check"):
        from luoshi_web.plans.accounts import answers  # noqa: PLC0415

        return answers.answer(str(act), json.loads(data), "zh" if request["lang"] == "zh" else "en")
    from luoshi_web.plans import checking, reading  # noqa: PLC0415

    if act == "scan":
        return reading.scan(data, name)
    year, issued, named = request["year"], request["issued"], request["units"]
    frame_year = int(str(year)) if year else None
    frame_issued = date.fromisoformat(str(issued)) if issued else None
    units = [str(unit) for unit in named] if isinstance(named, list) else []
    if act == "check":
        return checking.look_over(data, name, year=frame_year, issued=frame_issued, units=units)
    return reading.read_whole(
        data,
        name,
        year=frame_year,
        issued=frame_issued,
        units=units,
        second=_ask if request["second"] else None,
        tell=lambda stage: _say({"stage": stage}),
    )


def _told(error: object) -> dict[str, object]:
    texts = error.texts  # type: ignore[attr-defined]  # a LuoshiError, imported above
    return {"code": type(error).__name__, "zh": list(texts["zh"]), "en": list(texts["en"])}


def _say(line: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
