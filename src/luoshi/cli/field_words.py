"""The words for the fields of a duty and for places in a document, as the accounts print them."""

from __future__ import annotations

from collections.abc import Iterable

from luoshi.account.terms.fields import Field, Value
from luoshi.cadence import explain
from luoshi.cli.columns import shown
from luoshi.cli.language import Wording
from luoshi.duty import Bearer, Clock, Modality, Proposal, Role
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.source import Document, Span
from luoshi.writing.exact import as_written
from luoshi.writing.masthead import title_of
from luoshi.writing.wording import COMMA, MODALITIES, ROLES

FIELDS = {
    Field.MODALITY: Wording("效力", "Binding"),
    Field.BEARERS: Wording("责任方", "Who"),
    Field.CADENCES: Wording("时限", "Clock"),
    Field.DELIVERABLES: Wording("成果", "Deliverable"),
    Field.TARGETS: Wording("指标", "Target"),
}
DUTY = Wording("第 {numbers} 条", "duty {numbers}")
LINE = Wording("第 {line} 行", "line {line}")
DOCUMENT = Wording("{name}  {title}，任务 {count} 条", "{name}  {title}, duties: {count}")
NOTHING = Wording("没有", "none")
LIKENESS = Wording("相近 {score:.2f}", "likeness {score:.2f}")
PROPOSED = Wording(
    "对应关系由文字相近推出，都是建议，请逐条核对。",
    "Pairs are proposed by likeness of words alone: check each.",
)


def value_words(value: Value, lang: Lang) -> str:
    """A value of a field on one line; a plain bearer needs no word for its part."""
    match value:
        case Modality():
            return MODALITIES[value][lang]
        case Bearer(name, role):
            return name if role is Role.BEARER else f"{ROLES[role][lang]} {name}"
        case Clock(cadence):
            return explain(cadence, lang)
    return shown("".join(value.quote.splitlines()))


def values_words(values: Iterable[Value], lang: Lang) -> str:
    """Several values of a field on one line, or the word for none."""
    return COMMA[lang].join(value_words(value, lang) for value in values) or NOTHING(lang)


def duty_words(proposals: Iterable[Proposal], lang: Lang) -> str:
    """The numbers of some duties, as `luoshi extract` counts them."""
    return DUTY(lang, numbers=COMMA[lang].join(str(proposal.number) for proposal in proposals))


def line_words(document: Document, span: Span, lang: Lang) -> str:
    """The line, from 1, on which some words begin."""
    return LINE(lang, line=document.line_of(span.start))


def one_line(document: Document, span: Span) -> str:
    """The words of a span as a reader sees them, on one line."""
    return shown(as_written(document, span).replace("\n", " "))


def document_words(extraction: Extraction, lang: Lang) -> str:
    """Name, title and number of duties of a document, on one line."""
    title = shown(title_of(extraction.outline))
    return DOCUMENT(lang, name=extraction.document.name, title=title, count=len(extraction.proposals))
