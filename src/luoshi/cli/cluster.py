"""Several hosts at one piece of work, by the extra `luoshi[cluster]`: Dask's scheduler hands items out.

Items are sent with all that they need, so that hosts share nothing but the library.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from itertools import islice
from typing import Any, TypeVar

import luoshi
from luoshi.errors import NoCluster, Phrase

# Dask is an extra, and is loaded where it is asked for; its clients and futures are Any here.
T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R")

#: Seconds: to reach the scheduler; between two looks at its workers; to wait for one where all are gone.
_REACH, _LOOK, _PATIENCE = 10, 5, 60
#: Items in flight for each thread of a worker: it always has one to go on with.
_AHEAD = 2


def on_cluster(
    items: Sequence[T], send: Callable[[T], S], work: Callable[[S], R], address: str
) -> Generator[tuple[T, R | None], None, None]:
    """Each item with the answer of `work` to what `send` made of it, as the answers come.

    address: of the scheduler, HOST:PORT. send: is called here, shortly before an item goes out; what it
    makes is held for the items in flight alone. An item over which workers died is tried once more with
    nothing else in flight; if they die again, its answer is None.

    Raises:
        NoCluster: Dask is not installed, there is no scheduler, no worker, or workers with another Luoshi.
    """
    with _client(address) as client:
        workers = _checked(client, address)
        alone: list[T] = []
        for item, answer in _through(client, items, send, work, _AHEAD * workers):
            if answer is None:
                alone.append(item)
            else:
                yield item, answer
        yield from _through(client, alone, send, work, 1)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        dask, distributed = import_module("dask"), import_module("distributed")
    except ImportError as error:
        reason = Phrase("这里没有装 Dask", "Dask is not installed here")
        raise NoCluster(address=address, reason=reason) from error
    # A file is sent as it is; Dask would warn of each that is large.
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GB"}):
        try:
            client = distributed.Client(f"tcp://{address}", timeout=_REACH, set_as_default=False)
        except (OSError, ValueError) as error:
            reason = Phrase("那里没有调度器", "no scheduler answers there")
            raise NoCluster(address=address, reason=reason) from error
        with client:
            yield client


def _checked(client: Any, address: str) -> int:
    """How many threads the workers have, all of which have this very version of Luoshi."""
    try:
        client.wait_for_workers(1, timeout=_REACH)
    except TimeoutError:
        reason = Phrase("调度器上没有 worker", "the scheduler has no workers")
        raise NoCluster(address=address, reason=reason) from None
    # `version` is sent by its name: every Python has it, with or without Luoshi.
    found: dict[str, Any] = client.run(version, "luoshi", on_error="return")
    wrong = {
        worker: has if isinstance(has, str) else "?"
        for worker, has in found.items()
        if has != luoshi.__version__
    }
    if wrong:
        listed = ", ".join(f"{worker} {has}" for worker, has in sorted(wrong.items()))
        reason = Phrase(
            f"要落实 {luoshi.__version__}，而这些 worker 没有：{listed}",
            f"Luoshi {luoshi.__version__} is needed, and these workers lack it: {listed}",
        )
        raise NoCluster(address=address, reason=reason)
    return sum(client.nthreads().values())


def _through(
    client: Any, items: Sequence[T], send: Callable[[T], S], work: Callable[[S], R], ahead: int
) -> Generator[tuple[T, R | None], None, None]:
    """The items through the cluster, at most `ahead` of them in flight; None where workers died over one."""
    killed = import_module("distributed").KilledWorker
    flight: dict[Any, T] = {}
    waiting = iter(items)
    while True:
        for item in islice(waiting, ahead - len(flight)):
            flight[client.submit(work, send(item), pure=False)] = item
        if not flight:
            return
        for future in _ready(client, list(flight)):
            item = flight.pop(future)
            try:
                answer: R | None = future.result()
            except killed:
                answer = None
            except Exception as error:
                raise _lost(client, f"{type(error).__name__}: {error}") from error
            future.release()
            yield item, answer


def _ready(client: Any, flight: list[Any]) -> list[Any]:
    """The futures that are settled, at least one."""
    wait = import_module("distributed").wait
    idle = 0
    while True:
        try:
            with client.as_current():
                settled = list(wait(flight, timeout=_LOOK, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            idle = 0 if client.nthreads() else idle + _LOOK
            if idle >= _PATIENCE:
                raise _lost(client, "no worker is left") from None
            continue
        return settled


def _lost(client: Any, reason: str) -> NoCluster:
    return NoCluster(address=str(client.scheduler.address), reason=reason)
