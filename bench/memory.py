"""Memory: what a text of 50 MB takes over what the process had at its start, from bytes to duties."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

import luoshi
from bench.speed import texts

MEGABYTES = 50


def main() -> None:
    """Read one long text, made of the corpus again and again, and print the most that was held."""
    size = int(sys.argv[1]) if sys.argv[1:] else MEGABYTES
    data = _text(size)
    start = _held()
    begun = time.process_time()
    document, _ = luoshi.read(data, "long.txt")
    extraction = luoshi.extract(luoshi.outline(document), luoshi.Frame(year=2026))
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - start
    print(f"{size} MB, {len(extraction.outline.segments)} segments, {len(extraction.proposals)} duties")
    print(f"luoshi: .txt to duties          {peak:.0f} MB over start, {size / spent:.2f} MB/s")


def _text(size: int) -> bytes:
    """So many megabytes of the documents of `bench.speed`, one after the other, again and again."""
    once = b"\n".join(texts().values())
    whole = (once * (size * 1_000_000 // len(once) + 1))[: size * 1_000_000]
    return whole.decode("utf-8", "ignore").encode()


def _held() -> float:
    """The resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


if __name__ == "__main__":
    main()
