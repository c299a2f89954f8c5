"""Which of those who might act do: neither the one whom a case befalls, nor the topic of 由…."""

from __future__ import annotations

import re

from luoshi.cadence.forms.length import LENGTH
from luoshi.extraction.bearers.acted_on import is_acted_on
from luoshi.extraction.bearers.in_case import CONDITION
from luoshi.extraction.bearers.sanctions import is_imposed
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import Actor, Subject
from luoshi.extraction.wording.words import commands_at, skip_adverbs

_BY = re.compile(
    r"由(?:(?<![自理缘事来交]由)|(?<=[管办处审修监清治受]理由))(?!于|此|来|[^，。；]{2,40}组成|(?:(?!负责(?!人|同志)|[；。]|，由).){2,120}?组成的)"
)
_BY_ITS = re.compile(r"(?:应当?|须|必须)由[^，。；]{2,24}(?:担任|兼任|出任)|(?:应当?|要|须|必须)由其(?!他)")
#: From where somebody is picked, by others.
_PICKED = re.compile(
    r"(?:应当?|要|须|必须)从[^，。；]{2,30}?中?(?:随机|统一|择优)?(?:选取|抽取|抽选|选聘|产生|遴选|推选)(?=[，。；]|$)"
)
#: Whom a party set up, who then are to act: 村委会|按照规定建立的消防队应当训练.
_SET_UP = re.compile(
    r"(?:按照?|依照|依据|根据)(?:有关)?(?:规定|要求|需要)(?:设立|建立|组建|成立|设置)的[^，。；]{2,40}?，?(?:应当?|要|须|必须)"
)
#: What only says where it stands how much of a thing there is: 受理机关收到申请的时间，按照下列规定确定.
_LAID_DOWN = re.compile(
    r"[^，。]{2,24}的(?:时间|标准|金额|期限|比例|条件|数额)，(?:按照?|依照)(?:下列|以下)[^，。；]{2,10}(?:确定|计算|认定)"
)
#: Those who are cared for do nothing themselves: 入园幼儿应当由|监护人|接送.
_BY_WARDENS = re.compile(r"[^，]{0,8}(?:幼儿|儿童|婴儿|患者|病人|孕产妇|老人)(?:应当?|要|须|必须)由")
#: What stands between a party and those by whom its thing is dealt with: 甲对来信的答复|应当由乙审核.
_ITS_THING = re.compile(r"(?:对[^，]{1,24})?的[^，的]{2,16}(?:应当?|要|须|必须)由")
#: By whom it is done, whatever befalls the party of the case: ，一律由医师决定; 可以由省人民政府制定.
_BY_OTHERS = re.compile(r"(?:[，,当应要须]|[当应要须][先再也还]|可以|一律|均|统一)由$")
#: For whom or on what one acts.
_FOR_OTHERS = re.compile("[为向给对]")
#: What a party made, of which 由… says who is to act: 县政府制定的文件，由办公室审核.
# 配备具有资格的会计 is what it does.
_MADE = re.compile(
    r"(?![\u4e00-\u9fff]{2}(?:具有|具备|符合|取得|持有|熟悉|胜任|相应|必要|专门|统一))[^，的]{2,16}的[^，的]{2,14}"
)
#: By whom somebody is put in charge, of whom the next clauses tell.
_CHOSEN = re.compile(r"由[^，]{2,24}(?:选举|推选|推举|聘任|任命|选聘)")
#: Nothing follows, or others do: 督学由教育局聘任，|一名督学不得….
_OTHERS_FOLLOW = re.compile("$|[。；]|，(?:一[名位个]|每[名位个]|各|任期|聘期)")
_SENDS = re.compile(
    r"(?:及时|定期|统一)*将[^，]{2,40}(?:报送?|提交|移交|移送|转交|抄送)[^，]*"
    r"|向[^，]{2,40}(?:递交|报送|提交)[^，]*"
)
#: What names a work and says not that it is done: 其他尾矿库建设项目设计审查，由….
_NAMES_WORK = ("的", "审查", "管理", "监督", "检查", "工作", "建设", "评价", "验收", "评审", "考核", "项目")
#: How the breach of a duty begins that the clauses before it state.
_LATE = ("逾期", "凡逾期", "凡未", "拒不", "到期", "仍未", "未按期", "未按时", "超期")
#: What a party is, and not what it does.
_IS = re.compile("是(?!否)[^，]{2,40}(?:单位|部门|机关|机构|组织|主体|平台|载体|力量)(?=，)")
#: How often one does its work, before the verb: 班长|每周|提交考勤表.
_HOW_OFTEN = re.compile(
    r"每个?(?:工作日|日|天|周[一二三四五六日]?|月(?:\d{1,2}日)?|旬|季度?|学期|年|班)[末底]?前?"
)
#: What may stand before 由 where the clause begins with it.
_BEFORE_BY = frozenset(("", "统一", "再", "均", "并", "最后", "最终"))
#: So long after what befell a party, or before it.
_SO_LONG_AFTER = re.compile(rf"[^，的]{{2,12}}[后前]的?{LENGTH}[之以]?内?")
#: What happens to a party, and is no work of its own: 申请人提出…，主管部门应当…; but 接到投诉后2小时内|派单.
_BEFALLS = re.compile(
    rf"(?![^，]{{2,16}}后{LENGTH}[之以]?内[^，]{{2}})[^，]{{0,10}}?(?:申请|发生|出现|提出|认为|存在|遇有|接到|收到|有.{{2,30}}的$)"
)
#: A breach, of which another clause says what follows: 经营者未…的，由….
BREACH = re.compile(r"(?:在[^，]{1,20}[中时])?(?:未|违反|拒不|[有存]在?(?:下列|以下)|滥用|将[^，]*据为己有)")
#: A case of a party that goes on in the next clauses: 申请人按期提交报告|，并愿意承担责任的，….
_CASE_GOES_ON = re.compile("(?:，[^，。；应须]{2,40}){0,3}?，(?:并且?|且|或者?)[^，。；应须]{2,40}的，")


