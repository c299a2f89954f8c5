"""Who a clause says is to act: the words before its command, or before its verb."""

from __future__ import annotations

import re

from luoshi.extraction.bearers.acting import read_before_verb
from luoshi.extraction.bearers.behind_binder import FORBIDS, MODIFIES, read_behind_binder, read_forbidden
from luoshi.extraction.bearers.charged import read_charged
from luoshi.extraction.bearers.circumstances import each_behind, skip_circumstance
from luoshi.extraction.bearers.in_case import CONDITION, is_bound_then, read_in_case, read_tied
from luoshi.extraction.bearers.matter import is_matter, tells_thing
from luoshi.extraction.bearers.occasion import before_moment, before_occasion, is_done
from luoshi.extraction.bearers.owners import read_owner, read_owner_beside
from luoshi.extraction.bearers.state import read_state
from luoshi.extraction.bearers.told import (
    GENERIC,
    acts_for_its_keeper,
    is_told_by_deed,
    read_answering_for,
    read_each,
    read_only_those,
    read_reached,
    read_told_at_length,
    read_whoever,
    read_with_kept,
    skip_time_or_thing,
)
from luoshi.extraction.bearers.uncharged import MADE_UP
from luoshi.extraction.parties.command_names import names_by_fields, names_from_verb
from luoshi.extraction.parties.desks import read_desks
from luoshi.extraction.parties.party import is_spoiled, read_names
from luoshi.extraction.parties.persons import read_person_of_office, read_persons_in_charge
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import ADVERBIAL, BINDS, LEADING, LETTERS, TAIL, Subject
from luoshi.extraction.wording.words import find_unit_ends, skip_adverbs, verb_at

#: With whom a party does its work.
_WITH = re.compile(
    "与(?=[^，]{2,40}(?:合作(?!协议|社|银行|医疗|单位|企业|伙伴|项目)|共同|联合|共建|联动|对接|谈判|协商|洽谈|沟通|磋商)(?![^，]*的(?:$|，)))"
)
_DUTIES_ARE = re.compile(
    r"的?[\u4e00-\u9fff]{0,8}?(?:职责|任务|职能|职权|权限|义务|业务范围|工作范围)(?:分工)?(?:(?:主要|具体)?(?:是|为|包括|如下|有)?(?=[：:])|(?:主要|具体)?(?:是(?!否)|包括))"
)
#: 人民政府|负责煤矿安全培训的主管部门|负责…
_TELLS_WHICH = re.compile(r"的[^，的]{0,6}(?:部门|单位|机构|机关|人员)(?:（[^）]*）)?$")
#: How a doer ends of which no list knows the name, and what only ends so.
_DOER = re.compile(
    "(?!其|该|此|上述|下列|以下|所有|有关)[\\u4e00-\\u9fff]{1,5}(?:[商户主官匠友童侨](?<!协商|为主|自主|民主|门户|开户|落户|过户|销户|入户|迁户|立户|账户|专户|五官|感官|工商)|队员|学徒)"
    f"|{LETTERS}"
)
_TOLD = re.compile(r"(?:职责|任务|职能)(?:分工)?(?:主要|具体)?(?:是(?!否)|包括)")
#: How a clause ends that tells who says what follows.
_SAYS = ("要求", "指出", "强调", "表示", "提出", "认为", "指示", "批示", "提醒")
ORDERS = frozenset(("应当", "应", "必须", "须", "要"))
_PLACES = (
    *("林区", "景区", "园区", "库区", "矿区", "保护区", "区域", "水域"),
    *("市场", "场所", "校园", "路段", "现场"),
)
_TAKES_PART = frozenset(("配合", "协助", "协办", "参与", "参加"))
_PLACE = re.compile(r"[^日月年期度限]内$|(?<![集其])中$")
_WHILE = ("期间", "过程中", "时", "后", "前", "情况下")
#: A label behind a name has no more letters: 新进员工|培训：
_LABEL = 4
#: By whom a work is done, before the word that binds.
_BY = re.compile("由(?<![自理缘经事]由)(?!于|此)")
_ALIKE = re.compile("(?:都|均|也|共同|同时|应)+$")
#: The part that a statute gives one of its bodies.
_PART_OF = re.compile(r"[^，]{2,24}(?:权力|执行|决策|领导|常设|监督|议事|办事|审议)(?:机构|机关)[是为]")


