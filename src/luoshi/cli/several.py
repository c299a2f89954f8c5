"""Several files at once: which they are, and reading them in several processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from luoshi.cadence import Frame
from luoshi.cli.taking import Outcome, attempt, take
from luoshi.errors import LuoshiError, NothingToRead, Unforeseen
from luoshi.extraction.result import Extraction
from luoshi.reading import ENDINGS, open_bundle


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the names of a call mean. files: each once; a file in a .zip is a path that leads into it.

    failed: an Outcome for each folder or archive that gives no file. skipped: entries of archives that
    are passed over, as paths.
    """

    files: list[Path]
    failed: list[Outcome]
    skipped: list[Path]


def gather(names: Iterable[str]) -> Gathered:
    """The files that the names mean.

    A folder stands for the plans in it and below it, in the order of their names, an archive (.zip) for
    those in it.
    """
    files: dict[Path, None] = {}
    failed: list[Outcome] = []
    skipped: list[Path] = []
    for name in names:
        path = Path(name)
        if not holds_several(path):
            files[path] = None
            continue
        try:
            inside = plans_in(path) if is_folder(path) else _plans_in_archive(path, skipped)
            if not inside:
                raise NothingToRead(path=path)
        except LuoshiError as error:
            failed.append(Outcome(path, error=error))
            continue
        files.update(dict.fromkeys(inside))
    return Gathered(list(files), failed, skipped)


def holds_several(path: Path) -> bool:
    """Whether a path leads to a folder or to a .zip."""
    return is_folder(path) or (path.suffix.lower() == ".zip" and path.exists())


def _plans_in_archive(path: Path, skipped: list[Path]) -> list[Path]:
    """The plans in an archive; the names of all else are added to `skipped`."""
    bundle = open_bundle(path)
    names = sorted(bundle.names)
    skipped += [path / name for name in bundle.skipped]
    skipped += [path / name for name in names if not _is_plan(name)]
    return [path / name for name in names if _is_plan(name)]


def _is_plan(name: str) -> bool:
    return Path(name).suffix.lower() in ENDINGS


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; a name that no system takes (too long) leads nowhere."""
    try:
        return path.is_dir()
    except OSError:
        return False


def plans_in(folder: Path) -> list[Path]:
    """The plans in a folder and below it; hidden files and the lock files of Word (~$) are no plans."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if _is_plan(path.name)
        and path.is_file()
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    ]


def take_all(
    paths: Sequence[Path],
    frame: Frame,
    jobs: int,
    advance: Callable[[], None],
    taking: Callable[[Path, Frame], Extraction] = take,
) -> list[Outcome]:
    """Take every file, in `jobs` processes; the outcomes stand in the order of `paths`.

    advance is called once for each file. taking: takes one of them; it is sent to each process.
    A process that dies over one file (memory, a crash of a C library) fails that file alone.
    """
    jobs = min(jobs, len(paths))
    if jobs <= 1:
        outcomes = []
        for path in paths:
            outcomes.append(attempt(path, frame, taking))
            advance()
        return outcomes
    done, unsettled = _in_one_pool(paths, partial(attempt, frame=frame, taking=taking), jobs, advance)
    for path in unsettled:
        again, dead = _in_one_pool([path], partial(attempt, frame=frame, taking=taking), 1, advance)
        done.update(again)
        for lost in dead:
            done[lost] = Outcome(lost, error=Unforeseen(path=lost, reason="the reading process died"))
            advance()
    return [done[path] for path in paths]


def _in_one_pool(
    paths: Sequence[Path], work: Callable[[Path], Outcome], jobs: int, advance: Callable[[], None]
) -> tuple[dict[Path, Outcome], list[Path]]:
    """The outcomes, and the files whose fate is unknown because a process died meanwhile."""
    done: dict[Path, Outcome] = {}
    unsettled: list[Path] = []
    # spawn: the same on every system, and no thread of the progress bar is copied half-alive.
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))
    try:
        with _unheard():
            futures: dict[Future[Outcome], Path] = {pool.submit(work, path): path for path in paths}
        for future in as_completed(futures):
            try:
                done[futures[future]] = future.result()
            except BrokenProcessPool:
                unsettled.append(futures[future])
                continue
            advance()
    except KeyboardInterrupt:
        _kill_workers()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(cancel_futures=True)
    return done, [path for path in paths if path in set(unsettled)]


def _kill_workers() -> None:
    """End the workers at once: nothing that they hold is written, so nothing is half done."""
    for process in multiprocessing.active_children():
        process.kill()


@contextmanager
def _unheard() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C, which reaches a whole process group.

    Only the parent hears it; it ends them and stops.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # signals are the main thread's matter
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
