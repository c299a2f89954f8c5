"""Who a clause says is to act: the words before its command, or before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.command_names import names_from_verb
from luoshi.extraction.party import begins_name, find_party_ends, read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.words import acts_at, ends_as_unit, find_unit_ends, skip_adverbs, verb_at

#: The word that binds a subject to its work.
# Each way begins with a letter of its own, and what may not stand before it is looked at behind it:
# so the search jumps from letter to letter.
BINDS = re.compile(
    r"应当|必须|务必|不得|严禁|禁止|不准(?!确|时|备)|可以|有权(?<!所有权)|无权|负责(?!人|任|同志|制)|牵头(?!单位|部门|领导)|承担(?!的)"
    r"|应(?<![响适相对反供感顺效]应)(?!对(?!接|照)|[^，]{1,8}(?:诉求|请求|邀请))(?![急用有届答付邀聘诉税收变力运征激景承季])"
    r"|须(?!知)|要(?<![需主重必首纪摘提概紧只不]要)(?![求素点件闻领道害义么是约塞地职案员])"
    r"|可(?<![不认许宁]可)(?=按|由|根据|参照|结合|在|向|对|采[用取购]|申请|通过|邀请|依|适当|自行|不|视|组织|与|试点|直接|享受|设立|优先|继续|给予|常年|在线|凭|持(?!续)|先|增加|延长)"
    r"|积极(?:配合|协助|协办|参与|参加|协同配合)$|主动(?:配合|协助|协办|参与|参加|协同配合)$"
    r"|配合$|协助$|协办$|参与$|参加$|协同配合$"
    r"|配合(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|协助(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|将(?=于|会|在|继续|进一步|对|加强|适时|定期|号召|推出|组织)"
)
_LEADING = re.compile(
    r"^(?=[同其此另并或但而因今原必每本下一二三四五六七到至力自从于截\d年月底末上中])(?:同时|其中|此外|另外|并且?|或者?|但是?|而|因此|今后|原则上|必要时|每[年月季周日天]度?|本学期|下一步|[一二三四五六七]是"
    r"|(?=[到至力自从于截\d年月底末上中下])(?:到|至|力争|自|从|于|截至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:上旬|中旬|下旬|\d{1,2}日)?(?:年?底|月?底|末)?(?:前|之前|以前|起)"
    r"|\d{4}年(?:\d{1,2}月)?|年底前)+[，,]?"
)
_ADVERBIAL = re.compile(
    r"(?=[对在按接收发遇根依围通以为将把结针从于因经凡除自当随鼓支引组督指推要如若未由与向会利只使让不商就允])(?:对|在|按|接到|收到|发现|遇有?|按照|根据|依据|依照|围绕|通过|以(?!上(?!海)|下|内|外|及)|为|将|把|结合|针对|从(?![事业])|于|因|经(?![理办营济贸])|凡|除|自(?![治然由主动助愿建营办购贸])|当(?![事地])|随着"
    r"|鼓励|允许|支持|引导|组织(?!部|者|委|机|单)|督促|指导(?!员|单|组|教)|推动|要求|如|若|未经|由|与|向|会同|利用|依托|只|使(?!用)|让|不|就(?!业|医|餐)|商(?=有关|相关|各|财政|国家|[省市县]|同级))"
)
_TAIL = re.compile(
    r"(?:依法|依规|切实|认真|定期|及时|积极|主动|每[年月周日天]|每季度|每半年|同时|均|都|还|也|一般|原则上|统一|共同|分别"
    r"|按照?(?!摩)[^，]*|根据[^，]*|依照[^，]*|(?<!所)在[^，]*|(?<![应针核面])对(?![外象])[^，]*|结合[^，]*|将[^，]*|于[^，]*|从(?![事业])[^，]*|自(?![治然由主动助愿建营办购贸])[^，]*"
    r"|至少|只|全面|进一步|具体|主要|第一时间|立即|(?:\d{4}年)?[^，]{0,8}前|以(?!上(?!海)|下|内|外|及)[^，]{2,20}|作为[^，]*|为[^，]*|与[^，]*"
    r"|会同[^，]*|通过[^，]*|因[^，]*|的|中(?!心)|内|时|后|之日起)+$"
)
_ACTS = re.compile(
    r"会(?!议)|报道|因(?!此)|取得|具备|符合|达到|拥有|持有|主管(?=全|本|辖)|领导(?=全|本|辖|所属|各|分管)|离京|离岗|赴|出差|外出|请假|休假|调离|辞职|退休|如遇|平时|日常|一旦|商(?![品业户场务])|领[取到]|获|遇|出[台现具]|申[请报]|经(?![济营费验理典贸])|作为|基于|[对按将根依每在向以与为从结围有是原不设做把到实拒接收发认已未能凭除进查]|统一|共同"
)
#: The same behind a few words: 甲学校考试不合格的, 乙局因工作确需….
_ACTS_SOON = re.compile(r"[^，]{0,4}确[有需]|[^，、]{0,6}不?合格")
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
#: What befalls a party of which the next clause says what it must do: 企业拟终止服务的，应当….
_CASES = re.compile(
    r"拟|计划(?=[停检关])|跨境|变更|解散|终止|合并|分立|注销|转让|更名|停产|停业|歇业|遗失|迁移|搬迁|装饰|装修|出租|有(?:下列|以下|[^，]{2,12}的$)"
)
_ORDERED = re.compile("应(?!急)|要|须")
_CONDITION = ("的", "时", "后", "前", "中", "外", "期间", "之日起", "情况下", "前提下")
_DUTIES_ARE = re.compile(
    r"的?[\u4e00-\u9fff]{0,8}?(?:职责|任务|职能)(?:分工)?(?:(?:主要|具体)?(?:是|为|包括|如下|有)?(?=[：:])|(?:主要|具体)?(?:是(?!否)|包括))"
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
    r"(?:(?:为|将|在|与|经|未|依法)[^，、]{3,36}|面向[^，]{3,30})的(?P<head>[^，、的]{2,12})"
)
_GENERIC = frozenset(("单位", "部门", "机构", "机关", "企业", "组织", "人员", "个人", "公司", "主体", "学校"))
_CHARGES = re.compile("负责|承担|收到|接到|受理")
#: A party told by its charge: 县级人民政府负责安全监管的部门（以下简称…）.
_CHARGED = re.compile(
    r"(?P<name>(?:(?:省|市|州|区|县|区县|自治区|直辖市)、)*[^，、]{0,20}(?:负责|承担|收到|接到|受理)(?!人)[^，]{2,30}的[^，的、]{0,6}(?:部门|单位|机构|机关|人员))(?:[（(][^）)]*[）)])?"
)
_TOLD = re.compile(r"(?:职责|任务|职能)(?:分工)?(?:主要|具体)?(?:是(?!否)|包括)")
#: Words that bind, but may also stand in what tells the party: 负责抽查的单位|应当….
_MODIFIES = frozenset(("负责", "承担", "牵头", "有权", "配合", "协助", "应"))
_TAKES_PART = frozenset(("配合", "协助", "协办", "参与", "参加"))
_PLACE = re.compile(r"[^日月年期度限]内$|(?<![集其])中$")
_WHILE = ("期间", "过程中", "时", "后", "前", "情况下")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its names as [start, end) in the passage's text, and what binds it.

    names is empty where the subject is a thing, which bears no duty. binder: the word between the
    subject and its work ("" for a bare verb); after: where the predicate begins. conditional: the
    clause only states when; its subject acts unless a later clause names another.
    """

    names: tuple[tuple[int, int], ...]
    binder: str
    after: int
    conditional: bool = False


