from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from luoshi.cli.cluster import on_cluster
from luoshi.errors import ExitCode, NoCluster

from .conftest import PLAN, Result

Luoshi = Callable[..., Result]

dask, distributed = import_module("dask"), import_module("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A scheduler with two workers, each a process of its own, on this machine alone."""
    patience = {"distributed.scheduler.allowed-failures": 1}
    with (
        dask.config.set(patience),
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster


@pytest.fixture
def address(cluster: Any) -> str:
    cluster.wait_for_workers(2)  # one that died over an item is started anew
    return str(cluster.scheduler_address).removeprefix("tcp://")


def fatal(number: int) -> tuple[int, int]:
    """Dies over 3."""
    if number == 3:
        os._exit(1)
    return number, os.getpid()


def counted(sent: list[int], number: int) -> int:
    sent.append(number)
    return number


def test_a_cluster_reads_as_one_process_does(luoshi: Luoshi, tmp_path: Path, address: str) -> None:
    plans = tmp_path / "来文"
    plans.mkdir()
    for number in range(12):
        (plans / f"{number}.txt").write_text(PLAN + f"第{number}组应当每月自查。\n", encoding="utf-8")
    (plans / "损坏.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 64)
    words = ("extract", plans, "没有.txt", "--format", "json", "--output")
    here = luoshi(*words, tmp_path / "本机", "--jobs", "1")
    there = luoshi(*words, tmp_path / "集群", "--cluster", address)
    assert (there.code, there.out) == (ExitCode.SOME_FAILED, here.out)
    assert there.err == here.err.replace(str(tmp_path / "本机"), str(tmp_path / "集群"))
    for path in (tmp_path / "本机").glob("*.json"):
        assert (tmp_path / "集群" / path.name).read_bytes() == path.read_bytes()
    assert "沿用上次 12" in luoshi(*words, tmp_path / "集群", "--cluster", address).err


def test_both_workers_work_and_one_that_dies_over_an_item_harms_no_other(address: str) -> None:
    answers = dict(on_cluster(range(20), abs, fatal, address))
    assert {number for number, answer in answers.items() if answer is None} == {3}
    assert all(answer[0] == number for number, answer in answers.items() if answer)
    assert len({answer[1] for answer in answers.values() if answer}) >= 2


def test_what_is_in_flight_is_bounded(address: str) -> None:
    sent: list[int] = []
    answers = on_cluster(range(100), partial(counted, sent), abs, address)
    next(answers)
    assert len(sent) <= 2 * 2
    answers.close()


def test_a_scheduler_that_is_not_there_is_told(
    luoshi: Luoshi, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("luoshi.cli.cluster._REACH", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    (tmp_path / "又.txt").write_text(PLAN, encoding="utf-8")
    result = luoshi("extract", plan, tmp_path / "又.txt", "--cluster", address)
    assert result.code == ExitCode.NO_CLUSTER
    assert result.err.startswith(f"几台机器一起读，做不到：{address}（那里没有调度器）\n")


def test_a_worker_of_another_version_is_told(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr("luoshi.__version__", "9.9")
    with pytest.raises(NoCluster) as caught:
        list(on_cluster([1], int, int, address))
    assert "要落实 9.9，而这些 worker 没有：tcp://127.0.0.1:" in caught.value.sentence("zh")


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoCluster) as caught:
        list(on_cluster([1], int, int, "127.0.0.1:1"))
    assert "这里没有装 Dask" in caught.value.sentence("zh")
    assert "luoshi[cluster]" in caught.value.remedy("zh")
