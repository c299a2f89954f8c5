"""The words in which findings are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.lint import Finding, Severity

SEVERITIES = {
    Severity.ERROR: Wording("错误", "error"),
    Severity.WARNING: Wording("警告", "warning"),
    Severity.HINT: Wording("提示", "hint"),
}
LINE = Wording("第 {line} 行", "Line {line}")
_ALSO = Wording("又见第 {lines} 行", "also on lines {lines}")
WHOLE = Wording("全文", "The whole document")
NOTHING = Wording("没有查出问题。", "Nothing was found.")
COUNTS = Wording("{count} 处：{parts}", "{count} in all: {parts}")
_TOLD = Wording("{sentence}。{remedy}。（{citation}）", "{sentence}. {remedy}. ({citation})")


def told(finding: Finding, lang: Lang) -> str:
    """A finding in its sentence, its remedy and its norm."""
    return _TOLD(
        lang, sentence=finding.sentence(lang), remedy=finding.remedy(lang), citation=finding.citation
    )


def also(lines: Sequence[int], lang: Lang) -> str:
    """The other lines of a finding that has several places."""
    return _ALSO(lang, lines=("、" if lang == "zh" else ", ").join(map(str, lines)))


def counts(findings: Iterable[Finding], lang: Lang) -> str:
    """How many there are of each severity, in one line."""
    severities = [finding.severity for finding in findings]
    if not severities:
        return NOTHING(lang)
    parts = [f"{SEVERITIES[each](lang)} {severities.count(each)}" for each in Severity if each in severities]
    return COUNTS(lang, count=len(severities), parts=("，" if lang == "zh" else ", ").join(parts))