def choose(passage: Passage, acting: list[Actor], waiting: list[Subject]) -> list[Actor]:
    """Those who act: not the one whom a case befalls, nor the topic of 由…."""
    text = passage.text
    acting = [actor for actor in acting if not _is_not_bound(text, actor.subject)]
    if not (acting or waiting):
        return []
    by = _BY.search(text, passage.start, passage.end)
    if by is not None and is_imposed(passage, by.end()):
        # X…的，由Y责令改正; X移交档案，逾期不交的，由Y责令改正
        breach = passage.clause_at(by.start() - 2)[0]
        late = text.startswith(_LATE, breach)
        return [
            actor
            for actor in acting
            if actor.subject.after > by.start() or (late and actor.end < breach and _is_charged(text, actor))
        ]
    if len(acting) > 1:  # 甲局是牵头单位，各镇负责…: what it is
        acting = [actor for actor in acting[:-1] if not _is_something(text, actor)] + acting[-1:]
    if acting and all(actor.subject.binder for actor in acting):
        return acting
    if any(actor.subject.binder for actor in acting):
        acting = [actor for actor in acting if actor.subject.binder or not _tells_when(text, actor)]
    last_bound = max((actor.subject.after for actor in acting if actor.subject.binder), default=0)
    kept = [
        actor
        for actor in acting
        if actor.subject.binder
        or not (
            BREACH.match(text, actor.subject.after)
            or (by is not None and _MADE.fullmatch(text, actor.subject.after, actor.end))
            or (by is not None and _is_topic_of(text, actor, by.start()))
            or (actor.subject.after < last_bound and _is_case_of(passage, actor))
        )
    ]
    if kept or not waiting:
        return kept
    if by and by.start() > waiting[-1].after and _BY_OTHERS.search(text, by.start() - 2, by.start() + 1):
        return []
    return [Actor(subject, passage.end) for subject in waiting if not is_acted_on(passage, subject)]


