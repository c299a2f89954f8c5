"""Mutations of samples of every format: `python -m tools.fuzz N [SEED] [KIND…]`, run by `make fuzz N=10000`.

Each mutation is read, looked at for secrecy marks, taken apart, and, where it has fixed pages, its
words are found and a page drawn: in a process with the limits of a reader. The kind `words` is text that says
one thing over and over; its duties are read as well, weighed, and compared with themselves, within a few
seconds. What crashes, hangs, runs out of memory or raises what is no error of ours is kept in var/fuzz,
and the exit code is 1.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from luoshi.api import boxes, check, compare, extract, picture, read, weigh
from luoshi.cadence import Frame
from luoshi.errors import LuoshiError
from luoshi.source import Span
from tests.library.reading.attacks import trial
from tests.library.reading.attacks.attack import Attack
from tests.library.reading.fuzz.mutations import KINDS, mutant
from tests.library.reading.fuzz.repeats import repeat

KEPT = Path("var/fuzz")
_WRONG = ("died", "untyped", "too slow")
_FIXED = ("pdf", "ofd")
WORDS = "words"
#: Seconds of the processor for a text of 20,000 characters; one that is read in linear time takes about two.
BOUND = 10


def outcome(data: bytes, name: str) -> str:
    """What comes of a file, as a trial tells it; its places and its first page are asked for too."""
    came = trial.outcome(data, name)
    if came.startswith("read") and name.endswith(_FIXED):
        document = read(data, name)[0]
        try:
            boxes(data, name, Span.of(0, len(document.text)))
            picture(data, name, 1, 100)
        except LuoshiError as error:
            return f"{came}, then {type(error).__name__}"
    if came.startswith("read") and name.endswith(f"{WORDS}.txt"):
        started = process_time()
        extraction = extract(read(data, name)[0], Frame(year=2026))
        weigh(extraction, [extraction])
        compare(extraction, extraction)
        check(extraction)
        if (spent := process_time() - started) > BOUND:
            return f"too slow: {spent:.0f} s"
    return came


def mutations(count: int, seed: int, kinds: Sequence[str]) -> Iterator[Attack]:
    """So many mutations, each kind in its turn."""
    for number in range(count):
        kind = kinds[number % len(kinds)]
        if kind == WORDS:
            yield Attack(f"{kind}-{seed}-{number}", f"{WORDS}.txt", partial(repeat, number, seed))
        else:
            yield Attack(f"{kind}-{seed}-{number}", f"计划.{kind}", partial(mutant, kind, number, seed))


def main(words: Sequence[str]) -> int:
    count, seed = int(words[0]), int(words[1]) if len(words) > 1 else 1
    attacks = list(mutations(count, seed, words[2:] or (*KINDS, WORDS)))
    started, wrong = perf_counter(), 0
    came: dict[str, Counter[str]] = defaultdict(Counter)
    slowest = (0.0, "")
    for attack, told in zip(attacks, trial.trials(attacks, outcome), strict=True):
        kind, said = attack.name.partition("-")[0], str(told["came"])
        came[kind][said.partition(" ")[0] if not said.startswith(_WRONG) else "WRONG"] += 1
        slowest = max(slowest, (float(told["seconds"]), attack.name))
        if said.startswith(_WRONG):
            wrong += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{attack.name}.{attack.file.partition('.')[2]}").write_bytes(attack.make())
            print(f"{attack.name}: {said}")
    for kind, counts in came.items():
        print(f"{kind:6}", "  ".join(f"{name} {times}" for name, times in counts.most_common()))
    seconds, longest = perf_counter() - started, f"{slowest[0]:.1f} s {slowest[1]}"
    print(f"{count} 个变形 mutations, {wrong} 处不对 wrong, {seconds:.0f} s, 最慢 slowest {longest}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
