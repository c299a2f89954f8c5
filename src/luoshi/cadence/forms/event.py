"""Events: what sets a limit off (自收到申请之日起, 事故发生后, 发现隐患的，)."""

from __future__ import annotations

import re
from typing import NamedTuple

from luoshi.cadence.forms.befalling import TAIL, TROUBLES, find_befalling
from luoshi.lexicon import any_of, words

_VERBS = any_of("event-verbs")
#: 入院当天, 报到当日: what happens on that day needs no 后.
_ON_THAT_DAY = re.compile("(?:" + "|".join(words("day-of-events")) + ")$")
_NUMERAL = r"[\d一二两三四五六七八九十半]"
#: The words that follow an event and set its limit off.
_SINCE = re.compile(
    r"(?:之日|之时|当日|当天|次日|日)?(?:起|开始)(?:的|计算?)?[，,]?(?:应当?|须|要|必须)?(?:在|于)?$"
)
#: The subject stands between the event and its limit: 自本办法施行之日起，已建成的车场应当在一年内….
_SINCE_WHEN = re.compile(r"(?:之日|之时|当日|次日)起[，,](?=[^，,。；;：:|]{2,28}$)")
_MARK = re.compile(
    rf"(?<![今先最此随事然])(?:之后|以后|后)(?=[，,的]|即|应|须|要|必须|立|第一|马上|当|在|于|随|{_NUMERAL}|$)"
    r"|(?<![同及按随届])时(?=[，,]|即|应|须|要|必须|立|第一|马上|当|$)"
    r"|(?<![后起时])的(?=[，,]|当[日天]$|(?:应当?|须|要|必须)?[在于]?$)"
    r"|(?<=情况)下(?=[，,]|即|应|须|要|必须|立|第一|马上|当|可|有权|先|在|于|$)"
)
#: The same right before who acts, without a comma: 发现火情时|值班人员应立即, 接到报警后|值班领导15分钟内.
_BEFORE_WHO = re.compile(
    r"(?<![今先最此随事然售课产术幕])(?:之后|以后|后)(?![勤台备期续端])(?=[\u4e00-\u9fff]{2,12}$)"
    r"|(?<![同及按随届临小准定实暂])时(?![代间期任段])(?=[\u4e00-\u9fff]{2,12}$)"
)
#: How a thing is done, not when: 在保证安全的情况下立即抢修, 一般情况下.
_MANNER = re.compile(
    "(?:保证|确保|不影响|不违反|不妨碍|做好|征得|允许|许可|可能|具备|一般|正常|通常|任何|这种|此种|该|同等)[^，,。；;]{0,12}情况$"
)
#: The last of a row that is one: 制止违章、紧急情况下有权….
_URGENT = re.compile("(?<=、)[^、，,。；;的]{1,8}情况$")
#: A clause that is a condition: 如有异常, 一旦停电, 若学生受伤.
_IF = re.compile(
    r"[^一-鿿]{0,8}(?:如(?:果|[有遇需因未无逢]|不(?!是))|若(?!干|无其事)|一旦|一经(?=[\u4e00-\u9fff]{2,16}$|发现|查实|核实|确认)|倘若?|假如|万一|要是)"
)
_IF_THERE_IS = re.compile("如(?=[有遇])")
#: 如 alone, in a clause of its own: 如停电时间较长，应立即切换; not 如实, 如期.
_BARE_IF = re.compile(r"如(?=[^、，：]{2,24}$)(?![实期下上前同何此是东皋图表数意约法若今愿常似])")
_BOUNDARY = re.compile(r"[，,。；;：:|]|^(?:第[^条]{1,5}条|[（(][^）)]{1,3}[）)]|[①-⑳])")
#: What stands before the event in its clause and is no part of it.
_LEAD = re.compile(
    r"[^一-鿿]*(?:自|从|在|于|对于?|但|一旦|一经|如果?|若|凡是?|当(?![场日天])|并|且|或者?|应当|应(?![急对用聘届收税付邀])"
    r"|要|须|必须|按照|经|待|其他|不得?迟于|不晚于|最迟)*"
)
_MODAL = re.compile(
    r"(?:应当|可以|可选择|可自行|必须|(?<![需将])要(?![求素点件])|须|应(?=[自从在于]))(?:自|从|在|于)?|(?<![擅各亲独私来])自(?![然查行动主愿治身检评我来由觉])"
)
_COMMAND = re.compile(r"(?<!需)(?<!重)(?<!主)要(?![求素点件])|应当|必须|须(?!知)")
#: In which time or place, before the event; 于 right before one sign: 主持人于|会后2日内.
_IN = re.compile(
    r"(?<![存现正所自])在(?![地位岗场线职建编校])|(?<![由位关对属用便等大小高低多少至鉴基处归源善利忠])于(?=.?$)"
)
_EVENT_VERB = re.compile(
    rf"(?<!已)(?<!经)(?<!将要)(?<!可能)(?:{_VERBS})(?!地(?![质下震面铁区方])|单位|部门|机关|机构|窗口|人员|条件|范围|时间|原因|率|方|变)(?=.)"
)
#: Verbs without an object, which an amount may follow at once: 入院|8小时内.
_HAPPENS = re.compile(
    "(?<![未已再])(?:入院|入住|入职|上岗|出院|死亡|转科|报到|到岗|开工|完工|竣工|结案|立案|签约|中标|离职|到任|登陆|开学|放假|返校|入学|复课|投产|开班|换届|到货)$"
)
_COMES = re.compile("接到|接报|收到|受理(?!的(?:决定|意见|通知))|得知|获知|获悉|知悉")
#: What comes in right before the command of the limit, whatever befell before: …，值班员接到报警|应当立即.
_JUST_COME = re.compile(
    r"(?<![\u4e00-\u9fff]的)(?P<event>(?:接到|接报|收到|得知|获知|获悉)[^，,。；;：:|的]{1,14}?)(?<![后时])(?:应当?|要|须|必须)$"
)
#: Whoever has a duty is no event: 受理登记的|负有监管职责的部门应当在5日内.
_OF_DUTY = re.compile("的(?:负有|负责|承担|行使)")
_NO_EVENT = re.compile(r"能够?|上述|以上|此|同|届")
_THING = re.compile(f"(?:{TROUBLES}|情况|患者|病人)$")
#: The clause before it says what is over: 考试结束，考生应立即停止答卷.
_OVER = re.compile(r"[^，,。；;：:|]{2,14}(?:结束|完毕|终了|终止|响起|届满|期满|到期)$")
_NOT_OVER = re.compile("(?:[已未前]|尚未|没有|直至|直到|至|到)[^，,。；;]{0,4}$")
#: Somebody loses or breaks a thing: 读者遗失校园卡，应立即挂失.
_LOSES = re.compile(rf"(?<![的未防不])(?:{'|'.join(words('losing-words'))})[^，,。；;的]{{1,12}}$")
#: What one sign tells: 会后3日内, 课后立即.
_BRIEF = "会课班饭赛考节术"
#: Whom the event befell, behind it: 发现险情|的单位和个人，应当立即….
_WHOM = re.compile("的(?:任何|有关)?(?:单位|个人|人员|公民)(?:[和、或及与]+(?:其他)?(?:单位|个人|人员))?$")
#: How many marks are tried, the nearest first.
_MARKS = 4
#: How many clauses are looked at, the nearest first.
_CLAUSES = 8
#: A condition farther off than so many clauses is another sentence's.
_CONDITIONS = 4
#: How far back one looks for what has just come in.
_LATELY = 24
#: An event that stands farther off than this belongs to something else.
_FARTHEST = 120


