"""Which clause of a sentence commands first: before 可以, 鼓励 and 不得 it decides how the sentence binds."""

from __future__ import annotations

import re

from luoshi.extraction.bearers.subject import read_subject
from luoshi.extraction.obliging.norms import orders_thing
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import (
    PLEASE,
    commands_at,
    commands_behind,
    find_unit_ends,
    skip_adverbs,
    verb_at,
)

_CONDITION = re.compile(
    r"^(?:围绕|根据|结合|依托|借助|利用|通过|针对|立足|为|按照?|在|以|对|除|依据|依照|从|凡|同时|其中|此外)|(?:的|下|时|前|后|中|上|领域|方面|期间|单位|部门|不成|未果|不了)$"
)
_CASES = ("的", "时", "后", "前", "下", "中", "方面", "期间", "费用", "经费", "资金")
_DATED = re.compile(
    r"(?:到|至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬)?(?:年?底|月?底|末)?[之以]?前"
)
#: How often, before what is done: 每月公布收支情况，|不得隐瞒; 每月考核不合格 tells a case.
_EACH_TIME = re.compile(
    r"每(?:半年|[一两二三四五六七八九十]?个?(?:周[一二三四五六日末](?:[、和及至到—-]周?[一二三四五六日])*|[年月周日天旬]|季度?|学期|工作日)度?)(?:[初中末底]前?|至少)*(?=[^不未无没]*$)"
)
#: A clause that commands behind its preposition, or by its count: 对…实行…, 每年召开两次.
_ACTS_ON = re.compile(
    r"对(?!于)[^，]+(?:实行|实施|给予|开展|进行|加强)(?![^，]*的[^，]{0,8}$)|每(?:半年|[一两二三四]?个?[年月季周日])[^，]*(?:份|次(?![年日月]))|面向[^，]{2,16}(?:招聘|招募|征集|开展|公布|公开|举办)"
    r"|优先(?:选[择用]|安排|使用|采[用购]|考虑|保障|录用)(?![^，]*的$)"  # 住宿优先选择协议酒店
    r"|[在从由按][^，]+(?:列支|支付|解决|承担|支出)$"
)
#: A clause that disposes of a thing, or gives work to a named party: 将…纳入…, 甲局负责….
_GIVEN = re.compile(
    r"[将把][^，]{4,}|[^，]{2,30}(?<![将把由的])(?:负责(?!人|同志|任|的|制(?![定订作])|[^，]*的$)|牵头(?!单位|部门|人)|承担(?![^，]*的$)|(?:依|按照?|根据)(?:各自)?职责(?:分工)?(?![^，]*的$))[^，]{2,}"
)
#: 国家推行…，鼓励…: what the realm does comes first.
_REALM_ACTS = re.compile(
    r"(?:国家|本[市省县区州])(?:推[行广动进]|建立|实[行施]|完善|健全|加强|设立|保障|发展)"
)
#: A clause that asks: 请广大居民密切关注，外出时不要….
_ASKS = re.compile(
    rf"{PLEASE}(?![勿不])|[^，]{{0,24}}?(?:[》）学生员长师者人位友户]{PLEASE}(?![勿不批审])(?=[\u4e00-\u9fff]{{2}})|(?<![申提报邀聘呈函恳])请(?=(?:广大|各|全体|有关|家长|考生|同学|学生|老师|教师|员工|职工|大家|居民|业主|患者)[^，]{{2}}))|要求(?![不严禁])(?=[\u4e00-\u9fff]{{2}})|希望(?!不)"
)

#: By whom it is done, and on what ground: 名额由学院|根据人数确定.
_ON_GROUND = re.compile(
    r"(?:根据|按照?|依据|依照|结合|视)[^，。；的]{2,24}(?:确定|制定|制订|安排|组织|办理|实施|审[核批定]|评定|核定|统筹|发放|公布|分配|调整)"
)

#: What one comes upon, before what may then be done, or more of the case: 发现违规行为，可向馆员反映;
#: 检查中发现隐患，企业未消除的，可以约谈.
_COMES_UPON = re.compile("[^，]{0,8}(?:发现|遇到|遇有|出现|存在|接到)")
_CASE_FOLLOWS = re.compile("，(?:可|[^，。；]{2,40}的，)")
#: The label of an entry, which begins as commands do: 申报范围：….
_LABEL = re.compile("(?:范围|对象|条件|资格|时间|地点|方式|标准|内容|流程|程序|事项|说明|主题|名称)$")

#: What presses others to keep from something: 教育引导学生|不得….
_URGES = re.compile(
    r"(?:要|应当?|须|必须)?(?:加强|做好)?(?:(?:教育|引导|督促|监督|提醒|警示|告诫|敦促)(?:和|与|并)?)+(?=[\u4e00-\u9fff])"
)

