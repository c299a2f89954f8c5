"""Five hundred mutations with a fixed seed, and what earlier ones found: no crash, no hang, no surprise."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from luoshi.errors import LuoshiError
from tests.library.reading.attacks import trial
from tests.library.reading.attacks.attack import Attack
from tests.library.reading.fuzz.mutations import KINDS, mutant
from tests.library.reading.fuzz.repeats import repeat
from tools import fuzz

#: A trial forks; the child touches no other thread.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

FINDS = Path(__file__).parents[3] / "cases" / "fuzz-finds"


def test_five_hundred_mutations(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fuzz, "KEPT", tmp_path)
    code = fuzz.main(["500", "1"])
    said = capfd.readouterr().out
    assert code == 0, said
    assert "500 个变形" in said
    assert all(f"{kind} " in said for kind in (*KINDS, fuzz.WORDS))


def test_a_mutation_is_the_same_each_time_and_differs_from_others() -> None:
    for kind in KINDS:
        assert mutant(kind, 5, 1) == mutant(kind, 5, 1)
        assert len({mutant(kind, number, 1) for number in range(20)}) > 10


def test_a_repeated_text_is_the_same_each_time_and_at_most_20_000_characters_long() -> None:
    texts = [repeat(number, 1).decode() for number in range(200)]
    assert texts == [repeat(number, 1).decode() for number in range(200)]
    assert len(set(texts)) > 190
    assert 19_000 < max(map(len, texts)) < 20_100
    assert all(any(told in text for text in texts) for told in ("0.5", "1.5", "半", "责任单位：", "序号\n"))


def test_what_takes_more_than_its_seconds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "BOUND", 0)
    assert fuzz.outcome("各村要检查。".encode(), "words.txt").startswith("too slow")
    assert fuzz.outcome("各村要检查。".encode(), "计划.txt").startswith("read")


@pytest.mark.parametrize(
    "find", sorted(path for path in FINDS.iterdir() if path.suffix != ".txt"), ids=lambda path: path.name
)
def test_what_was_found_once_is_read_or_refused(find: Path) -> None:
    started = time.process_time()
    try:
        came = fuzz.outcome(find.read_bytes(), find.name)
    except LuoshiError as error:
        pytest.fail(f"an outcome is told, not raised: {error!r}")
    assert not came.startswith(("untyped", "died"))
    assert time.process_time() - started < 3


def _goes_wrong(data: bytes, name: str) -> str:
    del name
    if data == b"raises":
        raise KeyError(data)
    if data == b"dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if data == b"hangs":
        while True:
            pass
    return str(len(bytearray(2 << 30))) if data == b"swells" else "read"


def test_a_trial_tells_each_way_to_go_wrong_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "SECONDS", 0.2)
    words = (b"raises", b"good", b"dies", b"hangs", b"swells", b"good")
    attacks = [Attack(f"{at}", "a.txt", lambda data=data: data) for at, data in enumerate(words)]  # type: ignore[misc]
    came = [told["came"] for told in trial.trials(attacks, _goes_wrong)]
    assert came == [
        "untyped KeyError: b'raises'",
        "read",
        "died -9",
        "too slow",
        "untyped MemoryError: ",
        "read",
    ]