class Event(NamedTuple):
    """text[start:end] is the event; a quote of it begins at `quote`, with 自 or 在."""

    quote: int
    start: int
    end: int


def find_event(text: str, floor: int, core: int, *, at_once: bool) -> Event | None:
    """The event before a limit.

    floor: where the words that belong to another mention end. core: where the limit's own words
    begin. at_once: whether an event whose words alone betray it counts too (对发现的隐患立即整改);
    any limit may follow a clause that opens with one (发生事故，应当在1小时内报告).
    """
    if core - floor > _FARTHEST:
        cut = _BOUNDARY.search(text, core - _FARTHEST, core)
        floor = cut.end() if cut else core - _FARTHEST
    if told := _told_first(text, floor, core):
        return told
    day = _SINCE_WHEN.search(text, floor, core)
    for mark in list(_MARK.finditer(text, day.end() if day else floor, core))[: -_MARKS - 1 : -1]:
        if mark[0] == "下" and _MANNER.search(text, floor, mark.start()):
            continue
        urgent = _URGENT.search(text, floor, mark.start()) if mark[0] == "下" else None
        if event := event_before(text, urgent.start() if urgent else floor, mark.start()):
            return event
    for mark in list(_BEFORE_WHO.finditer(text, floor, core))[:-2:-1]:
        if event := event_before(text, floor, mark.start()):
            return event
    if day and (event := event_before(text, floor, day.start())):
        return event
    if at_once and text.startswith("当", core) and _ON_THAT_DAY.search(text, floor, core):
        return event_before(text, floor, core)
    return _unmarked(text, floor, core, at_once=at_once)


