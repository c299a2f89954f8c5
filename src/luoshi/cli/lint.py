"""`luoshi lint`: what a careful secretary would mark before a plan goes out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.api import check
from luoshi.cadence import Frame
from luoshi.cli import output
from luoshi.cli.findings.page import findings_html
from luoshi.cli.findings.record import findings_json
from luoshi.cli.findings.sarif import findings_sarif
from luoshi.cli.findings.text import findings_text
from luoshi.cli.findings.wording import SEVERITIES
from luoshi.cli.help import Command
from luoshi.cli.language import Wording
from luoshi.cli.taking import issued_option, take_undated, unforeseen, year_option
from luoshi.cli.terminal import paper
from luoshi.cli.unit_list import read_units
from luoshi.cli.usage import NO_VALUE
from luoshi.errors import BadCall, FindingsRemain, Lang, LuoshiError
from luoshi.extraction.result import Extraction
from luoshi.lint import CHECKS, Finding, Severity
from luoshi.lint.checkbook import description
from luoshi.reading import original_at

SUMMARY = Wording(
    "印发之前看一遍：责任和时限、序号、没填的空、标点、数字、版面，逐处标出并写明依据。只提示，不改原文。",
    "Look a plan over before it goes out: duties and clocks, numbering, blanks left open, punctuation, "
    "numerals, the page. It marks and suggests; it changes nothing.",
)
ONLY = Wording("只查这几项，用逗号分开。", "Only these checks, parted by commas.")
SKIP = Wording("不查这几项，用逗号分开。", "All but these checks, parted by commas.")
UNITS = Wording(
    "单位名称表，一行一个；表里的名称优先认作责任方，不在表里的责任方会标出。",
    "A list of names of units, one a line; they are preferred as bearers, and a bearer that is not in it is "
    "marked.",
)
FORMAT = Wording(
    "结果的样式：text 文字（默认）、json、sarif、html 网页。",
    "The form of the result: text (the default), json, sarif, html.",
)
OUTPUT = Wording("写到这个文件，不印在屏幕上。", "Write to this file instead of the screen.")
FAIL_ON = Wording(
    "查出这一级或更重的，退出码为 16：error（默认）、warning、hint；never 总是 0。",
    "Exit with 16 where something as heavy as this is found: error (the default), warning, hint; never.",
)
LIST = Wording("列出全部检查，连同轻重和依据。", "List all checks, with their weight and their norm.")
FILE_NEEDED = Wording("没有写明文件", "no file was named")
WRITTEN = Wording("已写入 {path}", "Written: {path}")

_NEVER = "never"
_WIDTH = 110  # columns of a text that is written to a file


class Form(StrEnum):
    """The forms of a result."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Order:
    """What a call asks for, beside the file. fail_on: None for never."""

    frame: Frame
    only: tuple[str, ...]
    skip: tuple[str, ...]
    units: Path | None
    form: Form
    output: Path | None
    fail_on: Severity | None
    lang: Lang


def command(lang: Lang) -> Command:
    """The command, speaking `lang`."""

    def run(  # noqa: PLR0913 - click hands each option over by name
        *,
        file: str | None,
        only: str | None,
        skip: str | None,
        units: str | None,
        format_: str,
        output_: str | None,
        fail_on: str,
        list_: bool,
        year: int | None,
        issued: date | None,
    ) -> None:
        if list_:
            show(lang, paper())
            return
        if file is None:
            raise BadCall(detail=FILE_NEEDED, command="luoshi lint")
        order = Order(
            frame=Frame(year=year, issued=issued),
            only=_names(only, "--only"),
            skip=_names(skip, "--skip"),
            units=Path(units) if units else None,
            form=Form(format_),
            output=Path(output_) if output_ else None,
            fail_on=None if fail_on == _NEVER else Severity(fail_on),
            lang=lang,
        )
        lint(Path(file), order)

    return Command("lint", lang, SUMMARY, _params(lang), run)


