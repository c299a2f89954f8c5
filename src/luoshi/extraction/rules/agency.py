"""由X…: X is to do it; 由X牵头 and 由X负责 make X lead, 由X协助 makes X support."""

import re
from collections.abc import Iterable

from luoshi.duty import Origin, Role
from luoshi.extraction.bearers.behind_agent import closes_in_few_words, is_part_of_name, is_set_by
from luoshi.extraction.bearers.beside import read_agreed, read_beside, read_next
from luoshi.extraction.bearers.sanctions import find_deciding
from luoshi.extraction.bearers.uncharged import MADE_UP, charges_nobody
from luoshi.extraction.draft import Draft
from luoshi.extraction.obliging.first_command import behind_attribute
from luoshi.extraction.parties.desks import desks_behind
from luoshi.extraction.parties.party import LONGEST_LIST, find_party_ends, read_names
from luoshi.extraction.parties.persons import read_person_of_office
from luoshi.extraction.parties.tiers import read_sharing_tiers
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import acts_at, skip_adverbs, verb_at

NAME = "agency"

#: Not 推动由X (X is only led to it).
_BY = re.compile(
    r"由(?<![自缘来对]由)(?:(?<!事由)|(?<=[白喜丧公家农民军外]事由))(?:(?<!理由)|(?<=[管办处审修监清治受]理由))(?<!推动由|引导由|严禁由|禁止由|不得由|不准由|不能由|无法由)(?<!不得转由)(?!于|此|来|衷)"
)
_LEADS = re.compile(
    r"(?:按照?[^，]{0,10}(?:职责|权限|分工)[^，]{0,4}?|会同[^，]{2,30}?)?(?:分别|共同|具体|统一)*(?:牵头|负责|负总责|主办|承办)(?!人|单位|部门)"
)
_HELPS = re.compile(r"(?:积极|主动|密切)?(?:予以)?(?:配合|协助|协同|参与)(?!人|单位|部门|推进)")
_ACTS = re.compile(
    r"申请(?!人(?!民))|提名|推荐(?!人)|推选|选举|任命|聘任|罢免|主(?!要)|[具另出代办编保签答核收支承自批作审分直召参规]|[予给]以|到(?=[^，]{2,14}(?:办|交|缴|领|报|登记))|评出|送(?=[^，]{2,20}(?:衔接|审核|审查|备案|审批|签批))|进行|补[发办]|换发|[颁核]发|负[总全主直]|发给|退还|收回|交(?![通警易接运流])(?=[^，]{2,20})|代表(?=[^，]{2,16}(?:向|与|同|签|参加|提))|移[交送]|送达|[通告]知|分管|主管|持(?!续)|商(?=[^，]{2,12}(?:制定|确定|解释|提出|研究|同意|办理))|处(?=[一二三四五六七八九十\d以])|报(?![告名道警酬考刊])|扣留|暂扣|负担|支付|缴纳|赔偿|拨付|兜底|任(?![何务职])"
)
#: What a party made, of which the next clause says who is to act.
_MADE = re.compile(r"的[^，、的]{2,10}$")
#: Persons told by a verb, which 由 before them makes a name of: 由|批准人员|追回.
_DOER = re.compile("[\u4e00-\u9fff]{2}(?:工作|专业|专门)?(?:人员?|单位|部门|科室|领导|团队)")
#: To whom a matter is handed who then deals with it: 交由市政府研究处理.
_HANDED = re.compile("由[^，。；]{2,60}?(?:研究处理|研究办理|负责办理|组织落实|承办|整改落实)")
#: What is used, and by whom it was made: 取得|由市局统一印制的执法证.
_USED = re.compile(r"(?:取得|执行|使用|采用|持有|领取|提交|提供|按照|依照|遵守|参照|适宜|适合|应该|属于)$")
_USED_LENGTH = 2  # signs of each of them


def read(passage: Passage, draft: Draft) -> None:
    """Add the names after 由, up to the verb; a clause that only states a case names nobody."""
    text = passage.text
    if deciding := find_deciding(text, passage.start, passage.end):
        _add(passage, draft, read_names(text, *deciding), Role.BEARER)
    for by in _BY.finditer(text, behind_attribute(text, passage.start, passage.end), passage.end):
        end = passage.clause_end(by.end())
        if end < passage.end and text[end - 1] == "的":
            continue
        if charges_nobody(passage, by.start(), end):
            continue
        if MADE_UP.match(text, by.start(), passage.end):
            continue  # 由有关专家等组成的评审组
        if text.startswith("，由", end) and _MADE.search(text, by.end(), end):
            continue  # 由县政府部门起草的文件，由办公室审核
        if _USED.search(text, max(passage.start, by.start() - _USED_LENGTH), by.start()):
            continue
        if text[by.start() - 1] == "交" and not _HANDED.match(text, by.start(), passage.end):
            continue  # 交由甲保管: 甲 receives it
        if tiers := read_sharing_tiers(text, by.end(), passage.end):
            _add(passage, draft, tiers, Role.BEARER)
        else:
            _read_parties(passage, draft, by.end())


def _read_parties(passage: Passage, draft: Draft, at: int) -> None:
    """Add the names at `at`, behind which their predicate begins, and who is to help them."""
    text = passage.text
    if desks := desks_behind(text, at):
        _add(passage, draft, desks, Role.LEAD if _LEADS.match(text, desks[-1][1]) else Role.BEARER)
        return
    if person := read_person_of_office(text, at, passage.end):
        _add(passage, draft, person.names, Role.LEAD if _LEADS.match(text, person.after) else Role.BEARER)
        return
    for stop in find_party_ends(text, at, min(at + LONGEST_LIST, passage.end)):
        acts = acts_at(text, stop) or _ACTS.match(text, stop)
        if not acts or is_set_by(text, stop) or is_part_of_name(text, at, stop):
            continue  # 由其内部|审计机构负责
        names = read_names(text, at, stop)
        if not names and _DOER.fullmatch(text, at, stop):
            names = ((at, stop),)
        if not names:
            continue
        after = skip_adverbs(text, stop)
        told = (verb := verb_at(text, after)) and text.startswith("的", after + verb)
        if told and text[at - 2] not in "应当须":
            return  # 由本单位指导的社团: which, not what is done; 应由各科室召开的会议 charges them
        leads = _LEADS.match(text, after) is not None
        helps = _HELPS.match(text, after) is not None
        _add(passage, draft, names, Role.LEAD if leads else Role.SUPPORT if helps else Role.BEARER)
        _add(passage, draft, read_agreed(text, after, passage.end), Role.BEARER)
        if leads:
            _add(passage, draft, read_beside(text, after, passage.end), Role.SUPPORT)
        elif not helps:
            _add(passage, draft, read_next(text, after, passage.clause_end(after)), Role.BEARER)
        return
    _read_last(passage, draft, at)


def _read_last(passage: Passage, draft: Draft, at: int) -> None:
    """Add the names at `at` where a few words close the clause, whatever verb they are: 由管理员|晨检."""
    text, end = passage.text, passage.clause_end(at)
    if end - at > LONGEST_LIST:
        return
    for stop in reversed(find_party_ends(text, at, end)):
        if not closes_in_few_words(text, stop, end):
            continue
        if names := read_names(text, at, stop):
            _add(passage, draft, names, Role.BEARER)
            return


def _add(passage: Passage, draft: Draft, names: Iterable[tuple[int, int]], role: Role) -> None:
    for first, last in names:
        draft.add_bearer(passage.text[first:last], role, Origin(passage.span(first, last), NAME))
