"""What stands beside a ledger: how it was filled, from which files, and the fate of every segment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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


#: The column of the numbers in the ledger.
_IN_LEDGER = 5


@dataclass(frozen=True, slots=True)
class Fated:
    """A segment's row on the sheet of fates, but for the numbers of its duties.

    numbers: of its duties among those of its document, from 1.
    """

    cells: Row
    numbers: tuple[int, ...]


def note_rows(documents: Iterable[Sequence[Row]], lang: Lang) -> list[Row]:
    """The sheet of notes, its head first: columns, documents, how to use it.

    documents: the `document_notes` of each.
    """
    return [
        _NOTE_HEAD[lang],
        *_column_notes(lang),
        *(row for rows in documents for row in rows),
        *_use_notes(lang),
    ]


def _column_notes(lang: Lang) -> Iterator[Row]:
    left = {"zh": "文件没有写，由单位填写", "en": "Not in the text; for the office to fill"}[lang]
    what = {"zh": "各列怎么来的", "en": "How a column was filled"}[lang]
    for column in COLUMNS:
        note = column.note(lang) or left
        if options := column.options(lang):
            note += {"zh": f"（可选：{'、'.join(options)}）", "en": f" (one of: {', '.join(options)})"}[lang]
        yield what, column.head(lang), note


def document_notes(extraction: Extraction, lang: Lang) -> Iterator[Row]:
    """What the sheet of notes says of a document: its file, its year, its counts, its faults."""
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


def fated(extraction: Extraction, lang: Lang) -> Iterator[Fated]:
    """The fate of each segment of a document."""
    numbers: dict[int, list[int]] = {}
    for number, proposal in enumerate(extraction.proposals, 1):
        numbers.setdefault(proposal.segment, []).append(number)
    title = title_of(extraction.outline)
    for segment, judgement in extraction.judged():
        cells = (
            title,
            segment.index + 1,
            KINDS[segment.kind][lang],
            FATES[judgement.fate][lang],
            judgement.rule or None,
            as_written(extraction.document, segment.span),
            judgement.scope.reason(lang) if judgement.scope else None,
        )
        yield Fated(cells, tuple(numbers.get(segment.index, ())))


def fate_head(lang: Lang) -> Row:
    """The head of the sheet of fates."""
    return _FATE_HEAD[lang]


def fate_row(held: Fated, before: int) -> Row:
    """A row of the sheet of fates. before: how many duties the ledger has before this document's."""
    numbers = [number + before for number in held.numbers]
    return (*held.cells[:_IN_LEDGER], _listed(numbers), *held.cells[_IN_LEDGER:])


def _listed(numbers: list[int]) -> Value:
    """A number alone stays a number, so that a spreadsheet does not complain of digits in text."""
    return numbers[0] if len(numbers) == 1 else COMMA["zh"].join(map(str, numbers)) or None
