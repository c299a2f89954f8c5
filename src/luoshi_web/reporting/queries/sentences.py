"""What the figures say in sentences; every number knows its figure, so that it can open its list.

A figure without rows has nothing to open and is not told. Parts come after their denominator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries.definition import PARTS_OF_DUE
from luoshi_web.reporting.queries.figures import Value, Values
from luoshi_web.shell.words import MONTHS_EN


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a sentence; with a key they are the number of that figure."""

    text: str
    key: str = ""


Sentence = tuple[Part, ...]
#: The further sentences: what is counted, then its parts.
_MORE = (
    ("dateless", ("dateless_told", "dateless_silent")),
    ("support", ()),
    ("forbidding", ("breaches",)),
    ("may", ()),
    ("maximum", ("breached",)),
)
_ALONE = ("refused", "late_entry")


def sentences_of(report: Report, values: Values, lang: str) -> list[Sentence]:
    """The lead sentence, then one for each class that has something in it."""
    found = [_lead(report, values, lang)]
    for name, parts in _MORE:
        if values[name].rows:
            found.append(_counted(values, name, parts, lang))
        else:
            found += [_alone(values[part], lang) for part in parts if values[part].rows]
    found += [_alone(values[name], lang) for name in _ALONE if values[name].rows]
    return found


def _lead(report: Report, values: Values, lang: str) -> Sentence:
    english = lang == "en"
    parts = [Part(f"As of {_day(report.as_of, lang)}" if english else f"截至{_day(report.as_of, lang)}")]
    comma = ", " if english else "，"
    if values["given"].rows:
        parts += [Part(comma), *_named(values["given"], lang)]
        if values["signed"].rows:
            parts += [Part(comma), *_named(values["signed"], lang)]
    else:
        parts.append(Part(f"{comma}nothing was given" if english else f"{comma}没有交办"))
    if not values["due"].rows:
        parts.append(Part("; nothing was due." if english else "；时段之内没有应办的期次。"))
        return tuple(parts)
    span = f"{_day(report.start, lang)} to {_day(report.end, lang)}" if english else ""
    span = span or f"{_day(report.start, lang)}至{_day(report.end, lang)}"
    parts += [Part(f"; {span}: " if english else f"；{span}"), *_named(values["due"], lang)]
    told = [values[name] for name in PARTS_OF_DUE if name in values and values[name].rows]
    parts.append(Part(", of which " if english else "，其中"))
    parts += _listed(told, lang)
    if values["reported"].rows:
        parts += [Part("; of these " if english else "；这些期次里"), *_named(values["reported"], lang)]
    parts.append(Part("." if english else "。"))
    return tuple(parts)


def _counted(values: Values, name: str, parts: tuple[str, ...], lang: str) -> Sentence:
    told = [values[part] for part in parts if values[part].rows]
    found = list(_named(values[name], lang))
    if told:
        found += [Part(": " if lang == "en" else "："), *_listed(told, lang)]
    return (*found, Part("." if lang == "en" else "。"))


def _alone(value: Value, lang: str) -> Sentence:
    return (*_named(value, lang), Part("." if lang == "en" else "。"))


def _listed(told: list[Value], lang: str) -> Iterator[Part]:
    for place, value in enumerate(told):
        if place:
            yield Part(", " if lang == "en" else "，")
        yield from _named(value, lang)


def _named(value: Value, lang: str) -> Iterator[Part]:
    """A figure with its name: 应办12期; Due 12."""
    title = value.definition.title(lang)
    if lang == "en":
        yield Part(f"{title[:1].lower()}{title[1:]} ")
        yield Part(str(value.value), value.key)
        return
    yield Part(title)
    yield Part(str(value.value), value.key)
    yield Part(value.definition.measure)


def _day(day: date, lang: str) -> str:
    if lang == "en":
        return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"
