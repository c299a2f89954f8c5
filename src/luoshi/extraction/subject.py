"""Who a clause says is to act: the words before its command, or before its verb."""

from __future__ import annotations

import re

from luoshi.extraction.binding import ADVERBIAL, BINDS, LEADING, TAIL, Subject, acts_in_case
from luoshi.extraction.charged import read_charged
from luoshi.extraction.command_names import names_from_verb
from luoshi.extraction.party import begins_name, find_party_ends, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at, ends_as_unit, find_unit_ends, skip_adverbs, verb_at

#: A thing that belongs to a party, which answers for it: 甲单位的应急预案|报…备案.
_THING_OF = re.compile(
    r"(.{3,60}?)的(?:[^的，、]{0,12}(?:预案|方案|计划|报告|总结|材料|目录|指南|台账|清单|名录|名单|场所|设施|设备|布局)"
    r"(?=除|报(?!告)|抄送|应|要|须|必须|可以|不得|$)|[^的，]{0,16}(?:场所|设施|设备|布局)(?=应|要|须|必须|不得))"
)
#: The same right behind the name: 企业|环境应急预案应当…备案, 各地|工作进展情况要定期报告.
_THING_BESIDE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:预案|(?:工作|进展|落实|执行|完成)情况)"
    r"(?=(?:应当?+|要|须|必须)(?!经|包括)[^，。]{0,40}?(?:报(?!警)|备案|公开|公布|公示)|(?:应当?|要|须|必须)[^，]{2,40}内，向|有[^，]{2,12}的，)"
)
#: A time, or a thing that is spoken of, before all who act: 汛期|各单位, 防汛物资|各村必须….
_EACH = re.compile(
    r"[^，、的对向由与和及各]{0,12}?(?:期间?|季节|季度|月份?|年|[年月]底|日|周[一二三四五六日末]|星期[一二三四五六日天]|[时前后中内起]|以来"
    r"|物资|材料|经费|资金|任务|设备|设施|事项|车辆|报表)(?=各|全[校院镇县市区乡村屯厂体](?!面|部|日制|[^，]{0,3}的))"
)
#: Whoever does something: 提前交卷者, 未经允许擅自离开考场者.
_DOES_THIS = re.compile(r"(?:凡是?)?(?P<who>(?![如若因由经为])[^，、；]{3,28}(?<!或)(?<!再)者)(?=$|[应须必不严禁要需请，])")
#: What befalls a party of which the next clause says what it must do: 企业拟终止服务的，应当….
_CASES = re.compile(
    r"拟|计划(?=[停检关])|跨境|变更|解散|终止|合并|分立|注销|转让|更名|停产|停业|歇业|遗失|迁移|搬迁|装饰|装修|出租|有(?:下列|以下|[^，]{2,12}的$)"
)
_ORDERED = re.compile("应(?!急)|要|须")
_CONDITION = ("的", "时", "后", "前", "中", "外", "期间", "之日起", "情况下", "前提下")
_DUTIES_ARE = re.compile(
    r"的?[\u4e00-\u9fff]{0,8}?(?:职责|任务|职能|职权|权限|义务|业务范围|工作范围)(?:分工)?(?:(?:主要|具体)?(?:是|为|包括|如下|有)?(?=[：:])|(?:主要|具体)?(?:是(?!否)|包括))"
)
#: The state is a subject only before what it does; 国家鼓励X invites X.
_STATE = re.compile(
    r"国家(?=编制|制定|规定|公布|建立|健全|实行|推行|推动|推进|保护|保障|加强|制定|统一|设立|扶持|积极|对|依法|有计划|逐步|采取|引导|发展(?!改革|和)|完善|组织|确立|根据|按照|培育|强化|优先|促进|维护|禁止|限制|定期)"
)
#: 人民政府|负责煤矿安全培训的主管部门|负责…
_TELLS_WHICH = re.compile(r"的[^，的]{0,6}(?:部门|单位|机构|机关|人员)(?:（[^）]*）)?$")
#: What a party only gives its name to: 安全管理人员|培训、考试经费|应当….
_MATTER = re.compile(
    r"(?:(?:培训|考试|考核|评价|评审|评议|管理|监督|检查|审查|审核|演练|建设|选聘|聘用|任免|调动|招录|采购|备案|登记|统计|调查|服务|工作|资格|安全)[、和及与]?){1,4}"
    r"(?:的?(?:经费|费用|时间|学时|标准|档案|内容|大纲|工作|制度|计划|方案|结果|成绩|情况|信息|资料|项目|事项|程序|条件|周期|频次))?(?:的)?|[^，]{1,20}(?:经费|费用|资金|信息|资料|材料)"
)
_GOES_ON_TO = re.compile(
    r"[，,](?:应当?(?!急)|必须|须|要|不得|可以|负责|(?:参照|比照|按照|依照)[^，]{2,12}(?:规定|执行|办理))"
)
_NO_TELLING = re.compile(r"对|向|会同|将|把|由|与|同|给|以|通过|为")
#: A party told by what it does: 为学生提供住宿的学校, 将食堂委托经营的学校.
_RELATIVE = re.compile(
    r"(?:(?:为|将|在|与|经|未|依法|因|被|超过|连续|没有|无|凡)[^，、]{3,36}|面向[^，]{3,30})的(?P<head>[^，、的]{2,12})"
)
_GENERIC = frozenset(("单位", "部门", "机构", "机关", "企业", "组织", "人员", "个人", "公司", "主体", "学校"))
_TOLD = re.compile(r"(?:职责|任务|职能)(?:分工)?(?:主要|具体)?(?:是(?!否)|包括)")
#: Words that bind, but may also stand in what tells the party: 负责抽查的单位|应当….
_MODIFIES = frozenset(("负责", "承担", "牵头", "有权", "配合", "协助", "应"))
_FORBIDS = frozenset(("严禁", "禁止", "不准", "不允许", "不许"))
_WHOEVER = ("任何", "个别", "一切单位")
_TAKES_PART = frozenset(("配合", "协助", "协办", "参与", "参加"))
_PLACE = re.compile(r"[^日月年期度限]内$|(?<![集其])中$")
#: How a party came to be, before 的: 各县|设置的, 学校|聘用的.
_SET_UP = re.compile(
    r"(?:依法)?(?:设置|设立|聘[请任用]|委托|指定|指派|确定|选[派聘]|派[出驻遣]|任命|组建|成立|授权)的"
)
#: How an occasion ends; and what a party does of itself, before a word that binds: 会员退会|应.
_OCCASIONS = frozenset("后前时中内")
_COMES = re.compile(
    r"(?:退会|入会|请假|外出|出差|离校|返校|进校|入校|进场|入场|离场|进厂|离岗|上岗|换岗|换届|离职|入职|退休|调动|调离|迟到|缺席|缺勤|就诊|住院|出院|参会|参赛|参训|报名|注册|退学|休学|转学|预审|审批|审核|就餐|用餐|借阅|借书|投稿|投诉|购票|乘车|停车|装修|搬迁)(?:时|后|前)?"
)
#: An occasion that stands between a party and what binds it has no more letters.
_OCCASION = 8
_WHILE = ("期间", "过程中", "时", "后", "前", "情况下")


