from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.cadence import Frame
from luoshi.cli.order import Order, Result, Sheet, Task
from luoshi.cli.output import Form
from luoshi.cli.shelves import Screen, shelf_of
from luoshi.errors import OutputRefused

TASKS = [Task("甲.txt", "甲"), Task("乙.txt", "乙"), Task("丙.txt", "丙")]


def order(form: Form, output: Path | None) -> Order:
    return Order(Frame(), form, output, 1, "zh", sheet=None if output else Sheet(80, None, plain=True))


def result(name: str) -> Result:
    return Result(f"{name}.txt", name, "0" * 64, name.encode(), 1, "")


def test_the_screen_shows_results_in_the_order_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    screen = shelf_of(order(Form.TABLE, None), TASKS)
    assert isinstance(screen, Screen)
    screen.put(result("丙"))
    assert capsys.readouterr().out == ""
    screen.put(result("甲"))
    assert capsys.readouterr().out == "甲\n"
    screen.pass_over(TASKS[1])
    assert capsys.readouterr().out == "丙\n"


@pytest.mark.parametrize("form", [Form.TABLE, Form.JSON, Form.GOLD, Form.HTML])
def test_a_folder_knows_what_it_has(tmp_path: Path, form: Form) -> None:
    for task in TASKS:
        (tmp_path / task.file).write_text("x", encoding="utf-8")
    tasks = [Task(str(tmp_path / task.file), task.name) for task in TASKS]
    asked = order(form, tmp_path / "出")
    shelf = shelf_of(asked, tasks)
    assert shelf.find(tasks[0]) is None
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # of x
    kept = shelf.put(Result(tasks[0].file, "甲", digest, b"...", 2, "..."))
    assert shelf_of(asked, tasks).find(tasks[0]) == kept
    assert shelf_of(asked, tasks).find(tasks[1]) is None
    (tmp_path / "甲.txt").write_text("y", encoding="utf-8")
    assert shelf_of(asked, tasks).find(tasks[0]) is None
    (tmp_path / "甲.txt").unlink()
    assert shelf_of(asked, tasks).find(tasks[0]) is None


def test_the_place_of_a_ledger_is_looked_at_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused):
        shelf_of(order(Form.XLSX, tmp_path / "无" / "账.xlsx"), TASKS)
