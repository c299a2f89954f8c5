"""The paper that commands print on."""

from __future__ import annotations

import os
import sys

from rich.console import Console

#: Columns of a line where nobody looks: a file, a pipe.
_UNSEEN = 110


class Paper(Console):
    """A Console that leaves a closed pipe to `main`: rich would end the program with 1."""

    def on_broken_pipe(self) -> None:
        """Tell the caller."""
        raise BrokenPipeError


def paper() -> Console:
    """The terminal at its own width; 110 columns where there is none and COLUMNS is silent."""
    seen = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()
    return Paper(width=None if seen else _UNSEEN, highlight=False, markup=False, emoji=False)