def read_subject(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject of the clause [start, end), or None where the clause has none."""
    text = passage.text
    persons = read_persons_in_charge(text, start, end) or read_person_of_office(text, start, end)
    if told := persons or read_only_those(text, start, end) or read_each(text, start, end):
        return told
    start = max(start, text.rfind("。", start, end - 1) + 1)  # of a cell that holds several sentences
    if text.endswith(_SAYS, start + 1, end) and read_names(text, start, end - 2):
        return None  # 局长要求，|安全科修订预案: who says it does not do it
    if desks := read_desks(text, start, end):
        return desks
    if not passage.names_unit(start, end) and BINDS.search(text, start, end) is None:
        return _nameless(text, start, end)  # most clauses: a bare command
    if leading := LEADING.match(text[start:end]):
        start += leading.end()
    if start >= end:
        return None
    start = skip_circumstance(text, skip_time_or_thing(text, start, end), end)
    if found := _told_otherwise(text, start, end):
        return found
    found = (
        _read_clause(passage, start, end)
        or read_state(text, start, end)
        or read_told_at_length(text, start, end)
        or read_in_case(text, start, end)
    )
    if found is not None and end < passage.end and text.endswith(CONDITION, start, end):
        if found.binder in ORDERS and not text.endswith("的", start, end):
            return found  # 甲局应当在会议的二十日前，将报告送交…
        return _as_condition(found)
    return found


def _nameless(text: str, start: int, end: int) -> Subject | None:
    """Who acts where no name ends and nothing binds: an office of letters, whoever does this, the state."""
    if "A" <= text[start] <= "Z":
        return read_before_verb(text, start, end)
    whoever = read_whoever(text, start, end) if text[end - 1] == "者" else None
    return whoever or read_state(text, start, end)


def _told_otherwise(text: str, start: int, end: int) -> Subject | None:
    """Those who are told by their duties, their part, what they own, or whoever does this or that."""
    if found := read_answering_for(text, start, end):
        return found
    if found := _before_duties(text, start, end) or _named_by_part(text, start, end):
        return found
    if text.find("的", start + 3, end) >= 0 and (found := read_owner(text, start, end)):
        return found
    if found := read_tied(text, start, end) or read_owner_beside(text, start, end):
        return found
    if found := _seated(text, start, end):
        return found
    return read_whoever(text, start, end) if text.find("者", start, end) >= 0 else None


def _seated(text: str, start: int, end: int) -> Subject | None:
    """The office that sits somewhere, whose work the next clauses tell: 办公室|设在市水务局，承担…."""
    seat = text.find("设在", start + 2, end)
    names = read_names(text, start, seat) if seat > 0 else ()
    return Subject(names, "", end, conditional=True) if names else None


def _named_by_part(text: str, start: int, end: int) -> Subject | None:
    """The body that a statute names by its part: 本会的最高权力机构是|会员大会，其职权是."""
    part = _PART_OF.match(text, start, end) if text.find("机", start, end) >= 0 else None
    names = read_names(text, part.end(), end) if part and part.end() < end else ()
    return Subject(names, "", end, conditional=True) if names else None


def _read_clause(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject before a word that binds, before a verb, or alone in its clause."""
    text = passage.text
    if charged := read_charged(text, start, end):
        return charged
    binder = _find_binder(text, start, end)
    if binder is None:
        return _alone(text, start, end, goes_on=end < passage.end)
    if binder.start() == start:
        return read_behind_binder(text, start, end, binder)
    if binder.group() in FORBIDS and (forbidden := read_forbidden(text, binder.end(), end)):
        return forbidden  # 学校禁止|学生携带手机
    if binder.group() in MODIFIES and _is_done_by(text, start, binder.start()):
        return None
    found = _before_binder(text, start, binder)
    if (found is None or not (found.names or binder.group() == "应")) and binder.group() in MODIFIES:
        other = None if ADVERBIAL.match(text, start, end) else read_before_verb(text, start, end)
        return other or found  # 甲机构和负责抽查的机构依法…
    return found


def _is_done_by(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] tells a work and who does it: 新员工入职培训由人力资源部|负责."""
    by = _BY.search(text, start + 2, end)
    return by is not None and text.find("的", by.end(), end) < 0 and not MADE_UP.match(text, by.start())


def _alone(text: str, start: int, end: int, *, goes_on: bool) -> Subject | None:
    """The subject of a clause that nothing binds; alone in it where the sentence goes on."""
    adverbial = ADVERBIAL.match(text, start, end) is not None
    if (joint := text.find("会同", start, end)) > start and (names := read_names(text, start, joint)):
        return Subject(names, "", joint)
    if (beside := _WITH.search(text, start + 2, end)) and (names := read_names(text, start, beside.start())):
        return Subject(names, "", beside.start())  # 县农业局|与科研院所合作
    if adverbial and goes_on and is_bound_then(text, end) and (names := read_reached(text, start, end)):
        return Subject(names, "", end, conditional=True)
    at = skip_adverbs(text, start)
    if at > start and (verb_at(text, at) or ADVERBIAL.match(text, at, end)):
        return None
    alone = goes_on and (text.startswith("未经", start) or not adverbial)
    labels = text[end : end + 1] in ("：", ":")
    if alone and not labels and verb_at(text, start) and not _names_by_work(text, start, end):
        alone = BINDS.match(text, end + 1) is not None  # 明确排查的部门，… commands
    if alone and not text.startswith(("，其", "，并"), end) and (names := read_names(text, start, end)):
        return Subject(names, "", end, conditional=True)  # 甲部门和乙部门，每年要…
    if goes_on and adverbial and text[text.rfind("的", start, end) + 1 : end] in GENERIC:
        names = read_names(text, start, end)  # 在本市营业的单位，…
        return Subject(names, "", end, conditional=True) if names else None
    found = None if adverbial else read_before_verb(text, start, end)
    if found and goes_on and labels and end - found.after <= _LABEL:
        return None  # 新进员工培训：用人部门组织…
    if found and goes_on and tells_thing(text, found.after, end):
        return Subject((), "", end)
    return found


def _names_by_work(text: str, start: int, end: int) -> bool:
    """Whether a clause that begins as a command does begins with a name: 建设单位, 发展改革、公安等部门."""
    return names_from_verb(text, start, end) or names_by_fields(text, start, end)


def _as_condition(subject: Subject | None) -> Subject | None:
    if subject is None or not subject.names:
        return None
    return Subject(subject.names, subject.binder, subject.after, conditional=True)


def _before_duties(text: str, start: int, end: int) -> Subject | None:
    """工作组的主要任务是： names who is to do what follows."""
    if text[end : end + 1] not in ("：", ":"):
        if text.find("是", start, end) < 0 and text.find("包括", start, end) < 0:
            return None
        if _TOLD.search(text, start, end) is None:
            return None
    for stop in reversed(find_unit_ends(text, start, end)):
        if _DUTIES_ARE.match(text, stop, end + 1) and (names := read_names(text, start, stop)):
            return Subject(names, "", end)
    return None


def _find_binder(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that binds, past those in what tells the party: 负责抽查的单位应当."""
    first = BINDS.search(text, start, end)
    if first is None or first.group() not in MODIFIES:
        return first
    later = BINDS.search(text, first.end(), end)
    if later is None or (
        later.group() in MODIFIES and not _TELLS_WHICH.search(text, first.end(), later.start())
    ):
        return first
    return later if read_names(text, start, later.start()) else first


def _before_binder(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    end = binder.start()
    place = text.endswith(("内", "中"), start, end) and _PLACE.search(text, end - 2, end) is not None
    told = _told_as_a_whole(text, start, binder)
    if told is not None:
        return Subject(told, binder.group(), binder.start())
    if (tail := TAIL.search(text[start:end])) and not _is_joint(text, start, start + tail.start(), end):
        end = start + tail.start()
    if end - start < 2:
        return _tier_alone(text, start, binder) or before_moment(text, start, binder)
    if not place and (names := read_names(text, start, end)):
        where = binder.group() in FORBIDS and text.endswith(_PLACES, start, end)  # 林区|严禁吸烟
        return Subject(() if where else names, binder.group(), binder.start())
    if ADVERBIAL.match(text, start, end):
        return None
    if found := read_before_verb(text, start, binder.start()):
        if is_matter(text, found, binder.start()):
            return Subject((), binder.group(), binder.start())
        if binder.group() in _TAKES_PART or (binder.group() in MODIFIES and verb_at(text, found.after)):
            return found  # 企业|指定有关人员参与, 各市|确定负责此事的干部
        return Subject(found.names, binder.group(), binder.start())
    names = before_occasion(text, start, binder.start()) or each_behind(text, start, end)
    if not names and (text.endswith(_WHILE, start, binder.start()) or is_done(text, start, binder.start())):
        return None
    names = names or _doer_of(text, start, end)
    return Subject(names, binder.group(), binder.start())


def _doer_of(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A doer told by its last letter alone, right before what binds it: 车主|应当, 群主|不得."""
    if _DOER.fullmatch(text, start, end) is None or is_spoiled(text, start, end):
        return ()
    return ((start, end),)


def _told_as_a_whole(text: str, start: int, binder: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    """Those whom all the words before the binder tell; () for a thing, None where they must be parted."""
    end = binder.start()
    if text.startswith("包括", binder.end()):
        return ()  # 保护区|应当包括林地
    if text.endswith("之间", start, end) and text[start : (last := end - len("之间"))] not in GENERIC:
        return read_names(text, start, last) or None  # 甲院与乙院之间|应当建立机制, 各社团之间|应加强联系
    if kept := read_with_kept(text, start, end, binder.end()):
        return kept
    if is_told_by_deed(text, start, end) or acts_for_its_keeper(text, start, end, binder.end()):
        return ((start, end),)  # 为学生提供住宿的学校|应当
    return None


def _tier_alone(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    """A tier of government that one letter names: 村|应当公布收支."""
    if text[start] not in "村乡镇县区" or binder.group() not in ORDERS or binder.start() != start + 1:
        return None
    return Subject(((start, start + 1),), binder.group(), start + 1)


def _is_joint(text: str, start: int, tail: int, end: int) -> bool:
    """Whether 与 joins two names, or two words of one: 甲局|与乙局|要, 规划|与产业研究院|要."""
    if not text.startswith("与", tail):
        return False
    if alike := _ALIKE.search(text, tail, end):
        end = alike.start()  # 村民与保洁员|都要
    return bool(read_names(text, start, end))
