"""Definition: what a figure of a report counts, in words and by a function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from luoshi_web.reporting.queries.counting import Rows
from luoshi_web.reporting.queries.situation import Situation

#: The parts of `due`: each occurrence that is due stands in exactly one.
PARTS_OF_DUE: Final = (
    "kept",
    "kept_late_entry",
    "met_extended",
    "met_late",
    "open",
    "extended",
    "stopped",
    "late",
    "short",
)


@dataclass(frozen=True, slots=True)
class Definition:
    """What a figure counts. zh, en: the sentence that defines it; what it leaves out comes after.

    measure: the Chinese measure word. within: the figure of which it is a part, its denominator.
    """

    name: str
    title_zh: str
    title_en: str
    zh: str
    en: str
    not_zh: str
    not_en: str
    measure: str
    rows: Callable[[Situation], Rows]
    within: str = ""

    def title(self, lang: str) -> str:
        """Its name."""
        return self.title_en if lang == "en" else self.title_zh

    def sentence(self, lang: str) -> str:
        """What it counts, and what not."""
        return f"{self.en} {self.not_en}" if lang == "en" else f"{self.zh}{self.not_zh}"
