"""Starting the worker that reads one file, and hearing what it says.

The worker has its own process group, is killed by it when its time is over, and answers in JSON
lines. Whatever it does, the caller gets a result or one `NotRead` with a sentence and a remedy.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import Any, Final

from luoshi.second import SecondReader
from luoshi_web.plans.asking import answered
from luoshi_web.plans.read_worker import OUT_OF_MEMORY

#: Seconds by the clock: for a whole reading in the background, and for a scan while a person waits.
WALL_SECONDS: Final = 120
SCAN_SECONDS: Final = 25
#: Most bytes that a worker may answer with.
_ANSWER: Final = 128 * 1024 * 1024

Texts = dict[str, list[str]]
#: Does what a line of the worker asks for; what it returns is the answer to it.
Hears = Callable[[dict[str, Any]], dict[str, Any] | None]

_TOO_LONG: Final[Texts] = {
    "zh": ["这份文件读得太久，已经停下：{name}", "删去图片和附带内容，或把正文另存为 .docx，再试一次。"],
    "en": [
        "Reading took too long and was stopped: {name}",
        "Remove pictures, or save the text alone, and retry.",
    ],
}
_TOO_BIG: Final[Texts] = {
    "zh": [
        "读这份文件要的内存超过上限，已经停下：{name}",
        "把文件分成几份，或把正文另存为 .docx，再试一次。",
    ],
    "en": [
        "Reading needed more memory than allowed: {name}",
        "Split the file, or save the text alone, and retry.",
    ],
}
_BROKE_OFF: Final[Texts] = {
    "zh": ["读这份文件时程序中断：{name}", "再读一次；仍然不行，就用 WPS 或 Word 打开后另存为 .docx。"],
    "en": [
        "Reading broke off: {name}",
        "Retry; if it fails again, open it in WPS or Word and save it as .docx.",
    ],
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The limits of one worker: bytes of memory, seconds of processor, seconds by the clock."""

    memory: int = 1024 * 1024 * 1024
    cpu: int = 60
    wall: float = WALL_SECONDS


#: While a person waits for the page.
WAITING: Final = Bounds(cpu=20, wall=SCAN_SECONDS)


class Alarm:
    """Rings once, when so many seconds have run; it may be stopped and started again meanwhile."""

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        self._left, self._ring = seconds, ring
        self._begun = 0.0
        self._timer: threading.Timer | None = None

    def start(self) -> None:
        """Let the seconds run that are left."""
        self._begun = monotonic()
        self._timer = threading.Timer(max(self._left, 0), self._ring)
        self._timer.start()

    def stop(self) -> None:
        """Let them stand still."""
        if self._timer is not None:
            self._timer.cancel()
            self._left -= monotonic() - self._begun
            self._timer = None


class NotRead(Exception):  # noqa: N818  # what happened, in the words of the house
    """A file was not read. texts: "zh" and "en", each a sentence and a remedy. code: a word for why."""

    def __init__(self, code: str, texts: Mapping[str, list[str]]) -> None:
        self.code = code
        self.texts = {lang: list(pair) for lang, pair in texts.items()}
        super().__init__(self.texts["en"][0])

    def as_json(self) -> dict[str, Any]:
        """As `Document.fault` keeps it."""
        return {"code": self.code, **self.texts}


def scan(data: bytes, name: str, bounds: Bounds = WAITING) -> str:
    """The rule by which a file carries a secrecy mark, "" for none.

    Raises:
        NotRead: it could not be looked at.
    """
    return str(_run({"act": "scan", "name": name}, data, bounds, lambda _: None)["rule"])


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
    since the worker has no network; the clock of the reading stands still meanwhile.
    on_stage: is called with each stage as the worker reaches it.

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
    return _run(request, data, bounds, on_stage, second)


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
    return _run(request, data, bounds, lambda _: None)


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
    return _run({"act": question, "name": name, "lang": lang}, data, bounds, lambda _: None)


