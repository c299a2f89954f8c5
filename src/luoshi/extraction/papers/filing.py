"""What is done with a paper that stands before it: 将总结|报送, 对预案|进行修订, 预案|应当报县政府备案."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.extraction.papers.filed import (
    DRAFTED,
    DRAFTS,
    HANDED,
    HANDS,
    ISSUED,
    ISSUES,
    REPORTED,
    REPORTS,
    SENT,
    SENT_ON,
)
from luoshi.extraction.papers.names import find_papers
from luoshi.extraction.papers.titles import FAR
from luoshi.extraction.papers.verbs import NAMED_FOR_ACT
from luoshi.extraction.passage import Passage

#: A paper, and what its name may end in besides what is always filed.
Filed = tuple[int, int, re.Pattern[str] | None]

#: To whom a paper goes: 送|教务处, 交|班主任, 报|县水利局.
_TO = (
    r"(?=[^，。；的]{0,20}?(?:政府|委|局|办|室|科|处|部|院|系|馆|厅|站|所|中心|公司|机关|机构|单位|领导|组|老师|主任|经理|窗口|会计|出纳|会|团|书记|[校院厂站所局处科队士]长)"
    r"(?:$|[，。；（(备存审归汇保留统并进核办处查签研讨作做集初入]))"
)
_VERBS = (
    rf"上交(?!所)|反馈{_TO}|呈送|分送|呈交|张榜|提请(?=[^，。；]{{2,16}}?(?:审[议查定批]|批准|表决|讨论|研究|决定))|归入(?=[^，。；]{{0,10}}(?:档案|卷宗|案卷|病历|病案))|送(?![达货餐医检水往审]){_TO}|交(?![流通易接由付]){_TO}|存入(?=[^，。；]{{0,10}}(?:档案|卷宗|案卷|病历|病案))|"
    r"下发|函[告复送]|传真[至到给]|快递(?=[至到给])|邮寄(?=[至到给])|寄送?(?=[至到给])|反馈(?=[至到给])|汇总(?=[至到给])|报送|上报|录入|粘贴在|上传(?!下达)|抄报|书面(?:通知|告知)|告知(?<=[名清]单告知)|送[给还至到](?![予])|返[给还](?![予])|提供(?=[至到给])|反馈(?=[至到给])|发(?=[至到给送])|交(?=[至到给])|报(?![告表警销名考废])|提交|递交|转至|转[交送]|书面报告|纳入[^，。；]{0,8}档案|抄送|移送|移交|呈报|送交|送达(?![时日地期回率情])|发布(?=$|[，。；]|[在于到至])"
    r"|备案(?![文的材登表申])|存档|存放(?=[在于])|归档|印发|公告(?![栏牌])|公布|公示|公开(?!的)|张贴|上墙|更新|修订|修改|制[定订]"
    r"|拟[定订]|编制|起草|保存|保管(?![者员人方期])|留存|签发|补[记填]|报告(?=[^，。；对]{0,16}(?:政府|部门|机关|机构|委员会|国务院|上级|局|厅|办公室))"
)
#: 移交单位, 报送机关 are parties.
_FILES = rf"(?:{_VERBS})(?!单位|机关|手续|情况)"
#: Looked for before anything else.
ANY = re.compile(
    _VERBS
    + "|编写|立改废释|完善|收集、|开发|库(?:组建|建设)|填报|填写|登记|记录"
    + "|动态管理|撰写|签[订署]|整理|的建立|的出台|包[括含]|前完成|内完成|底完成|末完成|日完成"
    + "|书写|印制|颁发|核发|开具|出具|规定(?=[，。；]|$)"
)
#: 将|总结|报送. What a letter sends with it (现将…印发) is issued already.
TAKES = re.compile(r"(?:[将把](?<!现将)|连同)(?=[^。；]{2,60}(?:" + _FILES + "))")
TAKEN = re.compile(
    r"(?:（[^（）]{1,16}）)?(?:的?原件)?(?:的?(?:电子|纸质)[版稿档](?:（[^（）]{1,16}）)?[和及、与]?)*(?:[、和及与或][^，。；、和及与]{2,8})?(?:等(?:(?:有关|相关)?(?:材料|资料|文件))?)?，?"
    r"(?:及时|统一|一并|汇总后|逐级|分别|定期|一起|一同|一道|全部|无偿|如实|完整|一次性|妥善|依法|书面(?!报告)|同时|按时|按期|按要求|按规定|[于在][^，。；]{1,12}?[前内]"
    r"|先(?=送|报|提)|(?:每?[月年]|每?季度?)[末底]前?|收集齐全后?，?|进行(?:为期|不[少低]于)?[^，。；]{0,12}?的?(?=公示|公告|公布|公开|存档|归档|备案|更新)|作为[^，。；]{2,12}?(?=存[档入]|归档|保[存管]|留存|备案)|在[^，。；]{0,20}?(?:位置|网站|平台|[上处])"
    r"|，(?=[于在])|向社会|(?:汇总|整理|分类)[、和]?|(?:一式|各)?[一两二三四五\d]+[份套]|(?:通过|以)[^，。；]{2,12}?(?=报|发|上传|提交)"
    r"|(?:审核|签字|盖章|加盖(?:公章|印章)|签章|审定|批准|汇总|整理)(?:无误|通过|盖章|同意|好)?后)*+"
    r"(?!制[定订]|编制|报告)(?:" + _FILES + ")"
)
#: What parts the papers of a list that needs more than 、: 将|方案|，|总结|等材料报送.
_COMMA = re.compile(r"[，,]")
#: 对|预案|进行修订.
REVISES = re.compile(r"对(?!象)(?=[^，]{2,30}(?:进行|予以|作出|保管|保存|归档|动态管理))")
REVISED = re.compile(
    r"(?:应当?|要|须)?(?:(?:实行|实施)?动态管理|(?:统一|妥善|分类|集中)*(?:保管|保存|归档)"
    r"|(?:及时|定期|逐项)*(?:进行|予以|作出)(?:评估)?[^，]{0,4}(?:修订|更新|完善|修改|编制|公布|公示|保管|保存|归档|存档))"
)
#: 开展|预案|的修订.
WORK = re.compile(
    r"(?:负责(?=[^，]{2,40}(?:[案料件]的?收集|的出台|的制[定订]|的编制|的编写|的起草|的撰写|的签[订署]|的拟[定订]|[案账册录]的建立|(?:记录|纪要|档案)的?整理|(?:合同|协议)签[订署]|开发|制作|库(?:组建|建设)|(?:发布|印发|填报)工作))|开展|抓好|做好|完成|推动|推进|组织|启动|加快|加强对?"
    r"|(?:参与|牵头|主导)(?=[^，]{2,40}(?:标准|规则|规范)的制))"
    r"(?=[^，]{2,40}(?:制修?[定订作]|修订|编制|编写|立改废释|收集、|归档|填[报写]|出台|起草|撰写|签[订署]|的建立|整理|开发|组建|上传))"
)
WORKED = re.compile(
    r"(?:等(?:相关|有关)?(?:材料|资料|文件))?的?(?:评估)?(?:(?:制修?[定订]|制作|修订|编制|编写|起草|撰写|签[订署]|(?<=[案账册录]的)建立|拟[定订]|(?:(?<=教材|课件|习题|题库|讲义|试题|案例|指南|手册)|(?<=材的|件的|题的|库的|册的))开发|立改废释|收集|整理|归档|出台|(?<=[表单卡册书料告])填写|上传(?!下达)|(?<=库)(?:组建|建设))(?:发布|印发|修订)?|填报|报送)(?:等?工作|和|与|、|$|[，。；])"
)
#: 在|登记簿|上填写.
ENTERS = re.compile(r"[在于](?=[^，。；]{2,20}(?:填写|登记|记录))")
ENTERED = re.compile(r"(?:[上中内里])?(?:及时|如实|认真|详细|逐[项一次])*(?:填写|登记|记录)(?![本表簿册单])")
#: What one enters things in.
ENTRIES = re.compile(r"(?:表|单|簿|册|本|台账|台帐|日志)$")
#: 申请材料应包括|申请表、合同: what is handed in is told by its parts.
CONSISTS = re.compile(
    r"(?:(?<!学习)(?<!学习的)(?<!参考)[材资]料|(?<!已)(?:签[署订]|提[交供]|报送|填[写报]|递交|上[交报]|准备)的?[^，。；：]{0,6}文件)(?:应当?|须|需|要|主要)*包[括含](?:但不限于)?[：:]?"
)
#: What opens a clause in which a paper is filed, and what follows the paper there.
_OPENERS = ((TAKES, TAKEN), (REVISES, REVISED), (WORK, WORKED), (ENTERS, ENTERED))
#: In a list of what is handed in each thing is a paper.
ANY_PAPER = re.compile("")
#: What is read after these words besides what is always filed.
_ALSO = {TAKEN: HANDED, WORKED: DRAFTED, ENTERED: ENTRIES}
#: 预案|应当: what binds a paper that is the topic of its clause, and what is then done with it.
BINDS = re.compile(
    r"(?:[（(][^（）()]{1,40}[）)])?(?:的?原件)?等?(?:(?:一式)?[一两二三四五\d]+[份套])?(?:[、和及与][^，。；、的和及与]{1,6}(?=由[^，。；]{2,24}(?:制[定订]|拟[定订]|编制|规定)))?，?(?:均|都|还)?(?:(?:其中)?一份(?=[送交报存留])|(?=提请[^，。；]{2,16}?审|[存归]入[^，。；]{0,10}(?:档案|卷宗|案卷))|张榜|应当?(?!急)|要(?!求|点)|须|需(?![求用要])|必须|可以?(?=(?:同时|一并|直接)?(?:提请|报送|提交|报(?![告名考])|送))|(?:修改|修订|审核|审定|汇总|整理|填写|签字|盖章)(?:完善|完毕|完成|通过|好)?后(?=，?[^，。；]{0,16}(?:报送|报(?![告名])|送|提交|上报|交))|可以由|可由|由|除|另行|报(?![告表警销名考废])|每"
    r"|要求(?=(?:统一|集中|分类)*(?:存档|归档|存放|保管))|(?:统一|集中)(?=存放|保管|存档|归档)|(?=(?:留存|存档|归档|保存)(?:备查|保存|不少于|至少|[，。；\d]|$))"
    r"|按(?=程序|规定|[^，。；]{1,10}(?:报(?!告)|送|公开|公示))|向(?=社会公|[^，。；]{2,24}备案)|经(?![验济营费常])|发生|至少"
    r"|保存期(?!限?规定)|(?:及时|同时|一律|分别|逐级)(?=抄送|报送|报[^告]|备案|印发|公布|更新|修订|上报)"
    rf"|(?:统一|同时)?(?:[抄呈分转函发]送|抄报|呈报|上报|报送|上交|送交|提交|送|交)(?:[至到给]|{_TO})|(?:次[日月周]|当[日天晚月]|每[日天周月]|\d{{1,2}}月)[^，。；]{{0,12}}?(?:上报|报送|提交|上交|送|交|报(?![告道]))(?:[至到给]|{_TO})|(?:一般|统一|请)?[于在从](?=[^，。；]{{2,20}}[前内后底末中](?:统一|立即|及时)?(?:上报|报(?![告道])|送|提交|上交|交)))"
)
IS_FILED = re.compile(
    r"(?!等?，?(?:应当?|要|须|必须)?(?:按照?[^，。；]{2,20}(?:编制|制定|制作|填写)(?:[。；]|$)|符合|(?:包括|载明|写明)(?![^。；]{1,40}，并(?:应当?|及时|按时|定期)*(?:提供给|报|送|交|抄|分送|存档|归档|保存|备案))|明确|遵守|做到|以|具有|体现|突出))"
    r"(?:，?[^；。，]*，){0,3}[^；。，]*?(?:"
    + _FILES
    + r"|(?:(?<=[前内底末日])完成|由[^，。；]{2,16}?(?:书写|填写|撰写|印制|颁发|核发|开具|出具))"
    r"(?=或者|$|[，。；])|由[^，。；]{2,24}?填写|由[^，。；]{2,24}?规定(?=[，。；]|$))"
)
#: What is handed on at once: 相关材料|报送区教育局.
AT_ONCE = re.compile(
    rf"[^，。；]{{0,24}}?(?:[抄呈分转函发]送|抄报|呈报|上报|报送|上交|送交|提交|送|交|报(?![告道警销名考废]))(?:[至到给]|{_TO})"
)
#: A clause that does nothing but file: 将总结发至邮箱, 以书面请示报送县政府, 对台账实行动态管理.
FILES = re.compile(
    r"[将把](?![来会要])[^，。；]{2,40}?"
    rf"(?:(?:报送|上报|上交|提交|上传|递交|抄送|录入|(?:发|交|转)[至到给]|存档|归档)(?![了的、和或时前后])|(?:报|送|交|发){_TO})"
    r"|以(?:书面|电子|纸质|公文|正式|文件|请示|报告|函|表格|简报|专报)[^，。；]{0,8}(?:报送|上报|呈报|报(?![告道考名送]))(?![了的])"
    r"|对[^，。；]{2,20}(?:实行|实施|进行)动态(?:管理|更新|调整)(?!的)"
)
#: What papers end in, and that something binds them: looked for before the careful reading.
_ENDS = (
    "件函复版明票像音频片证照稿卷案法则划录单账帐告结档忆纪要南料表约程同议规章"
    "格式书本令册算准标定范流引图纸历》）"
)
TOPIC = re.compile(
    rf"[{_ENDS}]等?(?:[、和及与][^，。；、的]{{1,6}}由|，?(?:均|都|还)?(?:应|要|须|需|必|可|由|修改|修订|审核|审定|汇总|整理|填写|签字|盖章|除|另|报|每|按|向|经|发生|至少|保存|存入|归入|提请|张榜|一式|及时|同时|一律|分别|请|次|当|\d|逐级|存档|留存|归档|上报|上交|抄|呈|分送|转送|函送|送|交|提交|发[送至到给]|于|在|统一|集中|一式)|$)|度修[改订]后"
)


def filed_in(passage: Passage, begin: int) -> Iterator[Filed]:
    """The papers after words that open their filing, from `begin` on."""
    text, end = passage.text, passage.end
    for opener, followed in _OPENERS:
        for found in opener.finditer(text, begin, end):
            stop = passage.clause_end(found.end())
            if text[stop - 1] != "的":
                yield from filed_before(passage, found.end(), stop, followed)
            if opener is TAKES:
                yield from _listed(passage, found.end())
    for found in CONSISTS.finditer(text, begin, end):
        for first, last in find_papers(text, found.end(), passage.clause_end(found.end())):
            yield first, last, ANY_PAPER


def kinds_for(text: str, at: int, end: int) -> re.Pattern[str] | None:
    """Which papers are read besides what is always filed, by what is done with them behind `at`."""
    if ISSUES.match(text, at, end):
        return ISSUED
    if DRAFTS.match(text, at, end) and not AT_ONCE.match(text, at, end):
        return DRAFTED
    if HANDS.match(text, at, end) or AT_ONCE.match(text, at, end):
        return HANDED
    return SENT_ON if SENT.match(text, at, end) else None


def opens_name(text: str, at: int) -> bool:
    """Whether the act at `at` opens the name of a paper that is handed over: 将|更新目录报送."""
    if not text.startswith(("将", "把"), at - 1):
        return False
    named = NAMED_FOR_ACT.match(text, at)
    return named is not None and TAKEN.match(text, named.end()) is not None


def filed_before(passage: Passage, start: int, end: int, followed: re.Pattern[str]) -> Iterator[Filed]:
    """The papers that stand before what is done with them."""
    text = passage.text
    runs_on = followed is WORKED and text.find("负责", max(passage.start, start - FAR), start) >= 0
    while papers := find_papers(text, start, end, followed):
        for first, last in papers:
            if followed is ENTERED and not ENTRIES.search(text, first, last):
                continue
            if followed is WORKED and text[first:last] == "资料":
                continue  # 做好资料的收集 names none
            yield first, last, _ALSO.get(followed)
            if followed is TAKEN and REPORTS.match(text, last, passage.end):
                yield first, last, REPORTED
        if not runs_on or not (worked := WORKED.match(text, papers[-1][1])):
            return
        start = worked.end()  # 负责教案编写、|题库建设


def _listed(passage: Passage, start: int) -> Iterator[Filed]:
    """Papers that commas part: 将实施方案，工作总结等材料|报送."""
    listed: list[tuple[int, int]] = []
    for _, stop in passage.clauses:
        if stop <= start:
            continue
        if listed and (papers := find_papers(passage.text, start, stop, TAKEN)):
            named = listed + [paper for paper in papers if "等" not in passage.text[slice(*paper)]]
            yield from ((first, last, HANDED) for first, last in named)
            return
        papers = find_papers(passage.text, start, stop, _COMMA)
        if not papers or papers[-1][1] != stop:
            return
        listed += papers
        start = stop + 1