def _is_not_bound(text: str, subject: Subject) -> bool:
    """Whether a party is not whom it binds: 甲对来信的答复应当由乙审核, 专家应当从专家库中选取."""
    if _SET_UP.match(text, subject.names[-1][1]):
        return True
    if _PICKED.match(text, subject.after) or _LAID_DOWN.match(text, subject.after):
        return True
    if _BY_ITS.match(text, subject.after) or _BY_WARDENS.match(text, subject.names[-1][0]):
        return True
    return bool(subject.binder) and _ITS_THING.match(text, subject.names[-1][1]) is not None


def _tells_when(text: str, actor: Actor) -> bool:
    """Whether a clause only tells when another acts: 新员工入职后一周内，|人力资源部应当…."""
    return _SO_LONG_AFTER.fullmatch(text, actor.subject.names[-1][1], actor.end) is not None


def _is_something(text: str, actor: Actor) -> bool:
    """Whether a clause only says what a party is."""
    return not actor.subject.binder and _IS.match(text, actor.subject.after, actor.end + 1) is not None


def _is_topic_of(text: str, actor: Actor, by: int) -> bool:
    """Whether the clause right before 由… only names what it is about; 甲局将名单报送乙局，由… acts."""
    if not actor.subject.after <= by <= actor.end + 1 or text[by - 1] == "并":
        return False  # 各系核对课表并由系领导审核
    if _CHOSEN.match(text, by, actor.end):
        return _OTHERS_FOLLOW.match(text, actor.end) is not None  # 队长由队员选举产生，负责日常工作
    if by > actor.end and text[actor.end + 1 : by] in _BEFORE_BY and _does_work(text, actor):
        return False  # 财务科编制报表，由会计主管审核
    return _SENDS.match(text, actor.subject.after, actor.end) is None


def _works_beside(text: str, actor: Actor) -> bool:
    """Whether one works beside whom a later clause binds: 国务院统一领导…，县政府负责….

    水库运行期间，单位应当 is a case of the second.
    """
    if text.endswith(CONDITION, 0, actor.end) or text.endswith("受法律保护", 0, actor.end):
        return False
    if text.startswith(("以及", "属于"), actor.subject.names[0][0] - 2) or text.startswith(
        "属于", actor.subject.names[0][0]
    ):
        return False
    return _does_work(text, actor) and _MADE.fullmatch(text, actor.subject.after, actor.end) is None


def _is_charged(text: str, actor: Actor) -> bool:
    """Whether one is bound to a work, or does it."""
    return bool(actor.subject.binder) or _does_work(text, actor)


def _does_work(text: str, actor: Actor) -> bool:
    """Whether the predicate of one who acts is a work of its own, and no case that befalls it."""
    if text.endswith(_NAMES_WORK, 0, actor.end) or _BEFALLS.match(text, actor.subject.after, actor.end):
        return False
    often = _HOW_OFTEN.match(text, actor.subject.after)
    return commands_at(text, often.end() if often else actor.subject.after)


def _is_its_thing(text: str, actor: Actor) -> bool:
    """Whether a clause is but what a party sent or made: 各部门报送县政府的公文，主办部门应当….

    学校积极为企业提供所需的课程 tells how it acts.
    """
    after = actor.subject.after
    if skip_adverbs(text, after) > after or _FOR_OTHERS.search(text, after, actor.end):
        return False
    return _MADE.fullmatch(text, after, actor.end) is not None


def _is_case_of(passage: Passage, actor: Actor) -> bool:
    """Whether a clause only tells the case, or the thing, on which another acts."""
    text = passage.text
    if _befalls(passage, actor) or _is_its_thing(text, actor):
        return True
    return _CASE_GOES_ON.match(text, actor.end) is not None


def _befalls(passage: Passage, actor: Actor) -> bool:
    if passage.plan.is_rule and not _works_beside(passage.text, actor):
        return True
    return _BEFALLS.match(passage.text, actor.subject.after, actor.end) is not None