def _run(
    request: dict[str, Any],
    data: bytes,
    bounds: Bounds,
    on_stage: Callable[[str], None],
    second: SecondReader | None = None,
) -> dict[str, Any]:
    name = str(request["name"])
    request["size"] = len(data)
    with tempfile.TemporaryDirectory(prefix="luoshi-read-") as folder:
        worker = _start(folder, bounds)
        late = threading.Event()
        alarm = Alarm(bounds.wall, lambda: _stop(worker, late))
        hears = _hearing(on_stage, second, alarm)
        alarm.start()
        try:
            answer = _converse(worker, request, data, hears)
        finally:
            alarm.stop()
            _stop(worker)
            worker.wait()
            _hang_up(worker)
    if answer is not None and "result" in answer:
        return dict(answer["result"])
    if answer is not None and "error" in answer:
        error = answer["error"]
        raise NotRead(error["code"], {"zh": error["zh"], "en": error["en"]})
    raise _why(worker.returncode, name, late=late.is_set())


def _start(folder: str, bounds: Bounds) -> subprocess.Popen[bytes]:
    here = os.environ
    environment = {key: here[key] for key in ("PATH", "PYTHONPATH", "LANG", "LD_LIBRARY_PATH") if key in here}
    environment |= {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "LUOSHI_READ_MEMORY": str(bounds.memory),
        "LUOSHI_READ_CPU": str(bounds.cpu),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.Popen(  # our own module, no shell
        [sys.executable, "-m", "luoshi_web.plans.read_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=True,
    )


def _hearing(on_stage: Callable[[str], None], second: SecondReader | None, alarm: Alarm) -> Hears:
    """What is done with a line of the worker that is not its last: a stage is told, a question answered."""
    left = [second] if second else []  # it is asked once

    def hears(said: dict[str, Any]) -> dict[str, Any] | None:
        if "stage" in said:
            on_stage(str(said["stage"]))
            return None
        alarm.stop()
        try:
            return answered(left.pop(), said["ask"])
        except (IndexError, KeyError, TypeError, ValueError):
            return {"answers": []}
        finally:
            alarm.start()

    return hears


def _converse(
    worker: subprocess.Popen[bytes], request: dict[str, Any], data: bytes, hears: Hears
) -> dict[str, Any] | None:
    """Hand the file over, hear the lines, and return the last word; None where there was none."""
    feeder = threading.Thread(target=_feed, args=(worker, request, data), daemon=True)
    feeder.start()
    last: dict[str, Any] | None = None
    heard = 0
    with worker.stdout as stream:  # type: ignore[union-attr]  # it is a pipe
        while line := stream.readline(_ANSWER):
            heard += len(line)
            said = _parsed(line) if heard <= _ANSWER else None
            if said is None:
                return None
            if "stage" in said or "ask" in said:
                answer = hears(said)
                if answer is not None:
                    feeder.join()
                    _write(worker, json.dumps(answer).encode() + b"\n")
            else:
                last = said
    feeder.join()
    worker.wait()
    return last


def _feed(worker: subprocess.Popen[bytes], request: dict[str, Any], data: bytes) -> None:
    _write(worker, json.dumps(request).encode() + b"\n" + data)


def _write(worker: subprocess.Popen[bytes], words: bytes) -> None:
    try:
        worker.stdin.write(words)  # type: ignore[union-attr]  # it is a pipe
        worker.stdin.flush()  # type: ignore[union-attr]
    except (BrokenPipeError, ValueError, OSError):
        return  # it ended before it had heard all: its exit code tells why


def _hang_up(worker: subprocess.Popen[bytes]) -> None:
    try:
        worker.stdin.close()  # type: ignore[union-attr]  # it is a pipe
    except (BrokenPipeError, OSError):
        return


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(line)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _stop(worker: subprocess.Popen[bytes], late: threading.Event | None = None) -> None:
    if worker.poll() is not None:
        return
    if late is not None:
        late.set()
    try:
        os.killpg(worker.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _why(code: int, name: str, *, late: bool) -> NotRead:
    if late or code == -signal.SIGXCPU:
        return NotRead("too-long", _named(_TOO_LONG, name))
    if code == OUT_OF_MEMORY:
        return NotRead("too-big", _named(_TOO_BIG, name))
    # The hard limit of the processor's time kills without a word, as the system does short of memory.
    if code == -signal.SIGKILL:
        return NotRead("too-long", _named(_TOO_LONG, name))
    return NotRead("broke-off", _named(_BROKE_OFF, name))


def _named(texts: Texts, name: str) -> Texts:
    return {lang: [part.replace("{name}", name) for part in pair] for lang, pair in texts.items()}
