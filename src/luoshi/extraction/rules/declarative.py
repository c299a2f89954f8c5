"""In articles and under numbered headings a plain statement of what a party does is a norm."""

import re
from itertools import pairwise

from luoshi.duty import Fate
from luoshi.extraction.obliging.norms import (
    ADVERBIAL,
    acts_at_moment,
    professes,
    states_norm,
    tells_case,
    works_by,
)
from luoshi.extraction.obliging.party_acts import REFUSES, party_acts
from luoshi.extraction.obliging.refusals import find_refusal
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import skip_adverbs, verb_at

NAME = "declarative"

_SANCTION = re.compile(
    r"罚款?[^，。；]{0,6}\d+元|清退(?!的)|免去[^，。；]{2,14}职务|就地免职|照价赔偿|收取滞纳金|批评教育(?!的)|诫勉谈话(?!的)|取消[^，。；的]{2,14}资格|[停扣]发(?![的原]|期间)[^，。；的]{0,12}(?:$|[，；])|退回重|追究[^，。；]{0,12}责任(?!的)|按[^，。；]{1,20}(?:支付|结算|核销|计发|缴纳|报销|收取|拨付|分担|兑付)$|(?<!未)依照[^，。；]{2,60}(?:处理|处罚|处分|执行)$|依法(?:追究|给予|予以|处)|给予(?:处分|警告|处罚|奖励|补贴|支持)|予以(?![^，。；]{0,10}的(?:[，。；]|$))|一律[\u4e00-\u9fff]{2}|(?:资格|权限|账号|证书)[^，。；]{0,4}将被|给予[^，。；]{0,8}(?:待遇|补助|补偿|抚恤|救助|帮助|指导|协助)|处.{1,16}罚款|责令|(?:处理|处罚|处置|执行|办理|列支|管理)$"
)
_EFFECT = re.compile(r"(?:打下|奠定|创造了|提供了|积累了).{0,12}$")
#: What a norm says of the realm or of the place that made it: 国家建立…制度, 本市推行….
_REALM = re.compile(r"国家|本(?:自治)?[省市县区州旗]|全[省市县区国]")
#: How a thing is run: 市民热线实行二十四小时工作制, 普查采用统一的统计标准.
_RUN_BY = re.compile(
    r"[^，。；：的了]{2,20}实行[^，。；]{2,30}(?:制度?|管理|机制|办法|原则|模式)(?:（[^）]*）)?(?:$|[，、])"
    r"|[^，。；：的了]{2,20}采[用取][^，。；]{2,40}(?:标准|目录|方法|方式|形式|办法)(?:$|[，、])"
)

#: The label of work in its own sentence: 主要职责有：依据….
_LABEL = re.compile("[^，。；：]{0,8}(?:职责|任务|要求|措施|分工|做法)(?:包括|[有是为])?：")
_SHORTEST = 6
#: What opens news, a ground or an account of what is: no party is told there what to do.
_TELLS_NEWS = re.compile(
    "[今昨]天|近日|日前|鉴于|由于|为了?|根据|目前|截至|据悉|有关|其中|由[^，。；]{1,12}的"
)
_CASE_RULED = re.compile(
    r"按照?(?!揭|摩)|依照|依据|根据|参照|向|进行|重新|另行|一般不|不得?(?=[公再予])|解除|开除|辞退|退回|停[发止]|扣|没收|记过|记大过|警告|降[级职]|撤职|劝退|责成|赔偿"
)


def judge(passage: Passage) -> Fate | None:
    """A duty under an item of the plan where a statement can only be a norm.

    A sanction is threatened; a named party acts, refuses or has a time; or a case, a figure is ruled.
    A text without any item may tell of a party alone.
    """
    if passage.segment.item is not None:
        return Fate.DUTY if _is_norm(passage) else None
    if passage.plan.outline.items or _TELLS_NEWS.match(passage.body):
        return None
    return Fate.DUTY if party_acts(passage) else None  # a short notice that has no headings at all


def _is_norm(passage: Passage) -> bool:
    text = passage.text
    return (
        _SANCTION.search(text, passage.start, passage.end) is not None
        or party_acts(passage)
        or _opens_as_norm(passage)
        or _rules_case(passage)
        or acts_at_moment(text, passage.clauses)
        or _refuses(passage)
        or professes(passage.body, passage.place.near)
        or states_norm(text, passage.start, passage.end)
    )


def _opens_as_norm(passage: Passage) -> bool:
    """Whether the sentence begins as norms do: 将…, 对…, 按…; 国家建立…, 本市推行…, 窗口实行…制度."""
    text, body = passage.text, passage.body
    if body.startswith(("把", "将")) and len(body) > _SHORTEST:
        return True
    label = _LABEL.match(text, passage.start, passage.end)
    if works_by(text, label.end() if label else passage.start, passage.end) and not _EFFECT.search(body):
        return True
    if realm := _REALM.match(text, passage.start, passage.end):
        at = skip_adverbs(text, realm.end())
        return bool(verb_at(text, at) or ADVERBIAL.match(text, at))
    return _RUN_BY.match(body) is not None


def _rules_case(passage: Passage) -> bool:
    """Whether a case is told and then what is done in it: 涉及失信的，按照…纳入记录; 合格后，进行…考试."""
    text = passage.text
    for (first, case), (start, end) in pairwise(passage.clauses):
        if end - start < 4 or not tells_case(text, first, case):
            continue
        if _CASE_RULED.match(text, start, end) or verb_at(text, skip_adverbs(text, start)):
            return True
    return False


def _refuses(passage: Passage) -> bool:
    text = passage.text
    if find_refusal(text, passage.start, passage.end):
        return True
    return any(REFUSES.match(text, head) for head, _ in passage.clauses)
