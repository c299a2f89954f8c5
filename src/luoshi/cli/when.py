"""`luoshi when`: what some words say about time, and the dates of a year that follow."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import click
from rich.text import Text

from luoshi.api import schedule
from luoshi.cadence import Frame, Limit
from luoshi.cadence.exports import Export, fhir, rrule, timex3
from luoshi.cadence.schedule.timetable import Timetable
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.output import json_bytes
from luoshi.cli.strip import signs
from luoshi.cli.taking import issued_option
from luoshi.cli.terminal import paper
from luoshi.cli.timetable import Sheet, lines
from luoshi.errors import BadCall, Lang, NoTime
from luoshi.writing.schedule_json import schedule_json

SUMMARY = Wording(
    "说明一句话里的时间：多久一次、何时之前、多久之内，以及由此算出的日子。",
    "Tell what a sentence says about time: how often, by when, how soon, and which days follow.",
)
YEAR = Wording(
    "列出哪一年的日子；没有写年份的日期也算在这一年。",
    "The year to list; dates that have no year get this one.",
)
FROM = Wording(
    "限时从何时起算，如 2026-03-02T09:00 或 2026-03-02。",
    "When the event of a limit happened, such as 2026-03-02T09:00 or 2026-03-02.",
)
JSON = Wording("印出全部内容的 JSON，供其他程序使用。", "Print everything as JSON, for other programs.")
FORMAT = Wording(
    "写成别的格式：ics 任务、rrule 重复规则、fhir、timex3；丢掉的内容印在标准错误上。",
    "Print another form: ics (tasks), rrule, fhir or timex3; what it loses is told on stderr.",
)
LOSS = Wording("{form} 没有写进去的（{words}）：{loss}", "Lost in {form} ({words}): {loss}")
UNUSED = Wording("没有限时，用不到 --from。", "There is no limit, so --from changes nothing.")
WHICH_YEAR = Wording("写成 .ics 要用 --year 写明哪一年", "an .ics file needs --year")
ONE_FORM = Wording("--json 和 --format 只能用一个", "--json and --format can't be used together")


class Form(StrEnum):
    """The forms of other programs."""

    ICS = "ics"
    RRULE = "rrule"
    FHIR = "fhir"
    TIMEX3 = "timex3"


class Moment(click.ParamType[datetime]):
    """A day or a moment as YYYY-MM-DD or YYYY-MM-DDTHH:MM, in local time (GB/T 7408.1-2023, 5.4)."""

    name = "moment"

    def convert(
        self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The moment that the words of a call mean; a mere day is its beginning."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            self.fail(value, param, ctx)


@dataclass(frozen=True, slots=True)
class Question:
    """What a call asks about."""

    words: str
    frame: Frame
    begun: datetime | None
    lang: Lang

    @property
    def year(self) -> int | None:
        """The year to list: as given, else that of the day of issue."""
        return self.frame.year or (self.frame.issued.year if self.frame.issued else None)


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *,
        words: str,
        year: int | None,
        issued: date | None,
        begun: datetime | None,
        json_: bool,
        format_: str | None,
    ) -> None:
        if json_ and format_:
            raise BadCall(detail=ONE_FORM, command="luoshi when")
        question = Question(words, Frame(year=year, issued=issued), begun, lang)
        answer(question, Form(format_) if format_ else None, as_json=json_)

    params: list[click.Parameter] = [
        click.Argument(["words"], metavar="WORDS"),
        click.Option(["--year"], type=click.IntRange(1900, 2199), metavar="YYYY", help=YEAR(lang)),
        issued_option(lang),
        click.Option(["--from", "begun"], type=Moment(), metavar="YYYY-MM-DDTHH:MM", help=FROM(lang)),
        click.Option(["--json", "json_"], is_flag=True, help=JSON(lang)),
        click.Option(
            ["--format", "format_"],
            type=click.Choice([form.value for form in Form]),
            metavar="ics|rrule|fhir|timex3",
            help=FORMAT(lang),
        ),
    ]
    return Command("when", lang, SUMMARY, params, run)


def answer(question: Question, form: Form | None, *, as_json: bool) -> None:
    """Print what the words say.

    Raises:
        NoTime: they tell no time.
    """
    found = schedule(question.words, question.frame, begun=question.begun)
    if not found:
        raise NoTime(words=question.words)
    if question.begun and not any(isinstance(each.cadence, Limit) for each in found):
        click.echo(UNUSED(question.lang), err=True)
    if as_json:
        sys.stdout.buffer.write(json_bytes(schedule_json(question.words, question.frame, found)))
    elif form:
        _export(question, found, form)
    else:
        _show(question, found)


def _show(question: Question, found: Sequence[Timetable]) -> None:
    console = paper()
    sheet = Sheet(question.lang, console.width, signs(sys.stdout.encoding))
    drawn = False
    for number, timetable in enumerate(found):
        if number:
            click.echo()
        console.print(Text(timetable.words, style="bold"), soft_wrap=True)
        dues = [period.due for period in timetable.periods if period.due]
        year = question.year or (dues[0].year if dues else None)
        if year is None and timetable.due and timetable.due.day:
            year = timetable.due.day.year
        drawn = drawn or year is not None
        for line in lines(timetable, year, sheet):
            click.echo(line)
    if drawn:
        click.echo()
        console.print(Text(sheet.signs.legend()(question.lang), style="dim"), soft_wrap=True)


def _export(question: Question, found: Sequence[Timetable], form: Form) -> None:
    if form is Form.ICS:
        _export_tasks(question, found)
        return
    for timetable in found:
        told = _exported(timetable, form)
        if told.body:
            click.echo(f"RRULE:{told.body}" if form is Form.RRULE else told.body)
        _tell_losses(told, timetable.words, question.lang)


def _exported(timetable: Timetable, form: Form) -> Export:
    match form:
        case Form.RRULE:
            return rrule(timetable.cadence)
        case Form.FHIR:
            return fhir(timetable.cadence)
    return timex3(timetable.cadence, timetable.words)


def _export_tasks(question: Question, found: Sequence[Timetable]) -> None:
    # The only command that writes .ics; the others need not load the package that writes it.
    from luoshi.writing.ics import Task, tasks_ics  # noqa: PLC0415

    year = question.year
    if year is None:
        raise BadCall(detail=WHICH_YEAR, command="luoshi when")
    issued = question.frame.issued or date(year, 1, 1)
    # Not this moment: the same words give the same file.
    stamp = datetime(issued.year, issued.month, issued.day, tzinfo=UTC)
    frame = Frame(year=year, issued=question.frame.issued)
    tasks = [
        Task(f"{question.words}/{each.start}/{year}", question.words, each.cadence, each.words)
        for each in found
    ]
    told = tasks_ics(tasks, frame, stamp, question.lang)
    sys.stdout.buffer.write(told.body.encode())
    _tell_losses(told, question.words, question.lang)


def _tell_losses(told: Export, words: str, lang: Lang) -> None:
    for loss in told.losses:
        sentence = loss.zh if lang == "zh" else loss.en
        click.echo(LOSS(lang, form=told.form, words=words, loss=sentence), err=True)