def read_subject(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject of the clause [start, end), or None where the clause has none."""
    text = passage.text
    if not passage.names_unit(start, end) and BINDS.search(text, start, end) is None:
        whoever = _whoever_does(text, start, end) if text[end - 1] == "者" else None
        return whoever or _state(text, start, end)  # most clauses: a bare command
    if leading := LEADING.match(text[start:end]):
        start += leading.end()
    if start >= end:
        return None
    if _speaks_of_all(text, start, end) and (each := _EACH.match(text, start, end)) and not verb_at(text, start):
        start = each.end()
    if found := _before_duties(text, start, end):
        return found
    if text.find("的", start + 3, end) >= 0 and (found := _owner(text, start, end)):
        return found
    if found := _owner_beside(text, start, end):
        return found
    if text.find("者", start, end) >= 0 and (whoever := _whoever_does(text, start, end)):
        return whoever
    found = (
        _read_clause(passage, start, end)
        or _state(text, start, end)
        or _told_at_length(text, start, end)
        or _in_case(text, start, end)
    )
    if found is not None and end < passage.end and text.endswith(_CONDITION, start, end):
        return _as_condition(found)
    return found


def _speaks_of_all(text: str, start: int, end: int) -> bool:
    return text.find("各", start + 1, end) > 0 or text.find("全", start + 1, end) > 0


def _whoever_does(text: str, start: int, end: int) -> Subject | None:
    """Whoever does what the clause tells, who is to act for it: 提前交卷者，应…; 无考试证者不准….

    What befalls those who break a rule binds who imposes it: 违反规定者，给予警告.
    """
    doer = _DOES_THIS.match(text, start, end)
    if doer is None or read_names(text, start, doer.end()):
        return None
    at = doer.end()
    binder = BINDS.match(text, at + 1 if at == end else at)
    if binder is None or binder.group() in ("负责", "将", "可", "可以"):
        return None
    name = ((doer.start("who"), at),)
    return Subject(name, "", at, conditional=True) if at == end else Subject(name, binder.group(), at)


def _told_at_length(text: str, start: int, end: int) -> Subject | None:
    """Parties behind all that tells which: 按照规定应当建档的|机关、团体，应当…."""
    head = text.rfind("的", start, end) + 1
    if not head or not _GOES_ON_TO.match(text, end) or _NO_TELLING.match(text, start):
        return None
    names = read_names(text, head, end) if end - head >= 2 else ()
    if names and text[slice(*names[0])] in _GENERIC:
        names = ((start, names[0][1]), *names[1:])  # 在学校周边施工的单位: 单位 alone names nobody
    return Subject(names, "", end, conditional=True) if names else None


def _in_case(text: str, start: int, end: int) -> Subject | None:
    """The party whose case a clause states, where the next one binds: 企业解散，应当…."""
    if not BINDS.match(text, end + 1) or verb_at(text, start) or ADVERBIAL.match(text, start, end):
        return None
    told = text.endswith(_CONDITION, start, end)
    for stop in find_party_ends(text, start, end):
        if (told or _CASES.match(text, stop, end)) and (names := read_names(text, start, stop)):
            return Subject(names, "", stop, conditional=True)
    return None


def _state(text: str, start: int, end: int) -> Subject | None:
    """The state, which is spoken of more often than it acts: 国家|建立…, but 国家标准."""
    state = _STATE.match(text, start, end) if text.startswith("国家", start) else None
    return Subject((state.span(),), "", state.end()) if state else None


def _read_clause(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject before a word that binds, before a verb, or alone in its clause."""
    text = passage.text
    if charged := read_charged(text, start, end):
        return charged
    binder = _find_binder(text, start, end)
    if binder is None:
        return _alone(text, start, end, goes_on=end < passage.end)
    if binder.start() == start:
        return _behind_binder(text, start, end, binder)
    found = _before_binder(text, start, binder)
    if (found is None or not found.names) and binder.group() in _MODIFIES:
        other = None if ADVERBIAL.match(text, start, end) else _before_verb(text, start, end)
        return other or found  # 甲机构和负责抽查的机构依法…
    return found


def _behind_binder(text: str, start: int, end: int, binder: re.Match[str]) -> Subject | None:
    """The subject of a clause that begins with a word that binds: mostly the clause has none."""
    tells = binder.group() in _MODIFIES and BINDS.match(text, end + 1)
    if tells and (names := read_names(text, start, end)):  # 负责抽查的机构，应当…
        return Subject(names, "", end, conditional=True)
    if binder.group() in _FORBIDS and text.startswith(_WHOEVER, binder.end()):
        return _whoever(text, binder.end(), end)
    return _before_verb(text, start, end) if binder.group() in ("有权", "牵头") else None


def _whoever(text: str, start: int, end: int) -> Subject | None:
    """Whom a ban names behind its word: 严禁|任何单位和个人|截留."""
    for stop in find_party_ends(text, start, end):
        if names := read_names(text, start, stop):
            return Subject(names, "", stop)
    return None


def _alone(text: str, start: int, end: int, *, goes_on: bool) -> Subject | None:
    """The subject of a clause that nothing binds; alone in it where the sentence goes on."""
    adverbial = ADVERBIAL.match(text, start, end) is not None
    if (joint := text.find("会同", start, end)) > start and (names := read_names(text, start, joint)):
        return Subject(names, "", joint)
    at = skip_adverbs(text, start)
    if at > start and (verb_at(text, at) or ADVERBIAL.match(text, at, end)):
        return None
    alone = goes_on and (text.startswith("未经", start) or not adverbial)
    if alone and verb_at(text, start) and not names_from_verb(text, start, end):
        alone = BINDS.match(text, end + 1) is not None  # 明确排查的部门，… commands
    if alone and (names := read_names(text, start, end)):
        return Subject(names, "", end, conditional=True)  # 甲部门和乙部门，每年要…
    if goes_on and adverbial and text[text.rfind("的", start, end) + 1 : end] in _GENERIC:
        names = read_names(text, start, end)  # 在本市营业的单位，…
        return Subject(names, "", end, conditional=True) if names else None
    return None if adverbial else _before_verb(text, start, end)


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
    if first is None or first.group() not in _MODIFIES:
        return first
    later = BINDS.search(text, first.end(), end)
    if later is None or (
        later.group() in _MODIFIES and not _TELLS_WHICH.search(text, first.end(), later.start())
    ):
        return first
    return later if read_names(text, start, later.start()) else first


def _before_binder(text: str, start: int, binder: re.Match[str]) -> Subject | None:
    end = binder.start()
    while_ = text.endswith(_WHILE, start, end)
    place = text.endswith(("内", "中"), start, end) and _PLACE.search(text, end - 2, end) is not None
    if _told_by_deed(text, start, end):
        return Subject(((start, end),), binder.group(), binder.start())  # 为学生提供住宿的学校|应当
    if tail := TAIL.search(text[start:end]):
        end = start + tail.start()
    if end - start < 2:
        return None
    if not place and (names := read_names(text, start, end)):
        return Subject(names, binder.group(), binder.start())
    if ADVERBIAL.match(text, start, end):
        return None
    if found := _before_verb(text, start, binder.start()):
        if _MATTER.fullmatch(text, found.names[-1][1], binder.start()):
            return Subject((), binder.group(), binder.start())
        if binder.group() in _TAKES_PART:
            return found  # 企业|指定有关人员参与
        return Subject(found.names, binder.group(), binder.start())
    if names := _before_occasion(text, start, end):
        return Subject(names, binder.group(), binder.start())
    if while_ or verb_at(text, start):
        return None
    return Subject((), binder.group(), binder.start())


def _before_occasion(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The names before a short occasion of theirs: 院庭长|入额后|应当, 企业|停产时|应当."""
    for stop in reversed(find_party_ends(text, start, end)):
        if stop < end <= stop + _OCCASION and (text[end - 1] in _OCCASIONS or _COMES.fullmatch(text, stop, end)) and (names := read_names(text, start, stop)):
            return names
    return ()


def _told_by_deed(text: str, start: int, end: int) -> bool:
    """Whether a stretch is one party told by what it does: 为学生提供住宿的学校."""
    relative = _RELATIVE.fullmatch(text, start, end)
    return relative is not None and ends_as_unit(text, relative.start("head"), end)


def _before_verb(text: str, start: int, end: int) -> Subject | None:
    if verb_at(text, start) and not begins_name(text, start, end):
        return None
    for stop in find_party_ends(text, start, end):
        if stop - start < 2:
            continue  # 县|教育局
        after = skip_adverbs(text, stop)
        if acts_at(text, stop) or acts_in_case(text, after, end):
            if told := _told_by_whom(text, start, stop, end):
                return told
            names = read_names(text, start, stop)
            if names:
                return Subject(names, "", after)
    return None


def _told_by_whom(text: str, start: int, stop: int, end: int) -> Subject | None:
    """A party told by whom it was set up: 各县设置的|巡河员|每周巡查."""
    set_up = _SET_UP.match(text, stop, end)
    owners = read_names(text, start, stop) if set_up else ()
    if set_up is None or not owners:
        return None
    for last in find_party_ends(text, set_up.end(), end):
        if acts_at(text, last) and (names := read_names(text, set_up.end(), last)):
            told = (owners[-1][0], names[0][1])
            return Subject((*owners[:-1], told, *names[1:]), "", skip_adverbs(text, last))
    return None


def _owner(text: str, start: int, end: int) -> Subject | None:
    """The party whose thing it is: 甲单位的应急预案应当报…备案 binds 甲单位."""
    thing = _THING_OF.match(text, start, end)
    if thing is None or ADVERBIAL.match(text, start, end):
        return None
    if _ORDERED.search(text, thing.end(1), thing.end()):
        return None  # 管理灌区的机构|应当建立台账
    if _acts_on_its_thing(text, start, thing.end(1)):
        return None  # 二级单位|编制本单位的应急预案
    names = read_names(text, start, thing.end(1))
    if not names and (made := _before_verb(text, start, thing.end(1))):
        names = made.names  # 甲单位编制的目录应当…
    binder = BINDS.match(text, thing.end())
    return Subject(names, binder.group() if binder else "", thing.end()) if names else None


def _acts_on_its_thing(text: str, start: int, end: int) -> bool:
    """Whether what stands before 的 is a party, its verb, and whose thing it is: 甲单位编制本单位的方案."""
    made = _before_verb(text, start, end)
    return made is not None and (verb := verb_at(text, made.after)) > 0 and made.after + verb < end


def _owner_beside(text: str, start: int, end: int) -> Subject | None:
    """The party right before its thing: 企业|环境应急预案应当报…备案."""
    if text.find("预案", start, end) < 0 and text.find("情况", start, end) < 0:
        return None
    if ADVERBIAL.match(text, start, end):
        return None
    for stop in reversed(find_unit_ends(text, start, end)):
        thing = _THING_BESIDE.match(text, stop)
        if thing and (names := read_names(text, start, stop)):
            binder = BINDS.match(text, thing.end())
            return Subject(names, binder.group() if binder else "", thing.end())
    return None
