"""The checks asked in their order: a document in, findings out, by their place in the text."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.cadence import CHINA, Calendar
from luoshi.errors import BadCall, Phrase
from luoshi.extraction.result import Extraction
from luoshi.lint.checks import CHECKS
from luoshi.lint.finding import Check, Finding, finding_of
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.page.facts import read_page
from luoshi.structure import Outline


def check(  # noqa: PLR0913 - each is a choice of the caller's own, named at the call
    source: Extraction | Outline,
    *,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    units: Sequence[str] | None = None,
    data: bytes | None = None,
    calendar: Calendar = CHINA,
    by_sentence: bool = False,
) -> tuple[Finding, ...]:
    """What a careful secretary would mark in a document before it goes out.

    source: with an Outline alone the checks of duties find nothing. only, skip: names of checks.
    units: the names that bearers are held against. data: the bytes of the .docx, for the checks of
    its page; without them those find nothing. calendar: tells days of rest. by_sentence: whether a
    finding of several places tells their sentences, from 1, and not their lines.

    Raises:
        BadCall: a name in `only` or `skip` is no check, or none is left.
    """
    extraction = source if isinstance(source, Extraction) else None
    outline = source.outline if isinstance(source, Extraction) else source
    chosen = choose(only, skip)
    page = read_page(data, outline.document) if data is not None else None
    manuscript = Manuscript(outline, extraction, units, page, calendar, by_sentence=by_sentence)
    found = [finding_of(each, place) for each in chosen for place in each.find(manuscript)]
    return tuple(sorted(found, key=lambda finding: finding.span.start if finding.span else -1))


def choose(only: Sequence[str], skip: Sequence[str]) -> tuple[Check, ...]:
    """The checks that are asked: those of `only`, all where it is empty, without those of `skip`.

    Raises:
        BadCall: a name is no check, or none is left.
    """
    known = {each.NAME for each in CHECKS}
    for name in (*only, *skip):
        if name not in known:
            detail = Phrase(
                f"没有检查 {name}，--list 列出全部检查", f"there is no check {name}; --list shows them all"
            )
            raise BadCall(detail=detail, command="luoshi lint")
    chosen = tuple(each for each in CHECKS if (not only or each.NAME in only) and each.NAME not in skip)
    if not chosen:
        raise BadCall(
            detail=Phrase("这样写，一项也不查", "nothing is left to be checked"), command="luoshi lint"
        )
    return chosen
