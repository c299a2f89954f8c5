"""The ledger (台账): its columns as data, its rows from Extractions.

The columns and their order are those of supervision offices (督查督办台账). A column that the
text can't tell has no `fill` and stays empty for the office.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.cadence import Cadence, Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.duty import Modality, Origin, Proposal, Role
from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.structure import Segment
from luoshi.writing.exact import as_written
from luoshi.writing.masthead import number_of, title_of
from luoshi.writing.wording import COMMA, INHERITANCES, SEMICOLON

#: A cell: words, a whole number, a plain day, or nothing.
Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row to be: a proposal, the Extraction it stands in, its number in the ledger."""

    number: int
    extraction: Extraction
    proposal: Proposal
    lang: Lang

    @property
    def segment(self) -> Segment:
        """The segment that states the duty."""
        return self.extraction.outline.segments[self.proposal.segment]


def _number(entry: Entry) -> Value:
    return entry.number


def _source(entry: Entry) -> Value:
    outline = entry.extraction.outline
    title = title_of(outline)
    quoted = title if title.startswith("《") else f"《{title}》"
    return f"{quoted} {number_of(outline)}".strip()


def _topic(entry: Entry) -> Value:
    title = title_of(entry.extraction.outline)
    headings = [heading for heading in entry.proposal.headings if heading != title]
    return _cell(entry.segment, ("任务", "事项", "项目", "工作")) or (headings[-1] if headings else title)


def _measure(entry: Entry) -> Value:
    return _cell(entry.segment, ("措施", "内容", "要求")) or as_written(
        entry.extraction.document, entry.proposal.span
    )


def _cell(segment: Segment, heads: Sequence[str]) -> str:
    """The words of the first cell of a table row whose column is headed by one of `heads`."""
    for head in heads:
        for cell in segment.cells:
            if head in cell.header and cell.text:
                return cell.text
    return ""


def _owners(entry: Entry) -> Value:
    return _names(entry, (Role.LEAD, Role.BEARER))


def _supporters(entry: Entry) -> Value:
    return _names(entry, (Role.SUPPORT,))


def _names(entry: Entry, roles: Sequence[Role]) -> Value:
    # The lead stands first, as offices expect, wherever the sentence names it.
    bearers = sorted(entry.proposal.bearers, key=lambda bearer: bearer.role is not Role.LEAD)
    names = dict.fromkeys(bearer.name for bearer in bearers if bearer.role in roles)
    return "、".join(names) or None


def _begin(entry: Entry) -> Value:
    return _times(entry, lambda cadence: cadence.start if isinstance(cadence, Window) else None, (Window,))


def _finish(entry: Entry) -> Value:
    return _times(entry, _last_day, (Deadline, Window, Limit, Standing))


def _last_day(cadence: Cadence) -> str | None:
    if isinstance(cadence, Deadline):
        return cadence.date
    return cadence.end if isinstance(cadence, Window) else None


def _times(entry: Entry, day: Callable[[Cadence], str | None], kinds: tuple[type, ...]) -> Value:
    """One plain day as a date; the words themselves where there are several, or no plain day."""
    clocks = [clock for clock in entry.proposal.clocks if isinstance(clock.cadence, kinds)]
    days = {_plain_day(day(clock.cadence)) for clock in clocks}
    if len(days) == 1 and (only := next(iter(days))):
        return only
    return _joined(clock.quote for clock in clocks)


def _plain_day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words or "")
    except ValueError:  # a year that is not known yet, or no such day in the calendar
        return None


def _frequency(entry: Entry) -> Value:
    return _joined(c.quote for c in entry.proposal.clocks if isinstance(c.cadence, Quota | Vague))


def _aims(entry: Entry) -> Value:
    return _joined(target.quote for target in entry.proposal.targets)


def _results(entry: Entry) -> Value:
    return "、".join(thing.quote for thing in entry.proposal.deliverables) or None


def _joined(quotes: Iterable[str]) -> str | None:
    return "；".join(dict.fromkeys(quotes)) or None


_REMARKS: dict[Modality, dict[Lang, str]] = {
    Modality.MUST: {"zh": "", "en": ""},
    Modality.MUST_NOT: {"zh": "禁止事项", "en": "Forbidden"},
    Modality.MAY: {"zh": "鼓励或可选事项", "en": "Invited, not demanded"},
}


def _remarks(entry: Entry) -> Value:
    proposal, lang = entry.proposal, entry.lang
    remarks = [_REMARKS[proposal.modality][lang]]
    who = _inherited((bearer.origin for bearer in proposal.bearers), lang)
    when = _inherited((clock.origin for clock in proposal.clocks), lang)
    if who:
        remarks.append({"zh": f"单位{who}", "en": f"units {who}"}[lang])
    if when:
        remarks.append({"zh": f"时限{when}", "en": f"time {when}"}[lang])
    return SEMICOLON[lang].join(filter(None, remarks)) or None


