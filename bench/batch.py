"""A folder of files to JSON, by the command itself: files a second with one process, and with all.

The files are copies of those of `bench.speed`, each of its own; starting the processes is counted.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from bench.speed import texts
from bench.table import Chapter, Figure
from luoshi.cli.main import main
from luoshi.cli.processes import processors

COUNT = 300


def measure() -> Chapter:
    """With all processors, with one, and taking up what is there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plans = folder / "plans"
        plans.mkdir()
        for number, data in enumerate(islice(cycle(texts().values()), COUNT)):
            (plans / f"{number}.txt").write_bytes(data + f"\n第{number}份\n".encode())
        jobs = processors()
        figures = [
            Figure(f"luoshi extract --jobs {jobs}", COUNT / _call(plans, folder / "all", jobs), "files"),
            Figure("luoshi extract --jobs 1", COUNT / _call(plans, folder / "one", 1), "files"),
            Figure("the same call again", COUNT / _call(plans, folder / "one", 1), "files"),
        ]
    return Chapter(f"a folder of {COUNT} files to JSON; by the clock, once", figures)


def _call(plans: Path, out: Path, jobs: int) -> float:
    """Seconds by the clock."""
    begun = time.perf_counter()
    words = ["extract", plans, "--year", "2026", "--format", "json", "--output", out, "--jobs", jobs]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        code = main([str(word) for word in words])
    if code:
        raise RuntimeError(f"luoshi extract ended with {code}")
    return time.perf_counter() - begun
