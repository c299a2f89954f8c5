"""Runs attacks in processes of their own: `python -m tests.library.reading.attacks.trial [NAME…]`.

One process with the library loaded forks one child for many attacks, with the limits of a reader. A
child that dies fails the attack it was at; a new one goes on with the next. Each outcome is a line
of JSON: name, came (what came of it), seconds of the processor.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import Any

from luoshi.api import find_mark, outline
from luoshi.errors import LuoshiError, SeveralFiles
from luoshi.reading import open_bundle, read_bytes
from tests.library.reading.attacks import archives, markup, packages, pages, portables
from tests.library.reading.attacks.attack import Attack
from tests.library.reading.test_any_bytes import check

#: The limits of a reader; seconds for one attack, well below the 60 that a reader has.
MEMORY = 1024 * 1024 * 1024
SECONDS = 25
#: Longer texts are read and looked at, but not taken apart here: that is measured elsewhere.
OUTLINED = 100_000


def all_attacks() -> Iterator[Attack]:
    """Every attack, in order."""
    for family in (archives, markup, packages, portables, pages):
        yield from family.attacks()


class TooSlow(BaseException):
    """An attack took more than its seconds; no reader may swallow it."""


def outcome(data: bytes, name: str) -> str:
    """What comes of a file: the error's name, or "read" and the codes of its Faults.

    Raises:
        Exception: whatever is no LuoshiError.
    """
    try:
        return _read(data, name)
    except SeveralFiles:
        return _each(data, name)
    except LuoshiError as error:
        said = [error.sentence("zh"), error.remedy("zh"), error.sentence("en"), error.remedy("en")]
        return type(error).__name__ if all(said) else f"{type(error).__name__} without words"


def _read(data: bytes, name: str) -> str:
    document, faults = read_bytes(data, name)
    check(document)
    find_mark(document, name)
    if len(document.text) < OUTLINED:
        outline(document)
    return " ".join(["read", *sorted({fault.code for fault in faults})])


def _each(data: bytes, name: str) -> str:
    try:
        bundle = open_bundle(data, name)
        came = {outcome(bundle.unpack(held), held) for held in bundle.names}
    except LuoshiError as error:
        return type(error).__name__
    return "files: " + ", ".join(sorted(came))


def trials(
    attacks: Sequence[Attack], judge: Callable[[bytes, str], str] = outcome
) -> Iterator[dict[str, Any]]:
    """The outcome of each attack; "died" where it took its process with it."""
    at = 0
    while at < len(attacks):
        end, begin = os.pipe()
        child = os.fork()
        if not child:
            os.close(end)
            _try_all(attacks[at:], begin, judge)
        os.close(begin)
        with os.fdopen(end, "rb") as lines:
            for line in lines:
                yield json.loads(line)
                at += 1
        _, status = os.waitpid(child, 0)
        if at < len(attacks):
            yield {
                "name": attacks[at].name,
                "came": f"died {os.waitstatus_to_exitcode(status)}",
                "seconds": 0,
            }
            at += 1


def _try_all(attacks: Sequence[Attack], begin: int, judge: Callable[[bytes, str], str]) -> None:
    """In the child: never returns."""
    try:
        signal.signal(signal.SIGPROF, _too_slow)
        for attack in attacks:
            data = attack.make()
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
            started = process_time()
            came = _tried(data, attack.file, judge)
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            told = {"name": attack.name, "came": came, "seconds": round(process_time() - started, 2)}
            os.write(begin, json.dumps(told).encode() + b"\n")
    finally:
        os._exit(0)


def _tried(data: bytes, name: str, judge: Callable[[bytes, str], str]) -> str:
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            return judge(data, name)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TooSlow:
        return "too slow"
    except BaseException as error:  # noqa: BLE001 - it is what is looked for
        return f"untyped {type(error).__name__}: {error}"[:200]


def _too_slow(*_: object) -> None:
    raise TooSlow


if __name__ == "__main__":
    asked = set(sys.argv[1:])
    for one in trials([attack for attack in all_attacks() if not asked or attack.name in asked]):
        print(json.dumps(one, ensure_ascii=False), flush=True)  # noqa: T201 - it is the result
