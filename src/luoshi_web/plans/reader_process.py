"""Having one file read by a process of its own, and hearing what it says.

The reader is forked by a parent that has loaded the library (`read_parent`), has its own process
group, is killed by it when its time is over, and answers in JSON lines. Whatever it does, the
caller gets a result of the right shape or one `NotRead` with a sentence and a remedy.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from tempfile import TemporaryFile
from time import monotonic
from typing import Any, BinaryIO, Final

from luoshi.second import SecondReader
from luoshi_web.plans import reader_line
from luoshi_web.plans.asking import answered
from luoshi_web.plans.not_read import NotRead, told_by_reader, why
from luoshi_web.plans.read_answer import error_of, result_of
from luoshi_web.plans.read_bounds import CPU_SECONDS, MEMORY
from luoshi_web.plans.reader_line import Line

__all__ = ["WAITING", "Bounds", "NotRead", "ask", "check", "read_whole", "run", "scan"]

#: Seconds by the clock: for a whole reading in the background, and for a scan while a person waits.
WALL_SECONDS: Final = 120
SCAN_SECONDS: Final = 25
#: Most bytes that a worker may answer with.
_ANSWER: Final = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bounds:
    """The limits of one worker: bytes of memory, seconds of processor, seconds by the clock."""

    memory: int = MEMORY
    cpu: int = CPU_SECONDS
    wall: float = WALL_SECONDS


#: While a person waits for the page.
WAITING: Final = Bounds(cpu=20, wall=SCAN_SECONDS)


def scan(data: bytes, name: str, bounds: Bounds = WAITING) -> str:
    """The rule by which a file carries a secrecy mark, "" for none.

    Raises:
        NotRead: it could not be looked at.
    """
    return str(run({"act": "scan", "name": name}, data, bounds)["rule"])


def read_whole(  # noqa: PLR0913  # the file, its frame, and who listens
    data: bytes,
    name: str,
    *,
    year: int | None = None,
    issued: date | None = None,
    units: Sequence[str] = (),
    second: SecondReader | None = None,
    on_stage: Callable[[str], None] = lambda _: None,
    bounds: Bounds = Bounds(),
) -> dict[str, Any]:
    """Everything read in a file, as `luoshi_web.plans.reading.read_whole` returns it.

    units: the names of the site's own tree, preferred as bearers. second: is asked here, by this process,
    since the reader has no network; the clock of the reading stands still meanwhile.
    on_stage: is called with each stage as the reader reaches it.

    Raises:
        NotRead: with the sentence and the remedy, in both languages.
    """
    request = {
        "act": "read",
        "name": name,
        "year": year,
        "issued": issued.isoformat() if issued else None,
        "units": list(units),
        "second": second is not None,
    }
    return run(request, data, bounds, on_stage, second)


def check(  # noqa: PLR0913  # the file, its frame, and the names it is held against
    data: bytes,
    name: str,
    *,
    units: Sequence[str],
    year: int | None = None,
    issued: date | None = None,
    bounds: Bounds = WAITING,
) -> dict[str, Any]:
    """What a careful secretary would mark in a file, as `luoshi_web.plans.checking.look_over` returns it.

    Raises:
        NotRead: with the sentence and the remedy, in both languages.
    """
    request = {
        "act": "check",
        "name": name,
        "units": list(units),
        "year": year,
        "issued": issued.isoformat() if issued else None,
    }
    return run(request, data, bounds)


def ask(
    question: str,
    data: bytes,
    name: str,
    lang: str,
    bounds: Bounds = WAITING,
) -> dict[str, Any]:
    """The answer of `luoshi_web.plans.accounts.answers` to a question about stored plans.

    data: the sides as JSON. name: what they are called, for messages.

    Raises:
        NotRead: it took too long, or more memory than it may have.
    """
    return run({"act": question, "name": name, "lang": lang}, data, bounds)


def run(
    request: dict[str, Any],
    data: bytes,
    bounds: Bounds,
    on_stage: Callable[[str], None] = lambda _: None,
    second: SecondReader | None = None,
) -> dict[str, Any]:
    """What a reader answers to a request about some bytes. request: "act", "name" and what the act needs.

    Raises:
        NotRead: with the sentence and the remedy, in both languages.
    """
    with _source(request, data) as source:
        answer, code, late = _converse(source, bounds, on_stage, second)
        if answer is None and code is None and not late:
            # Its parent died before it was heard: that is no fault of this file, which gets a new one.
            answer, code, late = _converse(source, bounds, on_stage, second)
    result, error = result_of(request["act"], answer), error_of(answer)
    if result is not None:
        return result
    if error is not None:
        raise told_by_reader(error, str(request["name"]))
    raise why(code, str(request["name"]), late=late)


def _source(request: dict[str, Any], data: bytes) -> BinaryIO:
    """An open file, on no disk where the system has such, of the request in a line and the bytes."""
    in_memory = hasattr(os, "memfd_create")
    source: BinaryIO = os.fdopen(os.memfd_create("luoshi"), "w+b") if in_memory else TemporaryFile()  # noqa: SIM115
    source.write(json.dumps(request).encode() + b"\n")
    source.write(data)
    source.flush()
    return source


class _Clock:
    """How long a reader may still take, in seconds."""

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds

    def left(self) -> float:
        """More than zero.

        Raises:
            TimeoutError: nothing is left.
        """
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    @contextmanager
    def standing(self) -> Iterator[None]:
        """Let it stand still."""
        begun = monotonic()
        try:
            yield
        finally:
            self._until += monotonic() - begun


def _converse(
    source: BinaryIO, bounds: Bounds, on_stage: Callable[[str], None], second: SecondReader | None
) -> tuple[dict[str, Any] | None, int | None, bool]:
    """The reader's last word, how it ended, and whether its time was over; None for what was not said."""
    source.seek(0)
    last: dict[str, Any] | None = None
    clock = _Clock(bounds.wall)
    asked = [second] if second else []  # it is asked once
    reader = reader_line.ask(source, bounds.memory, bounds.cpu)
    try:
        for line in _lines(reader, clock):
            said = _parsed(line)
            if said is None or last is not None:
                return None, 0, False  # it speaks after its last word, or no JSON: it is not believed
            if "stage" in said:
                on_stage(str(said["stage"]))
            elif "ask" in said:
                with clock.standing():
                    answer = _second_says(asked, said["ask"])
                with suppress(BrokenPipeError, ConnectionResetError):  # how it ended tells why
                    reader.line.sendall(json.dumps(answer).encode() + b"\n")
            else:
                last = said
        reader.leash.settimeout(clock.left())
        return last, reader.end(), False
    except TimeoutError:
        return None, None, True
    finally:
        reader.let_go()


def _second_says(asked: list[SecondReader], questions: Any) -> dict[str, Any]:
    try:
        return answered(asked.pop(), questions)
    except (IndexError, KeyError, TypeError, ValueError):
        return {"answers": []}


def _lines(reader: Line, clock: _Clock) -> Iterator[bytes]:
    """What a reader says, line by line.

    Raises:
        TimeoutError: its time is over.
    """
    held = bytearray()
    heard = 0
    while True:
        reader.line.settimeout(clock.left())
        try:
            came = reader.line.recv(1 << 20)
        except ConnectionResetError:
            return
        heard += len(came)
        if not came:
            return
        if heard > _ANSWER:
            yield b""  # no JSON: so much is not believed, and not waited for
            return
        held += came
        if b"\n" in came:
            *lines, held = held.split(b"\n")
            yield from map(bytes, lines)


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(line)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None
