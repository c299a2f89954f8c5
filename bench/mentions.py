"""`make bench`: times and numbers found in running text, beside the peers that find them in Chinese.

The sentences are those of the corpus of public documents where LUOSHI_SHARED or ../shared has it, else of
our own samples, cut at 。！？； and line ends; one call a sentence, on one core, all in this process.
Every figure is the best of three runs, by the seconds that the processor worked; megabytes are those of the
sentences in UTF-8. The peers come from requirements/bench.txt; one that is not installed is named.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime

from bench.speed import RUNS, texts
from luoshi.cadence import Frame, find_mentions
from luoshi.cadence.mentions import find

REFERENCE = datetime(2026, 1, 5)  # noqa: DTZ001 - a day of the calendar, in no zone
FRAME = Frame(year=REFERENCE.year)
#: A slow peer is measured on every so manieth sentence.
SHARE = 20
_CUT = re.compile(r"(?<=[。！？；])|\n")

Reader = Callable[[str], object]


def sentences() -> list[str]:
    """The sentences of all documents, without empty ones."""
    found: list[str] = []
    for data in texts().values():
        pieces = _CUT.split(data.decode("utf-8", errors="replace"))
        found.extend(piece for piece in pieces if piece.strip())
    return found


def jionlp() -> Reader:
    """What jionlp finds in running text."""
    with contextlib.redirect_stdout(io.StringIO()):
        extract = importlib.import_module("jionlp").ner.extract_time
    base = {"year": REFERENCE.year, "month": REFERENCE.month, "day": REFERENCE.day}
    return lambda text: extract(text, time_base=base)


def time_parser_zh() -> Reader:
    """What time-parser-zh reads in a sentence."""
    extract = importlib.import_module("time_parser_zh").extract_date_range_v2
    return lambda text: extract(text, today=REFERENCE)


#: Our own readers, and the peers by the name of their package.
READERS: dict[str, Callable[[], Reader]] = {
    "luoshi: mentions.find": lambda: lambda text: find(text, REFERENCE),
    "luoshi: find_mentions": lambda: lambda text: find_mentions(text, FRAME),
    "jionlp": jionlp,
    "time-parser-zh": time_parser_zh,
}


def measured(words: list[str]) -> Iterator[tuple[str, float]]:
    """The megabytes a second of each reader that is installed, the others told as such."""
    for name, load in READERS.items():
        try:
            reader = load()
        except ImportError:
            print(f"{name}: not installed (pip install --require-hashes -r requirements/bench.txt)")
            continue
        chosen = words if name.startswith("luoshi") else words[::SHARE]
        yield name, sum(len(text.encode()) for text in chosen) / 1e6 / _seconds(reader, chosen)


def _seconds(reader: Reader, words: list[str]) -> float:
    """Of the fastest run; what a reader loads at its first call is not counted."""
    _quiet(reader, words[0])
    fastest = float("inf")
    for _ in range(RUNS):
        begun = time.process_time()
        for text in words:
            _quiet(reader, text)
        fastest = min(fastest, time.process_time() - begun)
    return fastest


def _quiet(reader: Reader, text: str) -> object:
    """A peer that raises on a sentence has spent its time on it all the same."""
    try:
        return reader(text)
    except Exception:  # noqa: BLE001 - whatever a peer raises
        return None


def main() -> int:
    """Measure and print."""
    logging.disable()  # jionlp logs what it can't read
    words = sentences()
    megabytes = sum(len(text.encode()) for text in words) / 1e6
    print(f"{len(words)} sentences, {megabytes:.2f} MB; best of {RUNS}, one core")
    speeds: dict[str, float] = {}
    for name, speed in measured(words):
        speeds[name] = speed
        print(f"{name:28}{speed:8.2f} MB/s")
    ours = speeds["luoshi: mentions.find"]
    for peer in ("jionlp", "time-parser-zh"):
        if peer in speeds:
            print(f"{f'mentions.find / {peer}':28}{ours / speeds[peer]:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
