"""Parties that are told at length: by what they do, by when, or by a rule about them."""

from __future__ import annotations

import re

from luoshi.cadence.forms.length import LENGTH
from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.extraction.wording.binding import BINDS, Subject
from luoshi.extraction.wording.words import PLEASE, acts_at, commands_at, ends_as_unit, verb_at

#: Whoever does something: 提前交卷者, 未经允许擅自离开考场者.
_DOES_THIS = re.compile(
    r"(?:凡是?)?(?P<who>(?:由于|造成|因)[^，；]{3,28}(?<!或)(?<!再)者|(?![如若经为]|因(?!故意|过失|违规)|由(?!于)|[^，]{0,8}一旦)[^，、；]{3,28}(?<!或)(?<!再)者)(?=$|[应须必不严禁要需请，])"
)
#: A party told by what it does: 为学生提供住宿的学校, 将食堂委托经营的学校.
_RELATIVE = re.compile(
    r"(?:向(?:社会|公众|用户)[^，、]{3,30}|在[^，]{3,40}?(?:实习|工作|学习|就读|施工|作业|经营|居住|活动)|(?:为|将|在|与|经|未|依法|因|超过|连续|没有|无)[^，、]{3,36}|(?:被|接到|收到)[^，、]{2,36}|按照?规定[与在向为从][^，、]{2,30}|申请[^，、]{2,30}|面向[^，]{3,30})的(?P<head>[^，、的]{2,12})"
)
#: Persons told by what they did or have yet to do: 最后离开的人员, 已报名的同学, 有特殊情况的学生.
_PERSONS = re.compile(
    r"(?:(?:当[天日])?(?:最[后先]一?[个名位]?|首先|率先|第一个)?离开[^，、]{2,16}|(?:还|尚)?没有?[^，、]{2,16}|已(?:经)?[^，、]{2,16}|报名[^，、]{2,12}|需要?[^，、]{1,12}"
    r"|有[^，、]{2,12}(?:情况|需[要求]|意向|困难|特长|条件|意愿)|(?:参与|参加|出席|列席)[^，、]{2,16})的(?:理事|监事|委员|代表|专家|同学们?|学生|学员|人员|员工|职工|教师|老师|师生|家长|选手|队员|会员|社员|成员|居民|村民|业主)"
)
#: Who was named for a work: 指定的应急加工和供应企业.
_NAMED_FOR_IT = re.compile(
    r"(?:被?指定|选定|确定|中标|入选|入围|签约)的[^，。；、的]{2,14}(?:企业|单位|机构|网点|医院|公司|人员)"
)
#: What reached a party, before its names.
_REACHED = re.compile("(?:接到|收到|获知|得知)[^，、的]{2,16}的")
#: Those who answer for a matter: 对安全生产负有监督管理职责的|部门应当….
_ANSWERS_FOR = re.compile(
    r"对(?!其)[^，。；]{2,40}?(?:(?:负有|有)[^，、的]{0,12}(?:职责|责任|义务)|有权(?:处理|管理|决定|监督|审查|处置))的(?:[^，、的]{0,4})(?=[^，、的]{2,})"
)
#: Those to whom alone something is allowed.
_ONLY_THOSE = re.compile("只有(?P<who>[^，。；]{2,30}?)(?P<then>才[能可]以?|方[可能])")
#: Each of a kind that sends something: 每班|至少上交3篇, 八年级每班|选派2名选手; a shift sends nothing.
_EACH_SENDS = re.compile(
    r"(?:[^，、：的每]{1,6})?每个?(?:班级|班|宿舍|寝室|小组|部门|科室|单位|支部|学校|校|村|社区|镇|乡镇|乡|街道|企业)"
    r"(?P<then>应当?|须|必须|要|可以?|原则上)?(?=(?:至少|最多|限|各)?(?:选派|选送|选报|推荐|推选|限报|报送|上报|上交|提交|组队|报名|派出|派(?=[\d一二两三])))"
)
_JOINS = re.compile("[或和与及]")
_GOES_ON_TO = re.compile(
    r"[，,](?:应当?(?!急)|必须|须|要|不得|可以|负责|有(?:责任|义务)|(?:参照|比照|按照|依照)[^，]{2,12}(?:规定|执行|办理))"
)
_NO_TELLING = re.compile(r"对|向|会同|将|把|由|与|同|给|以|通过|为")
#: A time, or a thing that is spoken of, before all who act: 汛期|各单位, 防汛物资|各村必须….
_EACH = re.compile(
    r"[^，、的对向由与和及各]{0,12}?(?:期间?|季节|季度|月份?|年|[年月]底|日|日(?:[上下]午|晚上?|早上?|中午)|周[一二三四五六日末]|星期[一二三四五六日天]|[时前后中内起]|以来"
    r"|之间|物资|材料|经费|资金|任务|设备|设施|事项|车辆|报表)(?=各|全[校院镇县市区乡村屯厂体](?!面|部|日制|[^，]{0,3}的))"
)
#: So long before a day, before all who act: 合同期满前一个月|双方, 任期届满前30日内|理事会.
_SO_LONG_BEFORE = re.compile(
    rf"[^，、的对向由与和及各在]{{1,12}}?(?<!提)前{LENGTH}[之以]?内?(?=[^，、的\d]{{2,}})"
)
#: A matter that is handed to those who then work on it; 交理事会决定 asks for a decision alone.
_HANDED = re.compile(
    r"(?:及时|统一)?(?:交由|交(?!通)|转)(?=[^，、的]{2,16}?(?:再[作行次]|重新|限期|落实|整改|承办)"
    r"(?![^，]{0,12}的(?:$|[，。]))[^，]*$)"
)
#: What others do to whoever is told of.
_BEFALLS = re.compile(
    "(?:依法|依规|一律|严肃|视情节?|[一二两三首]次)*(?:给予|予以|处(?![理置])|追究|取消|从严|责令|通报|进行|问责)"
)
#: Places that a keeper answers for, and what he does there.
_KEPT_PLACES = ("仓库", "血库", "药库", "书库", "场所", "场馆", "景区", "园区", "基地", "站点")
_PLACE = re.compile("[^，、的对向由与]{2,16}")
_KEEPS = re.compile(
    "(?:依法|按照?[^，。；]{2,12}|结合[^，。；]{2,12}，?|切实|严格|客观|真实|如实|及时|定期|每[日天周月年班]|每季度|每学期)*(?:制[定订]|建立|履行|记录|盘点|核对|清点|公示|公布|配备|组织|开展|加强|落实|接受|配合|报告|登记|培训|查验|提供|明确|指定)"
)
#: Who asks another to act: 业委会请|物业公司做好监督.
_ASKS = re.compile(rf"(?P<who>[^，、请]{{2,14}}){PLEASE}(?=[^，]{{2,}})")
#: So near the beginning of a clause 每 stands there.
_EACH_WITHIN = 8
#: What alone names nobody.
GENERIC = frozenset(("单位", "部门", "机构", "机关", "企业", "组织", "人员", "个人", "公司", "主体", "学校"))


