"""find_mentions: every time expression of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from luoshi.cadence.dates import find_dates
from luoshi.cadence.frame import Frame
from luoshi.cadence.in_period import find_in_periods
from luoshi.cadence.limit import find_limits
from luoshi.cadence.mention import Mention
from luoshi.cadence.quota import find_quotas
from luoshi.cadence.rhythm import find_rhythms
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Vague
from luoshi.cadence.words import find_words

#: A sentence without any of these holds no time; most sentences are left here.
_SIGNS = re.compile(
    "每|逐|隔|按|年|月|季度|周|学期|旬|日内|日前|工作日|天|小时|分钟|定期|适时|经常|常态|长期|常年|全时段"
    "|随时|持续|日常|立即|立刻|马上|第一时间|当即|即|随即|当日|当场|五”|号|日至"
)


def find_mentions(text: str, frame: Frame) -> list[Mention]:
    """The mentions of one sentence, table cell or time limit, in order of their words.

    text: healed, without line breaks. They do not overlap, except where one 每年 governs two
    counts. Without `frame.year` dates stay open (XXXX-06-30).
    """
    if not _SIGNS.search(text):
        return []
    sentence = Sentence(text)
    plain = sentence.plain
    found: list[Mention] = []
    found += find_quotas(plain)
    found += _free([*find_in_periods(plain), *find_rhythms(plain)], found)
    found += (word for word in _free(find_words(plain), found) if not _is_counted(plain, word, found))
    found += _free(find_dates(plain, frame), found)
    found += find_limits(sentence, found)
    found.sort(key=lambda mention: (mention.start, mention.end))
    if sentence.plain == text:
        return found
    return [
        Mention(*sentence.place(mention.start, mention.end), mention.cadence, mention.rule)
        for mention in found
    ]


#: Between a vague word and the count that makes it exact: 经常性巡查，每旬不少于一次。
_BESIDE = re.compile(r"(?:[^，,。；;：:|]{0,8}[，,（(])?")
_CLAUSE_END = re.compile(r"$|[，,。；;）)|]")


def _is_counted(text: str, word: Mention, quotas: Sequence[Mention]) -> bool:
    """Whether a count with a period stands beside a vague word and says all of it."""
    if not isinstance(word.cadence, Vague):
        return False
    for quota in quotas:
        if quota.end == word.start:
            return True
        if _BESIDE.fullmatch(text, word.end, quota.start) and _CLAUSE_END.match(text, quota.end):
            return True
    return False


def _free(mentions: Iterable[Mention], taken: Sequence[Mention]) -> list[Mention]:
    """The mentions whose words are not taken yet."""
    return [
        mention
        for mention in mentions
        if not any(other.start < mention.end and mention.start < other.end for other in taken)
    ]
