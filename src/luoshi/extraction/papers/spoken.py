"""Whether words only tell of a paper's making: what was done, is refused, asked of others, or an occasion."""

from __future__ import annotations

import re

from luoshi.extraction.papers.filed import FILED, HANDED
from luoshi.extraction.papers.verbs import NAMED_FOR_ACT

#: What was done, and what is refused or fails to be done.
_DONE = re.compile(r"(?:已|已经|上学期|去年|上年度?)[^，。]{0,6}$")
_REFUSED = re.compile(
    r"(?:不得|严禁|禁止|不准|无权)(?:(?!应当|必须)[^，。；])*$"
    r"|(?:未|不|没有|无法|拒绝|拒不|无需|无须)(?:、拖延|、阻碍|能|再|予|按[^，。；]{1,8}|能?在[^，。；]{1,10}[内前]|如实|及时|依法)?$"
    r"|(?:选择性|自愿)地?$"
)
#: What is no more than proposed: 可以提出|修改章程.
_PROPOSED = "提出"
#: Whoever may speak, and what is then said: 监事有权向理事会|提出|质询和建议.
_SPEAKS = re.compile("(?:有权|可以?)[^，。；]{0,20}$")
_SAID = re.compile("(?:自己|本人|不同|宝贵)?的?(?:意见|建议|质询|批评)+(?:[和与、](?:意见|建议|质询|批评))*$")
#: A case that another rule speaks of: 未编制预案的，责令改正.
_CASE = re.compile(r"的[，,：:]")
#: A case that the next clause completes: 签订协议，|约定的期限未满的，合同续延.
_CASE_ON = re.compile(r"[，,](?:约定的|导致|造成|致使|但|且|尚未|情节)[^，。；]{0,30}的[，,]")
#: But one fills in a form to hand it in: 填写登记表后|交班主任.
_HANDED_IN = (
    r"(?:上交|交(?![付房费款易接工货])|报(?![告道到名])|送(?![达货])|提交|上传|发[至到送给]|存档|归档)"
)
#: An occasion: 提交报告后, 编制方案时. A step of a procedure is none: 提出意见后，报市政府批准.
_STEP = r"[，,](?:报|按|提交|由|送|方[可能准]|才[能可])"
_OCCASION = re.compile(rf"(?:以后|之后|之日|后|时|之前|前)(?!台|{_HANDED_IN}|{_STEP})")
_WHEN = re.compile(r"(?:之?后|之?前|(?<!同)(?<!及)(?<!按)(?<!随)时)$")
_NEXT_STEP = re.compile(rf"(?<=后){_STEP}")
#: What the paper rests on or serves: 制定文件所依据的法律, 为制定规划提供依据.
_RESTED_ON = re.compile(r"[^，。；]{1,8}所[依需列涉称]")
_FOR = re.compile(r"为[^，。；]{0,12}$")
_SERVES = re.compile(r"[^，。；]{0,24}(?:提供|创造|奠定|打下)")
#: A means to another end: 通过签订责任书等方式压实责任.
_THROUGH = re.compile(r"(?:通过|采取|采用|以)[^，。；]{0,24}$")
_MEANS = re.compile(r"[^，。；]*等(?:多种)?的?(?:方式|形式|手段|途径)")
_AS_MEANS = re.compile(r"等?的?(?:方式|形式|途径)")
#: A policy or rule that is carried out, and named by what it has one do: 落实|签订合同、缴纳社保等政策.
_CARRIED_OUT = re.compile(
    r"(?:落实|执行|贯彻|宣[传讲]|讲解|遵守|学习|掌握|熟悉)好?(?![^，。；]*并)[^，。；]{0,24}$"
)
_AS_POLICY = re.compile(
    r"[^，。；]{0,60}等(?:有关|相关|各项|一系列)?(?:政策|制度|规定|要求|措施)(?=$|[，。；])"
)
#: A demand that one may make on another: 可以要求当事人提供材料.
_OTHERS = re.compile(r"(?:可以|有权|应当?|，|、|并)要求[^，。；]{0,24}$")
_ASKS_FIRST = re.compile(r"要求[^，。；]{0,24}")
#: But a demand with a day is one that the paper comes of: 要求当事人在10日内|提交答辩书.
_BY_A_DAY = re.compile(r"要求[^，。；]{0,16}[在于][^，。；]{1,8}[内前]$")
_POWER = re.compile(r"(?:可以|有权)[^。；]{0,30}要求[^，。；]{0,24}$")
_HANDS_IN = ("提供", "提交", "报送")
#: Parties or things that the paper only describes: 对…签订合同…的企业, 将制定标准确认为….
_TOLD_OF = re.compile(r"(?:对|凡|[将把])[^，。；]{0,20}$")
_PARTIES = re.compile(
    r"[^，。；]*?(?:的(?:企业|单位|组织|人员|机构|个人|项目)|(?:等，)?(?:确认|列|纳|划|认定)(?:为|入))"
)
#: Acts or things of other kinds that a paper is listed with: 救援方案等重大决策.
_LISTED_AS = re.compile(r"等(?:重大|重要|主要)?(?:决策|活动|工作|方式|事项|措施|渠道|环节|制度|外)")
#: A clause without command that speaks of the paper, for the next to rule on: 制定标准，应当征求意见.
_COMMANDS = re.compile(
    r"应(?!急)|(?<!需)(?<!主)(?<!重)要(?!求)|须|可以|负责|将|鼓励|支持|推动|每|定期|及时|依法|(?<!按)照|根据"
)
_RULED = re.compile(
    r"[，,](?:(?:还|均|都)?(?:应当?|必须|须)(?!同时)|(?:比照|参照|适用|按照|依照)[^，。；]*(?:执行|办理))"
)
#: Where a paper is put, which is no paper made: 处分决定|存入|本人档案, 建立健康卡片，|纳入|居民档案.
_PUTS_IN = ("存入", "归入", "纳入")
#: What opens another clause, or ends a paper: 由甲局制定, 注销原合格证.
_OTHERWISE = ("由", "注销", "撤销", "收回", "吊销", "销毁", "作废")
#: What is done goes by a paper, and something else is put away: 按照《信用办法》|纳入|诚信记录.
_GOES_BY = re.compile(r"(?:按照?|依[据照]?|根据)《[^《》]{2,60}》$")
#: What opens an opinion that is filed at once: 提出意见，报市政府批准.
BARE = ("意见", "建议", "质询和建议", "批评和建议", "批评、建议")
_FILED_ON = re.compile(r"[，,]\s*报(?![告道警])")
#: An agreement that one proposes is a paper where a body passes it: 提出终止协议，经大会表决通过.
_PASSED = re.compile(r"[，,](?:提交|提请|经)[^，。；]{2,12}?(?:表决|审议|讨论)")
#: How far back from a verb such words stand; it keeps long sentences quick.
_NEAR = 200
#: As long as the nouns of papers are.
_SHORT = 8
#: Where a sentence that forbids goes on to demand: 不得代签，缺勤的|应当填写请假单.
_TURNS = re.compile(r"[，,][^，,。；]{0,16}?(?:应(?!急)|必须|(?<!无)须|(?<!需)(?<!主)(?<!不)要(?!求|点|害))")