def _inherited(origins: Iterable[Origin], lang: Lang) -> str:
    ways = (INHERITANCES[origin.inherited][lang] for origin in origins if origin.inherited)
    return COMMA[lang].join(dict.fromkeys(ways))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heads, its width in characters, how it is filled, what may stand in it.

    zh_note, en_note: how it was filled, for the sheet of notes. choices: the values that a cell
    may take. share: cells are shares of 1. day: cells are days. centred: short values.
    """

    zh: str
    en: str
    width: float
    fill: Callable[[Entry], Value] | None = None
    zh_note: str = ""
    en_note: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    share: bool = False
    day: bool = False
    centred: bool = False

    def head(self, lang: Lang) -> str:
        """The head in `lang`."""
        return self.zh if lang == "zh" else self.en

    def note(self, lang: Lang) -> str:
        """How the column was filled, in `lang`; "" where it is left to the office."""
        return self.zh_note if lang == "zh" else self.en_note

    def options(self, lang: Lang) -> list[str]:
        """The values that a cell may take, in `lang`; empty where it takes any."""
        return [zh if lang == "zh" else en for zh, en in self.choices]


ALERTS = (
    ("正常", "On time"),
    ("蓝色（将到期）", "Blue (due soon)"),
    ("黄色（滞后）", "Yellow (behind)"),
    ("红色（逾期）", "Red (late)"),
)
STATES = (
    ("未开始", "Not begun"),
    ("办理中", "Under way"),
    ("待核验", "To be checked"),
    ("已办结", "Done"),
    ("已销号", "Closed"),
    ("延期", "Extended"),
    ("中止", "Stopped"),
)

COLUMNS: tuple[Column, ...] = (
    Column("序号", "No.", 5, _number, "全表连续编号", "Numbered through the sheet", centred=True),
    Column("来源文件及字号", "Source and its number", 17, _source, "文件标题和发文字号", "Title and number"),
    Column(
        "任务内容",
        "Task",
        15,
        _topic,
        "句子上方最近的标题；表格取“任务”栏",
        "The nearest heading above; in tables the task cell",
    ),
    Column(
        "具体措施",
        "Measure",
        42,
        _measure,
        "原句，一字不改；表格取“措施”栏",
        "The exact sentence; in tables the measure cell",
    ),
    Column(
        "牵头单位",
        "Lead",
        15,
        _owners,
        "牵头单位在前；没有分牵头、配合的责任单位也列在这里",
        "Leads first; bearers without a stated part stand here too",
    ),
    Column("配合单位", "Support", 15, _supporters, "写明配合、协助、参与的单位", "Units that are to support"),
    Column("责任领导", "Leader in charge", 8),
    Column("责任人", "Person in charge", 8),
    Column(
        "开始时限", "Begin", 11, _begin, "写明起止时间的，取起始日", "First day of a stated period", day=True
    ),
    Column(
        "完成时限",
        "Finish",
        11,
        _finish,
        "能定到某一天的写成日期，其余照录原文",
        "A date where the text means one day, else its words",
        day=True,
    ),
    Column("频次", "How often", 12, _frequency, "照录原文", "The words of the text"),
    Column("阶段目标", "Target", 11, _aims, "照录原文中的数量指标", "Numbers to be reached, as written"),
    Column("成果形式", "Deliverable", 13, _results, "照录原文中的文件、台账等", "Papers named in the text"),
    Column("进展情况", "Progress", 12),
    Column("佐证材料", "Evidence", 10),
    Column("完成率", "Done, %", 7, share=True, centred=True),
    Column("存在问题", "Problems", 10),
    Column("下步打算", "Next steps", 10),
    Column("预警级别", "Alert", 8, choices=ALERTS, centred=True),
    Column("状态", "State", 8, choices=STATES, centred=True),
    Column("销号日期", "Closed on", 11, day=True),
    Column(
        "备注",
        "Remarks",
        13,
        _remarks,
        "禁止或鼓励事项；单位、时限不在本句时，取自何处",
        "Forbidden or invited; where units and times outside the sentence came from",
    ),
)


def entries(extractions: Sequence[Extraction], lang: Lang) -> list[Entry]:
    """The duties of several documents, numbered through."""
    pairs = [(extraction, proposal) for extraction in extractions for proposal in extraction.proposals]
    return [Entry(number, *pair, lang) for number, pair in enumerate(pairs, 1)]


def row(entry: Entry) -> tuple[Value, ...]:
    """The cells of one duty, one for each of `COLUMNS`."""
    return tuple(column.fill(entry) if column.fill else None for column in COLUMNS)