def _told_first(text: str, floor: int, core: int) -> Event | None:
    """What no other event comes before: 自…起, and what comes in right before the command."""
    if since := _SINCE.search(text, floor, core):
        return event_before(text, floor, since.start())
    come = _JUST_COME.search(text, max(floor, core - _LATELY), core)
    return Event(come.start(), *come.span("event")) if come else None


def event_before(text: str, floor: int, end: int) -> Event | None:
    """The event that ends at `end`: its clause, without subject and auxiliaries."""
    start = floor
    for cut in _BOUNDARY.finditer(text, floor, end):
        start = cut.end()
    if end - start == 1 and text[start] in _BRIEF:
        return Event(start, start, end)
    if end - start < 2 or _NO_EVENT.match(text, start, end):
        return None
    for modal in _MODAL.finditer(text, start, end):
        start = modal.end()
    start = _without_lead(text, start, end)
    if verb := _EVENT_VERB.search(text, start, end):
        start = verb.start()
    elif text.endswith("接报", start, end):
        start = end - len("接报")  # 值守人员|接报后
    else:
        for inside in _IN.finditer(text, start, end - 1):
            start = inside.end()
    if end - start == 1 and text[start] in _BRIEF and start > floor and text[start - 1] in "在于自":
        return Event(start - 1, start, end)  # 由手术者在|术后24小时内
    if end - start < 2:
        return None
    return Event(_with_since(text, start, floor), start, end)


def _with_since(text: str, start: int, floor: int) -> int:
    """Where the quote of an event begins: at the 自, 从 or 在 before it."""
    return start - 1 if start > floor and text[start - 1] in "自从在" else start


def _unmarked(text: str, floor: int, core: int, *, at_once: bool) -> Event | None:
    """An event that only its words betray: 发现隐患立即整改; 对发现的隐患，应当立即整改."""
    for number, (clause, end) in enumerate(_clauses(text, floor, core)):
        if _NO_EVENT.match(text, clause, end):
            continue
        place = number, clause, end
        event = (
            _supposed(text, clause, end, core)
            or _conditional(text, place, at_once=at_once)
            or _happened(text, place, at_once=at_once)
            or _in_clause(text, place, core, at_once=at_once)
        )
        if event:
            return event
    return None


