"""`luoshi extract`: plans in, duties out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from luoshi.cadence import Frame
from luoshi.cli import batch, ledger, output, several
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.order import Order, Sheet
from luoshi.cli.output import Form
from luoshi.cli.processes import processors
from luoshi.cli.taking import issued_option, take, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import named_units, units_option
from luoshi.errors import Lang

SUMMARY = Wording(
    "读出计划里的任务：谁、做什么、多久一次、何时完成、交什么成果。\n"
    "文件夹、压缩包（.zip）代表其中能读的文件。一个文件时结果印在屏幕上；.xlsx 和网页写成文件。",
    "Read the duties in plans: who, what, how often, by when, which deliverable.\n"
    "A folder or a .zip stands for all plans in it. The result of one file is printed; "
    ".xlsx and HTML are written as files.",
)
FORMAT = Wording(
    "结果的样式：table 表格（默认）、json 全部内容、gold 标注格式、xlsx 台账、html 网页。",
    "The form of the result: table (the default), json (everything), gold (the label form), xlsx, html.",
)
OUTPUT = Wording(
    "写到哪里：一个文件时是文件名，多个文件时是文件夹（xlsx 仍是一个文件）。",
    "Where to write: a file for one plan, a folder for several (one file still for xlsx).",
)
JOBS = Wording(
    "同时用几个进程读多个文件；默认与处理器数相同。",
    "How many processes read several files; as many as processors where not given.",
)
AGAIN = Wording(
    "全部重新读；不写时，上次读成而文件没有变的沿用上次的结果。",
    "Read all anew; else what was read before and has not changed is taken up.",
)
CLUSTER = Wording(
    "多个文件交给几台机器读：Dask 调度器的地址，要装 luoshi[cluster]。",
    "Let several hosts read: the address of a Dask scheduler; takes luoshi[cluster].",
)


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *,
        files: Sequence[str],
        year: int | None,
        issued: date | None,
        format_: str,
        output_: str | None,
        jobs: int | None,
        again: bool,
        cluster: str | None,
        units: str | None,
    ) -> None:
        order = Order(
            frame=Frame(year=year, issued=issued),
            form=Form(format_),
            output=Path(output_) if output_ else None,
            jobs=jobs or processors(),
            lang=lang,
            again=again,
            cluster=cluster,
            sheet=Sheet.of(paper()) if format_ == Form.TABLE and output_ is None else None,
            units=named_units(units, "luoshi extract"),
        )
        if len(files) == 1 and not several.holds_several(Path(files[0])):
            extract_one(Path(files[0]), order)
        else:
            batch.extract_several(files, order)

    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE…"),
        year_option(lang),
        issued_option(lang),
        units_option(lang),
        click.Option(
            ["--format", "format_"],
            type=click.Choice([form.value for form in Form]),
            default="table",
            metavar="table|json|gold|xlsx|html",
            help=FORMAT(lang),
        ),
        click.Option(["--output", "output_"], metavar="PATH", help=OUTPUT(lang)),
        click.Option(["--jobs"], type=click.IntRange(1, 256), metavar="N", help=JOBS(lang)),
        click.Option(["--again"], is_flag=True, help=AGAIN(lang)),
        click.Option(["--cluster"], metavar="HOST:PORT", help=CLUSTER(lang)),
    ]
    return Command("extract", lang, SUMMARY, params, run)


def extract_one(path: Path, order: Order) -> None:
    """Extract one file: to the terminal, or to the file that was asked for."""
    extraction = take(path, order.frame, order.units)
    target = order.output
    if target is not None and several.is_folder(target):
        target /= path.stem + output.ENDINGS[order.form]
    if target is None and order.form in (Form.XLSX, Form.HTML):
        target = Path(_own_name(path, order))
    if target is None and order.form is Form.TABLE:
        ledger.ledger(extraction, order.lang, paper())
        return
    data = output.rendered(extraction, order.form, order.lang, path.stem)
    if target is None:
        sys.stdout.buffer.write(data)
        return
    output.save(target, data, [path])
    click.echo(batch.WRITTEN(order.lang, path=target), err=True)


def _own_name(path: Path, order: Order) -> str:
    """The name of a result that was not given one: beside the working folder, after its plan."""
    tail = f"-{output.LEDGER(order.lang)}" if order.form is Form.XLSX else ""
    return path.stem + tail + output.ENDINGS[order.form]
