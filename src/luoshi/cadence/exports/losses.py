"""What the forms of other programs can't say, one sentence for each kind of loss."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from luoshi.cadence.explain import explain
from luoshi.cadence.value import Quota
from luoshi.errors import Lang, Phrase

LANGS: tuple[Lang, Lang] = ("zh", "en")


class Loss(Enum):
    """A kind of loss; calling it fills its blanks."""

    # What a form has no words for at all.
    DATE_IN_RULE = Phrase("重复规则里写不了一次性的日期", "a rule of repetition holds no single date")
    NO_RULE = Phrase("没有周期，写不成重复规则", "there is no period to repeat")
    NO_SET = Phrase("没有周期，写不成标注", "there is no period to annotate")
    WORDS_ONLY = Phrase("只留下文字，程序算不了", "only the words stay, which no program can reckon with")
    NO_DUE = Phrase("没有到期日，只留下文字", "nothing is due; only the words stay")

    # Counts.
    MINIMUM = Phrase("“至少{n}次”成了恰好{n}次", "“at least {n}” becomes exactly {n}")
    MAXIMUM = Phrase("上限{n}次没有写进去", "the maximum of {n} is left out")
    NO_MINIMUM = Phrase("“至多{n}次”成了1至{n}次，不办也可以这一点没有了", "“at most {n}” becomes 1 to {n}")
    ONLY_MAXIMUM = Phrase(
        "“至多{n}次”没有要求办的次数，写不成重复规则", "“at most {n}” asks for nothing that could repeat"
    )
    COUNT = Phrase("每期{n}次写成了每期一次", "{n} in each period become one")
    TASKS = Phrase("每期{n}次写成{n}项任务，同一天到期", "{n} in each period become {n} tasks due on one day")
    MAXIMUM_MARK = Phrase(
        "上限{n}次只记在 X-LUOSHI-MAX 里，别的程序不认",
        "the maximum of {n} stands in X-LUOSHI-MAX alone, which others do not know",
    )
    BOUND = Phrase(
        "mod 本来说的是时长，这里说的是次数，别的程序可能读错",
        "mod speaks of the value in the standard and of the count here, so others may misread it",
    )

    # Days.
    NO_DAY = Phrase("没有写哪一天，写成了每期最后一天", "no day is named; the last of each period is written")
    DUE = Phrase("到期日（{due}）没有写进去", "the due day ({due}) is left out")
    DUE_OUTSIDE = Phrase(
        "到期日（{due}）不在周期里，写不成规则", "the due day ({due}) lies outside its period"
    )
    BOUNDS = Phrase(
        "从哪天到哪天（{days}）没有写进去", "the days between which it runs ({days}) are left out"
    )
    AFTER = Phrase("到期日在下一期，看不出办的是哪一期", "due in the next period: for which one is left out")
    WHICH = Phrase(
        "是一期里的第几个月或第几周，要看起始日", "which month or week of a period depends on the first day"
    )
    SAME = Phrase(
        "{due}与{same}是同一天，读回来写作{same}", "{due} and {same} are one day, read back as {same}"
    )
    OPENS = Phrase("从哪天起可以办没有写进去", "the day from which it can be worked on is left out")
    SEASON = Phrase("{season}从哪天到哪天没有写进去", "the days of {season} are left out")
    LENGTH = Phrase("年份未定，天数没有写进去", "the year is open, so the number of days is left out")

    # Limits.
    TRIGGER = Phrase(
        "起算的事（{trigger}）程序读不到", "the event that starts it ({trigger}) is no data there"
    )
    WORKDAYS = Phrase("工作日成了日历日", "working days become calendar days")
    SIDE = Phrase(
        "在事前还是期初没有写进去，读起来像事后", "that it runs before, or from the opening, is left out"
    )
    AT_ONCE = Phrase("“立即”没有时长，写不成标注", "“at once” has no length to annotate")

    # A plan as tasks.
    HOURS = Phrase("每小时、每分钟的次数不写成任务，只留下文字", "what repeats within a day stays as words")
    NO_CLOCK = Phrase("{n}条任务没有时限，没有写进去", "{n} duties without a clock are left out")
    NOT_ASKED = Phrase(
        "{n}条“不得”“可以”不是待办，没有写进去",
        "{n} prohibitions and invitations are nothing to do: left out",
    )
    PROVISIONAL = Phrase(
        "有的日期所在年份放假安排未公布，暂定", "some days are provisional: holidays not published yet"
    )

    def __call__(self, **fields: object) -> Phrase:
        """The sentence in both languages, with its blanks filled; a Phrase fills each in its own."""
        zh = {name: value.zh if isinstance(value, Phrase) else value for name, value in fields.items()}
        en = {name: value.en if isinstance(value, Phrase) else value for name, value in fields.items()}
        return Phrase(self.value.zh.format(**zh), self.value.en.format(**en))


def due_words(quota: Quota) -> Phrase:
    """The words for a quota's due day alone: 末月20日前, by day 20 of month 3."""
    always = quota.unbounded
    open_ = replace(always, due="")
    zh, en = (explain(always, lang).removeprefix(explain(open_, lang)) for lang in LANGS)
    return Phrase(zh.lstrip("，"), en.lstrip(", "))


def bounds_lost(quota: Quota) -> tuple[Phrase, ...]:
    """That the days are left out between which a quota runs; nothing where it has none."""
    if not quota.is_bounded:
        return ()
    zh, en = (explain(quota, lang).removeprefix(explain(quota.unbounded, lang)) for lang in LANGS)
    return (Loss.BOUNDS(days=Phrase(zh.strip("（）"), en.strip(" ()"))),)
