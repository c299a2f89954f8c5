"""Taking a plan in: from a path to an Extraction, as every command does it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from luoshi.api import extract, outline, read
from luoshi.cadence import Frame, needs_year
from luoshi.cli.language import Wording
from luoshi.errors import Lang, LuoshiError, Unforeseen, YearNeeded
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Fault

YEAR = Wording(
    "没有写年份的日期算在哪一年；不写时从标题、文号或成文日期判断。",
    "The year of dates that have none; else told from the title, the number or the day of issue.",
)
ISSUED = Wording("成文日期，如 2026-03-05。", "The day of issue, such as 2026-03-05.")

SKIPPED = Wording("压缩包中跳过 {count} 个：{names}", "Skipped in archives ({count}): {names}")
ELLIPSIS = Wording(" 等（另有 {count} 个）", " and {count} more")
SKIPPED_TOLD = 8


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD (GB/T 7408.1-2023, 5.2.2)."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that the words of a call mean."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(value, param, ctx)


def year_option(lang: Lang) -> click.Option:
    """--year, for each command that completes dates."""
    return click.Option(["--year"], type=click.IntRange(1900, 2199), metavar="YYYY", help=YEAR(lang))


def issued_option(lang: Lang) -> click.Option:
    """--issued, for each command that completes dates."""
    return click.Option(["--issued"], type=Day(), metavar="YYYY-MM-DD", help=ISSUED(lang))


def take(path: Path, frame: Frame, units: Sequence[str] = (), data: bytes | None = None) -> Extraction:
    """Read a file and extract its duties.

    units: names that are preferred as bearers. data: the bytes of the file, where it lies elsewhere.

    Raises:
        LuoshiError: the file can't be read, or `YearNeeded`: its year can't be told and one of
            its dates has none.
    """
    extraction = take_undated(path, frame, units, data)
    missing = [c for p in extraction.proposals for c in p.clocks if needs_year(c.cadence)]
    if missing and extraction.frame.year is None:
        raise YearNeeded(count=len(missing), quote="".join(missing[0].quote.split()), path=path)
    return extraction


def take_undated(
    path: Path, frame: Frame, units: Sequence[str] = (), data: bytes | None = None
) -> Extraction:
    """Read a file and extract its duties, though the year of its dates may stay open; data as in `take`.

    Raises:
        LuoshiError: the file can't be read.
    """
    try:
        document, faults = read(path) if data is None else _read_sent(data, path)
        extraction = extract(outline(document), frame, units=units)
    except (LuoshiError, KeyboardInterrupt):
        raise
    except Exception as error:
        raise unforeseen(path, error) from error
    known = set(extraction.faults)
    return replace(extraction, faults=(*(f for f in faults if f not in known), *extraction.faults))


def _read_sent(data: bytes, path: Path) -> tuple[Document, tuple[Fault, ...]]:
    """Read bytes; an error names the path that they came from."""
    try:
        return read(data, path.name)
    except LuoshiError as error:
        raise type(error)(**(error.fields | {"path": path})) from error


def unforeseen(path: Path, error: BaseException) -> Unforeseen:
    """A fault of the program itself, with the place where it happened."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return Unforeseen(path=path, reason=f"{type(error).__name__}: {error}{place}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file of several: its Extraction, or the error that it met."""

    path: Path
    extraction: Extraction | None = None
    error: LuoshiError | None = None


def attempt(path: Path, frame: Frame, taking: Callable[[Path, Frame], Extraction] = take) -> Outcome:
    """Take one file of several; its error is kept, so that it fails nobody else."""
    try:
        return Outcome(path, extraction=taking(path, frame))
    except LuoshiError as error:
        return Outcome(path, error=error)


def tell_skipped(skipped: Sequence[Path], lang: Lang) -> None:
    """Say on stderr which entries of archives are passed over."""
    if skipped:
        names = ("、" if lang == "zh" else ", ").join(str(path) for path in skipped[:SKIPPED_TOLD])
        more = len(skipped) - SKIPPED_TOLD
        rest = ELLIPSIS(lang, count=more) if more > 0 else ""
        click.echo(SKIPPED(lang, count=len(skipped), names=names + rest), err=True)
