"""The definitions of figures: what is counted, what is left out, and of what it is a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from luoshi_web.reporting.queries import counting
from luoshi_web.reporting.queries.counting import Rows
from luoshi_web.reporting.queries.situation import Situation


@dataclass(frozen=True, slots=True)
class Definition:
    """What a figure counts. zh, en: the sentence that defines it; what it leaves out comes after.

    measure: the Chinese measure word. within: the figure of which it is a part, its denominator.
    """

    name: str
    title_zh: str
    title_en: str
    zh: str
    en: str
    not_zh: str
    not_en: str
    measure: str
    rows: Callable[[Situation], Rows]
    within: str = ""

    def title(self, lang: str) -> str:
        """Its name."""
        return self.title_en if lang == "en" else self.title_zh

    def sentence(self, lang: str) -> str:
        """What it counts, and what not."""
        return f"{self.en} {self.not_en}" if lang == "en" else f"{self.zh}{self.not_zh}"


_ALL = (
    Definition(
        "given",
        "交办",
        "Given",
        "作为牵头单位收到的交办。",
        "Assignments received as lead.",
        "配合的、时段开始前已结束的、时段之后才开始跟踪的不计。",
        "Without those as support, ended before the span, or followed only from after it.",
        "项",
        counting.given,
    ),
    Definition(
        "signed",
        "已签收",
        "Signed for",
        "其中单位已经签收的。",
        "Those that the unit signed for.",
        "没有签收的不计。",
        "Without those not signed for.",
        "项",
        counting.signed,
        "given",
    ),
    Definition(
        "support",
        "配合",
        "As support",
        "作为配合单位收到的交办。",
        "Assignments received as support.",
        "配合不单独计期次，不并入交办数。",
        "They owe nothing apart and are not among those given.",
        "项",
        counting.support,
    ),
    Definition(
        "due",
        "应办",
        "Due",
        "首次期限在时段之内、截至日已经开始的期次。",
        "Occurrences whose first date lies in the span and that had begun by the as-of day.",
        "开始跟踪之前到期的、没有期限的、不得做的、可以做的、只有上限的不计。",
        "Without what fell due before it was followed, has no date, must not or may be done, or a maximum.",
        "期",
        counting.due,
    ),
    Definition(
        "kept",
        "按首次期限办结",
        "Done in time",
        "按首次期限办结，佐证在期内报来并已认定。",
        "Done by the first date, with accepted evidence entered while the period ran.",
        "补报的、延期内办结的、待核的不计。",
        "Without late entries, those done in an extension, and what is not checked.",
        "期",
        counting.kept,
        "due",
    ),
    Definition(
        "kept_late_entry",
        "补报后足数",
        "Full with late entries",
        "按首次期限做了，但算上期后补报的佐证才足数。",
        "Done by the first date, but full only with evidence entered after the period closed.",
        "不并入按首次期限办结。",
        "Not among those done in time.",
        "期",
        counting.kept_late_entry,
        "due",
    ),
    Definition(
        "met_extended",
        "延期内办结",
        "Done within an extension",
        "过了首次期限，在准许的延期之内办结。",
        "Done after the first date, within the extension granted.",
        "不并入按首次期限办结。",
        "Not among those done in time.",
        "期",
        counting.met_extended,
        "due",
    ),
    Definition(
        "met_late",
        "逾期办结",
        "Done late",
        "过了有效期限才办结。",
        "Done after the date in force.",
        "延期内办结的不计。",
        "Without those done within an extension.",
        "期",
        counting.met_late,
        "due",
    ),
    Definition(
        "open",
        "期限内在办",
        "Open",
        "还没有办结，首次期限还没有过。",
        "Not done, and the first date has not passed.",
        "延期中的、逾期的不计。",
        "Without those extended or late.",
        "期",
        counting.still_open,
        "due",
    ),
    Definition(
        "extended",
        "延期中",
        "Extended",
        "过了首次期限，还没有办结，在准许的延期之内。",
        "Not done, past the first date, within the extension granted.",
        "延期也过了的不计。",
        "Without those past the extension.",
        "期",
        counting.extended,
        "due",
    ),
    Definition(
        "late",
        "逾期未办结",
        "Late",
        "过了有效期限还没有办结；首次期限和有效期限都列出。",
        "Not done after the date in force; the first date and the one in force are both told.",
        "延期中的不计。报了还没有核的也在内。",
        "Without those in an extension; with those reported and not checked.",
        "期",
        counting.late,
        "due",
    ),
    Definition(
        "short",
        "未足办结",
        "Closed short",
        "没有足数，由交办方办结。",
        "Closed by the setter before it was full.",
        "足数后办结的不计。",
        "Without those that were full.",
        "期",
        counting.short,
        "due",
    ),
    Definition(
        "reported",
        "已报待核",
        "Reported, not checked",
        "没有办结，报了佐证还没有核验。",
        "Not done, with evidence reported that nobody has checked.",
        "已办结的不计。这些期次同时列在在办、延期中或逾期之内。",
        "Without those done. They also stand among those open, extended or late.",
        "期",
        counting.reported,
        "due",
    ),
    Definition(
        "refused",
        "未认定",
        "Refused",
        "核验后没有认定的佐证。",
        "Evidence refused when it was checked.",
        "待核的不计。同一份佐证报给几期的，按期计。",
        "Without what is not checked. Counted for each occurrence it was claimed for.",
        "次",
        counting.refused,
    ),
    Definition(
        "late_entry",
        "补报",
        "Entered late",
        "期满之后才报来、已经认定的佐证。",
        "Accepted evidence that was entered after its period closed.",
        "期后才做的不是补报，不计。",
        "Without what was done late.",
        "次",
        counting.late_entry,
    ),
    Definition(
        "dateless",
        "没有期限",
        "Without a date",
        "原文没有写期限、时段之内有效的任务。",
        "Duties in force in the span for which the text gives no date.",
        "不计入应办，也不算逾期。",
        "Not among those due, and never late.",
        "项",
        counting.dateless,
    ),
    Definition(
        "dateless_told",
        "没有期限、报过情况",
        "Without a date, with news",
        "没有期限，时段之内报过进展或佐证。",
        "Without a date; progress or evidence came in the span.",
        "时段之外报的不计。",
        "Without what came outside the span.",
        "项",
        counting.dateless_told,
        "dateless",
    ),
    Definition(
        "dateless_silent",
        "没有期限、没有报情况",
        "Without a date, no news",
        "没有期限，时段之内没有报进展，也没有佐证。",
        "Without a date; no progress and no evidence came in the span.",
        "不算逾期。",
        "Not late.",
        "项",
        counting.dateless_silent,
        "dateless",
    ),
    Definition(
        "forbidding",
        "不得做的",
        "Forbidden",
        "写明不得做的交办。",
        "Assignments that say what must not be done.",
        "没有违反就不要求报送。",
        "Nothing is asked unless a breach is recorded.",
        "项",
        counting.forbidding,
        "given",
    ),
    Definition(
        "breaches",
        "记录的违反",
        "Breaches recorded",
        "时段之内记录的违反。",
        "Breaches recorded in the span.",
        "不并入逾期。",
        "Not among those late.",
        "次",
        counting.breaches,
    ),
    Definition(
        "may",
        "可以做的",
        "Permitted",
        "写明可以做的任务，只列出。",
        "Duties that may be done: listed only.",
        "不计入应办，没有做也不算欠。",
        "Not among those due; nothing is owed.",
        "项",
        counting.may,
    ),
    Definition(
        "maximum",
        "有上限的",
        "With a maximum",
        "只有次数上限的期次。",
        "Periods that only have a maximum.",
        "不计入应办。",
        "Not among those due.",
        "期",
        counting.maximum,
    ),
    Definition(
        "breached",
        "超出上限",
        "Over the maximum",
        "已认定的次数超出上限。",
        "More was accepted than the maximum allows.",
        "超出上限不是逾期。",
        "Over a maximum is not late.",
        "期",
        counting.breached,
    ),
)

#: Every definition by its name, in the order of a report.
DEFINITIONS: Final = {one.name: one for one in _ALL}
#: The parts of `due`: each occurrence that is due stands in exactly one.
PARTS_OF_DUE: Final = (
    "kept",
    "kept_late_entry",
    "met_extended",
    "met_late",
    "open",
    "extended",
    "late",
    "short",
)
