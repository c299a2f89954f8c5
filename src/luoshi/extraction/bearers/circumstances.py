"""What stands right before who acts, without a comma: 发现火情时|值班员应, 根据巡查情况|安全员检查.

A circumstance ends in a word of time (时, 后, 情况下), in a noun that its opener asks for (根据…情况,
经…同意), or right before a name that is a word of its own (如遇停电|班主任应). What tells which party
(为学生提供住宿的|学校) is no circumstance: it keeps its 的.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.parties.party import find_party_ends, read_names
from luoshi.extraction.wording.binding import ADVERBIAL, BINDS
from luoshi.extraction.wording.moments import end_of_moment
from luoshi.extraction.wording.words import acts_at, length_of_ending, skip_adverbs, verb_at
from luoshi.lexicon import any_of

#: A length of time that bounds what is done: 5日|内, 24小时|内.
_SO_LONG = r"(?:\d+|[一二两三四五六七八九十]{1,3}|半)个?(?:工作日|学期|小时|分钟|[日天周月年])"
#: What closes a circumstance. 售后, 学前 and 临时 are halves of names, so are 后勤, 前台 and 中心.
_CLOSES = re.compile(
    r"(?:(?:之日|[即今本当][日天月]|现在)起)?(?:的同时|以后|之后|以前|之前|期间|过程[中里]|之际|之时|的?(?:情况|前提|条件|情形|基础|带领|指导|领导|支持|配合|协助|监督|陪同|组织|统筹|协调|指挥|帮助)[下上](?![级属设辖沉派发达放])"
    r"|时(?<![临及同小学准实定随平战即课按限工分历顿何此届有]时)(?![代间段政尚装任期效速报刻常令蔬节候])"
    r"|后(?<![售课产术幕背今先落滞战灾震最身病婚事]后)(?![果勤台备期续端厨卫院区街山河湖坪沟裔天辈市门湾港]|村(?!委|民|[干组支两]))"
    r"|前(?<![产目提岗术以空从面先职婚考生事]前)(?:(?<!学前)|(?<=[放上入开]学前))(?![期台端沿哨置线锋景身厅院往方款述条])"
    r"|(?<=检查|巡查|作业|施工|运输|装卸|活动|使用|操作|处置|办理|执行|实施|审核|培训|演练|巡检|维修|驾驶|行驶|值班|训练|比赛|考试)中(?![心小队央国层介标]|学(?![校生]))"
    r"|(?<=上班|工作|课余|上课|下课|值班|营业|开放|休息|午休|自习|办公)时间|(?:阶段|时期)（[^（）]{1,16}）"
    rf"|以外|之外|外(?<=[形况定意假准]外)|{_SO_LONG}(?:之?内)|起(?<=[日天月始刻]起)|开始(?<=在开始|[天日月]开始))"
)
#: What others are caused to do is told behind these.
_CAUSES = re.compile("促使|推动|引导|督促|指导|鼓励|动员|要求|确保|保证|支持|帮助")
#: A clause without one of these letters behind its first two holds no word of time.
_MAY_CLOSE = re.compile("[时后前内外起间中里际下上始段期]")


@dataclass(frozen=True, slots=True)
class _Closing:
    """How a circumstance opens, and in which nouns it closes then.

    unbound: whether who acts is told behind it even where no word binds them: 根据情况|安全员检查, but
    对重点|企业检查.
    """

    opens: re.Pattern[str]
    nouns: re.Pattern[str]
    unbound: bool = True


_EVENTS = re.compile(any_of("circumstance-events"))
_CLOSINGS = (
    _Closing(
        re.compile("根据|按照?|依[据照]?|遵照|参照|结合|视(?![频听觉])|比照|鉴于|基于|应(?![急当])|凭(?!祥)"),
        # 可安排有关部门列席 tells what may be done
        re.compile(any_of("circumstance-grounds").replace("安排", "(?<!可)安排")),
    ),
    _Closing(
        re.compile("对于?|针对|关于|至于|就(?![业医餐])|围绕|因(?!公)|由于|鉴于"),
        re.compile(any_of("circumstance-events", ("原因", "事项", "需要", "工作", "环节", "重点"))),
        unbound=False,
    ),
    _Closing(
        re.compile("未经|经(?![济营理])|未"),
        re.compile(f"(?:{any_of('circumstance-approvals')})(?:无误|合格|通过)?后?"),
        unbound=False,
    ),
    _Closing(
        re.compile(
            "(?:[如若凡]|如果|假如|倘若|一旦|万一|只要|每当?|当(?![事地班值]))"
            "(?:遇[到有见]?|逢|出现|发生|发现|有|接[到报]?|收到|听到|看到|闻到|存在|得知|获悉|因)"
            "|(?:[检巡排抽督][查导](?:过程)?[中时]?)?"
            "(?:遇[到有见]?(?![难险])|出现|发生|发现|接[到报]|收到|听到|看到|闻到|得知|获悉)"
        ),
        _EVENTS,
    ),
    _Closing(
        re.compile("以(?![及上下内外])"), re.compile("为(?:重点|前提|目标|导向|主|基础|契机|抓手|依据|准)")
    ),
    _Closing(re.compile("本着"), re.compile("原则|精神|态度")),
    _Closing(re.compile("特殊|一般|紧急|通常|正常|任何|必要|特别"), re.compile("(?:情况|时候|情形)下?")),
)
#: The first letters of all that opens a circumstance: most clauses begin with another.
_FIRST = frozenset(
    "根按依遵参结视比鉴基应凭对针关至就围因由未经如若凡倘假一万只每当检巡排抽督遇出发接收听看闻见得获以本特紧通正任必为借利无不连"
)
#: What opens a circumstance that closes right before a name, where a word that binds stands behind it.
_OPENS = re.compile(
    r"如(?![皋东期实约])|若(?!干)|假如|倘若|一旦|万一|只要|凡遇|遇(?![难险])|[每当]逢|每当|当(?![事地班值日天年月])|无论|不论|不管|听到|看到|闻到|见到|接到|收到|发现|出现|发生"
    r"|(?:为了?|以)(?=防止|避免|确保|保证|保障|做好|加强|提高|便于|方便|防范|配合|迎接|落实|维护|规范|减少)|通过|借助|利用|依托|结合|针对|根据|按照|关于|由于|因(?!公)|连续|经(?![济营理费])"
)
#: What no name begins with behind a circumstance, and how many letters it has at most.
_NO_HEAD = re.compile(
    "[的、，与和或及之第者向对给报交送把将在于可应须需由请让使令]|示意|通知|提醒|告知|规定|建议|要求|同时|各?组织(?![部者])|各(?:开展|举办|举行)"
)
_LONGEST = 24
#: So many letters of a clause are looked at for a circumstance and who acts behind it.
_FARTHEST = 60
#: Who works at a time that is part of their name: 夜间|值班人员, 节假日|巡逻队.
_OF_A_SHIFT = re.compile("[值带当]班|巡逻|执勤|留守|服务|护[校林]|加班")
#: What governs the name behind it.
_GOVERNS = frozenset("报向给对由请让为经把将与和送交")
#: What shows that a noun behind it is a verb: 发现异常及时|通知|家长并登记.
_AT_ONCE = ("及时", "立即", "马上", "当场", "随时", "第一时间", "应当", "必须", "并")
#: What tells that something follows by itself.
_FOLLOWS = frozenset("就才便")
#: What opens a clause on those to whom something is done.
_DONE_TO = frozenset("对为将把给向")
#: What is no circumstance before a word of its own, but part of a list or a name.
_TELLS_WHICH = re.compile("[、的]")
#: What a name behind a circumstance never holds: 甲方|安排安全员.
_HOLDS = re.compile("安排|指派|委派")
#: Of these, what tells a condition, behind which who acts is told whether or not a word binds them.
_CONDITION = re.compile(
    "如[遇果]|若遇|假如|倘若|一旦|万一|只要|凡遇|遇[到有]|每[逢当]|无论|不论|不管|听到|看到|闻到"
)
#: What stands behind a party that the circumstance is told of.
_GOES_WITH = frozenset("在于对按将应须必为")
#: Names that are words of their own, and are no object of what opens a circumstance.
_WORD = re.compile(
    r"[值带当]班(?:人员|领导|干部|员|长|教师|老师|医生|护士)|(?:全体|所有|各|有关|相关|责任|涉事|事发|事故|现场|属地|当地|主管|本|该)[^，。；的]{1,8}"
    r"|[省市县区镇乡][^，。；的]{2,10}"
)


def skip_circumstance(text: str, start: int, end: int) -> int:
    """Where those begin who act, behind a circumstance that no comma parts from them; `start` for none."""
    end = min(end, start + _FARTHEST)
    if (moment := end_of_moment(text, start)) > start and text[moment - 1] not in "前后":
        start = moment if _begins_with_who_acts(text, moment, end) else start
    if not _may_open(text, start, end):
        return start
    for stop in find_party_ends(text, start, end):
        bound = BINDS.match(text, skip_adverbs(text, stop)) is not None
        if not bound and (text[start] in _DONE_TO or not _commands(text, stop)):
            continue
        if head := _behind_closing(text, start, stop) or _behind_noun(text, start, stop, bound=bound):
            return head
        if (bound or _CONDITION.match(text, start)) and (head := _own_word(text, start, stop)):
            return head
        if not bound and not ADVERBIAL.match(text, start, stop) and read_names(text, start, stop):
            return start  # 各单位|自查后办公室汇总
    return start


def _may_open(text: str, start: int, end: int) -> bool:
    """Whether a circumstance may stand in a clause, by its letters: in most none may."""
    if text[start] not in _FIRST and not _MAY_CLOSE.search(text, start + 2, end):
        return False
    return not BINDS.match(text, start) and (
        text[start] not in _DONE_TO or BINDS.search(text, start, end) is not None
    )


def _begins_with_who_acts(text: str, start: int, end: int) -> bool:
    """Whether names begin at `start`, and what they do or must do right behind them."""
    return not _OF_A_SHIFT.match(text, start) and any(
        (BINDS.match(text, skip_adverbs(text, stop)) or _commands(text, stop)) and _names(text, start, stop)
        for stop in find_party_ends(text, start, end)
    )


def _commands(text: str, stop: int) -> bool:
    """Whether what is done begins at `stop`, and tells of no thing: 办公室|检查, but 办公室|指定的账户."""
    if text[stop : stop + 1] in _FOLLOWS or not acts_at(text, stop):
        return False  # 登记后信息中心|就赋予权限 tells what follows
    verb = verb_at(text, stop)
    return not (verb and text.startswith("的", stop + verb))


def _behind_closing(text: str, start: int, stop: int) -> int:
    """Where the names begin behind a word of time that closes a circumstance: 接到通知后|安全员; else 0."""
    for closing in reversed(list(_CLOSES.finditer(text, start + 2, stop - 1))):
        if _names(text, closing.end(), stop) and not _tells_of_party(text, start, closing.start()):
            return closing.end()
    return 0


def _names(text: str, head: int, stop: int) -> bool:
    """Whether text[head:stop] is names that may follow a circumstance at once."""
    if _NO_HEAD.match(text, head) or stop - head > _LONGEST or _HOLDS.search(text, head, stop):
        return False
    if verb_at(text, head) and text.find("的", head, stop) >= 0:
        return False  # 制定统一的跨省办法 is what is done
    return bool(read_names(text, head, stop))


def _tells_of_party(text: str, start: int, end: int) -> bool:
    """Whether a party stands in front of the circumstance, which tells when it acts: 各单位|在节假日期间."""
    return any(text[at] in _GOES_WITH for at in find_party_ends(text, start, end))


def _behind_noun(text: str, start: int, stop: int, *, bound: bool) -> int:
    """Where the names begin behind a noun that closes what its opener opens: 根据…情况|安全员; else 0."""
    for closing in _CLOSINGS:
        if not (bound or closing.unbound) or (opener := closing.opens.match(text, start, stop)) is None:
            continue
        for noun in closing.nouns.finditer(text, opener.end(), stop - 1):
            if BINDS.search(text, opener.end(), noun.start()):
                break  # 根据需要可安排有关部门列席
            if closing.nouns.match(text, noun.end()) or text.endswith(_AT_ONCE, start, noun.start()):
                continue  # 合同|规定, 发现异常及时通知|家长
            if _names(text, noun.end(), stop) and "的" not in text[noun.end() : stop]:
                return noun.end()
    return 0


def _own_word(text: str, start: int, stop: int) -> int:
    """Where a name begins that is a word of its own, behind what opens a circumstance; else 0."""
    opener = _OPENS.match(text, start, stop)
    if opener is None or _TELLS_WHICH.search(text, start, stop):
        return 0  # 接到派单的|单位 is told by what it got
    first = opener.end() + 1
    heads = [word.start() for word in _WORD.finditer(text, first, stop)]
    if (length := length_of_ending(text, first, stop)) > 1:
        heads.append(stop - length)
    return next((head for head in heads if _is_free(text, first, head) and _names(text, head, stop)), 0)


def _is_free(text: str, start: int, head: int) -> bool:
    """Whether a name that begins at `head` hangs on nothing before it: 报|总理, 需向|委员."""
    return text[head - 1] not in _GOVERNS and BINDS.search(text, start, head) is None


def each_behind(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """All of a kind, behind a heading that runs into its text: 开展危房普查|各办事处、行政村|要."""
    if _CAUSES.match(text, start):
        return ()  # 促使地方|各级干部承担
    each = text.find("各", start + 4, end - 1)
    if each <= 0 or text[each - 1] in "，、对向由与和及将把给送到在从请":
        return ()
    return read_names(text, each, end)