def read_subject(passage: Passage, start: int, end: int) -> Subject | None:
    """The subject of the clause [start, end), or None where the clause has none."""
    text = passage.text
    if not passage.names_unit(start, end) and BINDS.search(text, start, end) is None:
        return _state(text, start, end)  # most clauses: a bare command
    if leading := _LEADING.match(text[start:end]):
        start += leading.end()
    if start >= end:
        return None
    if found := _before_duties(text, start, end):
        return found
    if text.find("的", start + 3, end) >= 0 and (found := _owner(text, start, end)):
        return found
    if found := _owner_beside(text, start, end):
        return found
    found = (
        _read_clause(passage, start, end)
        or _state(text, start, end)
        or _told_at_length(text, start, end)
        or _in_case(text, start, end)
    )
    if found is not None and end < passage.end and text.endswith(_CONDITION, start, end):
        return _as_condition(found)
    return found


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
    if not BINDS.match(text, end + 1) or verb_at(text, start) or _ADVERBIAL.match(text, start, end):
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
    if charged := _charged(text, start, end):
        return charged
    binder = _find_binder(text, start, end)
    if binder is None:
        return _alone(text, start, end, goes_on=end < passage.end)
    if binder.start() == start:
        return _behind_binder(text, start, end, binder)
    found = _before_binder(text, start, binder)
    if (found is None or not found.names) and binder.group() in _MODIFIES:
        other = None if _ADVERBIAL.match(text, start, end) else _before_verb(text, start, end)
        return other or found  # 甲机构和负责抽查的机构依法…
    return found


