"""`make bench`: everything that is measured, beside its peers, in one run on one core.

A peer's line ends in how many times as fast ours is: the first line of its table. Speeds are the best of
several runs, by the seconds that the processor worked, where nothing else is said.
"""

from __future__ import annotations

import sys

from bench import batch, mentions, reading, reading_docx, speed


def main() -> int:
    """Measure and print."""
    for chapter in (speed, reading_docx, reading, mentions, batch):
        chapter.measure().show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
