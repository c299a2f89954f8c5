"""`luoshi extract` over several files: what is there is taken up, the rest read, and each kept at once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from luoshi.cli import output, several
from luoshi.cli.cluster import on_cluster
from luoshi.cli.language import Wording
from luoshi.cli.order import Order, Result, Task, fulfil
from luoshi.cli.output import Form
from luoshi.cli.processes import in_processes
from luoshi.cli.record import Kept
from luoshi.cli.shelves import Shelf, shelf_of, without_results
from luoshi.cli.taking import tell_skipped
from luoshi.cli.terminal import paper
from luoshi.errors import BadCall, Lang, LuoshiError, SomeFailed, Unforeseen
from luoshi.reading import original_at

READING = Wording("读取", "Reading")
WRITTEN = Wording("已写入 {path}", "Written: {path}")
FILE = Wording("文件", "File")
COUNT = Wording("任务", "Duties")
ACCOUNT = Wording("句子的去向", "Account of its sentences")
WHERE = Wording(
    "多个文件的 {form} 要写成文件，请用 --output 写明文件夹",
    "the {form} of several files is written to files: name a folder with --output",
)
TOTALS = Wording(
    "{count} 个文件：新读 {read}，沿用上次 {kept}，没有读成 {failed}{errors}；任务 {duties} 条",
    "{count} files: {read} read, {kept} taken up from before, {failed} failed{errors}; {duties} duties",
)
GO_ON = Wording(
    "{count} 个文件已完成 {done} 个，结果已留下；照原样再运行一次，只读其余的。",
    "{done} of {count} files are done and kept; the same call again reads only the others.",
)
NOT_KEPT = Wording(
    "{count} 个文件已读 {done} 个；要能接着读，请用 --output 写到文件夹。",
    "{done} of {count} files were read; with --output into a folder, the next call could go on.",
)


def extract_several(names: Sequence[str], order: Order) -> None:
    """Extract several files; those that fail are told at the end and fail nobody else.

    Raises:
        SomeFailed: at least one file could not be read; the results of the others are there.
        LuoshiError: the one folder named holds no plan, the output is refused, or the cluster is not there.
        KeyboardInterrupt: Ctrl-C; what is done is kept.
    """
    if order.form in (Form.JSON, Form.GOLD) and order.output is None:
        raise BadCall(detail=WHERE.filled(form=order.form.value), command="luoshi extract")
    gathered = several.gather(names)
    tell_skipped(gathered.skipped, order.lang)
    errors = [outcome.error for outcome in gathered.failed if outcome.error]
    if not gathered.files and len(errors) == 1:
        raise errors[0]
    tasks = _tasks(without_results(gathered.files, order))
    shelf = shelf_of(order, tasks)
    batch = Batch(tasks, shelf, order)
    try:
        batch.run()
    except KeyboardInterrupt:
        told = GO_ON if shelf.keeps else NOT_KEPT
        click.echo(told(order.lang, done=len(batch.done), count=len(tasks)), err=True)
        raise
    errors += [batch.errors[task.file] for task in tasks if task.file in batch.errors]
    _tell(batch, errors, shelf, order)
    if errors:
        raise SomeFailed(count=len(tasks) + len(gathered.failed), failed=len(errors))


def _tasks(paths: Sequence[Path]) -> list[Task]:
    names = output.distinct_names(paths)
    return [Task(str(path), name) for path, name in zip(paths, names, strict=True)]


class Batch:
    """Several files on their way. done: what is there, by file; kept: how many of them were there before."""

    def __init__(self, tasks: Sequence[Task], shelf: Shelf, order: Order) -> None:
        self.tasks = tasks
        self.done: dict[str, Kept] = {}
        self.kept = 0
        self.errors: dict[str, LuoshiError] = {}
        self._shelf = shelf
        self._order = order

    def run(self) -> None:
        """Take up what is there, read the rest."""
        missing = [task for task in self.tasks if not self._take_up(task)]
        with _bar(self._order) as bar:
            step = bar.add_task("", total=len(self.tasks), completed=self.kept)
            with closing(_answers(missing, self._order)) as answers:
                for task, answer in answers:
                    self._settle(task, answer)
                    bar.advance(step)

    def _take_up(self, task: Task) -> bool:
        if self._order.again:
            return False
        kept = self._shelf.find(task)
        if kept:
            self.done[task.file] = kept
            self.kept += 1
        return kept is not None

    def _settle(self, task: Task, answer: Result | LuoshiError | None) -> None:
        if isinstance(answer, Result):
            self.done[task.file] = self._shelf.put(answer)
            return
        self._shelf.pass_over(task)
        dead = Unforeseen(path=task.file, reason="the reading process died")
        self.errors[task.file] = answer or dead


def _answers(
    tasks: Sequence[Task], order: Order
) -> Generator[tuple[Task, Result | LuoshiError | None], None, None]:
    work = partial(fulfil, order=order)
    if order.cluster is None:
        return in_processes(tasks, work, order.jobs)
    return on_cluster(tasks, _with_bytes, work, order.cluster)


def _with_bytes(task: Task) -> Task | LuoshiError:
    """The task with the bytes of its file: the other hosts need not see this disk."""
    try:
        return task._replace(data=original_at(Path(task.file)).data)
    except LuoshiError as error:
        return error


def _bar(order: Order) -> Progress:
    stderr = Console(stderr=True)
    printed = order.sheet is not None and sys.stdout.isatty()  # what is printed shows how far it is
    return Progress(
        TextColumn(READING(order.lang)),
        BarColumn(bar_width=32, style="dim", complete_style="default", finished_style="default"),
        MofNCompleteColumn(),
        console=stderr,
        disable=printed or not stderr.is_terminal,
        transient=True,
        redirect_stdout=False,
    )


def _tell(batch: Batch, errors: Sequence[LuoshiError], shelf: Shelf, order: Order) -> None:
    """Bind what is to be bound, then the lines of all files, the totals, and what failed."""
    files = [task.file for task in batch.tasks if task.file in batch.done]
    target = shelf.close(files, whole=not errors)
    if files and target:
        _summary([batch.done[file] for file in files], order.lang)
    if files or errors:
        _totals(batch, errors, order)
    if files and target:
        click.echo(WRITTEN(order.lang, path=target), err=True)
    for error in errors:
        click.secho(error.sentence(order.lang), fg="red", err=True)
        click.echo(f"  {error.remedy(order.lang)}", err=True)


def _summary(done: Sequence[Kept], lang: Lang) -> None:
    """A line for each plan: how many duties, and the account of its sentences."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column(FILE(lang), overflow="fold")
    table.add_column(COUNT(lang), justify="right")
    table.add_column(ACCOUNT(lang))
    for kept in done:
        table.add_row(Text(Path(kept.file).name), str(kept.duties), kept.account)
    paper().print(table)


def _totals(batch: Batch, errors: Sequence[LuoshiError], order: Order) -> None:
    """One line of what became of all files; not where tables are printed for a program."""
    if order.sheet is not None and not sys.stderr.isatty():
        return
    kinds = Counter(type(error).__name__ for error in errors)
    named = ", ".join(f"{name} {count}" for name, count in kinds.most_common())
    open_, close = ("（", "）") if order.lang == "zh" else (" (", ")")
    words = TOTALS(
        order.lang,
        count=len(batch.done) + len(errors),
        read=len(batch.done) - batch.kept,
        kept=batch.kept,
        failed=len(errors),
        errors=f"{open_}{named}{close}" if named else "",
        duties=sum(kept.duties for kept in batch.done.values()),
    )
    click.echo(words, err=True)
