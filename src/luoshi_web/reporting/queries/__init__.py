"""Reading reports, the definitions of their figures, and the lists behind them."""

from luoshi_web.reporting.queries.definition import PARTS_OF_DUE, Definition
from luoshi_web.reporting.queries.definitions import DEFINITIONS
from luoshi_web.reporting.queries.figures import (
    Value,
    Values,
    computed,
    digest_of,
    figures_of,
    frozen,
    is_intact,
    recompute,
)
from luoshi_web.reporting.queries.outline import DutyLine, Group, outline_of
from luoshi_web.reporting.queries.reports import visible_reports
from luoshi_web.reporting.queries.rows import Proof, Row
from luoshi_web.reporting.queries.sentences import Part, sentences_of
from luoshi_web.reporting.queries.situation import Situation, situation_of

__all__ = [
    "DEFINITIONS",
    "PARTS_OF_DUE",
    "Definition",
    "DutyLine",
    "Group",
    "Part",
    "Proof",
    "Row",
    "Situation",
    "Value",
    "Values",
    "computed",
    "digest_of",
    "figures_of",
    "frozen",
    "is_intact",
    "outline_of",
    "recompute",
    "sentences_of",
    "situation_of",
    "visible_reports",
]
