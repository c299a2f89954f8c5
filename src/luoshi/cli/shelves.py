"""Where the results of several files go: to the screen, into a folder, or onto the leaves of one ledger."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from luoshi.cli import output, several
from luoshi.cli.order import Order, Result, Task
from luoshi.cli.output import Form
from luoshi.cli.record import Kept, Record
from luoshi.errors import LuoshiError, OutputRefused
from luoshi.reading import original_at
from luoshi.writing.leaf import Leaf, leaf_from
from luoshi.writing.xlsx import bind_xlsx

#: The record in a folder of results.
RECORD = ".luoshi.jsonl"


class Shelf(Protocol):
    """Takes results as they come."""

    keeps: bool  # whether a call that was interrupted can be gone on with

    def find(self, task: Task) -> Kept | None:
        """The result that is there already for an unchanged file."""

    def put(self, result: Result) -> Kept:
        """Take the result of a file; its line."""

    def pass_over(self, task: Task) -> None:
        """There will be none of this file."""

    def close(self, files: Sequence[str], *, whole: bool) -> Path | None:
        """All is there; where it stands. files: those with a result, in order; whole: none is missing."""


def shelf_of(order: Order, tasks: Sequence[Task]) -> Shelf:
    """The shelf that an order asks for.

    Raises:
        OutputRefused: the place does not take results, or one would stand where a plan stands.
    """
    if order.form is Form.TABLE and order.output is None:
        return Screen(tasks)
    if order.form is Form.XLSX:
        return Ledger(order, tasks)
    return Folder(order, tasks)


def without_results(paths: Sequence[Path], order: Order) -> list[Path]:
    """The files without the results of an earlier call: its folder may lie below that of the plans."""
    if order.output is None or not several.is_folder(order.output):
        return list(paths)
    names = Record(order.output / RECORD, order.key()).names
    folder = order.output.resolve()
    return [path for path in paths if path.name not in names or path.parent.resolve() != folder]


class Screen:
    """Prints each result when its turn comes, and keeps nothing."""

    keeps = False

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._turns = [task.name for task in tasks]
        self._early: dict[str, bytes] = {}
        self._next = 0

    def find(self, _task: Task) -> Kept | None:
        """None: what was printed is gone."""
        return None

    def put(self, result: Result) -> Kept:
        """Print it, and those that waited for it."""
        self._early[result.name] = result.data + b"\n"
        self._print()
        return result.kept("", "", "")

    def pass_over(self, task: Task) -> None:
        """Print those that waited for it."""
        self._early[task.name] = b""
        self._print()

    def _print(self) -> None:
        while self._next < len(self._turns) and self._turns[self._next] in self._early:
            sys.stdout.write(self._early.pop(self._turns[self._next]).decode())
            self._next += 1
        sys.stdout.flush()

    def close(self, files: Sequence[str], *, whole: bool) -> Path | None:  # noqa: ARG002 - as a Shelf closes
        """Nowhere."""
        return None


class Folder:
    """A file for each result, and the record beside them."""

    keeps = True

    def __init__(self, order: Order, tasks: Sequence[Task]) -> None:
        self._target = order.output or Path()
        self._ending = output.ENDINGS[order.form]
        output.make_folder(self._target)
        _refuse_sources([self._path(task.name) for task in tasks], tasks)
        self._key = order.key()
        self._record = Record(self._target / RECORD, self._key)

    def _path(self, name: str) -> Path:
        return self._target / (name + self._ending)

    def find(self, task: Task) -> Kept | None:
        """The line of the record, where its result still is as it was written."""
        path = self._path(task.name)
        kept = _unchanged(self._record, task, path.name)
        return kept if kept and path.is_file() and _digest(path.read_bytes()) == kept.result else None

    def put(self, result: Result) -> Kept:
        """Write the file, then its line."""
        path = self._path(result.name)
        output.save(path, result.data)
        kept = result.kept(self._key, path.name, _digest(result.data))
        self._record.add(kept)
        return kept

    def pass_over(self, task: Task) -> None:
        """Nothing to do."""

    def close(self, files: Sequence[str], *, whole: bool) -> Path | None:  # noqa: ARG002 - as a Shelf closes
        """The folder; the record holds what is in it."""
        if files:
            self._record.tidy(files)
        return self._target


class Ledger:
    """The leaves of one ledger: they wait in the record until all are there, then are bound."""

    keeps = True

    def __init__(self, order: Order, tasks: Sequence[Task]) -> None:
        self._lang, self._key = order.lang, order.key()
        name = output.LEDGER(order.lang) + ".xlsx"
        target = order.output or Path(name)
        self._target = target / name if several.is_folder(target) else target
        if not self._target.parent.is_dir():
            raise OutputRefused(path=self._target, reason=output.NO_FOLDER)
        _refuse_sources([self._target], tasks)
        self._record = Record(self._target.with_name(f".{self._target.name}{RECORD}"), self._key)

    def find(self, task: Task) -> Kept | None:
        """The line of the record, where it holds a whole leaf."""
        kept = _unchanged(self._record, task, task.name)
        try:
            return kept if kept and self._leaf(task.file) else None
        except (KeyError, TypeError, ValueError):
            return None

    def put(self, result: Result) -> Kept:
        """Keep the leaf."""
        kept = result.kept(self._key, result.name, "")
        self._record.add(kept, held=json.loads(result.data))
        return kept

    def pass_over(self, task: Task) -> None:
        """Nothing to do."""

    def close(self, files: Sequence[str], *, whole: bool) -> Path | None:
        """Bind the ledger. The record goes once nothing is missing: until then it is gone on with."""
        if files:
            output.save(self._target, bind_xlsx((self._leaf(file) for file in files), self._lang))
        if whole:
            self._record.forget()
        return self._target if files else None

    def _leaf(self, file: str) -> Leaf:
        return leaf_from(self._record.held(file))


def _unchanged(record: Record, task: Task, name: str) -> Kept | None:
    """The line of a file that is as it was; it is looked at only where there is a line."""
    kept = record.find(task.file, name)
    try:
        same = kept and _digest(original_at(Path(task.file)).data) == kept.sha256
    except LuoshiError:  # told when it is read
        return None
    return kept if same else None


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _refuse_sources(targets: Sequence[Path], tasks: Sequence[Task]) -> None:
    """Refuse results that would stand where a plan stands, before anything is read."""
    sources = {_identity(Path(task.file)) for task in tasks} - {None}
    for target in targets:
        if _identity(target) in sources:
            raise OutputRefused(path=target, reason=output.SAME_FILE)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
