"""A duty's only clock has no period: 定期, 适时, 不定期."""

from collections.abc import Iterator

from luoshi.cadence import Vague
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "vague-clock"
SEVERITY = Severity.HINT
CITATION = "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条"
REMARK = Remark(
    zh="“{words}”没有写明多久一次，到期与否无从判断",
    en="“{words}” tells no period: nobody can say whether it was kept",
    remedy_zh="写明周期或日期，例如“每季度至少1次”“6月30日前”",
    remedy_en="Tell the period or the day, such as 每季度至少1次 or 6月30日前",
)


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each duty whose clocks are all vague; a rule in articles leaves the period to those who apply it."""
    if manuscript.is_rule:
        return
    for duty in manuscript.duties:
        if duty.clocks and all(isinstance(clock.cadence, Vague) for clock in duty.clocks):
            clock = duty.clocks[0]
            yield hit(clock.origin.span, words="".join(clock.quote.split()))
