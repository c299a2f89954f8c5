"""Who sits in a body, for how long, and where it is housed is no duty: 由…组成, 设在…, 每届4年."""

import re

from luoshi.cadence import Vague
from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import COMMANDS, FORBIDS, commands_or_forbids
from luoshi.extraction.wording.words import commands_at

NAME = "composition"

_SEAT = re.compile(
    r"由.{2,120}(?:组成|兼任|担任)(?:$|[，。；：])|办公室.{0,10}设在|工作机构.{0,10}设在"
    r"|由[^，。；]{2,30}任[^，。；]{0,8}(?:总指挥|指挥长)(?:$|[，；])"
    r"|任(?<![兼主年责]任)[^，]{0,12}(?:组长|成员|召集人|主任|牵头单位)(?:（[^）]*）)?$"
    r"|为(?<![兼主年责]为)[^，]{0,12}(?:组长|成员|召集人|主任|牵头单位)(?:（[^）]*）)?$"
)
#: The same of the one with whom a sentence begins.
_OPENS = re.compile(
    r"(?:(?:常务|执行|第一)?副?\s*(?:组\s*长|主\s*任|总?指挥长?|召集人|秘书长|会长|理事长|队长|站长|总监|总负责人)|组\s*员|成\s*员(?:单位)?|委\s*员|顾\s*问|联络员|办公室)[:：]"
    r"|[^，]{2,24}(?<!负责)(?<!牵头)(?:下设|内设)[^，。]{2,80}(?:组|科|室|处|办公室|部|中心|队)(?:等[^，]{0,10})?$"
)
#: A line of a roster that is but a person's post: 住房城乡建设部副部长.
_POST = re.compile(
    r"[^，。；：、]{2,36}?(?:部长|司长|厅长|局长|处长|科长|主任|书记|秘书长|省长|市长|县长|区长|州长|镇长|乡长|院长|校长|园长|站长|所长|队长"
    r"|行长|总经理|董事长|总裁|总工程师|总会计师|审计长|检察长|院士|教授|委员|常委|参谋长|负责同志|负责人)(?:（[^）]{1,16}）)?"
)
#: For how long a body is elected: 理事会每届任期4年.
_TERM = re.compile(
    r"[^，。]{2,24}(?:每届|任期)(?:任期)?(?:为|是)?[一二三四五六七八九十\d]{1,3}(?:年?[至到—-][一二三四五六七八九十\d]{1,3})?年(?:（[^（）应须]{1,16}）)?"
)
#: The name of a part of a charter: 理事会组成原则.
_HOW_SEATED = re.compile(
    r"(?![^，]{0,20}(?:[按由]|制定|修订|完善|明确|公布|确定|规定))[^，。；：]{2,24}(?:组成|产生)(?:原则|办法|方式)"
)
#: What goes to a post, or what one may do with it: 名单当晚报年级主任, 有权撤换部门负责人.
_HANDED = re.compile("(?:当[日天晚]|[前内])(?:报|交|送)|^有权|请(?!假)|交[回给由]|送[交给]|报送|上报")
_LONGEST_POST = 50
_LONGEST_FIELD = 20
_LAST = frozenset("长任记理事裁师士授员委谋志人）")
_HOW = frozenset({"原则", "办法", "方式"})
_SIGNS = re.compile(
    r"任|组成|设|组\s*长|成\s*员|组\s*员|委\s*员|召集|办公室|牵头|指挥|秘书长|会长|理事长|队长|站长|总监|负责人|顾\s*问|联络员"
)
#: A body that is to be set up, whoever then sits in it: 成立委员会，主任由副院长担任，每季度召开会议.
_SETS_UP = re.compile("(?:成立|组建)[^，。]*，(?:[^，。]*，)*?(?:定期|每|负责|统筹|研究|推进|开展)")
_GIVES = re.compile(
    r"承担|负责(?!人|同志)|由[^，。]{2,16}(?:召集(?!人)|主持)|，其?(?:依法)?有权|，其?可以(?!由|[^，。；]{0,4}连[选任])"
    r"|，(?:定期|每[^，。；]{1,10})(?:召开|举行|举办|开展|组织|报告|检查|听取)|，统筹(?:推进|协调|做好)"
)
#: A line that is but a post, though its first word may command: 培训总监, 咨询顾问; 聘请法律顾问 is a duty.
_FIELD_POST = re.compile(
    r"(?:培训|咨询|管理|设计|研发|运营|采购|宣传|策划|规划|监督|服务|审计|编辑|运输|测试|检测|检验|维修|推广|组织|保障|统计|调度|指导|考核)"
    r"(?:[\u4e00-\u9fff]{0,4}(?:总监|顾问|主管|经理|专员|助理|秘书|干事)|委员)(?:（[^（）]{1,8}）)?"
)
#: How many sit in a post: 三名, 若干名（兼）.
_SEATS = r"[一二两三四五六七八九十若\d]{1,3}干?[名人](?:（[^（）]*）)?"
#: Which posts a body has, and how they are filled: 本会设理事长一名，副理事长若干名，由理事会选举产生.
_POSTS = re.compile(
    rf"[^，。；：]{{2,16}}设立?[^，。；：]{{1,12}}?{_SEATS}(?:[，、][^，。；：]{{1,16}}?{_SEATS}){{0,6}}"
    r"(?:，[^，。；：]{0,12}由[^，。；：]{2,24}(?:选举产生|产生|担任|选举|聘任|推选))?"
)


def judge(passage: Passage) -> Fate | None:
    """Context for a sentence on members and seats that gives no work."""
    text = passage.body
    if len(text) <= _LONGEST_POST and text[-1:] in _LAST and _names_post(text):
        return Fate.CONTEXT
    if len(text) <= _LONGEST_FIELD and passage.text[-1] not in "。；" and _FIELD_POST.fullmatch(text):
        return Fate.CONTEXT
    if ("任期" in text or "每届" in text) and _TERM.fullmatch(text):
        return Fate.CONTEXT
    if "设" in text and _POSTS.fullmatch(text):
        return Fate.CONTEXT
    if text[-2:] in _HOW and _HOW_SEATED.fullmatch(text):
        return Fate.CONTEXT
    if not _SIGNS.search(text):
        return None
    if (
        not (_SEAT.search(text) or _OPENS.match(text))
        or _works_first(passage)
        or COMMANDS.search(text)
        or _GIVES.search(text)
        or _SETS_UP.match(text)
    ):
        return None
    return Fate.CONTEXT


def _works_first(passage: Passage) -> bool:
    """Whether a time and a command stand before the seat: 6月底前组织评审，专家组由5人组成; 不得担任….

    A body that is set up is only told by it.
    """
    if FORBIDS.search(passage.body):
        return True
    seat = passage.body.rfind("，")
    return seat > 0 and any(m.end <= seat and not isinstance(m.cadence, Vague) for m in passage.mentions)


def _names_post(text: str) -> bool:
    if _POST.fullmatch(text) is None or _HANDED.search(text):
        return False
    return not commands_at(text, 0) and not commands_or_forbids(text)
