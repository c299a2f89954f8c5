"""What stands beside a ledger: how it was filled, from which files, and the fate of every segment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.exact import as_written
from luoshi.writing.ledger import COLUMNS, Value
from luoshi.writing.masthead import title_of
from luoshi.writing.wording import COMMA, FATES, KINDS

Row = tuple[Value, ...]

_NOTE_HEAD: dict[Lang, Row] = {
    "zh": ("项目", "内容", "说明"),
    "en": ("What", "Which", "Note"),
}
_FATE_HEAD: dict[Lang, Row] = {
    "zh": ("文件", "句序", "类别", "去向", "依据的规则", "台账序号", "原文", "理由"),
    "en": ("Document", "No.", "Kind", "Fate", "Rule", "In ledger", "Text", "Reason"),
}


def note_rows(extractions: Sequence[Extraction], lang: Lang) -> list[Row]:
    """The sheet of notes, its head first: columns, documents, faults, how to use it."""
    rows = [_NOTE_HEAD[lang]]
    rows.extend(_column_notes(lang))
    for extraction in extractions:
        rows.extend(_document_notes(extraction, lang))
    rows.extend(_use_notes(lang))
    return rows


def _column_notes(lang: Lang) -> Iterator[Row]:
    left = {"zh": "文件没有写，由单位填写", "en": "Not in the text; for the office to fill"}[lang]
    what = {"zh": "各列怎么来的", "en": "How a column was filled"}[lang]
    for column in COLUMNS:
        note = column.note(lang) or left
        if options := column.options(lang):
            note += {"zh": f"（可选：{'、'.join(options)}）", "en": f" (one of: {', '.join(options)})"}[lang]
        yield what, column.head(lang), note


def _document_notes(extraction: Extraction, lang: Lang) -> Iterator[Row]:
    document, frame = extraction.document, extraction.frame
    title = title_of(extraction.outline)
    yield title, {"zh": "文件名", "en": "File"}[lang], document.name
    yield title, "SHA-256", document.sha256
    unknown = {"zh": "看不出，没有年份的时限照录原文", "en": "unknown: dates without a year stand as written"}
    yield title, {"zh": "年份", "en": "Year"}[lang], frame.year or unknown[lang]
    total = len(extraction.judgements)
    yield title, {"zh": "全文句数", "en": "Segments"}[lang], total
    for fate, count in extraction.fates().items():
        if count:
            yield title, FATES[fate][lang], count
    for fault in extraction.faults:
        yield title, {"zh": "疑点", "en": "Fault"}[lang], fault.zh if lang == "zh" else fault.en


def _use_notes(lang: Lang) -> Iterator[Row]:
    what = {"zh": "怎么用", "en": "How to use it"}[lang]
    if lang == "zh":
        yield what, "核对", "台账是从原文读出的建议，交办前请逐条对照原文；待定的句子见“原文去向”。"
        yield what, "时限", "没有换算工作日和节假日；“收到后若干个工作日”之类照录原文。"
        yield what, "打印", "已设为 A4 横向、缩到一页宽；列多字小时可改用 A3。"
        return
    yield what, "Check", "These are proposals read from the text: compare each with its words first."
    yield what, "Dates", "Working days and holidays are not counted; limits after an event stand as written."
    yield what, "Print", "Set to A4 landscape, one page wide; use A3 where the type gets too small."


def fate_rows(extractions: Sequence[Extraction], lang: Lang) -> list[Row]:
    """The sheet of fates, its head first: one row for each segment of each document."""
    rows = [_FATE_HEAD[lang]]
    number = 0
    for extraction in extractions:
        numbers: dict[int, list[int]] = {}
        for proposal in extraction.proposals:
            number += 1
            numbers.setdefault(proposal.segment, []).append(number)
        title = title_of(extraction.outline)
        for segment, judgement in zip(extraction.outline.segments, extraction.judgements, strict=True):
            rows.append(
                (
                    title,
                    segment.index + 1,
                    KINDS[segment.kind][lang],
                    FATES[judgement.fate][lang],
                    judgement.rule or None,
                    _listed(numbers.get(segment.index, [])),
                    as_written(extraction.document, segment.span),
                    judgement.scope.reason(lang) if judgement.scope else None,
                )
            )
    return rows


def _listed(numbers: list[int]) -> Value:
    """A number alone stays a number, so that a spreadsheet does not complain of digits in text."""
    return numbers[0] if len(numbers) == 1 else COMMA["zh"].join(map(str, numbers)) or None
