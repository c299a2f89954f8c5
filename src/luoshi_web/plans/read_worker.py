"""What a reader does with the one file, or the one account, it was started for: it answers in JSON lines.

{"stage": …} as it goes on, one {"ask": …} where there is a second reader, which the caller answers
with a line, then one {"result": …} or {"error": …}. It knows nothing of Django and of the database,
and it has its limits (`read_bounds`) before it looks at the first byte.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, BinaryIO, Final

from luoshi.errors import LuoshiError, Unforeseen
from luoshi_web.plans import checking, drawing, reading, unpacking
from luoshi_web.plans.accounts import answers

#: Exit code of a reader that ran out of memory.
OUT_OF_MEMORY: Final = 77

Said = dict[str, Any]


class Caller:
    """The caller, at the other end of the line."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def say(self, said: Said) -> None:
        """Say a line."""
        # A name may hold half of a pair of UTF-16; no answer is lost over it.
        self._line.sendall(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    def ask(self, questions: list[Said]) -> Said:
        """What the second reader answers: the caller has the network, and judges what may leave."""
        self.say({"ask": questions})
        with self._line.makefile("rb") as heard:
            return dict(json.loads(heard.readline()))


def answer(source: BinaryIO, line: socket.socket) -> int:
    """Read the request from the first line of `source` and the file from the rest; the exit code."""
    caller = Caller(line)
    try:
        request = json.loads(source.readline())
        caller.say(_answered(request, source.read(), caller))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _answered(request: Said, data: bytes, caller: Caller) -> Said:
    name = str(request["name"])
    try:
        return {"result": _ACTS.get(request["act"], _account)(request, data, name, caller)}
    except LuoshiError as error:
        return {"error": reading.told(error)}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a hostile file does to a parser, it is told
        return {"error": reading.told(Unforeseen(path=name, reason=type(error).__name__))}


def _scan(_request: Said, data: bytes, name: str, _caller: Caller) -> Said:
    return reading.scan(data, name)


def _read(request: Said, data: bytes, name: str, caller: Caller) -> Said:
    return reading.read_whole(
        data,
        name,
        **_frame(request),
        units=request["units"],
        second=caller.ask if request["second"] else None,
        tell=lambda stage: caller.say({"stage": stage}),
    )


def _check(request: Said, data: bytes, name: str, _caller: Caller) -> Said:
    return checking.look_over(data, name, **_frame(request), units=request["units"])


def _unpack(request: Said, data: bytes, name: str, _caller: Caller) -> Said:
    return unpacking.unpack(data, name, most_files=request["files"], most_bytes=request["bytes"])


def _draw(request: Said, data: bytes, name: str, _caller: Caller) -> Said:
    return drawing.draw(data, name, number=request["number"], width=request["width"])


def _frame(request: Said) -> Said:
    year, issued = request["year"], request["issued"]
    return {
        "year": int(year) if year else None,
        "issued": date.fromisoformat(issued) if issued else None,
    }


def _account(request: Said, data: bytes, _name: str, _caller: Caller) -> Said:
    """A question about stored plans: `data` holds the sides as JSON."""
    return answers.answer(request["act"], json.loads(data), "zh" if request["lang"] == "zh" else "en")


#: What may be asked of a reader about a file.
_ACTS: Final[Mapping[str, Callable[[Said, bytes, str, Caller], Said]]] = MappingProxyType(
    {"scan": _scan, "read": _read, "check": _check, "unpack": _unpack, "draw": _draw}
)
