"""Limits: how soon after what (自收到之日起15个工作日内, 1小时内, 发现隐患的，应当立即)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.event import Event, find_event
from luoshi.cadence.forms.length import LENGTH, Length, read_length
from luoshi.cadence.forms.since import Since, since_before
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, JOIN, NUMBER
from luoshi.cadence.sentence import Sentence
from luoshi.cadence.value import Limit
from luoshi.lexicon import words

_AT_ONCE = "|".join(sorted(words("at-once-words"), key=len, reverse=True))
#: 随时 that waits for something to report or to deal with: 出现紧急情况随时报告.
_ANY_TIME = (
    "随时(?=(?:向[^，。；]{2,20})?"
    "(?:上?报(?!名)|续报|通报|汇报|反馈|处置|处理|启动|叫停|停[工止用]|召开|召集|开会|会商))"
)
_THEN = "(?![可将便时使刻是为])"
#: The time that is given for an act of an authority: 办理时限为5个工作日.
_TIME_OF_ACT = (
    "(?:办理|办结|审批|审核|审查|受理|答复|回复|反馈|处理|处置|整改|办件|核查|复核|响应)(?:时间|时限|期限)"
)
#: What ends an act: 通过后5日完成, 本周内报送.
_FINISHED = "(?:" + "|".join(words("finishing-words")) + ")"
#: What answers an event: 接报后24小时处置, 接警后15分钟到场.
_ANSWERED = f"(?:{_FINISHED}|" + "|".join(words("answering-words")) + ")"
#: 立即停止的行为 names a thing; 立即排除存在的隐患 demands.
_THING_OF = (
    "(?:予以|进行|加以)?[^，,。；;、：:的]{2}的"
    "(?:行为|情形|事项|问题|隐患|设备|设施|人员|单位|项目|措施|要求)"
)
_CORE = re.compile(
    rf"(?:在|于)?(?<![\d第每近.月])(?<!第\d[-—~至到])(?<!第\d\d[-—~至到])(?:{NUMBER}{JOIN})?(?P<within>{LENGTH})(?:及以|[之以])?内(?![容部控涵设外陆]|的?(?:行程|车程|路程|航程))"
    rf"|(?:(?<!将)延长|延期)?(?:最长|最迟|最晚|最多)?不(?:得|应|能)?超过(?P<most>{LENGTH})(?!以上)"
    rf"|(?<=起)届?满(?P<full>{LENGTH})(?=即|应|须|时|(?:后|的)?[，,]?(?:即|应|须|向|移交|及时|由|停止|终止|撤销|解除|恢复|重新|注销|撤下|予以|进行|开展))"
    rf"|{_TIME_OF_ACT}(?:一般|原则上)?(?:为|是|:)(?P<exact>{LENGTH})(?=$|[，,。；;）、]|[之以]?内)"
    r"|(?P<month>[当本]月内)"
    rf"|(?P<once>(?<!可)(?<!能够)(?<!能)(?<!无法)(?<!未)(?!(?<=应)当即)(?:{_AT_ONCE}|{_ANY_TIME})(?!起|外[，,]|值班|有效|[的之]|气温|{_THING_OF})"
    rf"|(?<=后)[，,]?(?:应当?)?即{_THEN})"
    rf"|(?:通过|经过|用(?!半[天日])|力争)(?:{NUMBER}{JOIN})?(?P<effort>{LENGTH})(?:左右)?的?(?:时间内?(?![^，。；]*[费耗])|努力|奋斗|攻坚)(?!的)"
    rf"|(?<!将)延长(?P<longer>{NUMBER}个?(?:工作日|自然日|日|天|小时|月)(?=$|[，,。；;（）、]|办理|作出|答复))"
)
#: A length without 内: 通过后5日完成, 限期3日整改, 本周内报送, 当学期内.
_BARE = re.compile(
    rf"(?P<week>[当本]周内)(?={_FINISHED})|(?P<term>当学期内)"
    rf"|(?P<next>(?:次日|第二[天日]|翌日)(?:[上下]午|早[上晨]?|中午|晚上?|凌晨)?(?:第[一二三]节课|早[餐读操]|{NUMBER}(?:时|点|:\d\d)[半整]?|[下上][班课])?(?:之前|以前|前))"
    rf"|(?<=后)的?第一(?P<workday>个工作日)(?:[之以]?内)?"
    rf"|(?<=后)(?P<later>{NUMBER}(?:个?工作日|日|天|周|个?星期|个月))(?=[，,](?:由|应|须|必须|要))"
    rf"|(?<=后)的?第一(?P<first>个?(?:月|周|星期|季度|学期))[之以]?内"
    r"|(?:(?:(?<=结束)|(?<=完成)|(?<=完毕)|(?<=发生)|(?<=到期))的?|(?<=[应须可需])[于在])"
    r"(?P<morrow>次日)(?![起前内上下])"
    rf"|(?<=[后起])(?P<after>{NUMBER}(?:个?工作日|个?自然日|日|天|个?小时|分钟))(?={_ANSWERED})"
    rf"|(?<![至到])(?P<tomorrow>(?:次日|翌日|第二[日天])(?:[上下]午|早[上晨]|中午|晚上?)?)(?!返还|退还|退回|送达)(?={_ANSWERED})"
    rf"|(?<![第每近均比到满达前超于过\d{HAN}.])(?<![续时用花第])(?P<act>{NUMBER}(?:个工作日(?=办理完|答复|完成(?![率度量])|办毕|办结(?![率件数]))|日(?=办结(?![率件数]))|天(?=办结(?![率件数]))))"
    rf"|限期?(?P<given>{NUMBER}(?:个?工作日|日|天|个?小时|个月|周))(?=整改|完成|改正|拆除|清理|清除|办结|答复|修复|，)"
)
_BARE_SIGNS = re.compile(rf"[后起限周期学][期内]{{0,2}}[\d{HAN}半内]|工作日[办答完]|[日天]办结")
#: Without one of these no limit can be found; looking for them first is cheap.
_SIGNS = re.compile(
    # Each begins with a sign of its own, so that the search jumps to them.
    "内|超过|满|间为|间是|间:|限为|限是|限:|即|随时|延长|时间|努力|奋斗|攻坚|" + _AT_ONCE
)
#: A length that bounds a benefit, a term, a process or the past, and not the duty.
_BOUND_THING = re.compile(
    r"(?:近|最近|过去|此前|压缩|压减|缩短|缩减|控制|限制|减少|精简|降低?|提速|连续|累计|任期|聘期|试用期|合同期?|[保效]期|"
    r"补贴|补助|资助|优惠|贷款|享受|有效|保留|期满|毕业|龄|满|住院(?![医部总处科病患号费登])|试运行|停留)[^，,。；;：:]{0,10}$"
    r"|(?:请|事|病|休)假(?:时间|期限?|天数)?(?:在|为)?$"
    r"|(?:每届|学制|年限)[^。；;]{0,12}$"
)
#: What follows a length that looks back, or that bars somebody.
_LOOKS_BACK = re.compile(
    "|".join(words("breach-words"))
    + r"|被|有效|享受|的[，,]?(?:由|经|须|需)|[^，,。；;]{0,6}[不未][^，,。；;的]{1,8}的(?:$|[，,。；;])|"
    r"[\d一二两三四五六七八九十]{1,3}次(?:及?以上|或者?|被|受到|违|发现|[^，,。；;每]{0,6}(?:不合格|不达标|未))|[^，,。；;]{0,14}(?:未能|仍未)|与[^，,。；;]{0,12}(?:存在|有)|的?(?:应届|高校)?毕业|受[过到]|发生过|无|没有|未|累计|曾|有[^，。；]{0,6}记录|连续|达不到|不能|不履行"
)
#: What no limit of the duty follows: 能够在3日内办结的, 未在3日内报告的, 申请截止日两年内.
_UNMET = re.compile(r"(?:能够?|未|无法|不能|没有|截止日)$")
#: 返校前14天内如有不适: what was before, and no limit.
_WAS = re.compile("如|若|曾|有|是否|出现|到过|去过|接触|旅居|未|居住|健康")
#: A thing that is bounded elsewhere may still be the event: 有效期届满后一年内.
_RUN_OUT = re.compile(
    r"(?:(?:届满|期满|到期|满|毕业|出院)[之以]?后|(?:届满|期满|到期)|(?:(?:签订|签署|订立|变更|终止|解除)(?:[^，。；]{0,6}(?:合同|协议))?|生效|备案|到期|届满|期满|满)(?:之?日起|[之以]?后)(?:的|应当?|须|要|在|于)*)$"
)
#: 每日学习时间不超过6小时 bounds a measure.
_EACH_TIME = re.compile("每(?:日|天|周|月|次|人)[^，,。；;]{0,16}$")
#: The same for 立即, which another may owe too: …后，甲立即…，乙应立即….
_CARRIED_ON = re.compile(r"[^。；;]{0,40}[，,、并且再][^，,。；;、]{0,24}")
_SAME_PARTY = re.compile(r"[，,]?(?:并且?|且|同时)(?:应当?|要|须|必须)?$")
#: 遇特殊情况方可延期，最长不超过一年: the cap of what is put off runs from the old day, not from an event.
_PUT_OFF = re.compile(r"(?:延期|延长|延缓|顺延|展期|宽限)[^，,。；;]{0,8}[，,]?(?:但|期限|时间)?$")
#: What may be prolonged is the time of the duty, not the opening hours of a house.
_MAY_LAST = re.compile(r"(?:可以?|能够?|得以?|批准|同意)(?:申请|适当|再|继续|予以|、)*$")
#: How far back from a length it is looked for, so that no search goes over a whole sentence.
_BEFORE = 20
#: 试运行时间不得超过6个月 bounds what is done.
_ON_TRIAL = re.compile(r"试(?:运行|生产)的?(?:时间|期限?|时限)$")
#: How long a meeting or a talk lasts; 响应时间不超过15分钟 is a limit.
_LASTS = re.compile(
    "(?<!响应)(?<!处置)(?<!到场)(?<!到达)(?<!报告)(?<!等候)(?<!办理)(?:时间|时长)(?:原则上|一般|控制在)*$"
)
_SPAN_OF_TIME = re.compile(
    r"(?:时间|时限|期限|时长|延长|答复|办理)[^，,。；;]{0,6}$|(?:距|间隔)[^，,。；;]{2,14}$"
)
#: How long a proceeding may rest is told for all its rests together: 中止期限累计不得超过六十日.
_RESTS = re.compile("(?:中止|暂停|中断)的?(?:时间|时限|期限)(?:累计|合计|总计)?$")
#: A further limit that the same event sets off: 1小时内报告，并在2小时内续报.
_CARRIED = re.compile(r"(?:[，,、]|[并且再]|同时)(?:应当?|要|须)?$")


def find_limits(sentence: Sentence, taken: bytearray, frame: Frame) -> Iterator[Mention]:
    """The limits of a sentence; `taken` marks the words of its other mentions.

    One that runs from a day of the calendar is a window: 自2026年5月1日起3个月内.
    """
    text = sentence.plain
    floor, last = 0, ""
    for match in _matches(text):
        start, end = match.span()
        if taken.find(1, start, end) >= 0:
            continue
        floor = max(floor, taken.rfind(1, floor, start) + 1)
        length = _length(text, match)
        if not length:
            continue
        since = since_before(text, floor, start, frame)
        if since and not find_event(text, since.end, start, at_once=False):
            yield _since(sentence, since, length, end)
            last, floor = "", end
            continue
        once = match.lastgroup == "once"
        prolongs = _prolongs(text, match)
        alone = prolongs or match.lastgroup in ("longer", "exact")
        event = None if alone else find_event(text, floor, start, at_once=once)
        if event and _UNMET.search(text, max(0, event.quote - 4), event.quote):
            continue  # 无法在收到后两日内选定的
        trigger = _words(sentence, event) if event else ""
        if not event and not prolongs and _goes_on(text, floor, match):
            trigger = last
            if once and _SAME_PARTY.search(text, floor, start):
                continue  # 立即组织抢险，并立即报告: one party, at once, says all
        if once and not trigger and end - start < len(text):
            continue  # 立即 that nothing sets off
        last, floor = trigger, end
        rule = "limit-at-once" if once else "limit-after" if trigger else "limit-within"
        yield Mention(event.quote if event else start, end, Limit(length.iso, length.workdays, trigger), rule)


def _since(sentence: Sentence, since: Since, length: Length, end: int) -> Mention:
    """What runs from a day on: its days, where the words alone tell them, else the limit after it."""
    if window := since.window(length):
        return Mention(since.quote, end, window, f"window-{since.point.unit}")
    limit = Limit(length.iso, length.workdays, sentence.words(since.start, since.end))
    return Mention(since.quote, end, limit, "limit-after")


def _matches(text: str) -> list[re.Match[str]]:
    """What may be a limit, in order."""
    found = list(_CORE.finditer(text)) if _SIGNS.search(text) else []
    if (_BARE_SIGNS.search(text) or _has_next_day(text)) and (bare := list(_BARE.finditer(text))):
        return sorted([*found, *bare], key=re.Match.start)
    return found


def _has_next_day(text: str) -> bool:
    return any(word in text for word in ("次日", "翌日", "第二", "后第一", "后的第一"))


def _goes_on(text: str, floor: int, limit: re.Match[str]) -> bool:
    """Whether the event of the limit before it, which ends at `floor`, sets this one off too."""
    start = limit.start()
    if limit.lastgroup == "once":
        return _CARRIED_ON.fullmatch(text, floor, start) is not None
    return _CARRIED.search(text, max(0, start - 4), start) is not None


def _prolongs(text: str, limit: re.Match[str]) -> bool:
    """Whether a limit caps a delay: 可以延期，最长不超过一年; 延长不得超过三个月."""
    if limit.lastgroup != "most":
        return False
    start = limit.start()
    return limit[0].startswith("延") or _PUT_OFF.search(text, max(0, start - 16), start) is not None


def _words(sentence: Sentence, event: Event) -> str:
    return sentence.words(event.start, event.end)


def _length(text: str, match: re.Match[str]) -> Length | None:
    """The length of a core that limits the duty, None where it limits something else."""
    if match.re is _BARE:
        return _bare(match)
    if match["once"]:
        return Length("")
    if match["month"]:
        return Length("P1M")
    if told := match["effort"] or match["full"] or match["exact"]:
        return read_length(told)
    if match["longer"]:
        may = _MAY_LAST.search(text, max(0, match.start() - _BEFORE), match.start())
        return read_length(match["longer"]) if may else None
    return _bound(text, match)


def _bare(match: re.Match[str]) -> Length | None:
    """The length of a match of `_BARE`."""
    if match["week"] or match["term"]:
        return Length("P1W" if match["week"] else "P6M")
    if match["next"] or match["morrow"] or match["tomorrow"]:
        return Length("P1D")
    if match["workday"]:
        return Length("P1D", workdays=True)
    return read_length(match["first"] or match["after"] or match["later"] or match["given"] or match["act"])


def _bound(text: str, match: re.Match[str]) -> Length | None:
    """The length of …内 or 不超过… where it bounds the duty, and no benefit, term or past."""
    start = match.start()
    near = max(0, start - 14)
    if match["most"] and _RESTS.search(text, near, start):
        return read_length(match["most"])
    if match["most"] and _ON_TRIAL.search(text, near, start) and not text.startswith("的", match.end()):
        return read_length(match["most"])
    if _UNMET.search(text, near, start):
        return None
    if _BOUND_THING.search(text, near, start) and not _RUN_OUT.search(text, near, start):
        return None
    if match["most"]:
        if _EACH_TIME.search(text, max(0, start - 20), start):
            return None
        if _LASTS.search(text, near, start) and match["most"].endswith("分钟"):
            return None  # 会议时间不超过60分钟
        told = match[0].startswith(("最", "延")) or _SPAN_OF_TIME.search(text, max(0, start - 16), start)
        return read_length(match["most"]) if told else None
    if text.endswith("前", 0, start) and _WAS.match(text, match.end()):
        return None
    if _LOOKS_BACK.match(text, match.end()) or re.fullmatch(r"\d{3,}年", match["within"]):
        return None
    return read_length(match["within"])