#: Whom something is done to: 对病危患者; but 对结果有异议者 does something.
_IS_DONE_TO = re.compile("[对向给](?![^，]*(?:有|提出|不服|不满))")


def read_whoever(text: str, start: int, end: int) -> Subject | None:
    """Whoever does what the clause tells, who is to act for it: 提前交卷者，应…; 无考试证者不准….

    What befalls those who break a rule binds who imposes it: 违反规定者，给予警告.
    """
    doer = _DOES_THIS.match(text, start, end)
    if (
        doer is None
        or _IS_DONE_TO.match(text, doer.start("who"), doer.end())
        or read_names(text, start, doer.end())
    ):
        return None  # 对病危患者应当…: what is done to them
    at = doer.end()
    if text.startswith("，其", at):
        return None  # 获准免考者，其成绩须降级
    binder = BINDS.match(text, at + 1 if at == end else at)
    if binder is None or binder.group() in ("负责", "将", "可", "可以"):
        return None
    if _BEFALLS.match(text, binder.end()):
        return None  # 情节严重者，要给予处分
    name = ((doer.start("who"), at),)
    return Subject(name, "", at, conditional=True) if at == end else Subject(name, binder.group(), at)


def read_only_those(text: str, start: int, end: int) -> Subject | None:
    """Those to whom alone something is allowed: 只有|会员|才可以借阅."""
    only = _ONLY_THOSE.match(text, start, end) if text.startswith("只有", start) else None
    names = read_names(text, *only.span("who")) if only else ()
    return Subject(names, only["then"], only.end()) if only and names else None


def read_each(text: str, start: int, end: int) -> Subject | None:
    """Each of a kind, who is to send something: 每班|至少上交3篇."""
    each = _EACH_SENDS.match(text, start, end) if text.find("每", start, start + _EACH_WITHIN) >= 0 else None
    if each is None:
        return None
    after = each.start("then") if each["then"] else each.end()
    return Subject(((start, after),), each["then"] or "", after)


