"""Two clocks of one duty can't both be kept: a later day in the sentence than in its time limit."""

from collections.abc import Iterator
from itertools import combinations

from luoshi.cadence import Deadline, Quota
from luoshi.duty import Clock, Proposal
from luoshi.extraction.rules import column, trailer, words_of_time
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript
from luoshi.lint.which import tells_which

NAME = "clocks-contradict"
SEVERITY = Severity.WARNING
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="两处时限对不上：“{one}”和“{other}”（第 {line} 行）",
    en="Two clocks of this duty can't both be kept: “{one}” and “{other}” (line {line})",
    remedy_zh="核对后统一成一个，或写明各指哪一件事",
    remedy_en="Settle on one, or tell which thing each of them is for",
)

#: Clocks of one duty that are held against each other: a sentence of thousands is no plan's.
_MOST = 100
#: A time limit behind the sentence, or in its row, closes the whole duty; a heading's is wider.
_CLOSING = frozenset({trailer.NAME, column.NAME})


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each pair of clocks that contradict, at the first of them."""
    for duty in manuscript.duties:
        for one, other in combinations(_own_clocks(manuscript, duty), 2):
            if _past_close(one, other) or _past_close(other, one) or _counts_part(one, other):
                line = manuscript.document_line(other.origin.span.start)
                yield hit(one.origin.span, one=_plain(one), other=_plain(other), line=line)


def _own_clocks(manuscript: Manuscript, duty: Proposal) -> list[Clock]:
    """The clocks of a duty but those that only tell which things are meant: 将1月底前|到期的合同续签."""
    return [
        each
        for each in duty.clocks[:_MOST]
        if not tells_which(manuscript, duty, each.origin.span, each.cadence)
    ]


def _past_close(own: Clock, closing: Clock) -> bool:
    """Whether a deadline of the sentence falls after the limit that closes the duty."""
    if own.origin.rule != words_of_time.NAME or closing.origin.rule not in _CLOSING:
        return False
    if not isinstance(own.cadence, Deadline) or not isinstance(closing.cadence, Deadline):
        return False
    return _is_told(own) and _is_told(closing) and own.cadence.date > closing.cadence.date


def _is_told(clock: Clock) -> bool:
    date = getattr(clock.cadence, "date", "")
    return date[:4].isdigit() and ":" not in date


def _counts_part(one: Clock, other: Clock) -> bool:
    """Whether two counts in one period leave no number that keeps both."""
    a, b = one.cadence, other.cadence
    if not isinstance(a, Quota) or not isinstance(b, Quota) or a.per != b.per:
        return False
    return _over(a, b) or _over(b, a)


def _over(least: Quota, most: Quota) -> bool:
    return least.min is not None and most.max is not None and least.min > most.max


def _plain(clock: Clock) -> str:
    return "".join(clock.quote.split())
