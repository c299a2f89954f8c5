from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from luoshi.cadence import Frame
from luoshi.cli.ledger import ledger
from luoshi.cli.order import Order, Result, Sheet, Task, fulfil
from luoshi.cli.output import Form
from luoshi.cli.taking import take
from luoshi.errors import BrokenFile, MissingFile, YearNeeded

from .conftest import PLAN, UNDATED

ORDER = Order(Frame(year=2026), Form.JSON, Path("出"), 2, "zh", ("县城投",))


@pytest.mark.parametrize(
    "other",
    [
        replace(ORDER, frame=Frame(year=2027)),
        replace(ORDER, frame=Frame(year=2026, issued=date(2026, 1, 5))),
        replace(ORDER, form=Form.GOLD),
        replace(ORDER, lang="en"),
        replace(ORDER, units=()),
    ],
)
def test_orders_that_make_something_else_have_another_key(other: Order) -> None:
    assert other.key() != ORDER.key()


def test_where_and_by_whom_it_is_made_does_not_change_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    same = replace(ORDER, output=Path("别处"), jobs=1, again=True, cluster="10.0.0.5:8786")
    assert same.key() == ORDER.key()
    before = ORDER.key()
    monkeypatch.setattr("luoshi.__version__", "9.9")
    assert ORDER.key() != before


def test_bytes_that_were_sent_are_read_like_the_file(plan: Path) -> None:
    here = fulfil(Task(str(plan), "要点"), ORDER)
    assert isinstance(here, Result)
    data = plan.read_bytes()
    plan.unlink()
    assert fulfil(Task(str(plan), "要点", data), ORDER) == here


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("计划.docx", b"PK\x03\x04" + b"\x00" * 64, BrokenFile),
        ("计划.txt", UNDATED.encode(), YearNeeded),
        ("计划.txt", None, MissingFile),
    ],
    ids=["broken", "undated", "missing"],
)
def test_an_error_is_an_answer_and_names_the_path(name: str, data: bytes | None, error: type) -> None:
    answer = fulfil(Task(f"来文/街道/{name}", "计划", data), replace(ORDER, frame=Frame()))
    assert isinstance(answer, error)
    assert f"来文/街道/{name}" in str(answer)


def test_bytes_that_could_not_be_had_are_an_answer() -> None:
    missing = MissingFile(path="来文/无.txt")
    assert fulfil(missing, ORDER) is missing


@pytest.mark.parametrize("colours", ["truecolor", None])
def test_a_table_is_drawn_elsewhere_as_the_terminal_draws_it(plan: Path, colours: str | None) -> None:
    terminal = Console(
        file=io.StringIO(),
        width=72,
        force_terminal=colours is not None,
        color_system=colours,  # type: ignore[arg-type]
        no_color=False,
        highlight=False,
    )
    drawn = fulfil(Task(str(plan), "要点"), replace(ORDER, form=Form.TABLE, sheet=Sheet.of(terminal)))
    ledger(take(plan, ORDER.frame, ORDER.units), "zh", terminal)
    assert isinstance(drawn, Result)
    assert isinstance(terminal.file, io.StringIO)
    assert drawn.data.decode() == terminal.file.getvalue()
    assert ("\x1b[" in drawn.data.decode()) is (colours is not None)


def test_the_account_goes_with_the_result(plan: Path) -> None:
    plan.write_text(PLAN, encoding="utf-8")
    result = fulfil(Task(str(plan), "要点"), ORDER)
    assert isinstance(result, Result)
    assert (result.duties, result.account[:2]) == (3, "共 ")
