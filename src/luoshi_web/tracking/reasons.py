"""The reason of a status in words, Chinese and English: what is owed, what is there, what is left."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.strip import State
from luoshi_web.shell.workdays import calendar
from luoshi_web.tracking.facts import Counted, Kind, OccurrenceFacts
from luoshi_web.tracking.lights import Light, Thresholds

if TYPE_CHECKING:
    from luoshi_web.tracking.status import Status

#: The word for what has no light.
UNLIT = {
    Counted.DATED: _("没有期限"),
    Counted.DATELESS: _("没有期限"),
    Counted.MUST_NOT: _("不得"),
    Counted.MAY: _("可以"),
    Counted.MAXIMUM: _("上限以内"),
}
_NO_DATE_ZH = {
    Kind.VAGUE: "原文没有定周期，不设期限，不亮灯。",
    Kind.STANDING: "长期事项，不设期限，不亮灯。",
    Kind.UNSETTLED: "原文写了时间，日子还定不下来，不亮灯。",
    Kind.LIMIT: "立即办理，没有写时长，不算逾期。",
    Kind.BREACH: "记有一次违反，等整改佐证；没有期限，不亮灯。",
}
_NO_DATE_EN = {
    Kind.VAGUE: "The text gives no period: no due day, no light.",
    Kind.STANDING: "Always in force: no due day, no light.",
    Kind.UNSETTLED: "The text gives a time whose days are not known yet: no due day, no light.",
    Kind.LIMIT: "At once, with no length told: never late.",
    Kind.BREACH: "A breach is recorded and evidence of repair is awaited; no due day, no light.",
}

Both = tuple[str, str]


def of(
    status: Status, facts: OccurrenceFacts, day: date, known_at: datetime | None, thresholds: Thresholds
) -> Both:
    """The reason, with what is claimed, entered late, corrected or over the maximum said after it."""
    zh, en = _main(status, facts, day, known_at, thresholds)
    if status.claimed:
        zh += f"另有{status.claimed}次已报待核，不计入。"
        en += f" {status.claimed} more reported, not checked: not counted."
    if status.unchecked:
        zh += f"其中{status.unchecked}次按核验办法不逐次核验。"
        en += f" {status.unchecked} of these counted without a check, as set for the duty."
    if status.late_entry:
        zh += f"其中{status.late_entry}次是补报。"
        en += f" {status.late_entry} of these entered after the period closed."
    if status.breached and status.counted is not Counted.MAXIMUM:
        zh += f"超出上限{status.maximum}次。"
        en += f" Over the maximum of {status.maximum}."
    if status.corrected_from and status.first_due and not status.before_our_time:
        zh += f"期限原为{_zh(status.corrected_from)}，已更正为{_zh(status.first_due)}。"
        en += f" The date was {_en(status.corrected_from)}, corrected to {_en(status.first_due)}."
    if status.provisional and status.first_due:
        zh += "该年放假安排未公布，日期暂定。"
        en += " Holidays of that year are not published: the date is provisional."
    return zh, en


def _main(
    status: Status, facts: OccurrenceFacts, day: date, known_at: datetime | None, thresholds: Thresholds
) -> Both:
    if status.before_our_time:
        return (
            f"在{_zh(facts.followed_from)}开始跟踪之前到期，不亮灯，不计数。",
            f"Due before it was followed (from {_en(facts.followed_from)}): no light, not counted.",
        )
    if status.state is State.PAUSED:
        return _paused(status, day)
    if status.state is State.SHORT:
        closing = facts.closing(day, known_at)
        why = closing.why if closing else ""
        return (
            f"{_tally_zh(status)}，交办方已办结：{why}。".replace("。。", "。"),
            f"{_tally_en(status)}; closed by the setter: {why}",
        )
    if status.state is None or facts.due is None:
        return _unlit(status, facts, day)
    if status.is_met:
        return _met(status)
    return _owed(status, facts, day, known_at, thresholds)


def _unlit(status: Status, facts: OccurrenceFacts, day: date) -> Both:
    if status.counted is Counted.MAXIMUM:
        over_zh = f"已有{status.filled}次，超出上限{status.maximum}次。"
        over_en = f"{status.filled} done, over the maximum of {status.maximum}: breached, not late."
        inside_zh = f"已有{status.filled}次，上限{status.maximum}次。"
        inside_en = f"{status.filled} done, at most {status.maximum}."
        return (over_zh, over_en) if status.breached else (inside_zh, inside_en)
    if status.counted is Counted.MAY:
        return "可以做，不是必须，不亮灯，不计数。", "May be done: no light, not counted."
    if status.is_met:
        return f"{_tally_zh(status)}，已足。", f"{_tally_en(status)}: met."
    zh = _NO_DATE_ZH.get(facts.kind, "原文没有写期限，不亮灯。")
    en = _NO_DATE_EN.get(facts.kind, "The text gives no date: no due day, no light.")
    if facts.kind is Kind.LIMIT:
        gone = max((day - facts.opens).days, 0)
        zh = f"{zh}{_zh(facts.opens)}发生，已过{gone}天。"
        en = f"{en} It happened on {_en(facts.opens)}, {gone} days ago."
    asked_zh, asked_en = _asked(status, facts)
    return zh + asked_zh, en + asked_en


def _asked(status: Status, facts: OccurrenceFacts) -> Both:
    """When a unit is asked about a duty without a date, and what it told last."""
    zh = en = ""
    if facts.asked_on is not None and facts.review_day is not None:
        zh, en = f"交办方设定{_zh(facts.review_day)}复核", f" Review set for {_en(facts.review_day)}"
    elif facts.asked_on is not None:
        zh, en = (
            f"{_zh(facts.asked_on)}时限到期时问一次",
            f" Asked once at the Frame's end, {_en(facts.asked_on)}",
        )
    if zh:
        zh += "，现在请报一次情况。" if status.is_asked else "。"
        en += ": due to be told now." if status.is_asked else "."
    if status.last_told is not None:
        zh, en = f"{zh}最近进展{_zh(status.last_told)}。", f"{en} Last progress {_en(status.last_told)}."
    return zh, en


def _paused(status: Status, day: date) -> Both:
    since, due, in_force = status.stopped_since, status.first_due, status.in_force
    stood = (day - since).days + 1 if since else 0
    zh = f"{_tally_zh(status)}。{_zh(since)}起中止，已停{stood}天，不亮灯。首次期限{_zh(due)}"
    en = f"{_tally_en(status)}. The clock stands still since {_en(since)}, {stood} days: no light. "
    en += f"First date {_en(due)}"
    if in_force == due:
        return f"{zh}。", f"{en}."
    return (
        f"{zh}，照现在恢复则顺延至{_zh(in_force)}。",
        f"{en}; resumed now, it would move to {_en(in_force)}.",
    )


def _met(status: Status) -> Both:
    more = status.filled - status.needs
    zh, en = _tally_zh(status), _tally_en(status)
    if more > 0:
        zh, en = f"{zh}，多{more}次，不结转", f"{en}, {more} more than asked, nothing carries over"
    done, due = status.completed_on, status.first_due
    if status.state is State.MET or done is None or due is None:
        return f"{zh}，{_zh(done)}足数。", f"{en}, filled on {_en(done)}."
    late = (done - due).days
    if status.extended_to and done <= status.extended_to:
        moved_zh, moved_en = _moved(status)
        zh = f"{zh}，{_zh(done)}足数，比首次期限{_zh(due)}迟{late}天，在{moved_zh}之内。"
        en = f"{en}, filled on {_en(done)}, {late} days after the first date {_en(due)}, "
        return zh, f"{en}inside it: {moved_en}."
    return (
        f"{zh}，{_zh(done)}足数，比首次期限{_zh(due)}迟{late}天。",
        f"{en}, filled on {_en(done)}, {late} days after the first date {_en(due)}.",
    )


def _owed(
    status: Status, facts: OccurrenceFacts, day: date, known_at: datetime | None, thresholds: Thresholds
) -> Both:
    due, in_force = status.first_due, status.in_force
    zh, en = _tally_zh(status), _tally_en(status)
    if due is None or in_force is None:
        return zh, en
    if status.state is State.LATE:
        return _late(status, zh, en)
    if status.state is State.FUTURE:
        return f"{_zh(facts.opens)}起。", f"Opens on {_en(facts.opens)}."
    left = (in_force - day).days
    work = calendar().workdays_left(day, in_force)
    zh = f"{zh}，{_zh(in_force)}止，剩{left}天（{work}个工作日）。"
    en = f"{en}, due {_en(in_force)}, {left} days left ({work} working days)."
    if status.state is State.EXTENDED:
        moved_zh, moved_en = _moved(status)
        zh += f"首次期限{_zh(due)}，{moved_zh}。"
        en += f" First date {_en(due)}, {moved_en}."
    elif status.light is Light.BEHIND:
        gone = facts.share_gone(in_force, day, known_at)
        done = status.filled / status.needs
        zh += f"时间过去{gone:.0%}，完成{done:.0%}，不到时间的{thresholds.pace:.0%}。"
        en += f" {gone:.0%} of the time is gone, {done:.0%} is done: under {thresholds.pace:.0%} of it."
    elif status.extended_to:
        moved_zh, moved_en = _moved(status)
        zh += f"首次期限{_zh(due)}，{moved_zh}。"
        en += f" First date {_en(due)}, {moved_en}."
    return zh, en


def _late(status: Status, zh: str, en: str) -> Both:
    days = status.days_late
    over_zh = f"逾期{days}天" if days else "已过时限"
    over_en = f"{days} days late" if days else "past its hour"
    zh = f"{zh}，{over_zh}，首次期限{_zh(status.first_due)}"
    en = f"{en}, {over_en}, first date {_en(status.first_due)}"
    if status.extended_to:
        moved_zh, moved_en = _moved(status)
        zh, en = f"{zh}，{moved_zh}", f"{en}, {moved_en}"
    return f"{zh}。", f"{en}."


def _moved(status: Status) -> Both:
    """How the date in force came to be later than the first one."""
    until_zh, until_en = _zh(status.extended_to), _en(status.extended_to)
    n = status.stopped_days
    if not n:
        return f"延至{until_zh}", f"extended to {until_en}"
    if not status.is_granted:
        return f"中止{n}天，顺延至{until_zh}", f"stopped for {n} days, moved to {until_en}"
    return f"经延期和中止{n}天，至{until_zh}", f"extended, and stopped for {n} days, to {until_en}"


def _tally_zh(status: Status) -> str:
    missing = max(status.needs - status.filled, 0)
    told = f"应有{status.needs}次，已有{status.filled}次"
    return f"{told}，还差{missing}次" if missing else told


def _tally_en(status: Status) -> str:
    return f"{status.filled} of {status.needs}"


def _zh(day: date | None) -> str:
    return f"{day.month}月{day.day}日" if day else ""


def _en(day: date | None) -> str:
    return f"{day:%a} {day.day} {day:%b}" if day else ""