def where_demanded(text: str, start: int, end: int) -> int:
    """Where a sentence that forbids begins to demand something; its end where it doesn't."""
    turns = _TURNS.search(text, start, end)
    return turns.start() + 1 if turns else end


def is_only_told(text: str, body: int, clause: tuple[int, int], verb: re.Match[str]) -> bool:
    """Whether the verb demands no paper.

    body: where the sentence begins in `text`; clause: the clause in which the verb stands.
    """
    start, stop = clause
    at, after = verb.span()
    if _CASE.match(text, stop - 1) or _CASE_ON.match(text, stop) or _RESTED_ON.match(text, after, stop):
        return True
    if _WHEN.search(text, max(after, stop - 2), stop) and not _NEXT_STEP.match(text, stop):
        return True
    near = max(body, at - _NEAR)
    if verb.group() == _PROPOSED and _SPEAKS.search(text, near, at) and _SAID.match(text, after, stop):
        return True
    if text.endswith(_PROPOSED, near, at) or _DONE.search(text, near, at) or _REFUSED.search(text, near, at):
        return True
    if _serves_another(text, max(start, near), stop, verb) or _is_of_others(
        text, near, max(start, near), verb
    ):
        return True
    if verb.group() in _PUTS_IN and _follows_paper(text, near, at):
        return True
    if start != body or _RULED.match(text, stop) is None:
        return False
    return _COMMANDS.search(text, start, at) is None


def is_none(text: str, end: int) -> bool:
    """Whether what follows a paper's name, from `end`, makes it an occasion, a means or an act."""
    return any(told.match(text, end) for told in (_AS_MEANS, _OCCASION, _LISTED_AS))


def is_laid_before(text: str, words: str, end: int) -> bool:
    """Whether what one proposes is filed or laid before a body at once."""
    if words in BARE:
        return _FILED_ON.match(text, end) is not None
    return words.endswith("协议") and _PASSED.match(text, end) is not None


def does_away(words: str) -> bool:
    """Whether a name does away with a paper (注销|原合格证); 注销证明 and 收回记录 are papers."""
    return words.startswith(_OTHERWISE) and NAMED_FOR_ACT.fullmatch(words) is None


def _follows_paper(text: str, start: int, end: int) -> bool:
    """Whether a paper stands before `end`, or before the comma there: 建立健康卡片，|纳入居民档案."""
    if _GOES_BY.search(text, start, end):
        return False
    end -= text.endswith("并", start, end)
    end -= text.endswith("，", start, end)
    start = max(start, end - _SHORT)
    return any(kind.search(text, start, end) for kind in (FILED, HANDED))


def _serves_another(text: str, start: int, stop: int, verb: re.Match[str]) -> bool:
    at, after = verb.span()
    if _FOR.search(text, start, at) and _SERVES.match(text, after, stop):
        return True
    if _TOLD_OF.search(text, start, at) and _PARTIES.match(text, after):
        return True
    if _CARRIED_OUT.search(text, start, at) and _AS_POLICY.match(text, after, stop):
        return True
    return _THROUGH.search(text, start, at) is not None and _MEANS.match(text, after, stop) is not None


def _is_of_others(text: str, body: int, start: int, verb: re.Match[str]) -> bool:
    at = verb.start()
    if _POWER.search(text, body, at):
        return True
    others = _OTHERS.search(text, start, at) or _ASKS_FIRST.fullmatch(text, start, at)
    asked = verb.group().startswith(_HANDS_IN) and others is not None
    return asked and _BY_A_DAY.search(text, start, at) is None