def _params(lang: Lang) -> list[click.Parameter]:
    severities = [severity.value for severity in Severity]
    return [
        click.Argument(["file"], required=False, metavar="FILE"),
        click.Option(["--only"], metavar="CHECK,…", help=ONLY(lang)),
        click.Option(["--skip"], metavar="CHECK,…", help=SKIP(lang)),
        click.Option(["--units"], metavar="FILE", help=UNITS(lang)),
        click.Option(
            ["--format", "format_"],
            type=click.Choice([form.value for form in Form]),
            default="text",
            metavar="text|json|sarif|html",
            help=FORMAT(lang),
        ),
        click.Option(["--output", "output_"], metavar="PATH", help=OUTPUT(lang)),
        click.Option(
            ["--fail-on"],
            type=click.Choice([*severities, _NEVER]),
            default="error",
            metavar="error|warning|hint|never",
            help=FAIL_ON(lang),
        ),
        click.Option(["--list", "list_"], is_flag=True, help=LIST(lang)),
        year_option(lang),
        issued_option(lang),
    ]


def _names(words: str | None, option: str) -> tuple[str, ...]:
    """The names of checks behind an option; none where it was not given."""
    if words is None:
        return ()
    names = tuple(name for word in words.replace("，", ",").split(",") if (name := word.strip()))
    if not names:
        raise BadCall(detail=NO_VALUE.filled(name=option), command="luoshi lint")
    return names


def lint(path: Path, order: Order) -> None:
    """Check one file and tell what was found.

    Raises:
        FindingsRemain: something was found that weighs as much as was asked about.
        LuoshiError: the file or the list of names can't be read, or a check is not known.
    """
    extraction, findings = take_findings(path, order)
    if order.output is not None:
        output.save(order.output, _rendered(path, extraction, findings, order), [path])
        click.echo(WRITTEN(order.lang, path=order.output), err=True)
    elif order.form is Form.TEXT:
        for line in findings_text(extraction.document, findings, order.lang, paper().width):
            click.echo(line)
    else:
        sys.stdout.buffer.write(_rendered(path, extraction, findings, order))
    if order.fail_on is None:
        return
    heavy = sum(finding.severity.reaches(order.fail_on) for finding in findings)
    if heavy:
        sys.stdout.flush()
        raise FindingsRemain(path=path, count=heavy, level=SEVERITIES[order.fail_on])


def take_findings(path: Path, order: Order) -> tuple[Extraction, tuple[Finding, ...]]:
    """Read a file and check it; a .docx also for its page."""
    units = None if order.units is None else read_units(order.units, "luoshi lint")
    extraction = take_undated(path, order.frame, units or ())
    data = original_at(path).data if extraction.document.kind == "docx" else None
    try:
        findings = check(extraction, only=order.only, skip=order.skip, units=units, data=data)
    except LuoshiError:
        raise
    except Exception as error:
        raise unforeseen(path, error) from error
    return extraction, findings


def _rendered(path: Path, extraction: Extraction, findings: Sequence[Finding], order: Order) -> bytes:
    document, lang = extraction.document, order.lang
    if order.form is Form.JSON:
        return output.json_bytes(findings_json(document, findings))
    if order.form is Form.SARIF:
        return output.json_bytes(findings_sarif(document, findings, path, lang))
    if order.form is Form.HTML:
        return findings_html(extraction.outline, findings, lang).encode()
    return "".join(f"{line}\n" for line in findings_text(document, findings, lang, _WIDTH)).encode()


def show(lang: Lang, console: Console) -> None:
    """Print each check with its weight, its sentence and its norm."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for each in CHECKS:
        sentence = Text.assemble(description(each)(lang), " ", (each.CITATION, "dim"))
        table.add_row(each.NAME, SEVERITIES[each.SEVERITY](lang), sentence)
    console.print(table)