#: What is ordered, threatened or let pass only then: 由甲局责令改正，可以…; 合格后方可使用，….
_ORDERS = re.compile(
    r"责令[^，]{2,24}(?<!的)$|处[^，]{2,24}罚款$|给予[^，]{0,6}(?:警告|处分)$|按(?:要求|规定|期限?|时)(?:限期|及时)?(?:整改|报送|补[报正交考]|退[出还])[^，]{0,8}(?<!的)$|(?:方可|方能|才[能可])[^，]{2,}(?<!的)$"
)


#: A rule that stands: 汛期实行24小时值班制度.
_STANDS = re.compile(r"[^，]{0,24}(?:实行|严格执行|落实)[^，]{2,24}(?:制度?|值班|带班)$")
#: What a party is set to do from now on.
_STANDING_WORK = re.compile(
    "(?:切实|全面|进一步|持续|认真|在[^，在]{2,12}){0,4}(?:加强|落实|实行|建立|完善|强化|坚持|健全|做好|抓好|设[立置卡岗]|明确|制[定订](?!的)|配备|安排专人)"
    "|在[^，的]{2,16}范围内(?:以[^，的]{2,24}名义)?(?:进行|开展|实施|从事|办理|履行|行使)"
)


#: What a thing may serve as, and how the clause ends that names the thing: 监测记录和影像资料，|可以作为依据.
_SERVES_AS = re.compile("(?:可以?|能够?|不得|不能)(?:直接)?作为")
_THINGS = (
    "记录",
    "资料",
    "材料",
    "证据",
    "凭证",
    "证明",
    "数据",
    "结果",
    "结论",
    "意见",
    "报告",
    "信息",
    "效力",
)
#: An act that is due on a day, which no ban behind it takes back: 各单位4月30日前报送方案，|逾期不予受理.
_DUE_ACT = re.compile(
    r"(?:\d[日号]|\d月|[年月季期]底|[年月季]末|[上中下]旬)(?:（[^，。；（）]{1,6}）)?(?:(?:[上下]午|中午|晚上?)?(?:\d{1,2}(?:[:：]\d\d|[时点]))?|下班|放学)[之以]?前，?"
    r"(?!(?:仍|尚|还)?[未没已无不]|逾期|[^，。；]{0,24}的$|[^，的]{2,3}的[^，的]{1,10}$)[^，。；]{2,}"
)


#: A thing that is told by what is to be done with it: 规定应当归档的材料，….
_ATTRIBUTE = re.compile(
    r"(?:[^，。；：的]{0,12}?(?:应当?|必须|须|需要?)(?:依法|及时|主动|统一|集中|按时)?[\u4e00-\u9fff]{2}"
    r"|(?:依法|按照?规定|依照规定)(?:应当?|必须|须|需要?)[\u4e00-\u9fff]{2,14})的[^，。；：的]{2,10}，"
)
#: A case that is told by a ban: 藏品属于国家禁止买卖的，|应当依照规定处理.
_BANNED_CASE = re.compile(
    r"[^，。；：]{0,24}?(?:禁止|不得|不准|不许|不予|不能|无权)[^，。；：]{1,24}(?<!目)的，(?=[^，。；]{4})"
)
#: What may be done with a thing only tells which it is: 共同查验|可以现场查验的质量状况.
_WHICH = re.compile("可以[^，。；：]{1,10}的(?!方[式法]|形式|办法|措施|手段|途径)[\u4e00-\u9fff]{2}")
#: A figure, a ban or a leave is no command to keep or use a thing so.
_LEAVES_OPEN = re.compile("不[超得再准在]|可以?|未")
#: With what a case begins: 经专人登记，可以进入.
_SUPPOSES = frozenset("经如若凡当因")
#: So many letters has the verb before it.
_VERB = 2
#: An entitlement is no duty: 成员可以享受补贴，经费由村集体负担.
_ENTITLES = re.compile(
    r"可以?(?:依法|按规定|按照规定)?享受[^，。；]{2,24}，(?=[^。；]{0,80}(?:由[^，。；]{2,20}(?:负担|承担|支付|发放|给予|列支)|应当|给予))"
)


