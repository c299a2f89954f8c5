"""`make bench`: from .txt to duties on one core, beside segmentation of the same text by rjieba.

The text is the corpus of public documents where LUOSHI_SHARED or ../shared has it, else our own
samples. Every figure is the best of three runs in one process; megabytes are those of the files.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import rjieba

import luoshi
from luoshi.source import Document
from luoshi.structure import Outline

PROJECT = Path(__file__).resolve().parent.parent
RUNS = 3

T = TypeVar("T")


def texts() -> dict[str, bytes]:
    """The bytes of each file, by its name."""
    shared = Path(os.environ.get("LUOSHI_SHARED", "") or PROJECT.parent / "shared")
    folder = shared / "corpus" if (shared / "corpus").is_dir() else PROJECT / "samples"
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.txt"))}


def best(act: Callable[[], T]) -> tuple[float, T]:
    """Seconds of the fastest of `RUNS` runs, and what the last returned."""
    fastest = float("inf")
    for _ in range(RUNS):
        gc.collect()
        begun = time.perf_counter()
        result = act()
        fastest = min(fastest, time.perf_counter() - begun)
    return fastest, result


def main() -> int:
    """Measure and print."""
    files = texts()
    megabytes = sum(map(len, files.values())) / 1e6
    words = [data.decode("utf-8", errors="replace") for data in files.values()]

    def read_all() -> list[Document]:
        return [luoshi.read(data, name)[0] for name, data in files.items()]

    reading, documents = best(read_all)

    def outline_all() -> list[Outline]:
        return [luoshi.outline(document) for document in documents]

    structure, plans = best(outline_all)
    extraction, _ = best(lambda: [luoshi.extract(plan) for plan in plans])
    luoshi_seconds, results = best(
        lambda: [luoshi.extract(luoshi.read(data, name)[0]) for name, data in files.items()]
    )
    rjieba.cut("先把词典读进来")
    peer_seconds, _ = best(lambda: [rjieba.cut(text) for text in words])
    duties = sum(len(result.proposals) for result in results)

    print(f"{len(files)} files, {megabytes:.2f} MB, {duties} duties; best of {RUNS}, one core")
    print(f"{'luoshi: .txt to duties':28}{megabytes / luoshi_seconds:8.2f} MB/s")
    parts = reading + structure + extraction
    for name, seconds in (("reading", reading), ("structure", structure), ("extraction", extraction)):
        print(f"  {name:26}{megabytes / seconds:8.2f} MB/s{100 * seconds / parts:6.0f} %")
    print(f"{'rjieba: segmentation':28}{megabytes / peer_seconds:8.2f} MB/s")
    print(f"{'luoshi / rjieba':28}{peer_seconds / luoshi_seconds:8.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
