"""A report as an official letter: each number goes to its list in an annex. Always in Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from luoshi.writing.docx import (
    Annex,
    Block,
    Heading,
    Letter,
    Paragraph,
    Run,
    Table,
    date_words,
    letter_docx,
    numeral,
)
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries import (
    DutyLine,
    Group,
    Part,
    Row,
    Value,
    Values,
    outline_of,
    sentences_of,
)
from luoshi_web.reporting.queries.outline import both_dates

_HEAD = ("序号", "任务", "单位", "期限", "状态", "佐证")
_SHARES = (7, 24, 12, 15, 14, 16)
#: Characters of 2号 that fit on a line of the title.
_TITLE_LINE = 20
#: The number that a heading brought from its plan: the report counts its own.
_OWN_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、])\s*"
)
_NONE = "其他"


def report_docx(report: Report, values: Values) -> bytes:
    """The bytes of the letter; equal reports give equal bytes."""
    annexes = _annexes(values)
    body: list[Block] = [_sentence(one, annexes) for one in sentences_of(report, values, "zh")]
    body += _duties(outline_of(values, "zh"), annexes, several=report.plan_id is None)
    body += _units(values, annexes)
    for place, value in enumerate(_listed(values), 1):
        body += _annex(place, value)
    signed = timezone.localtime(report.signed_at) if report.signed_at else None
    return letter_docx(
        Letter(
            title=_title(report),
            body=tuple(body),
            signature=report.unit.name,
            date=signed.date() if signed else None,
            note=f"数据冻结于{signed:%Y-%m-%d %H:%M}，摘要{report.digest}"
            if signed
            else "草稿，数据没有冻结",
            author=report.unit.name,
            created=report.signed_at or report.created_at,
        )
    )


def _listed(values: Values) -> list[Value]:
    """The figures that have a list in the annex: those of the whole report with something in them."""
    return [one for one in values.values() if one.rows and not one.unit]


def _annexes(values: Values) -> dict[str, int]:
    return {one.key: place for place, one in enumerate(_listed(values), 1)}


def _title(report: Report) -> str:
    name = report.unit.name
    if report.plan_id is not None:
        return "》\n".join(report.title.rsplit("》", 1))
    fits = len(report.title) <= _TITLE_LINE
    return (
        report.title if fits or not report.title.startswith(name) else f"{name}\n{report.title[len(name) :]}"
    )


def _sentence(parts: Sequence[Part], annexes: dict[str, int]) -> Paragraph:
    """The sentence; the annex is named after the measure word, as on paper nobody can press a number."""
    runs: list[Run] = []
    waiting = 0
    for part in parts:
        place = annexes.get(part.key, 0)
        if place:
            runs.append(Run(part.text, f"list_{place}"))
            waiting = place
            continue
        text = part.text
        if waiting:
            runs += [Run(text[:1]), Run(f"（附表{waiting}）", f"list_{waiting}")]
            text, waiting = text[1:], 0
        if text:
            runs.append(Run(text))
    return Paragraph(tuple(runs))


def _duties(groups: list[Group], annexes: dict[str, int], *, several: bool) -> list[Block]:
    """Headings of the plan, and under them the duties; in a unit's report the plans come first."""
    blocks: list[Block] = []
    plan, plans, places = 0, 0, 0
    for group in groups:
        if several and group.plan != plan:
            plan, plans, places = group.plan, plans + 1, 0
            blocks.append(Heading(1, _numbered(1, plans) + group.plan_title))
        places += 1
        level = 2 if several else 1
        blocks.append(
            Heading(level, _numbered(level, places) + (_OWN_NUMBER.sub("", group.heading) or _NONE))
        )
        blocks += [_duty(line, annexes) for line in group.lines]
    return blocks


def _numbered(level: int, number: int) -> str:
    return numeral(level, number) if number <= 99 else f"{number}. "


def _duty(line: DutyLine, annexes: dict[str, int]) -> Paragraph:
    units = "、".join(dict.fromkeys(line.units))
    runs = [Run(f"{line.number}. {line.words.rstrip('。')}（{units}）。")]
    for place, count in enumerate(line.counts):
        runs += [
            Run(("，" if place else "") + count.title),
            Run(str(count.value), f"list_{annexes[count.key]}"),
            Run(count.measure),
        ]
    if not line.counts:
        runs.append(Run("时段之内没有应办的期次"))
    for row in line.late:
        runs.append(Run(f"；{row.unit_name}{row.word_zh}，{both_dates(row, 'zh')}"))
    runs.append(Run("。"))
    return Paragraph(tuple(runs))


def _units(values: Values, annexes: dict[str, int]) -> list[Block]:
    """Units side by side, in the order of the register; each number is part of the list of its annex."""
    units = list(dict.fromkeys(one.unit for one in values.values() if one.unit))
    names = {row.unit: row.unit_name for row in values["given"].rows}
    shown = [key for key in annexes if any(values.get(f"unit-{unit}-{key}") for unit in units)]
    if not units or not shown:
        return []
    head = ("单位", *(f"{values[key].definition.title_zh}（附表{annexes[key]}）" for key in shown))
    rows = tuple((names[unit], *(str(values[f"unit-{unit}-{key}"].value) for key in shown)) for unit in units)
    told = "各单位按名录顺序列出，任职不足三人的单位不列。"
    return [Paragraph.of(told), Table(head, rows)]


def _annex(place: int, value: Value) -> list[Block]:
    definition = value.definition
    return [
        Annex(f"附表{place}", f"{definition.title_zh}{value.value}{definition.measure}", f"list_{place}"),
        Paragraph.of(definition.sentence("zh")),
        Table(_HEAD, tuple(_cells(number, row) for number, row in enumerate(value.rows, 1)), _SHARES),
    ]


def _cells(number: int, row: Row) -> tuple[str, ...]:
    proofs = [
        f"{one.done_on} {_STATES[one.state]}{one.n}次{_late(one.late_entry)}{_files(one.files)}"
        for one in row.proofs
    ]
    dates = "没有期限" if not row.first else both_dates(row, "zh")
    if row.kind == "assignment":
        dates = f"自{date_words(date.fromisoformat(row.first))}起跟踪"
    nothing = "" if row.kind == "assignment" else "没有"
    word = _STATES[row.state] if row.kind == "credit" else row.word_zh
    return (
        str(number),
        f"{row.number}. {row.words}",
        row.unit_name,
        dates,
        word,
        "；".join(proofs) or nothing,
    )


_STATES = {"accepted": "已认定", "claimed": "待核", "refused": "未认定"}


def _late(late_entry: bool) -> str:  # noqa: FBT001
    return "（补报）" if late_entry else ""


def _files(digests: tuple[str, ...]) -> str:
    return "".join(f"，文件{digest[:12]}" for digest in digests)