def acts_on(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] commands behind its preposition, or by its count."""
    return _ACTS_ON.search(text, start, end) is not None


def behind_attribute(text: str, start: int, end: int) -> int:
    """Where a sentence goes on behind the thing that it begins with: 应当归档的材料，|不得据为己有."""
    told = _ATTRIBUTE.match(text, start, end) if text.find("的", start, end) >= 0 else None
    return told.end() if told else start


def behind_banned_case(text: str, start: int, end: int) -> int:
    """Where a sentence goes on behind the case of a ban that it begins with; `start` where it tells none."""
    told = _BANNED_CASE.match(text, start, end)
    return told.end() if told else start


def tells_which(text: str, start: int, place: int, end: int) -> bool:
    """Whether 可以 at `place` tells of the thing on which the verb before it, with an adverb, works.

    In 监督检查可以采取抽查的方式 the words before it are the subject.
    """
    verb = place - _VERB
    if verb <= start or verb_at(text, verb) != _VERB or _WHICH.match(text, place, end) is None:
        return False
    return any(skip_adverbs(text, at) == verb for at in range(max(start, verb - 4), verb))


def behind_entitlement(text: str, place: int, end: int) -> int:
    """Where a command goes on behind the entitlement at `place`, or `place` where there is none."""
    entitled = _ENTITLES.match(text, place, end)
    return entitled.end() if entitled else place


def find_command_before(passage: Passage, place: int) -> tuple[int, int] | None:
    """The clause before the one at `place` that commands, and is more than a condition."""
    told = behind_attribute(passage.text, passage.start, passage.end)
    serves = _SERVES_AS.match(passage.text, place) is not None
    for start, end in passage.clauses:
        if end < told or (serves and end == place - 1 and passage.text.endswith(_THINGS, start, end)):
            continue
        if end > place:
            if _inside(passage, start, place, end) or _urges(passage.text, start, place):
                return start, place
            joined = place - 1 > start and passage.text[place - 1] in "并且"
            return (start, place - 1) if joined and _commands(passage, start, place - 1) else None
        if _commands(passage, start, end) and not passage.text.startswith("其", end + 1):
            return start, end
    return None


def _inside(passage: Passage, start: int, place: int, end: int) -> bool:
    """Whether the word at `place` only tells of a thing that is commanded: 建立鼓励节水的机制."""
    text = passage.text
    if text[place] not in "鼓提倡":
        return False  # 监督检查不得…: what is forbidden is forbidden
    at = skip_adverbs(text, start)
    verb = verb_at(text, at)
    while verb and (more := verb_at(text, at + verb)) and at + verb + more <= place:
        verb += more
    return bool(verb) and at + verb == place and "的" in text[place : end - 1]


def _urges(text: str, start: int, place: int) -> bool:
    """Whether the word at `place` is what others are pressed to keep to: 督促员工|严禁….

    In 教育机构|不得… the first words only begin a name that the ban is for.
    """
    urged = _URGES.match(text, start, place)
    if urged is None or urged.end() >= place:
        return False
    return bool(read_names(text, urged.end(), place)) and not read_names(text, start, place)


def _acts_by(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] says by whom the work is done: 试题由监考员统一发放."""
    by = text.find("由", start, end) + 1
    if text.find("的", by, end) >= 0 and not text.endswith(("确定", "决定", "审定", "制定"), by, end):
        return False  # 应由乡镇召开的会议: which thing, not what is done
    return any(
        commands_at(text, stop) or _ON_GROUND.match(text, stop, end) for stop in find_unit_ends(text, by, end)
    )


def _commands(passage: Passage, start: int, end: int) -> bool:
    words = passage.text[start:end]
    if words.endswith(_CASES) or (passage.text.startswith("：", end) and _LABEL.search(words)):
        return False
    if _COMES_UPON.match(words) and _CASE_FOLLOWS.match(passage.text, end):
        return False
    if _ORDERS.search(words):
        return True
    if _ACTS_ON.search(words):
        return not passage.text.startswith("有权", end + 1)  # 对…进行检查，有权…: when, not what
    if _GIVEN.match(words) or _REALM_ACTS.match(words) or _ASKS.match(words) or _DUE_ACT.search(words):
        return True
    if _rules_thing(passage.text, start, end):
        return True
    if not words.startswith("从事") and commands_behind(passage.text, start, end):
        return True
    if _sets_to_work(passage, start, end):
        return True
    start = _behind_time(passage.text, start, end)
    if _CONDITION.search(words) or not commands_at(passage.text, start):
        return False
    return read_subject(passage, start, end) is None  # 委托方、出租方 begins with a verb, and is a party


def _behind_time(text: str, start: int, end: int) -> int:
    """Where a clause goes on behind its day, or behind how often and to whom: 每周向家长|公示食谱."""
    if dated := _DATED.match(text[start:end]):
        return start + dated.end()
    each = _EACH_TIME.match(text[start:end])
    if each is None:
        return start
    start += each.end()
    if not text.startswith("向", start):
        return start
    return next((stop for stop in find_unit_ends(text, start, end) if commands_at(text, stop)), start)


def _rules_thing(text: str, start: int, end: int) -> bool:
    """Whether a clause says by whom a work is done, or how a thing is kept: 药品分类存放，|不得混放."""
    if text.find("由", start, end) >= 0 and _acts_by(text, start, end):
        return True
    if text[start] in _SUPPOSES or _LEAVES_OPEN.search(text, start, end):
        return False
    return orders_thing(text, start, end)


def _sets_to_work(passage: Passage, start: int, end: int) -> bool:
    """Whether a clause sets a party to standing work, which no ban behind it takes back: 各村加强巡查.

    行政机关实施检查，不得… only says when.
    """
    if _STANDS.match(passage.text, start, end):
        return True
    subject = read_subject(passage, start, end)
    if subject is None or subject.conditional or not subject.names:
        return False
    each = _EACH_TIME.match(passage.text, subject.after, end)
    if each is not None and commands_at(passage.text, each.end()):
        return True  # 集团每季度|组织评估，经同意后，有权…
    return _STANDING_WORK.match(passage.text, subject.after, end) is not None
