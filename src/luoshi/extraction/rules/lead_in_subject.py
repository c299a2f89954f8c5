"""Items under 单位应当履行下列职责： inherit the subject of the sentence that opens the list."""

import re

from luoshi.duty import Bearer, Inheritance, Origin, Role
from luoshi.extraction.bearers.role import role_at
from luoshi.extraction.draft import Draft
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.rules import agency, known_unit, subject
from luoshi.extraction.wording.orders import commands_or_forbids

#: Who answers for a work, of whom the next sentence says what it is to do: 镇长是第一责任人。.
_ANSWERS = re.compile(r"[^，。；]{2,30}(?:是|为)[^。；]{0,30}(?:责任人|负责人)(?:，[^。；]*)?$")
_THEIRS = re.compile(
    r"其(?:主要|具体)?(?:职责|任务|职能)|(?:主要|具体|工作|基本)?(?:职责|任务|职能)(?:分工)?(?:有|是|为|包括|如下)*[：:]?$"
)
#: What a body is, before its duties: 设备处是本校安全的归口管理部门。主要职责有：.
_IS_BODY = re.compile(
    r"(?P<who>[^，。；的]{2,24}?)(?:是(?!否)|为|作为)[^，。；]{2,40}(?:部门|机构|单位|组织|责任人|负责人|领导小组|委员会)(?=$|[，。；])"
)
#: Whom others choose, before what he is to do: 社长由学生担任，其职能包括：.
_IS_CHOSEN = re.compile(
    r"(?P<who>[^，。；的由]{2,24}?)由[^，。；]{2,40}(?:担任|产生|选举|推选|任命|聘任)[^：:]*其(?:主要|具体)?(?:职责|职能|职权|任务|权限)[^：:]{0,8}[：:]$"
)
#: Who puts the name to what others draw up.
_SIGNED = re.compile("，并由(?=[^，。；]{2,20}(?:签[字名署]|盖章|审[核批定]|批准|确认))")
#: What only announces, whose subject is who wrote it: 学校…，现通知如下：, 管理制度有以下：.
_ANNOUNCES = re.compile(
    r"(?:通知|通告|公告|公示|公布|提示|倡议|汇报|报告|安排|部署|意见|规定|决定|制度|须知|内容|计划|方案|事项|(?:具体|有关|相关)要求)(?:有|为|包括)?(?:如下|以下)[：:]?$"
    r"|(?:提出|作出|强调)[^，。：]{0,20}(?:要求|意见|建议|希望|指示|部署)[^，。：]{0,8}[：:]|(?:强调|指出|要求)[：:]$"
)
NAME = "lead-in-subject"


def read(passage: Passage, draft: Draft) -> None:
    """Add the subject of the innermost opener that has one, where the item names none itself."""
    if draft.subject_is_thing or not (draft.lacks_doer or _is_signed_too(passage, draft)):
        return
    for opener in passage.place.lead_ins:
        if bearers := _subject_of(passage.plan, opener.index):
            for bearer in bearers:
                role = bearer.role if bearer.role is Role.SUPPORT else role_at(passage, passage.start)
                draft.add_bearer(bearer.name, role, Origin(bearer.origin.span, NAME, Inheritance.LEAD_IN))
            return


def _is_signed_too(passage: Passage, draft: Draft) -> bool:
    """Whether an item commands, and names only who signs: 编制检查计划，并由总工程师|签字."""
    by_others = all(bearer.origin.rule == agency.NAME for bearer in draft.bearers)
    return by_others and _SIGNED.search(passage.text, passage.start, passage.end) is not None


def _subject_of(plan: Plan, index: int) -> tuple[Bearer, ...]:
    """Whom an opener names, or the sentences before it that it speaks on from; all items of its list ask."""
    opener = index
    while (known := plan.openers.get(index)) is None:
        known = _named_in(plan.passage(index))
        if known or not _speaks_on(plan, index):
            break
        index -= 1
    plan.openers[opener] = known
    return known


def _named_in(passage: Passage) -> tuple[Bearer, ...]:
    """Whom a sentence names."""
    if _ANNOUNCES.search(passage.text) and not commands_or_forbids(passage.body):
        return ()
    above = Draft.of(passage, NAME)
    known_unit.read(passage, above)
    subject.read(passage, above)
    if not above.bearers:
        agency.read(passage, above)  # 由副县长分管安全工作，其职责包括：
    body = _IS_CHOSEN.match(passage.text, passage.start) or _IS_BODY.match(passage.text, passage.start)
    if not above.bearers and body:
        for first, last in read_names(passage.text, *body.span("who")):
            above.add_bearer(passage.text[first:last], Role.BEARER, Origin(passage.span(first, last), NAME))
    return tuple(above.bearers)


def _speaks_on(plan: Plan, index: int) -> bool:
    """Whether a sentence speaks on of whom the one before it names: 县卫生局行使监督职权。其职责是：."""
    return bool(index) and (_THEIRS.match(plan.passage(index).body) is not None or _answers(plan, index))


def _answers(plan: Plan, index: int) -> bool:
    """Whether the sentence before, in the same paragraph, says who answers for the work."""
    segments = plan.outline.segments
    if not index or segments[index - 1].paragraph != segments[index].paragraph:
        return False
    if "责任人" not in segments[index - 1].text and "负责人" not in segments[index - 1].text:
        return False
    return _ANSWERS.match(plan.passage(index - 1).body) is not None


def _opens(plan: Plan, index: int) -> bool:
    """Whether the sentence before only opens a text of duties that has no numbers: 主要职责有：."""
    before = plan.outline.segments[index - 1].text if index else ""
    return before.endswith(("：", ":")) and _THEIRS.fullmatch(plan.passage(index - 1).text) is not None


def who_answers(plan: Plan, index: int) -> tuple[Bearer, ...]:
    """Who the sentence before says answers for the work: 镇长是第一责任人。, or whose duties it opens."""
    return _subject_of(plan, index - 1) if _answers(plan, index) or _opens(plan, index) else ()