def _charged(text: str, start: int, end: int) -> Subject | None:
    """A party told by its charge: 负责安全监管的部门|对企业检查时."""
    if text.find("的", start, end) < 0 or _CHARGES.search(text, start, end) is None:
        return None
    party = _CHARGED.match(text, start, end)
    names = read_names(text, start, party.end("name")) if party else ()
    if not party or not names:
        return None
    if party.end() == end:
        return Subject(names, "", end, conditional=True)
    bound = BINDS.match(text, party.end(), end)
    if bound or acts_at(text, party.end()) or _ACTS.match(text, party.end(), end):
        return Subject(names, bound.group() if bound else "", party.end())
    return None


def _behind_binder(text: str, start: int, end: int, binder: re.Match[str]) -> Subject | None:
    """The subject of a clause that begins with a word that binds: mostly the clause has none."""
    tells = binder.group() in _MODIFIES and BINDS.match(text, end + 1)
    if tells and (names := read_names(text, start, end)):  # 负责抽查的机构，应当…
        return Subject(names, "", end, conditional=True)
    if binder.group() in ("严禁", "禁止") and text.startswith("任何", binder.end()):
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
    adverbial = _ADVERBIAL.match(text, start, end) is not None
    if (joint := text.find("会同", start, end)) > start and (names := read_names(text, start, joint)):
        return Subject(names, "", joint)
    at = skip_adverbs(text, start)
    if at > start and (verb_at(text, at) or _ADVERBIAL.match(text, at, end)):
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
    if tail := _TAIL.search(text[start:end]):
        end = start + tail.start()
    if end - start < 2:
        return None
    if not place and (names := read_names(text, start, end)):
        return Subject(names, binder.group(), binder.start())
    if _ADVERBIAL.match(text, start, end):
        return None
    if found := _before_verb(text, start, binder.start()):
        if _MATTER.fullmatch(text, found.names[-1][1], binder.start()):
            return Subject((), binder.group(), binder.start())
        if binder.group() in _TAKES_PART:
            return found  # 企业|指定有关人员参与
        return Subject(found.names, binder.group(), binder.start())
    if while_ or verb_at(text, start):
        return None
    return Subject((), binder.group(), binder.start())


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
        if acts_at(text, stop) or _ACTS.match(text, after, end) or _acts_soon(text, after, end):
            names = read_names(text, start, stop)
            if names:
                return Subject(names, "", after)
    return None


def _acts_soon(text: str, at: int, end: int) -> bool:
    if text.find("确", at, end) < 0 and text.find("合格", at, end) < 0:
        return False
    return _ACTS_SOON.match(text, at, end) is not None


def _owner(text: str, start: int, end: int) -> Subject | None:
    """The party whose thing it is: 甲单位的应急预案应当报…备案 binds 甲单位."""
    thing = _THING_OF.match(text, start, end)
    if thing is None or _ADVERBIAL.match(text, start, end):
        return None
    if _ORDERED.search(text, thing.end(1), thing.end()):
        return None  # 管理灌区的机构|应当建立台账
    names = read_names(text, start, thing.end(1))
    if not names and (made := _before_verb(text, start, thing.end(1))):
        names = made.names  # 甲单位编制的目录应当…
    binder = BINDS.match(text, thing.end())
    return Subject(names, binder.group() if binder else "", thing.end()) if names else None


def _owner_beside(text: str, start: int, end: int) -> Subject | None:
    """The party right before its thing: 企业|环境应急预案应当报…备案."""
    if text.find("预案", start, end) < 0 and text.find("情况", start, end) < 0:
        return None
    for stop in reversed(find_unit_ends(text, start, end)):
        thing = _THING_BESIDE.match(text, stop)
        if thing and not _ADVERBIAL.match(text, start, end) and (names := read_names(text, start, stop)):
            binder = BINDS.match(text, thing.end())
            return Subject(names, binder.group() if binder else "", thing.end())
    return None
