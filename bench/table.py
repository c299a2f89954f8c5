"""How figures of the bench are told: ours first, each peer beside it with the ratio."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Each act is run so many times, and the fastest run counts.
RUNS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """speed: how many `unit` a second; the bigger, the better. peer: what ours is held against."""

    name: str
    speed: float
    unit: str
    peer: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """Figures of one question. title: what was measured, on what; the first figure is ours.

    remarks: lines below the table. A peer's line says how many times as fast ours is.
    """

    title: str
    figures: Sequence[Figure]
    remarks: Sequence[str] = ()

    def show(self) -> None:
        """Print it."""
        print(f"\n{self.title}")
        ours = self.figures[0]
        for figure in self.figures:
            ratio = f"{ours.speed / figure.speed:10.2f} x" if figure.peer else ""
            print(f"  {figure.name:34}{figure.speed:10.2f} {figure.unit + '/s':10}{ratio}".rstrip())
        for remark in self.remarks:
            print(f"  {remark}")


def fastest(*acts: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Processor seconds of the fastest run of each.

    They take turns, so that a busy minute of the machine hits all alike.
    """
    best = [float("inf")] * len(acts)
    for _ in range(runs):
        for number, act in enumerate(acts):
            gc.collect()
            begun = time.process_time()
            act()
            best[number] = min(best[number], time.process_time() - begun)
    return best
