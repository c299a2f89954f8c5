"""The imprint of a document: its number, who issued it, on which day (GB/T 9704-2012 clause 7.2, 7.3.5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from luoshi.source import Span
from luoshi.structure.dates import read_date
from luoshi.structure.letter import names_body
from luoshi.structure.outline import Outline, Part, Segment

# 松坪县水利局 松坪县财政局关于…的通知: the organs stand before 关于.
_ISSUERS = re.compile(r"^(?P<names>[\u4e00-\u9fff\s、]{4,80}?)关于")
_BETWEEN = re.compile(r"[\s、]+")


@dataclass(frozen=True, slots=True)
class Issuer:
    """An organ that issued a document, as written, and where."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Imprint:
    """number: 发文字号 as written, "" for none. issued: 成文日期, None for none; the spans tell where.

    issuers: the organs that signed it, else those that its title names.
    """

    number: str = ""
    number_span: Span | None = None
    issuers: tuple[Issuer, ...] = ()
    issued: date | None = None
    issued_span: Span | None = None


def read_imprint(outline: Outline) -> Imprint:
    """What the parts of the letter tell; a number or a date in running text belongs to another document."""
    parts = [segment for segment in outline.segments if segment.part is not None]
    number = next((s for s in parts if s.part is Part.NUMBER), None)
    day = next((s for s in parts if s.part is Part.DATE), None)
    return Imprint(
        number="".join(number.text.split()) if number else "",
        number_span=number.span if number else None,
        issuers=_signers(parts, day) or _titled(outline, parts),
        issued=read_date(day.text) if day else None,
        issued_span=day.span if day else None,
    )


def _signers(parts: list[Segment], day: Segment | None) -> tuple[Issuer, ...]:
    """The organs whose names stand above the day of issue."""
    signed = [s for s in parts if s.part is Part.SIGNATURE and (day is None or s.index < day.index)]
    return tuple(Issuer(s.text, s.span) for s in signed if names_body(s.text))


def _titled(outline: Outline, parts: list[Segment]) -> tuple[Issuer, ...]:
    """The organs that the title begins with."""
    title = next((s for s in parts if s.part is Part.TITLE), None)
    found = _ISSUERS.match(title.text) if title else None
    if title is None or found is None:
        return ()
    issuers: list[Issuer] = []
    at = 0
    for gap in (*_BETWEEN.finditer(found["names"]), None):
        end = gap.start() if gap else len(found["names"])
        name = found["names"][at:end]
        if not names_body(name):
            return ()
        start = title.start + found.start("names") + at
        issuers.append(Issuer(name, outline.view.span(start, start + len(name))))
        at = gap.end() if gap else end
    return tuple(issuers)
