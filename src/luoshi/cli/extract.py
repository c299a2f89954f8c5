"""`luoshi extract`: plans in, duties out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from luoshi.cadence import Frame
from luoshi.cli import ledger, output, several
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import Form
from luoshi.cli.taking import Outcome, issued_option, take, tell_skipped, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import read_units, units_option
from luoshi.errors import BadCall, Lang, SomeFailed
from luoshi.writing.xlsx import ledger_xlsx

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
READING = Wording("读取", "Reading")
WRITTEN = Wording("已写入 {path}", "Written: {path}")
FILE = Wording("文件", "File")
COUNT = Wording("任务", "Duties")
ACCOUNT = Wording("句子的去向", "Account of its sentences")
WHERE = Wording(
    "多个文件的 {form} 要写成文件，请用 --output 写明文件夹",
    "the {form} of several files is written to files: name a folder with --output",
)


@dataclass(frozen=True, slots=True)
class Order:
    """What a call asks for, beside the files."""

    frame: Frame
    form: Form
    output: Path | None
    jobs: int
    lang: Lang
    units: tuple[str, ...] = ()


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
        units: str | None,
    ) -> None:
        order = Order(
            frame=Frame(year=year, issued=issued),
            form=Form(format_),
            output=Path(output_) if output_ else None,
            jobs=jobs or several.processors(),
            lang=lang,
            units=read_units(Path(units), "luoshi extract") if units else (),
        )
        if len(files) == 1 and not several.holds_several(Path(files[0])):
            extract_one(Path(files[0]), order)
        else:
            extract_several(files, order)

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
    click.echo(WRITTEN(order.lang, path=target), err=True)


def _own_name(path: Path, order: Order) -> str:
    """The name of a result that was not given one: beside the working folder, after its plan."""
    tail = f"-{output.LEDGER(order.lang)}" if order.form is Form.XLSX else ""
    return path.stem + tail + output.ENDINGS[order.form]


def extract_several(names: Sequence[str], order: Order) -> None:
    """Extract several files; those that fail are told at the end and fail nobody else.

    Raises:
        SomeFailed: at least one file could not be read; the results of the others are there.
        LuoshiError: the one folder named holds no plan, or the output is refused.
    """
    if order.form in (Form.JSON, Form.GOLD) and order.output is None:
        raise BadCall(detail=WHERE.filled(form=order.form.value), command="luoshi extract")
    gathered = several.gather(names)
    paths, outcomes = gathered.files, gathered.failed
    tell_skipped(gathered.skipped, order.lang)
    if not paths and len(outcomes) == 1 and outcomes[0].error:
        raise outcomes[0].error
    if order.output is not None and order.form is not Form.XLSX:
        output.make_folder(order.output)
    outcomes += _with_progress(paths, order)
    _deliver([o for o in outcomes if o.extraction], order, paths)
    failed = [o for o in outcomes if o.error]
    for outcome in failed:
        _tell(outcome, order.lang)
    if failed:
        raise SomeFailed(count=len(outcomes), failed=len(failed))


def _with_progress(paths: Sequence[Path], order: Order) -> list[Outcome]:
    stderr = Console(stderr=True)
    bar = Progress(
        TextColumn(READING(order.lang)),
        BarColumn(bar_width=32, style="dim", complete_style="default", finished_style="default"),
        MofNCompleteColumn(),
        console=stderr,
        disable=not stderr.is_terminal,
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=len(paths))
        taking = partial(take, units=order.units)
        return several.take_all(paths, order.frame, order.jobs, lambda: bar.advance(task), taking)


def _deliver(outcomes: Sequence[Outcome], order: Order, paths: Sequence[Path]) -> None:
    """Write or print the results of the files that were read."""
    if order.form is Form.TABLE and order.output is None:
        for outcome in outcomes:
            if outcome.extraction:
                ledger.ledger(outcome.extraction, order.lang, paper())
                click.echo()
        return
    if not outcomes:
        return
    if order.form is Form.XLSX:
        target = order.output or Path(output.LEDGER(order.lang) + ".xlsx")
        if several.is_folder(target):
            target /= output.LEDGER(order.lang) + ".xlsx"
        extractions = [o.extraction for o in outcomes if o.extraction]
        output.save(target, ledger_xlsx(extractions, order.lang), paths)
    else:
        target = order.output or Path()
        for outcome, name in zip(outcomes, output.distinct_names([o.path for o in outcomes]), strict=True):
            if outcome.extraction:
                data = output.rendered(outcome.extraction, order.form, order.lang, name)
                output.save(target / (name + output.ENDINGS[order.form]), data, paths)
    _summary(outcomes, order)
    click.echo(WRITTEN(order.lang, path=target), err=True)


def _summary(outcomes: Sequence[Outcome], order: Order) -> None:
    """A line for each plan: how many duties, and the account of its sentences."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column(FILE(order.lang), overflow="fold")
    table.add_column(COUNT(order.lang), justify="right")
    table.add_column(ACCOUNT(order.lang))
    for outcome in outcomes:
        if outcome.extraction:
            account = ledger.account(outcome.extraction, order.lang)
            table.add_row(Text(outcome.path.name), str(len(outcome.extraction.proposals)), account)
    paper().print(table)


def _tell(outcome: Outcome, lang: Lang) -> None:
    if outcome.error:
        click.secho(outcome.error.sentence(lang), fg="red", err=True)
        click.echo(f"  {outcome.error.remedy(lang)}", err=True)
