"""The record of a batch: what became of each file, kept beside the results, so that a second call goes on.

One JSON object a line, added when a result is whole. A line that was cut off by a crash counts as none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from luoshi.cli.output import save
from luoshi.cli.refusals import why
from luoshi.errors import OutputRefused

#: Raised when a line changes its meaning: lines of another form are passed over.
FORM = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose result is there.

    file: its path as the call wrote it. name: of its result. sha256: of the file. key: of
    what was asked of it. result: the SHA-256 of its result. duties: how many. account: of its sentences.
    """

    file: str
    name: str
    sha256: str
    key: str
    result: str
    duties: int
    account: str


class Record:
    """The record in one file. key: tells what is asked of each file; lines of another key do not count."""

    def __init__(self, path: Path, key: str) -> None:
        self.path = path
        self._key = key
        self._kept: dict[str, Kept] = {}
        self._places: dict[str, int] = {}
        self._others: dict[str, bytes] = {}
        self._torn = False
        self._read()

    def _read(self) -> None:
        if not self.path.is_file():
            return
        place, line = 0, b""
        with self.path.open("rb") as lines:
            for line in lines:
                self._take(line, place)
                place += len(line)
        self._torn = not line.endswith(b"\n")

    def _take(self, line: bytes, place: int) -> None:
        try:
            held = json.loads(line)
            kept = Kept(**held["kept"])
            form = held["form"]
        except (ValueError, TypeError, KeyError):
            return
        if form != FORM:
            return
        if kept.key != self._key:
            self._others[kept.name] = line
            return
        self._kept[kept.file] = kept
        self._places[kept.file] = place

    @property
    def names(self) -> set[str]:
        """The names of all results that stand beside it, whatever was asked."""
        return {*self._others, *(kept.name for kept in self._kept.values())}

    def find(self, file: str, name: str) -> Kept | None:
        """The line of a file, where its result would have the same name."""
        kept = self._kept.get(file)
        return kept if kept and kept.name == name else None

    def add(self, kept: Kept, held: object = None) -> None:
        """Add a line. held: more that is to be kept with it, as JSON.

        Raises:
            OutputRefused: the place does not take it.
        """
        line = _line(kept, held)
        try:
            with self.path.open("ab") as lines:
                self._end_torn(lines)
                self._places[kept.file] = lines.tell()
                lines.write(line)
        except OSError as error:
            raise OutputRefused(path=self.path, reason=why(error)) from error
        self._kept[kept.file] = kept

    def _end_torn(self, lines: BinaryIO) -> None:
        if self._torn:
            lines.write(b"\n")
            self._torn = False

    def held(self, file: str) -> Any:
        """What was kept with the line of a file."""
        with self.path.open("rb") as lines:
            lines.seek(self._places[file])
            return json.loads(lines.readline())["held"]

    def forget(self) -> None:
        """Remove the record, with what was kept in it."""
        self.path.unlink(missing_ok=True)
        self._kept.clear()
        self._places.clear()

    def tidy(self, files: Iterable[str]) -> None:
        """Write it anew: the lines of `files`, and those of results that another question was asked for.

        Raises:
            OutputRefused: the place does not take it.
        """
        own = [self._kept[file] for file in files if file in self._kept]
        replaced = {kept.name for kept in own}
        others = [line for name, line in self._others.items() if name not in replaced]
        save(self.path, b"".join((*others, *(_line(kept, None) for kept in own))))


def _line(kept: Kept, held: object) -> bytes:
    return json.dumps({"form": FORM, "kept": asdict(kept), "held": held}, ensure_ascii=False).encode() + b"\n"