def read_answering_for(text: str, start: int, end: int) -> Subject | None:
    """Those who answer for a matter, before their verb: 对行业有监管职责的部门|检查…, and not 对…处罚款."""
    told = _ANSWERS_FOR.match(text, start, end) if text.startswith("对", start) else None
    if told is None:
        return None
    head = text.rfind("的", start, told.end()) + 1
    for stop in (*find_party_ends(text, head, end), end):
        binder = BINDS.match(text, stop)
        if _BEFALLS.match(text, binder.end() if binder else stop):
            return None
        if stop < end and not binder and not commands_at(text, stop):
            continue
        if stop == end and not _GOES_ON_TO.match(text, end):
            return None
        if names := read_names(text, head, stop):
            names = ((start, names[0][1]), *names[1:])
            return Subject(names, binder.group() if binder else "", stop, conditional=stop == end)
    return None


def read_told_at_length(text: str, start: int, end: int) -> Subject | None:
    """Parties behind all that tells which: 按照规定应当建档的|机关、团体，应当…."""
    head = text.rfind("的", start, end) + 1
    if not head or not _GOES_ON_TO.match(text, end) or _NO_TELLING.match(text, start):
        return None
    names = read_names(text, head, end) if end - head >= 2 else ()
    if text[head:end] == "人员":
        names = ((head, end),)
    if names and text[slice(*names[0])] in GENERIC:
        names = ((start, names[0][1]), *names[1:])  # 在学校周边施工的单位: 单位 alone names nobody
    return Subject(names, "", end, conditional=True) if names else None


def is_told_by_deed(text: str, start: int, end: int) -> bool:
    """Whether a stretch is one party told by what it does: 为学生提供住宿的学校."""
    if _PERSONS.fullmatch(text, start, end) or _NAMED_FOR_IT.fullmatch(text, start, end):
        return True
    relative = _RELATIVE.fullmatch(text, start, end)
    if relative and text[start] == "被" and _JOINS.search(relative["head"]):
        return False  # 被检查的单位或者个人: two
    return relative is not None and ends_as_unit(text, relative.start("head"), end)


def read_reached(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The parties told by what reached them: 接到通报的|市、县水利部门."""
    reached = _REACHED.match(text, start, end)
    if reached is None or end - reached.end() < 2:
        return ()
    for stop in (end, *find_party_ends(text, reached.end(), end)):
        if stop < end and not acts_at(text, stop):
            continue
        if names := read_names(text, reached.end(), stop):
            return ((start, names[0][1]), *names[1:])
    return ()


def read_with_kept(text: str, start: int, end: int, after: int) -> tuple[tuple[int, int], ...]:
    """A party and a place that its keeper acts for: 学校和实践场所|应当记录; else none."""
    joint = max(text.rfind(sign, start, end) for sign in "和与、")
    if joint <= start or not acts_for_its_keeper(text, joint + 1, end, after):
        return ()
    names = read_names(text, start, joint)
    return (*names, (joint + 1, end)) if names else ()


def acts_for_its_keeper(text: str, start: int, end: int, after: int) -> bool:
    """Whether a place does what its keeper can alone: 活动场所|应当|制定制度; after: behind what binds."""
    if not text.endswith(_KEPT_PLACES, start, end):
        return False
    return _PLACE.fullmatch(text, start, end) is not None and _KEEPS.match(text, after) is not None


def skip_time_or_thing(text: str, start: int, end: int) -> int:
    """Where those begin who act, behind a time or a thing that is spoken of, or a handing over.

    汛期|各单位, 合同期满前一个月|双方, 转|责任科室限期办理, 业委会请|物业公司.
    """
    if text.find("请", start + 2, end) > 0 and (asked := _skip_asker(text, start, end)):
        return asked
    if text[start] in "交转" and (handed := _HANDED.match(text, start, end)):
        return handed.end()
    if text.find("前", start + 1, end) > 0 and (before := _SO_LONG_BEFORE.match(text, start, end)):
        return before.end()
    if text.find("各", start + 1, end) < 0 and text.find("全", start + 1, end) < 0:
        return start
    each = _EACH.match(text, start, end)
    return each.end() if each and not verb_at(text, start) else start


def _skip_asker(text: str, start: int, end: int) -> int:
    """Where those begin who are asked to act, behind who asks them; 0 where nobody does."""
    asks = _ASKS.match(text, start, end)
    if asks is None or not read_names(text, *asks.span("who")):
        return 0
    ends = (at for at in find_party_ends(text, asks.end(), end) if acts_at(text, at))
    return asks.end() if any(read_names(text, asks.end(), at) for at in ends) else 0
