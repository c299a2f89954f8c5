"""How work grows with its text: what is linear takes about four times as long for four times the text.

Both are timed in the same run, by the processor, so no machine is too slow for such a test.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

#: Four times the text: linear work takes about 4 times as long, quadratic 16 times, cubic 64 times.
FACTOR = 4
MOST = 9
_SHORT = 0.02  # seconds; what is shorter is done several times


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long the work on `FACTOR` times the size takes; asked again before it is blamed."""
    found = float("inf")
    for _ in range(3):
        found = min(found, _seconds(work, FACTOR * size) / _seconds(work, size))
        if found < MOST:
            break
    return found


def _seconds(work: Callable[[int], object], size: int) -> float:
    best, spent = float("inf"), 0.0
    while spent < _SHORT:
        start = process_time()
        work(size)
        took = process_time() - start
        best, spent = min(best, took), spent + max(took, 1e-5)
    return max(best, 1e-6)
