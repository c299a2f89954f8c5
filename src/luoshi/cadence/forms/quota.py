"""Quotas that say 每: how often in each calendar period (每年至少2次, 每月5日前, 每周公布)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.cadence.forms.anchor import HOUR, Anchor, read_anchors, read_bracketed
from luoshi.cadence.forms.cap import AT_MOST, find_cap
from luoshi.cadence.forms.count import BOUND, Count, find_count, is_breach, next_count
from luoshi.cadence.forms.length import PERIOD, UNIT, Length, read_length
from luoshi.cadence.forms.parts import count_parts, read_parts
from luoshi.cadence.mention import Mention
from luoshi.cadence.numeral import HAN, JOIN, NUMBER, read_whole
from luoshi.cadence.value import Quota

#: 每一预算年度, 每个会计年度.
_OF_BOOKS = "(?:预算|会计|财政|自然|纳税|评价|审计|结算)"
#: 每3至5年 counts by its outer bound, 每周或每月 by the longer one.
_EACH = re.compile(
    rf"(?:每(?P<night>[早晚夜](?!报(?!告|送)|点(?!名)|[餐会操读自稻霜熟])[上间里]?)|(?<!人均)(?<!平均)(?<!日均)(?P<bound>{BOUND})?每(?:{UNIT}或者?每)?(?:间?隔)?(?:个?新(?=学))?(?:{NUMBER}{JOIN}|一?个?{_OF_BOOKS}(?=年度))?(?P<length>双[周月]|{PERIOD})(?:[（(](?P<or>年|学年|学期|季度?|月|半年)[）)])?)"
)
#: What an amount is told in.
_AMOUNTS = "个?工作日|天|日|个?小时|个?学时|课时"
#: 每年 that measures growth, money or an age is no clock.
_MEASURED = re.compile(
    r"岁(?!末)|龄|\d{1,2}[日号][之以]?后|(?:工资|奖金|津贴|绩效|餐费|话费|租金|薪酬|报酬|收入)[^，,。；;]{0,8}元|24小时|(?:每[^，。；\d每]{1,4})?(?:不超过|不低于|不高于|最高|累计)?[\d.]{1,12}[万亿]?元"
    r"|(?:的?[^，,。；;每]{0,6}时[间长](?:[（(][^）)]{0,12}[）)])?[，,]?[^，,。；;]{0,6}?(?:不得?超过|以内|控制在))"
    # 每周五天工作制, 每日8小时工作制 name how long one works.
    rf"|(?:工作|上班|营业)?{NUMBER}(?:天|日|个?小时)半?(?:工作|工时|营业|上班|办公|开放|教学)?制(?![定订作])"
    # 事假每年累计不得超过30天: what caps an amount is no clock; 每年举办不超过3天的培训 bounds a thing.
    rf"|[^，,。；;每次期场月日\d]{{0,8}}?(?:{AT_MOST})(?:[\u4e00-\u9fff]{{2}})?{NUMBER}(?:{_AMOUNTS})(?![的次/每])"
    rf"|(?:累计|合计|总计|总共)?(?:{AT_MOST})(?:[\u4e00-\u9fff]{{2}})?{NUMBER}(?:万?元|人|名)(?!的)"
    rf"|[^，,。；;每次期场]{{0,6}}?累计(?:超过|达到?|超|满){NUMBER}(?:{_AMOUNTS})(?:以上)?(?:的(?=$|[，,。；;])|者)"
    r"|可?(?:享受|享有)(?!一?次)|(?:工作|值班|上班)(?:时间)?[约为]?\d{1,2}(?:个)?小时"
    r"|按[^，。；的]{1,12}的?(?:[千万百]分之|[\d.]+[%％‰])|(?:平均|大约|约|将)?(?:以[^，。；]{1,10}(?:速度|比例)|增长|递增|递减|下降|(?:提高|增加|减少)\d|减免|(?:贴息|补助|补贴|资助|奖励)(?!培养|培训|建设|选派|举办|开展|引进|扶持|表彰|评选))"
)
#: What tells a habit of the past (多年来，每年…) or a breach (未按要求每年…), and no duty.
_TOLD = re.compile(
    r"(?:以来|年来|往年|历年)[，,]?[^，,。；;]{0,10}$|(?:未|没有?)(?:按|对|在|能|于|依|根据)[^，,。；;的]{0,24}$"
)
#: A day of the same year, in a later clause that names no year of its own: 每年2月底前考核，3月底前分析.
_SAME_YEAR = re.compile(
    r"(?:年[初中])?(?:[^。；;年每本季周]|年度){2,40}?[，,](?:[^，。；;\d年每本季周]{2,10})?(?:并|须|应|应当|要)?[于在]?(?=(?:(?:1[0-2]|[1-9])月(?:[底末]|[上中下]旬|\d{1,2}[日号])?(?:之前|以前|前)|年[底末]))"
)
#: A day of the same month, in a later clause: 每月10日前报送，15日前汇总，月底前通报.
_SAME_MONTH = re.compile(
    r"[^。；;每月年周季]{2,40}?[，,](?:[^，。；;\d每月年周季]{2,14}?)?(?:并|须|应|应当|要)?[于在]?(?=(?:[12]\d|3[01]|[1-9])日前|月[底末]前)"
)
#: How a period goes on in later clauses, and how the due day begins that must stand before another.
_GOES_ON = {"P1Y": (_SAME_YEAR, "M"), "P1M": (_SAME_MONTH, "")}
#: What is done each hour or few hours, where no count says so: 每2小时巡查, 每隔30分钟记录.
_HOURLY = re.compile(
    "(?:左右)?(?:对|由|向|进行|开展|组织|巡[查视检逻]|检查|检测|测温|监测|记录|登记|观察|报告|报送|上报|通报|续报|更新|消毒|通风|轮换|换岗|查[房看]|会商|调度|清点|清洁|清理|抄表|打卡|刷卡|签到|点名|到[^，。；的]{1,10}(?:打卡|刷卡|签到|检查|巡[查视逻]|登记|记录))"
)
#: What names a share of work, and asks for nothing itself: 明确每季度的形象进度, 确定为每日两检项目.
_SHARE = re.compile(
    r"的?(?:形象|工作|阶段性?|目标|任务|建设|工程)?(?:进度|目标|重点|节点|任务目标|目标任务|任务量|指标|工作量|限额|额度|定额)(?!完成|通报|调度|报告|报送|考核|检查)"
)
_NAMING = re.compile("(?:明确|确定|分解|细化|设定|列出|倒排|下达)[^，,。；;]{0,24}$")
#: The year behind that of 每年: 每年开展自查，并于次年3月31日前报告; a range has its own end (11月至次年3月).
_NEXT_YEAR = re.compile(
    rf"[^。；;每|]{{2,80}}?(?<![至到])(?<![-—–―－~～])(?P<next>(?:次|翌|第二|下一?)年度?)(?=的?(?:[\d{HAN}元第初上年]))"
)
#: 次年3月的计划 names a plan.
_NAMES_PLAN = re.compile("份?的|度?(?:工作|采购|资金|预算)?(?:计划|预算|任务)")
#: 不得晚于每月28日, 最迟每周五: the day is the last.
_AT_LATEST = re.compile("(?:不(?:得|应|能)?[晚迟]于|最[迟晚]于?|至迟于?)$")
_BY_HOUR = re.compile(f"{HOUR}(?:之前|以前|前)")
#: A period inside the months of a year: 每年的3月至12月每月….
_FINER = re.compile(rf"(?:期间|[之以]?内|间)?[，,]?每(?:{NUMBER}个?|半个?)?(?:季|月|旬|周|星期|日|天)")
_TIMES = re.compile(
    r"(?:(?P<times>[两二三四五六2-6])(?:查|检(?!测出)|巡|报(?!纸|刊)|测|扫|洗)|一[大小彻][扫查检清洗])(?![^，,。；;]{0,3}项目)"
)
_NAMED = re.compile("(?:[确认]定为|[列作称]为|属于)$")
_NAMED_THING = re.compile("[^，,。；;]{1,8}?(?:项目|单位|对象|点位|部位|区域|场所)")
#: 每日费用清单中的疑问, 按照每日巡视记录表: what it names is a paper.
_NAMED_PAPER = re.compile(
    "[^，,。；;的]{1,14}?(?:清单|记录表|登记表|统计表|日程表|食谱|报表|台账)(?:[中里上内]的|为准)"
)
_BY_PAPER = re.compile("(?:按照?|根据|依据|对照|执行)[^，,。；;的]{0,12}$")
_PAPER = re.compile(
    "[^，,。；;的]{1,14}?(?:表|清单|食谱|计划|要求|流程|标准)(?:的要求)?(?:进行|执行|开展|落实|检查)"
)
#: 补贴每年按十个月发放: so many times, a month each.
_BY_MONTHS = re.compile(
    rf"(?:均|都)?按照?(?P<times>{NUMBER})个月(?=计|算|发|核|支|缴|拨|补|收|结|$|[，,。；;、）)])"
)
_UNITS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_PER_HEAD = re.compile(r"每[人户名]$")


def find_quotas(text: str) -> Iterator[Mention]:
    """The quotas of a sentence that say 每; those of one 每 with two counts overlap."""
    if "每" not in text:
        return
    for match in _EACH.finditer(text):
        length = _longer(match["length"] or "日", match["or"])
        if length and not _is_measure(text, match):
            yield from _quotas(text, match, length.iso)


def _longer(told: str, other: str | None) -> Length | None:
    """The period; of two, as in 每学期（年）, the longer one."""
    length, wider = read_length(told.replace("双", "两")), read_length(other) if other else None
    return max((each for each in (length, wider) if each), key=_days, default=None)


def _days(length: Length) -> int:
    """About how many days a period has."""
    return int(length.iso.strip("PTDWMYH")) * _UNITS.get(length.iso[-1], 0)


def _is_measure(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _MEASURED.match(text, end) or _TOLD.search(text, max(0, start - 30), start):
        return True
    if _SHARE.match(text, end) and _NAMING.search(text, max(0, start - 30), start):
        return True
    if _NAMED.search(text, max(0, start - 3), start) and _NAMED_THING.match(text, end):
        return True
    if _NAMED_PAPER.match(text, end):
        return True
    if _BY_PAPER.search(text, max(0, start - 16), start) and _PAPER.match(text, end):
        return True
    return bool(_PER_HEAD.search(text, max(0, start - 2), start)) and "元" in text[end : end + 24]


def _quotas(text: str, match: re.Match[str], per: str) -> Iterator[Mention]:
    start, bound = match.start(), match["bound"] or ""
    term = (match["length"] or "").endswith("学期") and per == "P6M"
    anchors = read_anchors(text, match.end(), per, term=term) or read_bracketed(text, match.end(), per)
    if anchors and per == "P1Y" and _FINER.match(text, anchors[-1].end):
        return  # 每年3月至12月每月巡查: the months are a window, and the month is the period
    place = anchors[-1].end if anchors else match.end()
    count = find_cap(text, place) or find_count(text, place, bound) or _acts(text, place, per)
    parts = _parts(text, match.end(), count)
    if per.startswith("PT") and not (count or _HOURLY.match(text, place)):
        return  # 每小时 that counts nothing is a speed
    if count and is_breach(text, place, count):
        return
    if per == "P1Y":
        yield from _in_next_year(text, place)
        yield from _later_days(text, anchors[-1] if anchors else Anchor(start, place, "", per), per)
    if anchors:
        if per == "P1M":
            yield from _later_days(text, anchors[-1], per)
        start = _at_latest(text, start)
        yield from _anchored(start, match.end(), anchors, count)
        yield from _undated(text, place, parts, Quota(len(anchors), None, per))
    elif parts or count:
        yield from _counted(text, start, per, parts or count)
    else:
        by_hour = _BY_HOUR.match(text, place) if per == "P1D" else None
        place = by_hour.end() if by_hour else place
        yield Mention(start + len(bound), place, Quota(1, None, per), "quota-each")


def _anchored(start: int, place: int, anchors: list[Anchor], count: Count | None) -> Iterator[Mention]:
    """The quotas by the due days that stand at `place`, behind their period."""
    low, high = (count.least, count.most) if count else (1, None)
    for anchor in anchors:
        end = count.end if count and len(anchors) == 1 else anchor.end
        begins = start if anchor.start == place else anchor.start
        yield Mention(begins, end, Quota(low, high, anchor.per, anchor.due), "quota-due")


def _undated(text: str, place: int, parts: Count | None, dated: Quota) -> Iterator[Mention]:
    """How often beside the days that are told: 每年汛前汛后各一次 tells no day for 汛后."""
    more = (parts.least or 0) - (dated.min or 0) if parts else 0
    if parts and more > 0:
        start = place + text.startswith(("、", "和", "及", "与"), place)
        yield Mention(start, parts.end, Quota(more, None, dated.per), "quota-count")


def _counted(text: str, start: int, per: str, count: Count | None) -> Iterator[Mention]:
    """The quotas of a count, and of those that the same period governs too."""
    while count:
        yield Mention(start, count.end, Quota(count.least, count.most, per), "quota-count")
        count = next_count(text, count)


def _parts(text: str, place: int, count: Count | None) -> Count | None:
    """How often, where the parts of the period are named at `place`: 每天早、中、晚各一次, 每年春秋两季."""
    if not count:
        return read_parts(text, place)
    times = count_parts(text, place, count)
    return Count(times, None, count.end) if times else None


def _at_latest(text: str, start: int) -> int:
    """Where the words of a due day begin: at the 不得晚于 before them, where they have one."""
    said = _AT_LATEST.search(text, max(0, start - 4), start)
    return said.start() if said else start


def _in_next_year(text: str, place: int) -> Iterator[Mention]:
    """The due day in the year that follows each year: 每年自查，并于次年3月31日前报告."""
    gap = _NEXT_YEAR.match(text, place)
    anchors = read_anchors(text, gap.end(), "P1Y") if gap else []
    if not gap or not anchors or _NAMES_PLAN.match(text, anchors[-1].end):
        return
    for anchor in anchors:
        begins = gap.start("next") if anchor.start == gap.end() else anchor.start
        yield Mention(begins, anchor.end, Quota(1, None, "P1Y", anchor.due), "quota-due")
    yield from _later_days(text, anchors[-1], "P1Y")


def _acts(text: str, place: int, per: str) -> Count | None:
    """A count that says its act in one sign: 每日三查, 每月两检; 每周二检查 names a day; 每年按十个月发放."""
    months = _BY_MONTHS.match(text, place) if per == "P1Y" else None
    if months and (times := read_whole(months["times"])):
        return Count(times, None, months.end())
    match = _TIMES.match(text, place)
    if not match or (per == "P1W" and match["times"] not in ("两", None)):
        return None
    return Count(read_whole(match["times"] or "一"), None, match.end())


def _later_days(text: str, anchor: Anchor, per: str) -> Iterator[Mention]:
    """The due days of later clauses that go on with the same year or month: 每年2月底前…，3月底前…, 年末….

    Months need another month before them: without one they are more often a day of this year.
    """
    goes_on, begins = _GOES_ON[per]
    while gap := goes_on.match(text, anchor.end):
        anchors = read_anchors(text, gap.end(), per)
        if not anchors or (anchors[0].due != "end" and not anchor.due.startswith(begins)):
            return
        for later in anchors:
            yield Mention(gap.end(), later.end, Quota(1, None, per, later.due), "quota-due")
        anchor = anchors[-1]
