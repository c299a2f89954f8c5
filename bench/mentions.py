"""Times and numbers found in running text, beside the peers that find them in Chinese.

The sentences are those of the texts of `bench.speed`, cut at 。！？； and line ends; one call a sentence.
Megabytes are those of the sentences in UTF-8. The peers come from requirements/bench.txt; one that is not
installed is named.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

from bench.speed import texts
from bench.table import Chapter, Figure, fastest
from luoshi.cadence import Frame, find_mentions
from luoshi.cadence.mentions import find

REFERENCE = datetime(2026, 1, 5)  # noqa: DTZ001 - a day of the calendar, in no zone
FRAME = Frame(year=REFERENCE.year)
#: A slow peer is measured on every so manieth sentence.
SHARE = 20
RUNS = 3
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


def measure() -> Chapter:
    """The megabytes a second of each reader that is installed; the others are named."""
    logging.disable()  # jionlp logs what it can't read
    words = sentences()
    figures, missing = [], []
    for name, load in READERS.items():
        try:
            reader = load()
        except ImportError:
            missing.append(
                f"{name} is not installed (pip install --require-hashes -r requirements/bench.txt)"
            )
            continue
        chosen = words if name.startswith("luoshi") else words[::SHARE]
        _quiet(reader, chosen[0])  # what it loads at its first call is not counted
        (seconds,) = fastest(partial(_read_all, reader, chosen), runs=RUNS)
        figures.append(Figure(name, _megabytes(chosen) / seconds, "MB", not name.startswith("luoshi")))
    logging.disable(logging.NOTSET)
    return Chapter(f"times and numbers: {len(words)} sentences, {_megabytes(words):.2f} MB", figures, missing)


def _megabytes(words: list[str]) -> float:
    return sum(len(text.encode()) for text in words) / 1e6


def _read_all(reader: Reader, words: list[str]) -> None:
    for text in words:
        _quiet(reader, text)


def _quiet(reader: Reader, text: str) -> object:
    """A peer that raises on a sentence has spent its time on it all the same."""
    try:
        return reader(text)
    except Exception:  # noqa: BLE001 - whatever a peer raises
        return None
