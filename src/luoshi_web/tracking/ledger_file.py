"""The ledger as a workbook: the rows that one sees and asked for, in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from luoshi.writing.ledger import Value
from luoshi.writing.xlsx import table_xlsx
from luoshi_web.shell.strip import WORDS, State
from luoshi_web.shell.words import day_words, is_chinese, lang
from luoshi_web.tracking.ledger import Row
from luoshi_web.tracking.status import Status


def ledger_xlsx(rows: Sequence[Row], day: date) -> bytes:
    """An .xlsx of `rows` as of `day`; both dates of each, and the light with its reason."""
    columns = [
        (_("文件"), 30.0),
        (_("发文字号"), 20.0),
        (_("序号"), 6.0),
        (_("任务"), 60.0),
        (_("单位"), 20.0),
        (_("主次"), 8.0),
        (_("频次"), 22.0),
        (_("首次期限"), 12.0),
        (_("有效期限"), 12.0),
        (_("状态"), 14.0),
        (_("理由"), 34.0),
        (_("佐证"), 8.0),
        (_("签收日期"), 12.0),
    ]
    title = _("台账，截至 %(day)s，%(n)s 项") % {"day": day_words(day, year=True), "n": len(rows)}
    return table_xlsx(title, columns, [_values(row, day) for row in rows], lang())


def _values(row: Row, day: date) -> list[Value]:
    one, status = row.assignment, row.status
    signed = timezone.localdate(one.signed_at) if one.signed_at else None
    return [
        one.duty.plan.title,
        one.duty.plan.number,
        one.duty.number,
        one.duty.words,
        str(one.unit),
        str(one.get_part_display()),
        "\n".join(row.rhythm),
        status.first_due if status else None,
        status.in_force if status else None,
        _state(status),
        (status.reason_zh if is_chinese() else status.reason_en) if status else "",
        row.evidence,
        signed if signed and signed <= day else None,
    ]


def _state(status: Status | None) -> str:
    if status is None or not isinstance(status.state, State):
        return _("没有期限")
    return str(status.word or WORDS[status.state])
