"""find_mentions: every time expression of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from luoshi.cadence.forms.ahead import find_aheads
from luoshi.cadence.forms.dates import find_dates
from luoshi.cadence.forms.in_period import find_in_periods
from luoshi.cadence.forms.limit import find_limits
from luoshi.cadence.forms.near import find_near
from luoshi.cadence.forms.opening import find_openings
from luoshi.cadence.forms.pulse import find_pulses
from luoshi.cadence.forms.quota import find_quotas
from luoshi.cadence.forms.rhythm import find_rhythms
from luoshi.cadence.forms.season_words import SIGNS as SEASON_SIGNS
from luoshi.cadence.forms.season_words import find_seasons
from luoshi.cadence.forms.words import find_words
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Vague, Window

#: What stands behind the sign of a day in figures.
_FEW_SIGN = "[0-3０-３]?[0-9０-９](?:[之以]?前|下班前|截?止|[（(]|[-~至到—～]{1,3}[0-9０-９]{1,2}[./．／])"
#: A sentence without any of these holds no time; many sentences are left here.
_SIGNS = re.compile(
    rf"每|逐|隔|年|月|周|旬|日|天|号|即|当晚|{SEASON_SIGNS}|季度|一季|按季|季初|季末|季底|刻钟|学期|小时|分钟|提前|按半|定[期时]|h|H|min|Q|适时|经常|要常|应常|须常|昼夜|星期|常态|长期"
    "|全时段|岁末|随时|永久|持续|立刻|马上|第一时间|当场|五”|20|２０"
    # 6.30前, 9/1-9/10期间 and 截止6.30 have no other sign of a day.
    f"|[.]{_FEW_SIGN}|/{_FEW_SIGN}|-{_FEW_SIGN}|．{_FEW_SIGN}|／{_FEW_SIGN}"
    "|截[止至]|时限|期限|最[迟晚]|不[迟晚]|得[迟晚]"
)
_GAP = re.compile(r"\s")
#: Between a vague word and the count that makes it exact: 经常性巡查，每旬不少于一次。
_BESIDE = re.compile(r"(?:[^，,。；;：:|]{0,8}[，,（(])?")
#: Between a season and its days: 寒假期间，即1月20日至2月15日; 春节期间将于….
_DAYS_OF = re.compile(
    r"[(（:：，,]{0,1}(?:即|为|自|从)?|[^，,。；;：:|]{0,4}将[于自从]|(?:放假|休假)(?:时间)?[为于自从:：]?"
)
_CLAUSE_END = re.compile(r"$|[，,。；;）)|]")


def find_mentions(text: str, frame: Frame) -> list[Mention]:
    """The mentions of one sentence, table cell or time limit, in order of their words.

    text: healed, without line breaks. They do not overlap, except where one 每年 governs two
    counts, or one 前 two seasons. Without `frame.year` dates stay open (XXXX-06-30).
    """
    if not _SIGNS.search(text) and not _GAP.search(text):
        return []
    sentence = Sentence(text)
    plain = sentence.plain
    taken = bytearray(len(plain))
    found = _claim(taken, find_quotas(plain), free=False)
    found += _claim(taken, find_in_periods(plain))
    found += _claim(taken, find_rhythms(plain))
    found += _claim(taken, find_pulses(plain))
    found += _claim(taken, _uncounted(plain, find_words(plain), found))
    seasons = _claim(taken, find_seasons(plain, frame))
    dates = _claim(taken, find_dates(plain, frame))
    found += [*_undated(plain, seasons, dates), *dates] if seasons else dates
    found += _claim(taken, find_near(plain, frame))
    found += _claim(taken, find_openings(sentence))
    found += _claim(taken, find_aheads(sentence))
    found += find_limits(sentence, taken, frame)
    found.sort(key=lambda mention: (mention.start, mention.end))
    if plain == text:
        return found
    return [Mention(*sentence.place(each.start, each.end), each.cadence, each.rule) for each in found]


def _claim(taken: bytearray, mentions: Iterable[Mention], *, free: bool = True) -> list[Mention]:
    """Mark the words of the mentions in `taken`; leave out those whose words are not `free`."""
    claimed = []
    for mention in mentions:
        if free and taken.find(1, mention.start, mention.end) >= 0:
            continue
        claimed.append(mention)
    for mention in claimed:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return claimed


def _undated(text: str, seasons: Sequence[Mention], dates: Sequence[Mention]) -> Iterable[Mention]:
    """The seasons without those whose days stand right behind them: 春节期间（1月28日至2月10日）."""
    starts = [date.start for date in dates if isinstance(date.cadence, Window)]
    for season in seasons:
        within = isinstance(season.cadence, Window)
        if not within or not any(_DAYS_OF.fullmatch(text, season.end, start) for start in starts):
            yield season


def _uncounted(text: str, words: Iterable[Mention], quotas: Sequence[Mention]) -> Iterable[Mention]:
    """The words without the vague ones beside which a count with a period says all."""
    ends = {quota.end for quota in quotas}
    after = {quota.start: quota.end for quota in quotas}
    for word in words:
        if isinstance(word.cadence, Vague):
            beside = _BESIDE.match(text, word.end)
            end = after.get(beside.end()) if beside else None
            if word.start in ends or (end is not None and _CLAUSE_END.match(text, end)):
                continue
        yield word
