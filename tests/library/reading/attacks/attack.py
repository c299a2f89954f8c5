"""An attack: a name, the file's name, and what makes its bytes; and the table of what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("expected.txt")


@dataclass(frozen=True, slots=True)
class Attack:
    """A hostile file."""

    name: str
    file: str
    make: Callable[[], bytes]


def expected() -> dict[str, str]:
    """Name -> the error that it must give, or "read" with the codes of the Faults."""
    lines = (line.partition("#")[0].strip() for line in TABLE.read_text(encoding="utf-8").splitlines())
    pairs = [line.split(None, 1) for line in lines if line]
    found = {name: code.strip() for name, code in pairs}
    assert len(found) == len(pairs), "a name stands twice"
    return found