def _in_clause(text: str, place: tuple[int, int, int], core: int, *, at_once: bool) -> Event | None:
    """An event of a clause (its number, start and end): by its verb, or by what befalls or is acted upon."""
    number, clause, end = place
    start = _without_lead(text, clause, end)
    is_object = text.endswith("对", clause, start)
    verb = _EVENT_VERB.search(text, start, end)
    if verb is None:
        acted_on = is_object or text.endswith("对于", clause, start)
        span = find_befalling(text, (start, end, core), number, is_object=acted_on, at_once=at_once)
        if span:
            return Event(span[0], *span)
    if not at_once and not (verb and (verb.start() == start or (not number and _comes(text, verb)))):
        return None
    if not is_object and verb:
        start = verb.start()
    elif not (is_object or number) or not _THING.search(text, start, end):
        return None
    last = _before_command(text, start, end) if number else _end_in_clause(text, start, end)
    if last - start < 2 or _OF_DUTY.search(text, start, last):
        return None
    return Event(_with_since(text, start, clause), start, last)


def _supposed(text: str, clause: int, end: int, core: int) -> Event | None:
    """The clause right before the limit, where 如 alone opens it: 如停电时间较长，应在30分钟内切换."""
    bare = _BARE_IF.match(text, clause, end) if text.find("，", end + 1, core) < 0 else None
    return Event(bare.end(), bare.end(), end) if bare else None


def _happened(text: str, clause: tuple[int, int, int], *, at_once: bool) -> Event | None:
    """What has happened where the nearest clause ends, without 后: 应在患者入院|8小时内."""
    number, start, end = clause
    happens = None if at_once or number else _HAPPENS.search(text, start, end)
    return Event(_with_since(text, happens.start(), start), *happens.span()) if happens else None


def _conditional(text: str, clause: tuple[int, int, int], *, at_once: bool) -> Event | None:
    """The clause (its number, start and end) where it is a condition, or tells what is over or lost."""
    number, start, end = clause
    if number < _CONDITIONS and (event := _condition(text, start, end)):
        return event
    return _past(text, start, end, at_once=at_once) if number == 1 else None


def _condition(text: str, clause: int, end: int) -> Event | None:
    """The clause text[clause:end] where it is a condition: 如有异常，应立即停机; 政策如有变化，…."""
    said = _IF.match(text, clause, end) or _IF_THERE_IS.search(text, clause, end)
    if said is None:
        return None
    start = _without_lead(text, clause if said[0] != "如" else said.end(), end)
    last = _before_command(text, start, end)
    return Event(start, start, last) if last - start >= 2 else None


def _past(text: str, clause: int, end: int, *, at_once: bool) -> Event | None:
    """The clause text[clause:end] where it tells what is over, or what somebody lost."""
    if at_once and (lost := _LOSES.search(text, clause, end)):
        return Event(lost.start(), *lost.span())
    over = _OVER.match(text, clause, end)
    if over is None or _NOT_OVER.search(text, clause, end - 2):
        return None
    start = _without_lead(text, clause, end)
    return Event(_with_since(text, start, clause), start, end) if end - start >= 2 else None


def _comes(text: str, verb: re.Match[str]) -> bool:
    """Whether something comes in: 在接到事项5个工作日内, 承办单位收到事项5个工作日内."""
    return bool(_COMES.match(text, verb.start())) and not _COMMAND.search(text, verb.end(), verb.end() + 12)


def _before_command(text: str, start: int, end: int) -> int:
    """Where the event ends in 发现隐患要逐项登记，15日内…: before the command, or before whom it befell."""
    command = _COMMAND.search(text, start + 2, end)
    if command:
        return command.start()
    whom = _WHOM.search(text, start + 2, end)
    return whom.start() if whom else end


def _clauses(text: str, floor: int, end: int) -> list[tuple[int, int]]:
    """The nearest clauses of text[floor:end], the last first; empty ones are left out."""
    cuts = [cut.span() for cut in _BOUNDARY.finditer(text, floor, end)]
    starts = [floor, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), end]
    clauses = [clause for clause in zip(starts, ends, strict=True) if clause[0] < clause[1]]
    return clauses[: -_CLAUSES - 1 : -1]


def _without_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _end_in_clause(text: str, start: int, end: int) -> int:
    """Where the event ends in 发现病例的村立即…: before the 的, or before the auxiliaries."""
    of = text.rfind("的", start, end)
    if of > start:
        return of
    tail = TAIL.search(text, start, end)
    return tail.start() if tail else end
